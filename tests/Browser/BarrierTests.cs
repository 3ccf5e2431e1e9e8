using Deque.AxeCore.Playwright;
using EvalBot.Tests.Support;
using static EvalBot.Tests.Browser.ChatPage;
using static Microsoft.Playwright.Assertions;

namespace EvalBot.Tests.Browser;

/// <summary>Nothing on the page keeps anybody out: axe finds no serious or critical violation of ours.</summary>
public class BarrierTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(320)] // A small phone, or a desk at 400 %.
    [InlineData(640)] // A desk at 200 %.
    public async Task Cards_KeepNobodyOut(int width)
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        var (page, _) = await chromium.OpenAsync(width, 740);
        await page.GotoAsync($"{bot.Address}?person=coordinator-1");
        await Expect(page.GetByText("연결 상태: 연결됨")).ToBeAttachedAsync();
        var city = new ChatPage(page, [], width, 740);
        var form = await city.AskAsync("정량 도봉구", "도봉구 정량평가 결과 입력");
        await FillAsync(form, [.. Enumerable.Range(1, 6).Select(number => ($"정량지표 {number} 결과", number == 4 ? "예" : "9"))]);
        await PressAsync(form, "저장");
        await Expect(city.Shown("결과를 모두 저장했습니다.")).ToBeVisibleAsync();
        await new Story.Meeting(bot).EnterAsync("coordinator-2", [.. Enumerable.Range(1, 6).Select(line => ($"정량지표 {line} 결과", line == 4 ? "yes" : "9"))]);
        await ExpectNoBarriersAsync(city);

        await city.SayAsync("평가시작 도봉구");
        var (panelistPage, _) = await chromium.OpenAsync(width, 740);
        var panelist = new ChatPage(panelistPage, [], width, 740);
        await Expect(city.Shown("평가를 시작했습니다.")).ToBeVisibleAsync();
        await panelistPage.GotoAsync($"{bot.Address}?person=dobong-expert-1");
        await panelist.DeclareAsync();
        await PressAsync(panelist.CardWith("도봉구 정성평가표"), "제출");
        await ExpectTextAsync(panelist.CardWith("도봉구 정성평가표"), "확인해 주세요");
        await ExpectNoBarriersAsync(panelist);

        foreach (var person in new[] { "city-lead", "city-governance", "gangbuk-manager", "dobong-expert-2" })
        {
            var client = await new Story.Meeting(bot).AsAsync(person);
            await client.PressAsync((await client.SayAsync("평가 도봉구")).Card(), "제출", Enumerable.Range(1, 4)
                .SelectMany(goal => new[] { ($"핵심 목표 {goal} 점수", "4"), ($"핵심 목표 {goal} 성과", "잘했습니다.") })
                .ToDictionary(input => input.Item1, input => input.Item2));
        }

        await city.SayAsync("평가마감 도봉구");
        await Expect(city.Shown("평가를 마감했습니다.")).ToBeVisibleAsync();
        await city.AskAsync("등급 도봉구", "도봉구 종합 성과평가표");
        await ExpectNoBarriersAsync(city);
    }

    // For some seconds Web Chat keeps a copy of a new card's inputs, out of sight and out of the tab order, for screen readers to announce;
    // it leaves the copies' labels empty. The inputs themselves have theirs.
    internal static bool IsWebChatsAnnouncement(string rule, string html) =>
        rule is "label" or "select-name" && html.Contains("tabindex=\"-1\"", StringComparison.Ordinal) && !html.Contains("ac-input", StringComparison.Ordinal);

    private static async Task ExpectNoBarriersAsync(ChatPage chat)
    {
        Assert.False(await chat.SidewaysAsync(chat.Card));
        var found = (await chat.Page.RunAxe()).Violations
            .Where(violation => violation.Impact is "serious" or "critical")
            .SelectMany(violation => violation.Nodes, (violation, node) => (Rule: violation.Id, node.Html, Place: node.Target.ToString()))
            .Where(each => !IsWebChatsAnnouncement(each.Rule, each.Html));
        Assert.True(!found.Any(), string.Join('\n', found.Distinct()));
    }
}
