using EvalBot.Core.Appeals;
using EvalBot.Core.Calendar;
using EvalBot.Core.Grades;
using EvalBot.Core.Notices;

namespace EvalBot.Core.Evaluations;

public sealed partial class Evaluation
{
    /// <summary>Why the result cannot become final at <paramref name="now"/>, or null when it can. Plan III-6; domain step 10.</summary>
    public Refusal? WhyNotFinalize(DateTimeOffset now) =>
        Finalized is { } done ? new AlreadyDone(done) : OpenBeforeFinal(now) is [var first, ..] ? first : null;

    /// <summary>Everything that is open still, each with what is to be done; empty once the result can become final, or is.</summary>
    public IReadOnlyList<Refusal> OpenBeforeFinal(DateTimeOffset now)
    {
        if (Finalized is not null)
            return [];
        if (IsProvisional)
            return [new AppealStillOpen()];
        if (WhyNot(EvaluationAct.Finalize) is { } state)
            return [state];

        List<Refusal> open = [];
        if (Grade is { AwaitsConfirmation: true } grade)
            open.Add(new GradeNotConfirmed(grade.Number));
        if (Appeal is { IsSpent: false })
        {
            if (NoticeWithOfficer is not null || _notices.All(notice => notice.Kind != NoticeKind.FinalResult))
                open.Add(new FinalResultNotHandedOn(IsWithOfficer: NoticeWithOfficer is not null));
        }
        else if (NoticeWithOfficer is not null || AppealLastDay is null)
        {
            open.Add(new NothingToAppeal());
        }
        else if (Appeal is null && AppealLastDay is { } lastDay && now < KoreanDays.EndOf(lastDay))
        {
            open.Add(new AppealWindowOpen(lastDay));
        }

        return open;
    }

    /// <summary>최종 확정: nothing changes any more.</summary>
    public void MakeFinal(string by, DateTimeOffset now)
    {
        Asked(WhyNotFinalize(now));
        Move(EvaluationAct.Finalize);
        Finalized = new(by, now, "");
    }
}

/// <summary>The appeal is decided, and its result has not reached the consortium.</summary>
/// <param name="IsWithOfficer">The officer has it; otherwise the city.</param>
public sealed record FinalResultNotHandedOn(bool IsWithOfficer) : Refusal;
