using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Core.Scoring;

namespace EvalBot.Core.Grades;

/// <summary>All that a grade sheet says, as JSON whose <see cref="CanonicalJson.HashOf"/> anybody can check: rules, inputs with who and when, every number on the way.</summary>
/// <remarks>It comes in two forms. «seats» names seats, people and times; «aggregate» is for who may not see them, and its order tells nothing. Each has a hash of its own, because a hash of the first would confirm a guess. Numbers that can have a point are strings, exact ones fractions.</remarks>
public static class GradeProof
{
    /// <summary>The hash of one of the two forms.</summary>
    public static string HashOf(string districtId, GradeSheet sheet, bool bySeat) => CanonicalJson.HashOf(Of(districtId, sheet, bySeat));

    /// <summary>The first 8 digits of the rules' hash: two plans whose rules have the same compute the same.</summary>
    public static string VersionOf(ScoringRules rules) => CanonicalJson.HashOf(Rules(rules))[..8];

    /// <summary>The sheet in one of the two forms.</summary>
    public static JsonObject Of(string districtId, GradeSheet sheet, bool bySeat)
    {
        var (grades, rules) = (sheet.Computation, sheet.Inputs.Rules);
        var sources = sheet.Sources ?? GradeSources.Unknown;
        var proof = new JsonObject
        {
            ["form"] = bySeat ? "seats" : "aggregate",
            ["district"] = districtId,
            ["number"] = sheet.Number,
            ["issued"] = Done(sheet.Issued, bySeat),
            ["plan"] = rules.PlanName,
            ["ruleVersion"] = VersionOf(rules),
            ["rules"] = Rules(rules),
            ["indicators"] = Array(grades.Indicators.Select(line => Indicator(line, sources.Results.FirstOrDefault(source => source.Indicator == line.Result.Terms.Number), bySeat))),
            ["goals"] = Array(sheet.Inputs.Goals.Select(goal => new JsonObject { ["number"] = goal.Number, ["name"] = goal.Name, ["common"] = goal.Common, ["weight"] = Number(goal.Weight) })),
            ["closings"] = Array(sources.Closings.Select(closing => Closing(closing, bySeat))),
            ["counted"] = Counted(grades),
            ["quantitative"] = grades.Quantitative.ToString(),
            ["qualitative"] = grades.Qualitative.ToString(),
            ["total"] = grades.Total.ToString(),
            ["rounded"] = grades.Rounded,
            ["band"] = grades.Band.Name,
            ["endsSupport"] = grades.Band.EndsSupport,
        };
        if (bySeat)
        {
            proof["sheets"] = Array(grades.Sheets.Select(score => Sheet(score, sources.Sheets.FirstOrDefault(source => source.Seat == score.Sheet.Seat))));
        }
        else
        {
            proof["sheets"] = Array(grades.Sheets.Where(score => score.Score is not null)
                .Select(score => (score.Score!.Value, Json: Nameless(score)))
                .OrderBy(score => score.Value).ThenBy(score => CanonicalJson.Of(score.Json), StringComparer.Ordinal)
                .Select(score => score.Json));
            proof["words"] = Array(sheet.Inputs.Goals.Select(goal => Said(goal.Number, sheet.Inputs)));
        }

        return proof;
    }

    private static JsonObject Rules(ScoringRules rules) => new()
    {
        ["quantitativeMaximum"] = rules.QuantitativeMaximum,
        ["qualitativeMaximum"] = rules.QualitativeMaximum,
        ["conversion"] = Name(rules.Conversion),
        ["notAssessable"] = rules.NotAssessable,
        ["trim"] = rules.Trim,
        ["trimFrom"] = rules.TrimFrom,
        ["scale"] = Array(rules.Scale.Select(point => new JsonObject { ["points"] = point.Points, ["meaning"] = point.Meaning })),
        ["remedyUpTo"] = rules.RemedyUpTo,
        ["rounding"] = Name(rules.Rounding),
        ["quorum"] = Name(rules.Quorum),
        ["bands"] = Array(rules.Bands.Select(band => new JsonObject { ["band"] = band.Name, ["from"] = band.From, ["endsSupport"] = band.EndsSupport })),
        ["doubleEntry"] = rules.DoubleEntry,
        ["gradeConfirmation"] = rules.GradeConfirmation,
    };

    private static JsonObject Indicator(IndicatorScore line, ResultSource? source, bool named)
    {
        var terms = line.Result.Terms;
        return new()
        {
            ["number"] = terms.Number,
            ["name"] = terms.Name,
            ["kind"] = Name(terms.Kind),
            ["unit"] = terms.Unit,
            ["target"] = Number(terms.Target),
            ["weight"] = Number(terms.Weight),
            ["parts"] = Array(line.Result.Parts.Select(part => (JsonNode)Number(part!.Value))),
            ["points"] = line.Points.ToString(),
            ["entered"] = Array((source?.Entered ?? []).Select(entered => Done(entered, named))),
            ["confirmed"] = source?.Confirmed is { } confirmed ? Done(confirmed, named) : null,
        };
    }

    private static JsonObject Closing(ClosingSource closing, bool named)
    {
        var json = Done(closing.Closed, named);
        json["ballot"] = closing.Ballot;
        return json;
    }

    private static JsonObject Counted(GradeComputation grades) => new()
    {
        ["counting"] = grades.Counting,
        ["trimmed"] = grades.Sheets.Count(sheet => sheet.Trimmed),
        ["excluded"] = grades.Sheets.Count(sheet => sheet.Sheet.Excluded),
        ["recused"] = grades.Sheets.Count(sheet => sheet.Sheet.State == SheetState.Recused),
        ["missing"] = grades.Sheets.Count(sheet => sheet.IsMissing),
    };

    private static JsonObject Sheet(SheetScore score, SheetSource? source) => new()
    {
        ["seat"] = score.Sheet.Seat,
        ["state"] = Name(score.Sheet.State),
        ["ballot"] = score.Sheet.Ballot,
        ["submittedAt"] = source is null ? null : Instant(source.SubmittedAt),
        ["revisedAt"] = source?.RevisedAt is { } revised ? Instant(revised) : null,
        ["counts"] = score.Counts,
        ["trimmed"] = score.Trimmed,
        ["excluded"] = score.Sheet.Excluded,
        ["score"] = score.Score?.ToString(),
        ["ratings"] = Array(score.Sheet.Ratings.OrderBy(rating => rating.Goal).Select(rating => new JsonObject
        {
            ["goal"] = rating.Goal,
            ["points"] = rating.Points,
            ["notAssessable"] = rating.NotAssessable,
            ["reason"] = rating.Reason,
            ["achievements"] = rating.Achievements,
            ["limits"] = rating.Limits,
            ["improvements"] = rating.Improvements,
            ["changeReason"] = rating.ChangeReason,
        })),
    };

    /// <summary>A sheet's points and its score, and nothing that says whose it is.</summary>
    private static JsonObject Nameless(SheetScore score) => new()
    {
        ["counts"] = score.Counts,
        ["trimmed"] = score.Trimmed,
        ["score"] = score.Score?.ToString(),
        ["ratings"] = Array(score.Sheet.Ratings
            .Where(rating => rating is { NotAssessable: false, Points: not null })
            .OrderBy(rating => rating.Goal)
            .Select(rating => new JsonObject { ["goal"] = rating.Goal, ["points"] = rating.Points })),
    };

    /// <summary>All that was said of a goal, sorted by its text: the order tells nothing of who said it.</summary>
    private static JsonObject Said(int goal, GradeInputs inputs)
    {
        var ratings = inputs.Sheets.Where(sheet => sheet.State == SheetState.Submitted).SelectMany(sheet => sheet.Ratings).Where(rating => rating.Goal == goal).ToList();
        return new()
        {
            ["goal"] = goal,
            ["achievements"] = Sorted(rating => rating.Achievements),
            ["limits"] = Sorted(rating => rating.Limits),
            ["improvements"] = Sorted(rating => rating.Improvements),
            ["reasons"] = Sorted(rating => rating.NotAssessable ? rating.Reason : ""),
        };

        JsonArray Sorted(Func<Rating, string> words) => Array(ratings.Select(words).Where(said => !Words.AreBlank(said)).Order(StringComparer.Ordinal).Select(said => (JsonNode?)said));
    }

    private static JsonObject Done(Act act, bool named)
    {
        var json = new JsonObject { ["at"] = Instant(act.At), ["reason"] = act.Words };
        if (named)
            json["by"] = act.By;
        return json;
    }

    private static string Number(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset at) => at.ToOffset(KoreanDays.Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string? Name(Enum? value) => value is null ? null : JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static JsonArray Array(IEnumerable<JsonNode?> items) => new([.. items]);
}
