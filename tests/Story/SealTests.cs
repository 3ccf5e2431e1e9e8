using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using EvalBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace EvalBot.Tests.Story;

/// <summary>Until the reveal nobody learns anything of a rating but its author. Domain step 6.</summary>
public sealed partial class SealTests
{
    private static readonly string[] Others =
        ["coordinator-1", "coordinator-2", "city-lead", "city-governance", "dobong-officer", "dobong-expert-2", "guro-manager", "gangbuk-manager", "dobong-manager", "dobong-deputy", "auditor"];

    private static readonly string[] Drawn = ["좋다", "아쉽다", "길게 적는다. 아주 길게 적는다. ", "**굵게** 5점 "];

    [Fact]
    public async Task BeforeTheReveal_EverybodyElseReadsTheSame_WhateverWasRated()
    {
        var high = await PlayAsync(async dobong => await dobong.RateAsync("expert-1", 5, 5, 5, 5));
        var low = await PlayAsync(async dobong =>
        {
            await dobong.DraftAsync("expert-1", 1, 2, 1, 2);
            await dobong.RateAsync("expert-1", 1, 1, 1, 1);
            await dobong.RateAsync("expert-1", 2, 1, 1, 1); // Nor whether a draft was kept or a sheet revised.
        });

        Assert.All(Others, person => Assert.Equal(high.Conversations[person], low.Conversations[person]));
        Assert.Equal(high.Export, low.Export);
        Assert.Contains("\"score\":null", high.Export, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2018)]
    [InlineData(2019)]
    public async Task BeforeTheReveal_EverybodyElseReadsTheSame_WhateverIsDrawn(int seed)
    {
        var random = new Random(seed);
        var one = await PlayAsync(dobong => SubmitAsync(dobong, random));
        var other = await PlayAsync(dobong => SubmitAsync(dobong, random));

        Assert.All(Others, person => Assert.Equal(one.Conversations[person], other.Conversations[person]));
        Assert.Equal(one.Export, other.Export);
    }

    [Fact]
    public async Task Close_BelowTheQuorum_SaysTheSame_WhetherOrNotAGoalWasAssessed()
    {
        Assert.Equal(await CloseAsync("4"), await CloseAsync("na"));

        static async Task<string> CloseAsync(string points)
        {
            await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
            var dobong = new Meeting(bot);
            await dobong.FillAsync(Meeting.DobongResults);
            await dobong.OpenAsync();
            await dobong.RateAsync("city-lead", 3, 3, 3, 3);
            await dobong.DoAsync(dobong.Plan.Panel["expert-1"], "평가 도봉구", "제출", [.. Enumerable.Range(1, 4).SelectMany(goal => new[]
            {
                ($"핵심 목표 {goal} 점수", points), ($"핵심 목표 {goal} 성과", "주민이 모였다"), ($"핵심 목표 {goal} 평가 불가 사유", "자료가 없다"),
            })]);
            return Same(string.Join('\n', Meeting.Lines(await dobong.CloseAsync())));
        }
    }

    [Fact]
    public async Task Log_AtItsFinest_NamesNoRating()
    {
        var log = new RecordedLog();
        await using var bot = await BotHost.StartAsync(
            "2018-08-06T13:50+09:00", services => services.RemoveAll<ILoggerProvider>().AddSingleton<ILoggerProvider>(log), ("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft", "Trace"));
        var dobong = new Meeting(bot);
        await dobong.FillAsync(Meeting.DobongResults);
        await dobong.OpenAsync();
        await dobong.DoAsync(dobong.Plan.Panel["expert-1"], "평가 도봉구", "제출", [.. Sheet([1, 1, 1, 1], "Roofgarden-story")]);
        await dobong.DoAsync(dobong.Plan.Panel["expert-2"], "평가 도봉구", "제출", ("핵심 목표 1 성과", "Roofgarden-story"));

        Assert.Contains(log.Lines, line => line.Contains("rating_sheets", StringComparison.Ordinal)); // It does listen.
        Assert.DoesNotContain(log.Lines, line => line.Contains("Roofgarden", StringComparison.Ordinal));
    }

    /// <summary>One to three sheets of any points and words.</summary>
    private static async Task SubmitAsync(Meeting dobong, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var words = string.Concat(Enumerable.Repeat(random.GetItems(Drawn, 1)[0], random.Next(1, 30)));
            await dobong.DoAsync(dobong.Plan.Panel["expert-1"], "평가 도봉구", "제출", [.. Sheet([.. Enumerable.Range(0, 4).Select(_ => random.Next(1, 6))], words)]);
        }
    }

    private static IEnumerable<(string Input, string Value)> Sheet(int[] points, string words) =>
        Meeting.Sheet(points).Select(input => (input.Input, input.Input.EndsWith("점수", StringComparison.Ordinal) ? input.Value : words));

    /// <summary>Everybody asks for all that they may read while rating is open.</summary>
    private static async Task<(Dictionary<string, string> Conversations, string Export)> PlayAsync(Func<Meeting, Task> expertRates)
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        foreach (var person in Others)
            await dobong.AsAsync(person);
        await dobong.FillAsync(Meeting.DobongResults);
        await dobong.OpenAsync();
        await dobong.RateAsync("city-lead", 3, 3, 3, 3);
        await expertRates(dobong);
        await dobong.RateAsync("expert-2", 4, 4, 4, 4);
        await dobong.RecuseAsync("peer-y2");

        foreach (var person in Others)
        {
            foreach (var command in new[] { "현황 도봉구", "할일", "도움말", "등급 도봉구", "신뢰도 도봉구", "신뢰도 전체", "기록 도봉구", "회의 도봉구", "질문 도봉구", "공개 도봉구", "소수의견 도봉구", "종합의견 도봉구", "종이평가 도봉구", "등급 도봉구 json", "등급 전체" })
                await dobong.SayAsync(person, command);
        }

        var conversations = new Dictionary<string, string>();
        foreach (var person in Others)
        {
            // With each message's number in the conversation: that something was updated tells as well.
            var (messages, watermark) = await (await dobong.AsAsync(person)).ReadAsync(null);
            conversations[person] = Same(string.Join('\n', messages.Select(message => message.Activity.ToJsonString())) + watermark);
        }

        return (conversations, Same((await dobong.ExportAsync()).ToJsonString()));
    }

    private static string Same(string text) => ClientIds().Replace(Times().Replace(text, "(time)"), "(id)");

    [GeneratedRegex(@"\d\d:\d\d(:\d\d)?(\.\d+)?")]
    private static partial Regex Times();

    [GeneratedRegex(@"[0-9a-f]{32}")]
    private static partial Regex ClientIds();

    /// <summary>Every line that the bot logs, with its exception.</summary>
    private sealed class RecordedLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
