using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;

namespace EvalBot.Core.Rights;

/// <summary>공개 단계: for whom something of a result is meant. A person reads the union of their tiers.</summary>
public enum Tier
{
    /// <summary>Anybody, once the result is final.</summary>
    Public,

    /// <summary>The consortium that was evaluated, once it was told.</summary>
    Consortium,

    /// <summary>The district's officer, once they were told.</summary>
    Officer,

    /// <summary>A panelist of this district who declared their interests and is not recused.</summary>
    Panel,

    /// <summary>독립 위원 of a redeliberation under way.</summary>
    Independent,
    Coordinator,

    /// <summary>지방보조금심의위원회, once the result is final.</summary>
    Committee,

    /// <summary>Once the result is final.</summary>
    Auditor,
}

/// <summary>A field of a grade, a notice or an appeal that is told to some and not to others.</summary>
public enum Disclosed
{
    /// <summary>등급.</summary>
    Band,

    /// <summary>The total: exact, as shown, and rounded.</summary>
    Total,

    /// <summary>연속지원: what hangs on the band.</summary>
    Support,

    /// <summary>The quantitative and the qualitative score.</summary>
    Scores,

    /// <summary>Result and points of each indicator.</summary>
    Results,

    /// <summary>종합의견: the panel's common text, without its marks.</summary>
    CommonText,

    /// <summary>What the sheets say of each goal, together and in an order that tells nothing.</summary>
    Statements,

    /// <summary>Who gave which rating: sheets by seat, votes, and who is whom.</summary>
    SheetsBySeat,

    /// <summary>The times of the hand-overs, and whether they were late.</summary>
    HandOvers,

    /// <summary>Who handed the notice on, and who confirmed its receipt.</summary>
    HandOverPeople,

    /// <summary>That there is an appeal, and where it stands.</summary>
    AppealState,

    /// <summary>Its arguments and what it asks for.</summary>
    AppealWords,

    /// <summary>Its files.</summary>
    AppealEvidence,

    /// <summary>The seats that it names.</summary>
    AppealSeats,

    /// <summary>적법 여부, the answers to the arguments, and the figures before and after.</summary>
    AppealOutcome,

    /// <summary>That there is a report, and where it stands.</summary>
    ReportState,
}

/// <summary>The one table of who reads what of a result. Cards, files and the export ask it, field by field. Domain, «Who does what».</summary>
/// <remarks>It says what a tier may read at all; when it may, <see cref="Access"/> says.</remarks>
public static class Disclosure
{
    private static readonly Dictionary<Disclosed, Tier[]> Readers = new()
    {
        [Disclosed.Band] = Enum.GetValues<Tier>(),
        [Disclosed.Total] = Enum.GetValues<Tier>(),
        [Disclosed.Support] = Enum.GetValues<Tier>(),
        [Disclosed.Scores] = [.. Enum.GetValues<Tier>().Except([Tier.Public])],
        [Disclosed.Results] = [.. Enum.GetValues<Tier>().Except([Tier.Public])],
        [Disclosed.CommonText] = [.. Enum.GetValues<Tier>().Except([Tier.Public])],
        [Disclosed.Statements] = [.. Enum.GetValues<Tier>().Except([Tier.Public])],
        [Disclosed.SheetsBySeat] = [Tier.Panel, Tier.Coordinator, Tier.Auditor],
        [Disclosed.HandOvers] = [Tier.Consortium, Tier.Officer, Tier.Panel, Tier.Coordinator, Tier.Committee, Tier.Auditor],
        [Disclosed.HandOverPeople] = [Tier.Consortium, Tier.Officer, Tier.Coordinator, Tier.Auditor],
        [Disclosed.AppealState] = [.. Enum.GetValues<Tier>().Except([Tier.Public])],
        [Disclosed.AppealWords] = [.. Enum.GetValues<Tier>().Except([Tier.Public])],
        [Disclosed.AppealEvidence] = [Tier.Consortium, Tier.Officer, Tier.Panel, Tier.Independent, Tier.Coordinator, Tier.Auditor],
        [Disclosed.AppealSeats] = [Tier.Consortium, Tier.Panel, Tier.Independent, Tier.Coordinator, Tier.Auditor],
        [Disclosed.AppealOutcome] = [.. Enum.GetValues<Tier>().Except([Tier.Public])],
        [Disclosed.ReportState] = [.. Enum.GetValues<Tier>().Except([Tier.Public])],
    };

    /// <summary>Whether a tier may read this field.</summary>
    public static bool MayRead(Tier tier, Disclosed field) => Readers[field].Contains(tier);

    /// <summary>Whether one of these tiers may read this field.</summary>
    public static bool MayRead(IEnumerable<Tier> tiers, Disclosed field) => tiers.Any(tier => MayRead(tier, field));

    /// <summary>Whether every field may be read by one of these tiers: the export has them all.</summary>
    public static bool MayReadAll(IEnumerable<Tier> tiers) => Enum.GetValues<Disclosed>().All(field => MayRead(tiers, field));

    /// <summary>Whether the outcome of the appeal may be told to these tiers now: the parties learn it with the final notice, and not before.</summary>
    public static bool TellsOutcomeTo(this Evaluation evaluation, IReadOnlySet<Tier> tiers) =>
        MayRead(tiers, Disclosed.AppealOutcome)
        && (!tiers.All(tier => tier is Tier.Consortium or Tier.Officer)
            || evaluation.Notices.Any(notice => notice.Kind == Notices.NoticeKind.FinalResult && (tiers.Contains(Tier.Officer) || notice.ToConsortium is not null)));

    /// <summary>The tiers that a person has in this evaluation now; <see cref="Tier.Public"/> for everybody once it is final.</summary>
    public static IReadOnlySet<Tier> TiersOf(Standing who, Evaluation evaluation)
    {
        var final = evaluation.State == EvaluationState.Final;
        var tiers = new HashSet<Tier>();
        Add(Tier.Public, final);
        Add(Tier.Consortium, who.Is(Role.Consortium, evaluation.DistrictId));
        Add(Tier.Officer, who.Is(Role.Officer, evaluation.DistrictId));
        Add(Tier.Panel, evaluation.SeatOf(who.PersonId) is { IsCleared: true });
        Add(Tier.Independent, evaluation.Appeal is { IsRedeliberating: true } appeal && appeal.MemberOf(who.PersonId) is { IsCleared: true });
        Add(Tier.Coordinator, who.Is(Role.Coordinator));
        Add(Tier.Committee, final && who.Is(Role.Committee));
        Add(Tier.Auditor, final && who.Is(Role.Auditor));
        return tiers;

        void Add(Tier tier, bool holds)
        {
            if (holds)
                tiers.Add(tier);
        }
    }
}
