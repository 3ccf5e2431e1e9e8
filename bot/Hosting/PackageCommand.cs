using EvalBot.Bot.TeamsApp;

namespace EvalBot.Bot.Hosting;

/// <summary><c>teams-package [FILE]</c> on the command line: writes both app packages and ends. It needs no database.</summary>
internal static class PackageCommand
{
    private const string Verb = "teams-package";

    /// <summary>Whether the command line asks for it.</summary>
    public static bool IsAsked(string[] args) => args is [Verb, ..];

    /// <summary>The settings of a command line: without the command and its file.</summary>
    public static string[] Settings(string[] args) => args[(FileOf(args) is null ? 1 : 2)..];

    /// <returns>The exit code: 0 when both are written.</returns>
    public static int Run(IConfiguration configuration, string[] args)
    {
        if (PackageSettings.WhyNot(configuration) is { } why)
            return BotHosting.Refuse(why);

        var file = Path.GetFullPath(FileOf(args) ?? "evalbot-teams.zip");
        var older = Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}-{AppPackage.WithoutSlash}.zip");
        if (new[] { file, older }.FirstOrDefault(Path.Exists) is { } there)
            return BotHosting.Refuse($"{Verb}: {there} 이(가) 이미 있습니다. 지우거나 다른 이름을 적어 주세요. 예: dotnet run --project bot -- {Verb} evalbot-teams-2.zip");

        var settings = PackageSettings.Of(configuration);
        try
        {
            File.WriteAllBytes(file, AppPackage.Make(settings, AppPackage.WithSlash));
            File.WriteAllBytes(older, AppPackage.Make(settings, AppPackage.WithoutSlash));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return BotHosting.Refuse($"{Verb}: {file} 에 쓸 수 없습니다 ({fault.Message.ReplaceLineEndings(" ")}). 쓸 수 있는 폴더의 이름을 적어 주세요.");
        }

        Console.WriteLine($"""
            {file} (매니페스트 {AppPackage.WithSlash}, / 명령 있음)
            {older} (매니페스트 {AppPackage.WithoutSlash}, / 명령 없음)
            앱 {settings.AppId}, 판 {settings.Version}. 둘 가운데 하나만 올리세요. / 명령을 받지 않는 테넌트에는 두 번째를 올립니다.
            """);
        return 0;
    }

    private static string? FileOf(string[] args) =>
        args.Length > 1 && !args[1].StartsWith("--", StringComparison.Ordinal) ? args[1] : null;
}
