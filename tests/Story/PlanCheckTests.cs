using System.Text;
using EvalBot.Bot.Storage;
using EvalBot.Tests.Bot.PlanFiles;
using EvalBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EvalBot.Tests.Story;

/// <summary>계획점검: what a coordinator reads, acknowledges, and is stopped by.</summary>
public class PlanCheckTests
{
    private const string NotYours = "맡으신 역할로는 쓸 수 없는 명령입니다. «도움말»에서 지금 하실 수 있는 일을 보아 주십시오.";
    private const string Clock = "2018-08-06T13:50+09:00";

    private static readonly (string Key, string Value) AsWritten = ("Plan:File", Path.Combine(Plan2018.Folder, "2018-seoul-as-written.yaml"));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Check_AsWritten_NamesTwelveFindingsAndStopsTheOpening()
    {
        await using var bot = await BotHost.StartAsync(Clock, null, AsWritten);
        var meeting = new Meeting(bot);

        var card = (await meeting.SayAsync("coordinator-1", "계획점검")).Card();

        var lines = card.Text.Split('\n');
        Assert.Equal("계획점검: 오류 4건, 경고 8건", lines[0]);
        Assert.Equal(
            [
                "1. 오류 · 소수 총점의 등급", "2. 오류 · 척도의 100점 환산", "3. 오류 · 정족수와 빠진 평가", "4. 오류 · 재심의 기한",
                "5. 경고 · 중도 포기 자치구의 기준일", "6. 경고 · 쉬는 날에 끝나는 기한", "7. 경고 · 길이가 다른 사업기간", "8. 경고 · 전년도 평가가 반영한 마지막 날",
                "9. 경고 · 보고서가 이의제기보다 먼저", "10. 경고 · 하루에 회의 두 번", "11. 경고 · 사업이 끝난 책임자의 평가", "12. 경고 · 자기 자치구를 평가하는 담당",
            ],
            lines.Where(line => (line.Contains(". 오류 · ", StringComparison.Ordinal) || line.Contains(". 경고 · ", StringComparison.Ordinal)) && !line.Contains(": ", StringComparison.Ordinal)));
        Assert.Contains("평가 척도를 100점으로 바꾸는 법이 없습니다. 예: 정량 55점에 모든 목표가 2점이면 점수 ÷ 최고점으로는 95점 보통, (점수 − 최저점) 비율로는 80점 미흡입니다.", lines);
        Assert.Contains("쉬는 날에 끝나는 기한이 있습니다: 평가결과 통보 9.1.(토) → 9.3.(월) (성북구), 평가결과 통보 9.2.(일) → 9.3.(월) (은평구, 마포구), 성과평가 보고서 제출 9.15.(토) → 9.17.(월) (강서구)", lines);
        Assert.Equal(
            [
                "추진계획에 오류가 4건 있어 평가를 시작할 수 없습니다. «계획점검»에서 무엇을 정해야 하는지 보고, 계획 파일을 고쳐 새 데이터베이스로 다시 시작해 주십시오.",
                "오류 4건: 계획점검. 소수 총점의 등급, 척도의 100점 환산, 정족수와 빠진 평가, 재심의 기한.",
            ],
            Meeting.Lines(await meeting.SayAsync("coordinator-1", "평가시작 도봉구")));
        Assert.Equal("preparing", (string)(await meeting.ExportAsync())["state"]!);
    }

    [Theory]
    [InlineData("panel", "성과평가단에 아무도 없어 평가를 시작할 수 없습니다. 먼저 평가단을 구성해 주십시오: «평가단 (구 이름)».")]
    [InlineData("sheet", "지표표가 «초안» 상태입니다. 세 당사자가 서명하고 최종 확정한 지표표로만 결과를 입력하고 평가할 수 있습니다. «지표 (구 이름)»에서 이어 주십시오.")]
    public async Task Opening_WithoutPanelOrSheet_IsRefusedAndEverythingElseAnswers(string without, string refusal)
    {
        var folder = Directory.CreateTempSubdirectory("plan-");
        var text = Plan2018.File.Text;
        var plan = without == "panel"
            ? text[..text.IndexOf("  sheets:", StringComparison.Ordinal)]
            : string.Join('\n', text.Split('\n').Where(line => line is not ("      indicators:" or "      goals:") && !line.StartsWith("        - { name: ", StringComparison.Ordinal)));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "plan.yaml"), plan, Stop);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "holidays-kr.csv"), Plan2018.File.HolidaysText, Stop);
        await using var bot = await BotHost.StartAsync(Clock, null, ("Plan:File", Path.Combine(folder.FullName, "plan.yaml")));
        folder.Delete(recursive: true);
        var meeting = new Meeting(bot, "seodaemun");

        Assert.Equal([refusal], Meeting.Lines(await meeting.SayAsync("coordinator-1", "평가시작 서대문구")));
        foreach (var command in new[] { "현황", "현황 서대문구", "일정", "할일", "도움말", "평가단 서대문구", "정량 서대문구", "서류 서대문구", "등급 서대문구", "계획점검", "내보내기 서대문구" })
            Assert.NotEmpty((await meeting.SayAsync("coordinator-1", command)).Messages);
    }

    [Theory]
    [InlineData("dobong-officer")]
    [InlineData("dobong-manager")]
    [InlineData("dobong-expert-1")]
    [InlineData("city-lead")]
    [InlineData("auditor")]
    [InlineData("committee")]
    public async Task Check_ByOthers_IsRefused(string person)
    {
        await using var bot = await BotHost.StartAsync(Clock);
        var meeting = new Meeting(bot);
        var card = (await meeting.SayAsync("coordinator-1", "계획점검")).Card();

        Assert.Equal([NotYours], Meeting.Lines(await meeting.SayAsync(person, "계획점검")));
        Assert.Equal([NotYours], Meeting.Lines(await (await meeting.AsAsync(person)).PressAsync(card, "확인")));
        Assert.Equal(0, await AcknowledgedAsync(bot));
    }

    [Fact]
    public async Task Acknowledge_ByName_StandsOnTheCardAndIsDoneOnce()
    {
        await using var bot = await BotHost.StartAsync(Clock);
        var meeting = new Meeting(bot);
        var first = await meeting.AsAsync("coordinator-1");
        var card = (await first.SayAsync("계획점검")).Card();
        var keys = Waiting(card);
        Assert.Equal(8, keys.Length);

        var two = await first.PressAsync(card, "확인", new() { ["확인할 경고"] = $"{keys[0]},{keys[7]},nonsense" });
        Assert.Equal("서울시 담당 1 님의 이름으로 경고를 확인했습니다.", two.Text);
        Assert.Equal(2, two.Card().Text.Split('\n').Count(line => line == "서울시 담당 1 확인, 8.6.(월) 13:50"));

        var second = await meeting.AsAsync("coordinator-2");
        var rest = (await second.SayAsync("계획점검")).Card();
        var again = await second.PressAsync(rest, "확인", new() { ["확인할 경고"] = keys[0] });
        Assert.StartsWith("새로 확인할 경고가 없어 아무것도 바뀌지 않았습니다.", again.Text, StringComparison.Ordinal);
        Assert.Equal(2, await AcknowledgedAsync(bot));

        var done = await second.PressAsync(rest, "확인", new() { ["확인할 경고"] = string.Join(',', keys) });
        Assert.Equal(6, done.Card().Text.Split('\n').Count(line => line.StartsWith("서울시 담당 2 확인, ", StringComparison.Ordinal)));
        Assert.Empty(done.Card().Actions);
        Assert.Equal(8, await AcknowledgedAsync(bot));
    }

    private static string[] Waiting(Card card) =>
        [.. card.Json["body"]!.AsArray().Single(element => (string?)element!["id"] == "warnings")!["choices"]!.AsArray().Select(choice => (string)choice!["value"]!)];

    [Fact]
    public async Task Opening_WithWarnings_NamesThoseThatNobodyAcknowledged()
    {
        await using var bot = await BotHost.StartAsync(Clock);
        var meeting = new Meeting(bot);
        var client = await meeting.AsAsync("coordinator-1");

        Assert.Contains(Meeting.Lines(await meeting.OpenAsync()), line => line.StartsWith("확인하지 않은 경고 8건: 계획점검. 중도 포기 자치구의 기준일, ", StringComparison.Ordinal));
        var card = (await client.SayAsync("계획점검")).Card();
        Assert.StartsWith("새로 확인할 경고가 없어", (await client.PressAsync(card, "확인")).Text, StringComparison.Ordinal); // Nothing is chosen beforehand.
        await client.PressAsync(card, "확인", new() { ["확인할 경고"] = string.Join(',', Waiting(card)) });
        Assert.DoesNotContain(Meeting.Lines(await new Meeting(bot, "guro").OpenAsync()), line => line.Contains("경고", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_OfAFile_AnswersWithItsFindingsAndChangesNothing()
    {
        await using var bot = await BotHost.StartAsync(Clock);
        var meeting = new Meeting(bot);
        var client = await meeting.AsAsync("coordinator-1");
        var text = await File.ReadAllTextAsync(AsWritten.Value, Stop);

        var card = (await client.UploadAsync("계획점검", ("next.yaml", Encoding.UTF8.GetBytes(text)))).Messages.SelectMany(message => message.Cards).Last();
        Assert.StartsWith("계획점검: 오류 4건, 경고 8건\n", card.Text, StringComparison.Ordinal);
        Assert.Contains("보내신 파일만 점검했습니다. 쓰고 있는 계획은 아무것도 바뀌지 않았습니다.", card.Text, StringComparison.Ordinal);
        Assert.Empty(card.Actions);

        var wrong = await client.UploadAsync("계획점검", ("next.yaml", Encoding.UTF8.GetBytes(text.Replace("trim: false", "trimm: false", StringComparison.Ordinal))));
        Assert.Contains("next.yaml:", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("알 수 없는 항목입니다: «trimm». 혹시 «trim»?", wrong.Text, StringComparison.Ordinal);
        Assert.StartsWith("계획점검: 오류 0건, 경고 8건\n", (await client.SayAsync("계획점검")).Card().Text, StringComparison.Ordinal);
    }

    private static async Task<int> AcknowledgedAsync(BotHost bot)
    {
        using var scope = bot.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<EvalBotContext>().PlanAcknowledgements.CountAsync(Stop);
    }
}
