using EvalBot.Bot.Statistics;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;

namespace EvalBot.Bot.Grades;

/// <summary>The ratings of one panel as they count now: those of the grade that stands, or else those that a grade would be issued from.</summary>
internal sealed class PanelRatings(Evaluation evaluation, ScoringRules rules)
{
    public Evaluation Evaluation => evaluation;

    public GradeInputs Inputs { get; } = evaluation.Grade?.Inputs ?? evaluation.GradeInputs(rules);

    /// <summary>Every rating with points of a sheet that counts; 평가 불가 is none.</summary>
    public IEnumerable<(string Seat, int Goal, int Points)> All => Inputs.Sheets
        .Where(sheet => sheet is { State: SheetState.Submitted, Excluded: false })
        .SelectMany(sheet => sheet.Ratings.Where(rating => rating is { NotAssessable: false, Points: not null }).Select(rating => (sheet.Seat, rating.Goal, rating.Points!.Value)));

    public IReadOnlyList<int> PointsOf(int goal) => [.. All.Where(rating => rating.Goal == goal).Select(rating => rating.Points)];

    /// <summary>A row for each goal, a column for each seat.</summary>
    public double?[,] Table()
    {
        var goals = Inputs.Goals.Select(goal => goal.Number).ToList();
        var seats = Inputs.Sheets.Select(sheet => sheet.Seat).ToList();
        var table = new double?[goals.Count, seats.Count];
        foreach (var (seat, goal, points) in All)
            table[goals.IndexOf(goal), seats.IndexOf(seat)] = points;
        return table;
    }

    /// <summary>Who sits on a seat.</summary>
    public string PersonOn(string seat) => evaluation.Seats.First(each => each.SeatId == seat).PersonId;
}

/// <summary>A panelist's severity across the panels that hang together.</summary>
/// <param name="Panels">In how many panels of theirs.</param>
internal sealed record PanelistEffect(string PersonId, RaterEffect Effect, int Panels);

/// <summary>Panels that panelists link with each other, and with no others.</summary>
internal sealed record LinkedPanels(IReadOnlyList<Evaluation> Panels, IReadOnlyList<PanelistEffect> Panelists);

/// <summary>From ratings to the arrays of the statistics, and back to goals and people.</summary>
internal static class ReliabilityFigures
{
    /// <summary>The agreement over the goals of one panel.</summary>
    public static Estimate? OverGoals(PanelRatings panel) => OrdinalAlpha.Of([.. panel.Inputs.Goals.Select(goal => panel.PointsOf(goal.Number))]);

    /// <summary>The agreement on a common goal over the districts of the same project year, and in how many more than one panelist rated it.</summary>
    public static (Estimate? Alpha, int Districts) OverDistricts(GoalTerms goal, IEnumerable<PanelRatings> sameYear)
    {
        var units = sameYear
            .Select(panel => panel.Inputs.Goals.FirstOrDefault(other => other.Common && other.Name == goal.Name) is { } same ? panel.PointsOf(same.Number) : [])
            .Where(points => points.Count > 1)
            .ToList();
        return (OrdinalAlpha.Of(units), units.Count);
    }

    /// <summary>How near each other the points of one goal are.</summary>
    public static double? Within(PanelRatings panel, int goal)
    {
        var points = panel.PointsOf(goal);
        return ScaleAgreement.Of([.. panel.Inputs.Rules.Scale.Select(point => points.Count(given => given == point.Points))]);
    }

    /// <summary>Everybody's severity, linked panels together, the most panelists first.</summary>
    public static IReadOnlyList<LinkedPanels> Severities(IReadOnlyList<PanelRatings> panels)
    {
        var ratings = panels.SelectMany((panel, number) => panel.All.Select(rating => (Panel: number, rating.Goal, Person: panel.PersonOn(rating.Seat), rating.Points))).ToList();
        var things = ratings.Select(rating => (rating.Panel, rating.Goal)).Distinct().ToList();
        var people = ratings.Select(rating => rating.Person).Distinct().ToList();
        var thingNumbers = things.Index().ToDictionary(thing => thing.Item, thing => thing.Index);
        var raterNumbers = people.Index().ToDictionary(person => person.Item, person => person.Index);
        var panelsOf = ratings.ToLookup(rating => rating.Person, rating => rating.Panel);
        return [.. RaterSeverity.Of([.. ratings.Select(rating => (thingNumbers[(rating.Panel, rating.Goal)], raterNumbers[rating.Person], (double)rating.Points))])
            .Select(linked => new LinkedPanels(
                [.. linked.Set.Things.Select(thing => panels[things[thing].Panel].Evaluation).Distinct()],
                [.. linked.Effects.Select(effect => new PanelistEffect(people[effect.Rater], effect, panelsOf[people[effect.Rater]].Distinct().Count()))]))];
    }
}
