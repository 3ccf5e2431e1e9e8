using System.Data.Common;
using System.Globalization;
using System.Text;
using EvalBot.Tests.Support;
using Npgsql;

namespace EvalBot.Tests.Story;

/// <summary>All that a bot has on record, as text: every table but those of the conversations. Two are equal when nothing was changed.</summary>
public static class Records
{
    private static readonly string[] Conversations = ["conversations", "messages", "files", "sqlite_sequence"];

    public static async Task<string> OfAsync(BotHost bot)
    {
        await using var database = await TestDatabase.OpenAsync(bot.ConnectionString);
        var tables = await RowsAsync(database, database is NpgsqlConnection
            ? "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY table_name"
            : "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
        var all = new StringBuilder();
        foreach (var table in tables.Except(Conversations))
            all.Append(table).Append('\n').AppendJoin('\n', await RowsAsync(database, $"SELECT * FROM \"{table}\"")).Append('\n');
        return all.ToString();
    }

    private static async Task<List<string>> RowsAsync(DbConnection database, string sql)
    {
        await using var command = database.CreateCommand();
#pragma warning disable CA2100 // The names of the database's own tables.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        return rows;
    }
}
