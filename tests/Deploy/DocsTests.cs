using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using EvalBot.Bot.Channel.Teams;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Hosting;
using EvalBot.Bot.Storage;
using EvalBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EvalBot.Tests.Deploy;

/// <summary>What the documentation promises: a short README, links that lead somewhere, the settings, commands and tables that there are.</summary>
public sealed partial class DocsTests
{
    private const int LongestReadme = 200;

    /// <summary>Read by ASP.NET Core, not by us.</summary>
    private const string Logging = "Logging:LogLevel";

    private static readonly string Root = Folder();

    public static TheoryData<string> Pages() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file))
            .Concat(["README.md", "CHANGELOG.md"])
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public async Task Version_ThatTheProgramNames_IsTheNewestInTheChangelog()
    {
        var (code, said) = await BotProgram.RunAsync(new Dictionary<string, string>(), "--version");

        Assert.Equal((0, ProgramVersion.Text), (code, said.Trim()));
        var versions = Version().Matches(await File.ReadAllTextAsync(Path.Combine(Root, "CHANGELOG.md"), TestContext.Current.CancellationToken));
        Assert.Equal(ProgramVersion.Text, versions.Select(match => match.Groups[1].Value).First());
    }

    [Fact]
    public void Readme_IsShort() => Assert.InRange(File.ReadAllLines(Path.Combine(Root, "README.md")).Length, 1, LongestReadme);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Link_LeadsSomewhere(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Root, page))!;

        var broken = LinksOf(page).Where(link => !Leads(link)).ToList();

        Assert.Empty(broken);

        bool Leads(string link)
        {
            var (file, anchor) = link.Split('#', 2) is [var path, var name] ? (path, name) : (link, null);
            var target = file.Length == 0 ? Path.Combine(Root, page) : Path.GetFullPath(Path.Combine(folder, Uri.UnescapeDataString(file)));
            return Path.Exists(target) && (anchor is null || AnchorsOf(target).Contains(Uri.UnescapeDataString(anchor)));
        }
    }

    [Fact]
    public void Settings_AreThoseThatTheBotReads()
    {
        var told = Key().Matches(File.ReadAllText(Path.Combine(Root, "docs", "settings.md"))).Select(match => match.Groups[1].Value);

        Assert.Equal(
            KeysOfTheCode().Append(Logging).Distinct().Order(StringComparer.Ordinal),
            told.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Guide_NamesEveryCommand()
    {
        await using var bot = await BotHost.StartAsync();
        await using var scope = bot.Services.CreateAsyncScope();
        var pages = Directory.EnumerateFiles(Path.Combine(Root, "docs", "사용안내"), "*.md");
        var guide = string.Concat(pages.Select(File.ReadAllText));
        var untold = scope.ServiceProvider.GetServices<ICommand>()
            .Select(command => command.Words[0])
            .Where(word => !Regex.IsMatch(guide, $"`{word}[` ]"))
            .ToList();

        Assert.Empty(untold);
    }

    [Fact]
    public async Task Data_NamesEveryTable()
    {
        await using var bot = await BotHost.StartAsync();
        await using var scope = bot.Services.CreateAsyncScope();
        var page = File.ReadAllText(Path.Combine(Root, "docs", "data.md"));
        var untold = scope.ServiceProvider.GetRequiredService<EvalBotContext>().Model.GetEntityTypes()
            .Select(type => type.GetTableName())
            .Where(table => table is not null && !page.Contains($"`{table}`", StringComparison.Ordinal))
            .Distinct()
            .ToList();

        Assert.Empty(untold);
    }

    private static IEnumerable<string> KeysOfTheCode() =>
        Directory.EnumerateFiles(Path.Combine(Root, "bot"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(folder => folder is "Migrations" or "obj"))
            .SelectMany(file => Literal().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Concat(TeamsOptions.Keys.Where(key => key != "Package").Select(key => $"{TeamsOptions.Section}:{key}"));

    /// <summary>The links and pictures of a page that lead to another file here; what stands in code is none.</summary>
    private static IEnumerable<string> LinksOf(string page) =>
        Link().Matches(Code().Replace(File.ReadAllText(Path.Combine(Root, page)), ""))
            .Select(match => match.Groups[1].Value + match.Groups[2].Value)
            .Where(link => !link.Contains("://", StringComparison.Ordinal));

    /// <summary>The anchors that a page's headings get: small letters, hyphens for spaces, nothing else but letters and digits.</summary>
    private static HashSet<string> AnchorsOf(string file) => [.. File.ReadLines(file)
        .Where(line => line.StartsWith('#'))
        .Select(line => NoAnchor().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'))];

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    [GeneratedRegex(@"^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d\d-\d\d", RegexOptions.Multiline)]
    private static partial Regex Version();

    [GeneratedRegex(@"`([A-Z]\w+(?::[A-Z]\w+)+)`")]
    private static partial Regex Key();

    [GeneratedRegex("\"([A-Z]\\w+(?::[A-Z]\\w+)+)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\]\(([^)\s]+)\)|<img src=""([^""]+)""")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]+`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();
}
