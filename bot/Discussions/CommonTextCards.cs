using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Texts;
using EvalBot.Core.Discussions;
using EvalBot.Core.Evaluations;

namespace EvalBot.Bot.Discussions;

/// <summary>종합의견: the panel's common text: where it stands, each goal with its marks, and the forms to edit and to answer it.</summary>
public sealed class CommonTextCards(CardFaces faces, LoadedPlan plan)
{
    /// <summary>The ids of the three inputs, in the order of the parts.</summary>
    public static readonly IReadOnlyList<string> Parts = ["achievements", "limits", "improvements"];

    /// <summary>So many versions are listed.</summary>
    private const int MostVersions = 5;

    private const int LongestReason = 200;

    /// <summary>Where the text stands: its version, who edits it, who confirmed it.</summary>
    /// <param name="isEditor">Whether the reader has the text.</param>
    /// <param name="canTake">Whether the reader may take it.</param>
    /// <param name="canAnswer">Whether the reader's answer waits.</param>
    public JsonObject Overview(Language language, Evaluation evaluation, Discussion discussion, Names names, bool isEditor, bool canTake, bool canAnswer)
    {
        var face = faces.In(language);
        var newest = discussion.NewestText();
        var goals = newest?.Goals ?? Discussion.Draft(evaluation);
        var movedOn = discussion.SheetsMovedOn(evaluation);
        return face.Fill("summary-overview", new
        {
            title = face.Title(evaluation, "summary.title"),
            state = newest is null ? face.Say("summary.none") : State(face, newest, names, language),
            editor = Editor(face, discussion, names, language),
            progress = newest is null ? "" : Progress(face, discussion.ProgressOfText(evaluation)),
            dissents = discussion.AnswersTo(evaluation, newest?.Number ?? 0).Where(answer => !answer.Agrees).Select(answer => new
            {
                by = face.Say("summary.dissentOf", face.Seat(answer.SeatId)),
                reason = CardFace.Lines(answer.Answered.Words, LongestReason),
            }),
            movedOn,
            goals = goals.Select(goal => new
            {
                name = Name(face, evaluation, goal.Goal),
                counts = face.Say("summary.counts", goal.Achievements.Count, goal.Limits.Count, goal.Improvements.Count),
            }),
            history = discussion.Texts.OrderByDescending(text => text.Number).Take(MostVersions).Select(text => new
            {
                made = text.IsDraft
                    ? face.Say("summary.madeDraft", text.Number, face.Time(text.Made.At), names.Of(text.Made.By, language))
                    : face.Say("summary.madeGoal", text.Number, face.Time(text.Made.At), names.Of(text.Made.By, language), text.ChangedGoal),
                reason = CardFace.Lines(text.Made.Words, LongestReason),
            }),
            buttons = Buttons(),
        });

        List<Button> Buttons()
        {
            var district = plan.District(evaluation.DistrictId).Name;
            List<Button> acts = [];
            if (isEditor)
                acts.Add(new(face.Say("summary.done"), $"종합의견 {district} 끝"));
            else if (canTake)
                acts.Add(new(face.Say("summary.begin"), $"종합의견 {district} 편집"));
            if (isEditor && movedOn)
                acts.Add(new(face.Say("summary.draftAnew"), $"종합의견 {district} 초안"));
            if (canAnswer)
                acts.Add(new(face.Say("summary.confirm"), $"종합의견 {district} 확인"));
            return [.. goals.Take(Button.Most - acts.Count).Select(goal => isEditor ? Edit(face, evaluation, goal.Goal) : Read(face, evaluation, goal.Goal)), .. acts];
        }
    }

    /// <summary>A goal's text, each sentence with the seats that wrote it or who edited it.</summary>
    /// <param name="text">The version to show; null for the draft that would be made now.</param>
    /// <param name="isEditor">Whether the reader has the text.</param>
    public JsonObject Goal(Language language, Evaluation evaluation, Discussion discussion, CommonText? text, int goal, Names names, bool isEditor)
    {
        var face = faces.In(language);
        var shown = (text?.Goals ?? Discussion.Draft(evaluation)).Single(each => each.Goal == goal);
        var newest = discussion.NewestText();
        var order = evaluation.GoalTerms.Select(terms => terms.Number).ToList();
        var following = order.ElementAtOrDefault(order.IndexOf(goal) + 1);
        return face.Fill("summary-goal", new
        {
            title = face.Title(evaluation, "summary.goalTitle", goal),
            state = text is null ? face.Say("summary.none")
                : text.Number != newest!.Number ? face.Say("summary.earlier", text.Number, newest.Number)
                : State(face, text, names, language),
            name = Name(face, evaluation, goal),
            parts = shown.Parts.Zip(Parts).Select(part => new
            {
                part = face.Say($"part.{part.Second}"),
                sentences = part.First.Count > 0 ? part.First.Select(Marked) : [new(face.Say("summary.empty"), "")],
            }),
            leftOut = shown.LeftOut > 0 ? face.Say("summary.leftOut", shown.LeftOut) : "",
            buttons = new[]
            {
                isEditor ? Edit(face, evaluation, goal) : null,
                following == 0 ? null : isEditor ? Edit(face, evaluation, following) : Read(face, evaluation, following),
                Back(face, evaluation),
            }.OfType<Button>(),
        });

        MarkedText Marked(MarkedSentence sentence) => new(
            PlainText.Clean(sentence.Text, CommonText.LongestGoal),
            face.Say("summary.mark", sentence.EditedBy is { } editor
                ? face.Say("summary.edited", names.Of(editor, language))
                : string.Join(", ", sentence.Seats.Select(face.Seat))));
    }

    /// <summary>The editor's form of one goal.</summary>
    /// <param name="typed">What was typed before, by input id.</param>
    public JsonObject Form(Language language, Evaluation evaluation, Discussion discussion, int goal, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        var text = (discussion.NewestText()?.Goals ?? Discussion.Draft(evaluation)).Single(each => each.Goal == goal);
        return face.Fill("summary-form", new
        {
            title = face.Title(evaluation, "summary.formTitle", goal),
            problem = CardFace.Lines(problem),
            name = Name(face, evaluation, goal),
            about = face.Say("summary.formAbout", CommonText.LongestGoal, CommonText.MostSentences),
            parts = text.Parts.Zip(Parts).Select(part => new
            {
                id = part.Second,
                label = face.Say("summary.part", goal, face.Say($"part.{part.Second}")),
                value = typed is null ? string.Join('\n', part.First.Select(sentence => sentence.Text)) : typed.GetValueOrDefault(part.Second) ?? "",
            }),
            asksReason = evaluation.Notices.Count > 0,
            reason = typed?.GetValueOrDefault("reason") ?? "",
            district = evaluation.DistrictId,
            goal,
            version = discussion.TextVersionOf(goal),
            buttons = new[] { Read(face, evaluation, goal), Back(face, evaluation) },
        });
    }

    /// <summary>Taking the text from somebody else.</summary>
    public JsonObject TakeForm(Language language, Evaluation evaluation, Discussion discussion, Names names, string reason = "", string? problem = null)
    {
        var face = faces.In(language);
        return face.Fill("summary-take", new
        {
            title = face.Title(evaluation, "summary.takeTitle"),
            problem = CardFace.Lines(problem),
            editor = Editor(face, discussion, names, language),
            reason,
            district = evaluation.DistrictId,
            version = discussion.Version,
        });
    }

    /// <summary>The card on which a panelist confirms the newest version, or does not.</summary>
    public JsonObject Confirm(Language language, Evaluation evaluation, CommonText text, Names names, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        var statements = text.WithoutSources();
        var lengths = statements.SelectMany(Texts).Select(each => each.Length).ToList();
        var longest = Narratives.Longest(lengths);
        return face.Fill("summary-confirm", new
        {
            title = face.Title(evaluation, "summary.confirmTitle"),
            problem = CardFace.Lines(problem),
            state = State(face, text, names, language),
            goals = statements.Select(goal => new
            {
                name = Name(face, evaluation, goal.Goal),
                parts = Texts(goal).Zip(Parts).Where(part => part.First.Length > 0).Select(part => new
                {
                    part = face.Say($"part.{part.Second}"),
                    text = PlainText.Clean(part.First, longest),
                }),
            }),
            shortened = lengths.Any(length => length > longest),
            answer = typed?.GetValueOrDefault("answer") ?? "",
            reason = typed?.GetValueOrDefault("reason") ?? "",
            district = evaluation.DistrictId,
            version = text.Number,
            buttons = statements.Take(Button.Most - 1).Select(goal => Read(face, evaluation, goal.Goal)),
        });

        static IReadOnlyList<string> Texts(GoalStatement goal) => [goal.Achievements, goal.Limits, goal.Improvements];
    }

    /// <summary>«확인 5, 이견 1, 남음 1».</summary>
    internal static string Progress(CardFace face, TextProgress progress) => face.Say("summary.progress", progress.Confirmed, progress.Dissenting, progress.Left);

    private static string State(CardFace face, CommonText text, Names names, Language language) => text.IsDraft
        ? face.Say("summary.draft", text.Number, face.Time(text.Made.At))
        : face.Say("summary.state", text.Number, face.Time(text.Made.At), names.Of(text.Made.By, language));

    private static string Editor(CardFace face, Discussion discussion, Names names, Language language) => discussion.Editor is { } editor
        ? face.Say("summary.editor", names.Of(editor.By, language), face.Time(editor.At))
        : face.Say("summary.free");

    private static string Name(CardFace face, Evaluation evaluation, int goal) => face.Say("item.goal", goal, evaluation.GoalTerms.Single(terms => terms.Number == goal).Name);

    private Button Read(CardFace face, Evaluation evaluation, int goal) => new(face.Say("summary.read", goal), $"종합의견 {plan.District(evaluation.DistrictId).Name} {goal}");

    private Button Edit(CardFace face, Evaluation evaluation, int goal) => new(face.Say("summary.edit", goal), $"종합의견 {plan.District(evaluation.DistrictId).Name} 편집 {goal}");

    private Button Back(CardFace face, Evaluation evaluation) => new(face.Say("summary.back"), $"종합의견 {plan.District(evaluation.DistrictId).Name}");

    private sealed record MarkedText(string Text, string Mark);
}
