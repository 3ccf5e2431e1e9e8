using System.Globalization;
using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Plans;
using EvalBot.Core.Scoring;

namespace EvalBot.Bot.Grades;

/// <summary>종합 성과평가표.</summary>
public sealed partial class GradeCards(CardFaces faces, LoadedPlan plan)
{
    /// <summary>A syllable's bytes in UTF-8: what is too much, divided by them, has to go.</summary>
    private const int BytesOfSyllable = 3;

    /// <summary>The grade sheet: both scores, exact, cut and rounded total, band, rule, what hangs on it.</summary>
    /// <param name="bySeat">Whether the reader sees seats; otherwise an aggregate without names, in an order that tells nothing.</param>
    /// <param name="canConfirm">Whether the reader is the second coordinator that it waits for.</param>
    /// <param name="readable">The numbers of the sheets that the reader may read; none of them is named where there are no others.</param>
    public JsonObject Sheet(
        Language language, Evaluation evaluation, GradeSheet grade, Names names, bool bySeat, bool canConfirm = false, IReadOnlyList<int>? readable = null)
    {
        var face = faces.In(language);
        var grades = grade.Computation;
        var rules = grade.Inputs.Rules;
        var district = plan.District(evaluation.DistrictId);
        for (var room = Narratives.Room; ;) // Many indicators, goals and seats leave less of it to the texts.
        {
            var card = Filled(new(face, grade, plan.Plan.PanelShape, room));
            var tooMuch = RatingPages.SizeOf(card) - RatingPages.MostBytes;
            if (room == 0 || tooMuch <= 0)
                return card;
            room -= Math.Min(room, Math.Max(tooMuch / BytesOfSyllable, room / 10) + 1);
        }

        JsonObject Filled(Narratives narratives) => face.Fill("grade-sheet", new
        {
            title = face.Title(evaluation, "grade.title"),
            issued = bySeat
                ? face.Say("grade.issuedBy", grade.Number, face.Time(grade.Issued.At), names.Of(grade.Issued.By, language))
                : face.Say("grade.issued", grade.Number, face.Time(grade.Issued.At)),
            superseded = Superseded(face, grade, names, bySeat, readable),
            supersededWhy = CardFace.Lines(grade.Superseded?.Words, 500),
            confirmation = Confirmation(face, grade, names, bySeat),
            band = face.Say("grade.band", face.Band(grades.Band)),
            facts = Facts(face, grades, rules),
            rule = face.Say("rounding", rules.Rounding!.Value),
            bands = string.Join(" · ", rules.Bands.Select(band => face.Range(band, rules))),
            next = Next(face, grades, rules),
            support = face.Say(district.EarlyTermination ? "support.terminated" : grades.Band.EndsSupport ? "support.ends" : "support.stays"),
            version = Version(face, rules),
            hash = Grouped(evaluation.HashOf(grade, bySeat)),
            results = grades.Indicators.Select(line => Result(face, grade, line, names, bySeat)),
            quorumReason = evaluation.Ballots.SelectMany(ballot => CardFace.Lines(ballot.Closed?.Words, 500)),
            seats = bySeat ? grades.Sheets.OrderBy(sheet => OrderOf(sheet.Sheet.Seat)).Select(sheet => new
            {
                name = face.Seat(sheet.Sheet.Seat, PersonOf(evaluation, sheet.Sheet.Seat, names, language)),
                text = (sheet.Score is { } score ? face.Say("grade.seat", StateOf(face, sheet), CardFace.Points(score)) : StateOf(face, sheet)) + SentAt(face, grade, sheet.Sheet.Seat) + PaperOf(face, evaluation, sheet.Sheet, names, language),
            }) : [],
            goals = bySeat ? narratives.BySeat() : narratives.Together(),
            shortened = !narratives.IsWhole,
            buttons = Buttons(),
        });

        IEnumerable<Button> Buttons()
        {
            var which = $"등급 {district.Name}{(grade.Stands ? "" : string.Create(CultureInfo.InvariantCulture, $" {grade.Number}"))}";
            if (canConfirm)
                yield return new(face.Say("grade.confirm"), $"확인 {district.Name}");
            yield return new(face.Say("grade.steps"), $"{which} 설명");
            yield return new(face.Say("grade.table"), $"{which} 표");
            yield return new(face.Say("grade.json"), $"{which} json");
            if (readable is { Count: > 1 })
                yield return new(face.Say("grade.history"), $"등급 {district.Name} 이력");
        }
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
            recounted = steps.Recounted(),
            version = face.Say("steps.version", grade.Inputs.Rules.PlanName, GradeProof.VersionOf(grade.Inputs.Rules)),
            hash = face.Say("steps.hash", Grouped(evaluation.HashOf(grade, bySeat))),
            gradeCommand = $"등급 {plan.District(evaluation.DistrictId).Name}{(grade.Stands ? "" : string.Create(CultureInfo.InvariantCulture, $" {grade.Number}"))}",
        });
    }

    private static object[] Facts(CardFace face, GradeComputation grades, ScoringRules rules)
    {
        return
        [
            Fact("grade.quantitative", face.Say("grade.of", CardFace.Points(grades.Quantitative), rules.QuantitativeMaximum)),
            Fact("grade.qualitative", face.Say("grade.of", CardFace.Points(grades.Qualitative), rules.QualitativeMaximum)),
            Fact("grade.total", face.Say("grade.of", CardFace.Points(grades.Total), rules.Maximum)),
            Fact("grade.rounded", face.Say("grade.whole", grades.Rounded)),
            Fact("grade.sheets", Counted(face, grades)),
        ];

        object Fact(string key, string value) => new { title = face.Say(key), value };
    }

    private static string Superseded(CardFace face, GradeSheet grade, Names names, bool bySeat, IReadOnlyList<int>? readable)
    {
        if (grade is not { SupersededAt: { } at, SupersededBy: { } cause })
            return "";

        var said = bySeat && grade.Superseded is { } act
            ? face.Say("grade.supersededBy", face.Time(at), face.Say("superseded", cause), names.Of(act.By, face.Language))
            : face.Say("grade.superseded", face.Time(at), face.Say("superseded", cause));
        return readable?.Contains(grade.Number + 1) == true ? $"{said}. {face.Say("grade.successor", grade.Number + 1)}" : said;
    }

    /// <summary>Who confirmed it and when, or that it waits; nothing where the plan does not ask for it, and for who was told of none but confirmed ones.</summary>
    private static string Confirmation(CardFace face, GradeSheet grade, Names names, bool bySeat) =>
        grade.Confirmed is { } confirmed
            ? bySeat ? face.Say("grade.confirmedBy", face.Time(confirmed.At), names.Of(confirmed.By, face.Language)) : face.Say("grade.confirmed", face.Time(confirmed.At))
            : bySeat && grade.AwaitsConfirmation ? face.Say("grade.unconfirmed") : "";

    /// <summary>«결과 10회, 목표 12회 → 16.66… (50/3)점. 입력 서울시 담당 1, 8.6.(월) 13:50».</summary>
    private static Step Result(CardFace face, GradeSheet grade, IndicatorScore line, Names names, bool bySeat)
    {
        var terms = line.Result.Terms;
        var source = grade.Sources?.Results.FirstOrDefault(each => each.Indicator == terms.Number);
        var said = face.Say("grade.measured", face.Amount(terms, line.Together), face.Target(terms), CardFace.Points(line.Points));
        return new(face.Say("item.indicator", terms.Number, terms.Name), source switch
        {
            { Entered: [var proposed], Confirmed: { } confirmed } => said + face.Say("grade.corrected", Done(proposed), Done(confirmed)),
            { Entered.Count: > 0 } => said + face.Say("grade.entered", string.Join("; ", source.Entered.Select(Done))),
            _ => said,
        });

        string Done(Act act) => bySeat ? face.Say("by", names.Of(act.By, face.Language), face.Time(act.At)) : face.Time(act.At);
    }

    private static string SentAt(CardFace face, GradeSheet grade, string seat) => grade.Sources?.Sheets.FirstOrDefault(each => each.Seat == seat) is { } source
        ? face.Say("grade.sentAt", face.Time(source.SubmittedAt)) + (source.RevisedAt is { } revised ? face.Say("grade.revisedAt", face.Time(revised)) : "")
        : "";

    /// <summary>«2018 시민협력플랫폼 성과평가 추진계획, 규칙 판 1a2b3c4d».</summary>
    private static string Version(CardFace face, ScoringRules rules) => face.Say("grade.version", rules.PlanName, GradeProof.VersionOf(rules));

    /// <summary>In groups of eight, so that it breaks into lines on a phone.</summary>
    private static string Grouped(string hash) => string.Join(' ', hash.Chunk(8).Select(group => new string(group)));

    /// <summary>«반영 5, 회피 1, 미제출 1», with the trimmed and excluded ones where there are any.</summary>
    private static string Counted(CardFace face, GradeComputation grades)
    {
        var text = face.Say("grade.counted", grades.Counting, CountOf(SheetState.Recused), grades.Sheets.Count(sheet => sheet.IsMissing));
        var trimmed = grades.Sheets.Count(sheet => sheet.Trimmed);
        var excluded = grades.Sheets.Count(sheet => sheet.Sheet.Excluded);
        return text + (trimmed > 0 ? face.Say("grade.trimmed", trimmed) : "") + (excluded > 0 ? face.Say("grade.excluded", excluded) : "");

        int CountOf(SheetState state) => grades.Sheets.Count(sheet => sheet.Sheet.State == state);
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

    /// <summary>That the sheet was written on paper, and who typed it in.</summary>
    private static string PaperOf(CardFace face, Evaluation evaluation, SeatSheet sheet, Names names, Language language) =>
        sheet.State == SheetState.Submitted && evaluation.RevealedPaper(sheet.Seat, sheet.Ballot) is { } paper
            ? face.Say("sheet.paper", names.Of(paper.First, language), names.Of(paper.Second, language)) : "";

    private static string PersonOf(Evaluation evaluation, string seatId, Names names, Language language) =>
        evaluation.Seats.FirstOrDefault(seat => seat.SeatId == seatId) is { } seat ? names.Of(seat.PersonId, language) : "–";

    private int OrderOf(string seatId) => plan.Plan.PanelShape.Seats.TakeWhile(seat => seat.Id != seatId).Count();
}
