using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Tests.Core.Documents;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Evaluations;

/// <summary>현황: each step of an evaluation, how far it is and whether it is late.</summary>
public class EvaluationStepsTests
{
    [Theory]
    [InlineData(30, 23, 59, false)]
    [InlineData(31, 0, 0, true)]
    public void Documents_NotHandedIn_AreLateAfterTheLastDay(int day, int hour, int minute, bool late) =>
        Assert.Equal((StepState.NotBegun, late), Of(Preparing(), EvaluationStep.Documents, Kst(7, day, hour, minute)));

    [Fact]
    public void Documents_HandedInInTime_AreNotLateWhenTheyAreForwardedAfterIt()
    {
        var evaluation = Preparing().HandIn(Kst(7, 30, 23, 59));
        Assert.Equal((StepState.UnderWay, false), Of(evaluation, EvaluationStep.Documents, Kst(8, 1)));
        evaluation.Forward(Kst(8, 2));
        Assert.Equal((StepState.Done, false), Of(evaluation, EvaluationStep.Documents, Kst(8, 3)));
    }

    [Fact]
    public void Steps_FollowTheEvaluationToItsEnd()
    {
        Assert.Equal((StepState.NotBegun, StepState.NotBegun), (Of(Preparing(), EvaluationStep.Results).State, Of(Preparing(), EvaluationStep.Rating).State));
        Assert.Equal((StepState.Done, StepState.UnderWay), (Of(Rating(), EvaluationStep.Results).State, Of(Rating(), EvaluationStep.Rating).State));
        Assert.Equal((StepState.Done, StepState.UnderWay), (Of(Revealed(), EvaluationStep.Rating).State, Of(Revealed(), EvaluationStep.Grade).State));
        Assert.Equal((StepState.Done, StepState.NotBegun), (Of(Graded(), EvaluationStep.Grade).State, Of(Graded(), EvaluationStep.Notice).State));
        Assert.All(
            EvaluationSteps.Of(Samples.Final(), 7, [], Kst(8, 18)).Where(step => step.Step is not (EvaluationStep.Documents or EvaluationStep.Appeal)),
            step => Assert.Equal(StepState.Done, step.State));
    }

    [Fact]
    public void Rating_NotOpenedByTheEndOfTheMeetingsDay_IsLate()
    {
        IReadOnlyList<Deadline> deadlines = [new(1, DeadlineKind.Rating, new(2018, 8, 6), null, Kst(7, 1), Reminders, Days)];

        Assert.False(EvaluationSteps.Of(Preparing(), 7, deadlines, Kst(8, 6, 23, 59)).Single(step => step.Step == EvaluationStep.Rating).IsLate);
        Assert.True(EvaluationSteps.Of(Preparing(), 7, deadlines, Kst(8, 7)).Single(step => step.Step == EvaluationStep.Rating).IsLate);
        Assert.False(EvaluationSteps.Of(Revealed(), 7, deadlines, Kst(8, 7)).Single(step => step.Step == EvaluationStep.Rating).IsLate);
    }

    [Fact]
    public void Panel_CountsItsSeats() =>
        Assert.Equal((StepState.UnderWay, 7, 8), EvaluationSteps.Of(Preparing(), 8, [], Kst(7, 1)).Where(step => step.Step == EvaluationStep.Panel).Select(step => (step.State, step.Done, step.Of)).Single());

    private static (StepState State, bool Late) Of(Evaluation evaluation, EvaluationStep wanted, DateTimeOffset? now = null) =>
        EvaluationSteps.Of(evaluation, 7, [], now ?? Kst(7, 1)).Where(step => step.Step == wanted).Select(step => (step.State, step.IsLate)).Single();
}
