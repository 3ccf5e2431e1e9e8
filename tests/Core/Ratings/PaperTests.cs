using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;
using EvalBot.Core.Panels;
using EvalBot.Core.Ratings;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Ratings;

/// <summary>종이 평가표: two people of the city type it in, neither sees the other's entry, and what they settle is the seat's sheet.</summary>
public class PaperTests
{
    private const string Seat = "expert-1";
    private const string ThirdCity = "city-park";

    private static readonly IReadOnlyList<Rating> Others = [Rated(1, 3), new(2, 4, Achievements: "성과", Limits: "다른 한계", Improvements: "개선방향")];

    [Fact]
    public void TypePaper_OnlyWhileABallotIsOpen()
    {
        Assert.Equal(new NoOpenBallot(EvaluationState.Preparing), Preparing().WhyNotTypePaper(Seat, City));
        Assert.Null(Rating().WhyNotTypePaper(Seat, City));
        Assert.Equal(new NoOpenBallot(EvaluationState.Revealed), Revealed().WhyNotTypePaper(Seat, City));
    }

    [Fact]
    public void TypePaper_ForASeatThatNeedsNone_IsRefused()
    {
        var evaluation = WithSheets(3);
        evaluation.Recuse(PersonOn("expert-2"), "친족 관계", Kst(8, 6, 15));

        Assert.Equal(new SeatHasSent("city-lead"), evaluation.WhyNotTypePaper("city-lead", City));
        Assert.Equal(new AlreadyRecused("expert-2", Kst(8, 6, 15)), evaluation.WhyNotTypePaper("expert-2", City));
        Assert.Equal(new NotOnThisPanel(), evaluation.WhyNotTypePaper("expert-3", City));
        Assert.Equal(new PanelistsTypeNoPaper(), evaluation.WhyNotTypePaper(Seat, PersonOn("peer-y1")));
    }

    [Fact]
    public void TypePaper_WithoutTheDeclaration_IsRefused()
    {
        var evaluation = Undeclared();
        evaluation.OpenRating(City, Kst(8, 6, 14));

        Assert.Equal(new PaperWithoutDeclaration(Seat), evaluation.WhyNotTypePaper(Seat, City));
    }

    [Fact]
    public void TypePaper_OnTheSecondBallot_WantsAFirstSheet()
    {
        var evaluation = Graded(3, 3, 3, 3, 3, 3);
        evaluation.OpenSecondBallot(City, Kst(8, 7, 10));

        Assert.Equal(new NoFirstSheet(), evaluation.WhyNotTypePaper("peer-y2", City));
        Assert.Null(evaluation.WhyNotTypePaper("peer-y1", City));
        Assert.Equal(new ChangeReasonMissing([1, 2]), evaluation.WhyNotEnterPaper("peer-y1", BothGoals(4), true, 0, City, Rules));
    }

    [Fact]
    public void EnterPaper_OneAlone_IsNoSheetAndTellsTheOtherNothing()
    {
        var evaluation = Rating();
        Assert.Equal(PaperState.Open, Enter(evaluation, City, BothGoals(4)));

        Assert.Equal(new BallotProgress(0, 0, 7), evaluation.Progress());
        Assert.Null(evaluation.PaperOf(Seat, SecondCity));
        Assert.Empty(evaluation.OwnPaper(Seat, SecondCity, Seal));
        Assert.Empty(evaluation.PaperDifferences(Seat, SecondCity, Seal));
        Assert.Null(evaluation.WhyNotEnterPaper(Seat, BothGoals(5), true, 0, SecondCity, Rules));
    }

    [Fact]
    public void EnterPaper_TwiceTheSame_IsTheSeatsSheetWithWhoTypedIt()
    {
        var evaluation = Rating();
        Enter(evaluation, City, [Rated(1, 4) with { Achievements = "주민이  모였다\n저녁에" }, Rated(2, 4)]);

        Assert.Equal(PaperState.Submitted, Enter(evaluation, SecondCity, [Rated(1, 4) with { Achievements = "주민이 모였다 저녁에 " }, Rated(2, 4)]));

        var sheet = evaluation.LatestSubmitted(Seat, 1)!;
        Assert.Equal((new PaperMark(City, SecondCity), PersonOn(Seat), true), (sheet.Paper, sheet.PersonId, sheet.IsSealed));
        Assert.Equal("주민이  모였다\n저녁에", evaluation.OwnRatings(PersonOn(Seat), 1, Seal)[0].Achievements);
        Assert.Throws<InvalidOperationException>(() => evaluation.Read(sheet, City, Seal)); // Who typed it is not its author.
        Assert.Empty(evaluation.PaperEntries);
        Assert.Null(evaluation.RevealedPaper(Seat, 1));
        Assert.Equal(new SeatHasSent(Seat), evaluation.WhyNotEnterPaper(Seat, BothGoals(4), true, 0, SecondCity, Rules));

        evaluation.CloseRating(City, "위원들이 병가", Kst(8, 6, 16), Rules, Seal);
        Assert.Equal(new PaperMark(City, SecondCity), evaluation.RevealedPaper(Seat, 1));
        Assert.Equal(SheetState.Submitted, evaluation.GradeInputs(Rules).Sheets.Single(each => each.Seat == Seat).State);
    }

    [Fact]
    public void EnterPaper_OnePersonTwice_IsOneEntry()
    {
        var evaluation = Rating();
        Enter(evaluation, City, BothGoals(4));

        Assert.Equal(new CardIsOld(1), evaluation.WhyNotEnterPaper(Seat, BothGoals(4), true, 0, City, Rules));
        Assert.Equal(PaperState.Open, Enter(evaluation, City, BothGoals(4), version: 1));
        Assert.Single(evaluation.PaperEntries);
    }

    [Fact]
    public void EnterPaper_Incomplete_IsKeptAndNotCompared()
    {
        var evaluation = Rating();
        Assert.Equal(new RatingIncomplete([new(2, [RatingPart.Points])]), evaluation.WhyNotEnterPaper(Seat, [Rated(1, 4)], true, 0, City, Rules));
        evaluation.EnterPaper(Seat, [Rated(1, 4)], false, 0, City, Rules, Seal, Kst(8, 6, 15));

        Assert.Equal(PaperState.Open, Enter(evaluation, SecondCity, BothGoals(4)));
        Assert.Equal(PaperState.Submitted, Enter(evaluation, City, BothGoals(4), version: 1));
    }

    [Fact]
    public void Differences_AreReadByTheTwoWhoTyped_AndByNobodyElse()
    {
        var evaluation = Differing();

        var seen = evaluation.PaperDifferences(Seat, City, Seal);
        Assert.Equal([1, 2], seen.Select(difference => difference.Goal));
        Assert.Equal([RatingPart.Points], seen[0].Parts);
        Assert.Equal([RatingPart.Limits], seen[1].Parts);
        Assert.Equal((4, 3), (seen[0].Own.Points!.Value, seen[0].Other.Points!.Value));
        Assert.Equal((3, 4), (evaluation.PaperDifferences(Seat, SecondCity, Seal)[0].Own.Points!.Value, evaluation.PaperDifferences(Seat, SecondCity, Seal)[0].Other.Points!.Value));
        Assert.Throws<InvalidOperationException>(() => evaluation.PaperDifferences(Seat, ThirdCity, Seal));
        Assert.Equal(new PaperTypedByTwo(Seat), evaluation.WhyNotTypePaper(Seat, ThirdCity));
        Assert.Equal(new PaperDiffers(Seat), evaluation.WhyNotEnterPaper(Seat, BothGoals(3), true, 1, City, Rules));
        Assert.Equal(new BallotProgress(0, 0, 7), evaluation.Progress());
    }

    [Fact]
    public void Settle_OneProposesAndTheOtherConfirms_GoalByGoal()
    {
        var evaluation = Differing();
        Assert.Equal(new PaperProposalChanged(Seat), evaluation.WhyNotConfirmPaper(Seat, 0, SecondCity));
        evaluation.ProposePaper(Seat, [Rated(1, 3)], City, Rules, Seal);

        Assert.Equal(0, evaluation.PaperProposalFor(Seat, City)); // Nobody confirms their own.
        Assert.Equal(new PaperProposalChanged(Seat), evaluation.WhyNotConfirmPaper(Seat, 1, City));
        Assert.Equal(3, evaluation.PaperDifferences(Seat, SecondCity, Seal)[0].Proposed!.Points);
        Assert.Equal(PaperState.Differing, evaluation.ConfirmPaper(Seat, 1, SecondCity, Seal, Kst(8, 6, 15)));
        Assert.Equal([2], evaluation.PaperDifferences(Seat, City, Seal).Select(difference => difference.Goal));

        evaluation.ProposePaper(Seat, [Others[1]], SecondCity, Rules, Seal);
        Assert.Equal(PaperState.Submitted, evaluation.ConfirmPaper(Seat, 1, City, Seal, Kst(8, 6, 15)));
        Assert.Equal([Rated(1, 3), Others[1]], evaluation.OwnRatings(PersonOn(Seat), 1, Seal));
    }

    [Fact]
    public void Settle_AProposalThatChanged_IsNotConfirmed()
    {
        var evaluation = Differing();
        evaluation.ProposePaper(Seat, [Rated(1, 3)], City, Rules, Seal);
        evaluation.ProposePaper(Seat, [Rated(1, 5)], City, Rules, Seal);

        Assert.Equal(new PaperProposalChanged(Seat), evaluation.WhyNotConfirmPaper(Seat, 1, SecondCity));
        Assert.Null(evaluation.WhyNotConfirmPaper(Seat, 2, SecondCity));
    }

    [Fact]
    public void Propose_WhatDoesNotDifferOrIsIncomplete_IsRefused()
    {
        var evaluation = Differing();
        evaluation.ProposePaper(Seat, [Rated(1, 3)], City, Rules, Seal);
        evaluation.ConfirmPaper(Seat, 1, SecondCity, Seal, Kst(8, 6, 15));

        Assert.Equal(new NoSuchGoal(1), evaluation.WhyNotProposePaper(Seat, [Rated(1, 5)], City, Rules, Seal));
        Assert.Equal(new NothingRated(), evaluation.WhyNotProposePaper(Seat, [], City, Rules, Seal));
        Assert.Equal(new RatingIncomplete([new(2, [RatingPart.Improvements])]), evaluation.WhyNotProposePaper(Seat, [new(2, 1, Limits: "한계")], City, Rules, Seal));
        Assert.Equal(new NoPaperDifference("peer-y1"), evaluation.WhyNotProposePaper("peer-y1", [Rated(1, 3)], City, Rules, Seal));
    }

    [Fact]
    public void Panelist_ReplacesTheirPaperSheetFromTheChat()
    {
        var evaluation = Rating();
        Enter(evaluation, City, BothGoals(4));
        Enter(evaluation, SecondCity, BothGoals(4));
        evaluation.SaveSheet(PersonOn(Seat), BothGoals(5), submit: true, 1, Rules, Seal, Kst(8, 6, 15, 30));

        Assert.Null(evaluation.LatestSubmitted(Seat, 1)!.Paper);
        Assert.Equal(new BallotProgress(1, 0, 6), evaluation.Progress());
    }

    [Fact]
    public void Panelist_WhoSendsTheirOwn_EndsThePaper()
    {
        var evaluation = Differing();
        evaluation.SaveSheet(PersonOn(Seat), BothGoals(5), submit: true, 0, Rules, Seal, Kst(8, 6, 15, 30));

        Assert.Equal(new SeatHasSent(Seat), evaluation.WhyNotConfirmPaper(Seat, 1, City));
        Assert.Equal(PaperState.Submitted, evaluation.PaperStateOf(Seat));
    }

    [Theory]
    [InlineData("주민이 모였다", "주민이\n모였다 ", true)]
    [InlineData("주민이 모였다", "주민이모였다", false)]
    [InlineData("한글", "\u1112\u1161\u11ab\u1100\u1173\u11af", true)]
    [InlineData("", " \n", true)]
    public void Differing_WhiteSpaceAndComposition_CountForNothing(string one, string other, bool same) =>
        Assert.Equal(same, PaperRules.Differing(new Rating(1, 4, Achievements: one), new Rating(1, 4, Achievements: other)).Count == 0);

    [Fact]
    public void Differing_TheReasonOfAnAssessedGoal_DoesNotCount()
    {
        Assert.Empty(PaperRules.Differing(new Rating(1, 4, Reason: "가"), new Rating(1, 4, Reason: "나")));
        Assert.Equal([RatingPart.Reason], PaperRules.Differing(new Rating(1, null, true, "가"), new Rating(1, null, true, "나")));
        Assert.Equal([RatingPart.Points, RatingPart.Reason], PaperRules.Differing(new Rating(1, null, true, "가"), new Rating(1, 3)));
    }

    private static PaperState Enter(Evaluation evaluation, string by, IReadOnlyList<Rating> ratings, int version = 0) =>
        evaluation.EnterPaper(Seat, ratings, true, version, by, Rules, Seal, Kst(8, 6, 15));

    /// <summary>4 points for both goals, and <see cref="Others"/>.</summary>
    private static Evaluation Differing()
    {
        var evaluation = Rating();
        Enter(evaluation, City, BothGoals(4));
        Enter(evaluation, SecondCity, Others);
        return evaluation;
    }
}
