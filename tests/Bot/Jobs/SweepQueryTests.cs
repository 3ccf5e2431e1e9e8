using System.Globalization;
using System.Text.RegularExpressions;
using EvalBot.Bot.Reminders;
using EvalBot.Bot.Storage;
using EvalBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EvalBot.Tests.Bot.Jobs;

/// <summary>The sweep reads what is owed by an index, however many reminders there were. How long it takes, the benchmark says (<c>load reminders</c>).</summary>
public sealed partial class SweepQueryTests
{
    [Fact]
    public async Task Pick_OfWhatIsDue_GoesByThePartialIndexes()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        await using var scope = bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EvalBotContext>();
        var now = new DateTimeOffset(2018, 8, 6, 0, 0, 0, TimeSpan.Zero);

        Assert.Contains("SEARCH r USING INDEX IX_reminders_DueAt (DueAt<?)", await PlanAsync(db, OweReminders.Due(db, now).OrderBy(reminder => reminder.DueAt).ThenBy(reminder => reminder.Id).Select(reminder => reminder.Id).Take(50)));
        Assert.Contains(
            "SEARCH r USING INDEX IX_reminder_deliveries_DueAt_PersonId (DueAt<?)",
            await PlanAsync(db, PostReminders.Due(db, now).OrderBy(delivery => delivery.DueAt).ThenBy(delivery => delivery.PersonId).Select(delivery => new { delivery.Id, delivery.PersonId, delivery.DueAt }).Take(100)));
    }

    private static async Task<IReadOnlyList<string>> PlanAsync<T>(EvalBotContext db, IQueryable<T> query)
    {
        var text = query.ToQueryString();
        var sql = string.Join('\n', text.Split('\n').Where(line => !line.StartsWith(".param", StringComparison.Ordinal)));
        foreach (Match parameter in Parameter().Matches(text))
            sql = sql.Replace(parameter.Groups[1].Value, parameter.Groups[2].Value, StringComparison.Ordinal);
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // It is the text of our own query.
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> plan = [];
        while (await rows.ReadAsync(TestContext.Current.CancellationToken))
            plan.Add(Convert.ToString(rows["detail"], CultureInfo.InvariantCulture)!);
        Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal)); // Nothing is sorted.
        return plan;
    }

    [GeneratedRegex(@"^\.param set (@\w+) (\S+)", RegexOptions.Multiline)]
    private static partial Regex Parameter();
}
