using System.Globalization;
using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Texts;
using EvalBot.Core.Discussions;
using EvalBot.Core.Evaluations;

namespace EvalBot.Bot.Discussions;

/// <summary>소수의견: what stands, by seat, and the form of a panelist's own.</summary>
public sealed class OpinionCards(CardFaces faces, LoadedPlan plan)
{
    /// <summary>The value of the choice that stands for the whole evaluation.</summary>
    public const string Whole = "whole";

    /// <summary>So many opinions stand on one card; each goal has its own beside the one of all.</summary>
    private const int MostOpinions = 10;

    /// <param name="personId">The reader.</param>
    /// <param name="canWrite">Whether the reader can write one now; otherwise the card only shows.</param>
    /// <param name="isOver">Whether nobody can any more.</param>
    /// <param name="chosen">What the card is about: a goal's number, <see cref="MinorityOpinion.Whole"/>, or null for all.</param>
    public JsonObject Form(
        Language language, Evaluation evaluation, Discussion discussion, string personId, bool canWrite, bool isOver,
        int? chosen = null, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        var all = discussion.StandingOpinions(evaluation);
        var own = all.Where(opinion => opinion.Written.By == personId).ToList();
        var asked = all.Where(opinion => chosen is null || opinion.Goal == chosen).ToList();
        var opinions = asked.Take(MostOpinions).ToList();
        var longest = Narratives.Longest([.. opinions.Select(opinion => opinion.Written.Words.Length)]);
        var district = plan.District(evaluation.DistrictId).Name;
        return face.Fill("opinion-form", new
        {
            title = face.Title(evaluation, "opinion.title"),
            problem = CardFace.Lines(problem),
            about = face.Say(canWrite ? "opinion.about" : isOver ? "opinion.aboutOver" : "opinion.aboutReader"),
            opinions = opinions.Select(opinion => new
            {
                by = face.Say("opinion.by", face.Seat(opinion.SeatId), face.Time(opinion.Written.At)),
                goal = On(face, evaluation, opinion.Goal),
                lines = CardFace.Lines(opinion.Written.Words, longest) is { Count: <= 5 } lines ? lines : [PlainText.Clean(opinion.Written.Words.ReplaceLineEndings(" "), longest)],
            }),
            more = asked.Count > MostOpinions ? face.Say("opinion.more", asked.Count - MostOpinions, district) : "",
            shortened = opinions.Any(opinion => opinion.Written.Words.Length > longest),
            canWrite,
            goal = typed?.GetValueOrDefault("goal") ?? (chosen is { } goal ? Value(goal) : ""),
            goals = evaluation.GoalTerms.Select(terms => new { title = face.Say("item.goal", terms.Number, terms.Name), value = Value(terms.Number) })
                .Append(new { title = face.Say("opinion.whole"), value = Whole }),
            words = typed?.GetValueOrDefault("words") ?? (chosen is { } on ? discussion.OpinionOf(personId, on)?.Written.Words : null) ?? "",
            district = evaluation.DistrictId,
            version = discussion.OpinionVersionOf(personId),
            buttons = canWrite ? own.Take(Button.Most - 1).Select(opinion => opinion.Goal == MinorityOpinion.Whole
                ? new Button(face.Say("opinion.withdrawWhole"), $"소수의견 {district} 철회 전체")
                : new Button(face.Say("opinion.withdrawGoal", opinion.Goal), $"소수의견 {district} 철회 {opinion.Goal}")) : [],
        });
    }

    /// <summary>«핵심 목표 2: …», «평가 전체».</summary>
    internal static string On(CardFace face, Evaluation evaluation, int goal) => goal == MinorityOpinion.Whole
        ? face.Say("opinion.whole")
        : face.Say("item.goal", goal, evaluation.GoalTerms.FirstOrDefault(terms => terms.Number == goal)?.Name ?? "–");

    private static string Value(int goal) => goal == MinorityOpinion.Whole ? Whole : goal.ToString(CultureInfo.InvariantCulture);
}
