using EvalBot.Bot.Commands;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Grades;

/// <summary>확인: a second coordinator confirms a grade, and it can be notified. Where the plan asks for it.</summary>
public sealed class ConfirmGrade(Desk desk, Recount secondWay)
{
    /// <param name="number">The number of the grade that the person was shown.</param>
    /// <param name="hash">Its hash, as they were shown it.</param>
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, int number, string hash, CancellationToken cancel)
    {
        if ((WhyNotReady(who, evaluation) ?? evaluation.WhyNotConfirmGrade(who.PersonId, number, hash)) is { } refusal)
            return refusal;

        var grade = evaluation.ConfirmGrade(who.PersonId, number, hash, desk.Now);
        desk.Note(who, evaluation, AuditAct.ConfirmGrade, $"#{grade.Number} {grade.Total} {grade.Band} {hash[..12]}");
        return await desk.DoneAsync(cancel);
    }

    /// <summary>Why this person cannot be asked to confirm the grade that stands, or null when they can.</summary>
    public Refusal? WhyNot(Standing who, Evaluation evaluation) => WhyNotReady(who, evaluation)
        ?? (evaluation.Grade is { } grade ? evaluation.WhyNotConfirmGrade(who.PersonId, grade.Number, evaluation.HashOf(grade, bySeat: true)) : new NoGradeYet());

    private Refusal? WhyNotReady(Standing who, Evaluation evaluation) =>
        Access.WhyNot(Right.ConfirmGrade, who, evaluation) ?? (evaluation.Grade is { } grade ? evaluation.WhyNotTrusted(grade, secondWay) : null);
}
