using System.Text.RegularExpressions;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Story;

/// <summary>Until the reveal nobody learns anything of a rating but its author. Domain step 6.</summary>
public sealed partial class SealTests
{
    private static readonly string[] Others =
        ["coordinator-1", "coordinator-2", "city-lead", "city-governance", "dobong-officer", "dobong-expert-2", "guro-manager", "gangbuk-manager", "dobong-manager", "dobong-deputy", "auditor"];

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
            foreach (var command in new[] { "현황 도봉구", "할일", "도움말", "등급 도봉구", "기록 도봉구" })
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
}
