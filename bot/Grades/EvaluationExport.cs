using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Appeals;
using EvalBot.Core.Discussions;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;
using EvalBot.Core.Notices;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Core.Scoring;

namespace EvalBot.Bot.Grades;

/// <summary>내보내기: an evaluation as JSON, format 1, from which alone the grade can be recomputed.</summary>
/// <remarks>Numbers that are not whole are strings. Before the reveal, for everybody: seats and states only.</remarks>
public static partial class EvaluationExport
{
    private const int Format = 1;

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The file's bytes, UTF-8.</summary>
    /// <param name="history">The audit log of the evaluation, in its order.</param>
    public static byte[] Write(LoadedPlan plan, Evaluation evaluation, Discussion discussion, IEnumerable<AuditEntry> history)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Readable))
            Of(plan, evaluation, discussion, history).WriteTo(writer);
        return stream.ToArray();
    }

    /// <summary>The export as a JSON object.</summary>
    public static JsonObject Of(LoadedPlan plan, Evaluation evaluation, Discussion discussion, IEnumerable<AuditEntry> history)
    {
        var district = plan.District(evaluation.DistrictId);
        var inputs = evaluation.Grade?.Inputs ?? evaluation.GradeInputs(plan.Scoring);
        var computed = evaluation.IsUnsealed && GradeComputation.WhyNot(inputs) is null ? GradeComputation.Of(inputs) : null;
        var export = new JsonObject
        {
            ["format"] = Format,
            ["plan"] = plan.Plan.Name,
            ["district"] = district.Name,
            ["projectYear"] = district.Year,
            ["state"] = evaluation.State.ToString().ToLowerInvariant(),
            ["rules"] = Rules(inputs.Rules),
            ["quantitative"] = new JsonObject
            {
                ["indicators"] = Array(inputs.Indicators.Select(Indicator)),
                ["score"] = evaluation.IsRevealed && QuantitativeSheet.WhyNotScored(inputs.Indicators) is null
                    ? QuantitativeSheet.Total(inputs.Indicators.Select(QuantitativeSheet.Score), inputs.Rules).ToDecimal()
                    : null,
            },
            ["qualitative"] = new JsonObject
            {
                ["goals"] = Array(inputs.Goals.Select(goal => new JsonObject { ["id"] = GoalId(goal.Number), ["name"] = goal.Name, ["weight"] = Number(goal.Weight) })),
                ["sheets"] = Array(Sheets(evaluation, inputs, computed)),
                ["score"] = computed?.Qualitative.ToDecimal(),
            },
            ["total"] = computed?.Total.ToDecimal(),
            ["totalFraction"] = computed?.Total.ToString(),
            ["shown"] = computed?.Total.ToCut(),
            ["rounded"] = computed?.Rounded,
            ["band"] = computed?.Band.Name,
            ["appeal"] = evaluation.Appeal is { } appeal ? AppealOf(appeal) : null,
            ["notices"] = Array(evaluation.Notices.OrderBy(notice => notice.Number).Select(Notice)),
            ["history"] = Array(history.Where(entry => !entry.Sealed || evaluation.IsUnsealed).Select(Entry)),
        };
        AddDiscussion(export, evaluation, discussion);
        return export;
    }

    /// <summary>The six rules of format 1; what that format takes for granted (two scores of 100, a scale of 1 to 5, trimming from 5 sheets) is named only where a plan has it otherwise.</summary>
    private static JsonObject Rules(ScoringRules rules)
    {
        var written = new JsonObject
        {
            ["conversion"] = Decided(rules.Conversion),
            ["notAssessable"] = rules.NotAssessable,
            ["trim"] = rules.Trim,
            ["rounding"] = Decided(rules.Rounding),
            ["quorum"] = Decided(rules.Quorum),
            ["bands"] = Array(rules.Bands.Select(band => new JsonObject { ["band"] = band.Name, ["from"] = band.From })),
        };
        if (rules.QuantitativeMaximum != 100 || rules.QualitativeMaximum != 100)
        {
            written["quantitativeMaximum"] = rules.QuantitativeMaximum;
            written["qualitativeMaximum"] = rules.QualitativeMaximum;
        }

        if (rules.LowestPoints != 1 || rules.HighestPoints != 5)
            written["scale"] = new JsonObject { ["lowest"] = rules.LowestPoints, ["highest"] = rules.HighestPoints };
        if (rules.Trim && rules.TrimFrom != 5)
            written["trimFrom"] = rules.TrimFrom;
        return written;
    }

    private static JsonObject Indicator(IndicatorResult line)
    {
        var yesNo = line.Terms.Kind == IndicatorKind.YesNo;
        return new JsonObject
        {
            ["name"] = line.Terms.Name,
            ["kind"] = Camel(line.Terms.Kind),
            ["unit"] = line.Terms.Unit,
            ["target"] = Number(line.Terms.Target),
            ["result"] = Result(line.Together, yesNo),
            ["resultParts"] = Array(line.Parts.Select(part => Result(part, yesNo))),
            ["weight"] = Number(line.Terms.Weight),
            ["points"] = line.IsMissing ? null : QuantitativeSheet.Score(line).Points.ToDecimal(),
        };
    }

    /// <summary>A sheet for each seat and ballot; only the one that is computed with counts.</summary>
    private static IEnumerable<JsonObject> Sheets(Evaluation evaluation, GradeInputs inputs, GradeComputation? computed)
    {
        foreach (var sheet in inputs.Sheets)
        {
            if (!evaluation.IsRevealed)
            {
                yield return Sheet(sheet.Seat, sheet.State, sheet.Ballot, counts: false, [], null);
                continue;
            }

            if (sheet is { State: SheetState.Submitted, Ballot: 2 } && evaluation.LatestSubmitted(sheet.Seat, 1) is { } first)
                yield return Sheet(sheet.Seat, SheetState.Submitted, 1, false, first.Ratings, GradeComputation.SheetScoreOf(sheet with { Ratings = first.Ratings }, inputs.Goals, inputs.Rules), first.Paper);
            var counted = computed?.Sheets.Single(score => score.Sheet.Seat == sheet.Seat);
            yield return Sheet(sheet.Seat, sheet.State, sheet.Ballot, counted?.Counts ?? false, sheet.Ratings, counted?.Score, evaluation.RevealedPaper(sheet.Seat, sheet.Ballot));
        }
    }

    private static JsonObject Sheet(string seat, SheetState state, int ballot, bool counts, IEnumerable<Rating> ratings, Fraction? score, PaperMark? paper = null)
    {
        var written = SheetOf(seat, state, ballot, counts, ratings, score);
        if (paper is not null)
            written["paper"] = new JsonObject { ["typedBy"] = Array(new[] { paper.First, paper.Second }.Select(person => (JsonNode)person)) };
        return written;
    }

    private static JsonObject SheetOf(string seat, SheetState state, int ballot, bool counts, IEnumerable<Rating> ratings, Fraction? score) => new()
    {
        ["seat"] = seat,
        ["state"] = Camel(state),
        ["ballot"] = ballot,
        ["counts"] = counts,
        ["ratings"] = Array(ratings.Select(rating => new JsonObject
        {
            ["goal"] = GoalId(rating.Goal),
            ["points"] = rating.NotAssessable ? null : rating.Points,
            ["reason"] = rating.NotAssessable ? rating.Reason : rating.ChangeReason,
            ["achievements"] = rating.Achievements,
            ["limits"] = rating.Limits,
            ["improvements"] = rating.Improvements,
        })),
        ["score"] = score?.ToDecimal(),
    };

    private static JsonObject AppealOf(Appeal appeal) => new()
    {
        ["state"] = Camel(appeal.State),
        ["ground"] = Camel(appeal.Ground),
        ["items"] = Array(appeal.Items.Select(item => (JsonNode)ItemId(item))),
        ["argument"] = appeal.Argument,
        ["arguments"] = Array(appeal.Arguments.Select((argument, i) => new JsonObject
        {
            ["ground"] = Camel(argument.Ground),
            ["items"] = Array(argument.Items.Select(item => (JsonNode)ItemId(item))),
            ["words"] = argument.Words,
            ["seats"] = Array(argument.Seats.Select(seat => (JsonNode)seat)),
            ["answer"] = i < appeal.Replies.Count ? appeal.Replies[i] : null,
        })),
        ["relief"] = appeal.Relief,
        ["evidence"] = Array(appeal.Evidence.Select(file => new JsonObject { ["name"] = file.Name, ["bytes"] = file.Bytes, ["sha256"] = file.Sha256 })),
        ["filedAt"] = Instant(appeal.Filed.At),
        ["filedBy"] = appeal.Filed.By,
        ["admissible"] = appeal.Judged is { } judged
            ? new JsonObject { ["admitted"] = appeal.State != AppealState.Inadmissible, ["reasons"] = judged.Words, ["at"] = Instant(judged.At), ["by"] = judged.By }
            : null,
        ["redeliberatedBy"] = Camel(appeal.Panel),
        ["members"] = Array(appeal.Members.Select(member => (JsonNode)member.PersonId)),
        ["figures"] = Array(appeal.Figures.Select(figure => new JsonObject
        {
            ["figure"] = Camel(figure.Kind),
            ["number"] = figure.Number,
            ["before"] = figure.Before,
            ["after"] = figure.After,
        })),
        ["decisions"] = Array(appeal.Decisions.Select(decision => new JsonObject
        {
            ["item"] = ItemId(decision.Item),
            ["accepted"] = decision.Accepted,
            ["grounds"] = decision.Grounds,
        })),
        ["before"] = appeal.Before?.ToString(),
        ["after"] = appeal.After?.ToString(),
        ["notifiedStands"] = appeal.NotifiedStands,
    };

    private static JsonObject Notice(ResultNotice notice) => new()
    {
        ["number"] = notice.Number,
        ["kind"] = Camel(notice.Kind),
        ["grade"] = notice.GradeNumber,
        ["due"] = Day(notice.Due),
        ["toDistrict"] = Handed(notice.ByCity, notice.CityWasLate),
        ["toConsortium"] = notice.ToConsortium is { } handed ? Handed(handed, notice.OfficerWasLate) : null,
        ["receipts"] = Array(notice.Receipts.Select(receipt => new JsonObject
        {
            ["by"] = receipt.PersonId,
            ["as"] = receipt.AsOfficer ? "officer" : "consortium",
            ["at"] = Instant(receipt.At),
        })),
        ["appealUntil"] = notice.AppealLastDay is { } lastDay ? Day(lastDay) : null,
    };

    private static JsonObject Handed(Act act, bool late) => new() { ["at"] = Instant(act.At), ["by"] = act.By, ["late"] = late, ["reason"] = act.Words };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static JsonObject Entry(AuditEntry entry) => new()
    {
        ["at"] = Instant(entry.At),
        ["by"] = entry.PersonId,
        ["act"] = Camel(entry.Act),
        ["detail"] = entry.Detail,
    };

    private static JsonValue? Result(decimal? result, bool yesNo) => result is not { } value ? null : yesNo ? JsonValue.Create(value == 1) : Number(value);

    private static JsonValue Number(decimal number) => decimal.IsInteger(number) && Math.Abs(number) < 1_000_000_000_000_000
        ? JsonValue.Create((long)number)
        : JsonValue.Create(Wording.Number(number));

    private static string GoalId(int goal) => $"goal-{goal}";

    private static string ItemId(ContestedItem item) => item.Kind switch
    {
        ContestedKind.Indicator => $"indicator-{item.Number}",
        ContestedKind.Goal => GoalId(item.Number),
        _ => "procedure",
    };

    private static string Instant(DateTimeOffset at) => at.ToOffset(Core.Calendar.KoreanDays.Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Null for what the plan leaves open.</summary>
    private static string? Decided(Enum? rule) => rule is null ? null : Camel(rule);

    private static string Camel(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static JsonArray Array(IEnumerable<JsonNode?> items) => new([.. items]);
}
