using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Channel;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Spreadsheets;
using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;

namespace EvalBot.Bot.Grades;

/// <summary>A grade sheet as a file: JSON that proves itself, and a table in the office's layout. Who may not see seats gets both without seats, people and their times.</summary>
public sealed class GradeFiles(LoadedPlan plan)
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The sheet as JSON. Its hash is over the canonical form (RFC 8785) of <c>sheet</c>; what happened to the sheet later stands beside it.</summary>
    public Reply Json(Language language, Evaluation evaluation, GradeSheet grade, bool bySeat)
    {
        var district = plan.District(evaluation.DistrictId).Name;
        var json = new JsonObject
        {
            ["format"] = 1,
            ["title"] = string.Create(CultureInfo.InvariantCulture, $"{district} 종합 성과평가표 제{grade.Number}호"),
            ["canonical"] = "RFC 8785",
            ["hash"] = evaluation.HashOf(grade, bySeat),
            ["sheet"] = GradeProof.Of(evaluation.DistrictId, grade, bySeat),
            ["confirmed"] = grade.Confirmed is { } confirmed ? Done(confirmed) : null,
            ["superseded"] = grade.SupersededBy is { } cause ? Superseded(cause) : null,
        };
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Readable))
            json.WriteTo(writer);
        return new(
            language.Pick(
                "종합 성과평가표를 JSON 파일로 드립니다. «sheet»를 RFC 8785대로 적은 글의 SHA-256이 «hash»와 같으면 산정한 그대로입니다.",
                "The grade sheet as JSON. It is as it was issued if SHA-256 over “sheet”, written as RFC 8785 says, is “hash”."),
            File: new(FileName(district, grade, "json"), "application/json", stream.ToArray()));

        JsonObject Done(Act act)
        {
            var done = new JsonObject { ["at"] = act.At.ToOffset(KoreanDays.Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) };
            if (bySeat)
                done["by"] = act.By;
            return done;
        }

        JsonObject Superseded(SupersededBy cause)
        {
            var act = grade.Superseded ?? new Act("", grade.SupersededAt!.Value, "");
            var superseded = Done(act);
            superseded["cause"] = JsonNamingPolicy.CamelCase.ConvertName(cause.ToString());
            superseded["reason"] = act.Words;
            return superseded;
        }
    }

    /// <summary>The sheet as a table.</summary>
    public Reply Table(Language language, Evaluation evaluation, GradeSheet grade, Names names, bool bySeat)
    {
        var layout = new GradeLayout(plan, language, evaluation, grade, names, bySeat);
        return new(
            language.Pick("종합 성과평가표를 표(XLSX)로 드립니다. A4에 인쇄할 수 있습니다.", "The grade sheet as a table (XLSX), ready to print on A4."),
            File: new(FileName(plan.District(evaluation.DistrictId).Name, grade, "xlsx"), Spreadsheet.ContentType, PrintedSheet.Write(layout.Sheets())));
    }

    /// <summary>All districts as a table.</summary>
    /// <param name="inDoubt">Those whose stored grade cannot be relied on: their numbers are left out.</param>
    public Reply TableOfAll(Language language, IReadOnlyList<Evaluation> evaluations, IReadOnlySet<string> inDoubt)
    {
        string[] headings = language == Language.Korean
            ? ["자치구", "연차", "차수", "상태", "호", "정량", "정성", "총점", "총점(정확한 값)", "반올림", "등급", "확인"]
            : ["District", "Year", "Round", "State", "No.", "Quantitative", "Qualitative", "Total", "Total, exact", "Rounded", "Grade", "Confirmed"];
        var file = Spreadsheet.Write(language.Pick("전체 등급", "Grades"), headings, evaluations.Select(evaluation => Row(language, evaluation, inDoubt.Contains(evaluation.DistrictId))));
        return new(
            language.Pick("모든 자치구의 등급을 표(XLSX)로 드립니다.", "The grades of all districts as a table (XLSX)."),
            File: new(language.Pick("등급-전체.xlsx", "grades.xlsx"), Spreadsheet.ContentType, file));
    }

    private IReadOnlyList<string> Row(Language language, Evaluation evaluation, bool inDoubt)
    {
        var district = plan.District(evaluation.DistrictId);
        string[] about = [language.Name(district), Whole(district.Year), Whole(district.Round), language.State(evaluation.State)];
        if (evaluation.Grade is not { } grade)
            return about;
        if (inDoubt)
            return [.. about, Whole(grade.Number), "", "", "", language.Pick("저장된 값이 다름", "differs from what is stored")];

        var grades = grade.Computation;
        return
        [
            .. about, Whole(grade.Number), grades.Quantitative.ToDecimal(6), grades.Qualitative.ToDecimal(6), grades.Total.ToDecimal(6), grades.Total.ToString(), Whole(grades.Rounded),
            language.Pick(grades.Band.Name, grades.Band.EnglishName),
            grade.Confirmed is { } confirmed ? language.Time(confirmed.At) : grade.AwaitsConfirmation ? language.Pick("확인 대기", "waits") : "–",
        ];
    }

    private static string FileName(string district, GradeSheet grade, string kind) => string.Create(CultureInfo.InvariantCulture, $"grade-{district}-{grade.Number}.{kind}");

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
