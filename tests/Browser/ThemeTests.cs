using Deque.AxeCore.Playwright;
using EvalBot.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EvalBot.Tests.Browser;

/// <summary>The page and the chat in the theme that the device asks for.</summary>
public class ThemeTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(ColorScheme.Dark, null, "dark")]
    [InlineData(ColorScheme.Light, Contrast.More, "contrast")]
    public async Task Device_AsksForATheme_PageAndChatCanBeReadInIt(ColorScheme scheme, Contrast? contrast, string theme)
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        var (page, complaints) = await chromium.OpenAsync(640);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme, Contrast = contrast });

        await page.GotoAsync(bot.Address.ToString());
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("72명");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", theme);
        await ExpectNoBarriersAsync(page);

        await page.GotoAsync($"{bot.Address}?person=coordinator-1");
        await Expect(page.GetByText("연결 상태: 연결됨")).ToBeAttachedAsync();
        var city = new ChatPage(page, complaints, 640, 800);
        await city.AskAsync("정량 도봉구", "도봉구 정량평가 결과 입력");
        await Chromium.PictureAsync(page, $"chat-{theme}");
        await ExpectNoBarriersAsync(page);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Device_ChangesItsTheme_ThePageFollows()
    {
        await using var bot = await BotHost.StartAsync();
        var (page, _) = await chromium.OpenAsync(640);
        await page.GotoAsync($"{bot.Address}?person=coordinator-1");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });

        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    [Fact]
    public async Task Address_NamesATheme_ItWinsAndStays()
    {
        await using var bot = await BotHost.StartAsync();
        var (page, _) = await chromium.OpenAsync(640);
        await page.GotoAsync($"{bot.Address}?theme=contrast");
        await page.GetByRole(AriaRole.Link, new() { Name = "도봉구 책임자" }).First.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "도봉구 책임자" })).ToBeVisibleAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "contrast");
    }

    private static async Task ExpectNoBarriersAsync(IPage page)
    {
        var found = (await page.RunAxe()).Violations
            .Where(violation => violation.Impact is "serious" or "critical")
            .SelectMany(violation => violation.Nodes, (violation, node) => (Rule: violation.Id, node.Html))
            .Where(each => !BarrierTests.IsWebChatsAnnouncement(each.Rule, each.Html));
        Assert.Empty(found.Distinct());
    }
}
