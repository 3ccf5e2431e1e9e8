using System.Globalization;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Grades;
using EvalBot.Bot.Spreadsheets;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Reports;

/// <summary>연속지원: the subsidy committee's page (지방보조금심의위원회).</summary>
public sealed class SupportCommand(SupportTable table) : ICommand
{
    public IReadOnlyList<string> Words => ["연속지원", "support"];

    public string Arguments(Language language) => "";

    public string Does(Language language) => language.Pick("자치구마다 최종 등급, 이의제기, 보고서, 연속지원", "final grade, appeal, report and continued support of each district");

    public bool IsOffered(Caller caller, Evaluation evaluation) => Access.WhyNotReadSupport(caller.Who) is null;

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (Access.WhyNotReadSupport(caller.Who) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await table.ShowAsync(caller, Tier.Committee, words, cancel);
    }
}

/// <summary>결과공개: what anybody may read of the results that are final, and a city may publish.</summary>
public sealed class PublicCommand(SupportTable table) : ICommand
{
    public IReadOnlyList<string> Words => ["결과공개", "published"];

    public string Arguments(Language language) => "";

    public string Does(Language language) => language.Pick("최종 확정된 자치구의 등급, 총점, 연속지원(누구나)", "grade, total and continued support of the districts whose result is final (for anybody)");

    public bool IsOffered(Caller caller, Evaluation evaluation) => evaluation.Finalized is not null;

    public Task RunAsync(Caller caller, string[] words, CancellationToken cancel) => table.ShowAsync(caller, Tier.Public, words, cancel);
}

/// <summary>The districts' final results as a card or a file, as far as a reader may read them.</summary>
public sealed class SupportTable(Desk desk, Recount secondWay, GradeAlarm alarm, SupportCards cards)
{
    /// <summary>Answers with a page of the card, or with the file (표).</summary>
    public async Task ShowAsync(Caller caller, Tier reader, string[] words, CancellationToken cancel)
    {
        var evaluations = reader == Tier.Public
            ? [.. (await desk.Db.RevealedEvaluations().OrderBy(each => each.Id).ToListAsync(cancel)).Where(each => Disclosure.TiersOf(caller.Who, each).Contains(Tier.Public))]
            : await caller.EvaluationsAsync(cancel);
        if (reader == Tier.Public && evaluations.Count == 0)
        {
            await caller.SayAsync("아직 최종 확정된 자치구가 없습니다. 확정되면 등급, 총점, 연속지원 여부를 누구나 볼 수 있습니다.", "No district's result is final yet. Once it is, anybody can read its grade, total and continued support.", cancel);
            return;
        }

        var inDoubt = new HashSet<string>();
        foreach (var evaluation in evaluations.Where(each => each.Finalized is not null))
        {
            if (evaluation.WhyNotTrusted(evaluation.Grade!, secondWay) is not IGradeInDoubt doubt)
                continue;
            inDoubt.Add(evaluation.DistrictId);
            await alarm.RaiseAsync(caller.Who, doubt, cancel);
        }

        if (words is ["표" or "table" or "xlsx", ..])
            await caller.Turn.ReplyAsync(File(caller.Language, evaluations, inDoubt, reader), cancel);
        else
            await caller.ShowAsync(cards.Table(caller.Language, evaluations, inDoubt, Page(words), desk.Now, reader), cancel);
    }

    private Reply File(Language language, IReadOnlyList<Evaluation> evaluations, HashSet<string> inDoubt, Tier reader)
    {
        string[] headings = Row(
            language.Pick("자치구", "District"), language.Pick("연차", "Year"),
            (language.Pick("연속지원", "Continued support"), language.Pick("최종 등급", "Final grade"), language.Pick("이의제기", "Appeal"), language.Pick("보고서", "Report")));
        var (name, about) = reader == Tier.Public
            ? (language.Pick("결과공개", "published"), language.Pick("누구나 볼 수 있는 결과의 표(XLSX)입니다. 최종 확정된 자치구만 들어 있습니다.", "The table of what anybody may read (XLSX). Only districts whose result is final are in it."))
            : (language.Pick("연속지원", "support"), language.Pick("연속지원 판단에 참고하는 표(XLSX)입니다. 최종 확정된 자치구만 내용이 있습니다.", "The table for the decision on continued support (XLSX). Only districts whose result is final have content."));
        var file = Spreadsheet.Write(name, headings, evaluations.Select(evaluation =>
        {
            var district = desk.Plan.District(evaluation.DistrictId);
            return Row(language.Name(district), district.Year.ToString(CultureInfo.InvariantCulture), cards.Words(language, evaluation, inDoubt.Contains(evaluation.DistrictId), reader));
        }));
        return new(about, File: new($"{name}.xlsx", Spreadsheet.ContentType, file));

        string[] Row(string district, string year, (string Support, string Grade, string Appeal, string Report) words) =>
        [
            district, year, words.Support, words.Grade,
            .. Disclosure.MayRead(reader, Disclosed.AppealState) ? [words.Appeal] : (string[])[],
            .. Disclosure.MayRead(reader, Disclosed.ReportState) ? [words.Report] : (string[])[],
        ];
    }

    private static int Page(string[] words) =>
        words is [var word, ..] && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;
}
