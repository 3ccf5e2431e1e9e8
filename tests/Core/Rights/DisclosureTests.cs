using EvalBot.Core.Plans;
using EvalBot.Core.Rights;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Rights;

/// <summary>Who reads what of a grade, a notice and an appeal: the whole table.</summary>
public class DisclosureTests
{
    private const string Table = """
        field          Public Consortium Officer Panel Independent Coordinator Committee Auditor
        Band           +      +          +       +     +           +           +         +
        Total          +      +          +       +     +           +           +         +
        Support        +      +          +       +     +           +           +         +
        Scores         .      +          +       +     +           +           +         +
        Results        .      +          +       +     +           +           +         +
        CommonText     .      +          +       +     +           +           +         +
        Statements     .      +          +       +     +           +           +         +
        SheetsBySeat   .      .          .       +     .           +           .         +
        HandOvers      .      +          +       +     .           +           +         +
        HandOverPeople .      +          +       .     .           +           .         +
        AppealState    .      +          +       +     +           +           +         +
        AppealWords    .      +          +       +     +           +           +         +
        AppealEvidence .      +          +       +     +           +           .         +
        AppealSeats    .      +          .       +     +           +           .         +
        AppealOutcome  .      +          +       +     +           +           +         +
        ReportState    .      +          +       +     +           +           +         +
        """;

    private static string[][] Rows => [.. Table.Split('\n').Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    public static TheoryData<Disclosed, string[]> Fields => [.. Rows.Skip(1).Select(row => (Enum.Parse<Disclosed>(row[0]), row[1..]))];

    [Theory]
    [MemberData(nameof(Fields))]
    public void MayRead_EveryTier_IsTheRow(Disclosed field, string[] cells) =>
        Assert.Equal(cells, Enum.GetValues<Tier>().Select(tier => Disclosure.MayRead(tier, field) ? "+" : "."));

    [Fact]
    public void Table_IsWhole()
    {
        Assert.Equal(Enum.GetNames<Tier>(), Rows[0][1..]);
        Assert.Equal(Enum.GetNames<Disclosed>(), Rows.Skip(1).Select(row => row[0]));
    }

    [Fact]
    public void MayReadAll_CoordinatorAndAuditor_WhoseExportHasEveryField() =>
        Assert.Equal([Tier.Coordinator, Tier.Auditor], Enum.GetValues<Tier>().Where(tier => Disclosure.MayReadAll([tier])));

    [Fact]
    public void TiersOf_SeveralRoles_AreTheirUnion()
    {
        var who = new Standing(PersonOn("district"), [new("", Role.Officer, "dobong", null, null)]);

        Assert.Equal([Tier.Officer, Tier.Panel], Disclosure.TiersOf(who, Delivered()).Order());
        Assert.Equal([Tier.Public, Tier.Officer, Tier.Panel], Disclosure.TiersOf(who, Final()).Order());
    }

    [Theory]
    [InlineData(Role.Auditor, Tier.Auditor)]
    [InlineData(Role.Committee, Tier.Committee)]
    public void TiersOf_WhoReadsOnceFinal_HaveNoneBefore(Role role, Tier tier)
    {
        var who = new Standing("somebody", [new("", role, null, null, null)]);

        Assert.Empty(Disclosure.TiersOf(who, Delivered()));
        Assert.Equal([Tier.Public, tier], Disclosure.TiersOf(who, Final()).Order());
    }

    [Fact]
    public void TellsOutcomeTo_TheParties_OnlyWithTheFinalNotice()
    {
        var evaluation = Redeliberating(ForumsItem);
        evaluation.Decide();
        HashSet<Tier> consortium = [Tier.Consortium], officer = [Tier.Officer], panel = [Tier.Panel];
        Assert.Equal((false, false, true), (evaluation.TellsOutcomeTo(consortium), evaluation.TellsOutcomeTo(officer), evaluation.TellsOutcomeTo(panel)));
        evaluation.Notify(City, Kst(8, 14), Deadlines, Days);
        Assert.Equal((false, true), (evaluation.TellsOutcomeTo(consortium), evaluation.TellsOutcomeTo(officer)));
        evaluation.HandOver(Kst(8, 14));
        Assert.True(evaluation.TellsOutcomeTo(consortium));
    }
}
