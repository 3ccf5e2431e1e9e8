using EvalBot.Core.Indicators;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;

namespace EvalBot.Core.Evaluations;

public sealed partial class Evaluation
{
    private readonly List<PaperEntry> _paper = [];

    /// <summary>What was typed of paper sheets that are not submitted yet. Only <see cref="OwnPaper"/> and <see cref="PaperDifferences"/> open it.</summary>
    public IReadOnlyList<PaperEntry> PaperEntries => _paper;

    /// <summary>Who typed a seat's sheet in from paper, once its ballot is closed; null before that, and for a sheet from the chat.</summary>
    public PaperMark? RevealedPaper(string seatId, int ballot) =>
        _ballots.Any(each => each.Number == ballot && each.Closed is not null) ? LatestSubmitted(seatId, ballot)?.Paper : null;

    /// <summary>Why this person cannot type the paper sheet of a seat, or null when they can: while a ballot is open, for a seat that has sent nothing, two people each.</summary>
    public Refusal? WhyNotTypePaper(string seatId, string by)
    {
        if (OpenBallot is not { } ballot)
            return new NoOpenBallot(State);
        if (SeatOf(by) is not null)
            return new PanelistsTypeNoPaper();
        if (_seats.FirstOrDefault(seat => seat.SeatId == seatId) is not { } seat)
            return new NotOnThisPanel();

        return seat.Recusal is { } recusal ? new AlreadyRecused(seat.SeatId, recusal.At)
            : !seat.IsCleared ? new PaperWithoutDeclaration(seatId)
            : ballot.Number == 2 && LatestSubmitted(seatId, 1) is null ? new NoFirstSheet()
            : LatestSubmitted(seatId, ballot.Number) is not null ? new SeatHasSent(seatId)
            : WholePaper(seatId) is { Count: 2 } both && both.All(entry => entry.TypedBy != by) ? new PaperTypedByTwo(seatId)
            : null;
    }

    /// <summary>Where the paper sheet of a seat stands in the open ballot.</summary>
    public PaperState PaperStateOf(string seatId) =>
        LatestSubmitted(seatId, RatingBallot) is not null ? PaperState.Submitted
        : WholePaper(seatId).Count == 2 ? PaperState.Differing
        : PaperState.Open;

    /// <summary>A person's own entry of a seat's paper sheet, or null. What others typed it does not tell.</summary>
    public PaperEntry? PaperOf(string seatId, string by) => PaperOf(seatId).FirstOrDefault(entry => entry.TypedBy == by);

    /// <summary>What a person typed of a seat's paper sheet; nothing where they have not begun.</summary>
    public IReadOnlyList<Rating> OwnPaper(string seatId, string by, ISeal seal) => PaperOf(seatId, by)?.Open(DistrictId, seal) ?? [];

    /// <summary>Why this cannot be typed, or null when it can.</summary>
    /// <param name="whole">Whether it is the whole sheet; otherwise it is kept to go on with.</param>
    /// <param name="version">The version of their own entry that the person's card was made from; 0 for none.</param>
    public Refusal? WhyNotEnterPaper(string seatId, IReadOnlyList<Rating> ratings, bool whole, int version, string by, ScoringRules rules)
    {
        if (WhyNotTypePaper(seatId, by) is { } refusal)
            return refusal;

        EachOnce(ratings.Select(rating => rating.Goal));
        var own = PaperOf(seatId, by)?.Version ?? 0;
        return PaperStateOf(seatId) == PaperState.Differing ? new PaperDiffers(seatId)
            : version != own ? new CardIsOld(own)
            : ratings.FirstOrDefault(rating => _goals.All(goal => goal.Terms.Number != rating.Goal)) is { } foreign ? new NoSuchGoal(foreign.Goal)
            : whole ? WhyNotWholePaper(seatId, ratings, rules)
            : RatingRules.WhyNotKept(ratings, rules);
    }

    /// <summary>One of two people types a paper sheet. The second whole entry makes it the seat's submitted sheet where both are the same.</summary>
    /// <returns>Where the sheet stands now.</returns>
    public PaperState EnterPaper(string seatId, IReadOnlyList<Rating> ratings, bool whole, int version, string by, ScoringRules rules, ISeal seal, DateTimeOffset now)
    {
        Asked(WhyNotEnterPaper(seatId, ratings, whole, version, by, rules));
        var own = PaperOf(seatId, by);
        if (own is null)
            _paper.Add(own = new(seatId, PaperSeat(seatId).PersonId, OpenBallot!.Number, by));
        own.Write(DistrictId, ratings, whole, seal, now);
        return Compare(seatId, seal, now);
    }

    /// <summary>The goals in which the two entries differ, for one of the two who typed them; none where they do not, and none before both have.</summary>
    /// <exception cref="InvalidOperationException">The person typed neither.</exception>
    public IReadOnlyList<PaperDifference> PaperDifferences(string seatId, string by, ISeal seal)
    {
        if (PaperStateOf(seatId) != PaperState.Differing)
            return [];

        var (own, other) = Both(seatId, by);
        var proposed = other.Proposal is null ? [] : other.OpenProposal(DistrictId, seal);
        return [.. PaperRules.Differing(own.Open(DistrictId, seal), other.Open(DistrictId, seal))
            .Select(differing => new PaperDifference(differing.Goal, differing.One, differing.Other, proposed.FirstOrDefault(rating => rating.Goal == differing.Goal)))];
    }

    /// <summary>Which proposal of the other one waits for this person: its version; 0 for none.</summary>
    public int PaperProposalFor(string seatId, string by) =>
        PaperStateOf(seatId) == PaperState.Differing && WholePaper(seatId).Any(entry => entry.TypedBy == by) && Both(seatId, by).Other is { Proposal: not null } other
            ? other.ProposalVersion : 0;

    /// <summary>Why this cannot be proposed, or null when it can: one of the two says what the paper says, for goals in which they differ.</summary>
    public Refusal? WhyNotProposePaper(string seatId, IReadOnlyList<Rating> ratings, string by, ScoringRules rules, ISeal seal)
    {
        if (WhyNotTypePaper(seatId, by) is { } refusal)
            return refusal;

        EachOnce(ratings.Select(rating => rating.Goal));
        var differing = PaperDifferences(seatId, by, seal).Select(difference => difference.Goal).ToList();
        return differing.Count == 0 ? new NoPaperDifference(seatId)
            : ratings.Count == 0 ? new NothingRated()
            : ratings.FirstOrDefault(rating => !differing.Contains(rating.Goal)) is { } foreign ? new NoSuchGoal(foreign.Goal)
            : WhyNotWholePaper(seatId, ratings, rules, ratings.Select(rating => rating.Goal));
    }

    /// <summary>One of the two proposes what holds; it takes the place of what they proposed before.</summary>
    public void ProposePaper(string seatId, IReadOnlyList<Rating> ratings, string by, ScoringRules rules, ISeal seal)
    {
        Asked(WhyNotProposePaper(seatId, ratings, by, rules, seal));
        Both(seatId, by).Own.Propose(DistrictId, ratings, seal);
    }

    /// <summary>Why the other one's proposal cannot be confirmed, or null when it can.</summary>
    /// <param name="proposal">The version of the proposal that the person read: nobody confirms what they did not see.</param>
    public Refusal? WhyNotConfirmPaper(string seatId, int proposal, string by) =>
        WhyNotTypePaper(seatId, by)
        ?? (PaperStateOf(seatId) != PaperState.Differing ? new NoPaperDifference(seatId)
            : PaperProposalFor(seatId, by) is var waiting && (waiting == 0 || waiting != proposal) ? new PaperProposalChanged(seatId)
            : null);

    /// <summary>The other one confirms: the proposal stands in both entries. Where nothing differs any more, they are the seat's submitted sheet.</summary>
    /// <returns>Where the sheet stands now.</returns>
    public PaperState ConfirmPaper(string seatId, int proposal, string by, ISeal seal, DateTimeOffset now)
    {
        Asked(WhyNotConfirmPaper(seatId, proposal, by));
        var (own, other) = Both(seatId, by);
        var settled = other.OpenProposal(DistrictId, seal);
        foreach (var entry in new[] { own, other })
            entry.Write(DistrictId, [.. entry.Open(DistrictId, seal).Where(rating => settled.All(each => each.Goal != rating.Goal)).Concat(settled).OrderBy(rating => rating.Goal)], true, seal, now);
        return Compare(seatId, seal, now);
    }

    private Refusal? WhyNotWholePaper(string seatId, IReadOnlyList<Rating> ratings, ScoringRules rules, IEnumerable<int>? goals = null) =>
        RatingRules.WhyNotSubmitted(ratings, [.. GoalTerms.Where(goal => goals?.Contains(goal.Number) != false)], rules)
        ?? (OpenBallot!.Number == 2 ? RatingRules.WhyNotRevised(ratings, LatestSubmitted(seatId, 1)!.Ratings) : null);

    /// <summary>Two whole entries that say the same are a sheet: as the first of them was typed. What was typed goes.</summary>
    private PaperState Compare(string seatId, ISeal seal, DateTimeOffset now)
    {
        if (WholePaper(seatId) is not [var first, var second])
            return PaperState.Open;

        var ratings = first.Open(DistrictId, seal);
        if (PaperRules.Differing(ratings, second.Open(DistrictId, seal)).Count > 0)
            return PaperState.Differing;

        var version = (LatestSheet(seatId, first.Ballot)?.Version ?? 0) + 1;
        var sheet = new RatingSheet(seatId, first.PersonId, first.Ballot, version, true, Agreement.Present.Number, now, new(first.TypedBy, second.TypedBy));
        sheet.Close(DistrictId, ratings, seal);
        _sheets.Add(sheet);
        foreach (var entry in PaperOf(seatId).ToList())
            _paper.Remove(entry);
        return PaperState.Submitted;
    }

    private PanelSeat PaperSeat(string seatId) => _seats.Single(seat => seat.SeatId == seatId);

    /// <summary>The entries of a seat's sheet of the open ballot, the first one first. What was typed for who sat there before does not count.</summary>
    private IEnumerable<PaperEntry> PaperOf(string seatId)
    {
        var holder = _seats.FirstOrDefault(seat => seat.SeatId == seatId)?.PersonId;
        return _paper.Where(entry => entry.SeatId == seatId && entry.PersonId == holder && entry.Ballot == OpenBallot?.Number).OrderBy(entry => entry.Id == 0).ThenBy(entry => entry.Id);
    }

    private IReadOnlyList<PaperEntry> WholePaper(string seatId) => [.. PaperOf(seatId).Where(entry => entry.IsWhole).Take(2)];

    private (PaperEntry Own, PaperEntry Other) Both(string seatId, string by)
    {
        var both = WholePaper(seatId);
        return (
            both.SingleOrDefault(entry => entry.TypedBy == by) ?? throw new InvalidOperationException("Only the two who typed a paper sheet read the other's."),
            both.Single(entry => entry.TypedBy != by));
    }
}
