using System.Globalization;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Files;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Core.Scoring;

namespace EvalBot.Core.Appeals;

/// <summary>On what an appeal rests.</summary>
public enum AppealGround
{
    /// <summary>사실오류.</summary>
    Fact,

    /// <summary>절차.</summary>
    Procedure,

    /// <summary>이해충돌.</summary>
    Conflict,

    /// <summary>점수·서술 불일치.</summary>
    PointsAgainstWords,

    /// <summary>산정오류.</summary>
    Arithmetic,
}

/// <summary>What kind of thing an appeal contests.</summary>
public enum ContestedKind
{
    Indicator,
    Goal,

    /// <summary>Procedure or a conflict of interest.</summary>
    Procedure,
}

/// <summary>One thing that an appeal contests.</summary>
/// <param name="Number">Of the indicator or goal; 0 for procedure.</param>
public sealed record ContestedItem(ContestedKind Kind, int Number);

/// <summary>Where an appeal stands.</summary>
public enum AppealState
{
    Filed,

    /// <summary>적법: found admissible; the merits have not been looked at.</summary>
    Admitted,

    /// <summary>각하: found inadmissible, without a look at the merits; the appeal is spent.</summary>
    Inadmissible,

    /// <summary>The panel redeliberates.</summary>
    Redeliberating,
    Upheld,
    PartlyUpheld,
    Dismissed,
    Withdrawn,
}

/// <summary>What is done with an appeal.</summary>
public enum AppealAct
{
    Admit,
    Reject,
    Open,
    Uphold,
    UpholdPartly,
    Dismiss,
    Withdraw,
}

/// <summary>What the panel decided of one contested item, with the grounds in words: what was answered to the arguments that contest it.</summary>
public sealed record ItemDecision(ContestedItem Item, bool Accepted, string Grounds);

/// <summary>The city's correction of a contested indicator, which the panel confirms or not.</summary>
public sealed record ProposedResult(int Indicator, decimal? First, decimal? Second, string Evidence);

/// <summary>이의제기: once for each evaluation. Plan III-6; domain step 9.</summary>
public sealed class Appeal
{
    private readonly List<RedeliberationAnswer> _answers = [];

    internal Appeal(AppealClaim claim, Act filed)
    {
        (Argued, Relief, Evidence, Filed) = (claim.Arguments, claim.Relief, claim.Evidence, filed);
        (Ground, Argument) = (claim.Arguments[0].Ground, claim.Arguments[0].Words);
        Items = [.. claim.Arguments.SelectMany(argument => argument.Items).Distinct()];
    }

    private Appeal() => (Items, Argument, Filed) = ([], "", null!);

    /// <summary>The fewest characters that an argument has.</summary>
    public const int ShortestArgument = 10;

    /// <summary>The most characters that an argument has.</summary>
    public const int LongestArgument = 4000;

    public int Id { get; private set; }

    public AppealState State { get; private set; }

    /// <summary>The ground of the first argument.</summary>
    public AppealGround Ground { get; private set; }

    /// <summary>다툼 항목: all that any argument contests, each once.</summary>
    public IReadOnlyList<ContestedItem> Items { get; private set; }

    /// <summary>The words of the first argument.</summary>
    public string Argument { get; private set; }

    /// <summary>주장: one by one, in the order in which they were written; the first has number 1.</summary>
    public IReadOnlyList<AppealArgument> Arguments => Argued ?? [new(Ground, Items, Argument, [])];

    /// <summary>요구: what is asked for, in words; empty where nothing was said.</summary>
    public string Relief { get; private set; } = "";

    /// <summary>증거: the files that came with it.</summary>
    public IReadOnlyList<FileReceipt> Evidence { get; private set; } = [];

    public Act Filed { get; private set; }

    /// <summary>적법 여부: who found it admissible or not, when, and why. Nothing is said of the merits.</summary>
    public Act? Judged { get; private set; }

    /// <summary>When the redeliberation was opened.</summary>
    public Act? Opened { get; private set; }

    public Act? Decided { get; private set; }

    public Act? Withdrawn { get; private set; }

    /// <summary>Who redeliberates: what the plan said when it was opened.</summary>
    public RedeliberationPanel Panel { get; private set; }

    /// <summary>The independent members, where the plan wants them; empty otherwise.</summary>
    public IReadOnlyList<IndependentMember> Members { get; private set; } = [];

    /// <summary>The city's corrections of contested indicators, before the panel confirmed them.</summary>
    public IReadOnlyList<ProposedResult> Proposals { get; private set; } = [];

    /// <summary>Every version of every panelist's answer.</summary>
    public IReadOnlyList<RedeliberationAnswer> Answers => _answers;

    /// <summary>What was decided of each item; empty before.</summary>
    public IReadOnlyList<ItemDecision> Decisions { get; private set; } = [];

    /// <summary>What was answered to each argument, in their order; empty before the decision.</summary>
    public IReadOnlyList<string> Replies { get; private set; } = [];

    /// <summary>Every figure before and after; empty before the decision.</summary>
    public IReadOnlyList<AppealFigure> Figures { get; private set; } = [];

    /// <summary>The total as it was notified.</summary>
    public Fraction? Before { get; private set; }

    /// <summary>The total that the redeliberation came to, also where the notified one stands because it is higher.</summary>
    public Fraction? After { get; private set; }

    /// <summary>불이익변경 금지: the redeliberation came to less, and the notified scores stand.</summary>
    public bool NotifiedStands { get; private set; }

    /// <summary>The outcome, or null before the decision, after a withdrawal, and where it was inadmissible.</summary>
    public AppealState? Outcome => State is AppealState.Upheld or AppealState.PartlyUpheld or AppealState.Dismissed ? State : null;

    public bool IsWithdrawn => State == AppealState.Withdrawn;

    /// <summary>Whether it ended without a decision on its merits: withdrawn, or inadmissible. No other one can be made.</summary>
    public bool IsSpent => State is AppealState.Withdrawn or AppealState.Inadmissible;

    /// <summary>Whether it waits for its end: nothing becomes final until then.</summary>
    public bool IsOpen => State is AppealState.Filed or AppealState.Admitted or AppealState.Redeliberating;

    public bool IsRedeliberating => State == AppealState.Redeliberating;

    /// <summary>The seats that an argument on procedure or a conflict names.</summary>
    public IReadOnlyList<string> NamedSeats => [.. Arguments.Where(argument => argument.NamesSeats).SelectMany(argument => argument.Seats).Distinct()];

    /// <summary>What is stored of <see cref="Arguments"/>; null for an appeal of an earlier version, which had one.</summary>
    private IReadOnlyList<AppealArgument>? Argued { get; set; }

    /// <summary>The whole state table; null where an act is not allowed.</summary>
    public static AppealState? Next(AppealState state, AppealAct act) => (state, act) switch
    {
        (AppealState.Filed, AppealAct.Admit) => AppealState.Admitted,
        (AppealState.Filed, AppealAct.Reject) => AppealState.Inadmissible,
        (AppealState.Admitted, AppealAct.Open) => AppealState.Redeliberating,
        (AppealState.Redeliberating, AppealAct.Uphold) => AppealState.Upheld,
        (AppealState.Redeliberating, AppealAct.UpholdPartly) => AppealState.PartlyUpheld,
        (AppealState.Redeliberating, AppealAct.Dismiss) => AppealState.Dismissed,
        (AppealState.Filed or AppealState.Admitted or AppealState.Redeliberating, AppealAct.Withdraw) => AppealState.Withdrawn,
        _ => null,
    };

    /// <summary>The newest answer of a seat, or null.</summary>
    public RedeliberationAnswer? AnswerOf(string seatId) => _answers.Where(answer => answer.SeatId == seatId).MaxBy(answer => answer.Version);

    /// <summary>The independent member that a person is, or null.</summary>
    public IndependentMember? MemberOf(string personId) => Members.FirstOrDefault(member => member.PersonId == personId);

    internal void Judge(bool admissible, Act judged)
    {
        Move(admissible ? AppealAct.Admit : AppealAct.Reject);
        Judged = judged;
    }

    internal void Open(IReadOnlyList<ProposedResult> proposals, RedeliberationPanel panel, IReadOnlyList<IndependentMember> members, Act opened)
    {
        Move(AppealAct.Open);
        (Proposals, Panel, Members, Opened) = (proposals, panel, members, opened);
    }

    internal void Clear(string personId, Act declared) =>
        Members = [.. Members.Select(member => member.PersonId == personId ? member with { Declared = declared } : member)];

    internal void Recuse(string personId, Act recusal) =>
        Members = [.. Members.Select(member => member.PersonId == personId ? member with { Recusal = recusal } : member)];

    /// <summary>Another member takes the place; the seat is a new one, so that what was answered from the old one does not count.</summary>
    internal void Replace(IndependentMember leaving, string personId)
    {
        var seat = $"independent-{Members.Max(member => int.Parse(member.SeatId.Split('-')[1], CultureInfo.InvariantCulture)) + 1}";
        Members = [.. Members.Select(member => member == leaving ? new(seat, personId, null) : member)];
    }

    internal void Add(RedeliberationAnswer answer) => _answers.Add(answer);

    internal void Withdraw(Act withdrawn)
    {
        Move(AppealAct.Withdraw);
        Withdrawn = withdrawn;
    }

    internal void Decide(IReadOnlyList<ItemDecision> decisions, IReadOnlyList<string> replies, IReadOnlyList<AppealFigure> figures, Fraction before, Fraction after, bool notifiedStands, Act decided)
    {
        Move(decisions.All(decision => decision.Accepted) ? AppealAct.Uphold
            : decisions.Any(decision => decision.Accepted) ? AppealAct.UpholdPartly
            : AppealAct.Dismiss);
        (Decisions, Replies, Figures, Before, After, NotifiedStands, Decided) = (decisions, replies, figures, before, after, notifiedStands, decided);
    }

    private void Move(AppealAct act) => State = Next(State, act) ?? throw new InvalidOperationException($"{act} is not allowed when {State}.");
}

/// <summary>What a panelist says in the redeliberation: goals revised, corrections confirmed, procedure decided. Silence keeps the rating.</summary>
public sealed class RedeliberationAnswer
{
    internal RedeliberationAnswer(string seatId, string personId, int version, IReadOnlyList<Rating> revised, IReadOnlyList<Vote> votes, DateTimeOffset at) =>
        (SeatId, PersonId, Version, Revised, Votes, At) = (seatId, personId, version, revised, votes, at);

    private RedeliberationAnswer() => (SeatId, PersonId, Revised, Votes) = ("", "", [], []);

    public int Id { get; private set; }

    public string SeatId { get; private set; }

    public string PersonId { get; private set; }

    /// <summary>Counts a seat's answers, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>Ratings of contested goals only.</summary>
    public IReadOnlyList<Rating> Revised { get; private set; }

    public IReadOnlyList<Vote> Votes { get; private set; }

    public DateTimeOffset At { get; private set; }
}

/// <summary>A panelist's yes or no to a corrected indicator or to an objection against the procedure.</summary>
public sealed record Vote(ContestedItem Item, bool Yes);

/// <summary>The result has not reached the consortium yet, so there is nothing to appeal against.</summary>
public sealed record NothingToAppeal : Refusal;

/// <summary>An appeal can be made once only.</summary>
public sealed record AlreadyAppealed(DateTimeOffset At) : Refusal;

/// <summary>The days of the appeal are over.</summary>
public sealed record AppealTooLate(DateOnly LastDay) : Refusal;

/// <summary>An appeal names what it contests, from the district's own indicators and goals.</summary>
public sealed record ContestedItemsMissing : Refusal;

/// <summary>The argument is too short or too long.</summary>
public sealed record ArgumentLength(int Length, int Shortest, int Longest) : Refusal;

/// <summary>There is no appeal in that state.</summary>
public sealed record NoSuchAppeal(AppealState? State) : Refusal;

/// <summary>Only what the appeal contests can be answered.</summary>
public sealed record NotContested(ContestedItem Item) : Refusal;

/// <summary>The city corrects a contested indicator with evidence.</summary>
public sealed record EvidenceMissing(int Indicator) : Refusal;

/// <summary>The answer says nothing.</summary>
public sealed record EmptyAnswer : Refusal;

/// <summary>Every argument wants an answer in words before the appeal is closed.</summary>
/// <param name="Numbers">Of the arguments without one, from 1.</param>
public sealed record ArgumentsUnanswered(IReadOnlyList<int> Numbers) : Refusal
{
    public bool Equals(ArgumentsUnanswered? other) => other is not null && Numbers.SequenceEqual(other.Numbers);

    public override int GetHashCode() => Numbers.Count;
}

/// <summary>적법 여부 is decided with reasons.</summary>
public sealed record AdmissibilityReasonMissing : Refusal;

/// <summary>The appeal names this seat, and the plan lets it be redeliberated without those who are named.</summary>
public sealed record NamedInTheAppeal(string SeatId) : Refusal;

/// <summary>Nobody would be left to redeliberate without those whom the appeal names.</summary>
public sealed record NobodyLeftToRedeliberate : Refusal;

/// <summary>The plan wants independent members, and they were not named as it says.</summary>
/// <param name="Wanted">How many it wants.</param>
public sealed record IndependentMembersWrong(int Wanted) : Refusal;

/// <summary>Independent members redeliberate in the panel's place.</summary>
public sealed record IndependentMembersRedeliberate : Refusal;

/// <summary>Somebody who sits or sat on this panel, or belongs to this district, is not independent of it.</summary>
public sealed record NotIndependent(string PersonId) : Refusal;

/// <summary>Nobody can be replaced: the plan has no independent members, the redeliberation is not under way, or the person is not one of them any more.</summary>
public sealed record NoMemberToReplace : Refusal;

/// <summary>An independent member is replaced with a reason.</summary>
public sealed record ReplacementReasonMissing : Refusal;

/// <summary>A sheet can be excluded only where the panel accepted an objection against procedure or a conflict.</summary>
public sealed record NoExclusion : Refusal;

/// <summary>The appeal is not decided yet.</summary>
public sealed record AppealStillOpen : Refusal;

/// <summary>The days of the appeal are still running.</summary>
public sealed record AppealWindowOpen(DateOnly LastDay) : Refusal;
