using EvalBot.Core.Calendar;
using EvalBot.Core.Dates;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Tests.Bot.PlanFiles;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Calendar;

public class AddedHolidayTests
{
    private static readonly DateOnly Thursday = new(2018, 8, 9);
    private static readonly KoreanDays With = new([.. Enumerable.Range(1, 365).Select(day => new DateOnly(2018, 1, 1).AddDays(day - 1)).Select(Days.HolidayOn).OfType<Holiday>(), new(Thursday, "임시공휴일")]);

    public static TheoryData<string, string, DateTimeOffset, string?> Table => new()
    {
        { "2018-08-09", "임시공휴일", Kst(8, 8), null },
        { "2018-08-09", "임시공휴일", Kst(8, 9, 23, 59), null }, // still that day
        { "2018-08-09", "임시공휴일", Kst(8, 10), nameof(HolidayHasPassed) },
        { "2018-08-09", " \u3164", Kst(8, 8), nameof(HolidayNameMissing) },
        { "2018-08-09", new string('가', 50), Kst(8, 8), null },
        { "2018-08-09", new string('가', 51), Kst(8, 8), nameof(HolidayNameTooLong) },
        { "2018-08-15", "임시공휴일", Kst(8, 8), nameof(IsDayOffAlready) },
        { "2018-08-11", "임시공휴일", Kst(8, 8), nameof(IsDayOffAlready) }, // a Saturday
        { "2019-01-02", "임시공휴일", Kst(8, 8), nameof(HolidaysUnknown) },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void WhyNotAdd_TheWholeTable(string day, string name, DateTimeOffset now, string? refusal) =>
        Assert.Equal(refusal, AddedHoliday.WhyNotAdd(DateOnly.Parse(day, null), name, Days, now)?.GetType().Name);

    [Fact]
    public void WhyNotAdd_ADayOff_NamesIt()
    {
        Assert.Equal(new IsDayOffAlready(new(2018, 8, 15), "광복절"), AddedHoliday.WhyNotAdd(new(2018, 8, 15), "x", Days, Kst(8, 8)));
        Assert.Equal(new IsDayOffAlready(Thursday, "임시공휴일"), AddedHoliday.WhyNotAdd(Thursday, "x", With, Kst(8, 8))); // twice
    }

    [Fact]
    public void Withdraw_OnlyBeforeItsDay()
    {
        var holiday = new AddedHoliday(Thursday, "임시공휴일", new(City, Kst(8, 1), ""));
        Assert.Equal(new NoSuchHoliday(Thursday), holiday.WhyNotWithdraw(Kst(8, 1)));

        holiday.Confirm(City, Days, Kst(8, 1));
        Assert.True(holiday.IsInForce);
        Assert.Equal(new AlreadyDone(holiday.Added!), holiday.WhyNotConfirm(Days, Kst(8, 1)));
        Assert.Null(holiday.WhyNotWithdraw(KoreanDays.StartOf(Thursday).AddTicks(-1)));
        Assert.Equal(new HolidayHasBegun(Thursday), holiday.WhyNotWithdraw(KoreanDays.StartOf(Thursday)));

        holiday.Withdraw(SecondCity, Kst(8, 2));
        Assert.False(holiday.IsInForce);
        Assert.Equal(new AlreadyDone(holiday.Withdrawn!), holiday.WhyNotWithdraw(Kst(8, 2)));
    }

    [Fact]
    public void Anew_ARunningDeadline_RollsWithTheDays_AndNeverBeforeWhatACoordinatorPutItOffTo()
    {
        var monday = new DateOnly(2018, 8, 6);
        Assert.Equal(new(2018, 8, 10), Anew(Of(DeadlineKind.Notice, Thursday, monday)));
        Assert.Equal(new(2018, 8, 14), Anew(Of(DeadlineKind.Notice, new(2018, 8, 14), monday, "연장")));
        Assert.Equal(Thursday, Anew(Of(DeadlineKind.Documents, Thursday, null))); // a fixed date stays
        Assert.Equal(new(2018, 8, 21), Anew(Of(DeadlineKind.Report, new(2018, 8, 21), monday))); // another day

        static DateOnly Anew(Deadline deadline) => DueDates.Anew(deadline, (Thursday, Days), (Thursday, With), Deadlines);
    }

    [Fact]
    public void Anew_TheMeetingMoves_TheCheckOfFactsFollowsIt()
    {
        var shared = new DateOnly(2018, 8, 1);
        var deadline = Of(DeadlineKind.FactCheck, new(2018, 8, 5), shared);
        Assert.Equal(new(2018, 8, 6), DueDates.Anew(deadline, (new(2018, 8, 6), Days), (new(2018, 8, 29), Days), Deadlines)); // all five days
        Assert.Equal(new(2018, 8, 2), DueDates.Anew(deadline, (new(2018, 8, 6), Days), (new(2018, 8, 3), Days), Deadlines));
    }

    [Fact]
    public void Effects_OfAHoliday_AreTheRunningDeadlinesAndTheirReminders()
    {
        var plan = Plan2018.File.Plan;
        var evaluation = Rating();
        Deadline[] running = [Of(DeadlineKind.Notice, Thursday, new(2018, 8, 6)), Of(DeadlineKind.Rating, new(2018, 8, 6), null), Of(DeadlineKind.Report, new(2018, 8, 21), new(2018, 8, 6))];
        var effects = HolidayEffects.Of(evaluation, running, Thursday, Days, With, plan, Kst(8, 6, 15));

        var (from, moved) = Assert.Single(effects.Moved);
        Assert.Same(running[0], from);
        Assert.Equal((DeadlineKind.Notice, Thursday, new DateOnly(2018, 8, 10)), (moved.Kind, moved.From, moved.To));
        Assert.Equal(["D-3 8/7", "D-1 8/9", "D-day 8/10", "D+1 8/13", "D+2 8/16", "D+3 8/20"], moved.Reminders.Select(reminder => $"{reminder.Offset} {KoreanDays.DayOf(reminder.DueAt):M/d}"));
        Assert.Same(running[1], Assert.Single(effects.Rescheduled)); // Its second one after the last day falls on the holiday.
        Assert.True(running[1].Reschedule(Reminders, With));
        Assert.Equal(["D-day", "D+1 8/7", "D+2 8/10", "D+3 8/14"], ["D-day", .. running[1].Reminders.Where(reminder => reminder.Offset.StartsWith("D+", StringComparison.Ordinal)).Select(reminder => $"{reminder.Offset} {KoreanDays.DayOf(reminder.DueAt):M/d}")]);
        Assert.False(running[1].Reschedule(Reminders, With));
    }

    [Fact]
    public void Effects_BeforeTheBallot_AreTheDeadlinesThatWillHangOnTheMeeting()
    {
        var effects = HolidayEffects.Of(Preparing(), [], Thursday, Days, With, Plan2018.File.Plan, Kst(8, 1));
        var (running, moved) = Assert.Single(effects.Moved);
        Assert.Null(running);
        Assert.Equal((DeadlineKind.Notice, new DateOnly(2018, 8, 10), false), (moved.Kind, moved.To, moved.HasBegun));
        Assert.False(effects.MeetsOnIt);
        Assert.True(HolidayEffects.Of(Preparing(), [], new(2018, 8, 6), Days, Days, Plan2018.File.Plan, Kst(8, 1)).MeetsOnIt);
    }

    private static Deadline Of(DeadlineKind kind, DateOnly lastDay, DateOnly? anchor, string? extended = null) =>
        new(1, kind, lastDay, anchor, Kst(8, 1), Reminders, Days, extended is null ? null : new(City, Kst(8, 2), extended));
}
