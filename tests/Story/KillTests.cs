using System.Text.RegularExpressions;
using EvalBot.Tests.Support;
using static EvalBot.Tests.Support.BotProcess;

namespace EvalBot.Tests.Story;

/// <summary>kill -9 at any moment: nothing that was acknowledged is lost, no act is half done or done twice.</summary>
public sealed partial class KillTests
{
    internal static readonly string[] People =
    [
        "coordinator-1", "coordinator-2", "city-lead", "city-governance", "dobong-officer", "dobong-expert-1", "dobong-expert-2", "guro-manager", "gangbuk-manager",
        "dobong-manager", "dobong-deputy", "dobong-representative", "gwanak-manager",
    ];

    [Fact]
    public async Task StoryWithKills_EndsAsTheUndisturbedOne()
    {
        var moments = new Dictionary<int, Kill>
        {
            [3] = Kill.Sent, // The results are saved.
            [5] = Kill.AnswerLost, // The second person's entries agree.
            [6] = Kill.AnswerLost, // Rating is opened: seven cards, one progress card.
            [20] = Kill.Acknowledged, // A recusal.
            [28] = Kill.Sent, // The result is handed to the consortium.
            [33] = Kill.AnswerLost, // The appeal is sent.
            [47] = Kill.Sent, // The final result is handed on.
        };
        await using var undisturbed = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        await using var killed = await BotProcess.StartAsync("2018-08-06T13:50+09:00", post => moments.GetValueOrDefault(post));

        var expected = await PlayAsync(undisturbed);
        var actual = await PlayAsync(killed);

        Assert.Equal(moments.Count, killed.Kills);
        Assert.Equal(expected.Export, actual.Export);
        Assert.All(People, person => Assert.Equal(expected.Histories[person], actual.Histories[person]));
    }

    /// <summary>The whole story with an appeal, and what is left of it: the export, and what is in everybody's conversation.</summary>
    internal static async Task<(string Export, Dictionary<string, List<string>> Histories)> PlayAsync(IBot bot)
    {
        var dobong = new Meeting(bot);
        await dobong.ClockAsync("2018-08-06 13:50");
        await dobong.ToTheGradeAsync();
        await dobong.NotifyAsync();
        await dobong.HandOnAsync();
        await dobong.AppealAsync("fact", "indicator-1,goal-2", "행사 횟수가 대장과 다릅니다. 12회입니다.");
        await dobong.OpenRedeliberationAsync(("정량지표 1 정정 결과", "12"), ("정량지표 1 정정 근거", "행사 대장"));
        await dobong.DoAsync("dobong-expert-1", "재심의 도봉구", "제출", ("정량지표 1 정정 확인", "yes"), ("핵심 목표 2 점수", "5"));
        await dobong.DecideAsync("대장에서 확인했다");
        await dobong.ConfirmAsync();
        await dobong.NotifyAsync();
        await dobong.HandOnAsync();
        await dobong.ClockAsync("2018-08-20 10:00"); // With the reminders of the third round's documents.
        await dobong.FinalizeAsync();

        var histories = new Dictionary<string, List<string>>();
        foreach (var person in People)
        {
            var client = new DirectLineClient(bot, person);
            await client.IdentifyAsync();
            histories[person] = [.. (await client.HistoryAsync()).Select(message => WithoutTimes($"{message.Id} {(message.FromBot ? "«" : "»")} {string.Join('\n', Meeting.Lines([message]))} {message.Activity["value"]?.ToJsonString()}"))];
        }

        return (WithoutTimes((await dobong.ExportAsync()).ToJsonString()), histories);
    }

    /// <summary>Without times, and without the grade's hashes, which have times in them.</summary>
    private static string WithoutTimes(string text) => Hash().Replace(Time().Replace(text, "(time)"), "(hash)");

    [GeneratedRegex(@"\b([0-9a-f]{8}( [0-9a-f]{8}){7}|[0-9a-f]{64}|[0-9a-f]{12})\b")]
    private static partial Regex Hash();

    [GeneratedRegex(@"\d\d:\d\d(:\d\d)?")]
    private static partial Regex Time();
}
