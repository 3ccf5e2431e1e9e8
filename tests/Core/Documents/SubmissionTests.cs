using System.Globalization;
using EvalBot.Core;
using EvalBot.Core.Documents;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Ratings;
using static EvalBot.Tests.Core.Documents.DocumentSamples;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Documents;

/// <summary>The way of a set of documents. Plan III-4; domain step 4.</summary>
public class SubmissionTests
{
    private static readonly DateOnly LetterDay = new(2018, 7, 20);

    /// <summary>The state after each act; - where it is not allowed.</summary>
    private const string Table = """
        state       HandIn      Forward  Return   Accept
        Open        WithOfficer -        -        -
        WithOfficer -           WithCity Returned -
        Returned    WithOfficer -        -        -
        WithCity    -           -        -        Accepted
        Accepted    -           -        -        -
        """;

    [Fact]
    public void Next_EveryStateAndAct_IsTheTable()
    {
        var rows = Table.Split('\n').Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.Equal(Enum.GetNames<SubmissionState>(), rows.Skip(1).Select(row => row[0]));
        Assert.Equal(Enum.GetNames<SubmissionAct>(), rows[0].Skip(1));
        Assert.All(rows.Skip(1), row => Assert.Equal(
            row.Skip(1),
            Enum.GetValues<SubmissionAct>().Select(act => Submission.Next(Enum.Parse<SubmissionState>(row[0]), act)?.ToString() ?? "-")));
    }

    [Fact]
    public void OfPlan_ADistrictsParts_AreOneFormForTheManagerAndOneForEachOrganisation()
    {
        Assert.Equal(["result-report", "self-assessment:manager", "self-assessment:dobong-member"], Parts.Select(part => part.Id));
        Assert.Equal(["결과보고서", "자가평가 설문지 책임자용", "자가평가 설문지 컨소시엄 단체용 (도봉마을)"], Parts.Select(part => part.Name));
        Assert.Equal("uncovered-results", DocumentPart.OfPlan(WithDocuments, 2, [])[^1].Id);
        Assert.Equal(["result-report", "self-assessment:manager"], DocumentPart.OfPlan(WithDocuments, 1, []).Select(part => part.Id));
    }

    [Fact]
    public void HandIn_WithSomethingMissing_NamesIt()
    {
        var evaluation = Preparing();
        evaluation.ReceiveDocument(Report, File("a"), Manager, Kst(7, 20));

        var refusal = Assert.IsType<DocumentsMissing>(Ask(evaluation));

        Assert.Equal([ManagerForm, OrganisationForm], refusal.Parts);
    }

    [Theory]
    [InlineData("", "2018-07-20", typeof(LetterNumberMissing))]
    [InlineData("\u3164 \u200B", "2018-07-20", typeof(LetterNumberMissing))]
    [InlineData("도봉-1", null, typeof(LetterDateWrong))]
    [InlineData("도봉-1", "2018-07-31", typeof(LetterDateWrong))] // tomorrow
    [InlineData("도봉-1", "2018-07-30", null)]
    [InlineData("도봉-1", "2017-07-30", null)]
    [InlineData("도봉-1", "2017-07-29", typeof(LetterDateWrong))] // the wrong year
    public void HandIn_TheLetter_HasANumberAndADay(string number, string? day, Type? why)
    {
        var evaluation = Preparing().Gather(Kst(7, 20));

        var refusal = evaluation.WhyNotHandIn(evaluation.Set(), Parts, number, day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture), evaluation.VersionOf(evaluation.Set()), Kst(7, 30, 23, 59));

        Assert.Equal(why, refusal?.GetType());
    }

    [Fact]
    public void HandIn_TheLettersNumber_HasALimit()
    {
        var evaluation = Preparing().Gather(Kst(7, 20));
        Assert.Null(Ask(evaluation, new string('1', 100)));
        Assert.Equal(new LetterNumberMissing(), Ask(evaluation, new string('1', 101)));
    }

    [Theory]
    [InlineData(30, 23, 59, 59, false)]
    [InlineData(31, 0, 0, 0, true)] // 24:00 is too late
    public void HandIn_AroundTheEndOfTheDueDay_MarksTheLateOne(int day, int hour, int minute, int second, bool late)
    {
        var evaluation = Preparing().HandIn(Kst(7, day, hour, minute, second));
        Assert.Equal(late, evaluation.Set().Steps[0].Late);
    }

    [Theory]
    [InlineData(30, 23, 59, 59, false)]
    [InlineData(31, 0, 0, 0, true)]
    public void Forward_AroundTheEndOfTheDueDay_IsMarkedApart(int day, int hour, int minute, int second, bool late)
    {
        var evaluation = Preparing().HandIn(Kst(7, 30)).Forward(Kst(7, day, hour, minute, second));
        Assert.Equal([false, late], evaluation.Set().Steps.Select(step => step.Late));
    }

    [Fact]
    public void HandedIn_ThenForwarded_ThenAccepted_EachOnce()
    {
        var evaluation = Preparing();
        var set = evaluation.Set();
        Assert.Equal(new DocumentsNotHandedIn(), evaluation.WhyNotForward(set, Parts, [], 0));
        Assert.Equal(new DocumentsNotHandedIn(), evaluation.WhyNotReturn(set, "이유", 0));
        Assert.Equal(new DocumentsNotHandedIn(), evaluation.WhyNotAccept(set, 0));

        evaluation.HandIn(Kst(7, 29));
        Assert.Equal(new AlreadyDone(new(Manager, Kst(7, 29), "도봉-1")), Ask(evaluation));
        Assert.Equal(new DocumentsNotForwarded(), evaluation.WhyNotAccept(set, evaluation.VersionOf(set)));

        evaluation.Forward(Kst(7, 30));
        Assert.Equal(new AlreadyDone(new(Officer, Kst(7, 30), "")), evaluation.WhyNotForward(set, Parts, [], 0));
        Assert.Equal(new DocumentsWithCity(), evaluation.WhyNotReturn(set, "이유", 0));

        evaluation.Accept(set, evaluation.VersionOf(set), City, Kst(8, 1));
        Assert.Equal(new AlreadyDone(new(City, Kst(8, 1), "")), evaluation.WhyNotAccept(set, 0));
        Assert.Equal((new Act(Manager, Kst(7, 29), "도봉-1"), new Act(Officer, Kst(7, 30), "")), (evaluation.DocumentsHandedIn, evaluation.DocumentsForwarded));
    }

    [Fact]
    public void Forward_WithoutEveryTick_NamesTheUnchecked()
    {
        var evaluation = Preparing().HandIn(Kst(7, 29));

        var refusal = Assert.IsType<DocumentsUnchecked>(evaluation.WhyNotForward(evaluation.Set(), Parts, [Report.Id, "other"], evaluation.VersionOf(evaluation.Set())));

        Assert.Equal([ManagerForm, OrganisationForm], refusal.Parts);
    }

    [Fact]
    public void Return_WantsAReason_AndTheConsortiumActsAgain()
    {
        var evaluation = Preparing().HandIn(Kst(7, 29));
        var set = evaluation.Set();
        Assert.Equal(new ReturnReasonMissing(1000), evaluation.WhyNotReturn(set, " ", evaluation.VersionOf(set)));
        Assert.Equal(new ReturnReasonMissing(1000), evaluation.WhyNotReturn(set, new string('가', 1001), evaluation.VersionOf(set)));

        evaluation.Return(Kst(7, 30));
        Assert.Null(evaluation.DocumentsHandedIn);

        evaluation.ReceiveDocument(Report, File("corrected"), Manager, Kst(7, 31));
        evaluation.HandIn(Kst(7, 31));
        Assert.Equal(new Act(Manager, Kst(7, 31), "도봉-1"), evaluation.DocumentsHandedIn);
        Assert.Equal([(SubmissionAct.HandIn, false), (SubmissionAct.Return, false), (SubmissionAct.HandIn, true)], set.Steps.Select(step => (step.Act, step.Late)));
    }

    [Fact]
    public void Receive_AnotherFile_IsANewVersionAndTheOldOneStays()
    {
        var evaluation = Preparing();
        evaluation.ReceiveDocument(Report, File("a"), Manager, Kst(7, 20));
        Assert.Equal(new SameDocument(Kst(7, 20)), evaluation.WhyNotReceiveDocument(Report, File("a")));

        evaluation.ReceiveDocument(Report, File("b"), "dobong-deputy", Kst(7, 21));

        Assert.Equal([(1, "a.pdf"), (2, "b.pdf")], evaluation.Documents.Select(document => (document.Version, document.File!.Name)));
        Assert.Equal("b.pdf", evaluation.NewestDocument(Report.Id)!.File!.Name);
    }

    [Fact]
    public void Receive_WhileTheOfficerHasTheSet_IsMarkedAndMakesTheOfficersCardOld()
    {
        var evaluation = Preparing().HandIn(Kst(7, 29));
        var set = evaluation.Set();
        var shown = evaluation.VersionOf(set);

        Assert.True(evaluation.ReceiveDocument(Report, File("b"), Manager, Kst(7, 29, 1)).Replaces);

        Assert.Equal(new CardIsOld(evaluation.VersionOf(set)), evaluation.WhyNotForward(set, Parts, [.. Parts.Select(part => part.Id)], shown));
    }

    [Fact]
    public void Receive_OnceTheCityHasTheSet_OrForNoPart_IsRefused()
    {
        var evaluation = Preparing().HandIn(Kst(7, 29)).Forward(Kst(7, 30));
        Assert.Equal(new DocumentsWithCity(), evaluation.WhyNotReceiveDocument(Report, File("b")));
        Assert.Equal(new NoSuchDocument(), evaluation.WhyNotReceiveDocument(null));
        Assert.Equal(new NoSuchDocument(), evaluation.WhyNotReceiveDocument(new("material-2", 2, "", "", "")));
    }

    [Fact]
    public void AskForMaterial_AfterTheForwarding_IsASetOfItsOwnOnTheSameWay()
    {
        var evaluation = Preparing();
        Assert.Equal(new DocumentsNotForwarded(), evaluation.WhyNotAskForMaterial("출석부", new(2018, 8, 3), Kst(8, 1)));
        evaluation.HandIn(Kst(7, 29)).Forward(Kst(7, 30));
        Assert.Equal(new MaterialWordsMissing(1000), evaluation.WhyNotAskForMaterial(" ", new(2018, 8, 3), Kst(8, 1)));
        Assert.Equal(new MaterialDueWrong(), evaluation.WhyNotAskForMaterial("출석부", null, Kst(8, 1)));
        Assert.Equal(new MaterialDueWrong(), evaluation.WhyNotAskForMaterial("출석부", new(2018, 7, 31), Kst(8, 1)));
        Assert.Equal(new MaterialDueWrong(), evaluation.WhyNotAskForMaterial("출석부", new(2019, 8, 2), Kst(8, 1)));
        Assert.Null(evaluation.WhyNotAskForMaterial("출석부", new(2018, 8, 1), Kst(8, 1, 23, 59)));

        evaluation.AskForMaterial("출석부", new(2018, 8, 3), City, Kst(8, 1));
        Assert.Equal(new MaterialStillAsked(new(2018, 8, 3)), evaluation.WhyNotAskForMaterial("사진", new(2018, 8, 3), Kst(8, 1)));

        evaluation.HandIn(Kst(8, 4), 2).Forward(Kst(8, 5), 2);
        evaluation.Accept(evaluation.Set(2), evaluation.VersionOf(evaluation.Set(2)), City, Kst(8, 6));
        Assert.Equal([true, true, false], evaluation.Set(2).Steps.Select(step => step.Late));
        Assert.Null(evaluation.OpenRequest);
        Assert.Equal(SubmissionState.WithCity, evaluation.Set().State);
        Assert.Null(evaluation.WhyNotAskForMaterial("사진", new(2018, 8, 10), Kst(8, 6)));
    }

    [Fact]
    public void SendPlanNotice_AgainOnlyFromACardThatKnowsOfTheFirst()
    {
        var evaluation = Preparing();
        evaluation.SendPlanNotice(0, City, Kst(7, 1));

        Assert.Equal(new AlreadyDone(new(City, Kst(7, 1), "")), evaluation.WhyNotSendPlanNotice(0));
        Assert.Null(evaluation.WhyNotSendPlanNotice(1));
    }

    private static Refusal? Ask(Evaluation evaluation, string letter = "도봉-1") =>
        evaluation.WhyNotHandIn(evaluation.Set(), Parts, letter, LetterDay, evaluation.VersionOf(evaluation.Set()), Kst(7, 30));
}
