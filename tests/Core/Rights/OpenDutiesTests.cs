using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;
using EvalBot.Tests.Bot.PlanFiles;
using EvalBot.Tests.Core.Documents;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Rights;

/// <summary>할일: what waits for whom without a deadline of its own.</summary>
public class OpenDutiesTests
{
    private static readonly Standing First = new(City, [new(City, Role.Coordinator, null, null, null)]);
    private static readonly Standing Second = new(SecondCity, [new(SecondCity, Role.Coordinator, null, null, null)]);
    private static readonly Standing Consortium = new(Manager, [new(Manager, Role.Consortium, "dobong", null, Title.Manager)]);
    private static readonly Standing Expert = new(PersonOn("expert-1"), []);

    [Fact]
    public void Coordinator_AcceptsWhatArrives_AndThenEntersResults()
    {
        var evaluation = Preparing();
        Assert.Empty(Of(First, evaluation));
        evaluation.HandIn(Kst(7, 29));
        Assert.Empty(Of(First, evaluation));
        evaluation.Forward(Kst(7, 29));
        Assert.Equal([OpenDuty.AcceptDocuments, OpenDuty.EnterResults], Of(First, evaluation));
        Assert.DoesNotContain(OpenDuty.AcceptDocuments, Of(Consortium, evaluation));

        foreach (var line in evaluation.Indicators)
            evaluation.EnterOwnResult(line.Terms.Number, [1], "", null, City, Kst(7, 30));
        Assert.Equal([OpenDuty.AcceptDocuments], Of(First, evaluation));
        Assert.Contains(OpenDuty.EnterResults, Of(Second, evaluation));
    }

    [Fact]
    public void Panelist_ConfirmsAfterTheMeeting_AndNobodyOnceItIsFinal()
    {
        Assert.Equal([OpenDuty.ConfirmMeeting], Of(Expert, Revealed()));
        Assert.Empty(Of(Expert, Rating()));
        Assert.Empty(Of(Expert, Samples.Final()));
    }

    [Fact]
    public void Panelist_GoesOnWithADraft_UntilItIsSubmitted()
    {
        var evaluation = Preparing();
        evaluation.SaveSheet(Expert.PersonId, [Rated(1, 4)], submit: false, 0, Rules, Seal, Kst(8, 5));
        Assert.Equal([OpenDuty.ContinueDraft], Of(Expert, evaluation));
        Assert.DoesNotContain(OpenDuty.ContinueDraft, Of(First, evaluation));

        evaluation.OpenRating(City, Kst(8, 6, 14));
        Assert.Equal([OpenDuty.ContinueDraft], Of(Expert, evaluation));
        evaluation.SaveSheet(Expert.PersonId, BothGoals(4), submit: true, 1, Rules, Seal, Kst(8, 6, 15));
        Assert.Empty(Of(Expert, evaluation));
    }

    [Fact]
    public void Consortium_ConfirmsTheNoticeThatReachedIt() =>
        Assert.Equal([OpenDuty.ReceiveNotice], Of(Consortium, Delivered()));

    private static IReadOnlyList<OpenDuty> Of(Standing who, Evaluation evaluation) => OpenDuties.Of(who, evaluation, Plan2018.File.Plan);
}
