using EvalBot.Core;
using EvalBot.Core.Appeals;
using EvalBot.Core.Calendar;
using EvalBot.Core.Dates;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;
using EvalBot.Core.Measurements;
using EvalBot.Core.Meetings;
using EvalBot.Core.Notices;
using EvalBot.Core.Panels;
using EvalBot.Core.Ratings;
using EvalBot.Core.Reports;
using EvalBot.Tests.Core.Documents;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Evaluations;

public class FinalizationTests
{
    [Fact]
    public void Finalize_TheWindowStillOpen_IsRefusedUntilTwentyFourOfTheLastDay()
    {
        Assert.Equal(new AppealWindowOpen(new(2018, 8, 16)), Delivered().WhyNotFinalize(Kst(8, 16, 23, 59, 59)));
        Assert.Null(Delivered().WhyNotFinalize(Kst(8, 17)));
    }

    [Fact]
    public void Finalize_TheConsortiumWasNotTold_IsRefused() => Assert.Equal(new NothingToAppeal(), WithTheOfficer().WhyNotFinalize(Kst(12, 1)));

    [Fact]
    public void Finalize_ASupersedingNoticeStillWithTheOfficer_IsRefused()
    {
        var evaluation = Superseding(Delivered());
        Assert.Equal(new NothingToAppeal(), evaluation.WhyNotFinalize(Kst(12, 1)));
        evaluation.HandOver(Kst(8, 20));

        Assert.Equal(new AppealWindowOpen(new(2018, 8, 27)), evaluation.WhyNotFinalize(Kst(8, 27, 23, 59, 59)));
        Assert.Null(evaluation.WhyNotFinalize(Kst(8, 28)));
    }

    [Fact]
    public void Finalize_ASupersedingNoticeAfterAWithdrawnAppeal_IsRefusedUntilItIsDelivered()
    {
        var evaluation = Appealed(ForumsItem);
        evaluation.WithdrawAppeal(Manager, Kst(8, 11));
        Superseding(evaluation);
        Assert.Equal(new NothingToAppeal(), evaluation.WhyNotFinalize(Kst(8, 13)));
        evaluation.HandOver(Kst(8, 13));

        Assert.Null(evaluation.WhyNotFinalize(Kst(8, 13)));
    }

    /// <summary>9 forums in place of 7; the superseding notice is with the officer.</summary>
    private static Evaluation Superseding(Evaluation evaluation)
    {
        evaluation.ProposeCorrection(1, [9], "출석부", "확인", City, Kst(8, 13));
        evaluation.ConfirmCorrections(SecondCity, Kst(8, 13));
        evaluation.IssueGrade(City, Kst(8, 13), Rules);
        evaluation.Notify(City, Kst(8, 13), Deadlines, Days);
        return evaluation;
    }

    [Fact]
    public void Finalize_WithoutANotice_IsRefused()
    {
        Assert.Equal(new NotInThisState(EvaluationState.Preparing, EvaluationAct.Finalize), Preparing().WhyNotFinalize(Kst(12, 1)));
        Assert.Equal(new NotInThisState(EvaluationState.Rating, EvaluationAct.Finalize), Rating().WhyNotFinalize(Kst(12, 1)));
        Assert.Equal(new NotInThisState(EvaluationState.Revealed, EvaluationAct.Finalize), Revealed().WhyNotFinalize(Kst(12, 1)));
        Assert.Equal(new NotInThisState(EvaluationState.Graded, EvaluationAct.Finalize), Graded().WhyNotFinalize(Kst(12, 1)));
    }

    [Fact]
    public void Finalize_AnAppealInTime_WaitsForTheDecision()
    {
        var evaluation = Redeliberating(ForumsItem);
        Assert.Equal(new AppealStillOpen(), Appealed(ForumsItem).WhyNotFinalize(Kst(12, 1)));
        Assert.Equal(new AppealStillOpen(), evaluation.WhyNotFinalize(Kst(12, 1)));
        evaluation.Decide();
        Assert.Equal(new FinalResultNotHandedOn(IsWithOfficer: false), evaluation.WhyNotFinalize(Kst(12, 1)));
        evaluation.Notify(City, Kst(8, 14, 2), Deadlines, Days);
        Assert.Equal(new FinalResultNotHandedOn(IsWithOfficer: true), evaluation.WhyNotFinalize(Kst(12, 1)));
        evaluation.HandOver(Kst(8, 14, 3));

        Assert.Null(evaluation.WhyNotFinalize(Kst(8, 14, 3)));
    }

    [Fact]
    public void MakeFinal_Once_KeepsWhoAndWhen()
    {
        var evaluation = Final();

        Assert.Equal((EvaluationState.Final, new Act(City, Kst(8, 17), "")), (evaluation.State, evaluation.Finalized));
        Assert.Equal(new AlreadyDone(new(City, Kst(8, 17), "")), evaluation.WhyNotFinalize(Kst(8, 18)));
    }

    /// <summary>Every act of an evaluation, and why it is refused once the result is final.</summary>
    private static readonly Dictionary<string, (Func<Evaluation, Refusal?> Ask, Refusal Why)> Acts = new()
    {
        [nameof(Evaluation.WhyNotReceiveDocument)] = (final => final.WhyNotReceiveDocument(DocumentSamples.Report), new ResultIsFinal(Kst(8, 17))),
        [nameof(Evaluation.WhyNotHandIn)] =
            (final => final.WhyNotHandIn(final.Submissions[0], [], "도봉-1", new(2018, 8, 17), 0, Kst(8, 17)), new ResultIsFinal(Kst(8, 17))),
        [nameof(Evaluation.WhyNotForward)] = (final => final.WhyNotForward(final.Submissions[0], [], [], 0), new ResultIsFinal(Kst(8, 17))),
        [nameof(Evaluation.WhyNotReturn)] = (final => final.WhyNotReturn(final.Submissions[0], "이유", 0), new ResultIsFinal(Kst(8, 17))),
        [nameof(Evaluation.WhyNotAccept)] = (final => final.WhyNotAccept(final.Submissions[0], 0), new ResultIsFinal(Kst(8, 17))),
        [nameof(Evaluation.WhyNotAskForMaterial)] = (final => final.WhyNotAskForMaterial("출석부", new(2018, 8, 20), Kst(8, 17)), new ResultIsFinal(Kst(8, 17))),
        [nameof(Evaluation.WhyNotSaveForm)] =
            (final => final.WhyNotSaveForm(DocumentSamples.ManagerForm, DocumentSamples.Answers("4", "12회"), true, 0, Rules), new ResultIsFinal(Kst(8, 17))),
        [nameof(Evaluation.WhyNotSendPlanNotice)] = (final => final.WhyNotSendPlanNotice(0), new ResultIsFinal(Kst(8, 17))),
        [nameof(Evaluation.WhyNotAmendSheet)] = (final => final.WhyNotAmendSheet(1, "이유", Kst(7, 1)), new SheetInUse(EvaluationState.Final)),
        [nameof(Evaluation.WhyNotFreezeSheet)] = (final => final.WhyNotFreezeSheet(1), new NotInThisAgreement(AgreementState.Final, AgreementAct.Freeze)),
        [nameof(Evaluation.WhyNotEnterResult)] = (final => final.WhyNotEnterResult(1, [8]), new ResultsLocked()),
        [nameof(Evaluation.WhyNotEnterOwnResult)] = (final => final.WhyNotEnterOwnResult(1, [8]), new ResultsLocked()),
        [nameof(Evaluation.WhyNotShareResults)] = (final => final.WhyNotShareResults(), new ResultsLocked()),
        [nameof(Evaluation.WhyNotCheckFacts)] = (final => final.WhyNotCheckFacts(Kst(8, 18)), new NothingSharedYet()),
        [nameof(Evaluation.WhyNotPointOut)] = (final => final.WhyNotPointOut(1, "7회", "9회", "대장", Manager, Kst(8, 18)), new NothingSharedYet()),
        [nameof(Evaluation.WhyNotAnswerRemark)] = (final => final.WhyNotAnswerRemark(1, true, ""), new ResultIsFinal(Kst(8, 17))),
        [nameof(Evaluation.WhyNotProposeCorrection)] =
            (final => final.WhyNotProposeCorrection(1, [8], "이유"), new NoCorrectionNow(EvaluationState.Final)),
        [nameof(Evaluation.WhyNotConfirmCorrections)] =
            (final => final.WhyNotConfirmCorrections(SecondCity), new NoCorrectionNow(EvaluationState.Final)),
        [nameof(Evaluation.WhyNotOpenRating)] =
            (final => final.WhyNotOpenRating(), new NotInThisState(EvaluationState.Final, EvaluationAct.OpenRating)),
        [nameof(Evaluation.WhyNotOpenSecondBallot)] = (final => final.WhyNotOpenSecondBallot(), new NoSecondBallotNow(EvaluationState.Final)),
        [nameof(Evaluation.WhyNotCloseRating)] = (final => final.WhyNotCloseRating("이유", Rules, Seal), new NoOpenBallot(EvaluationState.Final)),
        [nameof(Evaluation.WhyNotRate)] = (final => final.WhyNotRate(PersonOn("expert-1")), new NoOpenBallot(EvaluationState.Final)),
        [nameof(Evaluation.WhyNotDraft)] = (final => final.WhyNotDraft(PersonOn("expert-1")), new NoOpenBallot(EvaluationState.Final)),
        [nameof(Evaluation.WhyNotTypePaper)] = (final => final.WhyNotTypePaper("expert-1", City), new NoOpenBallot(EvaluationState.Final)),
        [nameof(Evaluation.WhyNotEnterPaper)] = (final => final.WhyNotEnterPaper("expert-1", BothGoals(5), true, 0, City, Rules), new NoOpenBallot(EvaluationState.Final)),
        [nameof(Evaluation.WhyNotProposePaper)] = (final => final.WhyNotProposePaper("expert-1", BothGoals(5), City, Rules, Seal), new NoOpenBallot(EvaluationState.Final)),
        [nameof(Evaluation.WhyNotConfirmPaper)] = (final => final.WhyNotConfirmPaper("expert-1", 1, City), new NoOpenBallot(EvaluationState.Final)),
        [nameof(Evaluation.WhyNotSaveSheet)] =
            (final => final.WhyNotSaveSheet(PersonOn("expert-1"), BothGoals(5), submit: true, 1, Rules), new NoOpenBallot(EvaluationState.Final)),
        [nameof(Evaluation.WhyNotRecuse)] = (final => final.WhyNotRecuse(PersonOn("expert-1"), "이유"), new NotInThisState(EvaluationState.Final, EvaluationAct.ChangeInputs)),
        [nameof(Evaluation.WhyNotRecordRecusal)] =
            (final => final.WhyNotRecordRecusal("expert-1", "이유"), new NotInThisState(EvaluationState.Final, EvaluationAct.ChangeInputs)),
        [nameof(Evaluation.WhyNotDeclare)] = (final => final.WhyNotDeclare(PersonOn("expert-1"), pledged: true), new ResultIsFinal(Kst(8, 17))),
        [nameof(Evaluation.WhyNotConfirmMeeting)] = (final => final.WhyNotConfirmMeeting(PersonOn("expert-1")), new ResultIsFinal(Kst(8, 17))),
        [nameof(Evaluation.WhyNotReseat)] = (final => final.WhyNotReseat("expert-1"), new PanelIsSettled(EvaluationState.Final)),
        [nameof(Evaluation.WhyNotSeat)] = (final => final.WhyNotSeat("expert-1", "x"), new PanelIsSettled(EvaluationState.Final)),
        [nameof(Evaluation.WhyNotAskExclusion)] = (final => final.WhyNotAskExclusion("expert-1", "이유"), new ExclusionTooLate()),
        [nameof(Evaluation.WhyNotDecideExclusion)] = (final => final.WhyNotDecideExclusion(0, grant: false, "이유"), new ResultIsFinal(Kst(8, 17))),
        [nameof(Evaluation.WhyNotIssueGrade)] =
            (final => final.WhyNotIssueGrade(Rules), new NotInThisState(EvaluationState.Final, EvaluationAct.IssueGrade)),
        [nameof(Evaluation.WhyNotConfirmGrade)] = (final => final.WhyNotConfirmGrade(SecondCity, 1, final.Grade!.Hash!), new ResultIsFinal(Kst(8, 17))),
        [nameof(Evaluation.WhyNotNotify)] = (final => final.WhyNotNotify(), new NothingToHandOn()),
        [nameof(Evaluation.WhyNotHandToConsortium)] =
            (final => final.WhyNotHandToConsortium(inPlaceOfOfficer: true, "이유"), new NothingToHandOn()),
        [nameof(Evaluation.WhyNotAppeal)] =
            (final => final.WhyNotAppeal(Kst(8, 16)), new NotInThisState(EvaluationState.Final, EvaluationAct.Appeal)),
        [nameof(Evaluation.WhyNotFileAppeal)] =
            (final => final.WhyNotFileAppeal([ForumsItem], Argument, Kst(8, 16)), new NotInThisState(EvaluationState.Final, EvaluationAct.Appeal)),
        [nameof(Evaluation.WhyNotWithdrawAppeal)] = (final => final.WhyNotWithdrawAppeal(), new NoSuchAppeal(null)),
        [nameof(Evaluation.WhyNotRedeliberate)] = (final => final.WhyNotRedeliberate([]), new NoSuchAppeal(null)),
        [nameof(Evaluation.WhyNotReplaceMember)] = (final => final.WhyNotReplaceMember("member-1", "member-2", "이해관계"), new NoMemberToReplace()),
        [nameof(Evaluation.WhyNotAnswer)] =
            (final => final.WhyNotAnswer(PersonOn("expert-1"), [], [new(ForumsItem, true)], 0, Rules), new NoSuchAppeal(null)),
        [nameof(Evaluation.WhyNotTakePart)] = (final => final.WhyNotTakePart(PersonOn("expert-1")), new NoSuchAppeal(null)),
        [nameof(Evaluation.WhyNotDecideAppeal)] =
            (final => final.WhyNotDecideAppeal(new Dictionary<int, string>(), null), new NoSuchAppeal(null)),
        [nameof(Evaluation.WhyNotJudgeAppeal)] = (final => final.WhyNotJudgeAppeal("기간 안"), new NoSuchAppeal(null)),
        [nameof(Evaluation.WhyNotCorrectNotice)] = (final => final.WhyNotCorrectNotice("이유"), new ResultIsFinal(Kst(8, 17))),
        [nameof(Evaluation.WhyNotMoveDate)] =
            (final => final.WhyNotMoveDate(DatedItem.Meeting, PlannedTime.On(new(2018, 9, 3)), Dobong, Kst(8, 18)), new ResultIsFinal(Kst(8, 17))),
        [nameof(Evaluation.WhyNotExtend)] = (final => final.WhyNotExtend(null, new(2018, 9, 3), Kst(8, 18)), new ResultIsFinal(Kst(8, 17))),
        [nameof(Evaluation.WhyNotMoveOn)] = (final => final.WhyNotMoveOn(MeetingAct.Start, null, 0, 3, Kst(8, 18)), new ResultIsFinal(Kst(8, 17))),
        [nameof(Evaluation.WhyNotMark)] =
            (final => final.WhyNotMark(new(City, true, 0), new([City], [], [], []), Kst(8, 18)), new ResultIsFinal(Kst(8, 17))),
        [nameof(Evaluation.WhyNotNote)] = (final => final.WhyNotNote(0, 0, null, "질문", "", City), new ResultIsFinal(Kst(8, 17))),
        [nameof(Evaluation.WhyNotCarryOver)] = (final => final.WhyNotCarryOver([], 2018), new NotInThisState(EvaluationState.Final, EvaluationAct.OpenRating)),
        [nameof(Evaluation.WhyNotFinalize)] = (final => final.WhyNotFinalize(Kst(8, 18)), new AlreadyDone(new(City, Kst(8, 17), ""))),
    };

    /// <summary>Receipts tell what happened to a notice and change no result; a final sheet is what is scored; a grade is checked whenever it is read; who takes part in the meeting is no act.</summary>
    private static readonly string[] StillAllowed =
        [nameof(Evaluation.WhyNotReceive), nameof(Evaluation.WhyNotArgue), nameof(Evaluation.WhyNotScored), nameof(Evaluation.WhyNotTrusted), nameof(Evaluation.WhyNotAttend)];

    [Fact]
    public void Acts_EveryQuestionOfAnEvaluation_IsInTheTable() => Assert.Equal(
        typeof(Evaluation).GetMethods().Select(method => method.Name).Where(name => name.StartsWith("WhyNot", StringComparison.Ordinal)).Order(),
        Acts.Keys.Concat(StillAllowed).Order());

    public static TheoryData<string> ActNames => [.. Acts.Keys];

    [Theory]
    [MemberData(nameof(ActNames))]
    public void Act_OnceTheResultIsFinal_IsRefused(string act) => Assert.Equal(Acts[act].Why, Acts[act].Ask(Final()));

    [Fact]
    public void OpenBeforeFinal_SeveralThings_AreAllNamed()
    {
        Assert.Equal(
            [new GradeNotConfirmed(2), new FinalResultNotHandedOn(IsWithOfficer: false)],
            new EvalBot.Tests.Cards.Stages(EvalBot.Tests.Cards.EveryCard.Plain).Decided().OpenBeforeFinal(Kst(8, 20)));
        Assert.Empty(Delivered().OpenBeforeFinal(Kst(8, 17)));
        Assert.Empty(Final().OpenBeforeFinal(Kst(8, 17)));
    }

    [Fact]
    public void Report_OnceTheResultIsFinal_GoesOn()
    {
        var evaluation = Final();
        var report = new EvaluationReport();
        evaluation.Begin(report);

        report.HandIn(evaluation, new("1", "보고서.pdf", 1, "a", Kst(8, 18)), fromChat: false, null, PersonOn("expert-1"), Kst(8, 18));
        Assert.False(report.IsProvisional(report.Newest!));
        report.Share(evaluation, null, new(City, Kst(8, 18), ""));
        report.HandOn(evaluation, inPlaceOfOfficer: false, null, new(Officer, Kst(8, 18), ""));
        report.Record("공론장을 넣었다", "", null, 0, Manager, Kst(8, 20));

        Assert.Equal((ReportState.Shared, EvaluationState.Final), (report.State, evaluation.State));
    }

    [Fact]
    public void Finalize_ACorrectedFinalNoticeStillWithTheOfficer_IsRefusedUntilItIsDelivered()
    {
        var evaluation = Redeliberating(ForumsItem);
        evaluation.Decide();
        evaluation.Notify(City, Kst(8, 14, 2), Deadlines, Days);
        evaluation.HandOver(Kst(8, 14, 3));
        evaluation.CorrectNotice("오타", City, Kst(8, 14, 4), Deadlines, Days);
        Assert.Equal(new FinalResultNotHandedOn(IsWithOfficer: true), evaluation.WhyNotFinalize(Kst(8, 14, 5)));

        Assert.Equal(NoticeKind.FinalResult, evaluation.HandOver(Kst(8, 14, 6)).Kind);
        Assert.Null(evaluation.WhyNotFinalize(Kst(8, 14, 7)));
    }
}
