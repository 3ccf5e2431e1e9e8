using System.Globalization;
using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Reports;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Reports;

/// <summary>연속지원: the committee's page: final grade, appeal history, report, and what they mean for next year; 결과공개: what of it anybody may read. Nothing of a district before its result is final, and never a sheet by seat.</summary>
public sealed class SupportCards(CardFaces faces, LoadedPlan plan)
{
    private const int DistrictsOnAPage = 15;

    /// <summary>A page of districts, and how many there are of each kind.</summary>
    /// <param name="inDoubt">Those whose stored grade cannot be relied on: their numbers are not shown.</param>
    /// <param name="page">From 1.</param>
    /// <param name="reader">For whom it is: <see cref="Tier.Public"/> for 결과공개.</param>
    public JsonObject Table(Language language, IReadOnlyList<Evaluation> evaluations, IReadOnlySet<string> inDoubt, int page, DateTimeOffset now, Tier reader)
    {
        var face = faces.In(language);
        var pages = Math.Max(1, (evaluations.Count + DistrictsOnAPage - 1) / DistrictsOnAPage);
        page = Math.Clamp(page, 1, pages);
        return face.Fill("support-table", new
        {
            title = face.Say(reader == Tier.Public ? "supportTable.publicTitle" : "supportTable.title", evaluations.Count),
            at = face.Say("status.at", face.Time(now)) + (pages == 1 ? "" : face.Say("status.page", page, pages)),
            counts = string.Join(" · ", Enum.GetValues<ContinuedSupport>().Reverse()
                .Select(kind => (Kind: kind, Count: evaluations.Count(each => Of(each) == kind)))
                .Where(each => each.Count > 0)
                .Select(each => face.Say("supportTable.count", face.Say("supportTable", each.Kind), each.Count))),
            rows = evaluations.Skip((page - 1) * DistrictsOnAPage).Take(DistrictsOnAPage).Select(each => Row(face, each, inDoubt.Contains(each.DistrictId), reader)),
            buttons = Buttons(),
        });

        IEnumerable<Button> Buttons()
        {
            var command = reader == Tier.Public ? language.Pick("결과공개", "published") : language.Pick("연속지원", "support");
            if (page > 1)
                yield return new(face.Say("status.previous"), string.Create(CultureInfo.InvariantCulture, $"{command} {page - 1}"));
            if (page < pages)
                yield return new(face.Say("status.following"), string.Create(CultureInfo.InvariantCulture, $"{command} {page + 1}"));
            yield return new(face.Say("gradeTable.file"), $"{command} {language.Pick("표", "table")}");
        }
    }

    /// <summary>The same of one district in words: grade, appeal, report, support; empty where nothing may be said yet, or not to this reader.</summary>
    public (string Support, string Grade, string Appeal, string Report) Words(Language language, Evaluation evaluation, bool inDoubt, Tier reader)
    {
        var face = faces.In(language);
        var kind = Of(evaluation);
        if (kind == ContinuedSupport.NotFinalYet)
            return (face.Say("supportTable", kind), "", "", "");

        return (
            inDoubt ? face.Say("gradeTable.none") : face.Say("supportTable", kind),
            inDoubt ? face.Say("gradeTable.doubt") : face.Say("supportTable.grade", face.Result(evaluation.Grade!), face.Day(Core.Calendar.KoreanDays.DayOf(evaluation.Finalized!.At))),
            Disclosure.MayRead(reader, Disclosed.AppealState) ? AppealOf(face, evaluation) : "",
            Disclosure.MayRead(reader, Disclosed.ReportState) ? ReportOf(face, evaluation) : "");
    }

    private ContinuedSupport Of(Evaluation evaluation) => ContinuedSupports.Of(evaluation, plan.District(evaluation.DistrictId));

    private object Row(CardFace face, Evaluation evaluation, bool inDoubt, Tier reader)
    {
        var (support, grade, appeal, report) = Words(face.Language, evaluation, inDoubt, reader);
        return new { district = face.District(evaluation), support, color = Of(evaluation) == ContinuedSupport.Ends ? "Attention" : "Default", grade, appeal, report };
    }

    private static string AppealOf(CardFace face, Evaluation evaluation) => evaluation.Appeal switch
    {
        null => face.Say("supportTable.noAppeal"),
        { Decided: { } decided, Before: { } before, After: { } reached } appeal => face.Say(
            "supportTable.appealDecided", face.Day(Core.Calendar.KoreanDays.DayOf(appeal.Filed.At)), face.Say("appealState", appeal.State),
            face.Day(Core.Calendar.KoreanDays.DayOf(decided.At)), before.ToCut(), (appeal.NotifiedStands ? before : reached).ToCut()),
        var appeal => face.Say("supportTable.appeal", face.Day(Core.Calendar.KoreanDays.DayOf(appeal.Filed.At)), face.Say("appealState", appeal.State)),
    };

    private static string ReportOf(CardFace face, Evaluation evaluation) => evaluation.Report?.WithConsortium is not { } version
        ? face.Say("supportTable.noReport")
        : face.Say(evaluation.Report.IsProvisional(version) ? "supportTable.reportProvisional" : "supportTable.report", version.Number);
}
