using EvalBot.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EvalBot.Tests.Browser;

/// <summary>A person at the page, on a device of some width: says, fills in by label, presses, looks.</summary>
public sealed class ChatPage(IPage page, List<string> complaints, int width, int height)
{
    public const int PhoneWidth = 360;
    public const int DeskWidth = 1280;
    private const int PhoneHeight = 740;
    private const int DeskHeight = 900;

    public IPage Page => page;

    /// <summary>What the page complained about on its console.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>The newest card.</summary>
    public ILocator Card => page.Locator(".ac-adaptiveCard").Last;

    private ILocator SendBox => page.Locator("[data-testid='send box text area'], .webchat__send-box-text-box__input").First;

    public static Task<ChatPage> OnPhoneAsync(Chromium chromium, BotHost bot, string person) => OpenAsync(chromium, bot, person, PhoneWidth, PhoneHeight);

    public static Task<ChatPage> AtDeskAsync(Chromium chromium, BotHost bot, string person) => OpenAsync(chromium, bot, person, DeskWidth, DeskHeight);

    /// <summary>The newest card with these words on it.</summary>
    public ILocator CardWith(string words) => page.Locator(".ac-adaptiveCard", new() { HasText = words }).Last;

    /// <summary>What is seen with these words; Web Chat repeats them for screen readers, which is not meant.</summary>
    public ILocator Shown(string words) => page.Locator("#webchat p:visible, #webchat .ac-richTextBlock:visible", new() { HasText = words });

    public async Task SayAsync(string words)
    {
        await SendBox.FillAsync(words);
        await SendBox.PressAsync("Enter");
    }

    /// <summary>Says something that is answered by a card with this heading.</summary>
    public async Task<ILocator> AskAsync(string words, string heading)
    {
        var before = await page.Locator(".ac-adaptiveCard", new() { HasText = heading }).CountAsync();
        await SayAsync(words);
        await Expect(page.Locator(".ac-adaptiveCard", new() { HasText = heading })).ToHaveCountAsync(before + 1);
        return CardWith(heading);
    }

    /// <summary>Fills in the inputs of a card whose labels begin with these words.</summary>
    public static async Task FillAsync(ILocator card, params (string Label, string Value)[] inputs)
    {
        foreach (var (label, value) in inputs)
        {
            var input = card.GetByLabel(label).First;
            var kind = await input.EvaluateAsync<string>("element => element.type");
            if (kind == "select-one")
                await input.SelectOptionAsync(new SelectOptionValue { Label = value });
            else if (kind is "radio" or "checkbox")
                await ChooseAsync(card, label, value);
            else
                await input.FillAsync(value);
        }
    }

    /// <summary>Signs that there is no conflict of interest, on the card that stands before everything else.</summary>
    public async Task DeclareAsync(string? picture = null)
    {
        var card = CardWith("비밀유지 서약");
        await Expect(card.GetByLabel("서약합니다").First).ToBeVisibleAsync();
        if (picture is not null)
            await PictureAsync(card, picture);
        await FillAsync(card, ("이해관계", "없음"), ("비밀유지 서약", "서약합니다"));
        await PressAsync(card, "서명");
    }

    /// <summary>Presses where a finger would, and sees that it is chosen.</summary>
    private static async Task ChooseAsync(ILocator card, string label, string value)
    {
        var choices = card.GetByLabel(label).First.Locator("xpath=../..");
        await StillAsync(card);
        for (var tries = 0; tries < 5 && !await choices.GetByLabel(value).First.IsCheckedAsync(); tries++)
            await choices.Locator("label", new() { HasText = value }).First.ClickAsync();
        await Expect(choices.GetByLabel(value).First).ToBeCheckedAsync();
    }

    public static async Task PressAsync(ILocator card, string title)
    {
        await StillAsync(card);
        await card.Locator($".ac-pushButton[aria-label='{title}']").ClickAsync();
    }

    /// <summary>Waits until a card stands still: Web Chat moves a new one into sight, and a press on what moves is lost.</summary>
    private static async Task StillAsync(ILocator card)
    {
        await Expect(card).ToBeVisibleAsync();
        var before = -1f;
        for (var (still, looks) = (0, 0); still < 3 && looks < 50; looks++)
        {
            var now = (await card.BoundingBoxAsync())?.Y ?? -1;
            still = now == before ? still + 1 : 0;
            before = now;
            await Task.Delay(150);
        }
    }

    public static Task ExpectTextAsync(ILocator place, string words) => Expect(place).ToContainTextAsync(words);

    /// <summary>Presses a key until the focus is on what has this name; by keyboard alone.</summary>
    public async Task TabToAsync(string name, string key = "Tab")
    {
        const string NameOfFocus = """
            () => {
              const on = document.activeElement;
              const ids = (on.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
              const named = (ids.length ? ids.map(id => document.getElementById(id)) : [...(on.labels ?? [])]).map(label => label?.textContent).join(' ');
              return ids.length && named || on.getAttribute('aria-label') || named || on.textContent;
            }
            """;
        var passed = new List<string>();
        for (var presses = 0; presses < 60; presses++)
        {
            var focused = await page.EvaluateAsync<string>(NameOfFocus);
            if (focused.StartsWith(name, StringComparison.Ordinal))
                return;
            passed.Add(focused);
            await page.Keyboard.PressAsync(key);
        }

        Assert.Fail($"No focus on {name}; there was: {string.Join(" | ", passed)}");
    }

    /// <summary>Keeps how a card looks on a phone and on a desk, whole, and sees that nothing scrolls sideways.</summary>
    public async Task PictureAsync(ILocator card, string name)
    {
        foreach (var each in new[] { PhoneWidth, DeskWidth })
        {
            await page.SetViewportSizeAsync(each, 3800); // Every card as a whole.
            for (var (tries, before, after) = (0, -1f, 0f); before != after && tries < 10; tries++) // Until the transcript stands still.
            {
                before = (await card.BoundingBoxAsync())!.Y;
                await card.ScreenshotAsync(new() { Path = PathOf($"{name}-{each}") });
                after = (await card.BoundingBoxAsync())!.Y;
            }

            Assert.False(await SidewaysAsync(card), $"{name} scrolls sideways at {each}");
        }

        await page.SetViewportSizeAsync(width, height);
    }

    /// <summary>Keeps what is on the screen now.</summary>
    public Task ScreenAsync(string name) => page.ScreenshotAsync(new() { Path = PathOf(name) });

    /// <summary>Whether the page, or this card in it, is wider than the screen.</summary>
    public async Task<bool> SidewaysAsync(ILocator card) =>
        await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth")
        || await card.EvaluateAsync<bool>("card => card.scrollWidth > card.clientWidth + 1");

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "TestResults", "screenshots", name + ".png");

    private static async Task<ChatPage> OpenAsync(Chromium chromium, BotHost bot, string person, int width, int height)
    {
        var (page, complaints) = await chromium.OpenAsync(width, height);
        await page.GotoAsync($"{bot.Address}?person={person}");
        await Expect(page.GetByText("연결 상태: 연결됨")).ToBeAttachedAsync();
        return new(page, complaints, width, height);
    }
}
