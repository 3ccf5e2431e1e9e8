using EvalBot.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EvalBot.Tests.Clients;

/// <summary>A user at the Playground's page: goes to a conversation, says, mentions, fills in, presses, looks.</summary>
internal sealed class PlaygroundPage(IPage page)
{
    public const string Personal = "Personal Chat";
    public const string MeetingChat = "도봉구 성과평가회의";
    public const string Channel = "성과평가단 - 알림";
    private const string Bot = "평가봇";

    /// <summary>Every card of the conversation that is looked at, in its order.</summary>
    public ILocator Cards => page.Locator(".ac-adaptiveCard");

    private ILocator Box => page.GetByRole(AriaRole.Textbox).Last;

    public static async Task<PlaygroundPage> OpenAsync(Chromium chromium, Playground playground)
    {
        var (page, _) = await chromium.OpenAsync(width: 1280, height: 900);
        await page.RouteAsync(url => new Uri(url).Host != playground.Address.Host, route => route.AbortAsync()); // It would ask for fonts elsewhere.
        await page.GotoAsync(playground.Address.ToString());
        await Expect(page.GetByRole(AriaRole.Treeitem).First).ToBeVisibleAsync();
        return new(page);
    }

    /// <summary>The newest card with these words on it.</summary>
    public ILocator CardWith(string words) => page.Locator(".ac-adaptiveCard", new() { HasText = words }).Last;

    /// <summary>The newest of what the bot says with these words; the list of conversations and the log repeat them, which is not meant.</summary>
    public ILocator Said(string words) => page.Locator(".fai-OutputCard, .fui-Card", new() { HasText = words }).Last;

    public async Task GoToAsync(string conversation) => await page.GetByRole(AriaRole.Treeitem, new() { Name = conversation }).ClickAsync();

    public async Task SayAsync(string words)
    {
        await Box.ClickAsync();
        await page.Keyboard.InsertTextAsync(words);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Says something to the bot where others are, with a mention chosen from the list.</summary>
    public async Task MentionAsync(string words)
    {
        await Box.ClickAsync();
        await ChooseTheBotAsync(words);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Begins a thread of the channel with a mention of the bot.</summary>
    public async Task PostMentionAsync(string words)
    {
        await page.GetByRole(AriaRole.Textbox).First.ClickAsync();
        await ChooseTheBotAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).ClickAsync();
    }

    /// <summary>Fills in the inputs of a card whose labels begin with these words.</summary>
    public async Task FillAsync(ILocator card, params (string Label, string Value)[] inputs)
    {
        foreach (var (label, value) in inputs)
        {
            var input = card.GetByLabel(label).First;
            var role = await input.EvaluateAsync<string>("element => element.getAttribute('role') ?? element.type");
            if (role == "radiogroup")
                await input.GetByText(value).ClickAsync();
            else if (role == "checkbox")
                await input.CheckAsync(new() { Force = true });
            else if (role == "combobox")
                await ChooseAsync(input, value);
            else
                await input.FillAsync(value);
        }
    }

    public static async Task PressAsync(ILocator card, string title) => await card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();

    /// <summary>Keeps what is on the screen now, under TestResults.</summary>
    public Task ScreenAsync(string name) => Chromium.PictureAsync(page, "playground-" + name);

    private async Task ChooseAsync(ILocator input, string value)
    {
        await input.PressAsync("ArrowDown"); // Opens the list. By keyboard: a message that comes meanwhile moves the page away from under the mouse.
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = value })).ToBeVisibleAsync();
        await input.FillAsync(value);
        await input.PressAsync("Enter");
        await Expect(input).ToHaveValueAsync(value);
    }

    private async Task ChooseTheBotAsync(string words)
    {
        await page.Keyboard.TypeAsync("@");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = Bot }).ClickAsync();
        await page.Keyboard.InsertTextAsync(" " + words);
    }
}
