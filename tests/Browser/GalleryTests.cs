using System.Text.Json.Nodes;
using EvalBot.Bot.Texts;
using EvalBot.Tests.Cards;
using EvalBot.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EvalBot.Tests.Browser;

/// <summary>Every card, as the chat shows it: for narrow and wide, for light and dark, for hand, eye and ear.</summary>
public class GalleryTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Narrow = 320;
    private const int WideScreen = 1280;

    /// <summary>What somebody might type to format, to mention, to inject, or to make the card fall apart.</summary>
    private const string Hostile = "**굵게** _기울임_ [여기](javascript:alert(1)) ![](x) `코드` <at>모두</at> <b>x</b> <img src=x onerror=alert(1)> "
        + "${title} {{DATE(2026-11-23T07:05:00Z)}} {{TIME(2026-11-23T07:05:00Z)}} &lt;i&gt; http://example.kr ";

    [Theory]
    [InlineData(Language.Korean, Narrow)]
    [InlineData(Language.Korean, WideScreen)]
    [InlineData(Language.English, Narrow)]
    [InlineData(Language.English, WideScreen)]
    public async Task Cards_KeepNobodyOut(Language language, int width)
    {
        await using var bot = await BotHost.StartAsync();
        var cards = GalleryPage.EveryFace(language);
        var gallery = await GalleryPage.OpenAsync(chromium, bot, language, cards, width);

        await gallery.ExpectNothingSidewaysAsync();
        await gallery.ExpectWideFieldsAsync();
        await gallery.ExpectAllInReachAsync();
        await gallery.ExpectNamesAsync(cards);
    }

    [Theory]
    [InlineData(Language.Korean, Narrow)]
    [InlineData(Language.English, WideScreen)]
    public async Task Cards_AskedByAxe_HaveNoBarriers(Language language, int width)
    {
        await using var bot = await BotHost.StartAsync();

        await GalleryPage.ExpectNoBarriersAsync(chromium, bot, language, GalleryPage.FullestFaces(language), width);
    }

    [Theory]
    [InlineData(Language.Korean, "dark")]
    [InlineData(Language.English, "contrast")]
    public async Task Cards_InEveryTheme_CanBeRead(Language language, string theme)
    {
        await using var bot = await BotHost.StartAsync();
        var gallery = await GalleryPage.OpenAsync(chromium, bot, language, GalleryPage.FullestFaces(language), WideScreen, theme);

        await gallery.ExpectNoBarriersAsync(coloursOnly: true);
    }

    [Fact]
    public async Task Cards_InForcedColours_KeepTheirEdges()
    {
        await using var bot = await BotHost.StartAsync();
        var cards = GalleryPage.EveryFace(Language.Korean).Where(card => card.Template is "rating-form" or "declaration-form" or "status-table").ToList();
        var gallery = await GalleryPage.OpenAsync(chromium, bot, Language.Korean, cards, WideScreen);
        await gallery.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });

        await gallery.ExpectNoBarriersAsync(coloursOnly: true);
        var without = await gallery.Page.EvaluateAsync<int>("""
            () => [...document.querySelectorAll('.ac-pushButton, .ac-textInput, select.ac-input')].filter(part => getComputedStyle(part).borderTopWidth === '0px').length
            """);
        Assert.Equal(0, without);
    }

    [Fact]
    public async Task TypedText_ThatWouldFormatOrInject_IsShownAsItIs()
    {
        await using var bot = await BotHost.StartAsync();
        var cards = EveryCard.Of(Language.Korean, field => $"⟦{field}⟧ {(field == "letter" ? "**굵게** <b>x</b>" : $"1. {Hostile}\u202Eevil\n2. # {new string('긴', 300)}")}")
            .DistinctBy(card => card.ToString())
            .ToList();
        var gallery = await GalleryPage.OpenAsync(chromium, bot, Language.Korean, cards, Narrow);

        var shown = await gallery.Cards.EvaluateAllAsync<string[]>("""
            cards => cards.map(card => [card.textContent, ...[...card.querySelectorAll('input, textarea')].map(input => input.value)].join('\n').replaceAll(/\s/g, ''))
            """);
        var lost = cards.Zip(shown).SelectMany(pair => pair.First.Json.Texts()
            .Where(typed => typed.Text.Contains('⟦') && !pair.Second.Contains(string.Concat(typed.Text.Where(c => !char.IsWhiteSpace(c))), StringComparison.Ordinal))
            .Select(typed => $"{pair.First}: {typed.Text[..Math.Min(60, typed.Text.Length)]}")).ToList();
        if (lost.Count > 0)
            Assert.Fail(string.Join('\n', lost));

        Assert.Equal(0, await gallery.Cards.Locator("a, img, script, iframe, at, b, strong, em, code, ol, ul, h3, h4, h5, h6").CountAsync());
        await gallery.ExpectNothingSidewaysAsync();
    }

    [Fact]
    public async Task RatingCard_ByKeyboardAlone_IsFilledInOrderAndSubmitted()
    {
        await using var bot = await BotHost.StartAsync();
        var card = EveryCard.Of(Language.Korean).First(each => each is { Template: "rating-form", What: "empty" });
        var gallery = await GalleryPage.OpenAsync(chromium, bot, Language.Korean, [card], 360);
        var inputs = card.Json.Inputs().ToList();
        var keys = gallery.Page.Keyboard;

        await gallery.Cards.Locator("input, textarea, select").First.FocusAsync();
        for (var i = 0; i < inputs.Count; i++)
        {
            var name = await gallery.Page.EvaluateAsync<string>(
                "() => (document.activeElement.getAttribute('aria-labelledby') ?? '').split(' ').map(id => document.getElementById(id)?.textContent ?? '').join('') || document.activeElement.labels?.[0]?.textContent");
            Assert.StartsWith(inputs[i].Of("label"), name, StringComparison.Ordinal);
            if (inputs[i].Type() == "Input.Text")
                await keys.InsertTextAsync($"글 {i}");
            else
                await keys.TypeAsync("4"); // Chooses by the first letter.
            await keys.PressAsync("Tab");
        }

        Assert.Equal("제출", await gallery.Page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        await keys.PressAsync("Enter");
        var pressed = gallery.Page.Locator("#pressed");
        await Expect(pressed).ToContainTextAsync("rating.submit");
        var sent = JsonNode.Parse((await pressed.InnerTextAsync())["보낼 내용: ".Length..])!;
        Assert.All(inputs.Index(), input => Assert.Equal(input.Item.Type() == "Input.Text" ? $"글 {input.Index}" : "4", (string?)sent[input.Item.Of("id")]));
    }

    [Fact]
    public async Task Gallery_ShowsEveryCardWithItsSample()
    {
        await using var bot = await BotHost.StartAsync();
        var (page, complaints) = await chromium.OpenAsync(WideScreen);

        await page.GotoAsync($"{bot.Address}local/cards");
        await Expect(page.Locator("#contents li")).ToHaveCountAsync(Stages.Library.Names.Count + 1);
        await Expect(page.Locator(".ac-adaptiveCard")).ToHaveCountAsync(Stages.Library.Names.SelectMany(EvalBot.Bot.Cards.CardSamples.Of).Count());
        await page.GetByRole(AriaRole.Link, new() { Name = "rating-form" }).ClickAsync();
        await Expect(page.Locator(".ac-adaptiveCard")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Link, new() { Name = "320 px" }).ClickAsync();
        await Expect(page.Locator("#webchat")).ToHaveCSSAsync("width", "320px");
        await page.GetByRole(AriaRole.Link, new() { Name = "어둡게" }).ClickAsync();
        await Expect(page.Locator("body")).ToHaveCSSAsync("color", "rgb(232, 234, 237)");
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Cards" }).First).ToBeVisibleAsync();
        Assert.Contains("card=rating-form", page.Url, StringComparison.Ordinal);
        Assert.Empty(complaints);
    }
}
