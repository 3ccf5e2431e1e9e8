using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Grades;
using EvalBot.Bot.Measurements;
using EvalBot.Bot.Ratings;
using EvalBot.Bot.Status;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;

namespace EvalBot.Tests.Cards;

public partial class CardTests
{
    private const int LargestCard = 28 * 1024;

    private static readonly JsonSerializerOptions AsSent = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Verbs that ask for nothing: another command, and a draft that is kept.</summary>
    private static readonly HashSet<string> Asides =
    [
        "command.run", "rating.draft", "rating.move",
        "rating.paper-draft", "rating.paper-move", "selfassessment.draft",
    ];

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Fact]
    public void Texts_OfBothLanguages_HaveTheSameKeys() =>
        Assert.Equal(Stages.Texts.Keys(Language.Korean), Stages.Texts.Keys(Language.English));

    [Fact]
    public void Texts_OfBothLanguages_HaveTheSamePlaces()
    {
        foreach (var key in Stages.Texts.Keys(Language.Korean))
            Assert.Equal((key, PlacesOf(Language.Korean, key)), (key, PlacesOf(Language.English, key)));

        static string PlacesOf(Language language, string key) => string.Concat(
            Enumerable.Range(0, 10).Where(place => Stages.Texts.Of(language, key).Contains($"{{{place}}}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Templates_AreEachUsedByAViewAndHaveASample()
    {
        var used = EveryCard.Of(Language.Korean).Select(card => card.Template).Distinct().Order(StringComparer.Ordinal).ToList();
        var samples = Directory.EnumerateFiles(CardSamples.DefaultFolder, "*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);
        Assert.Equal(Stages.Library.Names, used);
        Assert.Equal(Stages.Library.Names, samples);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Samples_FillTheirTemplates(Language language)
    {
        foreach (var sample in Stages.Library.Names.SelectMany(CardSamples.Of))
            Assert.Equal("AdaptiveCard", Stages.Faces.In(language).Fill(sample.Template, sample.Data).Type());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Cards_OfEveryDistrict_FitIntoAMessage(Language language)
    {
        foreach (var district in Stages.Plan.Plan.Districts)
        {
            foreach (var card in EveryCard.Of(language, district: district.Id))
                Assert.True(SizeOf(card.Json) <= LargestCard, $"{card} of {district.Id}: {SizeOf(card.Json)} bytes");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void GradeSheet_WithTheLongestTexts_IsShortenedToFit(bool bySeat)
    {
        var evaluation = new Stages(field => new string('글', field == "letter" ? 10 : 4000)).Graded();
        var card = new GradeCards(Stages.Faces, Stages.Plan).Sheet(Language.Korean, evaluation, evaluation.Grade!, Stages.Names, bySeat);
        Assert.InRange(SizeOf(card), LargestCard / 2, LargestCard);
        Assert.Contains(card.Texts(), text => text.Text == Stages.Texts.Of(Language.Korean, "grade.shortened"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Cards_SendKnownVerbsAndIdsOnly(Language language)
    {
        HashSet<string> ids = ["district", "ballot", "goal", "version", "sheet", "step", "to", "command", "notice", "file", "remark", "set", "grade", "hash", "round", "line", "year", "change", "seat", "request", "panelist"];
        foreach (var card in EveryCard.Of(language))
        {
            var actions = card.Json.Actions().ToList();
            Assert.All(card.Json.Objects().Select(element => element["actions"]).OfType<JsonArray>(), row => Assert.InRange(row.Count, 0, 6));
            Assert.All(actions, action => Assert.Equal("Action.Execute", action.Type()));
            Assert.All(actions, action => Assert.Matches("^[a-z]+\\.[a-z-]+$", action.Of("verb")));
            Assert.All(actions, action => Assert.Empty(action["data"]!.AsObject().Select(entry => entry.Key).Except(ids)));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void AskingCards_HaveOneSubmittingAction(Language language)
    {
        foreach (var card in EveryCard.Of(language))
        {
            var submitting = card.Json.Actions().Count(action => !Asides.Contains(action.Of("verb")));
            Assert.Equal($"{card}: {(card.Asks ? 1 : 0)}", $"{card}: {submitting}");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Inputs_HaveALabelAndAnIdOfTheirOwn(Language language)
    {
        foreach (var card in EveryCard.Of(language))
        {
            var inputs = card.Json.Inputs().ToList();
            Assert.All(inputs, input => Assert.NotEmpty(input.Of("label")));
            Assert.All(inputs, input => Assert.NotEmpty(input.Of("id")));
            Assert.All(inputs, input => Assert.DoesNotMatch(ListItem(), input.Of("label")));
            Assert.All(inputs.SelectMany(input => input["choices"]?.AsArray() ?? []), choice => Assert.DoesNotMatch(ListItem(), (string)choice!["title"]!));
            Assert.Equal(inputs.Count, inputs.DistinctBy(input => input.Of("id")).Count());
            Assert.All(inputs, input => Assert.Empty(input.Select(entry => entry.Key).Intersect(["isRequired", "maxLength", "regex", "min", "max"])));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Cards_AreMadeOfWhatBothClientsShow(Language language)
    {
        HashSet<string> known =
        [
            "", "AdaptiveCard", "TextBlock", "RichTextBlock", "TextRun", "Container", "ColumnSet", "Column", "FactSet",
            "Input.Text", "Input.ChoiceSet", "ActionSet", "Action.Execute",
        ];
        foreach (var card in EveryCard.Of(language))
        {
            Assert.Equal("1.5", card.Json.Of("version"));
            Assert.Equal(CardTexts.TagOf(language), card.Json.Of("lang"));
            Assert.NotEmpty(card.Json.Of("fallbackText"));
            Assert.All(card.Json.Objects(), element => Assert.Contains(element.Type(), known));
            Assert.All(card.Json.Objects().Where(element => element.Type() == "TextBlock"), text => Assert.True(text["wrap"]!.GetValue<bool>()));
            Assert.DoesNotContain(card.Json.Texts(), text => text.Text.Contains("${", StringComparison.Ordinal) || text.Text.Contains("{0}", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void WordsOfPeople_StandAsTheyWereTyped_OnlyWhereNothingReadsThem(Language language)
    {
        var seen = new HashSet<string>();
        foreach (var card in EveryCard.Of(language, field => Typed(Remember(field))))
        {
            foreach (var (type, name, text) in card.Json.Texts().Where(found => found.Text.Contains('⟦')))
            {
                Assert.Contains((type, name), new[] { ("TextRun", "text"), ("Input.Text", "value") });
                var field = text[(text.IndexOf('⟦') + 1)..text.IndexOf('⟧')];
                Assert.EndsWith(Typed(field), text, StringComparison.Ordinal);
                seen.Remove(field);
            }
        }

        Assert.Empty(seen); // Every text that people can type is on some card.

        static string Typed(string field) => $"⟦{field}⟧ **굵게** [여기](http://example.kr) ${{title}} <at>모두</at> \"따옴표\" _밑줄_ \\ # 제목";

        string Remember(string field)
        {
            if (field != "typedResult") // A number in a form of two parts has another id.
                seen.Add(field);
            return field;
        }
    }

    [Theory]
    [InlineData("dobong")]
    [InlineData("gwanak")]
    public void Seal_BeforeTheReveal_OthersCardsSayNothingOfRatings(string district)
    {
        Assert.Equal(ForOthers(points: 1, "하나"), ForOthers(points: 5, "다른 말"));

        string ForOthers(int points, string said)
        {
            var evaluation = new Stages(field => field is "achievements" or "limits" or "improvements" or "reason" ? said : field, district, points).Rated();
            var now = Stages.Meeting.AddHours(1);
            return string.Join('\n', new[]
            {
                new RatingCards(Stages.Faces, Stages.Plan).Progress(Language.Korean, evaluation),
                new RatingCards(Stages.Faces, Stages.Plan).CloseForm(Language.Korean, evaluation, "?"),
                new RatingCards(Stages.Faces, Stages.Plan).Form(Language.Korean, evaluation, evaluation.Seats[6], [], 0),
                new ResultCards(Stages.Faces, Stages.Plan).Sheet(Language.Korean, evaluation, Stages.Names, ResultsReader.Other),
                new StatusCards(Stages.Faces, Stages.Plan).Table(Language.Korean, [(evaluation, EvaluationSteps.Of(evaluation, 7, [], now))], 1, lateOnly: false, now),
                new StatusCards(Stages.Faces, Stages.Plan).One(Language.Korean, evaluation, true, true, now),
                new StatusCards(Stages.Faces, Stages.Plan).Panel(Language.Korean, evaluation, Stages.Names, true),
            }.Select(card => card.ToJsonString()));
        }
    }

    /// <summary>Clients read labels and choices as Markdown: «2. » at the beginning is a list of its own, and becomes «1.».</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"^\d+\. ")]
    private static partial System.Text.RegularExpressions.Regex ListItem();

    private static int SizeOf(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json, AsSent).Length;
}
