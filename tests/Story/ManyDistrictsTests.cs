using System.Data.Common;
using System.Text;
using System.Text.Encodings.Web;
using EvalBot.Bot.Storage;
using EvalBot.Tests.Support;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace EvalBot.Tests.Story;

/// <summary>A plan of many districts: as many queries as one of few, and messages that are never too large.</summary>
public class ManyDistrictsTests
{
    [Theory]
    [InlineData("현황")]
    [InlineData("할일")]
    [InlineData("도움말")]
    [InlineData("일정")]
    public async Task Table_OfManyDistricts_TakesTheSameQueriesAsOfFew(string command)
    {
        var few = await QueriesAsync(5, command);
        var many = await QueriesAsync(250, command);

        Assert.Equal(few, many);
        Assert.InRange(many, 1, 60);
    }

    [Fact]
    public async Task Status_OfManyDistricts_IsReadPageByPage()
    {
        var folder = Directory.CreateTempSubdirectory("evalbot-plan-");
        await using var bot = await BotHost.StartAsync("2018-08-27T09:00+09:00", null, ("Plan:File", LargePlan.Write(folder.FullName, 250)));
        var city = await bot.ActAsAsync("coordinator-1");

        var first = (await city.SayAsync("현황")).Card();
        var second = (await city.PressAsync(first, "다음")).Card();
        var last = (await city.SayAsync("현황 21")).Card();
        var late = (await city.SayAsync("현황 지연")).Card();

        Assert.Matches(@"^전체 현황 \(250개 자치구\)\n8\.27\.\(월\) 09:\d\d 현재, 지연 250곳, 1/21쪽\n가가가구\n", first.Text);
        Assert.Contains("2/21쪽", second.Text, StringComparison.Ordinal);
        Assert.Contains("21/21쪽", last.Text, StringComparison.Ordinal);
        Assert.StartsWith("지연된 자치구 (250곳)", late.Text, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    private static async Task<int> QueriesAsync(int districts, string command)
    {
        var folder = Directory.CreateTempSubdirectory("evalbot-plan-");
        var counter = new Counter();
        await using var bot = await BotHost.StartAsync(
            "2018-08-27T09:00+09:00",
            services => services.ConfigureDbContext<EvalBotContext>(options => options.AddInterceptors(counter)),
            ("Plan:File", LargePlan.Write(folder.FullName, districts)));
        var city = await bot.ActAsAsync("coordinator-1");
        await city.SayAsync(command); // What is read once only is read now.
        counter.Queries = 0;
        var answer = await city.SayAsync(command);
        Assert.InRange(Encoding.UTF8.GetByteCount(answer.Card().Json.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })), 1, 28 * 1024);
        folder.Delete(recursive: true);
        return counter.Queries;
    }

    /// <summary>Counts what is read within a turn: the sweep of the reminders reads at its own times.</summary>
    private sealed class Counter : DbCommandInterceptor
    {
        public int Queries { get; set; }

        public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.StartsWith("SELECT", StringComparison.Ordinal) && !command.CommandText.Contains("\"reminders\"", StringComparison.Ordinal))
                Queries++;
            return ValueTask.FromResult(result);
        }
    }
}
