using System.Reflection;

namespace EvalBot.Bot.Hosting;

/// <summary>Which EvalBot this is: <c>--version</c>, the header <c>EvalBot-Version</c> of <c>/health/…</c>, and the foot of the page where a rehearsal chooses a person.</summary>
internal static class ProgramVersion
{
    /// <summary>The version, as SemVer: <c>0.1.0</c>.</summary>
    public static string Text { get; } = typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Whether the command line asks for it: then nothing is started.</summary>
    public static bool IsAsked(string[] args) => args is ["--version", ..];

    public static int Say()
    {
        Console.WriteLine(Text);
        return 0;
    }
}
