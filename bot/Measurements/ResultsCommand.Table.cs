using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Spreadsheets;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Measurements;

public sealed partial class ResultsCommand : ITakesFiles
{
    public IEnumerable<FileUse> Uses(Caller caller, ReceivedFile file, IReadOnlyList<Evaluation> evaluations) => !Spreadsheet.IsTable(file.Name)
        ? []
        : evaluations
            .Where(evaluation => caller.May(Right.WriteResults, evaluation) && evaluation.ResultsAreOpen)
            .Select(evaluation => new FileUse("results", evaluation.DistrictId, caller.Language.Pick(
                $"{table.DistrictOf(evaluation.DistrictId, caller.Language)} 정량 결과 입력", $"{table.DistrictOf(evaluation.DistrictId, caller.Language)} results")));

    public async Task TakeAsync(Caller caller, FileUse use, ReceivedFile file, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync([use.DistrictId!], _ => true, this, cancel) is not { } evaluation)
            return;

        var (refusal, lines) = WhyNotByTable(caller, evaluation) is { } notNow ? (notNow, new([], [], [])) : await table.TakeAsync(caller, evaluation, file, cancel);
        if (refusal is not null)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        await caller.ShowAsync(Form(caller, evaluation), cancel, Saved(caller, evaluation, lines));
        await news.ResultsEnteredAsync(evaluation, caller.Who.PersonId, lines, cancel);
    }

    private async Task DownloadAsync(Caller caller, Evaluation evaluation, CancellationToken cancel)
    {
        if (WhyNotByTable(caller, evaluation) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        await caller.Turn.ReplyAsync(
            new Reply(
                caller.Language.Pick(
                    "표를 채워 이 대화에 다시 보내 주십시오. 본인이 입력한 값만 들어 있습니다. 비워 둔 칸은 아무것도 바꾸지 않으며, 지우려면 «없음»이라고 적습니다.",
                    "Fill in the table and send it back in this chat. It holds your own entries only. A blank cell changes nothing; write “none” to empty one."),
                File: table.Of(evaluation, caller.Who.PersonId, caller.Language)), cancel);
    }

    private static Refusal? WhyNotByTable(Caller caller, Evaluation evaluation) =>
        Access.WhyNot(Right.WriteResults, caller.Who, evaluation) ?? (evaluation.ResultsAreOpen ? null : new ResultsLocked());
}
