using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Panels;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Panels;

/// <summary>Declarations, replacements and exclusions. Plan III-1; domain step 1.</summary>
public class PanelTests
{
    private static readonly string Expert = PersonOn("expert-1");

    [Fact]
    public void Rate_WithoutADeclaration_IsRefused()
    {
        var evaluation = Undeclared();
        evaluation.OpenRating(City, Kst(8, 6, 14));

        Assert.Equal(new DeclarationMissing("dobong"), evaluation.WhyNotRate(Expert));
        Assert.Equal(new PledgeMissing(), evaluation.WhyNotDeclare(Expert, pledged: false));
        evaluation.Declare(Expert, pledged: true, Kst(8, 6, 14));
        Assert.Null(evaluation.WhyNotRate(Expert));
        Assert.Equal(new AlreadyDeclared(Kst(8, 6, 14)), evaluation.WhyNotDeclare(Expert, pledged: true));
        Assert.Equal(new NotOnThisPanel(), evaluation.WhyNotDeclare("stranger", pledged: true));
    }

    [Theory]
    [InlineData(7, null)]
    [InlineData(5, null)]
    [InlineData(4, "expert-2, peer-y1, peer-y2")]
    public void PanelFault_FewerThanFive_NamesTheEmptySeats(int people, string? missing)
    {
        var evaluation = new Evaluation(Dobong, SecondRound, new("dobong", [Forums, Hub], [Network, Deliberation]), SeatIds.Take(people).Select(seat => (seat, PersonOn(seat))));
        var fault = (PanelSizeWrong?)evaluation.PanelFault(Cities.Shape);
        Assert.Equal(missing, fault is null ? null : string.Join(", ", fault.Missing.Select(seat => seat.Id)));
    }

    [Fact]
    public void Seat_OfTheRecused_IsFilledUntilTheReveal_AndCountsOnce()
    {
        var evaluation = WithSheets(3, 3, 3, 3);
        Assert.Equal(new PanelIsSettled(EvaluationState.Rating), evaluation.WhyNotSeat("expert-1", "x"));
        evaluation.Recuse(Expert, "친족", Kst(8, 6, 15));
        Assert.Equal(new SitsHereAlready(), evaluation.WhyNotSeat("expert-1", PersonOn("expert-2")));
        evaluation.Seat("expert-1", "x", City, Kst(8, 6, 15));

        Assert.Equal(("x", 7), (evaluation.SeatOf("x")!.PersonId, evaluation.Seats.Count));
        Assert.Null(evaluation.LatestSubmitted("expert-1", 1)); // The sheet of who sat there before does not count.
        Assert.Equal("친족", Assert.Single(evaluation.FormerSeats).Recusal!.Words);
        Assert.Equal([new Bar(Expert, "dobong")], evaluation.Bars);
        Assert.Equal(new DeclarationMissing("dobong"), evaluation.WhyNotRate("x"));
        evaluation.Declare("x", pledged: true, Kst(8, 6, 15));
        Assert.Equal(1, evaluation.SaveSheet("x", BothGoals(5), submit: true, 0, Rules, Seal, Kst(8, 6, 15)).Version);
        evaluation.CloseRating(City, "", Kst(8, 6, 16), Rules, Seal);
        Assert.Equal(new PanelIsSettled(EvaluationState.Revealed), evaluation.WhyNotSeat("expert-1", Expert));
    }

    [Fact]
    public void Reseat_WhoKeepsTheSeat_KeepsTheDeclaration()
    {
        var evaluation = Preparing();
        evaluation.Reseat([.. SeatIds.Select(seat => new Placement("dobong", seat, seat == "peer-y1" ? "x" : PersonOn(seat)))], City, Kst(8, 1));

        Assert.True(evaluation.SeatOf(Expert)!.IsCleared);
        Assert.False(evaluation.SeatOf("x")!.IsCleared);
        Assert.Equal(PersonOn("peer-y1"), Assert.Single(evaluation.FormerSeats).PersonId);
        Assert.Throws<InvalidOperationException>(() => Rating().Reseat([], City, Kst(8, 6)));
    }

    [Fact]
    public void Exclusion_Granted_EmptiesTheSeatUntilItIsFilledAgain()
    {
        var evaluation = Preparing();
        Assert.Equal(new ExclusionReasonMissing(), evaluation.WhyNotAskExclusion("expert-1", " "));
        var request = evaluation.AskExclusion("expert-1", "경쟁 단체 소속", Manager, Kst(8, 1));
        Assert.Equal(new ExclusionPending(Kst(8, 1)), evaluation.WhyNotAskExclusion("expert-1", "다시"));
        evaluation.DecideExclusion(request.Id, grant: true, "사실로 확인", City, Kst(8, 2));

        Assert.Equal(new VacatedSeats([Cities.Shape.Seat("expert-1")]), evaluation.PanelFault(Cities.Shape));
        Assert.Equal(new NoOpenExclusion(), evaluation.WhyNotDecideExclusion(request.Id, grant: false, "다시"));
        Assert.Equal([new Bar(Expert, "dobong")], evaluation.Bars);
        evaluation.Seat("expert-1", "x", City, Kst(8, 3));
        Assert.Null(evaluation.PanelFault(Cities.Shape));
    }

    [Fact]
    public void Exclusion_Declined_LeavesThePanelAsItWas()
    {
        var evaluation = Preparing();
        var request = evaluation.AskExclusion("expert-1", "경쟁 단체 소속", Manager, Kst(8, 1));
        evaluation.DecideExclusion(request.Id, grant: false, "근거 없음", City, Kst(8, 2));

        Assert.Equal((7, false), (evaluation.Seats.Count, request.IsGranted));
        Assert.Empty(evaluation.Bars);
        Assert.Equal<Refusal>(new ExclusionTooLate(), Rating().WhyNotAskExclusion("expert-1", "늦게")!);
    }

    [Fact]
    public void ConfirmMeeting_AfterTheReveal_OnceEach()
    {
        Assert.Equal(new NotInThisState(EvaluationState.Rating, EvaluationAct.ChangeInputs), Rating().WhyNotConfirmMeeting(Expert));
        var evaluation = Revealed();
        evaluation.ConfirmMeeting(Expert, "뒤늦게 안 관계", Kst(8, 7));

        Assert.Equal("뒤늦게 안 관계", evaluation.SeatOf(Expert)!.Confirmed!.Words);
        Assert.IsType<AlreadyDone>(evaluation.WhyNotConfirmMeeting(Expert));
        Assert.Equal(new NotOnThisPanel(), evaluation.WhyNotConfirmMeeting("stranger"));
    }
}
