using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using EvalBot.Bot.Commands;
using EvalBot.Bot.TeamsApp;
using EvalBot.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace EvalBot.Tests.Bot.TeamsApp;

/// <summary>The app package: both manifests against Microsoft's own schemas, and what no schema says.</summary>
public sealed class AppPackageTests
{
    private static readonly PackageSettings Settings =
        PackageSettings.Of(new ConfigurationBuilder().AddInMemoryCollection(PackageSettingsTests.Good.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build());

    public static TheoryData<string> Versions => [AppPackage.WithSlash, AppPackage.WithoutSlash];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Manifest_KeepsTheSchemaOfItsVersion(string version)
    {
        var manifest = Text(version, "manifest.json");

        Assert.Empty((await SchemaAsync(version, "MicrosoftTeams.schema.json")).Validate(manifest));
        Assert.Equal(version, (string?)JsonNode.Parse(manifest)!["manifestVersion"]); // A constant, which this draft of JSON Schema does not know.
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Words_KeepTheSchemaOfTheirVersion(string version) =>
        Assert.Empty((await SchemaAsync(version, "MicrosoftTeams.Localization.schema.json")).Validate(Text(version, "en.json")));

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Manifest_WithAnUnknownKey_OrWithoutOne_FailsTheSchema(string version)
    {
        var schema = await SchemaAsync(version, "MicrosoftTeams.schema.json");

        Assert.Single(schema.Validate(Changed(version, manifest => manifest["colour"] = "blue")));
        Assert.Single(schema.Validate(Changed(version, manifest => manifest["bots"]![0]!["supportsMagic"] = true)));
        Assert.Single(schema.Validate(Changed(version, manifest => manifest["name"]!["short"] = new string('가', 31))));
        Assert.Single(schema.Validate(Changed(version, manifest => manifest["id"] = "evalbot")));
        Assert.Single(schema.Validate(Changed(version, manifest => manifest.Remove("accentColor"))));
    }

    [Fact]
    public async Task SlashCommands_AreInTheNewManifestOnly_AndTheOldSchemaRefusesThem()
    {
        var old = await SchemaAsync(AppPackage.WithoutSlash, "MicrosoftTeams.schema.json");
        var (now, before) = (Manifest(AppPackage.WithSlash)["bots"]![0]!, Manifest(AppPackage.WithoutSlash)["bots"]![0]!);

        Assert.True((bool)now["supportsTargetedMessages"]!);
        Assert.Equal([null, "mention slash", "mention slash"], now["commandLists"]!.AsArray().Select(list => list!["triggers"] is { } triggers ? string.Join(' ', triggers.AsArray()) : null));
        Assert.Null(before["supportsTargetedMessages"]);
        Assert.All(before["commandLists"]!.AsArray(), list => Assert.Null(list!["triggers"]));
        Assert.NotEmpty(old.Validate(Text(AppPackage.WithSlash, "manifest.json")));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Manifest_CarriesTheSettings(string version)
    {
        var manifest = Manifest(version);

        Assert.Equal(
            ["11111111-2222-3333-4444-555555555555", "11111111-2222-3333-4444-555555555555", "11111111-2222-3333-4444-555555555555"],
            [(string?)manifest["id"], (string?)manifest["bots"]![0]!["botId"], (string?)manifest["webApplicationInfo"]!["id"]]);
        Assert.Equal("1.2.3", (string?)manifest["version"]);
        Assert.Equal("""["evalbot.example.go.kr"]""", manifest["validDomains"]!.ToJsonString());
        Assert.Equal(
            ["서울시", "https://www.example.go.kr/evalbot", "https://www.example.go.kr/evalbot/privacy", "https://www.example.go.kr/evalbot/terms"],
            manifest["developer"]!.AsObject().Select(part => (string?)part.Value));
    }

    [Fact]
    public void Permissions_AreTheFourThatTheBotNeeds_AndNoneReadsMessages() => Assert.Equal(
        ["OnlineMeeting.ReadBasic.Chat", "ChannelMeeting.ReadBasic.Group", "ChatMember.Read.Chat", "TeamMember.Read.Group"],
        Manifest(AppPackage.WithSlash)["authorization"]!["permissions"]!["resourceSpecific"]!.AsArray().Select(permission => (string?)permission!["name"]));

    [Fact]
    public async Task Titles_AreTheWordsOfTheSameCommand_InBothLanguages()
    {
        await using var bot = await BotHost.StartAsync();
        await using var scope = bot.Services.CreateAsyncScope();
        var table = scope.ServiceProvider.GetRequiredService<CommandTable>();
        var english = JsonNode.Parse(Text(AppPackage.WithSlash, "en.json"))!;

        foreach (var (list, at) in Manifest(AppPackage.WithSlash)["bots"]![0]!["commandLists"]!.AsArray().Select((list, at) => (list!["commands"]!.AsArray(), at)))
        {
            Assert.InRange(list.Count, 1, 10);
            Assert.Distinct(list.Select(command => (string)command!["title"]!));
            foreach (var (command, place) in list.Select((command, place) => (command!, place)))
            {
                var titles = new[] { (string)command["title"]!, (string)english[$"bots[0].commandLists[{at}].commands[{place}].title"]! };
                var descriptions = new[] { (string)command["description"]!, (string)english[$"bots[0].commandLists[{at}].commands[{place}].description"]! };
                Assert.Equal(table.Read($"{titles[0]} 도봉구")!.Value.Command.Words.Take(2), titles);
                Assert.Equal(
                    descriptions[0].Contains("예: ", StringComparison.Ordinal) ? [$"예: {titles[0]} 도봉구", $"e.g. {titles[1]} Dobong"] : ["", ""],
                    [After(descriptions[0], "예: "), After(descriptions[1], "e.g. ")]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Words_AreThereForEachTextOfTheManifest_AndForNothingElse(string version)
    {
        var manifest = JObject.Parse(Text(version, "manifest.json"));
        var texts = manifest.SelectTokens("name.*").Concat(manifest.SelectTokens("description.*")).Concat(manifest.SelectTokens("bots[0].commandLists[*].commands[*].*"));

        var words = JObject.Parse(Text(version, "en.json"));

        Assert.Equal(
            texts.Select(text => text.Path).Order(StringComparer.Ordinal),
            words.Properties().Select(word => word.Name).Where(name => name != "$schema").Order(StringComparer.Ordinal));
        Assert.All(words.Properties(), word => Assert.DoesNotMatch("[가-힣]", (string)word.Value!));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Package_HasItsFilesAtTheRoot_AndEachThatTheManifestNames(string version)
    {
        var manifest = Manifest(version);
        var named = manifest["icons"]!.AsObject().Select(icon => (string)icon.Value!)
            .Concat(manifest["localizationInfo"]!["additionalLanguages"]!.AsArray().Select(language => (string)language!["file"]!))
            .Append("manifest.json");

        using var zip = Open(version);

        Assert.Equal(named.Order(StringComparer.Ordinal), zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Package_MadeTwice_IsTheSameFile(string version)
    {
        Assert.Equal(AppPackage.Make(Settings, version), AppPackage.Make(Settings, version));

        using var zip = Open(version);
        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year)); // Not the time of making: it has steps of two seconds, so two in a row would not differ.
    }

    [Fact]
    public void Package_OfAnotherVersion_IsAProgrammersError() => Assert.Throws<ArgumentOutOfRangeException>(() => AppPackage.Make(Settings, "1.28"));

    [Fact]
    public void ColorIcon_Is192Wide_FillsItsSquare_AndKeepsItsSymbolInTheMiddle()
    {
        var accent = Accent();

        var icon = new PngFile(Bytes(AppPackage.WithSlash, "color.png"));

        Assert.Equal((192, 192), (icon.Width, icon.Height));
        Assert.All(icon.Pixels, pixel => Assert.Equal(255, pixel.Alpha));
        Assert.Contains(icon.Pixels, pixel => pixel is { Red: 255, Green: 255, Blue: 255 });
        Assert.All(
            Enumerable.Range(0, 192 * 192).Select(place => (X: place % 192, Y: place / 192)).Where(at => at.X is < 36 or >= 156 || at.Y is < 36 or >= 156),
            at => Assert.Equal(accent, icon.At(at.X, at.Y)));
    }

    [Fact]
    public void OutlineIcon_Is32Wide_AndWhiteOnNothing()
    {
        var icon = new PngFile(Bytes(AppPackage.WithSlash, "outline.png"));

        Assert.Equal((32, 32), (icon.Width, icon.Height));
        Assert.All(icon.Pixels.Where(pixel => pixel.Alpha > 0), pixel => Assert.Equal((255, 255, 255), (pixel.Red, pixel.Green, pixel.Blue)));
        Assert.Equal(default, icon.At(0, 0));
        Assert.InRange(icon.Pixels.Count(pixel => pixel.Alpha == 255), 100, 500);
    }

    [Fact]
    public void SmallColorIcon_Is32Wide_AndColouredOnNothing()
    {
        var icon = new PngFile(Bytes(AppPackage.WithSlash, "color32x32.png"));

        Assert.Equal((32, 32), (icon.Width, icon.Height));
        Assert.Equal(default, icon.At(0, 31));
        Assert.Contains(Accent(), icon.Pixels);
        Assert.Contains(new(255, 255, 255, 255), icon.Pixels);
    }

    [Fact]
    public async Task Command_WritesBothPackages_AndOverwritesNothing()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var (file, older) = (Path.Combine(folder, "city.zip"), Path.Combine(folder, "city-1.25.zip"));

        var (code, said) = await BotProgram.RunAsync(PackageSettingsTests.Good, "teams-package", file);

        Assert.Equal(0, code);
        Assert.Contains(file, said, StringComparison.Ordinal);
        Assert.Equal(AppPackage.Make(Settings, AppPackage.WithSlash), await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal(AppPackage.Make(Settings, AppPackage.WithoutSlash), await File.ReadAllBytesAsync(older, TestContext.Current.CancellationToken));

        File.Delete(file);
        (code, said) = await BotProgram.RunAsync(PackageSettingsTests.Good, "teams-package", file);
        Assert.Equal((1, $"teams-package: {older} 이(가) 이미 있습니다."), (code, said[..said.IndexOf(" 지우거나", StringComparison.Ordinal)]));
        Assert.False(File.Exists(file));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Command_WithoutASetting_NamesItsKey_AndWritesNothing()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.zip");
        var settings = PackageSettingsTests.Good.Where(pair => pair.Key != PackageSettings.PrivacyKey).ToDictionary();

        var (code, said) = await BotProgram.RunAsync(settings, "teams-package", file);

        Assert.Equal(1, code);
        Assert.StartsWith("Teams:Package:Privacy: 값이 없습니다.", said, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    private static string After(string text, string mark) => text.Contains(mark, StringComparison.Ordinal) ? text[text.IndexOf(mark, StringComparison.Ordinal)..] : "";

    private static Pixel Accent()
    {
        var color = Convert.FromHexString(((string)Manifest(AppPackage.WithSlash)["accentColor"]!)[1..]);
        return new(color[0], color[1], color[2], 255);
    }

    private static string Changed(string version, Action<JsonObject> change)
    {
        var manifest = Manifest(version);
        change(manifest);
        return manifest.ToJsonString();
    }

    private static JsonObject Manifest(string version) => JsonNode.Parse(Text(version, "manifest.json"))!.AsObject();

    private static string Text(string version, string file) => Encoding.UTF8.GetString(Bytes(version, file));

    private static byte[] Bytes(string version, string file)
    {
        using var zip = Open(version);
        using var content = zip.GetEntry(file)!.Open();
        var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static ZipArchive Open(string version) => new(new MemoryStream(AppPackage.Make(Settings, version)));

    private static async Task<JsonSchema> SchemaAsync(string version, string file) =>
        await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "teams-schemas", $"v{version}", file)));
}
