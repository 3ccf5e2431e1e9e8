using EvalBot.Bot.Cards;
using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;
using EvalBot.Core.Scoring;

namespace EvalBot.Bot.Grades;

/// <summary>One step of a derivation: of what, and how.</summary>
internal sealed record Step(string Name, string Text);

/// <summary>How each number of a grade follows from the ones before it.</summary>
internal sealed class GradeSteps(CardFace face, GradeSheet grade)
{
    private readonly GradeComputation _grades = grade.Computation;
    private readonly ScoringRules _rules = grade.Inputs.Rules;

    /// <summary>«결과 10 ÷ 목표 12 = 5/6 × 가중치 20 = 50/3 (16.66…)».</summary>
    public Step Indicator(IndicatorScore score)
    {
        var terms = score.Result.Terms;
        return new(
            face.Say("item.indicator", terms.Number, terms.Name),
            face.Say("steps.indicator", Parts(score) + Achievement(score), score.Achievement, CardFace.Number(terms.Weight), CardFace.Exact(score.Points)));
    }

    /// <summary>The sum of the indicators; another maximum than 100 scales it.</summary>
    public string Quantitative()
    {
        var sum = string.Join(" + ", _grades.Indicators.Select(indicator => CardFace.Term(indicator.Points)));
        return _rules.QuantitativeMaximum == 100
            ? face.Say("steps.equals", sum, CardFace.Exact(_grades.Quantitative))
            : face.Say("steps.equals", $"({sum}) × {_rules.QuantitativeMaximum} ÷ 100", CardFace.Exact(_grades.Quantitative));
    }

    /// <summary>«100 × (40 × 4 + 35 × 5) ÷ 5 ÷ (40 + 35) = 268/3 (89.33…)»: goals that were not assessed are left out of both sums.</summary>
    public string Sheet(SheetScore sheet)
    {
        var assessed = sheet.Sheet.Ratings
            .Where(rating => rating is { NotAssessable: false, Points: not null })
            .Select(rating => (Weight: CardFace.Typed(grade.Inputs.Goals.Single(goal => goal.Number == rating.Goal).Weight), rating.Points, rating.Goal))
            .OrderBy(rated => rated.Goal)
            .ToList();
        var interval = _rules.Conversion == Conversion.Interval;
        var weighted = string.Join(" + ", assessed.Select(rated =>
            interval ? $"{rated.Weight} × ({rated.Points} − {_rules.LowestPoints})" : $"{rated.Weight} × {rated.Points}"));
        var highest = interval ? _rules.HighestPoints - _rules.LowestPoints : _rules.HighestPoints;
        var formula = $"{_rules.QualitativeMaximum} × ({weighted}) ÷ {highest} ÷ ({string.Join(" + ", assessed.Select(rated => rated.Weight))})";
        return face.Say("steps.equals", formula, CardFace.Exact(sheet.Score!.Value))
            + (assessed.Count < grade.Inputs.Goals.Count ? face.Say("steps.leftOut") : "")
            + (sheet.Trimmed ? face.Say("steps.trimmed") : "");
    }

    /// <summary>The mean of the counting sheets, the lowest first.</summary>
    public string Qualitative()
    {
        var scores = _grades.Sheets.Where(sheet => sheet.Counts).Select(sheet => sheet.Score!.Value).Order().ToList();
        return face.Say("steps.equals", $"({string.Join(" + ", scores.Select(CardFace.Term))}) ÷ {scores.Count}", CardFace.Exact(_grades.Qualitative));
    }

    public string Total() => face.Say("steps.equals", $"{CardFace.Term(_grades.Quantitative)} + {CardFace.Term(_grades.Qualitative)}", CardFace.Exact(_grades.Total));

    public string Rounded() => face.Say("steps.rounded", _grades.Total.ToCut(), _grades.Rounded, face.Say("rounding", _rules.Rounding!.Value));

    public string Band() => face.Say("steps.band", _grades.Rounded, face.Range(_grades.Band, _rules), face.Band(_grades.Band));

    /// <summary>What the second way comes to.</summary>
    public string Recounted()
    {
        var again = GradeRecount.Of(grade.Inputs);
        return face.Say("steps.recounted", again.Quantitative, again.Qualitative, again.Total, again.Rounded, face.Band(_rules.Bands.Single(band => band.Name == again.Band)));
    }

    private string Parts(IndicatorScore score) => score.Result.Parts.Count == 1 || score.Result.Terms.Kind == IndicatorKind.YesNo
        ? ""
        : face.Say("steps.parts", CardFace.Number(score.Result.Parts[0]!.Value), CardFace.Number(score.Result.Parts[1]!.Value), CardFace.Number(score.Together));

    private string Achievement(IndicatorScore score)
    {
        var terms = score.Result.Terms;
        var (result, target) = (CardFace.Number(score.Together), CardFace.Number(terms.Target));
        return terms.Kind switch
        {
            IndicatorKind.YesNo => face.Say("steps.yesNo", face.Amount(terms, score.Together)),
            IndicatorKind.Ceiling when score.Together <= terms.Target => face.Say("steps.underCeiling", result, target),
            IndicatorKind.Ceiling => face.Say("steps.overCeiling", result, target),
            IndicatorKind.Count when score.Together > terms.Target => face.Say("steps.capped", result, target),
            _ => face.Say("steps.count", result, target),
        };
    }
}
