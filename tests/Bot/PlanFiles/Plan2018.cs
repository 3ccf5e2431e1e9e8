using EvalBot.Bot.PlanFiles;

namespace EvalBot.Tests.Bot.PlanFiles;

/// <summary>The plan file of 2018, as the bot brings it.</summary>
internal static class Plan2018
{
    public const string FileName = "2018-seoul.yaml";

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "plans");

    public static PlanFile File { get; } = PlanFile.Read(Path.Combine(Folder, FileName));
}
