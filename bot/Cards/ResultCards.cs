using System.Text.Json.Nodes;
using EvalBot.Bot.Plans;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;
using EvalBot.Core.Scoring;

namespace EvalBot.Bot.Cards;

/// <summary>정량평가: entering, correcting and reading results.</summary>
public sealed class ResultCards(CardFaces faces, LoadedPlan plan)
{
    /// <summary>Where the city enters results, or proposes corrections (with a reason) once they are locked.</summary>
    /// <param name="typed">What the person typed before, by input id; null shows what is stored.</param>
    /// <param name="problem">Why it was refused, shown on top.</param>
    public JsonObject Form(Language language, Evaluation evaluation, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        var district = plan.District(evaluation.DistrictId);
        var parts = district.Parts(evaluation.Baseline);
        var locked = !evaluation.ResultsAreOpen;
        return face.Fill("results-form", new
        {
            title = face.Title(evaluation, locked ? "results.correct" : "results.enter"),
            problem = CardFace.Lines(problem),
            about = face.Say(locked ? "results.locked" : "results.open"),
            period = face.Say("results.period", string.Join(", ", parts.Select(face.Period))),
            provisional = district.EarlyTermination && !locked,
            indicators = InOrder(evaluation).Select(indicator => Inputs(face, indicator, parts, typed)),
            locked,
            save = face.Say(locked ? "results.propose" : "results.save"),
            reason = typed?.GetValueOrDefault("reason") ?? "",
            district = district.Id,
        });
    }

    /// <summary>The sheet to read: target, result, achievement, points; waiting corrections, with a button where the reader can confirm them.</summary>
    public JsonObject Sheet(Language language, Evaluation evaluation, Names names, bool canConfirm)
    {
        var face = faces.In(language);
        var waiting = evaluation.Corrections.Where(correction => correction.IsPending).ToList();
        return face.Fill("results-sheet", new
        {
            title = face.Title(evaluation, "results.sheet"),
            total = Total(face, evaluation),
            indicators = InOrder(evaluation).Select(indicator => Row(face, indicator)),
            waiting = waiting.Select(correction => Waiting(face, correction, evaluation.IndicatorOf(correction.IndicatorNumber)!, names, language)),
            canConfirm = canConfirm && waiting.Count > 0,
            district = evaluation.DistrictId,
        });
    }

    private static IEnumerable<Indicator> InOrder(Evaluation evaluation) => evaluation.Indicators.OrderBy(indicator => indicator.Terms.Number);

    private static object Inputs(CardFace face, Indicator indicator, IReadOnlyList<EvaluatedPart> parts, IReadOnlyDictionary<string, string>? typed)
    {
        var terms = indicator.Terms;
        var stored = ResultInputs.Of(face, "result", indicator, parts, indicator.Result.Parts);
        var inputs = stored.Select(input => typed is null ? input : input with { Value = typed.GetValueOrDefault(input.Id, "") }).ToList();
        var evidence = $"evidence-{terms.Number}";
        return new
        {
            numbers = inputs.Where(_ => terms.Kind != IndicatorKind.YesNo),
            choices = inputs.Where(_ => terms.Kind == IndicatorKind.YesNo),
            evidence,
            evidenceLabel = face.Say("results.evidence", terms.Number),
            evidenceValue = typed is null ? indicator.Evidence : typed.GetValueOrDefault(evidence, ""),
        };
    }

    private static object Row(CardFace face, Indicator indicator)
    {
        var terms = indicator.Terms;
        var result = indicator.Result;
        var score = result.IsMissing ? null : QuantitativeSheet.Score(result);
        return new
        {
            name = face.Say("item.indicator", terms.Number, terms.Name),
            target = face.Target(terms),
            result = Together(face, result),
            achievement = score is null ? face.Say("missing") : $"{(score.Achievement * 100).ToCut()}%",
            points = face.Say("results.points", score is null ? face.Say("missing") : CardFace.Points(score.Points), CardFace.Number(terms.Weight)),
            evidence = CardFace.Lines(indicator.Evidence, 200),
        };
    }

    private static string Together(CardFace face, IndicatorResult result)
    {
        var parts = result.Parts.Select(part => face.Amount(result.Terms, part)).ToList();
        return parts.Count == 1
            ? parts[0]
            : face.Say("results.together", face.Amount(result.Terms, result.Together), parts[0], parts[1]);
    }

    private string Total(CardFace face, Evaluation evaluation)
    {
        var lines = InOrder(evaluation).Select(indicator => indicator.Result).ToList();
        var missing = lines.Where(line => line.IsMissing).Select(line => line.Terms.Number).ToList();
        return missing.Count > 0
            ? face.Say("results.missing", string.Join(", ", missing))
            : face.Say("results.total", CardFace.Points(QuantitativeSheet.Total(lines.Select(QuantitativeSheet.Score), plan.Scoring)), plan.Scoring.QuantitativeMaximum);
    }

    private static object Waiting(CardFace face, ResultCorrection correction, Indicator indicator, Names names, Language language)
    {
        var proposed = new IndicatorResult(indicator.Terms, indicator.Parts == 1 ? [correction.First] : [correction.First, correction.Second]);
        return new
        {
            name = face.Say("item.indicator", indicator.Terms.Number, indicator.Terms.Name),
            change = face.Say("results.change", Together(face, indicator.Result), Together(face, proposed)),
            by = face.Say("by", names.Of(correction.Proposed.By, language), face.Time(correction.Proposed.At)),
            reason = CardFace.Lines(correction.Proposed.Words, 500),
            evidence = CardFace.Lines(correction.Evidence, 200),
        };
    }
}
