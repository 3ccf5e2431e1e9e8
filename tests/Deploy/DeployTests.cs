using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using EvalBot.Bot.Hosting;
using EvalBot.Bot.TeamsApp;
using Microsoft.Extensions.Configuration;

namespace EvalBot.Tests.Deploy;

/// <summary>What stands in deploy/ compiles without a warning, and says what the bot understands.</summary>
public sealed class DeployTests
{
    private const string Analyze = "/usr/bin/systemd-analyze";

    private static JsonNode Template { get => field ??= JsonNode.Parse(Compile("build", "main.bicep").Said)!; }

    [Theory]
    [InlineData("build", "main.bicep")]
    [InlineData("build-params", "main.bicepparam")]
    public void Bicep_CompilesWithoutAWarning(string command, string file)
    {
        var (code, _, complaint) = Compile(command, file);

        Assert.Equal((0, ""), (code, complaint));
    }

    [Fact]
    public void Bicep_KeepsSecretsInTheVault_AndTheDatabaseOutOfTheInternet()
    {
        var bot = Resource("Microsoft.App/containerApps").ToJsonString();

        Assert.DoesNotContain("databasePassword", bot, StringComparison.Ordinal);
        Assert.DoesNotContain("appSecret", bot, StringComparison.Ordinal);
        Assert.Equal("Disabled", (string?)Resource("Microsoft.DBforPostgreSQL/flexibleServers")["properties"]!["network"]!["publicNetworkAccess"]);
    }

    [Fact]
    public void Bicep_FitsTheContainer()
    {
        var properties = Resource("Microsoft.App/containerApps")["properties"]!;
        var project = File.ReadAllText(Of("../bot/EvalBot.Bot.csproj"));

        Assert.Contains($"<ContainerPort Include=\"{properties["configuration"]!["ingress"]!["targetPort"]}\"", project, StringComparison.Ordinal);
        Assert.Contains($"<ContainerUser>{Variable("ownFilesOnly").Split(',')[0].Split('=')[1]}</ContainerUser>", project, StringComparison.Ordinal);
        Assert.Contains("Include=\"Files__Folder\" Value=\"/data/", project, StringComparison.Ordinal);
        Assert.Contains("Include=\"Seal__Keys\" Value=\"/keys\"", project, StringComparison.Ordinal);
        Assert.Equal("""["data","keys"]""", Template["variables"]!["folders"]!.ToJsonString());
    }

    [Fact]
    public void Unit_IsOneThatSystemdUnderstands()
    {
        Assert.SkipUnless(File.Exists(Analyze), $"{Analyze} is missing: apt-get install systemd.");

        var folder = Directory.CreateTempSubdirectory().FullName;
        var unit = Path.Combine(folder, "evalbot.service");
        File.WriteAllText(unit, File.ReadAllText(Of("evalbot.service")).Replace("/usr/bin/dotnet", Environment.ProcessPath, StringComparison.Ordinal)); // It looks for the program too.

        var (code, said, complaint) = Run(Analyze, "verify", unit);

        Assert.Equal((0, "", ""), (code, said, complaint));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void SampleOfTheEnvironment_IsOneThatTheBotTakes()
    {
        var settings = File.ReadAllLines(Of("evalbot.env"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('=', 2))
            .Select(pair => KeyValuePair.Create(pair[0].Replace("__", ":", StringComparison.Ordinal), (string?)pair[1].Trim('"')));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

        Assert.Null(WhyNotStart.AskData(configuration));
        Assert.Null(PackageSettings.WhyNot(configuration));
    }

    private static string Variable(string name) => (string)Template["variables"]![name]!;

    private static JsonNode Resource(string type) => Template["resources"]!.AsArray().Single(resource => (string?)resource!["type"] == type)!;

    private static string Of(string file, [CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "deploy", file));

    private static (int Code, string Said, string Complaint) Compile(string command, string file)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64, "Bicep's compiler comes for Linux on x64 only.");
        var bicep = typeof(DeployTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Bicep").Value!;
        return Run(bicep, command, Of(file), "--stdout");
    }

    private static (int Code, string Said, string Complaint) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["EVALBOT_DATABASE_PASSWORD"] = "only-for-this-compilation";
        using var process = Process.Start(start)!;
        var complaint = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said, complaint.GetAwaiter().GetResult());
    }
}
