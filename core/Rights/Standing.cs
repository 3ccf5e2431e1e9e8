using EvalBot.Core.Plans;

namespace EvalBot.Core.Rights;

/// <summary>What a person is: every role that they hold, seats on panels among them.</summary>
public sealed record Standing(string PersonId, IReadOnlyList<RoleHolding> Roles)
{
    /// <summary>Whether the person holds a role for all districts.</summary>
    public bool Is(Role role) => Roles.Any(held => held.Role == role);

    /// <summary>Whether the person holds a role in that district, or for all of them.</summary>
    public bool Is(Role role, string districtId) => Roles.Any(held => held.Role == role && (held.DistrictId is null || held.DistrictId == districtId));

    /// <summary>Whether the person is the 책임자 or the 보조책임자 of that district: who signs and sends.</summary>
    public bool MaySignFor(string districtId) =>
        Roles.Any(held => held.Role == Role.Consortium && held.DistrictId == districtId && held.Title is Title.Manager or Title.DeputyManager);

    /// <summary>The districts in which the person holds this role.</summary>
    public IEnumerable<string> DistrictsOf(Role role) => Roles.Where(held => held.Role == role && held.DistrictId is not null).Select(held => held.DistrictId!).Distinct();
}

/// <summary>Everybody who takes part in one district's evaluation, by what they do.</summary>
public sealed record Participants(
    IReadOnlyList<string> Coordinators,
    IReadOnlyList<string> Officers,
    IReadOnlyList<string> Consortium,
    IReadOnlyList<string> Writers)
{
    /// <summary>Stands for anybody, to ask whether somebody still has to act.</summary>
    public static Participants Anybody { get; } = new(["-"], ["-"], ["-"], ["-"]);
}
