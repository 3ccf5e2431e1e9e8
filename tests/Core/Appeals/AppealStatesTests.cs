using EvalBot.Core.Appeals;

namespace EvalBot.Tests.Core.Appeals;

public class AppealStatesTests
{
    [Theory]
    //           from           Open           Uphold UpholdPartly Dismiss   Withdraw
    [InlineData("Filed          Redeliberating -      -            -         Withdrawn")]
    [InlineData("Redeliberating -              Upheld PartlyUpheld Dismissed Withdrawn")]
    [InlineData("Upheld         -              -      -            -         -")]
    [InlineData("PartlyUpheld   -              -      -            -         -")]
    [InlineData("Dismissed      -              -      -            -         -")]
    [InlineData("Withdrawn      -              -      -            -         -")]
    public void Next_EveryActInAState_IsTheRow(string row)
    {
        var cells = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var from = Enum.Parse<AppealState>(cells[0]);

        Assert.Equal(cells[1..], Enum.GetValues<AppealAct>().Select(act => Appeal.Next(from, act)?.ToString() ?? "-"));
    }
}
