using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Templating;

namespace EvalBot.Tests.Cards;

public sealed class CardLibraryTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cards").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Fill_KnownTemplate_GivesTheCard()
    {
        Write("rating-form.json", """{"text": "${name}"}""");
        Write("grade-sheet.json", "{}");
        Write("samples/rating-form.json", "no template");
        var library = new CardLibrary(folder);

        Assert.Equal(["grade-sheet", "rating-form"], library.Names);
        Assert.Equal("""{"text":"A"}""", library.Fill("rating-form", new JsonObject { ["name"] = "A" }).ToJsonString());
    }

    [Fact]
    public void Fill_UnknownTemplate_Throws() =>
        Assert.Throws<ArgumentException>(() => new CardLibrary(folder).Fill("rating-form", new JsonObject()));

    [Theory]
    [InlineData("rating-form.json", "{")]
    [InlineData("rating-form.json", """{"text": "${nofunc()}"}""")]
    [InlineData("rating.json", "{}")]
    [InlineData("Rating-Form.json", "{}")]
    [InlineData("rating-.json", "{}")]
    public void New_WrongTemplateOrName_Throws(string file, string json)
    {
        Write(file, json);

        Assert.Throws<CardTemplateException>(() => new CardLibrary(folder));
    }

    private void Write(string file, string json)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, json);
    }
}
