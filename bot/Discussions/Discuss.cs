using System.Globalization;
using EvalBot.Bot.Commands;
using EvalBot.Core;
using EvalBot.Core.Discussions;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Discussions;

/// <summary>소수의견: a panelist writes one after the reveal, or takes it back.</summary>
public sealed class WriteOpinion(Desk desk)
{
    /// <returns>Why it was not written, or null when it was.</returns>
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, Discussion discussion, int goal, string words, int version, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.WriteOpinion, who, evaluation)
            ?? discussion.WhyNotWriteOpinion(evaluation, who.PersonId, goal, words, version)) is { } refusal)
            return refusal;

        discussion.WriteOpinion(evaluation, who.PersonId, goal, words, version, desk.Now);
        desk.Keep(discussion);
        desk.Note(who, evaluation, AuditAct.WriteOpinion, Invariant(goal));
        return await desk.DoneAsync(cancel);
    }

    /// <returns>Why it was not withdrawn, or null when it was.</returns>
    public async Task<Refusal?> WithdrawAsync(Standing who, Evaluation evaluation, Discussion discussion, int goal, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.WriteOpinion, who, evaluation)
            ?? discussion.WhyNotWithdrawOpinion(evaluation, who.PersonId, goal)) is { } refusal)
            return refusal;

        discussion.WithdrawOpinion(evaluation, who.PersonId, goal, desk.Now);
        desk.Note(who, evaluation, AuditAct.WithdrawOpinion, Invariant(goal));
        return await desk.DoneAsync(cancel);
    }

    private static string Invariant(int goal) => goal.ToString(CultureInfo.InvariantCulture);
}

/// <summary>종합의견: one person edits it at a time, and the panel confirms it or not.</summary>
public sealed class EditCommonText(Desk desk)
{
    /// <param name="reason">Why it is taken from somebody else; empty otherwise.</param>
    /// <returns>Why it was not taken, or null when the person has it.</returns>
    public async Task<Refusal?> TakeAsync(Standing who, Evaluation evaluation, Discussion discussion, string reason, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.EditCommonText, who, evaluation) ?? discussion.WhyNotTakeText(evaluation, who.PersonId, reason)) is { } refusal)
            return refusal;
        if (discussion.Editor?.By == who.PersonId)
            return null;

        var from = discussion.Editor?.By;
        discussion.TakeText(evaluation, who.PersonId, reason, desk.Now);
        desk.Keep(discussion);
        desk.Note(who, evaluation, AuditAct.TakeText, $"{from} {discussion.Editor!.Words}".Trim());
        return await desk.DoneAsync(cancel);
    }

    /// <returns>Why no draft was made, or null when one was.</returns>
    public async Task<Refusal?> DraftAnewAsync(Standing who, Evaluation evaluation, Discussion discussion, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.EditCommonText, who, evaluation) ?? discussion.WhyNotDraftAnew(evaluation, who.PersonId)) is { } refusal)
            return refusal;

        discussion.DraftAnew(evaluation, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.SaveText, $"{discussion.NewestText()!.Number}");
        return await desk.DoneAsync(cancel);
    }

    /// <param name="version">The version of the goal's text that the card was made from.</param>
    /// <param name="reason">Why it is changed although a notice was sent; empty otherwise.</param>
    /// <returns>Why it was not saved, or null when it was.</returns>
    public async Task<Refusal?> SaveAsync(Standing who, Evaluation evaluation, Discussion discussion, TypedGoal typed, int version, string reason, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.EditCommonText, who, evaluation) ?? discussion.WhyNotSaveText(evaluation, who.PersonId, typed, version, reason)) is { } refusal)
            return refusal;

        var before = discussion.NewestText()!.Number;
        var saved = discussion.SaveText(evaluation, who.PersonId, typed, version, reason, desk.Now);
        if (saved.Number != before)
            desk.Note(who, evaluation, AuditAct.SaveText, $"{saved.Number} {reason}".Trim());
        return await desk.DoneAsync(cancel);
    }

    /// <returns>Why it was not given back, or null when it was.</returns>
    public async Task<Refusal?> ReleaseAsync(Standing who, Evaluation evaluation, Discussion discussion, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.EditCommonText, who, evaluation) ?? discussion.WhyNotReleaseText(who.PersonId)) is { } refusal)
            return refusal;

        discussion.ReleaseText(who.PersonId);
        desk.Note(who, evaluation, AuditAct.ReleaseText, $"{discussion.NewestText()!.Number}");
        return await desk.DoneAsync(cancel);
    }

    /// <returns>Why the answer was not recorded, or null when it was.</returns>
    public async Task<Refusal?> AnswerAsync(Standing who, Evaluation evaluation, Discussion discussion, bool agrees, string reason, int version, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.AnswerCommonText, who, evaluation) ?? discussion.WhyNotAnswerText(evaluation, who.PersonId, agrees, reason, version)) is { } refusal)
            return refusal;

        discussion.AnswerText(evaluation, who.PersonId, agrees, agrees ? "" : reason, version, desk.Now);
        desk.Note(who, evaluation, AuditAct.AnswerText, $"{version} {(agrees ? "+" : "-")}");
        return await desk.DoneAsync(cancel);
    }
}
