using EvalBot.Core.Calendar;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Calendar;

public class ReminderTests
{
    private static readonly DateOnly DocumentsDue = new(2018, 7, 30);

    private static Deadline Documents(DateTimeOffset began) => new(1, DeadlineKind.Documents, DocumentsDue, null, began, Reminders, Days);

    [Fact]
    public void Of_ADuty_CountsCalendarDaysBeforeAndWorkingDaysAfter() => Assert.Equal(
        [
            new("D-7", Kst(8, 9, 9)), new("D-3", Kst(8, 13, 9)), new("D-1", Kst(8, 15, 9)), new("D-day", Kst(8, 16, 9)), // also on 광복절
            new("D+1", Kst(8, 17, 9)), new("D+2", Kst(8, 21, 9)), new("D+3", Kst(8, 23, 9)),
        ],
        ReminderSchedule.Of(new(2018, 8, 16), Reminders, Days, overdue: true));

    [Fact]
    public void Of_OverdueOverAHoliday_SkipsIt() => Assert.Equal(
        [new("D+1", Kst(8, 13, 9)), new("D+2", Kst(8, 16, 9)), new("D+3", Kst(8, 20, 9))], // Friday 08-10; 08-15 is 광복절
        ReminderSchedule.Of(new(2018, 8, 10), Reminders with { DaysBefore = [] }, Days, overdue: true));

    [Fact]
    public void Of_ARight_HasNoneAfterIt() => Assert.Equal(
        ["D-7", "D-3", "D-1", "D-day"],
        ReminderSchedule.Of(new(2018, 8, 16), Reminders, Days, overdue: false).Select(planned => planned.Offset));

    [Fact]
    public void Of_AnotherPlansOffsets_AreInTheOrderOfTime() => Assert.Equal(
        ["D-10", "D-2", "D+1"],
        ReminderSchedule.Of(new(2018, 8, 16), Reminders with { DaysBefore = [2, 10], OverdueTimes = 1 }, Days, overdue: true)
            .Select(planned => planned.Offset));

    [Fact]
    public void Deadline_TheAppeal_IsNeverRemindedOfAfterIt() => Assert.Equal(
        ["D-7", "D-3", "D-1", "D-day"],
        new Deadline(1, DeadlineKind.Appeal, new(2018, 8, 16), new(2018, 8, 9), Kst(8, 9, 9), Reminders, Days)
            .Reminders.Select(reminder => reminder.Offset));

    [Fact]
    public void Deadline_OffsetsBeforeItsBeginning_AreSkipped()
    {
        Assert.Equal(["D-7", "D-3", "D-1", "D-day", "D+1", "D+2", "D+3"], Documents(Kst(7, 23, 9)).Reminders.Select(reminder => reminder.Offset));
        Assert.Equal(["D-3", "D-1", "D-day", "D+1", "D+2", "D+3"], Documents(Kst(7, 23, 9, 0, 1)).Reminders.Select(reminder => reminder.Offset));
    }

    [Fact]
    public void Ends_TheLastDay_IsTwentyFour() => Assert.Equal(Kst(7, 31), Documents(Kst(7, 2)).Ends);

    [Fact]
    public void Replace_SomeWerePosted_SettlesTheRest()
    {
        var deadline = Documents(Kst(7, 2));
        deadline.Reminders[0].Settle(Kst(7, 23, 9));
        deadline.Replace(Kst(7, 25));

        Assert.Equal(Kst(7, 25), deadline.ReplacedAt);
        Assert.Equal([Kst(7, 23, 9), .. Enumerable.Repeat(Kst(7, 25), 6)], deadline.Reminders.Select(reminder => reminder.SettledAt!.Value));
    }
}
