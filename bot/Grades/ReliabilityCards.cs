using System.Globalization;
using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Commands;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Statistics;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;

namespace EvalBot.Bot.Grades;

/// <summary>신뢰도: how sure a grade is. For reference only: nothing of it changes a number.</summary>
public sealed class ReliabilityCards(CardFaces faces, LoadedPlan plan)
{
    /// <summary>How many panelists stand on one card of all panels.</summary>
    private const int OnAPage = 40;

    /// <summary>How many districts are named where panels are listed.</summary>
    private const int MostNamed = 25;

    /// <summary>One panel: the grade without each panelist, groups of seats, agreement, the reliability of its mean; and its panelists' severity.</summary>
    /// <param name="readable">The evaluations whose ratings the reader may read by seat, this one among them.</param>
    /// <param name="showSeverity">Whether the reader compares panelists across panels.</param>
    public JsonObject Sheet(Language language, Evaluation evaluation, IReadOnlyList<Evaluation> readable, Names names, bool showSeverity)
    {
        var face = faces.In(language);
        var panel = new PanelRatings(evaluation, plan.Scoring);
        var others = readable.Where(other => other.DistrictId != evaluation.DistrictId).Select(other => new PanelRatings(other, plan.Scoring)).ToList();
        var sameYear = others.Where(other => YearOf(other) == YearOf(panel)).Prepend(panel).ToList();
        var linked = showSeverity ? ReliabilityFigures.Severities([panel, .. others]).Where(set => set.Panels.Contains(evaluation)).ToList() : [];
        return face.Fill("reliability-sheet", new
        {
            title = face.Title(evaluation, "reliability.title"),
            basis = evaluation.Grade is { } grade ? face.Say("reliability.ofGrade", grade.Number, face.Result(grade)) : face.Say("reliability.ofRatings"),
            without = Without(face, panel, names, language),
            groups = GroupSpread.Of(panel.Inputs, plan.Plan.PanelShape).Select(group => new
            {
                name = face.Say("reliability.group", group.Group),
                text = group.Mean is { } mean
                    ? face.Say("reliability.spread", group.Sheets, mean.ToCut(), group.Lowest!.Value.ToCut(), group.Highest!.Value.ToCut())
                    : face.Say("reliability.noSheet"),
            }),
            goals = panel.Inputs.Goals.Select(goal => new { name = face.Say("item.goal", goal.Number, goal.Name), text = Agreement(face, panel, goal, sameYear) }),
            overGoals = Said(face, ReliabilityFigures.OverGoals(panel)),
            mean = Said(face, MeanReliability.Of(panel.Table())),
            panelists = OfPanel(face, evaluation, linked, names, language),
            notLinked = NotLinked(face, others.Select(other => other.Evaluation).Except(linked.SelectMany(set => set.Panels)).ToList()),
            buttons = new[] { new Button(face.Say("reliability.grade"), $"등급 {plan.District(evaluation.DistrictId).Name}") }
                .Concat(showSeverity ? [new Button(face.Say("reliability.all"), "신뢰도 전체")] : []),
        });
    }

    /// <summary>Every panelist's severity, linked panels together; what no panelist links stands apart.</summary>
    /// <param name="page">From 1; a number beyond the last page is the last one.</param>
    public JsonObject Raters(Language language, IReadOnlyList<Evaluation> readable, Names names, int page)
    {
        var face = faces.In(language);
        var sets = ReliabilityFigures.Severities([.. readable.Select(evaluation => new PanelRatings(evaluation, plan.Scoring))]);
        var lines = sets.SelectMany((set, number) => set.Panelists.OrderByDescending(panelist => panelist.Effect.Effect).Select(panelist => (number, panelist))).ToList();
        var pages = Math.Max(1, (lines.Count + OnAPage - 1) / OnAPage);
        var shown = Math.Clamp(page, 1, pages);
        return face.Fill("reliability-raters", new
        {
            title = face.Say("reliability.ratersTitle"),
            page = pages > 1 ? face.Say("reliability.page", shown, pages) : "",
            sets = lines.Skip((shown - 1) * OnAPage).Take(OnAPage).GroupBy(line => line.number).Select(group => new
            {
                mark = sets.Count == 1 ? "" : face.Say(group.Key == 0 ? "reliability.linked" : "reliability.notLinked"),
                districts = Districts(face, sets[group.Key].Panels),
                panelists = group.Select(line => new { name = names.Of(line.panelist.PersonId, language), text = Said(face, line.panelist, sets[group.Key]) }),
            }),
            buttons = shown < pages ? new[] { new Button(face.Say("reliability.next"), $"신뢰도 전체 {(shown + 1).ToString(CultureInfo.InvariantCulture)}") } : [],
        });
    }

    private static IEnumerable<object> Without(CardFace face, PanelRatings panel, Names names, Language language)
    {
        if (GradeComputation.WhyNot(panel.Inputs) is { } refusal)
            return [new { name = face.Say("reliability.noGrade"), text = RefusalText.Of(refusal, language), mark = "" }];

        return LeaveOneOut.Of(panel.Inputs).Select(left => new
        {
            name = face.Seat(left.Seat, names.Of(panel.PersonOn(left.Seat), language)),
            text = left.Grade is { } grade ? face.Say("grade.result", grade.Total.ToCut(), grade.Rounded, face.Band(grade.Band)) : face.Say("reliability.nothingLeft"),
            mark = left.ChangesBand ? face.Say("reliability.changes") : "",
        });
    }

    private static string Agreement(CardFace face, PanelRatings panel, GoalTerms goal, IReadOnlyList<PanelRatings> sameYear)
    {
        var ratings = panel.PointsOf(goal.Number).Count;
        var within = ReliabilityFigures.Within(panel, goal.Number) is { } agreement ? Number(agreement) : face.Say("reliability.unknown");
        var text = face.Say("reliability.within", within, ratings);
        if (!goal.Common)
            return text;

        var (alpha, districts) = ReliabilityFigures.OverDistricts(goal, sameYear);
        return text + face.Say("reliability.across", districts, Said(face, alpha));
    }

    private static IEnumerable<object> OfPanel(CardFace face, Evaluation evaluation, List<LinkedPanels> linked, Names names, Language language) =>
        from seat in evaluation.Seats
        from set in linked
        from panelist in set.Panelists
        where panelist.PersonId == seat.PersonId
        select new { name = face.Seat(seat.SeatId, names.Of(seat.PersonId, language)), text = Said(face, panelist, set) };

    /// <summary>Which panels cannot be compared with this one; nothing where all can.</summary>
    private static string NotLinked(CardFace face, List<Evaluation> apart) => apart.Count == 0 ? "" : face.Say("reliability.apart", Districts(face, apart));

    private static string Said(CardFace face, PanelistEffect panelist, LinkedPanels set)
    {
        if (set.Panelists.Count < 2)
            return face.Say("reliability.alone", panelist.Panels, panelist.Effect.Ratings);

        var effect = panelist.Effect.Effect;
        var size = Number(Math.Abs(effect));
        var said = size == Number(0) ? face.Say("reliability.equal") : face.Say(effect > 0 ? "reliability.generous" : "reliability.severe", size);
        var range = panelist.Effect.Range is { } of ? face.Say("reliability.range", Number(of.Low), Number(of.High)) : face.Say("reliability.noRange");
        return face.Say("reliability.panelist", said, range, panelist.Panels, panelist.Effect.Ratings);
    }

    private static string Said(CardFace face, Estimate? estimate) => estimate switch
    {
        null => face.Say("reliability.unknown"),
        { Range: { } range } => face.Say("reliability.estimate", Number(estimate.Value), face.Say("reliability.range", Number(range.Low), Number(range.High))),
        _ => face.Say("reliability.estimate", Number(estimate.Value), face.Say("reliability.noRange")),
    };

    private static string Districts(CardFace face, IReadOnlyList<Evaluation> panels) =>
        string.Join(", ", panels.Take(MostNamed).Select(face.District)) + (panels.Count > MostNamed ? face.Say("reliability.more", panels.Count - MostNamed) : "");

    private int YearOf(PanelRatings panel) => plan.District(panel.Evaluation.DistrictId).Year;

    // Adding 0 makes −0 a plain 0.
    private static string Number(double figure) => (Math.Round(figure, 2, MidpointRounding.AwayFromZero) + 0.0).ToString("0.00", CultureInfo.InvariantCulture);
}
