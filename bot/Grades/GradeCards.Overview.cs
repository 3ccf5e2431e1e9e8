using System.Globalization;
using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;

namespace EvalBot.Bot.Grades;

public sealed partial class GradeCards
{
    /// <summary>So many fit into one message.</summary>
    private const int DistrictsOnAPage = 20;

    /// <summary>So many sheets are listed, the newest first.</summary>
    private const int MostSheets = 10;

    /// <summary>확인: exactly what a second coordinator confirms, bound to the sheet's number and hash.</summary>
    public JsonObject Confirm(Language language, Evaluation evaluation, GradeSheet grade, Names names)
    {
        var face = faces.In(language);
        var (grades, rules) = (grade.Computation, grade.Inputs.Rules);
        var district = plan.District(evaluation.DistrictId);
        var hash = evaluation.HashOf(grade, bySeat: true);
        return face.Fill("grade-confirm", new
        {
            title = face.Title(evaluation, "gradeConfirm.title"),
            issued = face.Say("grade.issuedBy", grade.Number, face.Time(grade.Issued.At), names.Of(grade.Issued.By, language)),
            band = face.Say("grade.band", face.Band(grades.Band)),
            facts = Facts(face, grades, rules),
            support = face.Say(district.EarlyTermination ? "support.terminated" : grades.Band.EndsSupport ? "support.ends" : "support.stays"),
            version = Version(face, rules),
            shownHash = Grouped(hash),
            district = district.Id,
            grade = grade.Number,
            hash,
            gradeCommand = $"등급 {district.Name}",
        });
    }

    /// <summary>이력: the sheets that the reader may read, and what changed from one to the next.</summary>
    public JsonObject History(Language language, Evaluation evaluation, IReadOnlyList<GradeSheet> sheets, Names names, bool bySeat)
    {
        var face = faces.In(language);
        var district = plan.District(evaluation.DistrictId);
        var numbers = sheets.Select(sheet => sheet.Number).ToList();
        var newest = sheets.OrderByDescending(sheet => sheet.Number).Take(MostSheets).ToList();
        return face.Fill("grade-history", new
        {
            title = face.Title(evaluation, "gradeHistory.title", sheets.Count),
            sheets = newest.Select(sheet =>
            {
                var before = sheets.Where(other => other.Number < sheet.Number).MaxBy(other => other.Number);
                return new
                {
                    issued = bySeat
                        ? face.Say("grade.issuedBy", sheet.Number, face.Time(sheet.Issued.At), names.Of(sheet.Issued.By, language))
                        : face.Say("grade.issued", sheet.Number, face.Time(sheet.Issued.At)),
                    result = face.Result(sheet),
                    confirmation = Confirmation(face, sheet, names, bySeat),
                    state = sheet.Stands ? face.Say("gradeHistory.stands") : Superseded(face, sheet, names, bySeat, numbers),
                    why = CardFace.Lines(sheet.Superseded?.Words, 300),
                    unlike = before is null ? "" : face.Say("gradeHistory.unlike", before.Number),
                    changes = before is null ? [] : Changes(face, before, sheet, bySeat),
                };
            }),
            buttons = newest.Take(Button.Most).Select(sheet => new Button(
                face.Say("gradeHistory.read", sheet.Number), string.Create(CultureInfo.InvariantCulture, $"등급 {district.Name} {sheet.Number}"))),
        });
    }

    /// <summary>등급 전체: a line for each district, and how many there are of each band. A page of it, where there are many.</summary>
    /// <param name="inDoubt">Those whose stored grade cannot be relied on: their numbers are not shown.</param>
    /// <param name="page">From 1.</param>
    public JsonObject Table(Language language, IReadOnlyList<Evaluation> evaluations, IReadOnlySet<string> inDoubt, int page, DateTimeOffset now)
    {
        var face = faces.In(language);
        var pages = Math.Max(1, (evaluations.Count + DistrictsOnAPage - 1) / DistrictsOnAPage);
        page = Math.Clamp(page, 1, pages);
        var graded = evaluations.Where(evaluation => evaluation.Grade is not null && !inDoubt.Contains(evaluation.DistrictId)).ToList();
        return face.Fill("grade-table", new
        {
            title = face.Say("gradeTable.title", evaluations.Count),
            at = face.Say("status.at", face.Time(now)) + (pages == 1 ? "" : face.Say("status.page", page, pages)),
            bands = string.Join(" · ", plan.Scoring.Bands
                .Select(band => face.Say("gradeTable.bands", face.Band(band), graded.Count(evaluation => evaluation.Grade!.Band == band.Name)))
                .Append(face.Say("gradeTable.open", evaluations.Count - graded.Count))),
            rows = evaluations.Skip((page - 1) * DistrictsOnAPage).Take(DistrictsOnAPage).Select(evaluation => Row(face, evaluation, inDoubt.Contains(evaluation.DistrictId))),
            buttons = Buttons(),
        });

        IEnumerable<Button> Buttons()
        {
            var command = language.Pick("등급 전체", "grade all");
            if (page > 1)
                yield return new(face.Say("status.previous"), string.Create(CultureInfo.InvariantCulture, $"{command} {page - 1}"));
            if (page < pages)
                yield return new(face.Say("status.following"), string.Create(CultureInfo.InvariantCulture, $"{command} {page + 1}"));
            yield return new(face.Say("gradeTable.file"), language.Pick("등급 전체 표", "grade all table"));
        }
    }

    private static object Row(CardFace face, Evaluation evaluation, bool inDoubt)
    {
        var state = face.State(evaluation, showAppeal: true);
        if (evaluation.Grade is not { } grade || inDoubt)
            return new { district = face.District(evaluation), band = face.Say("gradeTable.none"), scores = "", state = inDoubt ? face.Say("gradeTable.doubt") : state };

        var grades = grade.Computation;
        return new
        {
            district = face.District(evaluation),
            band = face.Band(grades.Band),
            scores = face.Say("gradeTable.scores", grades.Quantitative.ToCut(), grades.Qualitative.ToCut(), grades.Total.ToCut(), grades.Rounded),
            state = grade.Confirmed is not null ? $"{state}, {face.Say("gradeTable.confirmed")}"
                : grade.AwaitsConfirmation ? $"{state}, {face.Say("gradeTable.unconfirmed")}"
                : state,
        };
    }

    /// <summary>«정량평가: 82 → 94», one line for each number that changed.</summary>
    private IReadOnlyList<string> Changes(CardFace face, GradeSheet before, GradeSheet after, bool bySeat)
    {
        var (one, other) = (before.Computation, after.Computation);
        List<string> changes =
        [
            .. one.Indicators.Zip(other.Indicators).SelectMany(line => Change(
                face.Say("gradeHistory.indicator", line.First.Result.Terms.Number),
                face.Amount(line.First.Result.Terms, line.First.Together), face.Amount(line.Second.Result.Terms, line.Second.Together))),
            .. Change(face.Say("grade.quantitative"), CardFace.Points(one.Quantitative), CardFace.Points(other.Quantitative)),
            .. bySeat
                ? one.Sheets.Zip(other.Sheets).OrderBy(sheet => OrderOf(sheet.First.Sheet.Seat)).SelectMany(sheet => Change(face.Seat(sheet.First.Sheet.Seat), Said(sheet.First), Said(sheet.Second)))
                : [],
            .. Change(face.Say("grade.sheets"), Counted(face, one), Counted(face, other)),
            .. Change(face.Say("grade.qualitative"), CardFace.Points(one.Qualitative), CardFace.Points(other.Qualitative)),
            .. Change(face.Say("grade.total"), CardFace.Points(one.Total), CardFace.Points(other.Total)),
            .. Change(face.Say("grade.rounded"), $"{one.Rounded}", $"{other.Rounded}"),
            .. Change(face.Say("steps.bandLine"), face.Band(one.Band), face.Band(other.Band)),
        ];
        return changes.Count > 0 ? changes : [face.Say("gradeHistory.same")];

        IEnumerable<string> Change(string what, string then, string now) => then == now ? [] : [face.Say("gradeHistory.change", what, then, now)];

        string Said(SheetScore sheet) => sheet.Score is { } score ? face.Say("grade.seat", StateOf(face, sheet), CardFace.Points(score)) : StateOf(face, sheet);
    }
}
