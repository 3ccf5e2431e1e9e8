using System.Globalization;
using EvalBot.Bot.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace EvalBot.Bot.Hosting;

/// <summary>Commands of the command line on the whole of the data: <c>backup FILE</c>, <c>restore FILE [--overwrite yes]</c>, <c>move SQLITEFILE</c>. They do one thing and end.</summary>
internal static class DataCommands
{
    /// <summary>Whether the command line asks for one.</summary>
    public static bool AreAsked(string[] args) => args is ["backup" or "restore" or "move", ..];

    /// <summary>The settings of a command line: without the command and its file, which would be taken for one when it begins with a slash.</summary>
    public static string[] Settings(string[] args) => AreAsked(args) ? args[Math.Min(2, args.Length)..] : args;

    /// <returns>The exit code: 0 when it is done.</returns>
    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        var (command, configuration) = (args[0], app.Configuration);
        if (args.Length < 2 || args[1].StartsWith("--", StringComparison.Ordinal))
            return BotHosting.Refuse($"{command}: 파일을 적어 주세요. 예: dotnet run --project bot -- {command} {(command == "move" ? "evalbot-data/evalbot.db" : "evalbot.zip")}");

        var file = Path.GetFullPath(args[1]);
        try
        {
            return await RunAsync(app.Services.GetRequiredService<Backups>(), command, file, configuration);
        }
        catch (Exception fault) when (fault is SqliteException or NpgsqlException or IOException or UnauthorizedAccessException)
        {
            return BotHosting.Refuse($"{command}: {DatabaseStart.PlaceOf(configuration)}, {file}: {fault.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static async Task<int> RunAsync(Backups backups, string command, string file, IConfiguration configuration)
    {
        switch (command)
        {
            case "backup" when !DatabaseStart.IsPostgres(configuration) && !File.Exists(DatabaseStart.FileOf(configuration)):
                return BotHosting.Refuse($"{DatabaseStart.ConnectionKey}: {DatabaseStart.FileOf(configuration)} 가 없습니다.");

            case "backup" when File.Exists(file):
                return BotHosting.Refuse($"backup: {file} 이(가) 이미 있습니다. 다른 이름을 적어 주세요.");

            case "backup":
                var manifest = await backups.WriteAsync(file, DateTimeOffset.UtcNow, CancellationToken.None); // Real time, also in a rehearsal, as the nightly ones.
                Console.WriteLine($"{file} 에 백업했습니다. 파일 {manifest.Files.Count}개. 열쇠 폴더({DatabaseStart.KeysFolder(configuration)})는 들어 있지 않으니 따로 보관하세요.");
                return Say(manifest.Tables);

            case "restore" or "move" when !File.Exists(file):
                return BotHosting.Refuse($"{command}: {file} 이(가) 없습니다.");

            case "restore":
                if (await backups.RestoreAsync(file, configuration["overwrite"] == "yes", CancellationToken.None) is { } whyNot)
                    return BotHosting.Refuse($"restore: {whyNot}");
                Console.WriteLine($"{DatabaseStart.PlaceOf(configuration)} 에 되살렸습니다. 모든 표의 해시가 같습니다. 열쇠 폴더({DatabaseStart.KeysFolder(configuration)})가 제자리에 있어야 시작합니다.");
                return 0;

            case "move" when !DatabaseStart.IsPostgres(configuration):
                return BotHosting.Refuse($"{DatabaseStart.ProviderKey}: move는 SQLite에서 PostgreSQL로 옮깁니다. --Database:Provider Postgres 와 --ConnectionStrings:EvalBot 을 붙여 주세요.");

            default:
                var (reason, tables) = await backups.MoveAsync(file, CancellationToken.None);
                if (reason is not null)
                    return BotHosting.Refuse($"move: {reason}");
                Console.WriteLine($"{file} 을(를) {DatabaseStart.PlaceOf(configuration)} 로 옮겼습니다. 모든 표의 줄 수와 해시가 같습니다. 파일 폴더와 열쇠 폴더는 그대로이니 {DatabaseStart.FilesFolderKey}와 {DatabaseStart.KeysFolderKey}로 가리키세요.");
                return Say(tables);
        }
    }

    private static int Say(IReadOnlyList<TableHash> tables)
    {
        foreach (var table in tables.OrderBy(table => table.Name, StringComparer.Ordinal))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table.Name}\t{table.Rows}\t{table.Sha256}"));
        return 0;
    }
}
