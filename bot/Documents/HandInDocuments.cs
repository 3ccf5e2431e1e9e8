using System.Globalization;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Core;
using EvalBot.Core.Documents;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Documents;

/// <summary>A file becomes the newest version of a document. Domain step 4.</summary>
public sealed class ReceiveDocument(Desk desk)
{
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, string partId, ReceivedFile file, CancellationToken cancel)
    {
        if (Access.WhyNot(Right.HandInDocuments, who, evaluation) is { } notTheirs)
            return notTheirs;

        var part = (await desk.DocumentPartsAsync(evaluation, cancel)).FirstOrDefault(each => each.Id == partId);
        var received = file.Receipt();
        if (evaluation.WhyNotReceiveDocument(part, received) is { } refusal)
            return refusal;

        var version = evaluation.ReceiveDocument(part!, received, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.ReceiveDocument, $"{part!.Id} v{version.Version} {file.Name} {file.Sha256}");
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>The consortium hands a set to the officer, attached to an official letter. Plan III-4.</summary>
public sealed class HandInDocuments(Desk desk)
{
    /// <param name="number">Of the set: 1 for the plan's.</param>
    /// <param name="letterDate">Null where none was understood.</param>
    /// <param name="version">The version that the card was made from.</param>
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, int number, string letterNumber, DateOnly? letterDate, int version, CancellationToken cancel)
    {
        if (Access.WhyNot(Right.HandInDocuments, who, evaluation) is { } notTheirs)
            return notTheirs;
        if (evaluation.SubmissionOf(number) is not { } submission)
            return new NoSuchDocument();

        var parts = await desk.DocumentPartsAsync(evaluation, cancel);
        if (evaluation.WhyNotHandIn(submission, parts, letterNumber, letterDate, version, desk.Now) is { } refusal)
            return refusal;

        evaluation.HandIn(submission, parts, letterNumber, letterDate, version, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.HandInDocuments, string.Create(CultureInfo.InvariantCulture, $"{number}: {letterNumber}, {letterDate:yyyy-MM-dd}"));
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>The officer forwards a set to the city, each document checked.</summary>
public sealed class ForwardDocuments(Desk desk)
{
    /// <param name="ticked">The ids of the documents that the officer checked.</param>
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, int number, IReadOnlyCollection<string> ticked, int version, CancellationToken cancel)
    {
        if (Access.WhyNot(Right.ForwardDocuments, who, evaluation) is { } notTheirs)
            return notTheirs;
        if (evaluation.SubmissionOf(number) is not { } submission)
            return new NoSuchDocument();

        var parts = await desk.DocumentPartsAsync(evaluation, cancel);
        if (evaluation.WhyNotForward(submission, parts, ticked, version) is { } refusal)
            return refusal;

        evaluation.Forward(submission, parts, ticked, version, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.ForwardDocuments, $"{number}");
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>반려: the officer gives a set back with a reason.</summary>
public sealed class ReturnDocuments(Desk desk)
{
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, int number, string reason, int version, CancellationToken cancel)
    {
        if (Access.WhyNot(Right.ForwardDocuments, who, evaluation) is { } notTheirs)
            return notTheirs;
        if (evaluation.SubmissionOf(number) is not { } submission)
            return new NoSuchDocument();
        if (evaluation.WhyNotReturn(submission, reason, version) is { } refusal)
            return refusal;

        evaluation.Return(submission, reason, version, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.ReturnDocuments, $"{number}: {reason}");
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>접수: the city accepts a set.</summary>
public sealed class AcceptDocuments(Desk desk)
{
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, int number, int version, CancellationToken cancel)
    {
        if (Access.WhyNot(Right.AcceptDocuments, who, evaluation) is { } notTheirs)
            return notTheirs;
        if (evaluation.SubmissionOf(number) is not { } submission)
            return new NoSuchDocument();
        if (evaluation.WhyNotAccept(submission, version) is { } refusal)
            return refusal;

        evaluation.Accept(submission, version, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.AcceptDocuments, $"{number}");
        return await desk.DoneAsync(cancel);
    }
}
