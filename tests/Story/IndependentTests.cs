using EvalBot.Tests.Bot.Plans;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Story;

/// <summary>A plan that lets three independent members redeliberate in the panel's place: named, declared, answering, and what a panelist may no more. Domain step 9.</summary>
public sealed class IndependentTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("evalbot-plan-").FullName;

    [Fact]
    public async Task ThreeMembersOfOtherPanels_Redeliberate_AndTheMiddleScoreStands()
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00", null, ("Plan:File", await PlanAsync()));
        var dobong = await ToldAsync(bot);
        var before = await dobong.ExportAsync();
        await dobong.AppealAsync("points-against-words", "goal-2", "핵심 목표 2의 점수가 성과로 적힌 내용과 맞지 않습니다.");
        await dobong.AdmitAsync();

        // Too few, or somebody of this panel or district: refused with the rule, and nothing is opened.
        foreach (var members in new[] { "guro-expert-1,gangbuk-expert-1", "guro-expert-1,gangbuk-expert-1,dobong-expert-1", "guro-expert-1,gangbuk-expert-1,dobong-manager" })
            Assert.DoesNotContain("시작했습니다", (await dobong.DoAsync("coordinator-1", "재심의 도봉구", "재심의 시작", ("독립 위원", members))).Text, StringComparison.Ordinal);
        var opened = await dobong.DoAsync("coordinator-1", "재심의 도봉구", "재심의 시작", ("독립 위원", "guro-expert-1,gangbuk-expert-1,gwanak-expert-1"));
        Assert.StartsWith("재심의를 시작했습니다.", opened.Text, StringComparison.Ordinal);

        // The panel's own members are told that it is not theirs any more.
        Assert.StartsWith("이 재심의는 계획에 따라 독립 위원이 합니다.", (await dobong.SayAsync("dobong-expert-1", "재심의 도봉구")).Text, StringComparison.Ordinal);

        // Each member declares first, then answers; the goal's score becomes the middle one.
        foreach (var (member, points) in new[] { ("guro-expert-1", "5"), ("gangbuk-expert-1", "4"), ("gwanak-expert-1", "5") })
        {
            var person = await dobong.AsAsync(member);
            var asked = await person.SayAsync("재심의 도봉구");
            if (asked.Card().Actions.Contains("서명"))
                await person.PressAsync(asked.Card(), "서명", new() { ["이해관계"] = "none", ["비밀유지 서약"] = "yes" });
            var answered = await dobong.DoAsync(member, "재심의 도봉구", "제출", ("핵심 목표 2 점수", points), ("핵심 목표 2 성과", "자료에서 목표를 넘은 성과를 확인했습니다."));
            Assert.StartsWith("재심의 의견을 제출했습니다.", answered.Text, StringComparison.Ordinal);
        }

        var decided = await dobong.DecideAsync("독립 위원 세 사람이 성과 자료를 다시 보았습니다.");

        Assert.StartsWith("재심의를 마감했습니다.", decided.Text, StringComparison.Ordinal);
        var after = await dobong.ExportAsync();
        Assert.Equal("upheld", (string?)after["appeal"]!["state"]);
        Assert.NotEqual((string?)before["totalFraction"], (string?)after["totalFraction"]);
        Assert.True((int)after["rounded"]! > (int)before["rounded"]!);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<string> PlanAsync()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Plan2018.Folder, Plan2018.FileName), TestContext.Current.CancellationToken);
        var file = Path.Combine(folder, "plan.yaml");
        await File.WriteAllTextAsync(file, text.Replace("  neverWorse: true\n", "  neverWorse: true\n  redeliberation: independent\n", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        File.Copy(Path.Combine(Plan2018.Folder, "holidays-kr.csv"), Path.Combine(folder, "holidays-kr.csv"));
        return file;
    }

    private static async Task<Meeting> ToldAsync(BotHost bot)
    {
        var dobong = new Meeting(bot);
        await dobong.ClockAsync("2018-08-06 13:50");
        await dobong.ToTheGradeAsync();
        await dobong.NotifyAsync();
        await dobong.HandOnAsync();
        return dobong;
    }
}
