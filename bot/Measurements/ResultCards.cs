using System.Globalization;
using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Measurements;
using EvalBot.Core.Plans;
using EvalBot.Core.Scoring;

namespace EvalBot.Bot.Measurements;

/// <summary>Who reads the quantitative sheet.</summary>
public enum ResultsReader
{
    /// <summary>The own consortium, the officer, the panel.</summary>
    Other,

    /// <summary>A coordinator.</summary>
    City,

    /// <summary>A coordinator who can confirm what others proposed.</summary>
    CityToConfirm,
}

/// <summary>정량평가: entering, correcting and reading results.</summary>
public sealed class ResultCards(CardFaces faces, LoadedPlan plan)
{
    /// <summary>Where the city enters results, or proposes corrections (with a reason) once they are locked.</summary>
    /// <param name="personId">Who enters: where two people enter results, each sees their own only.</param>
    /// <param name="typed">What the person typed before, by input id; null shows what is stored.</param>
    /// <param name="problem">Why it was refused, shown on top.</param>
    public JsonObject Form(Language language, Evaluation evaluation, string personId, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        var district = plan.District(evaluation.DistrictId);
        var parts = district.Parts(evaluation.Baseline);
        var locked = !evaluation.ResultsAreOpen;
        return face.Fill("results-form", new
        {
            title = face.Title(evaluation, locked ? "results.correct" : "results.enter"),
            problem = CardFace.Lines(problem),
            about = face.Say(locked ? "results.locked" : plan.Scoring.DoubleEntry ? "results.openTwice" : "results.open"),
            period = face.Say("results.period", string.Join(", ", parts.Select(face.Period))),
            provisional = district.EarlyTermination && !locked,
            indicators = InOrder(evaluation)
                .Where(indicator => locked || evaluation.StateOf(indicator.Terms.Number) != LineState.Differing)
                .Select(indicator => Inputs(face, indicator, locked ? new(indicator.Result.Parts, indicator.Evidence, null) : evaluation.InFormOf(indicator, personId), parts, locked, typed)),
            locked,
            version = VersionOf(evaluation, personId) ?? 0,
            buttons = locked ? [] : new[] { new Button(face.Say("results.download"), $"정량 {district.Name} 내려받기") },
            save = face.Say(locked ? "results.propose" : "results.save"),
            reason = typed?.GetValueOrDefault("reason") ?? "",
            district = district.Id,
        });
    }

    /// <summary>What a person's form is made from, where each enters their own; null where all enter the same.</summary>
    public int? VersionOf(Evaluation evaluation, string personId) => plan.Scoring.DoubleEntry ? evaluation.FormVersionOf(personId) : null;

    /// <summary>Where two entries of a line differ: both of them by name, and the form to propose what holds.</summary>
    /// <param name="typed">What the person typed before, by input id.</param>
    /// <param name="problem">Why it was refused, shown on top.</param>
    public JsonObject Settle(Language language, Evaluation evaluation, Names names, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        var parts = plan.District(evaluation.DistrictId).Parts(evaluation.Baseline);
        return face.Fill("results-settle", new
        {
            title = face.Title(evaluation, "results.settle"),
            problem = CardFace.Lines(problem),
            lines = InOrder(evaluation).Where(line => evaluation.Differing(line.Terms.Number).Count > 0).Select(Line),
            reason = typed?.GetValueOrDefault("reason") ?? "",
            district = evaluation.DistrictId,
        });

        object Line(Indicator line)
        {
            var terms = line.Terms;
            var inputs = ResultInputs.Of(face, "settled", line, parts, [.. line.Result.Parts.Select(_ => (decimal?)null)])
                .Select(input => input with { Value = typed?.GetValueOrDefault(input.Id, "") ?? "" })
                .ToList();
            var evidence = $"evidence-{terms.Number}";
            return new
            {
                name = face.Say("item.indicator", terms.Number, terms.Name),
                entries = evaluation.Differing(terms.Number).Select(entry => new
                {
                    by = face.Say("by", names.Of(entry.PersonId, language), face.Time(entry.At)),
                    result = Together(face, new(terms, entry.Parts(line.Parts))),
                    evidence = CardFace.Lines(entry.Evidence, 200),
                    site = entry.SiteCheck is { } check ? SiteLines(face, [check]) : [],
                }),
                numbers = inputs.Where(_ => terms.Kind != IndicatorKind.YesNo),
                choices = inputs.Where(_ => terms.Kind == IndicatorKind.YesNo),
                evidence,
                evidenceLabel = face.Say("results.evidence", terms.Number),
                evidenceValue = typed?.GetValueOrDefault(evidence) ?? "",
            };
        }
    }

    /// <summary>The sheet to read: target, result, achievement, points; waiting corrections, with a button where the reader can confirm them.</summary>
    public JsonObject Sheet(Language language, Evaluation evaluation, Names names, ResultsReader reader)
    {
        var face = faces.In(language);
        // A line that is not settled has no result for anybody outside the city.
        var waiting = evaluation.ResultsAreOpen && reader == ResultsReader.Other ? [] : evaluation.Corrections.Where(correction => correction.IsPending).ToList();
        var canConfirm = reader == ResultsReader.CityToConfirm && waiting.Count > 0;
        return face.Fill("results-sheet", new
        {
            title = face.Title(evaluation, "results.sheet"),
            total = Total(face, evaluation),
            indicators = InOrder(evaluation).Select(indicator => Row(face, indicator)),
            waiting = waiting.Select(correction => Waiting(face, correction, evaluation.IndicatorOf(correction.IndicatorNumber)!, names, language)),
            canConfirm,
            canShare = !canConfirm && reader != ResultsReader.Other && evaluation.WhyNotShareResults() is null,
            shared = evaluation.ResultsShared is { } shared ? face.Say("results.shared", face.Time(shared.At), face.Until(evaluation.FactCheckLastDay!.Value)) : "",
            version = evaluation.Corrections.Count,
            district = evaluation.DistrictId,
        });
    }

    private static IEnumerable<Indicator> InOrder(Evaluation evaluation) => evaluation.Indicators.OrderBy(indicator => indicator.Terms.Number);

    private static object Inputs(CardFace face, Indicator indicator, LineInForm form, IReadOnlyList<EvaluatedPart> parts, bool locked, IReadOnlyDictionary<string, string>? typed)
    {
        var terms = indicator.Terms;
        var stored = ResultInputs.Of(face, "result", indicator, parts, form.Parts);
        var inputs = stored.Select(input => typed is null ? input : input with { Value = typed.GetValueOrDefault(input.Id, "") }).ToList();
        var (evidence, site) = ($"evidence-{terms.Number}", $"site-{terms.Number}");
        return new
        {
            numbers = inputs.Where(_ => terms.Kind != IndicatorKind.YesNo),
            choices = inputs.Where(_ => terms.Kind == IndicatorKind.YesNo),
            evidence,
            evidenceLabel = face.Say("results.evidence", terms.Number),
            evidenceValue = typed is null ? form.Evidence : typed.GetValueOrDefault(evidence, ""),
            sites = locked ? [] : new[] { new CardInput(site, face.Say("results.site", terms.Number), typed is null ? Typed(form.SiteCheck) : typed.GetValueOrDefault(site, "")) },
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
            site = SiteLines(face, indicator.SiteChecks),
        };
    }

    /// <summary>A site check as it is typed: «2018-07-25 거점 방문».</summary>
    public static string Typed(SiteCheck? check) => check is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{check.On:yyyy-MM-dd} {check.Words}");

    private static IEnumerable<string> SiteLines(CardFace face, IEnumerable<SiteCheck> checks) =>
        checks.SelectMany(check => CardFace.Lines($"{face.Day(check.On)} {check.Words}", 200));

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
