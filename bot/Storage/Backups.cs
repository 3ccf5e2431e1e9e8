using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using IsolationLevel = System.Data.IsolationLevel;

namespace EvalBot.Bot.Storage;

/// <summary>What a backup says of itself: <c>manifest.json</c>.</summary>
/// <param name="Format">1.</param>
/// <param name="Files">The hashes of the received files' contents, under which they lie in the archive.</param>
public sealed record BackupManifest(int Format, DateTimeOffset At, IReadOnlyList<TableHash> Tables, IReadOnlyList<string> Files);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupJson : JsonSerializerContext;

/// <summary>Backups: one ZIP with the database as an SQLite file, the received files, and the hash of every table. The same form for both databases; the key ring is never in it.</summary>
/// <param name="files">The folder of received files.</param>
/// <param name="folder">Where the nightly backups go.</param>
/// <param name="kept">How many of them are kept; 0 for none at all.</param>
public sealed class Backups(DatabaseAddress address, ILogger<Backups> log, string files, string folder, int kept)
{
    private const int Format = 1;
    private const string ManifestName = "manifest.json";
    private const string DatabaseName = "evalbot.db";
    private const string FilesPrefix = "files/";
    private const string Unfinished = ".part";

    /// <summary>Makes the night's backup, removes what an interrupted one left, and the oldest beyond the number that is kept.</summary>
    public async Task KeepAsync(DateTimeOffset now, CancellationToken cancel)
    {
        if (kept == 0)
            return;

        Directory.CreateDirectory(folder);
        foreach (var left in Directory.EnumerateFiles(folder, "*" + Unfinished + "*"))
            File.Delete(left);
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"evalbot-{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}.zip"));
        var manifest = await WriteAsync(file, now, cancel);
        log.BackedUp(file, manifest.Tables.Sum(table => table.Rows), manifest.Files.Count);
        foreach (var old in Directory.EnumerateFiles(folder, "evalbot-*.zip").OrderDescending(StringComparer.Ordinal).Skip(kept))
            File.Delete(old);
    }

    /// <summary>Writes a backup, also while the bot runs. The file is there when it is whole, and not before.</summary>
    public async Task<BackupManifest> WriteAsync(string file, DateTimeOffset now, CancellationToken cancel)
    {
        var (part, copy) = (file + Unfinished, file + Unfinished + ".db");
        try
        {
            // The database first: a content is stored before the row that names it, so the files that come after are all there.
            var tables = await CopyDatabaseAsync(copy, cancel);
            await using (var stream = new FileStream(part, FileMode.Create, FileAccess.ReadWrite))
            {
                var contents = new List<string>();
                using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
                {
                    await archive.CreateEntryFromFileAsync(copy, DatabaseName, CompressionLevel.Fastest, cancel);
                    foreach (var content in Contents())
                    {
                        contents.Add(Path.GetFileName(content));
                        await archive.CreateEntryFromFileAsync(content, FilesPrefix + contents[^1], CompressionLevel.Fastest, cancel);
                    }

                    await using var entry = await archive.CreateEntry(ManifestName).OpenAsync(cancel);
                    await JsonSerializer.SerializeAsync(entry, new(Format, now, tables, contents), BackupJson.Default.BackupManifest, cancel);
                }

                stream.Flush(flushToDisk: true);
                File.Move(part, file, overwrite: true);
                return new(Format, now, tables, contents);
            }
        }
        finally
        {
            foreach (var left in new[] { part, copy, copy + "-wal", copy + "-shm", copy + "-journal" })
                File.Delete(left);
        }
    }

    /// <summary>Puts a backup in the place of the database, after every hash in it was compared.</summary>
    /// <param name="overwrite">Whether what is there now may be lost.</param>
    /// <returns>Why nothing was restored, one sentence in Korean; null when it was.</returns>
    public async Task<string?> RestoreAsync(string file, bool overwrite, CancellationToken cancel)
    {
        var work = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(files))!, $"restore-{Guid.NewGuid():N}")).FullName;
        try
        {
            await using var archive = await ZipFile.OpenReadAsync(file, cancel);
            if (archive.GetEntry(ManifestName) is not { } described || archive.GetEntry(DatabaseName) is not { } stored)
                return "백업 파일이 아닙니다(목록이 없습니다).";
            await using (var entry = await described.OpenAsync(cancel))
            {
                if (await JsonSerializer.DeserializeAsync(entry, BackupJson.Default.BackupManifest, cancel) is not { Format: Format } manifest)
                    return "이 판이 읽을 수 없는 백업입니다. 더 새로운 봇으로 되살려 주세요.";
                var copy = Path.Combine(work, DatabaseName);
                await stored.ExtractToFileAsync(copy, cancel);
                if (await WhyNotWholeAsync(copy, manifest, cancel) is { } broken)
                    return broken;
                foreach (var hash in manifest.Files)
                {
                    if (!await KeepContentAsync(archive, hash, work, cancel))
                        return $"백업의 파일 {hash}이(가) 없거나 저장할 때와 다릅니다. 데이터베이스는 바꾸지 않았습니다.";
                }

                return address.IsPostgres ? await FillPostgresAsync(copy, overwrite, cancel) : ReplaceSqlite(copy, overwrite);
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or JsonException)
        {
            return $"백업 파일이 깨졌습니다({broken.Message}). 데이터베이스는 바꾸지 않았습니다.";
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>Moves everything from an SQLite file into an empty PostgreSQL database: all of it, with equal hashes, or nothing.</summary>
    /// <returns>Why nothing was moved, one sentence in Korean; null when it was, with the tables.</returns>
    public async Task<(string? WhyNot, IReadOnlyList<TableHash> Tables)> MoveAsync(string sqliteFile, CancellationToken cancel)
    {
        if (IsInUse(sqliteFile))
            return ($"{sqliteFile} 을(를) 다른 봇이 쓰고 있습니다. 그 봇을 멈춘 뒤 다시 해 주세요.", []);

        await using var from = Database.OpenSqlite($"Data Source={sqliteFile};Pooling=False");
        await from.Database.MigrateAsync(cancel);
        return await FillAsync(from, overwrite: false, cancel);
    }

    private async Task<string?> FillPostgresAsync(string copy, bool overwrite, CancellationToken cancel)
    {
        await using var from = Database.OpenSqlite($"Data Source={copy};Pooling=False");
        await from.Database.MigrateAsync(cancel); // A backup of an older bot.
        return (await FillAsync(from, overwrite, cancel)).WhyNot;
    }

    private async Task<(string? WhyNot, IReadOnlyList<TableHash> Tables)> FillAsync(EvalBotContext from, bool overwrite, CancellationToken cancel)
    {
        await using var start = await OneStart.BeginAsync(address, cancel);
        if (start is { IsAlone: false })
            return ("이 데이터베이스를 쓰는 봇이 있습니다. 모두 멈춘 뒤 다시 해 주세요.", []);

        await using var to = Database.Open(address);
        await to.Database.MigrateAsync(cancel);
        if (!overwrite && !await OpenAndAskAsync(to, cancel))
            return ("이 데이터베이스는 비어 있지 않습니다. 새 데이터베이스를 만들어 주세요.", []);

        await from.Database.OpenConnectionAsync(cancel);
        var before = await Tables.HashesAsync(from, cancel);
        await using var transaction = await to.Database.BeginTransactionAsync(cancel);
        await Tables.EmptyAsync(to, cancel);
        await Tables.CopyAsync(from, to, cancel);
        var after = await Tables.HashesAsync(to, cancel);
        if (!before.OrderBy(table => table.Name, StringComparer.Ordinal).SequenceEqual(after.OrderBy(table => table.Name, StringComparer.Ordinal)))
            return ($"옮긴 표가 원본과 다릅니다: {string.Join(", ", before.Except(after).Select(table => table.Name))}. 아무것도 바꾸지 않았습니다.", []);

        await transaction.CommitAsync(cancel);
        return (null, after);
    }

    private static async Task<bool> OpenAndAskAsync(EvalBotContext db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        return await Tables.AreEmptyAsync(db, cancel);
    }

    /// <summary>A consistent copy of the database as an SQLite file, and its hashes.</summary>
    private async Task<IReadOnlyList<TableHash>> CopyDatabaseAsync(string copy, CancellationToken cancel)
    {
        var target = new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString();
        File.Delete(copy);
        if (!address.IsPostgres)
        {
            await using var live = new SqliteConnection(address.Connection);
            await using var saved = new SqliteConnection(target);
            await live.OpenAsync(cancel);
            await saved.OpenAsync(cancel);
            live.BackupDatabase(saved); // SQLite's online backup: what commits meanwhile is in it whole or not at all.
        }

        await using var written = Database.OpenSqlite(target);
        if (address.IsPostgres)
        {
            await written.Database.MigrateAsync(cancel);
            await using var live = Database.OpenPostgres(address.Connection);
            await using var moment = await live.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel); // All tables as they are at one moment.
            await using var whole = await written.Database.BeginTransactionAsync(cancel);
            await Tables.CopyAsync(live, written, cancel);
            await whole.CommitAsync(cancel);
        }

        await written.Database.OpenConnectionAsync(cancel);
        var hashes = await Tables.HashesAsync(written, cancel);
        await written.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=DELETE", cancel); // One file.
        return hashes;
    }

    /// <summary>The received files' contents; what is being written has another name.</summary>
    private IEnumerable<string> Contents() => Directory.Exists(files)
        ? Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) is { Length: 64 } name && name.All(char.IsAsciiHexDigitLower)).Order(StringComparer.Ordinal)
        : [];

    private static async Task<string?> WhyNotWholeAsync(string copy, BackupManifest manifest, CancellationToken cancel)
    {
        await using var connection = new SqliteConnection($"Data Source={copy};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(cancel);
        foreach (var table in manifest.Tables)
        {
            if (!table.Equals(await Tables.HashAsync(connection, table.Name, table.Columns, table.Keys, cancel)))
                return $"백업의 표 {table.Name}이(가) 저장할 때와 다릅니다. 아무것도 바꾸지 않았습니다.";
        }

        return null;
    }

    private async Task<bool> KeepContentAsync(ZipArchive archive, string hash, string work, CancellationToken cancel)
    {
        var place = FileStore.PathOf(files, hash);
        if (File.Exists(place))
            return true;
        if (archive.GetEntry(FilesPrefix + hash) is not { } entry)
            return false;

        var taken = Path.Combine(work, hash);
        await entry.ExtractToFileAsync(taken, cancel);
        await using (var content = File.OpenRead(taken))
        {
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel)) != hash)
                return false;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Move(taken, place, overwrite: true);
        return true;
    }

    private string? ReplaceSqlite(string copy, bool overwrite)
    {
        var place = Path.GetFullPath(new SqliteConnectionStringBuilder(address.Connection).DataSource);
        if (File.Exists(place))
        {
            if (!overwrite)
                return $"{place} 이(가) 이미 있습니다. 지금 있는 것을 버리고 되살리려면 --overwrite yes 를 붙여 주세요.";
            if (IsInUse(place))
                return $"{place} 을(를) 봇이 쓰고 있습니다. 봇을 멈춘 뒤 다시 해 주세요.";
        }

        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Delete(place + "-wal");
        File.Delete(place + "-shm");
        File.Move(copy, place, overwrite: true);
        return null;
    }

    /// <summary>Whether somebody has the file open: only alone can one leave the write-ahead log.</summary>
    private static bool IsInUse(string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, Mode = SqliteOpenMode.ReadWrite, DefaultTimeout = 1 }.ToString());
        try
        {
            connection.Open();
            using var alone = connection.CreateCommand();
            alone.CommandText = "PRAGMA journal_mode=DELETE";
            return alone.ExecuteScalar() as string != "delete";
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is 5 or 6)
        {
            return true;
        }
    }
}

/// <summary>What the backups log.</summary>
internal static partial class BackupLog
{
    [LoggerMessage(20, LogLevel.Information, "Backup written: {File}, {Rows} rows and {Files} files")]
    public static partial void BackedUp(this ILogger log, string file, long rows, int files);
}
