using EvalBot.Core.Evaluations;
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
    Open,
    Uphold,
    UpholdPartly,
    Dismiss,
    Withdraw,
}

/// <summary>What the panel decided of one contested item, with the grounds in words.</summary>
public sealed record ItemDecision(ContestedItem Item, bool Accepted, string Grounds);

/// <summary>The city's correction of a contested indicator, which the panel confirms or not.</summary>
public sealed record ProposedResult(int Indicator, decimal? First, decimal? Second, string Evidence);

/// <summary>이의제기: once for each evaluation. Plan III-6; domain step 9.</summary>
public sealed class Appeal
{
    private readonly List<RedeliberationAnswer> _answers = [];

    internal Appeal(AppealGround ground, IReadOnlyList<ContestedItem> items, string argument, Act filed) =>
        (Ground, Items, Argument, Filed) = (ground, items, argument, filed);

    private Appeal() => (Items, Argument, Filed) = ([], "", null!);

    /// <summary>The fewest characters that an argument has.</summary>
    public const int ShortestArgument = 10;

    /// <summary>The most characters that an argument has.</summary>
    public const int LongestArgument = 4000;

    public int Id { get; private set; }

    public AppealState State { get; private set; }

    public AppealGround Ground { get; private set; }

    /// <summary>다툼 항목.</summary>
    public IReadOnlyList<ContestedItem> Items { get; private set; }

    public string Argument { get; private set; }

    public Act Filed { get; private set; }

    /// <summary>When the redeliberation was opened.</summary>
    public Act? Opened { get; private set; }

    public Act? Decided { get; private set; }

    public Act? Withdrawn { get; private set; }

    /// <summary>The city's corrections of contested indicators, before the panel confirmed them.</summary>
    public IReadOnlyList<ProposedResult> Proposals { get; private set; } = [];

    /// <summary>Every version of every panelist's answer.</summary>
    public IReadOnlyList<RedeliberationAnswer> Answers => _answers;

    /// <summary>What was decided of each item; empty before.</summary>
    public IReadOnlyList<ItemDecision> Decisions { get; private set; } = [];

    /// <summary>The total as it was notified.</summary>
    public Fraction? Before { get; private set; }

    /// <summary>The total that the redeliberation came to, also where the notified one stands because it is higher.</summary>
    public Fraction? After { get; private set; }

    /// <summary>불이익변경 금지: the redeliberation came to less, and the notified scores stand.</summary>
    public bool NotifiedStands { get; private set; }

    /// <summary>The outcome, or null before the decision and after a withdrawal.</summary>
    public AppealState? Outcome => State is AppealState.Upheld or AppealState.PartlyUpheld or AppealState.Dismissed ? State : null;

    public bool IsWithdrawn => State == AppealState.Withdrawn;

    public bool IsRedeliberating => State == AppealState.Redeliberating;

    /// <summary>The whole state table; null where an act is not allowed.</summary>
    public static AppealState? Next(AppealState state, AppealAct act) => (state, act) switch
    {
        (AppealState.Filed, AppealAct.Open) => AppealState.Redeliberating,
        (AppealState.Redeliberating, AppealAct.Uphold) => AppealState.Upheld,
        (AppealState.Redeliberating, AppealAct.UpholdPartly) => AppealState.PartlyUpheld,
        (AppealState.Redeliberating, AppealAct.Dismiss) => AppealState.Dismissed,
        (AppealState.Filed or AppealState.Redeliberating, AppealAct.Withdraw) => AppealState.Withdrawn,
        _ => null,
    };

    /// <summary>The newest answer of a seat, or null.</summary>
    public RedeliberationAnswer? AnswerOf(string seatId) => _answers.Where(answer => answer.SeatId == seatId).MaxBy(answer => answer.Version);

    internal void Open(IReadOnlyList<ProposedResult> proposals, Act opened)
    {
        Move(AppealAct.Open);
        (Proposals, Opened) = (proposals, opened);
    }

    internal void Add(RedeliberationAnswer answer) => _answers.Add(answer);

    internal void Withdraw(Act withdrawn)
    {
        Move(AppealAct.Withdraw);
        Withdrawn = withdrawn;
    }

    internal void Decide(IReadOnlyList<ItemDecision> decisions, Fraction before, Fraction after, bool notifiedStands, Act decided)
    {
        Move(decisions.All(decision => decision.Accepted) ? AppealAct.Uphold
            : decisions.Any(decision => decision.Accepted) ? AppealAct.UpholdPartly
            : AppealAct.Dismiss);
        (Decisions, Before, After, NotifiedStands, Decided) = (decisions, before, after, notifiedStands, decided);
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

/// <summary>Each contested item wants grounds in words.</summary>
public sealed record GroundsMissing(IReadOnlyList<ContestedItem> Items) : Refusal
{
    public bool Equals(GroundsMissing? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Count;
}

/// <summary>A sheet can be excluded only where the panel accepted an objection against procedure or a conflict.</summary>
public sealed record NoExclusion : Refusal;

/// <summary>The appeal is not decided yet.</summary>
public sealed record AppealStillOpen : Refusal;

/// <summary>The days of the appeal are still running.</summary>
public sealed record AppealWindowOpen(DateOnly LastDay) : Refusal;
