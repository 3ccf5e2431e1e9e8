using EvalBot.Core.Appeals;
using EvalBot.Core.Calendar;
using EvalBot.Core.Grades;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Core.Scoring;

namespace EvalBot.Core.Evaluations;

public sealed partial class Evaluation
{
    /// <summary>The last day of the appeal, to 24:00: that of the newest delivered notice that opens one. Null before.</summary>
    public DateOnly? AppealLastDay =>
        _notices.Where(notice => notice.AppealLastDay is not null).MaxBy(notice => notice.Number)?.AppealLastDay;

    /// <summary>Why no appeal can be begun at <paramref name="now"/>, or null when one can. Plan III-6.</summary>
    public Refusal? WhyNotAppeal(DateTimeOffset now) =>
        Appeal is { } earlier ? new AlreadyAppealed(earlier.Filed.At)
        : AppealLastDay is not { } lastDay ? new NothingToAppeal()
        : now >= KoreanDays.EndOf(lastDay) ? new AppealTooLate(lastDay)
        : WhyNot(EvaluationAct.Appeal);

    /// <summary>Why this appeal cannot be made, or null when it can.</summary>
    public Refusal? WhyNotFileAppeal(IReadOnlyList<ContestedItem> items, string argument, DateTimeOffset now)
    {
        if (WhyNotAppeal(now) is { } refusal)
            return refusal;

        var length = argument.Trim().Length;
        return items.Count == 0 || items.Distinct().Count() != items.Count || !items.All(Contestable.Contains) ? new ContestedItemsMissing()
            : length is < Appeals.Appeal.ShortestArgument or > Appeals.Appeal.LongestArgument
                ? new ArgumentLength(length, Appeals.Appeal.ShortestArgument, Appeals.Appeal.LongestArgument)
            : null;
    }

    /// <summary>All that an appeal can contest: each indicator, each goal, the procedure.</summary>
    public IReadOnlyList<ContestedItem> Contestable =>
    [
        .. _indicators.Select(indicator => indicator.Terms.Number).Order().Select(number => new ContestedItem(ContestedKind.Indicator, number)),
        .. _goals.Select(goal => goal.Terms.Number).Order().Select(number => new ContestedItem(ContestedKind.Goal, number)),
        new(ContestedKind.Procedure, 0),
    ];

    /// <summary>The consortium appeals; finalization stops until it is decided.</summary>
    public Appeal FileAppeal(AppealGround ground, IReadOnlyList<ContestedItem> items, string argument, string by, DateTimeOffset now)
    {
        Asked(WhyNotFileAppeal(items, argument, now));
        Move(EvaluationAct.Appeal);
        return Appeal = new(ground, items, argument.Trim(), new(by, now, ""));
    }

    /// <summary>Why the appeal cannot be withdrawn, or null when it can: until it is decided.</summary>
    public Refusal? WhyNotWithdrawAppeal() => WhyNotAppealAct(AppealAct.Withdraw);

    /// <summary>The appellant withdraws; the appeal is spent, and the notified grade stands.</summary>
    public void WithdrawAppeal(string by, DateTimeOffset now)
    {
        Asked(WhyNotWithdrawAppeal());
        Appeal!.Withdraw(new(by, now, ""));
        Move(EvaluationAct.WithdrawAppeal);
        if (Grade is { } grade && _notices.Any(notice => notice.GradeNumber == grade.Number))
            return;

        Move(EvaluationAct.ChangeInputs); // A superseding grade was on its way when the appeal came: it still is.
        if (Grade is not null)
            Move(EvaluationAct.IssueGrade);
    }

    /// <summary>Why the redeliberation cannot be opened with these corrections, or null when it can.</summary>
    /// <param name="proposals">The city's corrections of contested indicators; an indicator left out keeps its result.</param>
    public Refusal? WhyNotRedeliberate(IReadOnlyList<ProposedResult> proposals)
    {
        EachOnce(proposals.Select(proposal => proposal.Indicator));
        return WhyNotAppealAct(AppealAct.Open)
            ?? proposals.Select(WhyNotProposed).FirstOrDefault(refusal => refusal is not null);
    }

    /// <summary>재심의: the panel takes the appeal up.</summary>
    public void Redeliberate(IReadOnlyList<ProposedResult> proposals, string by, DateTimeOffset now)
    {
        Asked(WhyNotRedeliberate(proposals));
        Appeal!.Open(proposals, new(by, now, ""));
    }

    /// <summary>Why this panelist's answer cannot be taken, or null when it can.</summary>
    /// <param name="version">The version that the person's card was made from; 0 for none.</param>
    public Refusal? WhyNotAnswer(string personId, IReadOnlyList<Rating> revised, IReadOnlyList<Vote> votes, int version, ScoringRules rules)
    {
        if (WhyNotTakePart(personId) is { } refusal)
            return refusal;

        var seat = SeatOf(personId)!;
        var newest = Appeal!.AnswerOf(seat.SeatId)?.Version ?? 0;
        var contested = Appeal.Items;
        EachOnce(revised.Select(rating => rating.Goal));
        EachOnce(votes.Select(vote => vote.Item));
        var foreign = revised.Select(rating => new ContestedItem(ContestedKind.Goal, rating.Goal)).Concat(votes.Select(vote => vote.Item))
            .FirstOrDefault(item => !contested.Contains(item));
        return version != newest ? new CardIsOld(newest)
            : foreign is not null ? new NotContested(foreign)
            : revised.Count == 0 && votes.Count == 0 ? new EmptyAnswer()
            : revised.Count == 0 ? null
            : LatestSubmitted(seat.SeatId, 1) is null ? new NoFirstSheet()
            : RatingRules.WhyNotSubmitted(revised, [.. GoalTerms.Where(goal => revised.Any(rating => rating.Goal == goal.Number))], rules);
    }

    /// <summary>Why this panelist has no part in the redeliberation, or null when they have: not recused, and with a seat on the same panel.</summary>
    public Refusal? WhyNotTakePart(string personId) =>
        SeatOf(personId) is not { } seat ? new NotOnThisPanel()
        : seat.Recusal is { } recusal ? new RecusedDoNotRate(recusal.At)
        : !seat.IsCleared ? new DeclarationMissing(DistrictId)
        : Appeal is not { IsRedeliberating: true } ? new NoSuchAppeal(Appeal?.State)
        : null;

    /// <summary>A panelist answers; a later answer takes the place of an earlier one, and every version stays.</summary>
    public void Answer(string personId, IReadOnlyList<Rating> revised, IReadOnlyList<Vote> votes, int version, ScoringRules rules, DateTimeOffset now)
    {
        Asked(WhyNotAnswer(personId, revised, votes, version, rules));
        Appeal!.Add(new(SeatOf(personId)!.SeatId, personId, version + 1, revised, votes, now));
    }

    /// <summary>Why the redeliberation cannot be closed, or null when it can: every contested item wants an answer in words.</summary>
    /// <param name="excludedSeat">A sheet that the panel excludes, where it accepted an objection against procedure; null for none.</param>
    /// <param name="secondWay">What has to come to the same grade; <see cref="GradeRecount"/> where nothing else is given.</param>
    public Refusal? WhyNotDecideAppeal(IReadOnlyDictionary<ContestedItem, string> grounds, string? excludedSeat, Recount? secondWay = null) =>
        Appeal is not { IsRedeliberating: true } appeal ? new NoSuchAppeal(Appeal?.State)
        : appeal.Items.Where(item => Words.AreBlank(grounds.GetValueOrDefault(item))).ToList() is { Count: > 0 } missing ? new GroundsMissing(missing)
        : excludedSeat is not null && !VotedFor(new(ContestedKind.Procedure, 0)) ? new NoExclusion()
        : excludedSeat is not null && _seats.All(seat => seat.SeatId != excludedSeat || seat.IsRecused) ? new NotOnThisPanel()
        : WhyNotTrusted(AppealedGrade, secondWay)
            ?? (Grade is { } grade && grade != AppealedGrade ? WhyNotTrusted(grade, secondWay) : null)
            ?? WhyNotComputed(Redeliberated(Kept(excludedSeat)), secondWay);

    /// <summary>Closes the redeliberation: recomputes, decides each item, and never leaves the appellant worse off where the plan says so.</summary>
    public void DecideAppeal(IReadOnlyDictionary<ContestedItem, string> grounds, string? excludedSeat, string by, DateTimeOffset now, EvaluationPlan plan)
    {
        Asked(WhyNotDecideAppeal(grounds, excludedSeat));
        var appeal = Appeal!;
        var before = AppealedGrade;
        var kept = Kept(excludedSeat);
        var inputs = Redeliberated(kept);
        var reached = GradeComputation.Of(inputs).Total;
        var notifiedStands = plan.Appeals.NeverWorse && reached < before.Total;
        var decisions = appeal.Items
            .Select(item => new ItemDecision(item, IsAccepted(item, kept, inputs), grounds[item].Trim()))
            .ToList();
        appeal.Decide(decisions, before.Total, reached, notifiedStands, new(by, now, ""));

        if (!notifiedStands)
            EnterConfirmed(appeal);

        if (Grade == before && (notifiedStands || SayTheSame(before.Inputs, inputs)))
            return;

        Grade?.Supersede(SupersededBy.Redeliberation, new(by, now, ""));
        AddGrade(notifiedStands ? before.Inputs : inputs, notifiedStands ? before.Sources : SourcesOf(inputs), new(by, now, ""));
    }

    /// <summary>The grade that the consortium was told of.</summary>
    private GradeSheet AppealedGrade => _grades.Single(grade => grade.Number == DeliveredNotice!.GradeNumber);

    private Refusal? WhyNotAppealAct(AppealAct act) =>
        Appeal is not { } appeal || Appeals.Appeal.Next(appeal.State, act) is null ? new NoSuchAppeal(Appeal?.State) : null;

    private Refusal? WhyNotProposed(ProposedResult proposal) =>
        !Appeal!.Items.Contains(new(ContestedKind.Indicator, proposal.Indicator)) ? new NotContested(new(ContestedKind.Indicator, proposal.Indicator))
        : string.IsNullOrWhiteSpace(proposal.Evidence) ? new EvidenceMissing(proposal.Indicator)
        : IndicatorOf(proposal.Indicator)!.Parts == 1
            ? WhyNotWhole(proposal.Indicator, [proposal.First])
            : WhyNotWhole(proposal.Indicator, [proposal.First, proposal.Second]);

    /// <summary>More of the not recused panelists said yes than no.</summary>
    private bool VotedFor(ContestedItem item)
    {
        var votes = _seats.Where(seat => !seat.IsRecused)
            .SelectMany(seat => Appeal!.AnswerOf(seat.SeatId)?.Votes ?? [])
            .Where(vote => vote.Item == item)
            .ToList();
        return votes.Count(vote => vote.Yes) > votes.Count(vote => !vote.Yes);
    }

    /// <summary>What the redeliberation begins with, without the sheet that it excludes.</summary>
    private GradeInputs Kept(string? excludedSeat)
    {
        var before = Grade?.Inputs ?? GradeInputs(AppealedGrade.Inputs.Rules);
        return before with
        {
            Sheets = [.. before.Sheets.Select(sheet => sheet with { Excluded = sheet.Excluded || sheet.Seat == excludedSeat })],
        };
    }

    /// <summary>The same with what the panel revised and confirmed.</summary>
    private GradeInputs Redeliberated(GradeInputs kept) => kept with
    {
        Indicators = [.. kept.Indicators.Select(line => Corrected(line.Terms.Number) ?? line)],
        Sheets = [.. kept.Sheets.Select(sheet => sheet with
        {
            Ratings = [.. sheet.Ratings.Select(rating => Appeal!.AnswerOf(sheet.Seat)?.Revised.FirstOrDefault(revised => revised.Goal == rating.Goal) ?? rating)],
        })],
    };

    private static bool SayTheSame(GradeInputs one, GradeInputs other) =>
        one.Indicators.Zip(other.Indicators).All(line => line.First.Parts.SequenceEqual(line.Second.Parts))
        && one.Sheets.Zip(other.Sheets).All(sheet => sheet.First.Excluded == sheet.Second.Excluded && sheet.First.Ratings.SequenceEqual(sheet.Second.Ratings));

    private void EnterConfirmed(Appeal appeal)
    {
        foreach (var proposal in appeal.Proposals.Where(proposal => Corrected(proposal.Indicator) is not null))
            IndicatorOf(proposal.Indicator)!.Enter([proposal.First, proposal.Second], proposal.Evidence, appeal.Decided!);
    }

    private IndicatorResult? Corrected(int number) =>
        Appeal!.Proposals.FirstOrDefault(proposal => proposal.Indicator == number) is { } proposal && VotedFor(new(ContestedKind.Indicator, number))
            ? IndicatorOf(number) is { Parts: 1 } one ? new(one.Terms, [proposal.First]) : new(IndicatorOf(number)!.Terms, [proposal.First, proposal.Second])
            : null;

    /// <summary>An indicator: corrected and confirmed. A goal: its mean rose. Procedure: the panel said yes.</summary>
    private bool IsAccepted(ContestedItem item, GradeInputs before, GradeInputs after) => item.Kind switch
    {
        ContestedKind.Indicator => Corrected(item.Number) is not null,
        ContestedKind.Goal => MeanOf(after, item.Number) > MeanOf(before, item.Number),
        ContestedKind.Procedure => VotedFor(item),
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.Kind, "No such kind of item."),
    };

    private static Fraction MeanOf(GradeInputs inputs, int goal)
    {
        var points = inputs.Sheets
            .Where(sheet => sheet is { State: SheetState.Submitted, Excluded: false })
            .SelectMany(sheet => sheet.Ratings)
            .Where(rating => rating.Goal == goal && rating.Points is not null && !rating.NotAssessable)
            .Select(rating => (Fraction)rating.Points!.Value)
            .ToList();
        return points.Count == 0 ? Fraction.Zero : Fraction.Sum(points) / points.Count;
    }
}
