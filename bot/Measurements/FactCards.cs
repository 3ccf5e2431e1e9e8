using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Measurements;

namespace EvalBot.Bot.Measurements;

/// <summary>사실확인: errors of fact that the consortium points out, and what the city answers.</summary>
public sealed class FactCards(CardFaces faces)
{
    /// <summary>So many remarks stand on a card beside the one that is shown in full.</summary>
    private const int MostRemarks = 5;

    /// <summary>So many characters of each text of those.</summary>
    private const int Shortened = 120;

    /// <summary>The own consortium's card: what was pointed out, and (while it can be) the form to point out more.</summary>
    /// <param name="about">Until when, or why nothing can be pointed out.</param>
    /// <param name="focus">The remark to show in full, or null.</param>
    /// <param name="typed">What the person typed before, by input id.</param>
    /// <param name="problem">Why it was refused, shown on top.</param>
    public JsonObject ForTheConsortium(
        Language language, Evaluation evaluation, Names names, string about, bool canPointOut, int? focus = null, IReadOnlyDictionary<string, string>? typed = null, string? problem = null) =>
        Fill(language, evaluation, names, about, canPointOut, answered: null, Remark(evaluation, focus), typed, problem);

    /// <summary>The city's card: all remarks, and the form to answer the first open one, or the one that is asked for.</summary>
    /// <param name="number">The remark to answer or to show in full, or null.</param>
    /// <param name="typed">What the person typed before, by input id.</param>
    /// <param name="problem">Why it was refused, shown on top.</param>
    public JsonObject ForTheCity(Language language, Evaluation evaluation, Names names, int? number = null, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var focus = Remark(evaluation, number) ?? evaluation.Remarks.FirstOrDefault(remark => remark.IsOpen);
        var open = evaluation.Remarks.Count(remark => remark.IsOpen);
        return Fill(language, evaluation, names, faces.In(language).Say("facts.counts", evaluation.Remarks.Count, open), canPointOut: false, focus is { IsOpen: true } ? focus : null, focus, typed, problem);
    }

    private JsonObject Fill(
        Language language, Evaluation evaluation, Names names, string about, bool canPointOut, FactRemark? answered, FactRemark? focus, IReadOnlyDictionary<string, string>? typed, string? problem)
    {
        var face = faces.In(language);
        var others = evaluation.Remarks.Where(remark => remark != focus).OrderByDescending(remark => remark.IsOpen).ThenByDescending(remark => remark.Number).ToList();
        return face.Fill("facts-form", new
        {
            title = face.Title(evaluation, "facts.title"),
            problem = CardFace.Lines(problem),
            about,
            remarks = others.Take(MostRemarks).OrderBy(remark => remark.Number).Select(remark => Shown(remark, Shortened)).Concat(focus is null ? [] : new[] { Shown(focus, FactRemark.LongestWords) }),
            more = others.Count > MostRemarks ? face.Say("facts.more", others.Count - MostRemarks) : "",
            canPointOut,
            lines = evaluation.Indicators.OrderBy(line => line.Terms.Number).Select(line => new { title = face.Say("item.indicator", line.Terms.Number, line.Terms.Name), value = $"{line.Terms.Number}" }),
            canAnswer = answered is not null,
            remark = answered?.Number ?? 0,
            typed = new { line = Typed("line"), wrong = Typed("wrong"), right = Typed("right"), evidence = Typed("evidence"), decision = Typed("decision"), reason = Typed("reason") },
            district = evaluation.DistrictId,
        });

        string Typed(string id) => typed?.GetValueOrDefault(id) ?? "";

        object Shown(FactRemark remark, int longest) => new
        {
            name = face.Say("facts.remark", remark.Number, face.Say("item.indicator", remark.IndicatorNumber, evaluation.IndicatorOf(remark.IndicatorNumber)!.Terms.Name)),
            by = face.Say("by", names.Of(remark.Made.By, language), face.Time(remark.Made.At)),
            wrong = CardFace.Lines(remark.Made.Words, longest),
            right = CardFace.Lines(remark.Right, longest),
            evidence = CardFace.Lines(remark.Evidence, longest),
            state = remark.Answered is { } answer ? face.Say(remark.Accepted ? "facts.accepted" : "facts.rejected", face.Time(answer.At)) : face.Say("facts.open"),
            answer = CardFace.Lines(remark.Answered?.Words, longest),
        };
    }

    private static FactRemark? Remark(Evaluation evaluation, int? number) => evaluation.Remarks.FirstOrDefault(remark => remark.Number == number);
}
