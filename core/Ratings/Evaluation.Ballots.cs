using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;

namespace EvalBot.Core.Evaluations;

public sealed partial class Evaluation
{
    /// <summary>The ballot that is open, or null.</summary>
    public Ballot? OpenBallot => _ballots.FirstOrDefault(ballot => ballot.Closed is null);

    /// <summary>Whether the first ballot is closed: from then on the panel sees all submitted sheets.</summary>
    public bool IsRevealed => State is not (EvaluationState.Preparing or EvaluationState.Rating);

    /// <summary>Whether no rating is sealed now: the first ballot is closed, and no second one is open.</summary>
    public bool IsUnsealed => IsRevealed && OpenBallot is null;

    /// <summary>Why the first ballot cannot be opened, or null when it can: somebody has to rate, and what is rated is agreed.</summary>
    public Refusal? WhyNotOpenRating() =>
        WhyNot(EvaluationAct.OpenRating) is { } refusal ? refusal
        : _seats.Count == 0 ? new PanelIsEmpty()
        : WhyNotScored();

    /// <summary>Opens the first ballot; results lock.</summary>
    public void OpenRating(string by, DateTimeOffset now)
    {
        Asked(WhyNotOpenRating());
        Move(EvaluationAct.OpenRating);
        _ballots.Add(new(1, new(by, now, "")));
    }

    /// <summary>Why no second ballot can be opened, or null when it can: once, after the first closing and before the notice.</summary>
    public Refusal? WhyNotOpenSecondBallot() =>
        _ballots.Any(ballot => ballot.Number == 2) ? new SecondBallotHeld()
        : State is not (EvaluationState.Revealed or EvaluationState.Graded) || _notices.Count > 0 ? new NoSecondBallotNow(State)
        : _seats.All(seat => seat.IsRecused || LatestSubmitted(seat.SeatId, 1) is null) ? new NoCountingSheet()
        : null;

    /// <summary>Opens the second ballot; the grade waits until it is closed.</summary>
    public void OpenSecondBallot(string by, DateTimeOffset now)
    {
        Asked(WhyNotOpenSecondBallot());
        InputsChanged(SupersededBy.SecondBallot, new(by, now, ""));
        _ballots.Add(new(2, new(by, now, "")));
    }

    /// <summary>How many seats have sent their sheet of the open ballot, or of any once they are closed; are recused; or are missing.</summary>
    public BallotProgress Progress()
    {
        var ballot = OpenBallot?.Number ?? 1; // Who sent a first sheet counts after a second ballot too, revised or not.
        var recused = _seats.Count(seat => seat.IsRecused);
        var submitted = _seats.Count(seat => !seat.IsRecused && LatestSubmitted(seat.SeatId, ballot) is not null);
        return new(submitted, recused, _seats.Count - recused - submitted);
    }

    /// <summary>Why the open ballot cannot be closed, or null when it can.</summary>
    /// <param name="reason">Why it is closed below the quorum.</param>
    /// <param name="seal">Opens what was sent, to count the sheets with an assessed goal; nothing else of it leaves.</param>
    public Refusal? WhyNotCloseRating(string reason, ScoringRules rules, ISeal seal)
    {
        if (OpenBallot is null)
            return new NoOpenBallot(State);

        var counting = SeatSheets(seal).Count(sheet => GradeComputation.SheetScoreOf(sheet, GoalTerms, rules) is not null);
        return counting == 0 ? new NoCountingSheet()
            : !HasQuorum(counting, _seats.Count, rules) && Words.AreBlank(reason) ? new BelowQuorum(counting, _seats.Count)
            : null;
    }

    /// <summary>Closes the open ballot and reveals what counts: the newest submitted sheet of each seat. Drafts, earlier versions and sheets of the recused stay sealed.</summary>
    public void CloseRating(string by, string reason, DateTimeOffset now, ScoringRules rules, ISeal seal)
    {
        Asked(WhyNotCloseRating(reason, rules, seal));
        var ballot = OpenBallot!;
        foreach (var seat in _seats.Where(seat => !seat.IsRecused))
            LatestSubmitted(seat.SeatId, ballot.Number)?.Reveal(DistrictId, seal);
        if (ballot.Number == 1)
            Move(EvaluationAct.CloseRating);
        ballot.Close(new(by, now, reason));
    }

    /// <summary>Whether so many counting sheets are a quorum of so many filled seats.</summary>
    public static bool HasQuorum(int counting, int filled, ScoringRules rules) => rules.Quorum switch
    {
        Quorum.MoreThanHalf => counting * 2 > filled,
        _ => throw new ArgumentOutOfRangeException(nameof(rules), rules.Quorum, "No such quorum."),
    };

    /// <summary>Why this person cannot rate now, or null when they can.</summary>
    public Refusal? WhyNotRate(string personId) =>
        SeatOf(personId) is not { } seat ? new NotOnThisPanel()
        : seat.Recusal is { } recusal ? new RecusedDoNotRate(recusal.At)
        : !seat.IsCleared ? new DeclarationMissing(DistrictId)
        : OpenBallot is not { } ballot ? new NoOpenBallot(State)
        : ballot.Number == 2 && LatestSubmitted(seat.SeatId, 1) is null ? new NoFirstSheet()
        : null;

    /// <summary>The newest version, draft or not, of a seat's sheet in the open ballot; null when there is none. Sheets of who sat there before do not count.</summary>
    public RatingSheet? LatestSheet(string seatId, int ballot) => SheetsOf(seatId, ballot).MaxBy(sheet => sheet.Version);

    /// <summary>The newest submitted version of a seat's sheet in a ballot; null when none was sent.</summary>
    public RatingSheet? LatestSubmitted(string seatId, int ballot) =>
        SheetsOf(seatId, ballot).Where(sheet => sheet.IsSubmitted).MaxBy(sheet => sheet.Version);

    /// <summary>Why these ratings cannot be saved, or null when they can.</summary>
    /// <param name="version">The version that the person's card was made from; 0 for none.</param>
    public Refusal? WhyNotSaveSheet(string personId, IReadOnlyList<Rating> ratings, bool submit, int version, ScoringRules rules)
    {
        if ((submit ? WhyNotRate(personId) : WhyNotDraft(personId)) is { } refusal)
            return refusal;

        var seat = SeatOf(personId)!;
        var newest = LatestSheet(seat.SeatId, RatingBallot)?.Version ?? 0;
        EachOnce(ratings.Select(rating => rating.Goal));
        return version != newest ? new CardIsOld(newest)
            : ratings.FirstOrDefault(rating => _goals.All(goal => goal.Terms.Number != rating.Goal)) is { } foreign ? new NoSuchGoal(foreign.Goal)
            : !submit ? RatingRules.WhyNotKept(ratings, rules)
            : RatingRules.WhyNotSubmitted(ratings, GoalTerms, rules)
              ?? (RatingBallot == 2 ? RatingRules.WhyNotRevised(ratings, LatestSubmitted(seat.SeatId, 1)!.Ratings) : null);
    }

    /// <summary>Saves the next version of a panelist's sheet, sealed, as a draft or submitted. A draft can be kept before the first ballot opens.</summary>
    public RatingSheet SaveSheet(string personId, IReadOnlyList<Rating> ratings, bool submit, int version, ScoringRules rules, ISeal seal, DateTimeOffset now)
    {
        Asked(WhyNotSaveSheet(personId, ratings, submit, version, rules));
        var sheet = new RatingSheet(SeatOf(personId)!.SeatId, personId, RatingBallot, version + 1, submit, Agreement.Present.Number, now);
        sheet.Close(DistrictId, ratings, seal);
        _sheets.Add(sheet);
        return sheet;
    }

    /// <summary>Why this panelist cannot recuse themself, or null when they can: until the reveal.</summary>
    public Refusal? WhyNotRecuse(string personId, string reason) =>
        SeatOf(personId) is not { } seat ? new NotOnThisPanel()
        : seat.Recusal is { } recusal ? new AlreadyRecused(seat.SeatId, recusal.At)
        : State == EvaluationState.Final ? new NotInThisState(State, EvaluationAct.ChangeInputs)
        : IsRevealed ? new RecusalAfterReveal()
        : Words.AreBlank(reason) ? new RecusalReasonMissing()
        : null;

    /// <summary>회피: the panelist's own act; a sheet that they sent is excluded.</summary>
    public void Recuse(string personId, string reason, DateTimeOffset now)
    {
        Asked(WhyNotRecuse(personId, reason));
        SeatOf(personId)!.Recuse(new(personId, now, reason));
    }

    /// <summary>Why the coordinator cannot record a recusal, or null when they can: after the reveal, with a reason.</summary>
    public Refusal? WhyNotRecordRecusal(string seatId, string reason) =>
        !IsRevealed ? new RecusalIsThePanelists()
        : WhyNot(EvaluationAct.ChangeInputs) is { } refusal ? refusal
        : _seats.FirstOrDefault(seat => seat.SeatId == seatId) is not { } seat ? new NotOnThisPanel()
        : seat.Recusal is { } recusal ? new AlreadyRecused(seat.SeatId, recusal.At)
        : Words.AreBlank(reason) ? new RecusalReasonMissing()
        : null;

    /// <summary>The coordinator records a recusal: the sheet is excluded, an issued grade superseded, nobody rates instead.</summary>
    public void RecordRecusal(string seatId, string reason, string by, DateTimeOffset now)
    {
        Asked(WhyNotRecordRecusal(seatId, reason));
        _seats.Single(seat => seat.SeatId == seatId).Recuse(new(by, now, reason));
        InputsChanged(SupersededBy.Recusal, new(by, now, "")); // The reason is for the coordinator alone: it stands with the seat.
    }

    private IEnumerable<RatingSheet> SheetsOf(string seatId, int ballot)
    {
        var holder = _seats.FirstOrDefault(seat => seat.SeatId == seatId)?.PersonId;
        return _sheets.Where(sheet => sheet.SeatId == seatId && sheet.Ballot == ballot && sheet.PersonId == holder);
    }

    /// <summary>The ratings of a sheet, for whom they may be opened: for everybody once they are revealed, before that for their author.</summary>
    /// <exception cref="InvalidOperationException">The sheet is sealed, and somebody else's.</exception>
    public IReadOnlyList<Rating> Read(RatingSheet sheet, string personId, ISeal seal) =>
        !sheet.IsSealed ? sheet.Ratings
        : sheet.PersonId == personId ? sheet.Open(DistrictId, seal)
        : throw new InvalidOperationException("A sealed sheet is opened for its author only.");

    /// <summary>What came from each seat: the latest submitted sheet, a recusal, or nothing.</summary>
    /// <param name="seal">Opens the ratings of a ballot that is still open, to count sheets and never to show them; null leaves them out.</param>
    private IReadOnlyList<SeatSheet> SeatSheets(ISeal? seal)
    {
        var sealedBallot = seal is null ? OpenBallot?.Number : null;
        return [.. _seats.Select(seat =>
        {
            if (seat.IsRecused)
                return new SeatSheet(seat.SeatId, SheetState.Recused, 1, []);

            var second = sealedBallot == 2 ? null : LatestSubmitted(seat.SeatId, 2);
            return (second ?? LatestSubmitted(seat.SeatId, 1)) is { } sheet
                ? new SeatSheet(seat.SeatId, SheetState.Submitted, sheet.Ballot, sheet.Ballot == sealedBallot ? [] : seal is null || !sheet.IsSealed ? sheet.Ratings : sheet.Open(DistrictId, seal))
                : new SeatSheet(seat.SeatId, SheetState.Missing, 1, []);
        })];
    }
}
