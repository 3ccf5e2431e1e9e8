using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Templating;

namespace EvalBot.Tests.Cards;

/// <summary>
/// What the reference engine makes of some hundred templates, recorded once. A case without a template is the text of its name alone.
/// </summary>
public class TemplatingCasesTests
{
    /// <summary>What we leave out, and why.</summary>
    private static readonly Dictionary<string, string> Unsupported = new()
    {
        ["$host"] = "the bot says nothing about its host, so that $host is always missing",
        ["${jPath(o,'$.a')}"] = "a second query language; members and where() do",
        ["${uriComponent('가')}"] = "links come ready in the data",
        ["${base64('a')}"] = "a card shows no bytes",
        ["${isMatch('abc','^a')}"] = "a regular expression over people's words can take for ever",
    };

    private static readonly JsonNode Recorded =
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cards", "templating-cases.json")))!;

    private static readonly Dictionary<string, JsonObject> Cases =
        Recorded["cases"]!.AsArray().ToDictionary(c => (string)c!["name"]!, c => c!.AsObject());

    public static TheoryData<string> Supported => [.. Cases.Keys.Where(name => !Unsupported.ContainsKey(name))];

    public static TheoryData<string> LeftOut => [.. Unsupported.Keys];

    [Theory]
    [MemberData(nameof(Supported))]
    public void Expand_SupportedCase_IsAsInTheReference(string name) => Assert.Equal(Expected(name), Outcome(name, FillMode.Reference));

    [Theory]
    [MemberData(nameof(LeftOut))]
    public void Expand_UnsupportedCase_StillDiffers(string name) => Assert.NotEqual(Expected(name), Outcome(name, FillMode.Reference));

    [Theory]
    [MemberData(nameof(Supported))]
    public void Expand_Strictly_IsAsInTheReferenceOrThrows(string name) =>
        Assert.Contains(Outcome(name, FillMode.Strict), new[] { Expected(name), "throws" });

    private static string Expected(string name) => Cases[name]["throws"] is not null ? "throws" : Normal(Cases[name]["expected"]);

    private static string Outcome(string name, FillMode mode)
    {
        var data = Cases[name]["on"] is { } shared ? Recorded["data"]![(string)shared!] : Cases[name]["data"];
        var template = Cases[name]["template"] ?? new JsonObject { ["v"] = name };
        try
        {
            return Normal(CardTemplate.Parse(name, template.ToJsonString(), mode).Expand(data));
        }
        catch (CardTemplateException)
        {
            return "throws";
        }
    }

    /// <summary>JSON in which 2 and 2.0 look the same.</summary>
    private static string Normal(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject o => "{" + string.Join(',', o.Select(p => $"{p.Key}:{Normal(p.Value)}")) + "}",
        JsonArray array => "[" + string.Join(',', array.Select(Normal)) + "]",
        _ when node.GetValueKind() == JsonValueKind.Number =>
            double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture),
        _ => node.ToJsonString(),
    };
}
