using System.Data.Common;
using System.Text;
using System.Text.Encodings.Web;
using EvalBot.Tests.Support;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EvalBot.Tests.Story;

/// <summary>A plan of many districts: as many queries as one of few, and messages that are never too large.</summary>
public class ManyDistrictsTests
{
    [Theory]
    [InlineData("현황")]
    [InlineData("할일")]
    [InlineData("도움말")]
    [InlineData("등급 전체")]
    [InlineData("일정")]
    public async Task Table_OfManyDistricts_TakesTheSameQueriesAsOfFew(string command)
    {
        var few = await QueriesAsync(5, command);
        var many = await QueriesAsync(250, command);

        Assert.Equal(few, many);
        Assert.InRange(many, 1, 60);
    }

    [Fact]
    public async Task Rating_InAPlanOfManyDistricts_TakesTheSameQueriesAsOfFew()
    {
        var few = await RatingQueriesAsync(6);
        var many = await RatingQueriesAsync(250);

        Assert.Equal(few, many);
        Assert.InRange(many.Submit, 1, 35);
        Assert.InRange(many.Grade, 1, 50);
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
            services => services.WithoutJobs().Intercept(counter),
            ("Plan:File", LargePlan.Write(folder.FullName, districts)));
        var city = await bot.ActAsAsync("coordinator-1");
        await city.SayAsync(command); // What is read once only is read now.
        counter.Queries = 0;
        var answer = await city.SayAsync(command);
        Assert.InRange(Encoding.UTF8.GetByteCount(answer.Card().Json.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })), 1, 28 * 1024);
        folder.Delete(recursive: true);
        return counter.Queries;
    }

    /// <summary>What a sheet that is sent reads, and what the coordinator's grade does when it is issued.</summary>
    private static async Task<(int Submit, int Grade)> RatingQueriesAsync(int districts)
    {
        var folder = Directory.CreateTempSubdirectory("evalbot-plan-");
        var counter = new Counter();
        await using var bot = await BotHost.StartAsync(
            "2018-08-27T09:50+09:00",
            services => services.WithoutJobs().Intercept(counter),
            ("Plan:File", LargePlan.WriteWhole(folder.FullName, districts)));
        string[] panel = ["d0-lead", "d0-governance", "d0-officer", "d0-expert-1"];
        foreach (var city in new[] { "coordinator-1", "coordinator-2" })
        {
            var client = await IdentifiedAsync(bot, city);
            await client.PressAsync((await client.SayAsync("정량 가가가구")).Messages.SelectMany(message => message.Cards).Last(), "저장", new() { ["result-1"] = "9", ["result-2"] = "yes" });
        }

        var people = new Dictionary<string, DirectLineClient>();
        foreach (var person in panel)
        {
            people[person] = await IdentifiedAsync(bot, person);
            await people[person].PressAsync((await people[person].SayAsync("이해관계 가가가구")).Card(), "서명", new() { ["이해관계"] = "none", ["비밀유지 서약"] = "yes" });
        }

        var coordinator = await IdentifiedAsync(bot, "coordinator-1");
        await coordinator.SayAsync("평가시작 가가가구");
        var submit = 0;
        foreach (var person in panel)
        {
            var card = (await people[person].SayAsync("평가 가가가구")).Card();
            counter.Queries = 0;
            await people[person].PressAsync(card, "제출", Meeting.Sheet(4, 4, 4, 4, 4).ToDictionary(input => input.Input, input => input.Value));
            submit = counter.Queries;
        }

        await coordinator.SayAsync("평가마감 가가가구");
        counter.Queries = 0;
        Assert.Contains("종합 성과평가표", (await coordinator.SayAsync("등급 가가가구")).Card().Text, StringComparison.Ordinal);
        folder.Delete(recursive: true);
        return (submit, counter.Queries);
    }

    // Without the welcome, which lists everything.
    private static async Task<DirectLineClient> IdentifiedAsync(BotHost bot, string person)
    {
        var client = new DirectLineClient(bot, person);
        await client.IdentifyAsync();
        return client;
    }

    /// <summary>Counts what is read within a turn.</summary>
    private sealed class Counter : DbCommandInterceptor
    {
        public int Queries { get; set; }

        public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.StartsWith("SELECT", StringComparison.Ordinal))
                Queries++;
            return ValueTask.FromResult(result);
        }

        public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
        {
            Queries++; // Names, as they are shown.
            return result;
        }
    }
}
