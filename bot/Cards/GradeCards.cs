using System.Text.Json.Nodes;
using EvalBot.Bot.Plans;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Plans;

namespace EvalBot.Bot.Cards;

/// <summary>종합 성과평가표.</summary>
public sealed class GradeCards(CardFaces faces, LoadedPlan plan)
{
    /// <summary>The grade sheet: both scores, exact, cut and rounded total, band, rule, what hangs on it.</summary>
    /// <param name="bySeat">Whether the reader sees seats; otherwise an aggregate without names, in an order that tells nothing.</param>
    public JsonObject Sheet(Language language, Evaluation evaluation, GradeSheet grade, Names names, bool bySeat)
    {
        var face = faces.In(language);
        var grades = grade.Computation;
        var rules = grade.Inputs.Rules;
        var district = plan.District(evaluation.DistrictId);
        var narratives = new Narratives(face, grade, plan.Plan.PanelShape);
        return face.Fill("grade-sheet", new
        {
            title = face.Title(evaluation, "grade.title"),
            issued = bySeat
                ? face.Say("grade.issuedBy", grade.Number, face.Time(grade.Issued.At), names.Of(grade.Issued.By, language))
                : face.Say("grade.issued", grade.Number, face.Time(grade.Issued.At)),
            superseded = grade is { SupersededAt: { } at, SupersededBy: { } cause } ? face.Say("grade.superseded", face.Time(at), face.Say("superseded", cause)) : "",
            band = face.Say("grade.band", face.Band(grades.Band)),
            facts = new[]
            {
                Fact("grade.quantitative", face.Say("grade.of", CardFace.Points(grades.Quantitative), rules.QuantitativeMaximum)),
                Fact("grade.qualitative", face.Say("grade.of", CardFace.Points(grades.Qualitative), rules.QualitativeMaximum)),
                Fact("grade.total", face.Say("grade.of", CardFace.Points(grades.Total), rules.Maximum)),
                Fact("grade.rounded", face.Say("grade.whole", grades.Rounded)),
                Fact("grade.sheets", Counted(face, grades)),
            },
            rule = face.Say("rounding", rules.Rounding!.Value),
            bands = string.Join(" · ", rules.Bands.Select(band => face.Range(band, rules))),
            next = Next(face, grades, rules),
            support = face.Say(district.EarlyTermination ? "support.terminated" : grades.Band.EndsSupport ? "support.ends" : "support.stays"),
            quorumReason = evaluation.Ballots.SelectMany(ballot => CardFace.Lines(ballot.Closed?.Words, 500)),
            seats = bySeat ? grades.Sheets.OrderBy(sheet => OrderOf(sheet.Sheet.Seat)).Select(sheet => new
            {
                name = face.Seat(sheet.Sheet.Seat, PersonOf(evaluation, sheet.Sheet.Seat, names, language)),
                text = sheet.Score is { } score ? face.Say("grade.seat", StateOf(face, sheet), CardFace.Points(score)) : StateOf(face, sheet),
            }) : [],
            goals = bySeat ? narratives.BySeat() : narratives.Together(),
            shortened = !narratives.IsWhole,
            stepsCommand = $"등급 {district.Name} 설명",
        });

        object Fact(string key, string value) => new { title = face.Say(key), value };
    }

    /// <summary>Every number derived step by step in plain words.</summary>
    public JsonObject Steps(Language language, Evaluation evaluation, GradeSheet grade, Names names, bool bySeat)
    {
        var face = faces.In(language);
        var steps = new GradeSteps(face, grade);
        var sheets = bySeat
            ? grade.Computation.Sheets.OrderBy(sheet => OrderOf(sheet.Sheet.Seat)).Select(sheet => new Step(
                face.Seat(sheet.Sheet.Seat, PersonOf(evaluation, sheet.Sheet.Seat, names, language)),
                sheet.Score is null ? StateOf(face, sheet) : steps.Sheet(sheet)))
            : grade.Computation.Sheets.Where(sheet => sheet.Score is not null)
                .OrderBy(sheet => sheet.Score!.Value).ThenBy(steps.Sheet, StringComparer.Ordinal)
                .Select((sheet, i) => new Step(face.Say("steps.sheet", i + 1), steps.Sheet(sheet)));
        return face.Fill("grade-steps", new
        {
            title = face.Title(evaluation, "steps.title"),
            number = face.Say("grade.issued", grade.Number, face.Time(grade.Issued.At)),
            indicators = grade.Computation.Indicators.Select(steps.Indicator),
            quantitative = steps.Quantitative(),
            rule = face.Say("conversion", grade.Inputs.Rules.Conversion!.Value, grade.Inputs.Rules.HighestPoints, grade.Inputs.Rules.LowestPoints, grade.Inputs.Rules.QualitativeMaximum),
            goals = grade.Inputs.Goals.Select(goal => face.Say("rating.overview", goal.Number, goal.Name, CardFace.Number(goal.Weight))),
            sheets,
            counted = Counted(face, grade.Computation),
            qualitative = steps.Qualitative(),
            total = steps.Total(),
            rounded = steps.Rounded(),
            band = steps.Band(),
            gradeCommand = $"등급 {plan.District(evaluation.DistrictId).Name}",
        });
    }

    /// <summary>«반영 5, 회피 1, 미제출 1», with the trimmed and excluded ones where there are any.</summary>
    private static string Counted(CardFace face, GradeComputation grades)
    {
        var text = face.Say("grade.counted", grades.Counting, CountOf(SheetState.Recused), grades.Sheets.Count(IsMissing));
        var trimmed = grades.Sheets.Count(sheet => sheet.Trimmed);
        var excluded = grades.Sheets.Count(sheet => sheet.Sheet.Excluded);
        return text + (trimmed > 0 ? face.Say("grade.trimmed", trimmed) : "") + (excluded > 0 ? face.Say("grade.excluded", excluded) : "");

        int CountOf(SheetState state) => grades.Sheets.Count(sheet => sheet.Sheet.State == state);

        // A sheet without an assessed goal counts as missing: domain step 6.
        static bool IsMissing(SheetScore sheet) => sheet.Sheet.State == SheetState.Missing || (sheet is { Score: null, Sheet: { State: SheetState.Submitted, Excluded: false } });
    }

    private static string Next(CardFace face, GradeComputation grades, ScoringRules rules) =>
        rules.Bands.TakeWhile(band => band != grades.Band).LastOrDefault() is { } next
            ? face.Say("grade.next", face.Band(next), next.From, next.From - grades.Rounded)
            : face.Say("grade.highest");

    private static string StateOf(CardFace face, SheetScore sheet) =>
        sheet.Sheet.Excluded ? face.Say("sheet.excluded")
        : sheet.Trimmed ? face.Say("sheet.trimmed")
        : sheet is { Score: null, Sheet.State: SheetState.Submitted } ? face.Say("sheet.empty")
        : face.Say("sheet", sheet.Sheet.State);

    private static string PersonOf(Evaluation evaluation, string seatId, Names names, Language language) =>
        evaluation.Seats.FirstOrDefault(seat => seat.SeatId == seatId) is { } seat ? names.Of(seat.PersonId, language) : "–";

    private int OrderOf(string seatId) => plan.Plan.PanelShape.Seats.TakeWhile(seat => seat.Id != seatId).Count();
}
