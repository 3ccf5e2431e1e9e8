using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Core;
using EvalBot.Core.Calendar;
using EvalBot.Core.Dates;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Dates;

/// <summary>A public holiday that is added or taken back, with all that changes with it.</summary>
/// <param name="Effects">For each evaluation in which something changes, in the plan's order.</param>
/// <param name="Days">The days as they are with it.</param>
public sealed record ShownHoliday(AddedHoliday Holiday, bool IsWithdrawn, IReadOnlyList<HolidayEffects> Effects, KoreanDays Days)
{
    /// <summary>Tells whether what was shown is what would be done now.</summary>
    public string Hash
    {
        get
        {
            var lines = Effects.SelectMany(each => each.Moved.Select(moved => $"{each.Evaluation.Id} {moved.To.Kind} {Iso(moved.To.From)} {Iso(moved.To.To)}")
                .Concat(each.Rescheduled.Select(deadline => $"{each.Evaluation.Id} {deadline.Kind} {Iso(deadline.LastDay)}")));
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..12];
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>공휴일: shows first which running deadlines move with a day off, and counts it when that is confirmed. Every copy of the bot counts it from its next turn on.</summary>
public sealed class ChangeHolidays(Desk desk)
{
    /// <summary>Works out what a new holiday would move, and keeps it to be confirmed.</summary>
    public async Task<(ShownHoliday? Shown, Refusal? Refusal)> PreviewAsync(Standing who, DateOnly date, string name, CancellationToken cancel)
    {
        if ((Access.WhyNotForThePlan(who) ?? AddedHoliday.WhyNotAdd(date, name, desk.Days, desk.Now)) is { } refusal)
            return (null, refusal);

        var holiday = new AddedHoliday(date, name, new(who.PersonId, desk.Now, ""));
        var (shown, beyond) = await ShownAsync(holiday, withdrawn: false, cancel);
        if (beyond is not null)
            return (null, beyond);

        desk.Db.AddedHolidays.Add(holiday);
        await desk.DoneAsync(cancel);
        return (shown, null);
    }

    /// <summary>Works out what would move back if an added holiday were taken back.</summary>
    public async Task<(ShownHoliday? Shown, Refusal? Refusal)> PreviewWithdrawalAsync(Standing who, DateOnly date, CancellationToken cancel)
    {
        var holiday = await desk.Db.AddedHolidays.Where(each => each.Date == date && each.Added != null).OrderBy(each => each.Withdrawn != null).ThenByDescending(each => each.Id).FirstOrDefaultAsync(cancel);
        return (Access.WhyNotForThePlan(who) ?? (holiday is null ? new NoSuchHoliday(date) : holiday.WhyNotWithdraw(desk.Now))) is { } refusal
            ? (null, refusal)
            : await ShownAsync(holiday!, withdrawn: true, cancel);
    }

    /// <summary>Does what was shown.</summary>
    /// <param name="hash">Of what was shown; where something else would be done now, nothing is.</param>
    /// <returns>What was done. With <see cref="DeadlinesMovedMeanwhile"/>: what would be done now.</returns>
    public async Task<(ShownHoliday? Shown, Refusal? Refusal)> RunAsync(Standing who, AddedHoliday holiday, bool withdraws, string hash, CancellationToken cancel)
    {
        if ((Access.WhyNotForThePlan(who) ?? (withdraws ? holiday.WhyNotWithdraw(desk.Now) : holiday.WhyNotConfirm(desk.Days, desk.Now))) is { } refusal)
            return (null, refusal);

        var (shown, beyond) = await ShownAsync(holiday, withdraws, cancel);
        if (shown is null)
            return (null, beyond);
        if (shown.Hash != hash)
            return (shown, new DeadlinesMovedMeanwhile());

        if (withdraws)
            holiday.Withdraw(who.PersonId, desk.Now);
        else
            holiday.Confirm(who.PersonId, desk.Days, desk.Now);
        foreach (var effects in shown.Effects)
        {
            foreach (var (running, to) in effects.Moved.Where(moved => moved.Running is not null))
            {
                effects.Evaluation.Follow(running!, to.To);
                desk.MoveDeadline(running!, to.To, shown.Days);
            }

            foreach (var deadline in effects.Rescheduled)
                deadline.Reschedule(desk.Plan.Reminders, shown.Days);
        }

        var act = withdraws ? AuditAct.WithdrawHoliday : AuditAct.AddHoliday;
        desk.Note(who, null, act, string.Create(CultureInfo.InvariantCulture, $"{holiday.Date:yyyy-MM-dd} {holiday.Name}"));
        foreach (var effects in shown.Effects.Where(effects => effects.Moved.Count > 0))
            desk.Note(who, effects.Evaluation, act, string.Create(CultureInfo.InvariantCulture, $"{holiday.Date:yyyy-MM-dd} {holiday.Name}: {string.Join(", ", effects.Moved.Select(moved => string.Create(CultureInfo.InvariantCulture, $"{moved.To.Kind} {moved.To.From:yyyy-MM-dd} → {moved.To.To:yyyy-MM-dd}")))}"));
        await desk.DoneAsync(cancel);
        return (shown, null);
    }

    private async Task<(ShownHoliday? Shown, Refusal? Refusal)> ShownAsync(AddedHoliday holiday, bool withdrawn, CancellationToken cancel)
    {
        var added = await desk.Db.AddedHolidaysAsync(cancel);
        var days = desk.DaysWith(withdrawn ? added.Where(each => each.Date != holiday.Date) : added.Append(new Holiday(holiday.Date, holiday.Name)));
        var evaluations = await desk.Db.WholeEvaluations().OrderBy(evaluation => evaluation.Id).ToListAsync(cancel);
        var deadlines = (await desk.Db.Deadlines.Include(deadline => deadline.Reminders).Where(deadline => deadline.ReplacedAt == null).ToListAsync(cancel)).ToLookup(deadline => deadline.EvaluationId);
        var effects = evaluations.Select(evaluation => HolidayEffects.Of(evaluation, deadlines[evaluation.Id], withdrawn ? default : holiday.Date, desk.Days, days, desk.Plan, desk.Now)).Where(each => !each.IsNothing).ToList();
        return effects.SelectMany(each => each.Moved).FirstOrDefault(moved => !days.Knows(moved.To.To)) is (_, { } beyond)
            ? (null, new HolidaysUnknown(beyond.To.Year))
            : (new(holiday, withdrawn, effects, days), null);
    }
}

/// <summary>Other deadlines would move than those that were shown.</summary>
public sealed record DeadlinesMovedMeanwhile : Refusal;
