using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;

namespace EvalBot.Bot.TeamsApp;

/// <summary>The app package that an administrator uploads to Teams: a ZIP of the manifest, its English words and the icons. The same settings give the same bytes.</summary>
public static class AppPackage
{
    /// <summary>The manifest's version with slash commands.</summary>
    public const string WithSlash = "1.29";

    /// <summary>The manifest's version for tenants that do not take slash commands yet.</summary>
    public const string WithoutSlash = "1.25";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // A ZIP cannot say an earlier time; the real one would make each package another file.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Makes a package.</summary>
    /// <param name="version"><see cref="WithSlash"/> or <see cref="WithoutSlash"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no manifest of this version.</exception>
    public static byte[] Make(PackageSettings settings, string version)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "manifest.json", Json(Manifest(settings, version)));
            Add(zip, "en.json", Json(English(version)));
            Add(zip, "color.png", AppIcon.Color(192).ToPng());
            Add(zip, "color32x32.png", AppIcon.Symbol(32).ToPng());
            Add(zip, "outline.png", AppIcon.Outline(32).ToPng());
        }

        return bytes.ToArray();
    }

    private static JsonObject Manifest(PackageSettings settings, string version)
    {
        var manifest = CardTemplate.Parse("manifest", Read("manifest.json")).Fill(new JsonObject
        {
            ["appId"] = settings.AppId.ToString("D"),
            ["host"] = settings.Host,
            ["developer"] = settings.Developer,
            ["website"] = settings.Website.AbsoluteUri,
            ["privacy"] = settings.Privacy.AbsoluteUri,
            ["terms"] = settings.Terms.AbsoluteUri,
            ["version"] = settings.Version,
        });
        if (version == WithSlash)
            return manifest;

        manifest["manifestVersion"] = version;
        manifest["$schema"] = OfVersion(manifest["$schema"]!, version);
        var bot = manifest["bots"]![0]!.AsObject();
        bot.Remove("supportsTargetedMessages");
        foreach (var list in bot["commandLists"]!.AsArray())
            list!.AsObject().Remove("triggers");
        return manifest;
    }

    private static JsonObject English(string version)
    {
        var words = JsonNode.Parse(Read("en.json"))!.AsObject();
        words["$schema"] = OfVersion(words["$schema"]!, version);
        return words;
    }

    private static string OfVersion(JsonNode schema, string version) => version is WithSlash or WithoutSlash
        ? ((string)schema!).Replace($"/v{WithSlash}/", $"/v{version}/", StringComparison.Ordinal)
        : throw new ArgumentOutOfRangeException(nameof(version), version, "There is no manifest of this version.");

    private static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "teams", file));

    private static byte[] Json(JsonObject json) => [.. JsonSerializer.SerializeToUtf8Bytes(json, Readable), (byte)'\n'];

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
