using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Channel.Web;
using EvalBot.Bot.Texts;

namespace EvalBot.Bot.Hosting;

/// <summary><c>/local/cards</c>: every card with its samples, to be looked at. In local mode only.</summary>
internal static class CardGallery
{
    private static readonly JsonSerializerOptions AsSent = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The page, and what it shows: a list of cards, each as the web chat gets it.</summary>
    public static void MapLocalCards(this WebApplication app)
    {
        app.MapGet("/local/cards", (IWebHostEnvironment host) =>
            Results.File(host.WebRootFileProvider.GetFileInfo("gallery.html").CreateReadStream(), "text/html; charset=utf-8"));
        app.MapGet("/local/cards/{language}", (string language, CardLibrary library, CardFaces faces) =>
            LanguageOf(language) is { } known
                ? Results.Json(library.Names.SelectMany(CardSamples.Of).Select(sample => Show(sample, faces.In(known))), AsSent)
                : Results.NotFound());
    }

    private static ShownCard Show(CardSample sample, CardFace face)
    {
        var card = face.Fill(sample.Template, sample.Data);
        return new(sample.Template, sample.View, JsonSerializer.SerializeToUtf8Bytes(card, AsSent).Length, WebCard.Of(card, sample.Template));
    }

    private static Language? LanguageOf(string tag) =>
        Enum.GetValues<Language>().Where(language => CardTexts.TagOf(language) == tag).Select(language => (Language?)language).FirstOrDefault();
}

/// <summary>A card in the gallery.</summary>
/// <param name="Bytes">How large it is when it is sent.</param>
internal sealed record ShownCard(string Name, string View, int Bytes, JsonObject Card);
