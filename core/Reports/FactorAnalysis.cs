using EvalBot.Core.Discussions;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Core.Scoring;

namespace EvalBot.Core.Reports;

/// <summary>요인 분석: what fell short, and how many points that cost. Principle 4 of the plan.</summary>
/// <param name="Indicators">Those below their target, the most points lost first.</param>
/// <param name="Goals">Every goal that was assessed, the most points lost first.</param>
public sealed record FactorAnalysis(IReadOnlyList<IndicatorShortfall> Indicators, IReadOnlyList<GoalShortfall> Goals)
{
    /// <summary>Takes a grade apart.</summary>
    /// <remarks>What a goal cost is its weight × what is missing to the highest mean. It adds up to the qualitative score's shortfall where every counting sheet assessed every goal.</remarks>
    public static FactorAnalysis Of(GradeSheet grade)
    {
        var (inputs, rules, computation) = (grade.Inputs, grade.Inputs.Rules, grade.Computation);
        var counting = computation.Sheets.Where(sheet => sheet.Counts).Select(sheet => sheet.Sheet).ToList();
        var weights = Fraction.Sum(inputs.Goals.Select(goal => (Fraction)goal.Weight));
        return new(
            [.. computation.Indicators
                .Where(line => line.Achievement < Fraction.One)
                .Select(line => new IndicatorShortfall(line, (line.Result.Terms.Weight - line.Points) * rules.QuantitativeMaximum / 100))
                .OrderByDescending(shortfall => shortfall.Lost).ThenBy(shortfall => shortfall.Score.Result.Terms.Number)],
            [.. Spread.Of(counting, inputs.Goals)
                .Where(spread => spread.Rated.Count > 0)
                .Select(spread => Of(inputs.Goals.Single(goal => goal.Number == spread.Goal), spread))
                .OrderByDescending(shortfall => shortfall.Lost).ThenBy(shortfall => shortfall.Goal.Number)]);

        GoalShortfall Of(GoalTerms goal, Spread spread)
        {
            var mean = Fraction.Sum(spread.Rated.Select(rated => (Fraction)rated.Points)) / spread.Rated.Count;
            var reached = Fraction.Sum(spread.Rated.Select(rated => GradeComputation.Converted(rated.Points, rules))) / spread.Rated.Count;
            return new(goal, mean, spread, goal.Weight / weights * rules.QualitativeMaximum * (Fraction.One - reached), mean <= Middle(rules));
        }
    }

    /// <summary>What improvements can be made of: what the panel says of 개선방향, and each indicator below its target.</summary>
    /// <param name="discussion">The panel's common text; where there is none, nothing comes from it.</param>
    public static IReadOnlyList<Suggestion> Suggestions(Evaluation evaluation, Discussion discussion) => evaluation.Grade is not { } grade ? [] :
    [
        .. (discussion.NewestText()?.Goals ?? []).SelectMany(goal => goal.Improvements, (goal, sentence) =>
            new Suggestion(new(TopicKind.Goal, goal.Goal, evaluation.GoalTerms.Single(terms => terms.Number == goal.Goal).Name), sentence.Text)),
        .. Of(grade).Indicators.Select(line => line.Score.Result.Terms).Select(terms => new Suggestion(new(TopicKind.Indicator, terms.Number, terms.Name), "")),
    ];

    /// <summary>The middle of the scale: a mean up to it is low. Ours.</summary>
    private static Fraction Middle(ScoringRules rules) => new(rules.LowestPoints + rules.HighestPoints, 2);
}

/// <summary>An indicator below its target.</summary>
/// <param name="Lost">Points of the quantitative maximum, exact.</param>
public sealed record IndicatorShortfall(IndicatorScore Score, Fraction Lost);

/// <summary>A goal and what it cost.</summary>
/// <param name="Mean">Points of the scale, exact: of the sheets that count.</param>
/// <param name="Lost">Points of the qualitative maximum, exact.</param>
/// <param name="IsLow">Its mean is in the lower half of the scale.</param>
public sealed record GoalShortfall(GoalTerms Goal, Fraction Mean, Spread Spread, Fraction Lost, bool IsLow);
