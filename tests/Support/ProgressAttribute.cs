using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using EvalBot.Tests.Support;
using Xunit.v3;

[assembly: Progress]

namespace EvalBot.Tests.Support;

/// <summary>Says now and then how far the tests are, where <c>dotnet test</c> is silent until they end: when it does not write to a terminal, but into a pipe.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ProgressAttribute : BeforeAfterTestAttribute
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);
    private static readonly Stopwatch Watch = Stopwatch.StartNew();
    private static readonly Stream? Pipe = PipeOfDotnetTest();
    private static readonly Lock Counting = new();
    private static TimeSpan said;
    private static int done;

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        lock (Counting)
        {
            done++;
            if (Watch.Elapsed - said < Pause)
                return;
            said = Watch.Elapsed;
            Say(string.Create(CultureInfo.InvariantCulture, $"{typeof(ProgressAttribute).Assembly.GetName().Name}: {done} tests done after {Watch.Elapsed:mm\\:ss}\n"));
        }
    }

    private static void Say(string line)
    {
        try
        {
            Pipe?.Write(System.Text.Encoding.UTF8.GetBytes(line));
        }
        catch (IOException)
        {
            // Nobody reads it any more.
        }
    }

    /// <summary>Where <c>dotnet test</c>, which started this program and keeps what it says for itself, writes to: on Linux, if it is a pipe.</summary>
    private static FileStream? PipeOfDotnetTest()
    {
        if (!OperatingSystem.IsLinux() || !Environment.GetCommandLineArgs().Contains("dotnettestcli"))
            return null;
        var starter = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        while (new FileInfo($"/proc/{starter}/exe").LinkTarget == Environment.ProcessPath) // A run with a report has a process of its own between the two.
            starter = File.ReadLines($"/proc/{starter}/status").First(line => line.StartsWith("PPid:", StringComparison.Ordinal))["PPid:".Length..].Trim();
        var output = $"/proc/{starter}/fd/1";
        return new FileInfo(output).LinkTarget?.StartsWith("pipe:", StringComparison.Ordinal) == true
            ? new FileStream(output, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0)
            : null;
    }
}
