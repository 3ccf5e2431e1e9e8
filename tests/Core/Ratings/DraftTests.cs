using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Panels;
using EvalBot.Core.Ratings;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Ratings;

/// <summary>A panelist works ahead from the documents: a draft only, and it goes on when the ballot opens.</summary>
public class DraftTests
{
    private static readonly string Expert = PersonOn("expert-1");

    [Fact]
    public void Draft_BeforeTheOpening_IsKeptAndNotSubmitted()
    {
        var evaluation = Preparing();

        Assert.Null(evaluation.WhyNotDraft(Expert));
        Assert.Null(evaluation.WhyNotSaveSheet(Expert, BothGoals(4), submit: false, 0, Rules));
        Assert.Equal(new NoOpenBallot(EvaluationState.Preparing), evaluation.WhyNotSaveSheet(Expert, BothGoals(4), submit: true, 0, Rules));
        Assert.Equal(1, evaluation.RatingBallot);
    }

    [Fact]
    public void Draft_WithoutAFinalSheetASeatOrADeclaration_IsRefused()
    {
        Assert.Equal(new NotOnThisPanel(), Preparing().WhyNotDraft(Manager));
        Assert.Equal(new DeclarationMissing("dobong"), Undeclared().WhyNotDraft(Expert));
        Assert.Equal(new SheetNotFinal(AgreementState.Negotiating), Amended(Preparing()).WhyNotDraft(Expert));
        var recused = Preparing();
        recused.Recuse(Expert, "친족 관계", Kst(8, 1));
        Assert.Equal(new RecusedDoNotRate(Kst(8, 1)), recused.WhyNotDraft(Expert));
    }

    [Fact]
    public void Draft_AfterTheClosing_IsRefused() => Assert.Equal(new NoOpenBallot(EvaluationState.Revealed), Revealed().WhyNotDraft(Expert));

    [Fact]
    public void Draft_WhenTheBallotOpens_GoesOnFromTheSameVersion()
    {
        var evaluation = Drafted();
        evaluation.OpenRating(City, Kst(8, 6, 14));

        Assert.Equal(BothGoals(4), evaluation.OwnRatings(Expert, 1, Seal));
        Assert.Equal(new CardIsOld(1), evaluation.WhyNotSaveSheet(Expert, BothGoals(5), submit: true, 0, Rules));
        Assert.Null(evaluation.WhyNotSaveSheet(Expert, BothGoals(5), submit: true, 1, Rules));
        Assert.Equal(new BallotProgress(0, 0, 7), evaluation.Progress());
    }

    [Fact]
    public void Draft_OfGoalsThatChanged_KeepsThoseThatAreStillThereAndHandsBackTheRest()
    {
        var evaluation = Drafted();
        Amended(evaluation).Agreement.Revise(2, [Forums, Hub], [new(1, "청년 참여", false, 50), Network with { Number = 2 }], VersionCause.Import, new(City, Kst(7, 29), ""));
        foreach (var party in Enum.GetValues<Party>())
            evaluation.Agreement.Sign(party, 3, new($"{party}", Kst(7, 29), ""));
        evaluation.FreezeSheet(3, 1, City, Kst(7, 29));

        var draft = evaluation.OwnDraft(Expert, 1, Seal);
        Assert.Equal([Rated(2, 4)], draft.Kept);
        Assert.Equal([new LeftRating(Deliberation.Name, Rated(2, 4))], draft.Left);
        Assert.True(evaluation.HasDraft(Expert));

        evaluation.SaveSheet(Expert, [Rated(1, 3), Rated(2, 4)], submit: false, 1, Rules, Seal, Kst(7, 30));
        Assert.Empty(evaluation.OwnDraft(Expert, 1, Seal).Left);
    }

    [Fact]
    public void Moved_ForANumberThatTheSheetNeverHad_IsTheSame() => Assert.Equal(BothGoals(4), Preparing().Moved(BothGoals(4), 0).Kept);

    [Fact]
    public void Read_ADraftOfSomebodyElse_Throws()
    {
        var evaluation = Drafted();

        Assert.Throws<InvalidOperationException>(() => evaluation.Read(evaluation.Sheets[0], City, Seal));
        Assert.Empty(evaluation.OwnDraft(PersonOn("expert-2"), 1, Seal).Kept);
    }

    private static Evaluation Drafted()
    {
        var evaluation = Preparing();
        evaluation.SaveSheet(Expert, BothGoals(4), submit: false, 0, Rules, Seal, Kst(7, 25));
        return evaluation;
    }

    private static Evaluation Amended(Evaluation evaluation)
    {
        evaluation.AmendSheet(1, "목표를 바꿉니다", Manager, Kst(7, 28));
        return evaluation;
    }
}
