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

    /// <summary>Whether the result is provisional (잠정): an appeal in time is not decided yet, and what is written of the result, the report too, says so.</summary>
    public bool IsProvisional => Appeal is { IsOpen: true };

    /// <summary>Why this appeal cannot be made, or null when it can.</summary>
    public Refusal? WhyNotFileAppeal(AppealClaim claim, DateTimeOffset now) =>
        WhyNotAppeal(now)
        ?? (claim.Arguments.Count == 0 ? new ArgumentsMissing()
            : claim.Arguments.Count > AppealClaim.MostArguments ? new TooManyArguments(AppealClaim.MostArguments)
            : claim.Arguments.Select(WhyNotArgue).FirstOrDefault(refusal => refusal is not null) is { } wrong ? wrong
            : claim.Relief.Trim().Length > AppealClaim.LongestRelief ? new ReliefTooLong(claim.Relief.Trim().Length, AppealClaim.LongestRelief)
            : claim.Evidence.Count > AppealClaim.MostEvidence ? new TooMuchEvidence(AppealClaim.MostEvidence)
            : null);

    /// <summary>Why an argument cannot be made, or null when it can: it contests what this district's sheet has, and names seats of its panel.</summary>
    public Refusal? WhyNotArgue(AppealArgument argument)
    {
        var (items, length) = (argument.Items, argument.Words.Trim().Length);
        return items.Count == 0 || items.Distinct().Count() != items.Count || !items.All(Contestable.Contains) ? new ContestedItemsMissing()
            : argument.NamesSeats && !argument.Seats.All(named => _seats.Any(seat => seat.SeatId == named)) ? new NotOnThisPanel()
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
    public Appeal FileAppeal(AppealClaim claim, string by, DateTimeOffset now)
    {
        Asked(WhyNotFileAppeal(claim, now));
        Move(EvaluationAct.Appeal);
        var arguments = claim.Arguments.Select(argument => argument with { Words = argument.Words.Trim(), Seats = argument.NamesSeats ? argument.Seats : [] });
        return Appeal = new(claim with { Arguments = [.. arguments], Relief = claim.Relief.Trim() }, new(by, now, ""));
    }

    /// <summary>Why 적법 여부 cannot be decided, or null when it can: before the merits are looked at, and with reasons.</summary>
    public Refusal? WhyNotJudgeAppeal(string reasons) =>
        WhyNotAppealAct(AppealAct.Admit) ?? (Words.AreBlank(reasons) ? new AdmissibilityReasonMissing() : null);

    /// <summary>적법 여부: admitted, or (각하) inadmissible: then the appeal is spent, and the notified grade stands as after a withdrawal.</summary>
    public void JudgeAppeal(bool admissible, string reasons, string by, DateTimeOffset now)
    {
        Asked(WhyNotJudgeAppeal(reasons));
        Appeal!.Judge(admissible, new(by, now, reasons.Trim()));
        if (!admissible)
            ReturnToNotice();
    }

    /// <summary>Why the appeal cannot be withdrawn, or null when it can: until it is decided.</summary>
    public Refusal? WhyNotWithdrawAppeal() => WhyNotAppealAct(AppealAct.Withdraw);

    /// <summary>The appellant withdraws; the appeal is spent, and the notified grade stands.</summary>
    public void WithdrawAppeal(string by, DateTimeOffset now)
    {
        Asked(WhyNotWithdrawAppeal());
        Appeal!.Withdraw(new(by, now, ""));
        ReturnToNotice();
    }

    private void ReturnToNotice()
    {
        Move(EvaluationAct.WithdrawAppeal);
        if (Grade is { } grade && _notices.Any(notice => notice.GradeNumber == grade.Number))
            return;

        Move(EvaluationAct.ChangeInputs); // A superseding grade was on its way when the appeal came: it still is.
        if (Grade is not null)
            Move(EvaluationAct.IssueGrade);
    }

    /// <summary>Why the redeliberation cannot be opened with these corrections, or null when it can.</summary>
    /// <param name="proposals">The city's corrections of contested indicators; an indicator left out keeps its result.</param>
    /// <param name="rules">Who redeliberates.</param>
    /// <param name="members">The independent members, where the rules want them: nobody who sits or sat on this panel.</param>
    public Refusal? WhyNotRedeliberate(IReadOnlyList<ProposedResult> proposals, AppealRules rules, IReadOnlyList<string> members)
    {
        EachOnce(proposals.Select(proposal => proposal.Indicator));
        return WhyNotAppealAct(AppealAct.Open)
            ?? proposals.Select(WhyNotProposed).FirstOrDefault(refusal => refusal is not null)
            ?? rules.Redeliberation switch
            {
                RedeliberationPanel.WithoutNamed when _seats.All(seat => seat.IsRecused || Appeal!.NamedSeats.Contains(seat.SeatId)) => new NobodyLeftToRedeliberate(),
                RedeliberationPanel.Independent when members.Distinct().Count() != members.Count || members.Count != rules.IndependentMembers =>
                    new IndependentMembersWrong(rules.IndependentMembers),
                RedeliberationPanel.Independent => members.Where(member => !IsOutsideOfThePanel(member)).Select(member => new NotIndependent(member)).FirstOrDefault(),
                _ => null,
            };
    }

    /// <summary>Whether a person never had to do with this panel: sits or sat on it, or was excluded from it.</summary>
    public bool IsOutsideOfThePanel(string personId) =>
        SeatOf(personId) is null && _formerSeats.All(seat => seat.PersonId != personId) && _exclusions.All(exclusion => exclusion.PersonId != personId);

    /// <summary>재심의: the panel takes the appeal up, or whom the rules name in its place.</summary>
    public void Redeliberate(IReadOnlyList<ProposedResult> proposals, AppealRules rules, IReadOnlyList<string> members, string by, DateTimeOffset now)
    {
        Asked(WhyNotRedeliberate(proposals, rules, members));
        var independent = rules.Redeliberation == RedeliberationPanel.Independent
            ? members.Select((person, i) => new IndependentMember($"independent-{i + 1}", person, null))
            : [];
        Appeal!.Open(proposals, rules.Redeliberation, [.. independent], new(by, now, ""));
    }

    /// <summary>Why an independent member cannot give way to this person, or null when they can: a conflict of interest, or somebody who cannot take part after all.</summary>
    public Refusal? WhyNotReplaceMember(string member, string person, string reason) =>
        Appeal is not { IsRedeliberating: true } appeal || appeal.MemberOf(member) is null ? new NoMemberToReplace()
        : appeal.MemberOf(person) is not null || !IsOutsideOfThePanel(person) ? new NotIndependent(person)
        : reason.Trim().Length == 0 ? new ReplacementReasonMissing()
        : null;

    /// <summary>독립 위원 교체: what the member answered does not count any more, and the new one declares and answers anew.</summary>
    public void ReplaceMember(string member, string person, string reason)
    {
        Asked(WhyNotReplaceMember(member, person, reason));
        Appeal!.Replace(Appeal.MemberOf(member)!, person);
    }

    /// <summary>Why this panelist's answer cannot be taken, or null when it can.</summary>
    /// <param name="version">The version that the person's card was made from; 0 for none.</param>
    public Refusal? WhyNotAnswer(string personId, IReadOnlyList<Rating> revised, IReadOnlyList<Vote> votes, int version, ScoringRules rules)
    {
        if (WhyNotTakePart(personId) is { } refusal)
            return refusal;

        var seat = DeliberatorOf(personId)!;
        var newest = Appeal!.AnswerOf(seat)?.Version ?? 0;
        var contested = Appeal.Items;
        EachOnce(revised.Select(rating => rating.Goal));
        EachOnce(votes.Select(vote => vote.Item));
        var foreign = revised.Select(rating => new ContestedItem(ContestedKind.Goal, rating.Goal)).Concat(votes.Select(vote => vote.Item))
            .FirstOrDefault(item => !contested.Contains(item));
        return version != newest ? new CardIsOld(newest)
            : foreign is not null ? new NotContested(foreign)
            : revised.Count == 0 && votes.Count == 0 ? new EmptyAnswer()
            : revised.Count == 0 ? null
            : Appeal.MemberOf(personId) is null && LatestSubmitted(seat, 1) is null ? new NoFirstSheet()
            : RatingRules.WhyNotSubmitted(revised, [.. GoalTerms.Where(goal => revised.Any(rating => rating.Goal == goal.Number))], rules);
    }

    /// <summary>Why this person has no part in the redeliberation, or null when they have: not recused, and with a seat on the same panel, or whom the rules name in its place.</summary>
    public Refusal? WhyNotTakePart(string personId) =>
        Appeal is { IsRedeliberating: true, Panel: RedeliberationPanel.Independent } appeal
            ? appeal.MemberOf(personId) is not { } member ? new IndependentMembersRedeliberate()
                : member.Recusal is { } conflict ? new RecusedDoNotRate(conflict.At)
                : member.IsCleared ? null
                : new DeclarationMissing(DistrictId)
        : SeatOf(personId) is not { } seat ? new NotOnThisPanel()
        : seat.Recusal is { } recusal ? new RecusedDoNotRate(recusal.At)
        : !seat.IsCleared ? new DeclarationMissing(DistrictId)
        : Appeal is not { IsRedeliberating: true } ? new NoSuchAppeal(Appeal?.State)
        : IsLeftOut(seat.SeatId) ? new NamedInTheAppeal(seat.SeatId)
        : null;

    /// <summary>The seat for which a person answers in the redeliberation, an independent member's among them; null for none.</summary>
    public string? DeliberatorOf(string personId) =>
        Appeal is { Panel: RedeliberationPanel.Independent } appeal ? appeal.MemberOf(personId)?.SeatId : SeatOf(personId)?.SeatId;

    /// <summary>Who takes part in the redeliberation, by seat and person, in the order of the seats.</summary>
    public IReadOnlyList<(string SeatId, string PersonId)> Deliberators =>
        Appeal is { Panel: RedeliberationPanel.Independent } appeal
            ? [.. appeal.Members.Select(member => (member.SeatId, member.PersonId))]
            : [.. _seats.Where(seat => !seat.IsRecused && !IsLeftOut(seat.SeatId)).Select(seat => (seat.SeatId, seat.PersonId))];

    private bool IsLeftOut(string seatId) => Appeal is { Panel: RedeliberationPanel.WithoutNamed } appeal && appeal.NamedSeats.Contains(seatId);

    /// <summary>A panelist answers; a later answer takes the place of an earlier one, and every version stays.</summary>
    public void Answer(string personId, IReadOnlyList<Rating> revised, IReadOnlyList<Vote> votes, int version, ScoringRules rules, DateTimeOffset now)
    {
        Asked(WhyNotAnswer(personId, revised, votes, version, rules));
        Appeal!.Add(new(DeliberatorOf(personId)!, personId, version + 1, revised, votes, now));
    }

    /// <summary>Why the redeliberation cannot be closed, or null when it can: every argument wants an answer in words.</summary>
    /// <param name="replies">What is answered to each argument, by its number from 1.</param>
    /// <param name="excludedSeat">A sheet that the panel excludes, where it accepted an objection against procedure; null for none.</param>
    /// <param name="secondWay">What has to come to the same grade; <see cref="GradeRecount"/> where nothing else is given.</param>
    public Refusal? WhyNotDecideAppeal(IReadOnlyDictionary<int, string> replies, string? excludedSeat, Recount? secondWay = null) =>
        Appeal is not { IsRedeliberating: true } appeal ? new NoSuchAppeal(Appeal?.State)
        : Enumerable.Range(1, appeal.Arguments.Count).Where(number => Words.AreBlank(replies.GetValueOrDefault(number))).ToList() is { Count: > 0 } open ? new ArgumentsUnanswered(open)
        : excludedSeat is not null && !VotedFor(new(ContestedKind.Procedure, 0)) ? new NoExclusion()
        : excludedSeat is not null && _seats.All(seat => seat.SeatId != excludedSeat || seat.IsRecused) ? new NotOnThisPanel()
        : WhyNotTrusted(AppealedGrade, secondWay)
            ?? (Grade is { } grade && grade != AppealedGrade ? WhyNotTrusted(grade, secondWay) : null)
            ?? WhyNotComputed(Redeliberated(Kept(excludedSeat)), secondWay);

    /// <summary>Closes the redeliberation: recomputes, decides each item, and never leaves the appellant worse off where the plan says so.</summary>
    public void DecideAppeal(IReadOnlyDictionary<int, string> replies, string? excludedSeat, string by, DateTimeOffset now, EvaluationPlan plan)
    {
        Asked(WhyNotDecideAppeal(replies, excludedSeat));
        var appeal = Appeal!;
        var before = AppealedGrade;
        var kept = Kept(excludedSeat);
        var inputs = Redeliberated(kept);
        var reached = GradeComputation.Of(inputs).Total;
        var notifiedStands = plan.Appeals.NeverWorse && reached < before.Total;
        var answered = appeal.Arguments.Select((_, i) => replies[i + 1].Trim()).ToList();
        var decisions = appeal.Items
            .Select(item => new ItemDecision(item, IsAccepted(item, kept, inputs), string.Join('\n', answered.Where((_, i) => appeal.Arguments[i].Items.Contains(item)))))
            .ToList();
        appeal.Decide(decisions, answered, Figures(appeal.Items, before.Inputs, inputs), before.Total, reached, notifiedStands, new(by, now, ""));

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

    /// <summary>More of those who redeliberate said yes than no.</summary>
    private bool VotedFor(ContestedItem item)
    {
        var votes = Deliberators
            .SelectMany(deliberator => Appeal!.AnswerOf(deliberator.SeatId)?.Votes ?? [])
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
            Ratings = [.. sheet.Ratings.Select(rating => RevisionOf(sheet.Seat, rating) ?? rating)],
        })],
    };

    /// <summary>What the redeliberation puts in a rating's place, or null where it stands: the panelist's own revision, or the rating that the independent members come to.</summary>
    private Rating? RevisionOf(string seatId, Rating rating) => Appeal!.Panel == RedeliberationPanel.Independent
        ? rating.NotAssessable ? null : RatingOfTheMembers(rating.Goal)
        : IsLeftOut(seatId) ? null
        : Appeal.AnswerOf(seatId)?.Revised.FirstOrDefault(revised => revised.Goal == rating.Goal);

    /// <summary>The middle one of the independent members' ratings of a goal, once all of them rated it; null before, and then the panel's ratings stand.</summary>
    private Rating? RatingOfTheMembers(int goal)
    {
        var ratings = Appeal!.Members
            .Select(member => Appeal.AnswerOf(member.SeatId)?.Revised.FirstOrDefault(revised => revised.Goal == goal && !revised.NotAssessable))
            .OfType<Rating>().OrderBy(rating => rating.Points).ToList();
        return ratings.Count == Appeal.Members.Count && ratings.Count > 0 ? ratings[ratings.Count / 2] : null;
    }

    /// <summary>Each contested indicator and goal, both scores, the total, the rounded one and the band: as they were notified, and as the redeliberation left them.</summary>
    private static IReadOnlyList<AppealFigure> Figures(IReadOnlyList<ContestedItem> items, GradeInputs before, GradeInputs after)
    {
        var (old, now) = (GradeComputation.Of(before), GradeComputation.Of(after));
        return [.. items.SelectMany(Contested), .. Totals()];

        IEnumerable<AppealFigure> Contested(ContestedItem item)
        {
            if (item.Kind == ContestedKind.Indicator)
            {
                var (one, other) = (ScoreOf(old), ScoreOf(now));
                yield return Figure(FigureKind.IndicatorResult, item.Number, (Fraction)one.Together, (Fraction)other.Together);
                yield return Figure(FigureKind.IndicatorPoints, item.Number, one.Points, other.Points);
            }
            else if (item.Kind == ContestedKind.Goal)
                yield return Figure(FigureKind.GoalMean, item.Number, MeanOf(before, item.Number), MeanOf(after, item.Number));

            IndicatorScore ScoreOf(GradeComputation grade) => grade.Indicators.Single(line => line.Result.Terms.Number == item.Number);
        }

        IEnumerable<AppealFigure> Totals()
        {
            yield return Figure(FigureKind.Quantitative, 0, old.Quantitative, now.Quantitative);
            yield return Figure(FigureKind.Qualitative, 0, old.Qualitative, now.Qualitative);
            yield return Figure(FigureKind.Total, 0, old.Total, now.Total);
            yield return Figure(FigureKind.Rounded, 0, old.Rounded, now.Rounded);
            yield return new(FigureKind.Band, 0, old.Band.Name, now.Band.Name);
        }

        static AppealFigure Figure(FigureKind kind, int number, Fraction before, Fraction after) => new(kind, number, before.ToString(), after.ToString());
    }

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
