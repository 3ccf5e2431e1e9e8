using System.Text.Json.Nodes;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Documents;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Documents;

/// <summary>서류: what a district hands in, and its way consortium → officer → city.</summary>
public sealed class DocumentsCommand(
    Desk desk, ReceiveDocument receive, HandInDocuments handIn, ForwardDocuments forward, AcceptDocuments accept, DocumentMessages messages, DocumentCards cards,
    DocumentAsides asides) : ICommand, ITakesFiles
{
    internal const string HandInVerb = "documents.hand-in";
    internal const string ForwardVerb = "documents.forward";
    internal const string AcceptVerb = "documents.accept";

    public IReadOnlyList<string> Words => ["서류", "documents"];

    public string Arguments(Language language) => language.Pick("구 [읽기 번호]", "district [read number]");

    public string Does(Language language) => language.Pick("성과평가 서류의 제출, 전달, 접수, 읽기", "the documents: hand in, forward, accept, read");

    public bool IsOffered(Caller caller, Evaluation evaluation) => caller.MayAsk(Right.ReadDocuments, evaluation);

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>(asides.CardHandlers)
    {
        [HandInVerb] = (caller, input, cancel) => MoveAsync(caller, input, Right.HandInDocuments, (evaluation, set) =>
            handIn.RunAsync(caller.Who, evaluation, set, input.Text("letter"), TypedDay.Of(input.Text("letterDate")), input.Number("version"), cancel), cancel),
        [ForwardVerb] = (caller, input, cancel) => MoveAsync(caller, input, Right.ForwardDocuments, (evaluation, set) =>
            forward.RunAsync(caller.Who, evaluation, set, input.Text("checked").Split(',', StringSplitOptions.TrimEntries), input.Number("version"), cancel), cancel),
        [AcceptVerb] = (caller, input, cancel) => MoveAsync(caller, input, Right.AcceptDocuments, (evaluation, set) =>
            accept.RunAsync(caller.Who, evaluation, set, input.Number("version"), cancel), cancel),
    };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (words is ["안내" or "announce", ..])
        {
            await asides.PreviewPlanNoticeAsync(caller, words[1..], cancel);
            return;
        }

        if (await caller.EvaluationAsync(words, each => IsNearest(caller, each), this, cancel) is not { } evaluation)
            return;
        if (Access.WhyNot(Right.ReadDocuments, caller.Who, evaluation) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        switch (words)
        {
            case [_, "읽기" or "read", .. var which]:
                await asides.ReadAsync(caller, evaluation, which, cancel);
                break;
            case [_, "반려" or "return"]:
                await asides.AskWhyReturnedAsync(caller, evaluation, cancel);
                break;
            case [_, "추가" or "more"]:
                await asides.AskWhatMoreAsync(caller, evaluation, cancel);
                break;
            default:
                await caller.ShowAsync(await CardAsync(caller, evaluation, cancel), cancel);
                break;
        }
    }

    public IEnumerable<FileUse> Uses(Caller caller, ReceivedFile file, IReadOnlyList<Evaluation> evaluations) => evaluations
        .Where(evaluation => caller.May(Right.HandInDocuments, evaluation))
        .SelectMany(evaluation => desk.DocumentParts(evaluation)
            .Where(part => evaluation.WhyNotReceiveDocument(part) is null)
            .Select(part => new FileUse(part.Id, evaluation.DistrictId, $"{caller.Language.Name(desk.Plan.District(evaluation.DistrictId))} {DocumentCards.NameOf(part, caller.Language)}")));

    public async Task TakeAsync(Caller caller, FileUse use, ReceivedFile file, CancellationToken cancel)
    {
        if (desk.Plan.Districts.All(district => district.Id != use.DistrictId))
        {
            await caller.RefuseAsync(new NoSuchDocument(), cancel);
            return;
        }

        var evaluation = await desk.Db.WholeEvaluationAsync(use.DistrictId!, cancel);
        if (await receive.RunAsync(caller.Who, evaluation, use.Id, file, cancel) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        var parts = await desk.DocumentPartsAsync(evaluation, cancel);
        var part = parts.Single(each => each.Id == use.Id);
        var version = evaluation.NewestDocument(use.Id)!;
        if (version.Replaces)
            await messages.ReplacedAsync(evaluation, part, version, cancel);
        var (name, digits) = (DocumentCards.NameOf(part, caller.Language), DocumentCards.Digits(file.Sha256));
        await caller.ShowAsync(cards.Receipt(caller.Language, evaluation, parts, part, version), cancel, caller.Language.Pick(
            $"받았습니다. {name}: {file.Name} ({DocumentCards.Size(file.Length)}, SHA-256 {digits}…)",
            $"Received. {name}: {file.Name} ({DocumentCards.Size(file.Length)}, SHA-256 {digits}…)"));
    }

    // With no district named, a manager who also sits on other panels means their own.
    private bool IsNearest(Caller caller, Evaluation evaluation) => caller.Who.Roles.Any(held => held.Role is Role.Consortium or Role.Officer)
        ? caller.May(Right.HandInDocuments, evaluation) || caller.May(Right.ForwardDocuments, evaluation)
        : IsOffered(caller, evaluation);

    private async Task MoveAsync(Caller caller, PressedCard input, Right right, Func<Evaluation, int, Task<Refusal?>> move, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;

        var number = input.Number("set", Submission.OfPlan);
        var refusal = await move(evaluation, number);
        if (refusal is null)
        {
            var set = evaluation.SubmissionOf(number)!;
            await messages.MovedAsync(evaluation, set, cancel);
            await caller.ReplaceAsync(await CardAsync(caller, evaluation, cancel), Done(caller.Language, set.Steps[^1], caller.Language.Until(evaluation.DueOf(set))), cancel);
        }
        else if (caller.May(right, evaluation) && refusal is not NoSuchDocument)
        {
            var problem = RefusalText.Of(refusal, caller.Language);
            var correctable = refusal is LetterNumberMissing or LetterDateWrong or DocumentsMissing or DocumentsUnchecked or CardIsOld;
            await caller.ReplaceAsync(await CardAsync(caller, evaluation, cancel, input.Typed, correctable ? problem : null), problem, cancel); // What was done meanwhile is on it.
        }
        else
        {
            await caller.RefuseAsync(refusal, cancel);
        }
    }

    private static string Done(Language language, SubmissionStep step, string due)
    {
        var late = step.Late ? language.Pick($" 기한({due})이 지나 지연으로 표시됩니다.", $" It was due {due} and is marked late.") : "";
        return step.Act switch
        {
            SubmissionAct.HandIn => language.Pick($"자치구 담당에게 제출했습니다.{late}", $"Handed in to the district officer.{late}"),
            SubmissionAct.Forward => language.Pick($"시에 전달했습니다.{late}", $"Forwarded to the city.{late}"),
            _ => language.Pick("접수했습니다.", "Accepted."),
        };
    }

    private async Task<JsonObject> CardAsync(Caller caller, Evaluation evaluation, CancellationToken cancel, IReadOnlyDictionary<string, string>? typed = null, string? problem = null) =>
        cards.Form(caller.Language, evaluation, await desk.DocumentPartsAsync(evaluation, cancel), caller.Who, caller.Names, desk.Now, typed, problem);
}
