using EvalBot.Core.Evaluations;
using EvalBot.Core.Files;
using EvalBot.Core.Grades;
using EvalBot.Core.Notices;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Core.Reports;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Reports;

/// <summary>The report's life: who writes it, its versions, 市 → 區 → 단체, what followed. Plan III-7.</summary>
public class ReportTests
{
    private static readonly DateOnly Due = new(2018, 8, 21);

    private static readonly PanelShape Shape = new(5, 9, 3, [.. SeatIds.Select(id => new Seat(id, id, id, id.StartsWith("expert", StringComparison.Ordinal) ? SeatGroup.Expert : SeatGroup.Official, null))]);

    private static readonly string Writer = PersonOn("expert-1");

    private static FileReceipt File(string hash, string name = "보고서.docx") => new(hash, name, 1, hash, Kst(8, 18));

    private static EvaluationReport Begun(Evaluation evaluation)
    {
        var report = new EvaluationReport();
        evaluation.Begin(report);
        return report;
    }

    private static EvaluationReport HandedIn(Evaluation evaluation, bool fromChat = false)
    {
        var report = Begun(evaluation);
        report.HandIn(evaluation, File("a"), fromChat, Due, Writer, Kst(8, 18));
        return report;
    }

    private static EvaluationReport Shared(Evaluation evaluation, bool fromChat = false)
    {
        var report = HandedIn(evaluation, fromChat);
        report.Share(evaluation, Due, new(City, Kst(8, 19), ""));
        report.HandOn(evaluation, inPlaceOfOfficer: false, Due, new(Officer, Kst(8, 20), ""));
        return report;
    }

    public static TheoryData<ReportState, ReportAct, ReportState?> Table
    {
        get
        {
            var allowed = new Dictionary<(ReportState, ReportAct), ReportState>
            {
                [(ReportState.Writing, ReportAct.HandIn)] = ReportState.WithCity,
                [(ReportState.WithCity, ReportAct.HandIn)] = ReportState.WithCity,
                [(ReportState.WithOfficer, ReportAct.HandIn)] = ReportState.WithCity,
                [(ReportState.Shared, ReportAct.HandIn)] = ReportState.WithCity,
                [(ReportState.WithCity, ReportAct.Return)] = ReportState.Writing,
                [(ReportState.WithCity, ReportAct.Share)] = ReportState.WithOfficer,
                [(ReportState.WithOfficer, ReportAct.HandOn)] = ReportState.Shared,
            };
            var table = new TheoryData<ReportState, ReportAct, ReportState?>();
            foreach (var state in Enum.GetValues<ReportState>())
            {
                foreach (var act in Enum.GetValues<ReportAct>())
                    table.Add(state, act, act is ReportAct.Assign or ReportAct.Confirm or ReportAct.ReceiveAsOfficer or ReportAct.ReceiveAsConsortium ? state : allowed.TryGetValue((state, act), out var next) ? next : null);
            }

            return table;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Next_EachActInEachState_IsTheTable(ReportState state, ReportAct act, ReportState? next) => Assert.Equal(next, ReportStates.Next(state, act));

    [Fact]
    public void Assign_AnybodyButAnExpertOfThatPanel_IsRefusedWithTheRule()
    {
        var evaluation = Delivered();
        foreach (var person in new[] { PersonOn("city-lead"), PersonOn("peer-y1"), Manager, "stranger", "" })
            Assert.Equal(new WriterIsNoExpert(), EvaluationReport.WhyNotAssign(evaluation, person, [], "", Shape));
        Assert.Null(EvaluationReport.WhyNotAssign(evaluation, Writer, [], "", Shape));
    }

    [Fact]
    public void Assign_ARecusedExpert_IsRefused()
    {
        var evaluation = Revealed();
        evaluation.RecordRecusal("expert-1", "친족 관계", City, Kst(8, 7));

        Assert.Equal(new AlreadyRecused("expert-1", Kst(8, 7)), EvaluationReport.WhyNotAssign(evaluation, Writer, [], "", Shape));
    }

    [Fact]
    public void Assign_InThePlaceOfAnother_WantsAReason()
    {
        var evaluation = Delivered();
        Assert.Equal(new AlreadyTheWriter(), EvaluationReport.WhyNotAssign(evaluation, Writer, [Writer], "사유", Shape));
        Assert.Equal(new WriterReasonMissing(), EvaluationReport.WhyNotAssign(evaluation, PersonOn("expert-2"), [Writer], "\u3164 ", Shape));

        var report = Begun(evaluation);
        report.Assign(evaluation, PersonOn("expert-2"), [Writer], Shape, new(City, Kst(8, 10), "일정"));
        Assert.Equal([new ReportStep(ReportAct.Assign, 0, City, Kst(8, 10), "일정", false, PersonOn("expert-2"))], report.Steps);
    }

    [Theory]
    [InlineData("보고서.docx", true)]
    [InlineData("보고서.PDF", true)]
    [InlineData("보고서.hwp", false)]
    [InlineData("보고서", false)]
    public void HandIn_OtherFilesThanDocxAndPdf_AreRefused(string name, bool taken) =>
        Assert.Equal(taken ? null : new ReportFileKind(name), new EvaluationReport().WhyNotHandIn(Delivered(), name, "a"));

    [Fact]
    public void HandIn_WithoutAGrade_IsRefused() => Assert.Equal(new NoGradeYet(), new EvaluationReport().WhyNotHandIn(Revealed(), "보고서.pdf", "a"));

    [Fact]
    public void HandIn_Again_IsANewVersion_AndTheSameFileIsNone()
    {
        var evaluation = Delivered();
        var report = HandedIn(evaluation);
        Assert.Equal(new SameReport(1), report.WhyNotHandIn(evaluation, "다른 이름.docx", "a"));
        report.HandIn(evaluation, File("b"), fromChat: false, Due, Writer, Kst(8, 19));

        Assert.Equal(["a", "b"], report.Versions.Select(version => version.File.Sha256));
    }

    [Theory]
    [InlineData(21, 23, 59, 59, false)]
    [InlineData(22, 0, 0, 0, true)] // 24:00 of the last day.
    public void Late_IsFromTheEndOfTheLastDay(int day, int hour, int minute, int second, bool late)
    {
        var evaluation = Delivered();
        var report = Begun(evaluation);
        report.HandIn(evaluation, File("a"), fromChat: false, Due, Writer, Kst(8, day, hour, minute, second));
        report.Share(evaluation, Due, new(City, Kst(8, day, hour, minute, second), ""));
        report.HandOn(evaluation, inPlaceOfOfficer: false, Due, new(Officer, Kst(8, day, hour, minute, second), ""));

        Assert.Equal([late, late, late], report.Steps.Select(step => step.Late));
    }

    [Fact]
    public void Share_BeforeTheNotice_IsRefused_SoThatNobodyLearnsTheGradeFromIt()
    {
        var graded = Graded();
        var report = HandedIn(graded);
        Assert.Equal(new ReportBeforeNotice(), report.WhyNotShare(graded, 1));
        graded.Notify(City, Kst(8, 8), Deadlines, Days);
        Assert.Null(report.WhyNotShare(graded, 1));
        report.Share(graded, Due, new(City, Kst(8, 19), ""));

        Assert.Equal(new ReportBeforeNotice(), report.WhyNotHandOn(graded, 1, inPlaceOfOfficer: false, ""));
        graded.HandOver(Kst(8, 9));
        Assert.Null(report.WhyNotHandOn(graded, 1, inPlaceOfOfficer: false, ""));
        Assert.Equal(new DeliveryReasonMissing(), report.WhyNotHandOn(graded, 1, inPlaceOfOfficer: true, " "));
    }

    [Fact]
    public void Share_AnotherVersionThanOnTheCard_IsRefused() => Assert.Equal(new ReportMovedOn(2, 1), HandedIn(Delivered()) is var report ? report.WhyNotShare(Delivered(), 2) : null);

    [Fact]
    public void Provisional_UntilTheResultIsFinal_ThenMadeFinalOrReplaced()
    {
        var evaluation = Delivered();
        var report = Shared(evaluation);
        Assert.True(report.IsProvisional(report.Newest!));
        Assert.Equal(new ReportWaitsForFinal(), report.WhyNotConfirm(evaluation));
        evaluation.MakeFinal(City, Kst(8, 21));
        Assert.Null(report.WhyNotConfirm(evaluation));
        report.Confirm(evaluation, new(Writer, Kst(8, 22), ""));

        Assert.False(report.IsProvisional(report.Newest!));
        Assert.Equal(new ReportIsFinalAlready(1), report.WhyNotConfirm(evaluation));
        Assert.Equal(ReportState.Shared, report.State);
    }

    [Fact]
    public void Provisional_ADocumentThatSaysSoInside_IsReplacedByANewVersion()
    {
        var evaluation = Delivered();
        var report = Shared(evaluation, fromChat: true);
        evaluation.MakeFinal(City, Kst(8, 21));
        Assert.Equal(new ReportSaysProvisional(1), report.WhyNotConfirm(evaluation));
        report.HandIn(evaluation, File("b"), fromChat: true, Due, Writer, Kst(8, 22));

        Assert.False(report.IsProvisional(report.Newest!));
        Assert.Equal((1, 2), (report.WithConsortium!.Number, report.Newest!.Number)); // They keep the first one until the second reaches them.
    }

    [Fact]
    public void Provisional_OnceTheResultIsFinal_IsNotSharedAsItIs()
    {
        var evaluation = Delivered();
        var report = HandedIn(evaluation);
        evaluation.MakeFinal(City, Kst(8, 21));

        Assert.Equal(new ReportStillProvisional(), report.WhyNotShare(evaluation, 1));
    }

    [Fact]
    public void Report_OfAGradeThatDoesNotStandAnyMore_IsWrittenAnew()
    {
        var evaluation = Delivered();
        var report = HandedIn(evaluation);
        evaluation.ProposeCorrection(1, [9], "출석부", "확인", City, Kst(8, 13));
        evaluation.ConfirmCorrections(SecondCity, Kst(8, 13));
        Assert.Equal(new NoGradeYet(), report.WhyNotShare(evaluation, 1));
        evaluation.IssueGrade(City, Kst(8, 13), Rules);

        Assert.Equal(new ReportOfOldGrade(1, 2), report.WhyNotShare(evaluation, 1));
    }

    [Fact]
    public void Receive_OnceForEachVersion_ByWhoHasIt()
    {
        var evaluation = Delivered();
        var report = HandedIn(evaluation);
        Assert.Equal(new NoReportYet(), report.WhyNotReceive(asOfficer: true));
        report.Share(evaluation, Due, new(City, Kst(8, 19), ""));
        Assert.Equal(new NoReportYet(), report.WhyNotReceive(asOfficer: false));
        report.Receive(asOfficer: true, Officer, Kst(8, 19, 1));

        Assert.Equal(new AlreadyDone(new(Officer, Kst(8, 19, 1), "")), report.WhyNotReceive(asOfficer: true));
    }

    [Fact]
    public void Return_WantsAReason_AndOnlyWhileTheCityHasIt()
    {
        var evaluation = Delivered();
        Assert.Equal(new ReportReturnReasonMissing(), HandedIn(evaluation).WhyNotReturn(" "));
        Assert.Equal(new NotInThisReport(ReportState.Shared, ReportAct.Return), Shared(Delivered()).WhyNotReturn("사유"));
    }

    [Fact]
    public void Act_NobodyAsked_Throws() => Assert.Throws<InvalidOperationException>(() => new EvaluationReport().Share(Delivered(), Due, new(City, Kst(8, 18), "")));

    [Fact]
    public void FollowUp_OnceTheConsortiumHasTheReport_InVersions()
    {
        var evaluation = Delivered();
        Assert.Equal(new NoReportYet(), HandedIn(evaluation).WhyNotFollowUp("글", "", null, 0, Kst(9, 1)));
        var report = Shared(Delivered());
        Assert.Equal(new FollowUpBlank(), report.WhyNotFollowUp(" ", "", null, 0, Kst(9, 1)));
        Assert.Equal(new SharingIncomplete(), report.WhyNotFollowUp("글", "공유회", null, 0, Kst(9, 1)));
        Assert.Equal(new SharingIncomplete(), report.WhyNotFollowUp("글", "", new(2018, 9, 1), 0, Kst(9, 1)));
        Assert.Equal(new SharedInTheFuture(new(2018, 9, 2)), report.WhyNotFollowUp("글", "공유회", new(2018, 9, 2), 0, Kst(9, 1, 23, 59, 59)));
        Assert.Equal(new FollowUpTooLong(2001, 2000), report.WhyNotFollowUp(new string('글', 2001), "", null, 0, Kst(9, 1)));
        report.Record("글", "공유회", new(2018, 9, 1), 0, Manager, Kst(9, 1));

        Assert.Equal(new CardIsOld(1), report.WhyNotFollowUp("다른 글", "", null, 0, Kst(9, 1)));
    }

    [Fact]
    public void Draft_AnOldCard_OverwritesNothing()
    {
        var draft = new ReportDraft(1, ReportPart.Results);
        draft.Save("처음", 0, Writer, Kst(8, 18));
        Assert.Equal(new CardIsOld(1), draft.WhyNotSave("다른 글", 0));
        Assert.Equal(new ReportPartTooLong(ReportPart.Results, 5001, 5000), draft.WhyNotSave(new string('글', 5001), 1));
        Assert.Null(draft.WhyNotSave(new string('글', 5000), 1));
        Assert.Equal(new ReportPartsMissing([ReportPart.Diagnosis, ReportPart.Outlook]), ReportDraft.WhyNotMade([draft]));
    }
}
