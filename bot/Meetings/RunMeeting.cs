using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Gatherings;
using EvalBot.Core.Meetings;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Meetings;

/// <summary>회의: the coordinator starts the panel's meeting, moves it on and ends it. Plan III-5.</summary>
public sealed class MoveMeetingOn(Desk desk)
{
    /// <summary>How many parts the meeting has; one where the plan gives no agenda.</summary>
    public int Parts => Math.Max(1, desk.Plan.Preparation.AgendaOf(GatheringKind.Meeting).Items.Count);

    /// <param name="turn">The number of the turn from which the card was made; 0 before the first.</param>
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, MeetingAct act, int? goal, int turn, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.LeadMeeting, who, evaluation) ?? evaluation.WhyNotMoveOn(act, goal, turn, Parts, desk.Now)) is { } refusal)
            return refusal;

        var next = evaluation.MoveOn(act, goal, turn, Parts, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.MoveMeetingOn, $"{act} {next.Part}{(next.Goal is { } on ? $" #{on}" : "")}");
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>출석: a panelist marks their own, the coordinator that of others.</summary>
public sealed class MarkAttendance(Desk desk)
{
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, AttendanceMark mark, CancellationToken cancel)
    {
        var right = mark.PersonId == who.PersonId && Access.WhyNot(Right.LeadMeeting, who, evaluation) is not null ? Right.AttendMeeting : Right.LeadMeeting;
        var people = await desk.Db.ParticipantsAsync(evaluation.DistrictId, cancel);
        if ((Access.WhyNot(right, who, evaluation) ?? evaluation.WhyNotMark(mark, people, desk.Now)) is { } refusal)
            return refusal;

        evaluation.Mark(mark, people, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.MarkAttendance, $"{(mark.Present ? "+" : "-")} {mark.PersonId}");
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>면접평가: a question and its answer are noted, by goal.</summary>
public sealed class NoteInterview(Desk desk)
{
    /// <param name="number">Of the note that is changed; 0 for a new one.</param>
    /// <param name="version">The version that the card was made from; 0 for a new one.</param>
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, int number, int version, int? goal, string question, string answer, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.NoteInterview, who, evaluation) ?? evaluation.WhyNotNote(number, version, goal, question, answer, who.PersonId)) is { } refusal)
            return refusal;

        var note = evaluation.Note(number, version, goal, question, answer, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.NoteInterview, $"{note.Number} #{note.Version}");
        return await desk.DoneAsync(cancel);
    }
}
