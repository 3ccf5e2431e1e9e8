using System.Globalization;
using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Reports;
using EvalBot.Core.Scoring;

namespace EvalBot.Bot.Reports;

/// <summary>우수사례: what consortia can learn from each other; a district is named only where its consortium agreed.</summary>
public sealed class PracticeCards(CardFaces faces, LoadedPlan plan)
{
    private const int OnAPage = 8;
    private const int MostCandidates = 12;

    /// <summary>What was released, a page at a time; a coordinator also sees what was chosen, and where something could be.</summary>
    /// <param name="practices">What the reader may see, with its evaluation.</param>
    /// <param name="candidates">Goals with a high mean and words about them, for a coordinator; null for everybody else.</param>
    /// <param name="page">From 1.</param>
    public JsonObject List(
        Language language, IReadOnlyList<(Practice Practice, Evaluation Evaluation)> practices, IReadOnlyList<(Evaluation Evaluation, int Goal, Fraction Mean)>? candidates, int page)
    {
        var face = faces.In(language);
        var pages = Math.Max(1, (practices.Count + OnAPage - 1) / OnAPage);
        page = Math.Clamp(page, 1, pages);
        var command = language.Pick("우수사례", "practice");
        return face.Fill("practice-list", new
        {
            title = face.Say("practice.title", practices.Count) + (pages == 1 ? "" : face.Say("status.page", page, pages)),
            about = practices.Count == 0 ? face.Say(candidates is null ? "practice.none" : "practice.noneChosen") : face.Say("practice.about"),
            practices = practices.Skip((page - 1) * OnAPage).Take(OnAPage).Select(each => new
            {
                where = face.Say("practice.item", each.Practice.Number, Where(face, each.Practice, each.Evaluation)),
                goal = face.Say("item.goal", each.Practice.Goal, GoalName(each.Evaluation, each.Practice.Goal)),
                words = CardFace.Lines(each.Practice.Shown(plan.District(each.Evaluation.DistrictId)), Practice.LongestWords),
                state = candidates is null ? "" : State(face, each.Practice, each.Evaluation),
            }),
            candidatesTitle = candidates is { Count: > 0 } ? face.Say("practice.candidates") : "",
            candidates = (candidates ?? []).Take(MostCandidates).Select(each =>
                face.Say("practice.candidate", face.District(each.Evaluation), each.Goal, GoalName(each.Evaluation, each.Goal), each.Mean.ToCut())),
            more = candidates is { Count: > MostCandidates } ? face.Say("practice.more", candidates.Count - MostCandidates) : "",
            buttons = Buttons().Take(Button.Most),
        });

        IEnumerable<Button> Buttons()
        {
            if (page > 1)
                yield return new(face.Say("status.previous"), string.Create(CultureInfo.InvariantCulture, $"{command} {page - 1}"));
            if (page < pages)
                yield return new(face.Say("status.following"), string.Create(CultureInfo.InvariantCulture, $"{command} {page + 1}"));
            if (candidates is null)
                yield break;
            if (practices.Any(each => each.Practice.Released is null))
                yield return new(face.Say("practice.release"), "우수사례 공개");
            foreach (var each in candidates.Take(3))
                yield return new(face.Say("practice.chooseButton", face.District(each.Evaluation), each.Goal), string.Create(CultureInfo.InvariantCulture, $"우수사례 {plan.District(each.Evaluation.DistrictId).Name} {each.Goal}"));
        }
    }

    /// <summary>Choosing a practice: the panel's words, to be shortened or made clearer.</summary>
    public JsonObject Form(Language language, Evaluation evaluation, int goal, string words, string? problem = null)
    {
        var face = faces.In(language);
        return face.Fill("practice-form", new
        {
            title = face.Title(evaluation, "practice.formTitle"),
            problem = CardFace.Lines(problem),
            goalName = face.Say("item.goal", goal, GoalName(evaluation, goal)),
            words,
            district = evaluation.DistrictId,
            goal,
        });
    }

    /// <summary>동의: the consortium is asked whether it may be named.</summary>
    public JsonObject Consent(Language language, Evaluation evaluation, Practice practice, string? problem = null)
    {
        var face = faces.In(language);
        return face.Fill("practice-consent", new
        {
            title = face.Title(evaluation, "practice.consentTitle"),
            problem = CardFace.Lines(problem),
            goalName = face.Say("item.goal", practice.Goal, GoalName(evaluation, practice.Goal)),
            words = CardFace.Lines(practice.Words, Practice.LongestWords),
            saved = practice.Answered is { } answered ? face.Say(practice.MayBeNamed ? "practice.agreedAt" : "practice.refusedAt", face.Time(answered.At)) : "",
            named = practice.Answered is null ? "" : practice.MayBeNamed ? "yes" : "no",
            district = evaluation.DistrictId,
            request = practice.Number,
        });
    }

    /// <summary>공개: what everybody will read, to confirm.</summary>
    public JsonObject Release(Language language, IReadOnlyList<(Practice Practice, Evaluation Evaluation)> practices, int readers)
    {
        var face = faces.In(language);
        return face.Fill("report-step", new
        {
            title = face.Say("practice.releaseTitle"),
            problem = Array.Empty<string>(),
            mark = "",
            about = face.Say("practice.releaseAbout", readers),
            lines = practices.Where(each => each.Practice.Released is null).Select(each => face.Say(
                "practice.releaseLine", each.Practice.Number, face.District(each.Evaluation), each.Practice.Goal, State(face, each.Practice, each.Evaluation))),
            recipients = "",
            people = Array.Empty<string>(),
            reasonLabel = "",
            reason = "",
            submit = face.Say("practice.release"),
            verb = PracticeCommand.ReleaseVerb,
            district = "",
            version = practices.Count,
            step = "",
            line = 0,
        });
    }

    private static string Where(CardFace face, Practice practice, Evaluation evaluation) => practice.MayBeNamed ? face.District(evaluation) : face.Say("practice.oneDistrict");

    private static string State(CardFace face, Practice practice, Evaluation evaluation) => face.Say(
        practice.Answered is null ? "practice.stateAsked" : practice.MayBeNamed ? "practice.stateNamed" : "practice.stateUnnamed", face.District(evaluation))
        + (practice.Released is null ? face.Say("practice.unreleased") : "");

    private static string GoalName(Evaluation evaluation, int goal) => evaluation.GoalTerms.Single(terms => terms.Number == goal).Name;
}
