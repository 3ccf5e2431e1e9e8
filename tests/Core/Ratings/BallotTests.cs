using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;
using EvalBot.Core.Panels;
using EvalBot.Core.Ratings;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Ratings;

public class BallotTests
{
    private static readonly string Expert = PersonOn("expert-1");

    private static SheetState StateOf(Evaluation evaluation, string seat) =>
        evaluation.GradeInputs(Rules).Sheets.Single(sheet => sheet.Seat == seat).State;

    /// <summary>The second ballot is open since 08-07.</summary>
    private static Evaluation OnTheSecondBallot(params int[] points)
    {
        var evaluation = Graded(points);
        evaluation.OpenSecondBallot(City, Kst(8, 7, 10));
        return evaluation;
    }

    private static IReadOnlyList<Rating> Changed(int points) => [.. BothGoals(points).Select(rating => rating with { ChangeReason = "면접에서 확인" })];

    [Fact]
    public void OpenRating_Twice_IsRefused()
    {
        Assert.Null(Preparing().WhyNotOpenRating());
        Assert.Equal(new NotInThisState(EvaluationState.Rating, EvaluationAct.OpenRating), Rating().WhyNotOpenRating());
    }

    [Fact]
    public void Rate_BeforeTheOpeningAndAfterTheClosing_IsRefused()
    {
        Assert.Equal(new NoOpenBallot(EvaluationState.Preparing), Preparing().WhyNotRate(Expert));
        Assert.Null(Rating().WhyNotRate(Expert));
        Assert.Equal(new NoOpenBallot(EvaluationState.Revealed), Revealed().WhyNotRate(Expert));
    }

    [Fact]
    public void Rate_WithoutASeat_IsRefused() => Assert.Equal(new NotOnThisPanel(), Rating().WhyNotRate(Manager));

    [Fact]
    public void SaveSheet_SavedAgain_KeepsEveryVersion()
    {
        var evaluation = Rating();
        evaluation.SaveSheet(Expert, [Rated(1, 5)], submit: false, 0, Rules, Seal, Kst(8, 6, 15));
        evaluation.SaveSheet(Expert, BothGoals(4), submit: true, 1, Rules, Seal, Kst(8, 6, 15, 10));
        evaluation.SaveSheet(Expert, BothGoals(2), submit: true, 2, Rules, Seal, Kst(8, 6, 15, 20));

        Assert.Equal([(1, false), (2, true), (3, true)], evaluation.Sheets.Select(sheet => (sheet.Version, sheet.IsSubmitted)));
        Assert.Equal(BothGoals(2), evaluation.OwnRatings(Expert, 1, Seal));
    }

    [Fact]
    public void SaveSheet_BeforeTheClosing_OpensForItsAuthorOnly()
    {
        var evaluation = Rating();
        var sheet = evaluation.SaveSheet(Expert, BothGoals(4), submit: true, 0, Rules, Seal, Kst(8, 6, 15));

        Assert.True(sheet.IsSealed);
        Assert.Empty(sheet.Ratings);
        Assert.Equal(BothGoals(4), evaluation.Read(sheet, Expert, Seal));
        Assert.Throws<InvalidOperationException>(() => evaluation.Read(sheet, City, Seal));
    }

    [Fact]
    public void CloseRating_RevealsWhatCounts_AndNothingElse()
    {
        var evaluation = Rating();
        evaluation.SaveSheet(Expert, BothGoals(1), submit: true, 0, Rules, Seal, Kst(8, 6, 15));
        evaluation.SaveSheet(Expert, BothGoals(2), submit: true, 1, Rules, Seal, Kst(8, 6, 15));
        evaluation.SaveSheet(Expert, BothGoals(3), submit: false, 2, Rules, Seal, Kst(8, 6, 15));
        var recused = evaluation.Seats.First(seat => seat.PersonId != Expert).PersonId;
        evaluation.SaveSheet(recused, BothGoals(5), submit: true, 0, Rules, Seal, Kst(8, 6, 15));
        evaluation.Recuse(recused, "같은 사업에 참여", Kst(8, 6, 15));
        evaluation.CloseRating(City, "두 사람만 왔다", Kst(8, 6, 16), Rules, Seal);

        Assert.Equal([(1, true), (2, false), (3, true), (1, true)], evaluation.Sheets.Select(sheet => (sheet.Version, sheet.IsSealed)));
        Assert.Equal(BothGoals(2), evaluation.Sheets[1].Ratings);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void SaveSheet_FromAnotherVersionThanTheNewest_IsRefused(int version)
    {
        var evaluation = Rating();
        evaluation.SaveSheet(Expert, BothGoals(4), submit: true, 0, Rules, Seal, Kst(8, 6, 15));
        evaluation.SaveSheet(Expert, BothGoals(5), submit: true, 1, Rules, Seal, Kst(8, 6, 15));

        Assert.Equal(new CardIsOld(2), evaluation.WhyNotSaveSheet(Expert, BothGoals(3), submit: true, version, Rules));
        Assert.Null(evaluation.WhyNotSaveSheet(Expert, BothGoals(3), submit: true, 2, Rules));
    }

    [Fact]
    public void SaveSheet_Incomplete_IsADraftButNotSubmitted()
    {
        var evaluation = Rating();

        Assert.Null(evaluation.WhyNotSaveSheet(Expert, [Rated(1, 3)], submit: false, 0, Rules));
        Assert.Equal(new RatingIncomplete([new(2, [RatingPart.Points])]), evaluation.WhyNotSaveSheet(Expert, [Rated(1, 3)], submit: true, 0, Rules));
    }

    [Fact]
    public void SaveSheet_NobodyAsked_Throws() =>
        Assert.Throws<InvalidOperationException>(() => Revealed().SaveSheet(Expert, BothGoals(3), submit: true, 1, Rules, Seal, Kst(8, 6, 17)));

    [Fact]
    public void CloseRating_ADraft_IsAMissingSheet()
    {
        var evaluation = WithSheets(0, 3, 3, 3, 3);
        evaluation.SaveSheet(PersonOn("city-lead"), BothGoals(5), submit: false, 0, Rules, Seal, Kst(8, 6, 15));
        evaluation.CloseRating(City, "", Kst(8, 6, 16), Rules, Seal);

        Assert.Equal(SheetState.Missing, StateOf(evaluation, "city-lead"));
        Assert.Empty(evaluation.GradeInputs(Rules).Sheets[0].Ratings);
    }

    [Fact]
    public void CloseRating_ADraftAfterASubmittedSheet_LeavesTheSubmittedOneCounting()
    {
        var evaluation = WithSheets(5, 3, 3, 3);
        evaluation.SaveSheet(PersonOn("city-lead"), BothGoals(1), submit: false, 1, Rules, Seal, Kst(8, 6, 15));
        evaluation.CloseRating(City, "", Kst(8, 6, 16), Rules, Seal);

        Assert.Equal(BothGoals(5), evaluation.GradeInputs(Rules).Sheets[0].Ratings);
    }

    [Fact]
    public void CloseRating_QuorumOfSevenSeats_IsFour()
    {
        Assert.Equal(new BelowQuorum(3, 7), WithSheets(3, 3, 3).WhyNotCloseRating(" ", Rules, Seal));
        Assert.Null(WithSheets(3, 3, 3).WhyNotCloseRating("위원 네 명이 병가", Rules, Seal));
        Assert.Null(WithSheets(3, 3, 3, 3).WhyNotCloseRating("", Rules, Seal));
    }

    [Theory]
    [InlineData(3, 6, false)]
    [InlineData(4, 6, true)]
    [InlineData(3, 7, false)]
    [InlineData(4, 7, true)]
    [InlineData(4, 8, false)]
    [InlineData(5, 9, true)]
    public void HasQuorum_MoreThanHalfOfTheFilledSeats_IsOne(int counting, int filled, bool quorum) =>
        Assert.Equal(quorum, Evaluation.HasQuorum(counting, filled, Rules));

    [Fact]
    public void CloseRating_ARecusedSeat_IsAFilledOne()
    {
        var evaluation = WithSheets(3, 3, 3);
        evaluation.Recuse(PersonOn("peer-y2"), "친족 관계", Kst(8, 6, 15));

        Assert.Equal(new BelowQuorum(3, 7), evaluation.WhyNotCloseRating("", Rules, Seal));
    }

    [Fact]
    public void CloseRating_ASheetWithoutAnAssessedGoal_DoesNotCount()
    {
        var evaluation = WithSheets(3, 3, 3);
        Rating[] nothing = [new(1, null, NotAssessable: true, Reason: "자료 없음"), new(2, null, NotAssessable: true, Reason: "자료 없음")];
        evaluation.SaveSheet(Expert, nothing, submit: true, 0, Rules, Seal, Kst(8, 6, 15));

        Assert.Equal(new BelowQuorum(3, 7), evaluation.WhyNotCloseRating("", Rules, Seal));
    }

    [Fact]
    public void CloseRating_NotOneSheet_IsRefusedWhateverTheReason() =>
        Assert.Equal(new NoCountingSheet(), Rating().WhyNotCloseRating("모두 불참", Rules, Seal));

    [Fact]
    public void CloseRating_BelowTheQuorum_KeepsTheReason()
    {
        var evaluation = WithSheets(3);
        evaluation.CloseRating(City, "위원 여섯 명이 병가", Kst(8, 6, 16), Rules, Seal);

        Assert.Equal(new Act(City, Kst(8, 6, 16), "위원 여섯 명이 병가"), evaluation.Ballots[0].Closed);
    }

    [Fact]
    public void CloseRating_Twice_IsRefused() => Assert.Equal(new NoOpenBallot(EvaluationState.Revealed), Revealed().WhyNotCloseRating("", Rules, Seal));

    [Fact]
    public void IsRevealed_FromTheFirstClosingOn_IsTrue()
    {
        Assert.False(Preparing().IsRevealed);
        Assert.False(WithSheets(5, 5).IsRevealed);
        Assert.True(Revealed().IsRevealed);
        Assert.True(OnTheSecondBallot().IsRevealed);
        Assert.True(Final().IsRevealed);
    }

    [Fact]
    public void Progress_DraftSubmittedRecused_CountsSeats()
    {
        var evaluation = WithSheets(3, 3, 3, 3, 3);
        evaluation.Recuse(PersonOn("city-lead"), "친족 관계", Kst(8, 6, 15));
        evaluation.SaveSheet(PersonOn("peer-y1"), BothGoals(3), submit: false, 0, Rules, Seal, Kst(8, 6, 15));

        Assert.Equal(new BallotProgress(Submitted: 4, Recused: 1, Missing: 2), evaluation.Progress());
        Assert.Equal(7, evaluation.Progress().Seats);
    }

    [Fact]
    public void Recuse_BeforeTheReveal_IsThePanelistsOwnActAndExcludesTheSheet()
    {
        var evaluation = WithSheets(5, 3, 3, 3, 3);
        Assert.Equal(new RecusalIsThePanelists(), evaluation.WhyNotRecordRecusal("city-lead", "친족 관계"));
        Assert.Equal(new RecusalReasonMissing(), evaluation.WhyNotRecuse(PersonOn("city-lead"), " "));
        evaluation.Recuse(PersonOn("city-lead"), "친족 관계", Kst(8, 6, 15));

        Assert.Equal(SheetState.Recused, StateOf(evaluation, "city-lead"));
        Assert.Equal(new AlreadyRecused("city-lead", Kst(8, 6, 15)), evaluation.WhyNotRecuse(PersonOn("city-lead"), "친족 관계"));
        Assert.Equal(new RecusedDoNotRate(Kst(8, 6, 15)), evaluation.WhyNotRate(PersonOn("city-lead")));
    }

    [Fact]
    public void Recuse_BeforeTheOpening_IsAllowed() => Assert.Null(Preparing().WhyNotRecuse(Expert, "친족 관계"));

    [Fact]
    public void Recuse_WithoutASeat_IsRefused() => Assert.Equal(new NotOnThisPanel(), Rating().WhyNotRecuse(Manager, "친족 관계"));

    [Fact]
    public void RecordRecusal_AfterTheReveal_SupersedesTheGrade()
    {
        var evaluation = Graded(5, 3, 3, 3, 3, 3, 3);
        Assert.Equal(new RecusalAfterReveal(), evaluation.WhyNotRecuse(PersonOn("city-lead"), "친족 관계"));
        Assert.Equal(new RecusalReasonMissing(), evaluation.WhyNotRecordRecusal("city-lead", " "));
        Assert.Equal(new NotOnThisPanel(), evaluation.WhyNotRecordRecusal("expert-3", "친족 관계"));
        evaluation.RecordRecusal("city-lead", "친족 관계", City, Kst(8, 7, 9));

        Assert.Null(evaluation.Grade);
        Assert.Equal(SupersededBy.Recusal, evaluation.Grades[0].SupersededBy);
        Assert.Equal("142", evaluation.IssueGrade(City, Kst(8, 7, 10), Rules).Total.ToString());
    }

    [Fact]
    public void RecordRecusal_WhileAnAppealIsOpen_IsRefused() =>
        Assert.Equal(new NotInThisState(EvaluationState.Appealed, EvaluationAct.ChangeInputs),
            Appealed(ForumsItem).WhyNotRecordRecusal("city-lead", "친족 관계"));

    [Fact]
    public void SecondBallot_BeforeTheRevealOrAfterTheNotice_IsRefused()
    {
        Assert.Equal(new NoSecondBallotNow(EvaluationState.Preparing), Preparing().WhyNotOpenSecondBallot());
        Assert.Equal(new NoSecondBallotNow(EvaluationState.Rating), Rating().WhyNotOpenSecondBallot());
        Assert.Null(Revealed().WhyNotOpenSecondBallot());
        Assert.Null(Graded().WhyNotOpenSecondBallot());
        Assert.Equal(new NoSecondBallotNow(EvaluationState.Notified), WithTheOfficer().WhyNotOpenSecondBallot());
    }

    [Fact]
    public void SecondBallot_Open_TheGradeWaits()
    {
        var evaluation = OnTheSecondBallot();

        Assert.Equal(SupersededBy.SecondBallot, evaluation.Grades[0].SupersededBy);
        Assert.Equal(new BallotStillOpen(2), evaluation.WhyNotIssueGrade(Rules));
        evaluation.CloseRating(City, "", Kst(8, 7, 11), Rules, Seal);
        Assert.Null(evaluation.WhyNotIssueGrade(Rules));
    }

    [Fact]
    public void SecondBallot_AThird_IsRefused()
    {
        var evaluation = OnTheSecondBallot();
        Assert.Equal(new SecondBallotHeld(), evaluation.WhyNotOpenSecondBallot());
        evaluation.CloseRating(City, "", Kst(8, 7, 11), Rules, Seal);
        Assert.Equal(new SecondBallotHeld(), evaluation.WhyNotOpenSecondBallot());
    }

    [Fact]
    public void SecondBallot_NoFirstSheet_CannotRevise()
    {
        var evaluation = OnTheSecondBallot(3, 3, 3, 3, 3, 3);

        Assert.Equal(new NoFirstSheet(), evaluation.WhyNotRate(PersonOn("peer-y2")));
        Assert.Null(evaluation.WhyNotRate(PersonOn("peer-y1")));
    }

    [Fact]
    public void SecondBallot_AChange_WantsAReason()
    {
        var evaluation = OnTheSecondBallot();

        Assert.Equal(new ChangeReasonMissing([1, 2]), evaluation.WhyNotSaveSheet(Expert, BothGoals(5), submit: true, 0, Rules));
        Assert.Null(evaluation.WhyNotSaveSheet(Expert, BothGoals(5), submit: false, 0, Rules));
        Assert.Null(evaluation.WhyNotSaveSheet(Expert, Changed(5), submit: true, 0, Rules));
    }

    [Fact]
    public void SecondBallot_OneRevises_TheOthersFirstSheetsCount()
    {
        var evaluation = OnTheSecondBallot();
        evaluation.SaveSheet(Expert, Changed(5), submit: true, 0, Rules, Seal, Kst(8, 7, 10));
        evaluation.SaveSheet(PersonOn("expert-2"), Changed(1), submit: false, 0, Rules, Seal, Kst(8, 7, 10)); // a draft changes nothing
        evaluation.CloseRating(City, "", Kst(8, 7, 11), Rules, Seal);

        Assert.Equal([1, 1, 1, 2, 1, 1, 1], evaluation.GradeInputs(Rules).Sheets.Select(sheet => sheet.Ballot));
        Assert.Equal("460/7", evaluation.IssueGrade(City, Kst(8, 7, 12), Rules).Computation.Qualitative.ToString());
    }

    [Fact]
    public void IssueGrade_BeforeTheReveal_IsRefused() =>
        Assert.Equal(new NotInThisState(EvaluationState.Rating, EvaluationAct.IssueGrade), WithSheets(3, 3, 3, 3).WhyNotIssueGrade(Rules));

    [Fact]
    public void IssueGrade_Twice_IsRefused() =>
        Assert.Equal(new NotInThisState(EvaluationState.Graded, EvaluationAct.IssueGrade), Graded().WhyNotIssueGrade(Rules));

    [Fact]
    public void SaveSheet_AGoalThatTheSheetHasNot_IsRefused() => Assert.Equal(
        new NoSuchGoal(3), Rating().WhyNotSaveSheet(Expert, [.. BothGoals(3), Rated(3, 5)], submit: true, 0, Rules));

    [Fact]
    public void SaveSheet_OneGoalTwice_Throws() => Assert.Throws<ArgumentException>(
        () => Rating().WhyNotSaveSheet(Expert, [.. BothGoals(3), Rated(2, 5)], submit: true, 0, Rules));

    [Fact]
    public void GradeInputs_WhileABallotIsOpen_TellStatesAndNoRatingOfIt()
    {
        var evaluation = WithSheets(5, 5, 5, 5);
        Assert.Equal((SheetState.Submitted, 0), (StateOf(evaluation, "city-lead"), evaluation.GradeInputs(Rules).Sheets.Sum(sheet => sheet.Ratings.Count)));

        var second = OnTheSecondBallot();
        second.SaveSheet(Expert, Changed(5), submit: true, 0, Rules, Seal, Kst(8, 7, 10));
        Assert.All(second.GradeInputs(Rules).Sheets, sheet => Assert.Equal(BothGoals(3), sheet.Ratings));
    }
}
