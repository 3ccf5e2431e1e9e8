using System.Text.Encodings.Web;
using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Channel.Web;
using EvalBot.Bot.Texts;
using EvalBot.Tests.Cards;
using EvalBot.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EvalBot.Tests.Browser;

/// <summary>The gallery with cards of our own in it: what the chat would show of them, all on one page.</summary>
internal sealed class GalleryPage(IPage page)
{
    /// <summary>What a card's inputs are called by a screen reader, card by card.</summary>
    private const string Names = """
        () => [...document.querySelectorAll('.ac-adaptiveCard')].map(card => [...card.querySelectorAll('input, textarea, select')].map(input => {
          const ids = (input.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
          const labels = ids.length ? ids.map(id => document.getElementById(id)) : [...input.labels];
          return labels.map(label => label?.textContent ?? '').join(' ') || input.getAttribute('aria-label') || '';
        }))
        """;

    /// <summary>What is wrong with how a card's controls are reached by keyboard, for all cards.</summary>
    private const string Unreachable = """
        () => [...document.querySelectorAll('.ac-adaptiveCard')].flatMap(card => {
          const all = [...card.querySelectorAll('input, textarea, select, .ac-pushButton')];
          const out = all.filter(one => one.tabIndex < 0 && one.type !== 'radio' && !one.disabled);
          const tops = all.map(one => one.getBoundingClientRect());
          const back = all.filter((one, i) => i > 0 && tops[i].top < tops[i - 1].top - 5 && tops[i].left <= tops[i - 1].left);
          return [...out.map(one => `out of reach: ${one.outerHTML}`), ...back.map(one => `before its turn: ${one.outerHTML}`)];
        })
        """;

    /// <summary>Fields that are narrower than the card is wide, where they stand alone.</summary>
    private const string Slim = """
        () => [...document.querySelectorAll('.ac-adaptiveCard .ac-textInput, .ac-adaptiveCard select')]
          .filter(field => field.offsetWidth < field.closest('.ac-adaptiveCard').clientWidth * .7)
          .map(field => field.closest('.ac-adaptiveCard').textContent.slice(0, 40))
        """;

    private const string Wide = """
        () => [...(document.documentElement.scrollWidth > innerWidth ? ['the page'] : []),
          ...[...document.querySelectorAll('.ac-adaptiveCard')].filter(card => card.scrollWidth > card.clientWidth + 1
            || [...card.querySelectorAll('*')].some(part => part.getBoundingClientRect().right > card.getBoundingClientRect().right + 1))
            .map(card => card.textContent.slice(0, 40))]
        """;

    private const int CardsAtATime = 24;

    private static readonly JsonSerializerOptions AsSent = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<Language, Lazy<IReadOnlyList<FilledCard>>> Faces = Enum.GetValues<Language>()
        .ToDictionary(language => language, language => new Lazy<IReadOnlyList<FilledCard>>(() => [.. EveryCard.Of(language).DistinctBy(ElementsOf)]));

    public IPage Page => page;

    public ILocator Cards => page.Locator(".ac-adaptiveCard");

    /// <summary>Opens the gallery with these cards instead of the samples.</summary>
    public static async Task<GalleryPage> OpenAsync(Chromium chromium, BotHost bot, Language language, IReadOnlyList<FilledCard> cards, int width, string theme = "light")
    {
        var (page, _) = await chromium.OpenAsync(width);
        var shown = cards.Select(card => new { name = card.Template, view = card.What, bytes = 0, card = WebCard.Of(card.Json, card.Template) });
        await page.RouteAsync("**/local/cards/*", route => route.FulfillAsync(new() { ContentType = "application/json; charset=utf-8", Body = JsonSerializer.Serialize(shown, AsSent) }));
        var gallery = new GalleryPage(page);
        await page.GotoAsync($"{bot.Address}local/cards?lang={CardTexts.TagOf(language)}&theme={theme}");
        await Expect(gallery.Cards).ToHaveCountAsync(cards.Count);
        return gallery;
    }

    /// <summary>Every card in each of its faces, but one of those that are made of the same elements.</summary>
    public static IReadOnlyList<FilledCard> EveryFace(Language language) => Faces[language].Value;

    /// <summary>Every card once, with the face that has the most different elements.</summary>
    public static IReadOnlyList<FilledCard> FullestFaces(Language language) =>
        [.. EveryFace(language).GroupBy(card => card.Template).Select(faces => faces.MaxBy(face => ElementsOf(face).Length)!)];

    /// <summary>No serious or critical violation on any of these cards, some on a page at a time: asking takes the square of what is shown.</summary>
    public static async Task ExpectNoBarriersAsync(Chromium chromium, BotHost bot, Language language, IReadOnlyList<FilledCard> cards, int width)
    {
        foreach (var few in cards.Chunk(CardsAtATime))
        {
            var gallery = await OpenAsync(chromium, bot, language, few, width);
            await gallery.ExpectNoBarriersAsync();
            await gallery.Page.CloseAsync();
        }
    }

    /// <summary>No serious or critical violation on all that is shown.</summary>
    /// <param name="coloursOnly">Where everything else was looked at before.</param>
    public async Task ExpectNoBarriersAsync(bool coloursOnly = false)
    {
        var options = new AxeRunOptions { ResultTypes = [ResultType.Violations], Iframes = false };
        if (coloursOnly)
            options.RunOnly = new() { Type = "rule", Values = ["color-contrast"] };
        var found = (await page.RunAxe(options)).Violations
            .Where(violation => violation.Impact is "serious" or "critical")
            .SelectMany(violation => violation.Nodes, (violation, node) => (Rule: violation.Id, node.Html))
            .Where(each => !BarrierTests.IsWebChatsAnnouncement(each.Rule, each.Html));
        Assert.Empty(found.Distinct());
    }

    public async Task ExpectNothingSidewaysAsync() => Assert.Empty(await page.EvaluateAsync<string[]>(Wide));

    public async Task ExpectWideFieldsAsync() => Assert.Empty(await page.EvaluateAsync<string[]>(Slim));

    public async Task ExpectAllInReachAsync() => Assert.Empty(await page.EvaluateAsync<string[]>(Unreachable));

    /// <summary>Each input is called by what stands above it.</summary>
    public async Task ExpectNamesAsync(IReadOnlyList<FilledCard> cards)
    {
        var names = await page.EvaluateAsync<string[][]>(Names);
        foreach (var (card, heard) in cards.Zip(names))
        {
            var labels = card.Json.Inputs().Select(input => input.Of("label")).ToList();
            Assert.All(heard, name => Assert.True(labels.Exists(label => name.StartsWith(label, StringComparison.Ordinal)), $"{card}: «{name}»"));
            Assert.All(labels, label => Assert.True(Array.Exists(heard, name => name.StartsWith(label, StringComparison.Ordinal)), $"{card}: {label} has no input"));
        }
    }

    private static string ElementsOf(FilledCard card) => string.Join(' ', card.Json.Objects()
        .Select(part => $"{part.Type()},{part["style"]},{part["color"]},{part["isSubtle"]},{part["size"]},{part["weight"]}")
        .Distinct()
        .Prepend(card.Template));
}
