using CsCheck;
using EvalBot.Core.Calendar;
using EvalBot.Core.Plans;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Calendar;

public class KoreanDaysTests
{
    private static readonly DateOnly NewYear2018 = new(2018, 1, 1);

    /// <summary>Any ten years with any hundred holidays.</summary>
    private static readonly Gen<KoreanDays> AnyYears = Gen.Int[0, 3651].Array[1, 100]
        .Select(days => new KoreanDays(days.Select(day => new Holiday(NewYear2018.AddDays(day), ""))));

    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 3651].Select(NewYear2018.AddDays);

    public static TheoryData<string, DayRule, DateOnly, DateOnly> WorkedExamples => new()
    {
        { "도봉구's notice", Deadlines.Notice, new(2018, 8, 6), new(2018, 8, 9) },
        { "강서구's notice", Deadlines.Notice, new(2018, 8, 31), new(2018, 9, 3) },
        { "강서구's appeal", Deadlines.Appeal, new(2018, 9, 3), new(2018, 9, 10) },
        { "강서구's report, a Saturday", Deadlines.Report, new(2018, 8, 31), new(2018, 9, 17) },
        { "은평구's notice, a Sunday", Deadlines.Notice, new(2018, 8, 30), new(2018, 9, 3) },
        { "성북구's notice, a Saturday", Deadlines.Notice, new(2018, 8, 29), new(2018, 9, 3) },
        { "강북구's report", Deadlines.Report, new(2018, 8, 27), new(2018, 9, 11) },
        { "handed over on 08-08: 광복절", Deadlines.Appeal, new(2018, 8, 8), new(2018, 8, 16) },
        { "handed over on 08-09", Deadlines.Appeal, new(2018, 8, 9), new(2018, 8, 16) },
        { "a Sunday before 추석 and its substitute", Deadlines.Appeal, new(2018, 9, 16), new(2018, 9, 27) },
    };

    [Theory]
    [MemberData(nameof(WorkedExamples))]
    public void LastDay_WorkedExamples_AreTheirs(string example, DayRule rule, DateOnly anchor, DateOnly last) =>
        Assert.Equal((example, last), (example, Days.LastDay(rule, anchor)));

    [Fact]
    public void LastDay_ARuleThatDoesNotRoll_StaysOnTheHoliday() =>
        Assert.Equal(new(2018, 8, 15), Days.LastDay(new(7, Rolls: false), new(2018, 8, 8)));

    [Fact]
    public void LastDay_AnyAnchor_IsAWorkingDayAndNotBeforeTheDaysAreOver() =>
        Gen.Select(AnyYears, AnyDay, Gen.Int[1, 30]).Sample((days, anchor, count) =>
        {
            var last = days.LastDay(new(count, Rolls: true), anchor);
            var end = anchor.AddDays(count);

            Assert.True(days.IsWorkingDay(last));
            Assert.True(last >= end);
            Assert.All(Enumerable.Range(0, last.DayNumber - end.DayNumber), skipped => Assert.False(days.IsWorkingDay(end.AddDays(skipped))));
        });

    [Fact]
    public void NextWorkingDay_AnyDay_IsTheFirstOneAfterIt() => Gen.Select(AnyYears, AnyDay).Sample((days, day) =>
        Assert.Equal(Enumerable.Range(1, 500).Select(day.AddDays).First(days.IsWorkingDay), days.NextWorkingDay(day)));

    [Theory]
    [InlineData(2018, 8, 14, true)]
    [InlineData(2018, 8, 15, false)] // 광복절
    [InlineData(2018, 8, 17, true)] // a Friday
    [InlineData(2018, 8, 18, false)]
    [InlineData(2018, 8, 19, false)]
    [InlineData(2018, 8, 20, true)]
    [InlineData(2018, 6, 13, false)] // 전국동시지방선거
    public void IsWorkingDay_WeekendsAndHolidays_AreNone(int year, int month, int day, bool working) =>
        Assert.Equal(working, Days.IsWorkingDay(new(year, month, day)));

    [Fact]
    public void DayOf_AnInstant_IsTheDayInKorea()
    {
        Assert.Equal(new(2018, 8, 6), KoreanDays.DayOf(new(2018, 8, 5, 15, 0, 0, TimeSpan.Zero)));
        Assert.Equal(new(2018, 8, 5), KoreanDays.DayOf(new DateTimeOffset(2018, 8, 5, 15, 0, 0, TimeSpan.Zero).AddTicks(-1)));
    }

    [Fact]
    public void EndOf_ADay_IsTwentyFourInKorea()
    {
        Assert.Equal(new(2018, 8, 16, 15, 0, 0, TimeSpan.Zero), KoreanDays.EndOf(new(2018, 8, 16)));
        Assert.Equal(KoreanDays.EndOf(new(2018, 8, 16)), KoreanDays.StartOf(new(2018, 8, 17)));
    }

    [Fact]
    public void HolidayOn_ADay_SaysWhich()
    {
        Assert.Equal(new Holiday(new(2018, 8, 15), "광복절"), Days.HolidayOn(new(2018, 8, 15)));
        Assert.Null(Days.HolidayOn(new(2018, 8, 14)));
    }

    [Fact]
    public void WhyNotComputed_TheListReachesThatFar_IsNull() => Assert.Null(Days.WhyNotComputed(Deadlines.Appeal, new(2018, 12, 24)));

    [Fact]
    public void WhyNotComputed_BeyondTheList_NamesTheYearThatIsNotThere()
    {
        Assert.Equal(new HolidaysUnknown(2019), Days.WhyNotComputed(Deadlines.Appeal, new(2018, 12, 25)));
        Assert.Equal(new HolidaysUnknown(2017), Days.WhyNotComputed(Deadlines.Appeal, new(2017, 12, 31)));
    }

    [Fact]
    public void WhyNotComputed_NoHolidaysAtAll_IsRefused() =>
        Assert.Equal(new HolidaysUnknown(2018), new KoreanDays([]).WhyNotComputed(Deadlines.Appeal, new(2018, 8, 9)));

    [Fact]
    public void Years_TheList_IsFromItsFirstToItsLast() => Assert.Equal((2018, 2018), Days.Years);
}
