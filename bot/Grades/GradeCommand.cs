using System.Globalization;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Grades;

/// <summary>등급: the coordinator issues the grade, and everybody reads the sheets that they may read: as a card, explained, as a table, as JSON.</summary>
public sealed class GradeCommand(IssueGrade issue, ConfirmGrade confirm, Recount secondWay, GradeNews news, GradeCards cards, GradeFiles files, GradeOverview overview) : ICommand
{
    public IReadOnlyList<string> Words => ["등급", "grade"];

    public string Arguments(Language language) => language.Pick("구 [번호] [설명|표|json|이력]", "district [number] [explain|table|json|history]");

    public string Does(Language language) => language.Pick("종합 성과평가표", "the grade sheet");

    public bool IsOffered(Caller caller, Evaluation evaluation) =>
        caller.May(Right.ReadGrade, evaluation) && (Shown(caller, evaluation) is not null || evaluation.State == EvaluationState.Revealed);

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (words is ["전체" or "all", .. var rest])
        {
            if (caller.Who.Is(Role.Coordinator))
                await overview.ShowAsync(caller, rest, cancel);
            else
                await caller.RefuseAsync(new NotYours(), cancel);
            return;
        }

        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;

        var asked = Asked.Read(words);
        if ((Access.WhyNot(Right.ReadGrade, caller.Who, evaluation) ?? (asked.Number is null ? await IssueAsync(caller, evaluation, cancel) : null)) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else if (asked.As == Form.History)
            await ShowHistoryAsync(caller, evaluation, cancel);
        else if (Find(caller, evaluation, asked.Number) is not { } grade)
            await caller.RefuseAsync(asked.Number is { } number ? new NoSuchGrade(number) : new NoGradeYet(), cancel);
        else if (evaluation.WhyNotTrusted(grade, secondWay) is { } inDoubt)
            await caller.RefuseAsync(inDoubt, cancel);
        else
            await ShowAsync(caller, evaluation, grade, asked.As, cancel);
    }

    /// <summary>The sheet that this person reads: the one that stands; for officer and consortium the one that was handed to them.</summary>
    public static GradeSheet? Shown(Caller caller, Evaluation evaluation)
    {
        var notice = caller.Who.Is(Role.Officer, evaluation.DistrictId) ? evaluation.Notice : evaluation.DeliveredNotice;
        return ReadsAll(caller, evaluation) ? evaluation.Grade : evaluation.Grades.FirstOrDefault(grade => grade.Number == notice?.GradeNumber);
    }

    /// <summary>The sheets that this person may read, in their order: all of them; for officer and consortium those that were handed to them.</summary>
    public static IReadOnlyList<GradeSheet> Readable(Caller caller, Evaluation evaluation)
    {
        var told = evaluation.Notices
            .Where(notice => notice.ToConsortium is not null || caller.Who.Is(Role.Officer, evaluation.DistrictId))
            .Select(notice => notice.GradeNumber)
            .ToHashSet();
        return [.. evaluation.Grades.Where(grade => ReadsAll(caller, evaluation) || told.Contains(grade.Number)).OrderBy(grade => grade.Number)];
    }

    private static bool ReadsAll(Caller caller, Evaluation evaluation) =>
        caller.May(Right.ReadGradeBySeat, evaluation) || caller.Who.Is(Role.Auditor) || caller.Who.Is(Role.Committee);

    private static GradeSheet? Find(Caller caller, Evaluation evaluation, int? number) => number is null
        ? Shown(caller, evaluation)
        : Readable(caller, evaluation).FirstOrDefault(grade => grade.Number == number);

    private async Task ShowAsync(Caller caller, Evaluation evaluation, GradeSheet grade, Form form, CancellationToken cancel)
    {
        var bySeat = caller.May(Right.ReadGradeBySeat, evaluation);
        if (form == Form.Table)
            await caller.Turn.ReplyAsync(files.Table(caller.Language, evaluation, grade, caller.Names, bySeat), cancel);
        else if (form == Form.Json)
            await caller.Turn.ReplyAsync(files.Json(caller.Language, evaluation, grade, bySeat), cancel);
        else if (form == Form.Steps)
            await caller.ShowAsync(cards.Steps(caller.Language, evaluation, grade, caller.Names, bySeat), cancel);
        else
            await caller.ShowAsync(
                cards.Sheet(
                    caller.Language, evaluation, grade, caller.Names, bySeat,
                    canConfirm: grade.AwaitsConfirmation && confirm.WhyNot(caller.Who, evaluation) is null,
                    [.. Readable(caller, evaluation).Select(sheet => sheet.Number)]),
                cancel);
    }

    private async Task ShowHistoryAsync(Caller caller, Evaluation evaluation, CancellationToken cancel)
    {
        var sheets = Readable(caller, evaluation);
        if (sheets.Select(sheet => evaluation.WhyNotTrusted(sheet, secondWay)).FirstOrDefault(inDoubt => inDoubt is not null) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else if (sheets.Count == 0)
            await caller.RefuseAsync(new NoGradeYet(), cancel);
        else
            await caller.ShowAsync(cards.History(caller.Language, evaluation, sheets, caller.Names, caller.May(Right.ReadGradeBySeat, evaluation)), cancel);
    }

    // The coordinator's question is also the order to compute, where no grade stands.
    private async Task<Refusal?> IssueAsync(Caller caller, Evaluation evaluation, CancellationToken cancel)
    {
        if (!caller.May(Right.IssueGrade, evaluation) || evaluation.Grade is not null)
            return null;
        if (await issue.RunAsync(caller.Who, evaluation, cancel) is { } refusal)
            return refusal;

        await news.ConfirmationOwedAsync(evaluation, cancel);
        return null;
    }

    private enum Form
    {
        Sheet,
        Steps,
        Table,
        Json,
        History,
    }

    /// <summary>What comes after the district: «2», «설명», «2 표».</summary>
    private sealed record Asked(int? Number, Form As)
    {
        public static Asked Read(string[] words)
        {
            var asked = new Asked(null, Form.Sheet);
            foreach (var word in words.Skip(1))
            {
                asked = word.ToLowerInvariant() switch
                {
                    "설명" or "explain" => asked with { As = Form.Steps },
                    "표" or "table" or "xlsx" => asked with { As = Form.Table },
                    "json" => asked with { As = Form.Json },
                    "이력" or "history" => asked with { As = Form.History },
                    _ when int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => asked with { Number = number },
                    _ => asked,
                };
            }

            return asked;
        }
    }
}

/// <summary>There is no such grade sheet, or it was not handed to this person.</summary>
public sealed record NoSuchGrade(int Number) : Refusal;
