using EvalBot.Bot.Commands;
using EvalBot.Core;
using EvalBot.Core.Documents;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Documents;

/// <summary>자가평가: a person's own form, kept as a draft or finished as document ③.</summary>
public sealed class SaveSelfAssessment(Desk desk)
{
    /// <param name="version">The version that the card was made from; 0 for none.</param>
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, DocumentPart? part, IReadOnlyList<GivenAnswer> answers, bool submit, int version, CancellationToken cancel)
    {
        if (Access.WhyNot(Right.HandInDocuments, who, evaluation) is { } notTheirs)
            return notTheirs;
        if (part is null || !DocumentPart.IsOwnForm(part.Id, who, evaluation.DistrictId))
            return new NoFormOfYours();
        if (evaluation.WhyNotSaveForm(part, answers, submit, version, desk.Scoring) is { } refusal)
            return refusal;

        if (evaluation.SaveForm(part, answers, submit, version, who.PersonId, desk.Now, desk.Scoring) is { } document)
            desk.Note(who, evaluation, AuditAct.SubmitSelfAssessment, $"{part.Id} v{document.Version}");
        return await desk.DoneAsync(cancel);
    }
}
