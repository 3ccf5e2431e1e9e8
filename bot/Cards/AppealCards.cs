using System.Text.Json.Nodes;
using EvalBot.Bot.Dialogs;
using EvalBot.Bot.Plans;
using EvalBot.Core.Appeals;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;

namespace EvalBot.Bot.Cards;

/// <summary>이의제기 and 재심의.</summary>
public sealed partial class AppealCards(CardFaces faces, LoadedPlan plan)
{
    /// <summary>The question of the dialog's present step. Every question can also be answered by typing.</summary>
    public JsonObject Question(Language language, Evaluation evaluation, AppealDraft draft, string? problem = null)
    {
        var face = faces.In(language);
        return draft.At switch
        {
            AppealStep.Ground => Choice(face, evaluation, "ground", problem, several: false, GroundId(draft.Ground), [.. Enum.GetValues<AppealGround>()
                .Select(ground => new Choice(face.Say("ground", ground), GroundId(ground)))]),
            AppealStep.Items => Choice(face, evaluation, "items", problem, several: true, string.Join(',', (draft.Items ?? []).Select(ItemId)), [.. evaluation.Contestable
                .Select(item => new Choice(face.Item(evaluation, item), ItemId(item)))]),
            AppealStep.Argument => face.Fill("appeal-argument", new
            {
                title = face.Title(evaluation, "appeal.argumentTitle"),
                problem = CardFace.Lines(problem),
                label = face.Say("appeal.argument", Appeal.ShortestArgument, Appeal.LongestArgument),
                argument = draft.Argument,
                district = evaluation.DistrictId,
            }),
            AppealStep.Confirm => face.Fill("appeal-confirm", new
            {
                title = face.Title(evaluation, "appeal.confirmTitle"),
                problem = CardFace.Lines(problem),
                ground = draft.Ground is { } ground ? face.Say("ground", ground) : "–",
                items = (draft.Items ?? []).Select(item => face.Item(evaluation, item)),
                argument = CardFace.Lines(draft.Argument),
                district = evaluation.DistrictId,
            }),
            _ => throw new ArgumentOutOfRangeException(nameof(draft), draft.At, "No such step."),
        };
    }

    /// <summary>The appeal to read: ground, contested items, argument, by whom and when, what comes next.</summary>
    public JsonObject Filed(Language language, Evaluation evaluation, Names names)
    {
        var face = faces.In(language);
        var appeal = AppealOf(evaluation);
        var due = plan.Days.LastDay(plan.Plan.Deadlines.Redeliberation!, KoreanDays.DayOf(appeal.Filed.At));
        return face.Fill("appeal-filed", new
        {
            title = face.Title(evaluation, "appeal.filedTitle"),
            by = face.Say("by", names.Of(appeal.Filed.By, language), face.Time(appeal.Filed.At)),
            state = face.Say("appealState", appeal.State),
            ground = face.Say("ground", appeal.Ground),
            items = appeal.Items.Select(item => face.Item(evaluation, item)),
            argument = CardFace.Lines(appeal.Argument),
            next = face.Say("appealNext", appeal.State, face.Until(due)),
            command = $"현황 {plan.District(evaluation.DistrictId).Name}",
        });
    }

    /// <summary>The outcome with grounds, before and after.</summary>
    public JsonObject Outcome(Language language, Evaluation evaluation)
    {
        var face = faces.In(language);
        var appeal = AppealOf(evaluation);
        return face.Fill("appeal-outcome", new
        {
            title = face.Title(evaluation, "outcome.title", face.Say("appealState", appeal.State)),
            decided = appeal.Decided is { } decided ? face.Say("outcome.decided", face.Time(decided.At)) : "",
            decisions = appeal.Decisions.Select(decision => new
            {
                name = face.Item(evaluation, decision.Item),
                verdict = face.Say(decision.Accepted ? "outcome.accepted" : "outcome.dismissed"),
                grounds = CardFace.Lines(decision.Grounds),
            }),
            before = appeal.Before is { } before ? CardFace.Points(before) : "–",
            after = appeal.After is { } after ? CardFace.Points(after) : "–",
            stands = appeal.NotifiedStands,
            result = evaluation.Grade is { } grade ? face.Result(grade) : "–",
            next = face.Say("outcome.next"),
            command = $"등급 {plan.District(evaluation.DistrictId).Name}",
        });
    }

    /// <summary>The value of a ground's choice: «points-against-words».</summary>
    private static string GroundId(AppealGround? ground) => ground switch
    {
        null => "",
        AppealGround.Fact => "fact",
        AppealGround.Procedure => "procedure",
        AppealGround.Conflict => "conflict",
        AppealGround.PointsAgainstWords => "points-against-words",
        AppealGround.Arithmetic => "arithmetic",
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, "No such ground."),
    };

    /// <summary>The value of an item's choice, and the end of its inputs' ids: «indicator-1», «procedure».</summary>
    private static string ItemId(ContestedItem item) => item.Kind switch
    {
        ContestedKind.Indicator => $"indicator-{item.Number}",
        ContestedKind.Goal => $"goal-{item.Number}",
        ContestedKind.Procedure => "procedure",
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.Kind, "No such kind of item."),
    };

    private static JsonObject Choice(CardFace face, Evaluation evaluation, string id, string? problem, bool several, string value, Choice[] choices) =>
        face.Fill("appeal-choice", new
        {
            title = face.Title(evaluation, $"appeal.{id}Title"),
            problem = CardFace.Lines(problem),
            about = face.Say($"appeal.{id}About"),
            id,
            label = face.Say($"appeal.{id}"),
            several,
            value,
            choices,
            district = evaluation.DistrictId,
        });

    private static Appeal AppealOf(Evaluation evaluation) => evaluation.Appeal ?? throw new InvalidOperationException("There is no appeal to show.");
}

/// <summary>A choice of an input.</summary>
internal sealed record Choice(string Title, string Value);
