using EvalBot.Bot;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Bot;

/// <summary>Who may use whom inside the bot, read from the compiled types: bases, fields, signatures and bodies.</summary>
public class LayersTests
{
    private const string Root = "(root)";

    private static readonly string[] EachFeature = ["Cards", "Channel", "Commands", "PlanFiles", "Storage", "Texts"];

    /// <summary>Every folder with the folders that it uses, each below those that it uses: so there is no circle. A new arrow needs a reason.</summary>
    private static readonly (string Folder, string[] Uses)[] Rows =
    [
        // Technical rooms that know nothing of what is spoken.
        ("Clocks", []),
        ("PlanFiles", []),
        ("Spreadsheets", []),
        ("Statistics", []),
        ("Templating", []),
        ("Texts", []),
        ("Paper", ["Texts"]),
        ("Storage", ["Clocks", "PlanFiles", "Texts"]),
        ("Channel", ["Clocks", "PlanFiles", "Storage", "Texts"]), // with Teams and Web inside it

        // What all features speak with.
        ("Cards", ["PlanFiles", "Storage", "Templating", "Texts"]),
        ("Commands", ["Cards", "Channel", "PlanFiles", "Spreadsheets", "Storage", "Texts"]),

        // The plan's words. All of them speak by Cards, Channel, Commands, PlanFiles, Storage and Texts.
        Feature("Discussions"),
        Feature("Documents"),
        Feature("Grades", "Spreadsheets", "Statistics"),
        Feature("Measurements", "Spreadsheets"),
        Feature("PlanChecks"),
        Feature("People", "Clocks", "Spreadsheets"),
        Feature("Status", "Clocks", "Documents"), // the overview shows what is handed in
        Feature("Reports", "Discussions", "Grades", "Paper", "Spreadsheets"), // a report quotes the discussion and the grade
        Feature("Indicators", "Measurements", "Reports", "Spreadsheets"), // last year's improvements stand on the sheet
        Feature("Meetings", "Documents", "Indicators", "Paper", "Spreadsheets"), // the packet holds both
        Feature("Dates", "Meetings", "Status"), // a meeting's card follows its day
        Feature("Ratings", "Discussions", "Meetings", "PlanChecks", "Reports"), // closing reveals; the room's card counts sheets
        Feature("Appeals", "Documents", "Grades", "Measurements", "Ratings"), // evidence, a new grade, corrected lines, revised ratings
        Feature("Notices", "Appeals", "Grades", "Paper", "Status"), // the final notice tells the appeal's outcome
        Feature("Panels", "Appeals", "Meetings", "People", "Ratings", "Spreadsheets", "Status"), // a redeliberation's members declare too
        Feature("Reminders", "Clocks", "Status"),

        // What starts, ticks and hosts all of it.
        ("Jobs", ["Channel", "Reminders", "Storage"]),
        ("TeamsApp", ["Cards", "Templating"]),
        ("Hosting", ["Cards", "Channel", "Clocks", "Jobs", "People", "PlanChecks", "PlanFiles", "Storage", "TeamsApp", "Texts"]),
    ];

    private static readonly Lazy<IReadOnlyDictionary<string, HashSet<string>>> Compiled = new(() => CompiledUses.Of(typeof(Router).Assembly)
        .Select(use => (From: FolderOf(use.From), To: FolderOf(use.To)))
        .Where(arrow => arrow.From != arrow.To)
        .GroupBy(arrow => arrow.From, arrow => arrow.To)
        .ToDictionary(arrows => arrows.Key, arrows => arrows.ToHashSet()));

    public static TheoryData<string> Folders => [.. Rows.Select(row => row.Folder)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Folder_UsesWhatItsRowAllows_AndNothingElse(string folder)
    {
        var allowed = Rows.Single(row => row.Folder == folder).Uses;
        var used = Compiled.Value.GetValueOrDefault(folder, []);

        Assert.Empty(used.Except(allowed));
        Assert.Empty(allowed.Except(used).Except(EachFeature)); // An arrow that nothing uses is struck from its row.
    }

    [Fact]
    public void Rows_NameEachFolderOnce_BelowAllThatItUses()
    {
        var folders = typeof(Router).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("EvalBot.Bot", StringComparison.Ordinal) == true)
            .Select(FolderOf).Where(folder => folder != Root).ToHashSet();

        Assert.Equal(folders.Order(StringComparer.Ordinal), Rows.Select(row => row.Folder).Order(StringComparer.Ordinal));
        for (var i = 0; i < Rows.Length; i++)
            Assert.Empty(Rows[i].Uses.Except(Rows[..i].Select(row => row.Folder)));
    }

    /// <summary>The root puts everything together, so nobody uses it.</summary>
    [Fact]
    public void Root_IsUsedByNobody() => Assert.DoesNotContain(Compiled.Value, uses => uses.Value.Contains(Root));

    private static (string Folder, string[] Uses) Feature(string folder, params string[] uses) => (folder, [.. EachFeature, .. uses]);

    /// <summary>The folder of a type: the first word of its namespace below the bot's own.</summary>
    private static string FolderOf(Type type) => type.Namespace?.Split('.') is [_, _, var folder, ..] ? folder : Root;
}
