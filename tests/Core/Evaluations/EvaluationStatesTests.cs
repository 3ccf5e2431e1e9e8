using EvalBot.Core.Evaluations;
using static EvalBot.Core.Evaluations.EvaluationState;

namespace EvalBot.Tests.Core.Evaluations;

public class EvaluationStatesTests
{
    [Theory]
    //           from      OpenRating CloseRating IssueGrade ChangeInputs Notify   Appeal   WithdrawAppeal Finalize
    [InlineData("Preparing Rating     -           -          -            -        -        -              -")]
    [InlineData("Rating    -          Revealed    -          -            -        -        -              -")]
    [InlineData("Revealed  -          -           Graded     Revealed     -        Appealed -              -")]
    [InlineData("Graded    -          -           -          Revealed     Notified Appealed -              -")]
    [InlineData("Notified  -          -           -          Revealed     -        Appealed -              Final")]
    [InlineData("Appealed  -          -           -          -            -        -        Notified       Final")]
    [InlineData("Final     -          -           -          -            -        -        -              -")]
    public void Next_EveryActInAState_IsTheRow(string row)
    {
        var cells = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var from = Enum.Parse<EvaluationState>(cells[0]);

        Assert.Equal(cells[1..], Enum.GetValues<EvaluationAct>().Select(act => EvaluationStates.Next(from, act)?.ToString() ?? "-"));
    }

    [Fact]
    public void Samples_EachStep_StandWhereTheirNamesSay() => Assert.Equal(
        [Preparing, Rating, Revealed, Graded, Notified, Notified, Appealed, Appealed, Final],
        new[]
        {
            Samples.Preparing(), Samples.Rating(), Samples.Revealed(), Samples.Graded(), Samples.WithTheOfficer(), Samples.Delivered(),
            Samples.Appealed(Samples.ForumsItem), Samples.Redeliberating(Samples.ForumsItem), Samples.Final(),
        }.Select(evaluation => evaluation.State));
}
