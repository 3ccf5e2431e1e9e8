using EvalBot.Tests.Bot.PlanFiles;
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
        await AnswerAsync(dobong, "guro-expert-1", "5");
        await AnswerAsync(dobong, "gangbuk-expert-1", "4");
        await AnswerAsync(dobong, "gwanak-expert-1", "5");

        var decided = await dobong.DecideAsync("독립 위원 세 사람이 성과 자료를 다시 보았습니다.");

        Assert.StartsWith("재심의를 마감했습니다.", decided.Text, StringComparison.Ordinal);
        var after = await dobong.ExportAsync();
        Assert.Equal("upheld", (string?)after["appeal"]!["state"]);
        Assert.NotEqual((string?)before["totalFraction"], (string?)after["totalFraction"]);
        Assert.True((int)after["rounded"]! > (int)before["rounded"]!);
    }

    [Fact]
    public async Task AMemberWithAConflict_IsReplaced_AndOnlyTheNewOneCounts()
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00", null, ("Plan:File", await PlanAsync()));
        var dobong = await ToldAsync(bot);
        await dobong.AppealAsync("points-against-words", "goal-2", "핵심 목표 2의 점수가 성과로 적힌 내용과 맞지 않습니다.");
        await dobong.AdmitAsync();
        Assert.StartsWith("바꿀 독립 위원이 없습니다.", (await dobong.SayAsync("coordinator-1", "재심의 도봉구 교체")).Text, StringComparison.Ordinal);
        await dobong.DoAsync("coordinator-1", "재심의 도봉구", "재심의 시작", ("독립 위원", "guro-expert-1,gangbuk-expert-1,gwanak-expert-1"));
        await AnswerAsync(dobong, "guro-expert-1", "5");
        await AnswerAsync(dobong, "gangbuk-expert-1", "4");

        // The third has a conflict: the coordinators learn it with the reason, and what to do.
        var conflicted = await dobong.AsAsync("gwanak-expert-1");
        var city = await dobong.AsAsync("coordinator-1");
        await city.NewMessagesAsync();
        var declined = await conflicted.PressAsync((await conflicted.SayAsync("재심의 도봉구")).Card(), "서명", new() { ["이해관계"] = "some", ["비밀유지 서약"] = "yes", ["이해관계 사유"] = "신청 단체의 이사입니다." });
        Assert.StartsWith("이해관계를 담당자에게 알렸습니다.", declined.Text, StringComparison.Ordinal);
        var told = string.Join('\n', (await city.NewMessagesAsync()).Select(message => message.Text));
        Assert.Contains("«재심의 도봉구 교체»", told, StringComparison.Ordinal);
        Assert.Contains("신청 단체의 이사입니다.", told, StringComparison.Ordinal);

        // It cannot be taken back, and the coordinator's form says it.
        Assert.Contains("회피하셨으므로", (await conflicted.SayAsync("재심의 도봉구")).Text, StringComparison.Ordinal);
        Assert.Contains("이해관계가 있어 회피", (await dobong.SayAsync("coordinator-1", "재심의 도봉구 교체")).Card().Json.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);

        // Not without a reason, not by one of the panel, not by somebody who is a member already, and only by the city.
        foreach (var (coming, reason) in new[] { ("eunpyeong-expert-1", ""), ("dobong-expert-1", "이해관계"), ("guro-expert-1", "이해관계") })
            Assert.DoesNotContain("바꾸었습니다", (await dobong.DoAsync("coordinator-1", "재심의 도봉구 교체", "교체", ("바꿀 위원", "gwanak-expert-1"), ("새 위원", coming), ("사유", reason))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await dobong.SayAsync("guro-expert-1", "재심의 도봉구 교체")).Messages.SelectMany(message => message.Cards), card => card.Actions.Contains("교체"));
        var replaced = await dobong.DoAsync("coordinator-1", "재심의 도봉구 교체", "교체", ("바꿀 위원", "gwanak-expert-1"), ("새 위원", "eunpyeong-expert-1"), ("사유", "이해관계가 있어 참여하지 않습니다."));
        Assert.StartsWith("독립 위원을 바꾸었습니다.", replaced.Text, StringComparison.Ordinal);

        // An answered member can have to go too: what they had answered does not count.
        await dobong.DoAsync("coordinator-1", "재심의 도봉구 교체", "교체", ("바꿀 위원", "gangbuk-expert-1"), ("새 위원", "mapo-expert-1"), ("사유", "뒤늦게 이해관계를 알렸습니다."));
        Assert.StartsWith("맡으신 역할로는 쓸 수 없는 명령입니다.", (await dobong.SayAsync("gangbuk-expert-1", "재심의 도봉구")).Text, StringComparison.Ordinal);
        await AnswerAsync(dobong, "eunpyeong-expert-1", "4");
        await AnswerAsync(dobong, "mapo-expert-1", "5");
        await dobong.DecideAsync("독립 위원 세 사람이 성과 자료를 다시 보았습니다.");

        // 5, 4, 5: the middle one is 5, where the replaced member's 4 would have made it 4.
        var after = await dobong.ExportAsync();
        Assert.All(after["qualitative"]!["sheets"]!.AsArray().Where(sheet => (string?)sheet!["state"] == "submitted"), sheet =>
            Assert.Equal(5, (int)sheet!["ratings"]!.AsArray().Single(rating => (string?)rating!["goal"] == "goal-2")!["points"]!));
        Assert.Contains("독립 위원 교체", (await dobong.SayAsync("coordinator-1", "기록 도봉구")).Text, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task AnswerAsync(Meeting dobong, string member, string points)
    {
        var person = await dobong.AsAsync(member);
        var asked = await person.SayAsync("재심의 도봉구");
        if (asked.Card().Actions.Contains("서명"))
            await person.PressAsync(asked.Card(), "서명", new() { ["이해관계"] = "none", ["비밀유지 서약"] = "yes" });
        var answered = await dobong.DoAsync(member, "재심의 도봉구", "제출", ("핵심 목표 2 점수", points), ("핵심 목표 2 성과", "자료에서 목표를 넘은 성과를 확인했습니다."));
        Assert.StartsWith("재심의 의견을 제출했습니다.", answered.Text, StringComparison.Ordinal);
    }

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
