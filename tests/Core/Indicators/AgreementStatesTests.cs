using EvalBot.Core.Indicators;

namespace EvalBot.Tests.Core.Indicators;

public class AgreementStatesTests
{
    private const string Table = """
        state       Revise      Negotiate   Remark      Sign        Agree  Amend       Freeze
        Draft       Draft       Negotiating -           -           -      -           -
        Negotiating Negotiating -           Negotiating Negotiating Agreed -           -
        Agreed      -           -           -           -           -      Negotiating Final
        Final       -           -           -           -           -      Negotiating -
        """;

    [Fact]
    public void Next_EveryStateAndAct_IsTheTable()
    {
        var acts = Enum.GetValues<AgreementAct>();
        var rows = Enum.GetValues<AgreementState>().Select(state =>
            acts.Select(act => AgreementStates.Next(state, act)?.ToString() ?? "-").Prepend($"{state}"));

        Assert.Equal(
            Table.Split('\n').Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            rows.Prepend(acts.Select(act => $"{act}").Prepend("state")));
    }
}
