using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core.Documents;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Ratings;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Documents;

/// <summary>자가평가: a consortium member fills in their own form; others read the finished ones once they were handed in.</summary>
public sealed class SelfAssessmentCommand(Desk desk, SaveSelfAssessment save, DocumentAsides documents, DocumentMessages messages, SelfAssessmentCards cards) : ICommand
{
    public IReadOnlyList<string> Words => ["자가평가", "selfassess"];

    public string Arguments(Language language) => language.Pick("구", "district");

    public string Does(Language language) => language.Pick("자가평가 설문지를 쓰거나 읽습니다", "the self-assessment questionnaire");

    public bool IsOffered(Caller caller, Evaluation evaluation) => desk.Plan.SelfAssessment is not null && caller.May(Right.HandInDocuments, evaluation)
        && evaluation.Finalized is null && evaluation.SubmissionOf(Submission.OfPlan)!.State is not (SubmissionState.WithCity or SubmissionState.Accepted);

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        ["selfassessment.submit"] = (caller, input, cancel) => SaveAsync(caller, input, submit: true, cancel),
        ["selfassessment.draft"] = (caller, input, cancel) => SaveAsync(caller, input, submit: false, cancel),
    };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;
        if (Access.WhyNot(Right.ReadDocuments, caller.Who, evaluation) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        var parts = await desk.DocumentPartsAsync(evaluation, cancel);
        if (OwnOf(caller, evaluation, parts) is { } own && evaluation.WhyNotReceiveDocument(own) is null)
        {
            await caller.ShowAsync(cards.Form(caller.Language, evaluation, own), cancel);
            return;
        }

        var readable = parts
            .Where(part => part.Form is not null)
            .Select(part => (Part: part, Version: evaluation.Documents
                .Where(version => version.PartId == part.Id && DocumentReading.WhyNot(caller.Who, evaluation, version) is null)
                .MaxBy(version => version.Version)))
            .Where(found => found.Version is not null)
            .ToList();
        foreach (var (part, version) in readable)
            await documents.PostAsync(caller, evaluation, part, version!, cancel);
        if (readable.Count == 0)
            await caller.SayAsync(
                "지금 읽을 수 있는 자가평가가 없습니다. 서류가 제출되면 자치구가, 전달되면 시와 평가단이 읽습니다.",
                "There is no self-assessment that you can read now. The district officer reads them once they are handed in, the city and the panel once they are forwarded.", cancel);
    }

    private async Task SaveAsync(Caller caller, PressedCard input, bool submit, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;
        if (Access.WhyNot(Right.HandInDocuments, caller.Who, evaluation) is { } notTheirs)
        {
            await caller.RefuseAsync(notTheirs, cancel);
            return;
        }

        var part = OwnOf(caller, evaluation, await desk.DocumentPartsAsync(evaluation, cancel));
        var answers = part?.Form!.Questions
            .Select((question, i) => new GivenAnswer(question.Id, input.Text(SelfAssessmentCards.InputOf(i))))
            .Where(answer => answer.Words.Length > 0)
            .ToList() ?? [];
        var refusal = await save.RunAsync(caller.Who, evaluation, part, answers, submit, input.Number("version"), cancel);
        if (refusal is CardIsOld or AnswersMissing or AnswerTooLong or AnswerOutsideScale)
        {
            await caller.ReturnCardAsync(refusal, problem => cards.Form(caller.Language, evaluation, part!, input.Typed, problem), cancel);
            return;
        }

        if (refusal is not null)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        var document = submit ? evaluation.NewestDocument(part!.Id)! : null;
        if (document is { Replaces: true })
            await messages.ReplacedAsync(evaluation, part!, document, cancel);
        if (document is null)
            await caller.ReplaceAsync(cards.Form(caller.Language, evaluation, part!), caller.Language.Pick(
                "임시저장했습니다. 나중에 «자가평가»로 이어서 쓸 수 있습니다.", "Saved as a draft. Go on later with “selfassess”."), cancel);
        else
            await caller.ReplaceAsync(cards.Sheet(caller.Language, evaluation, part!, document, caller.Names), caller.Language.Pick(
                "자가평가를 마쳤습니다. 서류를 자치구에 제출할 때 함께 갑니다. 그때까지 «자가평가»로 고칠 수 있습니다.",
                "Your self-assessment is finished. It goes with the documents when they are handed in; until then “selfassess” changes it."), cancel);
    }

    private static DocumentPart? OwnOf(Caller caller, Evaluation evaluation, IReadOnlyList<DocumentPart> parts) =>
        parts.FirstOrDefault(part => part.Form is not null && DocumentPart.IsOwnForm(part.Id, caller.Who, evaluation.DistrictId));
}
