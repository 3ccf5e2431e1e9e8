using System.Globalization;
using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Texts;
using EvalBot.Core.Documents;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;

namespace EvalBot.Bot.Documents;

/// <summary>자가평가 설문지: to fill in, and to read.</summary>
public sealed class SelfAssessmentCards(CardFaces faces, LoadedPlan plan)
{
    /// <summary>The form with what was saved last, or what was typed just now.</summary>
    /// <param name="typed">By input id; null shows what is stored.</param>
    public JsonObject Form(Language language, Evaluation evaluation, DocumentPart part, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        var saved = evaluation.SelfAssessmentOf(part.Id);
        return face.Fill("selfassessment-form", new
        {
            title = face.Title(evaluation, "titled", part.Mark, language.Pick(part.Name, part.EnglishName)),
            problem = CardFace.Lines(problem),
            about = face.Say("selfAssessment.about"),
            saved = saved is null ? "" : face.Say("selfAssessment.saved", face.Time(saved.Saved.At)),
            questions = part.Form!.Questions.Select((question, i) =>
            {
                var id = InputOf(i);
                var value = typed is null ? saved?.Answers.FirstOrDefault(answer => answer.Question == question.Id)?.Words ?? "" : typed.GetValueOrDefault(id, "");
                CardInput[] input = [new(id, Asked(face, question, i, language), value)];
                return question.Kind == QuestionKind.Scale ? new { scales = input, texts = Array.Empty<CardInput>() } : new { scales = Array.Empty<CardInput>(), texts = input };
            }),
            choices = plan.Scoring.Scale.Reverse().Select(point => new { title = Point(face, point), value = Key(point.Points) }),
            district = evaluation.DistrictId,
            version = saved?.Version ?? 0,
        });
    }

    /// <summary>A finished form to read.</summary>
    public JsonObject Sheet(Language language, Evaluation evaluation, DocumentPart part, DocumentVersion version, Names names)
    {
        var face = faces.In(language);
        return face.Fill("selfassessment-sheet", new
        {
            title = face.Title(evaluation, "selfAssessment.title"),
            name = DocumentCards.NameOf(part, language),
            by = face.Say("selfAssessment.by", names.Of(version.Received.By, language), face.Time(version.Received.At), version.Version),
            questions = part.Form!.Questions.Select((question, i) => new
            {
                question = Asked(face, question, i, language),
                answer = Answer(face, question, version.Answers.FirstOrDefault(answer => answer.Question == question.Id)?.Words ?? ""),
            }),
        });
    }

    /// <summary>The id of the input of a question.</summary>
    /// <param name="place">From 0.</param>
    public static string InputOf(int place) => string.Create(CultureInfo.InvariantCulture, $"answer-{place + 1}");

    private static string Asked(CardFace face, Question question, int place, Language language) =>
        face.Say("selfAssessment.question", place + 1, language.Pick(question.Text, question.EnglishText));

    private IReadOnlyList<string> Answer(CardFace face, Question question, string words) =>
        question.Kind == QuestionKind.Scale && plan.Scoring.Scale.FirstOrDefault(point => Key(point.Points) == words) is { } chosen
            ? [Point(face, chosen)]
            : CardFace.Lines(words, SelfAssessment.LongestAnswer);

    private static string Point(CardFace face, ScalePoint point) => face.Say("rating.meaning", point.Points, face.Meaning(point));

    private static string Key(int points) => points.ToString(CultureInfo.InvariantCulture);
}
