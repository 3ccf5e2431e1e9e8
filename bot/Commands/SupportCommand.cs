using System.Globalization;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Spreadsheets;
using EvalBot.Bot.UseCases;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Commands;

/// <summary>연속지원: the subsidy committee's page (지방보조금심의위원회).</summary>
public sealed class SupportCommand(Desk desk, Recount secondWay, GradeAlarm alarm, SupportCards cards) : ICommand
{
    public IReadOnlyList<string> Words => ["연속지원", "support"];

    public string Arguments(Language language) => "";

    public string Does(Language language) => language.Pick("자치구마다 최종 등급, 이의제기, 보고서, 연속지원", "final grade, appeal, report and continued support of each district");

    public bool IsOffered(Caller caller, Evaluation evaluation) => Access.WhyNotReadSupport(caller.Who) is null;

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (Access.WhyNotReadSupport(caller.Who) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        var evaluations = await caller.EvaluationsAsync(cancel);
        var inDoubt = new HashSet<string>();
        foreach (var evaluation in evaluations.Where(each => each.Finalized is not null))
        {
            if (evaluation.WhyNotTrusted(evaluation.Grade!, secondWay) is not IGradeInDoubt doubt)
                continue;
            inDoubt.Add(evaluation.DistrictId);
            await alarm.RaiseAsync(caller.Who, doubt, cancel);
        }

        if (words is ["표" or "table" or "xlsx", ..])
            await caller.Turn.ReplyAsync(Table(caller.Language, evaluations, inDoubt), cancel);
        else
            await caller.ShowAsync(cards.Table(caller.Language, evaluations, inDoubt, Page(words), desk.Now), cancel);
    }

    private Reply Table(Language language, IReadOnlyList<Evaluation> evaluations, HashSet<string> inDoubt)
    {
        string[] headings = language == Language.Korean
            ? ["자치구", "연차", "연속지원", "최종 등급", "이의제기", "보고서"]
            : ["District", "Year", "Continued support", "Final grade", "Appeal", "Report"];
        var file = Spreadsheet.Write(language.Pick("연속지원", "Support"), headings, evaluations.Select(evaluation =>
        {
            var district = desk.Plan.District(evaluation.DistrictId);
            var (support, grade, appeal, report) = cards.Words(language, evaluation, inDoubt.Contains(evaluation.DistrictId));
            return new[] { language.Name(district), district.Year.ToString(CultureInfo.InvariantCulture), support, grade, appeal, report };
        }));
        return new(
            language.Pick("연속지원 판단에 참고하는 표(XLSX)입니다. 최종 확정된 자치구만 내용이 있습니다.", "The table for the decision on continued support (XLSX). Only districts whose result is final have content."),
            File: new(language.Pick("연속지원.xlsx", "support.xlsx"), Spreadsheet.ContentType, file));
    }

    private static int Page(string[] words) =>
        words is [var word, ..] && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;
}
