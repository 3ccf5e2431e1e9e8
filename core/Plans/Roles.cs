namespace EvalBot.Core.Plans;

/// <summary>Somebody who takes part. People are named by their seat or title in the sample plan.</summary>
/// <param name="Id">ASCII, stable: dobong-manager.</param>
/// <param name="Contact">연락처: telephone or mail address, for the coordinators alone; empty where nobody gave one.</param>
/// <param name="DeputyId">대행: who is reminded too when this person is away, or does not act; null for nobody.</param>
public sealed record Person(string Id, string Name, string EnglishName, string Contact = "", string? DeputyId = null)
{
    /// <summary>The most characters of <see cref="Contact"/>.</summary>
    public const int LongestContact = 100;
}

/// <summary>What somebody is in an evaluation; one person can be several things.</summary>
public enum Role
{
    /// <summary>서울시 담당.</summary>
    Coordinator,

    /// <summary>평가위원: follows from a seat on a panel.</summary>
    Panelist,

    /// <summary>자치구 담당.</summary>
    Officer,

    /// <summary>책임자, 보조책임자, 단체 대표.</summary>
    Consortium,

    /// <summary>보고서 집필자: an external expert of that panel.</summary>
    Writer,

    /// <summary>감사.</summary>
    Auditor,

    /// <summary>지방보조금심의위원회.</summary>
    Committee,

    /// <summary>One of the city's people who sit on every panel; the seat says which. Gives no right by itself.</summary>
    CityMember,

    /// <summary>외부전문가 who can be given a seat. Gives no right by itself.</summary>
    Expert,

    /// <summary>지원단 of a district: preferred on its panel. Gives no right by itself.</summary>
    SupportTeam,
}

/// <summary>A consortium member's title. Plan III-5: «컨소시엄 단체 대표자, (보조)책임자».</summary>
public enum Title
{
    /// <summary>책임자.</summary>
    Manager,

    /// <summary>보조책임자.</summary>
    DeputyManager,

    /// <summary>단체 대표.</summary>
    Representative,
}

/// <summary>A role that a person holds, in one district or (coordinator, auditor, committee) in all.</summary>
/// <param name="DistrictId">Null for a role that is for all districts.</param>
/// <param name="SeatId">For a panelist and for one of the city's people: the seat.</param>
/// <param name="Title">For a consortium member.</param>
public sealed record RoleHolding(string PersonId, Role Role, string? DistrictId, string? SeatId, Title? Title);
