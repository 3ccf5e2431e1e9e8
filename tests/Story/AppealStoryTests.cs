using System.Text;
using EvalBot.Tests.Support;
using static EvalBot.Tests.Story.Meeting;

namespace EvalBot.Tests.Story;

/// <summary>An appeal from the draft to its end, by everybody who has a part in it. Domain step 9.</summary>
public sealed class AppealStoryTests
{
    private static readonly byte[] Large = [.. Encoding.UTF8.GetBytes("%PDF-1.4 "), .. new byte[21_000_000]];

    private static readonly byte[] Ledger = Encoding.UTF8.GetBytes("%PDF-1.4 행사 대장");

    [Fact]
    public async Task Evidence_SentInTheChat_IsHashedListedAndReadByWhoMayReadTheAppeal()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = await ToldAsync(bot);
        var member = await dobong.AsAsync("dobong-representative");

        // A member drafts, attaches, and keeps; what cannot be taken is refused with a sentence, and nothing is lost.
        await DraftAsync(dobong, "dobong-representative", "fact", "indicator-1", "행사 횟수가 대장과 다릅니다. 12회입니다.");
        var attached = await member.UploadAsync("이의제기", ("행사 대장.pdf", Ledger));
        Assert.StartsWith("«행사 대장.pdf»을(를) 초안의 증거로 붙였습니다(", attached.Text, StringComparison.Ordinal);
        Assert.StartsWith("«큰 파일.pdf»", (await member.UploadAsync("이의제기", ("큰 파일.pdf", Large))).Text, StringComparison.Ordinal);
        Assert.Contains("받지 않", (await member.UploadAsync("이의제기", ("도구.exe", Ledger))).Text, StringComparison.Ordinal);
        Assert.Equal("«다시.pdf»과 내용이 같은 파일이 이미 초안에 붙어 있습니다. 달라진 것은 없습니다.", (await member.UploadAsync("이의제기", ("다시.pdf", Ledger))).Text);
        var draft = (await member.SayAsync("이의제기")).Card();
        Assert.Contains("주장 1: 사실오류", draft.Text.Split('\n'));
        Assert.Contains(draft.Text.Split('\n'), line => line.StartsWith("증거 1 (", StringComparison.Ordinal) && line.EndsWith("): 행사 대장.pdf", StringComparison.Ordinal));
        Assert.Equal(["임시저장"], draft.Actions.Where(action => action is "제출" or "임시저장"));
        Assert.StartsWith("임시저장했습니다.", (await member.PressAsync(draft, "임시저장", new() { ["요구"] = "12회로 바로잡아 주십시오." })).Text, StringComparison.Ordinal);

        // The manager sends it. Twice is once.
        var manager = await dobong.AsAsync("dobong-manager");
        var shown = (await manager.SayAsync("이의제기")).Card();
        Assert.StartsWith("이의제기를 접수했습니다. 접수번호 2018-도봉구.", (await manager.PressAsync(shown, "제출")).Text, StringComparison.Ordinal);
        Assert.StartsWith("이의제기는 1회에 한하여", (await manager.PressAsync(shown, "제출")).Text, StringComparison.Ordinal);

        // Who may read the appeal reads the file; another district's people and the committee do not.
        foreach (var person in new[] { "coordinator-1", "dobong-officer", "dobong-expert-1", "dobong-manager" })
        {
            var file = Assert.Single((await dobong.SayAsync(person, "이의제기 도봉구 증거 1")).Messages.SelectMany(message => message.Files));
            Assert.Equal("행사 대장.pdf", file.Name);
            Assert.Equal(Ledger, await bot.Http.GetByteArrayAsync(file.Url, TestContext.Current.CancellationToken));
        }

        foreach (var person in new[] { "guro-officer", "auditor", "committee" })
            Assert.Equal("맡으신 역할로는 쓸 수 없는 명령입니다. «도움말»에서 지금 하실 수 있는 일을 보아 주십시오.", (await dobong.SayAsync(person, "이의제기 도봉구 증거 1")).Text);

        var exported = (await dobong.ExportAsync())["appeal"]!;
        Assert.Equal(
            ("12회로 바로잡아 주십시오.", "행사 대장.pdf", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Ledger))),
            ((string?)exported["relief"], (string?)exported["evidence"]![0]!["name"], (string?)exported["evidence"]![0]!["sha256"]));
    }

    [Fact]
    public async Task Inadmissible_IsToldWithReasons_SpendsTheAppeal_AndTheNotifiedResultBecomesFinal()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = await ToldAsync(bot);
        await dobong.AppealAsync("arithmetic", "goal-1", "점수를 더한 값이 다릅니다.");
        var manager = await dobong.AsAsync("dobong-manager");
        await manager.NewMessagesAsync();
        Assert.Equal("이의제기가 아직 결정되지 않아 확정할 수 없습니다. «재심의 (구 이름)»에서 먼저 결정해 주십시오.", (await dobong.SayAsync("coordinator-1", "확정 도봉구")).Text);

        // The merits wait: nothing but the admissibility is asked, with the facts of the records.
        var coordinator = await dobong.AsAsync("coordinator-1");
        var judge = (await coordinator.SayAsync("재심의 도봉구")).Card();
        Assert.Equal("도봉구 적법 여부", judge.Text.Split('\n')[0]);
        Assert.Equal(["decision", "reasons"], judge.Inputs);
        Assert.Contains("기간: 8.9.(목) 10:00 제출, 기한 8.16.(목) 24:00까지", judge.Text.Split('\n'));
        Assert.Equal("이의제기는 접수되었고 아직 재심의가 시작되지 않았습니다. 담당자가 «재심의 (구 이름)»으로 시작합니다.", (await dobong.SayAsync("dobong-expert-1", "재심의 도봉구")).Text);
        var blank = await coordinator.PressAsync(judge, "판단", new() { ["적법 여부"] = "reject", ["판단 이유"] = " " });
        Assert.StartsWith("적법 여부를 판단한 이유를 적어 주십시오.", blank.Text, StringComparison.Ordinal);

        var rejected = await dobong.DoAsync("coordinator-1", "재심의 도봉구", "판단", ("적법 여부", "reject"), ("판단 이유", "다툼 항목과 주장이 서로 무관합니다."));
        Assert.StartsWith("각하했습니다.", rejected.Text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "도봉구 이의제기 각하", "접수번호: ", "2018-도봉구", "8.9.(목) 10:00 결정", "적법 여부 판단 이유", "다툼 항목과 주장이 서로 무관합니다.",
                "각하되어 통보된 결과가 그대로 유지됩니다. 이의제기는 1회에 한하므로 다시 할 수 없습니다.",
            ],
            Lines(await manager.NewMessagesAsync()));
        Assert.StartsWith("이의제기는 1회에 한하여", (await manager.SayAsync("이의제기")).Text, StringComparison.Ordinal);
        Assert.Equal("이의제기는 지금 «각하» 상태여서 할 수 없는 일입니다.", (await manager.SayAsync("이의제기 철회")).Text);
        Assert.Equal("이의제기는 지금 «각하» 상태여서 할 수 없는 일입니다.", (await coordinator.PressAsync(judge, "판단")).Text); // An old card.
        Assert.StartsWith("최종 확정했습니다.", (await dobong.FinalizeAsync()).Text, StringComparison.Ordinal);
        Assert.False((bool)(await dobong.ExportAsync())["appeal"]!["admissible"]!["admitted"]!);
    }

    [Fact]
    public async Task Decide_NamesTheArgumentWithoutAnAnswer_AndKeepsWhatWasTyped()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = await ToldAsync(bot);
        await DraftAsync(dobong, "dobong-manager", "fact", "indicator-1", "행사 횟수가 대장과 다릅니다. 12회입니다.");
        var manager = await dobong.AsAsync("dobong-manager");
        var ground = (await manager.SayAsync("이의제기 주장")).Card();
        var items = (await manager.PressAsync(ground, "선택", new() { ["이의제기 근거"] = "points-against-words" })).Card();
        var words = (await manager.PressAsync(items, "선택", new() { ["다툼 항목"] = "goal-2" })).Card();
        await manager.PressAsync((await manager.PressAsync(words, "입력", new() { ["주장"] = "좋다고 적고 낮은 점수를 주었습니다." })).Card(), "제출");
        await dobong.OpenRedeliberationAsync();

        var refused = await dobong.DecideAsync("대장에서 확인했다");
        Assert.Equal("주장마다 답변을 적어야 결정할 수 있습니다. 답변이 없는 주장: 2. 적으신 것은 그대로 있습니다.", refused.Text);
        Assert.Equal("appealed", (string?)(await dobong.ExportAsync())["state"]);
        var decided = await dobong.DecideAsync("대장에서 확인했다", "다시 읽어도 같다");
        Assert.Contains("다시 읽어도 같다", Lines(decided));
        var appeal = (await dobong.ExportAsync())["appeal"]!;
        Assert.Equal(["대장에서 확인했다", "다시 읽어도 같다"], appeal["arguments"]!.AsArray().Select(each => (string?)each!["answer"]));
        Assert.Equal(
            ["indicatorResult", "indicatorPoints", "goalMean", "quantitative", "qualitative", "total", "rounded", "band"],
            appeal["figures"]!.AsArray().Select(figure => (string?)figure!["figure"]));

        // The parties learn the outcome with the final notice, and not before; nothing is final until it reached them.
        Assert.DoesNotContain("다시 읽어도 같다", await WholeTextAsync(bot, dobong, "dobong-manager"), StringComparison.Ordinal);
        Assert.Equal(
            "재심의 결과를 아직 통보하지 않아 확정할 수 없습니다. «통보 (구 이름)»로 먼저 통보해 주십시오.",
            (await dobong.SayAsync("coordinator-1", "확정 도봉구")).Text);
        await dobong.NotifyAsync();
        await dobong.HandOnAsync();
        Assert.Contains("다시 읽어도 같다", await WholeTextAsync(bot, dobong, "dobong-manager"), StringComparison.Ordinal);
        Assert.StartsWith("최종 확정했습니다.", (await dobong.FinalizeAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_SurvivesTheLastDay_AndARefusedAttemptSpendsNothing()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = await ToldAsync(bot);
        await DraftAsync(dobong, "dobong-manager", "fact", "indicator-1", "행사 횟수가 대장과 다릅니다. 12회입니다.");
        var manager = await dobong.AsAsync("dobong-manager");
        var draft = (await manager.SayAsync("이의제기")).Card();
        await dobong.ClockAsync("2018-08-17 00:00");

        Assert.Equal("이의제기 기간이 지났습니다. 기한은 8.16.(목) 24:00까지였고, 기간이 지난 이의제기는 받을 수 없습니다.", (await manager.PressAsync(draft, "제출")).Text);
        var export = await dobong.ExportAsync();
        Assert.Null(export["appeal"]);
        Assert.DoesNotContain("fileAppeal", export["history"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.StartsWith("최종 확정했습니다.", (await dobong.FinalizeAsync()).Text, StringComparison.Ordinal);
    }

    private static async Task<string> WholeTextAsync(BotHost bot, Meeting dobong, string person)
    {
        var file = (await dobong.SayAsync(person, "이의제기 도봉구 전문")).Messages.SelectMany(message => message.Files).Single();
        return await bot.Http.GetStringAsync(file.Url, TestContext.Current.CancellationToken);
    }

    private static async Task<Meeting> ToldAsync(BotHost bot)
    {
        var dobong = new Meeting(bot);
        await dobong.ToAnyGradeAsync();
        await dobong.ClockAsync("2018-08-09 10:00");
        await dobong.NotifyAsync();
        await dobong.HandOnAsync();
        return dobong;
    }

    private static async Task DraftAsync(Meeting dobong, string person, string ground, string items, string words)
    {
        foreach (var answer in new[] { "이의제기", ground, items, words })
            await dobong.SayAsync(person, answer);
    }
}
