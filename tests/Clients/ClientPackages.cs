using System.Diagnostics;

namespace EvalBot.Tests.Clients;

/// <summary>Other people's clients, as npm brings them: the versions of the lock file, once for all runs until it changes.</summary>
internal static class ClientPackages
{
    private const string Missing = "node 18 or newer with npm is missing: the clients that speak to the bot run on it.";
    private static readonly string Source = Path.Combine(AppContext.BaseDirectory, "Clients");
    private static readonly Lazy<Task<string?>> Fetched = new(FetchAsync);

    /// <summary>Where a file of this folder, or of the packages, lies.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Source, .. parts]);

    /// <summary>Brings the packages; where there is no node or npm, the test is skipped.</summary>
    public static async Task NeedAsync()
    {
        var why = await Fetched.Value;
        Assert.SkipWhen(why == Missing, Missing);
        Assert.Null(why);
    }

    /// <summary>Starts node with a program of this folder, or of the packages.</summary>
    public static ProcessStartInfo Node(params string[] arguments) =>
        new("node", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };

    /// <returns>Why the packages are not there, or null when they are.</returns>
    private static async Task<string?> FetchAsync()
    {
        var (lockFile, fetched) = (await File.ReadAllTextAsync(PathOf("package-lock.json")), PathOf("node_modules", "fetched"));
        if (await RunAsync("node", "--version") is null || await RunAsync("npm", "--version") is null)
            return Missing;
        if (File.Exists(fetched) && await File.ReadAllTextAsync(fetched) == lockFile)
            return null;
        if (await RunAsync("npm", "ci", "--prefix", Source, "--ignore-scripts", "--no-audit", "--no-fund") is not (0, _) and var failed)
            return "npm ci failed: " + failed?.Said;
        await File.WriteAllTextAsync(fetched, lockFile);
        return null;
    }

    /// <returns>The exit code and what was said; null where there is no such program.</returns>
    private static async Task<(int Code, string Said)?> RunAsync(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var (said, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return (process.ExitCode, await said + await error);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
