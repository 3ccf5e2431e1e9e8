using EvalBot.Core.Appeals;

namespace EvalBot.Tests.Core.Appeals;

public class AppealStatesTests
{
    /// <summary>Every state and every act; «.» where the act is not allowed.</summary>
    private const string Table = """
        state          Admit    Reject       Open           Uphold PartlyUpheld Dismiss   Withdraw
        Filed          Admitted Inadmissible .              .      .            .         Withdrawn
        Admitted       .        .            Redeliberating .      .            .         Withdrawn
        Inadmissible   .        .            .              .      .            .         .
        Redeliberating .        .            .              Upheld PartlyUpheld Dismissed Withdrawn
        Upheld         .        .            .              .      .            .         .
        PartlyUpheld   .        .            .              .      .            .         .
        Dismissed      .        .            .              .      .            .         .
        Withdrawn      .        .            .              .      .            .         .
        """;

    public static TheoryData<AppealState, string[]> Rows =>
        [.. Table.Split('\n').Skip(1).Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(cells => (Enum.Parse<AppealState>(cells[0]), cells[1..]))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Next_EveryAct_IsTheRow(AppealState state, string[] cells)
    {
        AppealAct[] acts = [AppealAct.Admit, AppealAct.Reject, AppealAct.Open, AppealAct.Uphold, AppealAct.UpholdPartly, AppealAct.Dismiss, AppealAct.Withdraw];
        Assert.Equal(Enum.GetValues<AppealAct>(), acts);
        Assert.Equal(cells, acts.Select(act => Appeal.Next(state, act)?.ToString() ?? "."));
    }

    [Fact]
    public void Table_EveryState_HasARow() => Assert.Equal(Enum.GetValues<AppealState>().Order(), Rows.Select(row => row.Data.Item1).Order());
}
