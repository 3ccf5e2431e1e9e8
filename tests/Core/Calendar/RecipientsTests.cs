using CsCheck;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Reminders;
using EvalBot.Core.Rights;
using EvalBot.Tests.Core.Documents;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Calendar;

public class RecipientsTests
{
    private static readonly Participants People = new([City, SecondCity], [Officer, "dobong-officer-2"], [Manager, "dobong-deputy"], ["dobong-writer"]);
    private static readonly DateTimeOffset Now = Kst(7, 30, 9);
    private static readonly string[] Offsets = ["D-7", "D-day", "D+1", "D+3", ReminderDelivery.Snooze];

    /// <summary>The documents are with the officer, whose deputy is the second officer.</summary>
    private static Evaluation WithTheOfficer()
    {
        var evaluation = Preparing();
        evaluation.HandIn(Kst(7, 29));
        return evaluation;
    }

    private static ReminderContext Context(ReminderRules? rules = null, string? deputy = "city-deputy", params ReminderSettings[] settings) => new(
        rules ?? Samples.Reminders,
        person => person == Manager ? deputy : null,
        person => settings.FirstOrDefault(each => each.PersonId == person));

    private static string[] Of(string offset, ReminderContext context, Evaluation? evaluation = null, DeadlineKind kind = DeadlineKind.Documents) =>
        [.. Recipients.Of(kind, offset, evaluation ?? Preparing(), new([City, SecondCity], [Officer], [Manager], ["dobong-writer"]), context, Now).Select(each => $"{each.PersonId} {each.Reason}")];

    public static TheoryData<int, int, string, string[]> Ladder => new()
    {
        // deputies from, coordinators from, offset
        { 1, 1, "D-3", [$"{Manager} ToAct"] },
        { 1, 1, "D-day", [$"{Manager} ToAct"] },
        { 0, 1, "D-day", [$"{Manager} ToAct", $"{Officer} Deputy"] },
        { 0, 1, "D-1", [$"{Manager} ToAct"] },
        { 1, 1, "D+1", [$"{Manager} ToAct", $"{Officer} Deputy", $"{City} Coordinator", $"{SecondCity} Coordinator"] },
        { 1, 2, "D+1", [$"{Manager} ToAct", $"{Officer} Deputy"] },
        { 1, 2, "D+2", [$"{Manager} ToAct", $"{Officer} Deputy", $"{City} Coordinator", $"{SecondCity} Coordinator"] },
        { 3, 3, "D+2", [$"{Manager} ToAct"] },
        { 0, 1, ReminderDelivery.Snooze, [$"{Manager} ToAct"] },
        { 0, 1, "!20180730", [$"{Manager} ToAct"] },
    };

    [Theory]
    [MemberData(nameof(Ladder))]
    public void Of_TheLadder_IsThePlans(int deputies, int coordinators, string offset, string[] expected) =>
        Assert.Equal(expected, Of(offset, Context(Samples.Reminders with { DeputiesFrom = deputies, CoordinatorsFrom = coordinators }, Officer)));

    [Fact]
    public void Of_ADone_IsNobody() => Assert.Empty(Recipients.Of(DeadlineKind.Documents, "D+1", Forwarded(), People, Context(), Now));

    [Fact]
    public void Of_ADeputyWithoutAPartInTheDistrict_IsNotTold() => Assert.Equal([$"{Manager} ToAct"], Of("D-day", Context(Samples.Reminders with { DeputiesFrom = 0 }, "mapo-manager")));

    [Fact]
    public void Of_SomebodyAway_TheDeputyIsToldToo_FromTheFirstReminderOn()
    {
        var away = new ReminderSettings(Manager);
        away.Choose([], new(2018, 7, 30), Kst(7, 20));
        Assert.Equal([$"{Manager} ToAct", $"{Officer} Deputy"], Of("D-7", Context(deputy: Officer, settings: away)));
        Assert.True(away.IsAway(KoreanDays.EndOf(new(2018, 7, 30)).AddTicks(-1)));
        Assert.False(away.IsAway(KoreanDays.EndOf(new(2018, 7, 30))));
    }

    [Fact]
    public void Of_ARight_CanBeSilenced_AndIsNotEscalated()
    {
        var settings = new ReminderSettings(Manager);
        settings.Choose([DeadlineKind.Appeal], null, Now);
        var notified = Preparing();
        Assert.Equal([$"{Manager} ToAct"], Of("D-day", Context(Samples.Reminders with { DeputiesFrom = 0 }, Officer), notified, DeadlineKind.Appeal));
        Assert.Empty(Of("D-1", Context(deputy: Officer, settings: settings), notified, DeadlineKind.Appeal));
        Assert.Equal([$"{Manager} ToAct"], Of("D-1", Context(deputy: Officer, settings: settings))); // the duty stays
    }

    [Fact]
    public void Choose_OnlyRights_AndADayToCome()
    {
        foreach (var kind in Enum.GetValues<DeadlineKind>())
            Assert.Equal(Deadline.IsRight(kind) ? null : new DutyReminderStays(kind), ReminderSettings.WhyNotChoose([kind], null, Now));
        Assert.Equal([DeadlineKind.Appeal, DeadlineKind.FactCheck], ReminderSettings.Optional);
        Assert.Null(ReminderSettings.WhyNotChoose([], new(2018, 7, 30), Now));
        Assert.Equal(new AwayDayHasPassed(new(2018, 7, 29)), ReminderSettings.WhyNotChoose([], new(2018, 7, 29), Now));
        Assert.Throws<InvalidOperationException>(() => new ReminderSettings(Manager).Choose([DeadlineKind.Rating], null, Now));
    }

    [Fact]
    public void Of_AnyOffsetOfAnyDeadline_NamesEachOnce() => Gen.Select(Gen.Enum<DeadlineKind>(), Gen.Int[0, 4].Select(i => Offsets[i]), Gen.Int[0, 3], Gen.Int[1, 3]).Sample((kind, offset, deputies, coordinators) =>
    {
        foreach (var evaluation in new[] { Preparing(), WithTheOfficer(), Forwarded(), Rating(), WithResults() })
        {
            var recipients = Recipients.Of(kind, offset, evaluation, People, Context(Samples.Reminders with { DeputiesFrom = deputies, CoordinatorsFrom = coordinators }, Officer), Now);
            Assert.Equal(recipients.Count, recipients.DistinctBy(each => each.PersonId).Count());
            Assert.Equal(Duties.WhoHasToAct(kind, evaluation, People).Distinct(), recipients.Where(each => each.Reason == ReminderReason.ToAct).Select(each => each.PersonId));
        }
    });

    private static Evaluation Forwarded()
    {
        var evaluation = WithTheOfficer();
        evaluation.Forward(Kst(7, 30));
        return evaluation;
    }
}

public class QuietHoursTests
{
    private static readonly QuietHours Night = new(new(20, 0), new(8, 0));

    [Fact]
    public void After_OverMidnight_WaitsForTheMorning()
    {
        Assert.Equal(Kst(8, 6, 19, 59), Night.After(Kst(8, 6, 19, 59)));
        Assert.Equal(Kst(8, 7, 8), Night.After(Kst(8, 6, 20)));
        Assert.Equal(Kst(8, 7, 8), Night.After(Kst(8, 7)));
        Assert.Equal(Kst(8, 7, 8), Night.After(Kst(8, 7, 7, 59)));
        Assert.Equal(Kst(8, 7, 8), Night.After(Kst(8, 7, 8)));
    }

    [Fact]
    public void After_WithinADay_WaitsForItsEnd()
    {
        var noon = new QuietHours(new(12, 0), new(13, 0));
        Assert.Equal(Kst(8, 6, 13), noon.After(Kst(8, 6, 12)));
        Assert.Equal(Kst(8, 6, 11, 59), noon.After(Kst(8, 6, 11, 59)));
        Assert.Equal(Kst(8, 6, 13), noon.After(Kst(8, 6, 13)));
    }

    [Fact]
    public void After_AnyInstant_IsNotQuietAndLessThanADayLater() => Gen.Select(Gen.Int[0, 1439], Gen.Int[0, 1439], Gen.Int[0, 527_040]).Sample((from, to, at) =>
    {
        if (from == to)
            return;
        var quiet = new QuietHours(TimeOnly.MinValue.AddMinutes(from), TimeOnly.MinValue.AddMinutes(to));
        var instant = Kst(1, 1).AddMinutes(at);
        var after = quiet.After(instant);
        Assert.False(quiet.Contains(after));
        Assert.InRange(after - instant, TimeSpan.Zero, TimeSpan.FromDays(1));
        Assert.Equal(quiet.Contains(instant), after != instant);
    });
}

public class SnoozeTests
{
    private static Deadline Documents => new(1, DeadlineKind.Documents, new(2018, 7, 30), null, Kst(7, 1), Samples.Reminders, Days);

    [Fact]
    public void WhyNotSnooze_OnceWhileItIsOwedAndNotPastItsEnd()
    {
        Assert.Null(ReminderDelivery.WhyNotSnooze(Documents, isOwed: true, snoozed: null, Samples.Reminders, Kst(7, 29, 23, 59)));
        Assert.Equal(new SnoozeTooLate(new(2018, 7, 30)), ReminderDelivery.WhyNotSnooze(Documents, isOwed: true, snoozed: null, Samples.Reminders, Kst(7, 30)));
        Assert.Equal(new SnoozedBefore(), ReminderDelivery.WhyNotSnooze(Documents, isOwed: true, Kst(7, 24, 9), Samples.Reminders, Kst(7, 27)));
        Assert.Equal(new NothingLeftToRemind(), ReminderDelivery.WhyNotSnooze(Documents, isOwed: false, snoozed: null, Samples.Reminders, Kst(7, 27)));
        var moved = Documents;
        moved.Replace(Kst(7, 26));
        Assert.Equal(new ReminderIsOld(), ReminderDelivery.WhyNotSnooze(moved, isOwed: true, snoozed: null, Samples.Reminders, Kst(7, 27)));
    }

    [Fact]
    public void NextMorning_IsThePlansHour_OrTheEndOfTheQuietOnes()
    {
        Assert.Equal(Kst(7, 28, 9), ReminderDelivery.NextMorning(Samples.Reminders, Kst(7, 27)));
        Assert.Equal(Kst(7, 28, 9), ReminderDelivery.NextMorning(Samples.Reminders, Kst(7, 27, 23, 59)));
        Assert.Equal(Kst(7, 28, 10), ReminderDelivery.NextMorning(Samples.Reminders with { Quiet = new(new(20, 0), new(10, 0)) }, Kst(7, 27)));
    }

    [Fact]
    public void Fail_AgainAndAgain_WaitsLonger_AtMostAnHour()
    {
        var delivery = new ReminderDelivery(Documents, "D-1", new("dobong-manager", ReminderReason.ToAct), Kst(7, 29, 9));
        List<double> waits = [];
        for (var i = 0; i < 8; i++)
        {
            delivery.Fail(Kst(7, 29, 9));
            waits.Add((delivery.DueAt - Kst(7, 29, 9)).TotalMinutes);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], waits);
        Assert.Equal(8, delivery.Attempts);
    }

    [Theory]
    [InlineData("D-7", -7)]
    [InlineData("D-day", 0)]
    [InlineData("D+1", 1)]
    [InlineData("D+12", 12)]
    [InlineData("snooze", -1)]
    [InlineData("!20180806", -1)]
    public void StepOf_AnOffset_CountsFromTheLastDay(string offset, int step) => Assert.Equal(step, ReminderSchedule.StepOf(offset));
}
