using System.Text.Json.Nodes;
using Deque.AxeCore.Playwright;
using EvalBot.Bot.Channel;
using EvalBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EvalBot.Tests.Browser;

public class PageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly TurnHandler Handler = async (turn, cancel) =>
    {
        if (turn.Text == "카드")
            await turn.ReplyAsync(new Reply(null, Rating("제출 전", "제출")), cancel);
        else if (turn.Value is { } value)
            await turn.ReplaceCardAsync(new Reply(null, Rating($"제출됨: {value["points"]}점 {value["verb"]}", "다시 제출")), cancel);
        else
            await turn.ReplyAsync($"들었습니다: {turn.Text}", cancel);
    };

    [Theory]
    [InlineData(320)]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task People_AreFoundAndChosen(int width)
    {
        await using var bot = await BotHost.StartAsync(Handler);
        var (page, complaints) = await chromium.OpenAsync(width);

        await page.GotoAsync(bot.Address.ToString());
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("72명");
        await Chromium.PictureAsync(page, $"people-{width}");
        await ExpectNoBarriersAsync(page);
        await page.GetByLabel("이름, 역할, 자치구로 찾기").FillAsync("도봉구 책임자");
        await page.GetByRole(AriaRole.Link, new() { Name = "도봉구 책임자" }).First.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "도봉구 책임자" })).ToBeVisibleAsync();
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"));
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&ws=0")]
    public async Task File_ChosenAndSent_IsInTheBotsHands(string polling)
    {
        await using var bot = await BotHost.StartAsync((turn, cancel) =>
            turn.ReplyAsync($"받음: {turn.Text} {string.Join(", ", turn.Files.Select(file => $"{file.Received?.Name} {file.Received?.Length}"))}", cancel));
        var (page, complaints) = await chromium.OpenAsync(360);
        await page.GotoAsync($"{bot.Address}?person=dobong-manager{polling}");
        await Expect(page.GetByText("연결 상태: 연결됨")).ToBeAttachedAsync();

        await page.Locator("input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = "결과보고서.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7"u8.ToArray() });
        await SayAsync(page, "서류 도봉구", "연결 상태: 연결됨");

        await Expect(Shown(page, "받음: 서류 도봉구 결과보고서.pdf 8")).ToBeVisibleAsync();
        await Expect(page.GetByText("결과보고서.pdf").First).ToBeVisibleAsync();
        await Chromium.PictureAsync(page, "file-sent");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Page_InEnglish_SpeaksEnglishAndTellsTheBot()
    {
        await using var bot = await BotHost.StartAsync((turn, cancel) => turn.ReplyAsync($"{turn.Language}", cancel));
        var (page, complaints) = await chromium.OpenAsync(640);

        await page.GotoAsync(bot.Address.ToString());
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Who will you be?" })).ToBeVisibleAsync();
        await ExpectNoBarriersAsync(page);
        await page.GetByLabel("Find by name, role or district").FocusAsync();
        await page.Keyboard.PressAsync("Tab"); // By keyboard alone.
        await page.Keyboard.PressAsync("Enter");
        await SayAsync(page, "hi", "Connectivity Status: Connected");

        await Expect(Shown(page, "English")).ToBeVisibleAsync();
        await Chromium.PictureAsync(page, "chat-english");
        await page.GetByRole(AriaRole.Link, new() { Name = "Be somebody else" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Who will you be?" })).ToBeVisibleAsync();
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData(320, "")]
    [InlineData(360, "")]
    [InlineData(1280, "")]
    [InlineData(1280, "&ws=0")]
    public async Task Card_Pressed_IsReplacedInItsPlace(int width, string polling)
    {
        await using var bot = await BotHost.StartAsync(Handler);
        var (page, complaints) = await chromium.OpenAsync(width);
        await page.GotoAsync($"{bot.Address}?person=coordinator-1{polling}");

        await SayAsync(page, "카드");
        await Expect(Shown(page, "제출 전")).ToBeVisibleAsync();
        await SayAsync(page, "그 다음");
        await Expect(Shown(page, "들었습니다: 그 다음")).ToBeVisibleAsync();
        await Chromium.PictureAsync(page, $"card-{width}{polling}");
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"));
        await page.GetByLabel("핵심 목표 1 점수").FillAsync("5");
        await PressAsync(page, "제출");

        await Expect(Shown(page, "제출됨: 5점 rating.submit")).ToBeVisibleAsync();
        await Expect(Shown(page, "제출 전")).ToHaveCountAsync(0);
        await Chromium.PictureAsync(page, $"card-replaced-{width}{polling}");
        var above = await page.EvaluateAsync<bool>("""
            () => {
              const find = text => [...document.querySelectorAll('#webchat p')].find(p => p.textContent.includes(text)).getBoundingClientRect().top;
              return find('제출됨') < find('들었습니다: 그 다음');
            }
            """);
        Assert.True(above);

        // The card that came instead works as well, and so does an update that nobody pressed for.
        await page.GetByLabel("핵심 목표 1 점수").FillAsync("3");
        await PressAsync(page, "다시 제출");
        await Expect(Shown(page, "제출됨: 3점 rating.submit")).ToBeVisibleAsync();
        await UpdateAsync(bot, "한 번");
        await Expect(Shown(page, "한 번")).ToBeVisibleAsync();
        await UpdateAsync(bot, "두 번");
        await Expect(Shown(page, "두 번")).ToBeVisibleAsync();
        await Expect(Shown(page, "한 번")).ToHaveCountAsync(0);
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&ws=0")]
    public async Task Bot_AwayForAWhile_TheChatHealsByItself(string polling)
    {
        await using var bot = await BotHost.StartAsync(Handler);
        var (page, _) = await chromium.OpenAsync(360);
        await page.GotoAsync($"{bot.Address}?person=coordinator-1{polling}");
        await SayAsync(page, "먼저");
        await Expect(Shown(page, "들었습니다: 먼저")).ToBeVisibleAsync();

        await SayAsync(page, "카드");
        await page.GetByLabel("핵심 목표 1 성과").FillAsync("길게 쓰던 글");

        var port = bot.Address.Port;
        await bot.StopAsync();
        await Expect(page.GetByText("다시 연결하는 중…")).ToBeVisibleAsync();
        await Chromium.PictureAsync(page, "away" + polling);
        await bot.StartAgainAsync(port);
        await UpdateAsync(bot, "돌아왔습니다");

        await Expect(Shown(page, "돌아왔습니다")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(page.GetByText("다시 연결하는 중…")).ToBeHiddenAsync();
        await Expect(page.GetByLabel("핵심 목표 1 성과").First).ToHaveValueAsync("길게 쓰던 글");
        await SayAsync(page, "다시");
        await Expect(Shown(page, "들었습니다: 다시")).ToBeVisibleAsync();
        await Expect(Shown(page, "들었습니다: 먼저")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task FirstMessage_SentBeforeTheLineIsOpen_IsNotLost()
    {
        await using var bot = await BotHost.StartAsync(Handler);
        var (page, _) = await chromium.OpenAsync(360);
        var open = new TaskCompletionSource();
        await page.RouteAsync("**/v3/directline/conversations*", async route =>
        {
            await open.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync($"{bot.Address}?person=coordinator-1");

        var box = page.Locator(".webchat__send-box-text-box__input").First;
        await box.FillAsync("서둘러");
        await box.PressAsync("Enter");
        await Expect(page.GetByText("연결되는 대로 보냅니다…")).ToBeVisibleAsync();
        open.SetResult();

        await Expect(Shown(page, "들었습니다: 서둘러")).ToHaveCountAsync(1);
        await Expect(page.GetByText("연결되는 대로 보냅니다…")).ToBeHiddenAsync();
        await Expect(box).ToHaveValueAsync("");
    }

    private static async Task ExpectNoBarriersAsync(IPage page) =>
        Assert.Empty((await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Help}"));

    // Web Chat repeats the words for screen readers: only the paragraphs are what is seen.
    private static ILocator Shown(IPage page, string words) => page.Locator("#webchat p", new() { HasText = words });

    private static Task PressAsync(IPage page, string title) => page.Locator($".ac-pushButton[aria-label='{title}']").ClickAsync();

    private static async Task SayAsync(IPage page, string words, string connected = "연결 상태: 연결됨")
    {
        await Expect(page.GetByText(connected)).ToBeAttachedAsync();
        var box = page.Locator("[data-testid='send box text area'], .webchat__send-box-text-box__input").First;
        await box.FillAsync(words);
        await box.PressAsync("Enter");
    }

    private static Task<string> UpdateAsync(BotHost bot, string words) =>
        bot.Services.GetRequiredService<ChatTransaction>().RunAsync((services, cancel) =>
            services.GetRequiredService<Chat>().PostOrUpdateAsync("coordinator-1", "reminder/1", new Reply(null, Rating(words, "열기")), cancel));

    private static JsonObject Rating(string words, string title) => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["body"] = new JsonArray(
            new JsonObject { ["type"] = "TextBlock", ["text"] = "도봉구 정성평가", ["style"] = "heading", ["size"] = "large", ["weight"] = "bolder", ["wrap"] = true },
            new JsonObject { ["type"] = "TextBlock", ["text"] = words, ["wrap"] = true },
            new JsonObject { ["type"] = "Input.Number", ["id"] = "points", ["label"] = words.Contains('번') ? "다른 점수" : "핵심 목표 1 점수", ["min"] = 1, ["max"] = 5, ["isRequired"] = true, ["errorMessage"] = "1에서 5까지 적어 주세요." },
            new JsonObject { ["type"] = "Input.Text", ["id"] = "reason", ["label"] = "핵심 목표 1 성과", ["isMultiline"] = true }),
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.Execute", ["title"] = title, ["verb"] = "rating.submit", ["data"] = new JsonObject { ["panelId"] = "7" } }),
    };
}
