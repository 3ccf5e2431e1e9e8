using System.Text.Json;
using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;

namespace EvalBot.Tests.Cards;

/// <summary>How a view's data becomes a card, and what that costs.</summary>
public class CardFaceTests
{
    private const int MostAllocated = 64 * 1024;

    private static readonly object Anything = new
    {
        Text = "글",
        none = (string?)null,
        yes = true,
        whole = 5,
        large = 9007199254740993,
        exact = 4.50m,
        real = 0.1,
        day = new DateOnly(2018, 8, 6),
        at = new DateTimeOffset(2018, 8, 6, 14, 0, 0, TimeSpan.FromHours(9)),
        state = EvaluationState.Rating,
        items = Enumerable.Range(1, 3).Select(number => new { number, name = $"목표 {number}" }),
        words = new List<string?> { "가", null },
        byName = new Dictionary<string, object?> { ["a b"] = 1, ["none"] = null },
        nested = new { inner = new { deep = new[] { new[] { 1 } } } },
        made = new JsonObject { ["a"] = new JsonArray(1, "b") },
    };

    [Fact]
    public void Fill_DataOfAnyType_IsReadAsTheSerializerWritesIt()
    {
        using var folder = new CardFolder(("any-thing", """{"all": "${$root}", "lang": "${lang}", "submit": "${t.rating.submit}", "sum": "${whole + exact}"}"""));
        var card = new CardFace(Language.Korean, new CardLibrary(folder.Path), Stages.Texts, Stages.Plan).Fill("any-thing", Anything);

        Assert.Equal(JsonSerializer.SerializeToNode(Anything, JsonSerializerOptions.Web)!.ToJsonString(), card["all"]!.ToJsonString());
        Assert.Equal(("ko", "제출", 9.5), ((string)card["lang"]!, (string)card["submit"]!, (double)card["sum"]!));
    }

    [Fact]
    public void Fill_List_IsRunThroughOnce()
    {
        var runs = 0;
        using var folder = new CardFolder(("any-thing", """{"count": "${count(items)}", "items": [{"$data": "${items}", "text": "${$data}"}]}"""));
        var face = new CardFace(Language.Korean, new CardLibrary(folder.Path), Stages.Texts, Stages.Plan);

        var card = face.Fill("any-thing", new { items = Enumerable.Range(1, 2).Select(number => $"{number}/{++runs}") });

        Assert.Equal("""{"count":2,"items":[{"text":"1/1"},{"text":"2/2"}]}""", card.ToJsonString());
    }

    [Theory]
    [InlineData("글")]
    [InlineData(5)]
    [InlineData(new[] { 1, 2 })]
    public void Fill_DataThatIsNoObject_Throws(object data) =>
        Assert.Throws<ArgumentException>(() => Stages.Faces.In(Language.Korean).Fill("rating-form", data));

    [Fact]
    public void Fill_TextThatIsNoText_IsMended() // Half a character cannot be sent.
    {
        using var folder = new CardFolder(("any-thing", """{"text": "${text}"}"""));
        var face = new CardFace(Language.Korean, new CardLibrary(folder.Path), Stages.Texts, Stages.Plan);

        Assert.Equal("a\uFFFDb", (string?)face.Fill("any-thing", new { text = "a\uD83Db" })["text"]);
    }

    [Fact]
    public void Samples_AreFilledInLittleMemory()
    {
        var face = Stages.Faces.In(Language.Korean);
        foreach (var (template, _, data) in Stages.Library.Names.SelectMany(CardSamples.Of))
        {
            face.Fill(template, data);

            var before = GC.GetAllocatedBytesForCurrentThread();
            face.Fill(template, data);

            Assert.InRange((template, GC.GetAllocatedBytesForCurrentThread() - before), (template, 0), (template, MostAllocated - 1));
        }
    }

    /// <summary>A folder of templates, there while it is used.</summary>
    private sealed class CardFolder : IDisposable
    {
        public CardFolder(params (string Name, string Json)[] templates)
        {
            foreach (var (name, json) in templates)
                File.WriteAllText(System.IO.Path.Combine(Path, name + ".json"), json);
        }

        public string Path { get; } = Directory.CreateTempSubdirectory("cards").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
