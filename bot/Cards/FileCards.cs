using System.Text.Json.Nodes;
using EvalBot.Bot.Texts;
using EvalBot.Core.Files;

namespace EvalBot.Bot.Cards;

/// <summary>A file that was received: its receipt, and the question what it is.</summary>
public sealed class FileCards(CardFaces faces)
{
    /// <summary>Asks what a file is.</summary>
    /// <param name="uses">What could be done with it: an id and a title.</param>
    public JsonObject Choice(Language language, FileReceipt file, IReadOnlyList<(string Id, string Title)> uses)
    {
        var face = faces.In(language);
        return face.Fill("file-choice", new
        {
            title = face.Say("file.title", file.Name),
            receipt = face.Say("file.receipt", face.Time(file.At), Wording.Number(Math.Ceiling(file.Bytes / 102.4m) / 10), file.Sha256[..12]),
            choices = uses.Select(use => new { title = use.Title, value = use.Id }),
            first = uses.Count == 1 ? uses[0].Id : "",
            file = file.Id,
        });
    }
}
