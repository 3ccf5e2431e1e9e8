using System.Globalization;
using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Reports;

namespace EvalBot.Bot.Reports;

/// <summary>개선과제: the items with their answers, those of earlier years, and the forms to add and to answer them.</summary>
public sealed class ImprovementCards(CardFaces faces, LoadedPlan plan)
{
    private const int MostItems = 12;
    private const int MostSuggestions = 10;
    private const int LongestHow = 200;
    private const int LongestSuggestion = 150;

    /// <summary>The items that stand, and those of earlier years.</summary>
    /// <param name="canLead">Whether the reader adds items and strikes them out.</param>
    /// <param name="canAnswer">Whether the reader answers them now.</param>
    /// <param name="showOwn">Whether the reader may read this year's items.</param>
    public JsonObject List(Language language, Evaluation evaluation, Names names, bool canLead, bool canAnswer, bool showOwn, DateTimeOffset now)
    {
        var face = faces.In(language);
        var district = plan.District(evaluation.DistrictId).Name;
        var items = showOwn ? evaluation.Report?.StandingImprovements ?? [] : [];
        var left = items.Count + evaluation.Carried.Count - (2 * MostItems);
        return face.Fill("improvement-list", new
        {
            title = face.Title(evaluation, "improvement.title"),
            about = items.Count > 0 ? face.Say(canAnswer ? "improvement.answerPlease" : "improvement.about") : face.Say(showOwn ? "improvement.none" : "improvement.notShared"),
            items = items.Take(MostItems).Select(item => new
            {
                words = face.Say("improvement.item", item.Number, Clean(item.Words)),
                topic = Clean(TopicOf(face, item.Topic)),
                owner = face.Say("improvement.by", names.Of(item.Owner, language), Day(face, item.Due)) + Late(face, item, now),
                answer = AnswerOf(face, item.Answer),
                how = CardFace.Lines(item.Answer?.How, LongestHow),
            }),
            earlier = evaluation.Carried.Count > 0 ? face.Say("improvement.earlier", Summary(face, evaluation)) : "",
            carried = evaluation.Carried.Take(MostItems).Select(item => Carried(face, item)),
            more = Math.Max(items.Count, evaluation.Carried.Count) > MostItems ? face.Say("improvement.more", Math.Max(left, 1)) : "",
            buttons = Buttons().Take(Button.Most),
        });

        IEnumerable<Button> Buttons()
        {
            if (canLead)
                yield return new(face.Say("improvement.addButton"), $"개선과제 {district} 추가");
            if (canAnswer)
            {
                foreach (var item in items.Where(item => item.Answer?.DoneOn is null).Take(3))
                    yield return new(face.Say("improvement.answerButton", item.Number), string.Create(CultureInfo.InvariantCulture, $"개선과제 {district} {item.Number}"));
            }

            if (items.Count > 0)
                yield return new(face.Say("improvement.download"), $"개선과제 {district} 내려받기");
        }
    }

    /// <summary>A new item.</summary>
    /// <param name="suggestions">What items can be made of.</param>
    /// <param name="owners">Who can be asked to do it, with their names.</param>
    public JsonObject Form(
        Language language, Evaluation evaluation, IReadOnlyList<Suggestion> suggestions, IReadOnlyList<(string Id, string Name)> owners, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        var topics = Topics(evaluation).ToList();
        return face.Fill("improvement-form", new
        {
            title = face.Title(evaluation, "improvement.formTitle"),
            problem = CardFace.Lines(problem),
            suggestions = suggestions.Take(MostSuggestions).Select(suggestion => suggestion.Words.Length > 0
                ? face.Say("improvement.suggestion", suggestion.Topic.Number, PlainText.Clean(suggestion.Words, LongestSuggestion))
                : face.Say("improvement.shortfall", suggestion.Topic.Number, Clean(suggestion.Topic.Name))),
            topic = typed?.GetValueOrDefault("topic") ?? "",
            topics = topics.Select(topic => new { title = TopicOf(face, topic), value = ValueOf(topic) }),
            words = typed?.GetValueOrDefault("words") ?? "",
            owner = typed?.GetValueOrDefault("owner") ?? "",
            owners = owners.Select(owner => new { title = owner.Name, value = owner.Id }),
            due = typed?.GetValueOrDefault("due") ?? "",
            district = evaluation.DistrictId,
            buttons = new[] { new Button(face.Say("improvement.open"), $"개선과제 {plan.District(evaluation.DistrictId).Name}") },
        });
    }

    /// <summary>The consortium's answer to an item.</summary>
    public JsonObject Answer(Language language, Evaluation evaluation, Improvement item, Names names, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        var before = item.Answer;
        return face.Fill("improvement-answer", new
        {
            title = face.Title(evaluation, "improvement.answerTitle", item.Number),
            problem = CardFace.Lines(problem),
            item = Clean(item.Words),
            topicName = Clean(TopicOf(face, item.Topic)),
            ownerName = face.Say("improvement.by", names.Of(item.Owner, language), Day(face, item.Due)),
            saved = before is null ? "" : face.Say("report.savedAt", face.Time(before.At), names.Of(before.By, language)),
            stance = typed?.GetValueOrDefault("stance") ?? before?.Stance.ToString() ?? "",
            stances = Enum.GetValues<Stance>().Select(stance => new { title = face.Say("improvement.stanceOf", stance), value = stance.ToString() }),
            how = typed?.GetValueOrDefault("how") ?? before?.How ?? "",
            doneOn = typed?.GetValueOrDefault("doneOn") ?? ReportCards.Typed(before?.DoneOn),
            district = evaluation.DistrictId,
            line = item.Number,
            version = item.Answers.Count,
            buttons = new[] { new Button(face.Say("improvement.open"), $"개선과제 {plan.District(evaluation.DistrictId).Name}") },
        });
    }

    /// <summary>Striking an item out.</summary>
    public JsonObject Strike(Language language, Evaluation evaluation, Improvement item, string reason = "", string? problem = null)
    {
        var face = faces.In(language);
        return face.Fill("report-step", new
        {
            title = face.Title(evaluation, "improvement.strikeTitle", item.Number),
            problem = CardFace.Lines(problem),
            mark = "",
            about = face.Say("improvement.strikeAbout"),
            lines = new[] { Clean(item.Words) },
            recipients = "",
            people = Array.Empty<string>(),
            reasonLabel = face.Say("improvement.strikeReason"),
            reason,
            submit = face.Say("improvement.strike"),
            verb = ImprovementsCommand.StrikeVerb,
            district = evaluation.DistrictId,
            version = 0,
            step = "",
            line = item.Number,
        });
    }

    /// <summary>All that an item can be about.</summary>
    public static IEnumerable<Topic> Topics(Evaluation evaluation) =>
    [
        .. evaluation.GoalTerms.Select(goal => new Topic(TopicKind.Goal, goal.Number, goal.Name)),
        .. evaluation.Indicators.Select(line => line.Terms).OrderBy(terms => terms.Number).Select(terms => new Topic(TopicKind.Indicator, terms.Number, terms.Name)),
        new(TopicKind.Whole, 0, ""),
    ];

    /// <summary>What a card sends of a topic: «goal-2».</summary>
    public static string ValueOf(Topic topic) => string.Create(CultureInfo.InvariantCulture, $"{topic.Kind.ToString().ToLowerInvariant()}-{topic.Number}");

    /// <summary>The earlier years' improvements in one line: how many there were, and how many are done.</summary>
    internal static string Summary(CardFace face, Evaluation evaluation) => evaluation.Carried.Count == 0 ? "" : face.Say(
        "improvement.summary", evaluation.Carried[0].Year, evaluation.Carried.Count, evaluation.Carried.Count(item => item.DoneOn is not null));

    /// <summary>The earlier years' improvements, a line each, for the draft of the indicator sheet.</summary>
    internal static IReadOnlyList<string> Lines(CardFace face, Evaluation evaluation, int most) =>
        [.. evaluation.Carried.Take(most).Select(item => face.Say("improvement.carriedLine", item.Number, PlainText.Clean(item.Words, LongestSuggestion), AnswerOf(face, item.Stance, item.DoneOn)))];

    private static object Carried(CardFace face, CarriedImprovement item) => new
    {
        words = face.Say("improvement.item", item.Number, Clean(item.Words)),
        topic = Clean(TopicOf(face, item.Topic)),
        owner = face.Say("improvement.by", Clean(item.Owner), Day(face, item.Due)),
        answer = AnswerOf(face, item.Stance, item.DoneOn),
        how = CardFace.Lines(item.How, LongestHow),
    };

    private static string Late(CardFace face, Improvement item, DateTimeOffset now) =>
        item.Answer?.DoneOn is null && EvaluationReport.IsLate(item.Due, now) ? face.Say("report.stepLate") : "";

    private static string AnswerOf(CardFace face, ImprovementAnswer? answer) => AnswerOf(face, answer?.Stance, answer?.DoneOn);

    private static string AnswerOf(CardFace face, Stance? stance, DateOnly? doneOn) =>
        stance is not { } said ? face.Say("improvement.unanswered")
        : doneOn is { } day ? face.Say("improvement.done", face.Say("improvement.stanceOf", said), Day(face, day))
        : face.Say("improvement.underWay", face.Say("improvement.stanceOf", said));

    private static string TopicOf(CardFace face, Topic topic) => topic.Kind switch
    {
        TopicKind.Goal => face.Say("item.goal", topic.Number, topic.Name),
        TopicKind.Indicator => face.Say("item.indicator", topic.Number, topic.Name),
        _ => face.Say("improvement.whole"),
    };

    /// <summary>With the year: it may be the next one.</summary>
    private static string Day(CardFace face, DateOnly day) => face.Say("improvement.day", day.Year, face.Day(day));

    private static string Clean(string words) => words.Length == 0 ? "" : PlainText.Clean(words, Improvement.LongestWords);
}
