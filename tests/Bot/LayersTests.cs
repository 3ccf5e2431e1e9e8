using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace EvalBot.Tests.Bot;

/// <summary>Who may use whom inside the bot: what decides and stores knows nothing of what speaks.</summary>
public partial class LayersTests
{
    [Theory]
    [InlineData("Plans")]
    [InlineData("Storage", "Plans")]
    [InlineData("UseCases", "Storage", "Plans")]
    [InlineData("Dialogs", "Storage")]
    [InlineData("Statistics")]
    [InlineData("Cards", "Dialogs", "Statistics", "Storage", "Plans")]
    [InlineData("Channel", "Storage", "Plans", "Channel.Web")]
    [InlineData("Jobs", "Cards", "Channel", "UseCases", "Storage")]
    [InlineData("Spreadsheets")]
    [InlineData("Paper")]
    [InlineData("Teams", "Cards")]
    [InlineData("Commands", "Paper", "Cards", "Channel", "Channel.Teams", "Dialogs", "Jobs", "Spreadsheets", "UseCases", "Storage", "Plans")]
    public void Folder_UsesOnlyWhatIsBelowIt(string folder, params string[] below)
    {
        var used = Directory.EnumerateFiles(Path.Combine(BotFolder(), folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("Migrations", StringComparison.Ordinal))
            .SelectMany(file => UsingInBot().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Where(name => name != folder && !name.StartsWith(folder + ".", StringComparison.Ordinal))
            .Distinct()
            .Except(below)
            .ToList();

        Assert.Empty(used);
    }

    private static string BotFolder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "bot"));

    [GeneratedRegex(@"\bEvalBot\.Bot\.((?!Tests)[A-Z]\w*(?:\.[A-Z]\w*)?)(?=;)")]
    private static partial Regex UsingInBot();
}
