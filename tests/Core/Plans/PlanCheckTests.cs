using EvalBot.Core.Calendar;
using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Plans;

/// <summary>An invented plan with nothing to find, and each finding with the smallest change that makes it.</summary>
public class PlanCheckTests
{
    private static readonly District North = new("north", "북구", "Buk-gu", 1, 1, Kst(8, 6, 10), Kst(8, 6, 12), new(2018, 1, 1), new(2018, 12, 31), "", false, null);

    private static readonly District South = North with { Id = "south", Name = "남구", EnglishName = "Nam-gu", MeetingStartsAt = Kst(8, 13, 10), MeetingEndsAt = Kst(8, 13, 12) };

    private static readonly EvaluationPlan Fine = new(
        "우수마을 평가", 2018,
        Rules with { Bands = [new("통과", "Pass", 121, false), new("탈락", "Fail", 0, true)] },
        new(NeverWorse: true),
        new(Notice: new(3, true), Appeal: new(2, true), Redeliberation: new(2, true), FinalNotice: new(2, true), Report: new(18, true)),
        Reminders,
        new(2, 9, 3, [new("city", "시", "City", SeatGroup.Official, null), new("peer", "동료", "Peer", SeatGroup.Peer, 1)]),
        new(new(2018, 8, 1), new(2018, 8, 31), [], new(2018, 3, 19), new(2018, 3, 30), new(2018, 4, 1)),
        [],
        [new(1, new(2018, 7, 31), new(2018, 7, 31))],
        [North, South],
        [.. Samples2018Holidays()]);

    private static readonly PlanSample Nobody = new([], [], []);

    private static readonly GoalTerms Goal = new(1, "목표", true, 100);

    private static readonly IndicatorTerms Indicator = new(1, "횟수", IndicatorKind.Count, "회", 10, 100, "");

    private static Holiday[] Samples2018Holidays() => [new(new(2018, 1, 1), "1월 1일"), new(new(2018, 8, 15), "광복절")];

    private static RoleHolding Sits(string person, string district) => new(person, Role.Panelist, district, "city", null);

    private static RoleHolding Manages(string person, string district) => new(person, Role.Consortium, district, null, Title.Manager);

    private static PlanSample With(params RoleHolding[] roles) => Nobody with { Roles = roles };

    private static PlanFinding Only(EvaluationPlan plan, PlanSample? sample = null) => Assert.Single(PlanCheck.Of(plan, sample ?? Nobody));

    private static EvaluationPlan Scored(Func<ScoringRules, ScoringRules> change) => Fine with { Scoring = change(Fine.Scoring) };

    private static EvaluationPlan Held(Func<District, District> change) => Fine with { Districts = [North, change(South)] };

    [Fact]
    public void Of_NothingWrong_FindsNothing() => Assert.Empty(PlanCheck.Of(Fine, With(Sits("kim", "north"), Sits("kim", "south"), Manages("lee", "south"))
        with
    { Sheets = [new("north", [Indicator], [Goal])] }));

    [Fact]
    public void Of_NoRounding_ShowsATotalBetweenTheBands()
    {
        var found = Assert.IsType<RoundingOpen>(Only(Scored(rules => rules with { Rounding = null })));

        Assert.Equal((120.5m, "통과", "탈락", Severity.Error), (found.Total, found.Higher.Name, found.Lower.Name, found.Severity));
    }

    [Fact]
    public void Of_NoRoundingAndOneBand_FindsNothing() =>
        Assert.Empty(PlanCheck.Of(Scored(rules => rules with { Rounding = null, Bands = [rules.Bands[1]] }), Nobody));

    [Theory]
    [InlineData(121, 95, 2, "135", "120")] // 95 + 40 and 95 + 25
    [InlineData(81, 55, 2, "95", "80")]
    [InlineData(61, 35, 2, "75", "60")]
    [InlineData(200, 99, 4, null, null)] // Only the highest rating reaches it, and 100 is 100 under both rules.
    public void Of_NoConversion_ShowsACaseInWhichItDecidesTheBand(int edge, int quantitative, int points, string? proportional, string? interval)
    {
        var plan = Scored(rules => rules with { Conversion = null, Bands = [rules.Bands[0] with { From = edge }, rules.Bands[1]] });

        var example = Assert.IsType<ConversionOpen>(Only(plan)).Example;

        if (proportional is null)
            Assert.Null(example);
        else
            Assert.Equal((quantitative, points, proportional, "통과", interval, "탈락"),
                (example!.Quantitative, example.Points, example.Proportional.ToString(), example.ProportionalBand.Name, example.Interval.ToString(), example.IntervalBand.Name));
    }

    [Fact]
    public void Of_NoQuorumOrNotAssessable_SaysWhichIsOpen()
    {
        Assert.Equal(new CountingOpen(true, false), Only(Scored(rules => rules with { Quorum = null })));
        Assert.Equal(new CountingOpen(false, true), Only(Scored(rules => rules with { NotAssessable = null })));
        Assert.Empty(PlanCheck.Of(Scored(rules => rules with { NotAssessable = false }), Nobody));
    }

    [Fact]
    public void Of_NoRedeliberation_IsAnErrorAndNoReportIsSafe()
    {
        var found = PlanCheck.Of(Fine with { Deadlines = Fine.Deadlines with { Redeliberation = null } }, Nobody);

        Assert.Equal(new RedeliberationOpen(), found[0]);
        Assert.Null(Assert.IsType<ReportBeforeAppeal>(found[1]).Decided);
        Assert.Equal(2, found.Count);
    }

    [Theory]
    [InlineData("2018-07-31", false, 0)]
    [InlineData("2018-08-01", true, 0)] // after the due date
    [InlineData("2018-08-06", true, 0)] // the day of 북구's meeting
    [InlineData("2018-08-07", true, 1)]
    [InlineData("2018-08-14", true, 2)]
    public void Of_LateBaseline_IsAnErrorUnlessTheProjectIsGivenUp(string baseline, bool late, int meetings)
    {
        var plan = Fine with { Rounds = [Fine.Rounds[0] with { Baseline = DateOnly.Parse(baseline, null) }] };
        var given = plan with { Districts = [North with { EarlyTermination = true }, South with { EarlyTermination = true }], PanelShape = plan.PanelShape with { Seats = [plan.PanelShape.Seats[0]] } };

        var errors = PlanCheck.Of(plan, Nobody);
        var warnings = PlanCheck.Of(given, Nobody);

        Assert.Equal(late ? [Severity.Error] : [], errors.Select(finding => finding.Severity));
        Assert.Equal(late ? [Severity.Warning] : [], warnings.Select(finding => finding.Severity));
        Assert.All(errors.Concat(warnings), finding => Assert.Equal(meetings, Assert.IsType<BaselineLate>(finding).Rounds[0].AfterMeeting.Count));
    }

    [Fact]
    public void Of_OneOfTwoProjectsGivenUp_ErrsForTheOtherOnly()
    {
        var plan = Fine with { Rounds = [Fine.Rounds[0] with { Baseline = new(2018, 8, 1) }], Districts = [North with { EarlyTermination = true, Year = 2, PreviousCoverageEnd = new(2017, 6, 1) }, South] };

        Assert.Equal([["south"], ["north"]], PlanCheck.Of(plan, Nobody).Select(finding => finding.DistrictIds));
    }

    [Theory]
    [InlineData(100, 100, 0)]
    [InlineData(99.5, 100, 1)]
    [InlineData(100, 101, 1)]
    [InlineData(50, 50, 2)]
    public void Of_WeightsThatDoNotSumTo100_ErrsForThatDistrict(double indicator, double goal, int count)
    {
        var sheet = new DistrictSheet("north", [Indicator with { Weight = (decimal)indicator }], [Goal with { Weight = (decimal)goal }]);

        var found = PlanCheck.Of(Fine, Nobody with { Sheets = [sheet] });

        Assert.Equal(count, found.Count);
        Assert.All(found, finding => Assert.Equal(("north", Severity.Error), (Assert.Single(finding.DistrictIds), Assert.IsType<WeightsOff>(finding).Severity)));
    }

    [Theory]
    [InlineData(200, Conversion.Proportional, 0)]
    [InlineData(201, Conversion.Proportional, 1)] // above the highest total
    [InlineData(21, Conversion.Proportional, 0)] // the lowest rating gives 20
    [InlineData(20, Conversion.Proportional, 1)] // nobody falls below 20
    [InlineData(20, Conversion.Interval, 0)]
    public void Of_BandThatNoTotalReaches_IsAnError(int edge, Conversion conversion, int count)
    {
        var found = PlanCheck.Of(Scored(rules => rules with { Conversion = conversion, Bands = [rules.Bands[0] with { From = edge }, rules.Bands[1]] }), Nobody);

        Assert.Equal(count, found.Count);
        Assert.All(found, finding => Assert.Equal(Severity.Error, Assert.IsType<BandUnreachable>(finding).Severity));
    }

    [Fact]
    public void Of_DeadlinesOnDaysOff_SaysWhereTheyRoll()
    {
        var found = Assert.IsType<DeadlinesOnDaysOff>(Only(Held(south => south with { MeetingStartsAt = Kst(8, 13, 10), MeetingEndsAt = Kst(8, 13, 12) }) with
        {
            Deadlines = Fine.Deadlines with { Notice = new(2, true), Report = new(19, false) },
            Districts = [North, South with { MeetingStartsAt = Kst(8, 13, 10) }],
            Rounds = [new(1, new(2018, 8, 5), new(2018, 7, 31))],
            Holidays = [.. Fine.Holidays, new(new(2018, 8, 8), "대체")],
        }));

        Assert.Equal(
            [
                (DeadlineKind.Documents, new DateOnly(2018, 8, 5), null, null),
                (DeadlineKind.Notice, new(2018, 8, 8), "대체", new DateOnly(2018, 8, 9)),
                (DeadlineKind.Notice, new(2018, 8, 15), "광복절", new DateOnly(2018, 8, 16)),
                (DeadlineKind.Report, new(2018, 8, 25), null, null),
                (DeadlineKind.Report, new(2018, 9, 1), null, (DateOnly?)null),
            ],
            found.Days.Select(day => (day.Kind, day.Day, day.Holiday, day.RollsTo)));
    }

    [Theory]
    [InlineData("2018-01-01", "2018-12-31", null, 0)]
    [InlineData("2018-01-01", "2018-12-30", 11, 30)]
    [InlineData("2017-11-01", "2018-12-31", 14, 0)]
    public void Of_PeriodOfAnotherLength_CountsMonths(string from, string to, int? months, int days)
    {
        var plan = Fine with { Districts = [North, South, South with { Id = "east", ProjectStart = DateOnly.Parse(from, null), ProjectEnd = DateOnly.Parse(to, null) }] };

        var odd = PlanCheck.Of(plan, Nobody).OfType<PeriodOfAnotherLength>().SingleOrDefault();

        Assert.Equal(months, odd?.Periods[0].Months);
        Assert.Equal(days, odd?.Periods[0].Days ?? 0);
        Assert.Equal(odd is null ? null : DateOnly.Parse(to, null).AddDays(1).AddMonths(-12), odd?.Periods[0].UsualStart);
    }

    [Fact]
    public void Of_PreviousCoverage_IsOpenWhereItIsMissingOrAssumed()
    {
        var missing = Assert.IsType<PreviousCoverageOpen>(Only(Held(south => south with { Year = 2 })));
        var assumed = Assert.IsType<PreviousCoverageOpen>(Only(Held(south => south with { Year = 2, PreviousCoverageEnd = new(2017, 10, 1), PreviousCoverageAssumed = true })));

        Assert.Equal(["south"], missing.Missing);
        Assert.Empty(missing.Assumed);
        Assert.Equal(["south"], assumed.Assumed);
        Assert.Empty(assumed.Missing);
        Assert.Empty(PlanCheck.Of(Held(south => south with { Year = 2, PreviousCoverageEnd = new(2017, 10, 1) }), Nobody));
    }

    [Theory]
    [InlineData(8, 1)] // 21 August
    [InlineData(9, 0)] // the same day
    public void Of_ReportBeforeTheAppealIsDecided_IsFound(int report, int count)
    {
        // 남구: meeting 13 August, notice 16, appeal 18, a Saturday: 20, redeliberation 22.
        var plan = Fine with { Deadlines = Fine.Deadlines with { Report = new(report, true) } };

        var found = PlanCheck.Of(plan, Nobody).OfType<ReportBeforeAppeal>().ToList();

        Assert.Equal(count, found.Count(finding => finding.Districts.Contains("south")));
    }

    [Theory]
    [InlineData(12, 14, "TwoMeetingsADay")] // the first ends as the second begins
    [InlineData(11, 13, "MeetingsOverlap")]
    [InlineData(10, 12, "MeetingsOverlap")]
    public void Of_OnePersonInTwoMeetings_IsFound(int from, int to, string finding)
    {
        var plan = Held(south => south with { MeetingStartsAt = Kst(8, 6, from), MeetingEndsAt = Kst(8, 6, to) });

        Assert.Empty(PlanCheck.Of(plan, With(Sits("kim", "north"), Sits("lee", "south"))));
        foreach (var second in new[] { Sits("kim", "south"), Manages("kim", "south") }) // Whose consortium is evaluated is there too.
        {
            var found = Only(plan, With(Sits("kim", "north"), second));
            var pair = (found as TwoMeetingsADay)?.Pairs ?? ((MeetingsOverlap)found).Pairs;
            Assert.Equal((finding, "north", "south", "kim"), (found.GetType().Name, pair[0].First, pair[0].Second, pair[0].People[0]));
        }
    }

    [Fact]
    public void Of_ManagerOfAnEndedProject_MaySitOnLaterPanels()
    {
        var plan = Fine with { Districts = [North with { EarlyTermination = true, ProjectEnd = new(2018, 8, 7) }, South] };

        var found = Assert.IsType<PeerOfEndedProject>(Only(plan, With(Manages("kim", "north"), Sits("kim", "south"))));

        Assert.Equal(("north", "south"), (found.Projects[0].DistrictId, Assert.Single(found.Projects[0].Panels)));
        Assert.Empty(PlanCheck.Of(plan with { Districts = [plan.Districts[0] with { ProjectEnd = new(2018, 8, 13) }, South] }, Nobody));
        Assert.Empty(PlanCheck.Of(plan with { PanelShape = plan.PanelShape with { Seats = [plan.PanelShape.Seats[0]] } }, Nobody));
    }

    [Fact]
    public void Of_OfficerOnTheirOwnPanel_IsFound()
    {
        var officer = new RoleHolding("kim", Role.Officer, "north", null, null);

        Assert.Equal(["north"], Assert.IsType<OfficerRatesOwnDistrict>(Only(Fine, With(officer, Sits("kim", "north")))).Districts);
        Assert.Empty(PlanCheck.Of(Fine, With(officer, Sits("kim", "south"))));
    }

    [Theory]
    [InlineData(true, 9, 0)]
    [InlineData(true, 10, 1)]
    [InlineData(false, 10, 0)]
    public void Of_TrimmingFromMoreSheetsThanAPanelHas_IsFound(bool trim, int from, int count) =>
        Assert.Equal(count, PlanCheck.Of(Scored(rules => rules with { Trim = trim, TrimFrom = from }), Nobody).OfType<TrimNeverHappens>().Count());

    [Fact]
    public void Of_YearWithoutHolidays_IsFound()
    {
        var found = PlanCheck.Of(Fine with { Holidays = [new(new(2019, 1, 1), "1월 1일")] }, Nobody).OfType<HolidaysUncovered>().Single();

        Assert.Equal([2018], found.Years);
        Assert.Equal(["north", "south"], found.Districts);
    }

    [Fact]
    public void Key_OfTheSameFacts_StaysAndOfOthersDoesNot()
    {
        string Of(string district) => Only(Fine, With(new("kim", Role.Officer, district, null, null), Sits("kim", district))).Key;

        Assert.Equal(Of("north"), Of("north"));
        Assert.NotEqual(Of("north"), Of("south"));
        Assert.StartsWith("officer-rates-own-district-", Of("north"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhyNotOpen_ErrorOfAnotherDistrict_IsNoReason()
    {
        var evaluation = Preparing();
        var plan = Fine with { Districts = [Dobong, South], Rounds = [Fine.Rounds[0], SecondRound] };

        Assert.Null(PlanCheck.WhyNotOpen(plan, evaluation));
        Assert.Null(PlanCheck.WhyNotOpen(plan with { Rounds = [Fine.Rounds[0] with { Baseline = new(2018, 8, 1) }, SecondRound] }, evaluation));
        Assert.Equal(new PlanHasErrors(1), PlanCheck.WhyNotOpen(plan with { Rounds = [Fine.Rounds[0], SecondRound with { Baseline = new(2018, 8, 1) }] }, evaluation));
        Assert.Equal(new PlanHasErrors(1), PlanCheck.WhyNotOpen(plan with { Scoring = plan.Scoring with { Rounding = null } }, evaluation));
    }
}
