using System.Text.RegularExpressions;
using EvalBot.Bot.PlanFiles;
using EvalBot.Core.Plans;

namespace EvalBot.Tests.Bot.PlanFiles;

/// <summary>A plan file may leave out people of a district and its panel: they are imported and built later.</summary>
public partial class PlanWithoutPanelsTests
{
    private static readonly string Bare = PanelLines().Replace(Plan2018.File.Text, "");

    [Fact]
    public void Parse_WithoutPanels_HasNobodyOnASeat()
    {
        var sample = PlanFile.Parse(Bare.Replace("      writer: ", "      # writer: ", StringComparison.Ordinal), Plan2018.File.HolidaysText, "plan.yaml").Sample;

        Assert.DoesNotContain(sample.Roles, role => role.Role is Role.Panelist or Role.Writer);
        Assert.Contains(sample.Roles, role => role.Role == Role.Officer);
    }

    [Fact]
    public void Parse_AWriterWithoutAPanel_IsRefused() =>
        Assert.EndsWith("보고서 집필자는 그 평가단의 외부전문가여야 합니다 («seodaemun-expert-1»).", Assert.Throws<PlanFileException>(() => PlanFile.Parse(Bare, Plan2018.File.HolidaysText, "plan.yaml")).Message, StringComparison.Ordinal);

    [GeneratedRegex(@"^      panel:\n(        .*\n)+", RegexOptions.Multiline)]
    private static partial Regex PanelLines();
}
