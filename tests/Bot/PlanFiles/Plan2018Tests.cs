using EvalBot.Bot.PlanFiles;
using EvalBot.Core.Gatherings;
using EvalBot.Core.Plans;

namespace EvalBot.Tests.Bot.PlanFiles;

public class Plan2018Tests
{
    private static readonly EvaluationPlan Plan = Plan2018.File.Plan;

    [Theory]
    [InlineData("seodaemun", "서대문구", 2, 1, "2018-06-25 16:00-18:00", "2017-12-07", "2018-06-26", "2017-10-07")]
    [InlineData("dobong", "도봉구", 1, 2, "2018-08-06 14:00-16:00", "2017-10-19", "2018-10-18", null)]
    [InlineData("guro", "구로구", 1, 2, "2018-08-07 10:00-12:00", "2017-11-01", "2018-10-31", null)]
    [InlineData("yangcheon", "양천구", 1, 2, "2018-08-07 14:00-16:00", "2017-09-01", "2018-10-31", null)]
    [InlineData("gwanak", "관악구", 2, 3, "2018-08-27 10:00-12:00", "2017-11-21", "2018-11-20", "2017-09-21")]
    [InlineData("gangbuk", "강북구", 2, 3, "2018-08-27 16:00-18:00", "2017-11-13", "2018-11-12", "2017-09-13")]
    [InlineData("gwangjin", "광진구", 2, 3, "2018-08-28 14:00-16:00", "2017-11-23", "2018-11-22", "2017-09-23")]
    [InlineData("seongbuk", "성북구", 1, 3, "2018-08-29 14:00-16:00", "2017-11-22", "2018-11-21", null)]
    [InlineData("eunpyeong", "은평구", 2, 3, "2018-08-30 10:00-12:00", "2017-11-14", "2018-11-13", "2017-09-14")]
    [InlineData("mapo", "마포구", 2, 3, "2018-08-30 16:00-18:00", "2017-12-12", "2018-12-11", "2017-10-12")]
    [InlineData("gangseo", "강서구", 1, 3, "2018-08-31 10:00-12:00", "2017-12-04", "2018-12-03", null)]
    public void Read_District_IsAsInThePlan(
        string id, string name, int year, int round, string meeting, string projectStart, string projectEnd, string? part1From)
    {
        var district = Plan.District(id);

        Assert.Equal((name, year, round), (district.Name, district.Year, district.Round));
        Assert.Equal(meeting, $"{district.MeetingStartsAt:yyyy-MM-dd HH:mm}-{district.MeetingEndsAt:HH:mm}");
        Assert.Equal(TimeSpan.FromHours(9), district.MeetingStartsAt.Offset);
        Assert.Equal((projectStart, projectEnd), ($"{district.ProjectStart:yyyy-MM-dd}", $"{district.ProjectEnd:yyyy-MM-dd}"));
        Assert.Equal(part1From, district.PreviousCoverageEnd is { } covered ? $"{covered.AddDays(1):yyyy-MM-dd}" : null);
        Assert.Equal(id == "seodaemun", district.EarlyTermination);
        Assert.EndsWith("(표본)", district.Hub);
    }

    [Fact]
    public void Read_Plan_HasElevenDistrictsInThreeRounds()
    {
        Assert.Equal(("2018 시민협력플랫폼 성과평가 추진계획", 2018), (Plan.Name, Plan.Year));
        Assert.Equal(11, Plan.Districts.Count);
        Assert.Equal(
            [new(1, new(2018, 6, 11), new(2018, 6, 26)), new(2, new(2018, 7, 30), new(2018, 7, 23)), new(3, new(2018, 8, 21), new(2018, 8, 14))],
            Plan.Rounds);
    }

    [Fact]
    public void Read_Preparation_HasTheWorkshopsOfMarch()
    {
        var before = Plan.Preparation;

        Assert.Equal([new(new(2018, 3, 12), "DDP 크레아 세미나홀"), new(new(2018, 3, 15), "DDP 크레아 세미나홀")], before.Workshops);
        Assert.Equal((new DateOnly(2018, 3, 19), new DateOnly(2018, 3, 30)), (before.IndicatorWorkshopsFrom, before.IndicatorWorkshopsTo));
        Assert.Equal((new DateOnly(2018, 6, 1), new DateOnly(2018, 9, 30)), (before.EvaluationFrom, before.EvaluationTo));
        Assert.Equal(new DateOnly(2018, 4, 1), before.NegotiationFrom);
        Assert.Equal(Plan.District("dobong").MeetingEndsAt - Plan.District("dobong").MeetingStartsAt, before.AgendaOf(GatheringKind.Meeting).Length);
    }

    [Fact]
    public void Read_Scoring_IsAsDecided()
    {
        var scoring = Plan.Scoring;

        Assert.Equal((100, 100, 200), (scoring.QuantitativeMaximum, scoring.QualitativeMaximum, scoring.Maximum));
        Assert.Equal((Conversion.Proportional, Rounding.HalfUp, Quorum.MoreThanHalf), (scoring.Conversion, scoring.Rounding, scoring.Quorum));
        Assert.Equal((true, false, 5, 2), (scoring.NotAssessable, scoring.Trim, scoring.TrimFrom, scoring.RemedyUpTo));
        Assert.Equal((true, true), (scoring.DoubleEntry, scoring.GradeConfirmation));
        Assert.Equal(
            [new(1, "매우 미흡", "Very poor"), new(2, "미흡", "Poor"), new(3, "보통", "Fair"), new(4, "우수", "Good"), new(5, "매우 우수", "Very good")],
            scoring.Scale);
        Assert.Equal(
            [
                new("탁월", "Outstanding", 161, false), new("양호", "Good", 121, false),
                new("보통", "Fair", 81, false), new("미흡", "Insufficient", 0, true),
            ],
            scoring.Bands);
    }

    [Fact]
    public void Read_AppealsDeadlinesAndReminders_AreAsDecided()
    {
        Assert.Equal(new AppealRules(NeverWorse: true), Plan.Appeals);
        Assert.Equal(new DeadlineRules(new(3, true), new(7, true), new(7, true), new(3, true), new(15, true), new(5, true)), Plan.Deadlines);
        Assert.Equal(new TimeOnly(9, 0), Plan.Reminders.At);
        Assert.Equal([7, 3, 1, 0], Plan.Reminders.DaysBefore);
        Assert.Equal((2, 3), (Plan.Reminders.OverdueEvery, Plan.Reminders.OverdueTimes));
    }

    [Fact]
    public void Read_PanelShape_HasThreeOfficialsTwoExpertsTwoPeers()
    {
        Assert.Equal((5, 9, 3), (Plan.PanelShape.Minimum, Plan.PanelShape.Maximum, Plan.PanelShape.LoadLimit));
        Assert.Equal(
            [
                new("city-lead", "서울시 담당 팀장", "City team lead", SeatGroup.Official, null),
                new("city-governance", "서울시 협치지원관", "City governance officer", SeatGroup.Official, null),
                new("district", "자치구 담당 팀장", "District team lead", SeatGroup.Official, null),
                new("expert-1", "외부전문가 1", "External expert 1", SeatGroup.Expert, null),
                new("expert-2", "외부전문가 2", "External expert 2", SeatGroup.Expert, null),
                new("peer-y1", "1년차 책임자", "Peer manager (year 1)", SeatGroup.Peer, 1),
                new("peer-y2", "2년차 책임자", "Peer manager (year 2)", SeatGroup.Peer, 2),
            ],
            Plan.PanelShape.Seats);
    }

    [Fact]
    public void Read_Documents_AreFourTheLastForYear2()
    {
        Assert.Equal(
            [("①", "결과보고서"), ("②", "자치구별 성과평가 최종지표 및 결과표"), ("③", "자가평가 설문지"), ("④", "1년차 성과평가 미반영분 정량성과실적표")],
            Plan.Documents.Select(document => (document.Mark, document.Name)));
        Assert.Equal([null, null, null, 2], Plan.Documents.Select(document => document.OnlyInYear));
        Assert.Equal(["self-assessment"], Plan.Documents.Where(document => document.Form == DocumentForm.Questionnaire).Select(document => document.Id));
        Assert.Equal([("책임자용", 8), ("컨소시엄 단체용", 6)], new[] { Plan.SelfAssessment!.Manager, Plan.SelfAssessment.Organisation }.Select(form => (form.Name, form.Questions.Count)));
    }

    [Fact]
    public void Read_Holidays_CoverTenYears()
    {
        Assert.Equal(Enumerable.Range(2018, 10), Plan.Holidays.Select(holiday => holiday.Date.Year).Distinct());
        Assert.Contains(new Holiday(new(2018, 8, 15), "광복절"), Plan.Holidays);
    }

    [Fact]
    public void Parse_KeptTexts_GivesTheSamePlanAgain()
    {
        var again = PlanFile.Parse(Plan2018.File.Text, Plan2018.File.HolidaysText, Plan2018.FileName);

        Assert.Equivalent(Plan2018.File, again, strict: true);
    }
}
