using System.Text;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Commands;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.PlanChecks;

/// <summary>계획점검: the rule check of the plan in force, or of a plan file that a coordinator sends.</summary>
public sealed class CheckCommand(Desk desk, FileStore files, AcknowledgeWarnings acknowledge, PlanCheckCards cards) : ICommand, ITakesFiles
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public IReadOnlyList<string> Words => ["계획점검", "check"];

    public string Arguments(Language language) => "";

    public string Does(Language language) => language.Pick("추진계획의 규칙을 점검합니다", "the rule check of the plan");

    public bool IsOffered(Caller caller, Evaluation evaluation) => Access.WhyNotForThePlan(caller.Who) is null;

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        ["plan.acknowledge"] = async (caller, input, cancel) =>
        {
            var keys = input.Text("warnings").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            switch (await acknowledge.RunAsync(caller.Who, keys, cancel))
            {
                case NothingToAcknowledge nothing:
                    await caller.ReplaceAsync(await CardAsync(caller, cancel), RefusalText.Of(nothing, caller.Language), cancel);
                    break;
                case { } refusal:
                    await caller.RefuseAsync(refusal, cancel);
                    break;
                default:
                    await caller.ReplaceAsync(
                        await CardAsync(caller, cancel),
                        caller.Language.Pick($"{caller.Name} 님의 이름으로 경고를 확인했습니다.", $"The warnings are acknowledged in the name of {caller.Name}."), cancel);
                    break;
            }
        },
    };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (Access.WhyNotForThePlan(caller.Who) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(await CardAsync(caller, cancel), cancel);
    }

    public IEnumerable<FileUse> Uses(Caller caller, ReceivedFile file, IReadOnlyList<Evaluation> evaluations) =>
        Access.WhyNotForThePlan(caller.Who) is null && Path.GetExtension(file.Name).ToLowerInvariant() is ".yaml" or ".yml"
            ? [new FileUse("plan", null, caller.Language.Pick("계획 파일 점검", "rule check of a plan file"))]
            : [];

    /// <summary>Checks a plan file with the holidays of the plan in force; nothing is changed.</summary>
    public async Task TakeAsync(Caller caller, FileUse use, ReceivedFile file, CancellationToken cancel)
    {
        if (Access.WhyNotForThePlan(caller.Who) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        var holidays = await desk.Db.Plans.AsNoTracking().OrderBy(stored => stored.Id).Select(stored => stored.Holidays).LastAsync(cancel);
        try
        {
            var text = StrictUtf8.GetString(await files.ReadAsync(file.Sha256, cancel)).TrimStart('\uFEFF');
            var read = PlanFile.Parse(text, holidays, file.Name);
            var people = new Names(read.Sample.People.ToDictionary(person => person.Id));
            await caller.ShowAsync(cards.Review(caller.Language, new(read.Plan, read.Lines, read.Findings, null), people), cancel);
        }
        catch (Exception wrong) when (wrong is PlanFileException or DecoderFallbackException)
        {
            var problem = wrong is PlanFileException ? wrong.Message : $"{file.Name}:1: UTF-8로 저장한 파일이 아닙니다.";
            await caller.SayAsync(
                $"계획 파일로 읽을 수 없습니다. {problem} 고쳐서 다시 보내 주십시오. 쓰고 있는 계획은 아무것도 바뀌지 않았습니다.",
                $"This cannot be read as a plan file. {problem} Please correct it and send it again. The plan in force was not changed.", cancel);
        }
    }

    private async Task<System.Text.Json.Nodes.JsonObject> CardAsync(Caller caller, CancellationToken cancel)
    {
        var (findings, acknowledged) = await desk.Db.CheckPlanAsync(desk.Plan, cancel);
        var file = await desk.Db.Plans.AsNoTracking().OrderBy(stored => stored.Id).Select(stored => new { stored.FileName, stored.Text }).LastAsync(cancel);
        return cards.Review(caller.Language, new(desk.Plan, PlanFile.LinesOf(file.Text, file.FileName), findings, acknowledged), caller.Names);
    }
}
