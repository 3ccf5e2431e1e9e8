using System.Globalization;
using EvalBot.Bot.Clocks;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Reminders;

/// <summary>시계: sets the rehearsal's clock, in local mode. What falls due on the way is posted at once, in its order.</summary>
public sealed class ClockCommand(Desk desk, RehearsalClock clock, SendDueReminders reminders) : ICommand
{
    private static readonly string[] WithoutOffset =
        ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd H:mm:ss", "yyyy-MM-dd H:mm", "yyyy-MM-dd"];

    private static readonly string[] WithOffset =
        ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd H:mm:sszzz", "yyyy-MM-dd H:mmzzz"];

    public IReadOnlyList<string> Words => ["시계", "clock"];

    public string Arguments(Language language) => Example;

    public string Does(Language language) => language.Pick("연습용 시계를 맞춥니다", "sets the rehearsal's clock");

    public bool IsOffered(Caller caller, Evaluation evaluation) => !clock.IsReal && caller.Who.Is(Role.Coordinator);

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (!caller.Who.Is(Role.Coordinator))
        {
            await caller.RefuseAsync(new NotYours(), cancel);
            return;
        }

        if (clock.IsReal)
        {
            await caller.SayAsync(
                "실제 평가의 시계는 맞출 수 없습니다. 기한을 옮기려면 «연장»이나 «일정변경»을 쓰십시오.",
                "The clock of a real evaluation cannot be set. To move a deadline, use “extend” or “move”.", cancel);
            return;
        }

        if (words.Length == 0)
        {
            await caller.SayAsync($"지금 시각은 {Shown(desk.Now)}입니다. 맞추려면: 시계 {Example}", $"It is {Shown(desk.Now)}. To set it: clock {Example}", cancel);
            return;
        }

        if (Read(string.Join(' ', words)) is not { } instant)
        {
            await caller.SayAsync(
                $"시각을 알아볼 수 없습니다. «시계 {Example}»처럼 서울 시각으로, 2000년부터 2099년 사이로 적어 주십시오.",
                $"I cannot read that time. Write it as “clock {Example}”, in Korean time, between 2000 and 2099.", cancel);
            return;
        }

        var before = clock.Offset;
        clock.SetTo(instant);
        try
        {
            await KeepAsync(caller, instant, cancel);
        }
        catch
        {
            clock.Offset = before; // What is undone in the database is undone here.
            throw;
        }
    }

    /// <summary>Keeps the time over a restart, and posts what falls due on the way to it.</summary>
    private async Task KeepAsync(Caller caller, DateTimeOffset instant, CancellationToken cancel)
    {
        var stored = await desk.Db.RehearsalOffsets.SingleOrDefaultAsync(cancel) ?? desk.Db.RehearsalOffsets.Add(new()).Entity;
        stored.Ticks = clock.Offset.Ticks;
        desk.Db.Audit.Add(new() { At = instant, PersonId = caller.Who.PersonId, Act = AuditAct.SetClock, Detail = Shown(instant) });
        await caller.SayAsync($"시계를 {Shown(instant)}로 맞추었습니다.", $"The clock is set to {Shown(instant)}.", cancel);
        caller.Turn.Afterwards = reminders.OnTheWayAsync; // The way from the old time to the new one, reminder by reminder.
    }

    /// <summary>An instant as people type it; Seoul time where no offset is given. Null when it cannot be read, or the clock does not go there.</summary>
    public static DateTimeOffset? Read(string typed)
    {
        var instant = DateTime.TryParseExact(typed, WithoutOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var seoul)
            ? new DateTimeOffset(seoul, KoreanDays.Offset)
            : DateTimeOffset.TryParseExact(typed, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact) ? exact : default;
        return RehearsalClock.Accepts(instant) ? instant : null;
    }

    // The first meeting of the plan.
    private string Example => Shown(desk.Plan.Districts.Min(district => district.MeetingStartsAt));

    private static string Shown(DateTimeOffset at) => at.ToOffset(KoreanDays.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
