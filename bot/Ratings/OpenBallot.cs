using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Core;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Ratings;

/// <summary>평가시작: the coordinator opens a ballot. With the first one results lock, and the days of the notice and the report begin.</summary>
public sealed class OpenBallot(Desk desk)
{
    /// <param name="number">1, or 2 for the second ballot.</param>
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, int number, CancellationToken cancel)
    {
        var meeting = KoreanDays.DayOf(evaluation.MeetingStartsAt);
        var rules = desk.Plan.Deadlines;
        if ((Access.WhyNot(Right.OpenAndCloseRating, who, evaluation)
            ?? (number == 2 ? evaluation.WhyNotOpenSecondBallot() : PlanCheck.WhyNotOpen(desk.Plan, evaluation) ?? evaluation.WhyNotOpenRating() ?? evaluation.PanelFault(desk.Plan.PanelShape))
            ?? desk.WhyNotDue(rules.Notice, meeting)
            ?? desk.WhyNotDue(rules.Report, meeting)) is { } refusal)
            return refusal;

        if (number == 2)
        {
            evaluation.OpenSecondBallot(who.PersonId, desk.Now);
        }
        else
        {
            evaluation.OpenRating(who.PersonId, desk.Now);
            await desk.BeginDeadlineAsync(evaluation, DeadlineKind.Notice, rules.Notice, meeting, cancel);
            await desk.BeginDeadlineAsync(evaluation, DeadlineKind.Report, rules.Report, meeting, cancel);
        }

        desk.Note(who, evaluation, AuditAct.OpenRating, $"{number}");
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>평가마감: the coordinator closes the open ballot. The first closing is the reveal.</summary>
public sealed class CloseBallot(Desk desk, Seal seal)
{
    /// <param name="reason">Why it is closed below the quorum; empty otherwise.</param>
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, string reason, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.OpenAndCloseRating, who, evaluation) ?? evaluation.WhyNotCloseRating(reason, desk.Scoring, seal)) is { } refusal)
            return refusal;

        evaluation.CloseRating(who.PersonId, reason, desk.Now, desk.Scoring, seal);
        var progress = evaluation.Progress();
        desk.Note(who, evaluation, AuditAct.CloseRating, $"{progress.Submitted}/{progress.Recused}/{progress.Missing} {reason}".Trim());
        return await desk.DoneAsync(cancel);
    }
}
