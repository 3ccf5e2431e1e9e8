using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Tests.Bot.PlanFiles;
using EvalBot.Tests.Cards;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Calendar;

/// <summary>Each deadline says which rule and which days made it. The sentences are the cards', the days are core's.</summary>
public class DerivationTests
{
    /// <summary>The official public holidays of 2018 to 2027.</summary>
    private static readonly KoreanDays Official = new(Plan2018.File.Plan.Holidays);

    public static TheoryData<string, string, string> WorkedExamples => new()
    {
        { "notice", "2018-08-31", "8.31(금)+3일=9.3(월)" },
        { "appeal", "2018-09-03", "9.3(월)+7일=9.10(월)" },
        { "report", "2018-08-31", "8.31(금)+15일=9.15(토) → 9.16(일) → 9.17(월)" },
        { "notice", "2018-08-30", "8.30(목)+3일=9.2(일) → 9.3(월)" },
        { "notice", "2018-08-29", "8.29(수)+3일=9.1(토) → 9.2(일) → 9.3(월)" },
        { "report", "2018-08-27", "8.27(월)+15일=9.11(화)" },
        { "appeal", "2018-08-08", "8.8(수)+7일=8.15(수) 광복절 → 8.16(목)" },
        { "appeal", "2018-09-16", "9.16(일)+7일=9.23(일) 추석 전날 → 9.24(월) 추석 → 9.25(화) 추석 다음 날 → 9.26(수) 대체공휴일(추석) → 9.27(목)" },
    };

    [Theory]
    [MemberData(nameof(WorkedExamples))]
    public void Derivation_WorkedExamples_NameTheRuleAndTheDays(string rule, string anchor, string says)
    {
        var days = rule switch { "notice" => Deadlines.Notice, "appeal" => Deadlines.Appeal, _ => Deadlines.Report };
        Assert.Equal(says, Said(Derivation.Of(days, DateOnly.Parse(anchor, null), Days)));
    }

    [Fact]
    public void Derivation_InEnglish_SaysTheSame() => Assert.Equal(
        "Thu 30 Aug + 3 days = Sun 2 Sept → Mon 3 Sept",
        Stages.Faces.In(Language.English).Derivation(Derivation.Of(Deadlines.Notice, new(2018, 8, 30), Days)).Replace("Sep ", "Sept ", StringComparison.Ordinal));

    [Fact]
    public void Derivation_ARuleThatDoesNotRoll_EndsWhereItIsCounted() =>
        Assert.Equal("8.8(수)+7일=8.15(수)", Said(Derivation.Of(new DayRule(7, Rolls: false), new(2018, 8, 8), Days)));

    [Fact]
    public void Derivation_OfADeadline_FollowsWhatMadeIt()
    {
        var act = new Act(City, Kst(9, 1), "담당자 교육");
        Assert.Equal("8.31(금)+3일=9.3(월)", Said(Of(DeadlineKind.Notice, new(2018, 9, 3), new(2018, 8, 31))));
        Assert.Equal("8.31(금)+3일=9.3(월) → 연장 9.10(월): 담당자 교육", Said(Of(DeadlineKind.Notice, new(2018, 9, 10), new(2018, 8, 31), act)));
        Assert.Equal("정해진 날짜", Said(Of(DeadlineKind.Documents, new(2018, 8, 21), null)));
        Assert.Equal("정해진 날짜, 연장: 담당자 교육", Said(Of(DeadlineKind.Documents, new(2018, 8, 23), null, act)));
        Assert.Equal("8.1(수)+5일=8.6(월), 회의 때문에 8.5(일)까지", Said(Of(DeadlineKind.FactCheck, new(2018, 8, 5), new(2018, 8, 1))));
        Assert.Equal("8.30(목)+3일=9.2(일) → 9.3(월)", Said(Of(DeadlineKind.Notice, new(2018, 9, 3), new(2018, 8, 30)))); // 9.1 is a Saturday: not on the way
    }

    [Fact]
    public void Derivation_AHolidayThatWasAddedAfterIt_IsNotSaidOfADeadlineThatIsOver()
    {
        var later = new KoreanDays([.. Official2018, new(new(2018, 9, 3), "임시공휴일")]);
        var deadline = Of(DeadlineKind.Notice, new(2018, 9, 3), new(2018, 8, 30));
        Assert.Equal("8.30(목)+3일=9.2(일) → 9.3(월)", Said(Derivation.Of(deadline, Deadlines, later)));
        Assert.Equal("8.30(목)+3일=9.2(일) → 9.3(월) 임시공휴일 → 9.4(화)", Said(Derivation.Of(Of(DeadlineKind.Notice, new(2018, 9, 4), new(2018, 8, 30)), Deadlines, later)));
    }

    /// <summary>Every day of ten years as the day of a meeting, with every deadline that can hang on it.</summary>
    [Fact]
    public void EveryYear_EveryMeetingDay_NoDeadlineOnADayOffOrBeforeItsAnchor()
    {
        var checkedDays = 0;
        for (var meeting = new DateOnly(2018, 1, 1); meeting <= new DateOnly(2027, 11, 30); meeting = meeting.AddDays(1))
        {
            var notice = Due(Deadlines.Notice, meeting);
            Due(Deadlines.Report, meeting);
            for (var handed = meeting; handed <= notice; handed = handed.AddDays(1)) // On every day on which it can be handed on in time.
            {
                var appeal = Due(Deadlines.Appeal, handed);
                var redeliberation = Due(Deadlines.Redeliberation!, appeal);
                Due(Deadlines.FinalNotice, redeliberation);
            }

            for (var back = 1; back <= 10; back++)
            {
                var shared = meeting.AddDays(-back);
                if (shared.Year < 2018)
                    continue;
                var last = DueDates.FactCheck(Deadlines.FactCheck, shared, meeting, Official);
                Assert.InRange(last, shared, meeting.AddDays(-1));
            }

            checkedDays++;
        }

        Assert.Equal(3621, checkedDays);

        static DateOnly Due(DayRule rule, DateOnly anchor)
        {
            Assert.Null(Official.WhyNotComputed(rule, anchor));
            var derived = Derivation.Of(rule, anchor, Official);
            Assert.True(Official.IsWorkingDay(derived.LastDay), $"{anchor} + {rule.Days} = {derived.LastDay}");
            Assert.True(derived.LastDay > anchor);
            Assert.Equal(anchor.AddDays(rule.Days), derived.Counted);
            Assert.All(derived.DaysOff, off => Assert.False(Official.IsWorkingDay(off.Day)));
            Assert.Equal(derived.LastDay.DayNumber - derived.Counted.DayNumber, derived.DaysOff.Count);
            return derived.LastDay;
        }
    }

    [Fact]
    public void WhyNotComputed_OutsideTheTenYears_IsRefused()
    {
        Assert.Equal(new HolidaysUnknown(2028), Official.WhyNotComputed(Deadlines.Report, new(2027, 12, 20)));
        Assert.Equal(new HolidaysUnknown(2017), Official.WhyNotComputed(Deadlines.Notice, new(2017, 12, 31)));
    }

    private static IReadOnlyList<Holiday> Official2018 => [.. Plan2018.File.Plan.Holidays];

    private static Deadline Of(DeadlineKind kind, DateOnly lastDay, DateOnly? anchor, Act? extended = null) => new(1, kind, lastDay, anchor, Kst(8, 1), Reminders, Days, extended);

    private static string Said(Deadline deadline) => Said(Derivation.Of(deadline, Deadlines, Days));

    private static string Said(Derivation derived) => Stages.Faces.In(Language.Korean).Derivation(derived);
}
