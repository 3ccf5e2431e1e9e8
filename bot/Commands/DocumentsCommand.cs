using EvalBot.Bot.Cards;
using EvalBot.Bot.UseCases;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Commands;

/// <summary>서류: what a district hands in, and its way consortium → officer → city. The files themselves still travel with the official letter.</summary>
public sealed class DocumentsCommand(Desk desk, HandInDocuments handIn, ForwardDocuments forward, StatusCards cards) : ICommand
{
    public IReadOnlyList<string> Words => ["서류", "documents"];

    public string Arguments(Language language) => language.Pick("구", "district");

    public string Does(Language language) => language.Pick("성과평가 서류의 제출과 전달", "the documents: hand in, forward");

    public bool IsOffered(Caller caller, Evaluation evaluation) => caller.MayAsk(Right.ReadDocuments, evaluation);

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        [Verbs.HandInDocuments] = async (caller, input, cancel) =>
        {
            if (await caller.EvaluationAsync(input, cancel) is { } evaluation)
                await AnswerAsync(caller, evaluation, await handIn.RunAsync(caller.Who, evaluation, input.Text("letter"), cancel), cancel);
        },
        [Verbs.ForwardDocuments] = async (caller, input, cancel) =>
        {
            if (await caller.EvaluationAsync(input, cancel) is { } evaluation)
                await AnswerAsync(caller, evaluation, await forward.RunAsync(caller.Who, evaluation, cancel), cancel);
        },
    };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;
        if (Access.WhyNot(Right.ReadDocuments, caller.Who, evaluation) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(Card(caller, evaluation), cancel);
    }

    private async Task AnswerAsync(Caller caller, Evaluation evaluation, Refusal? refusal, CancellationToken cancel)
    {
        if (refusal is LetterNumberMissing)
            await caller.ReturnCardAsync(refusal, problem => Card(caller, evaluation, problem), cancel);
        else if (refusal is not null)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ReplaceAsync(Card(caller, evaluation), caller.Language.Pick("기록했습니다.", "Recorded."), cancel);
    }

    private System.Text.Json.Nodes.JsonObject Card(Caller caller, Evaluation evaluation, string? problem = null)
    {
        var year = desk.Plan.District(evaluation.DistrictId).Year;
        var documents = desk.Plan.Documents.Where(document => document.OnlyInYear is null || document.OnlyInYear == year).ToList();
        return cards.Documents(
            caller.Language, evaluation, documents,
            caller.May(Right.HandInDocuments, evaluation) && evaluation.WhyNotHandInDocuments("-") is null,
            caller.May(Right.ForwardDocuments, evaluation) && evaluation.WhyNotForwardDocuments() is null,
            problem);
    }
}
