using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Grades;

/// <summary>내보내기: the evaluation as a JSON file.</summary>
public sealed class ExportCommand(Desk desk, LoadedPlan plan, Recount secondWay, GradeAlarm alarm) : ICommand
{
    public IReadOnlyList<string> Words => ["내보내기", "export"];

    public string Arguments(Language language) => language.Pick("구", "district");

    public string Does(Language language) => language.Pick("평가를 JSON 파일로 받습니다", "the evaluation as a JSON file");

    public bool IsOffered(Caller caller, Evaluation evaluation) => caller.May(Right.Export, evaluation);

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;
        if (Access.WhyNot(Right.Export, caller.Who, evaluation) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        var history = await desk.Db.Audit.AsNoTracking().Where(entry => entry.EvaluationId == evaluation.Id).OrderBy(entry => entry.Id).ToListAsync(cancel);
        var district = desk.Plan.District(evaluation.DistrictId);
        var file = new OutgoingFile($"evaluation-{district.Name}.json", "application/json", EvaluationExport.Write(plan, evaluation, await desk.Db.DiscussionAsync(evaluation, cancel), history));
        desk.Note(caller.Who, evaluation, AuditAct.Export);
        var doubt = evaluation.Grade is { } grade ? evaluation.WhyNotTrusted(grade, secondWay) as IGradeInDoubt : null;
        await caller.Turn.ReplyAsync(
            new Reply(
                caller.Language.Pick($"{district.Name} 평가를 파일로 내보냅니다.", $"The evaluation of {district.EnglishName} as a file.")
                + (doubt is null ? "" : caller.Language.Pick(" 저장된 등급이 다시 계산한 것과 다릅니다. 파일의 수는 다시 계산한 것입니다.", " What is stored of the grade differs from what is computed again; the file has the latter.")),
                File: file),
            cancel);
        if (doubt is not null)
            await alarm.RaiseAsync(caller.Who, doubt, cancel);
    }
}

/// <summary>기록: the audit log of an evaluation.</summary>
public sealed class AuditCommand(Desk desk) : ICommand
{
    private const int Shown = 40;

    public IReadOnlyList<string> Words => ["기록", "audit"];

    public string Arguments(Language language) => language.Pick("구", "district");

    public string Does(Language language) => language.Pick("누가 언제 무엇을 했는지 봅니다", "who did what, and when");

    public bool IsOffered(Caller caller, Evaluation evaluation) => caller.May(Right.ReadAudit, evaluation);

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;
        if (Access.WhyNot(Right.ReadAudit, caller.Who, evaluation) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        var entries = await desk.Db.Audit.AsNoTracking()
            .Where(entry => entry.EvaluationId == evaluation.Id && (!entry.Sealed || evaluation.IsUnsealed))
            .OrderByDescending(entry => entry.Id)
            .Take(Shown)
            .ToListAsync(cancel);
        var lines = entries.AsEnumerable().Reverse().Select(entry =>
            $"{caller.Language.Time(entry.At)} · {caller.Names.Of(entry.PersonId, caller.Language)} · {caller.Language.Act(entry.Act)}{(entry.Detail.Length > 0 ? $" · {entry.Detail}" : "")}");
        var name = caller.Language.Name(desk.Plan.District(evaluation.DistrictId));
        await caller.SayAsync(
            entries.Count == 0 ? $"{name}: 아직 기록이 없습니다." : $"{name} 기록(최근 {entries.Count}건)\n{string.Join('\n', lines)}",
            entries.Count == 0 ? $"{name}: nothing is recorded yet." : $"{name}, the last {entries.Count} records\n{string.Join('\n', lines)}", cancel);
    }
}
