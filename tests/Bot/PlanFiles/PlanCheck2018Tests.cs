using EvalBot.Bot.PlanFiles;
using EvalBot.Core.Calendar;
using EvalBot.Core.Plans;

namespace EvalBot.Tests.Bot.PlanFiles;

/// <summary>The plan of 2018: as its text stands, and with the decisions that it leaves open. Domain, «What the rule check finds in the 2018 plan».</summary>
public class PlanCheck2018Tests
{
    private static readonly PlanFile AsWritten = PlanFile.Read(Path.Combine(Plan2018.Folder, "2018-seoul-as-written.yaml"));

    private static readonly Type[] Warnings =
    [
        typeof(BaselineLate), typeof(DeadlinesOnDaysOff), typeof(PeriodOfAnotherLength), typeof(PreviousCoverageOpen), typeof(ReportBeforeAppeal),
        typeof(TwoMeetingsADay), typeof(PeerOfEndedProject), typeof(OfficerRatesOwnDistrict),
    ];

    [Fact]
    public void AsWritten_HasTwelveFindings_TheFourErrorsFirst() => Assert.Equal(
        [typeof(RoundingOpen), typeof(ConversionOpen), typeof(CountingOpen), typeof(RedeliberationOpen), .. Warnings],
        AsWritten.Findings.Select(finding => finding.GetType()));

    [Fact]
    public void Decided_HasTheEightWarningsAndNoError()
    {
        Assert.Equal(Warnings, Plan2018.File.Findings.Select(finding => finding.GetType()));
        Assert.All(Plan2018.File.Findings, finding => Assert.Equal(Severity.Warning, finding.Severity));
    }

    [Fact]
    public void AsWritten_Conversion_Decides95Or80()
    {
        var example = AsWritten.Findings.OfType<ConversionOpen>().Single().Example!;

        Assert.Equal((55, 2, "95", "보통", "80", "미흡"), (
            example.Quantitative, example.Points, example.Proportional.ToString(), example.ProportionalBand.Name, example.Interval.ToString(), example.IntervalBand.Name));
    }

    [Fact]
    public void BothFiles_SameFacts()
    {
        foreach (var findings in new[] { AsWritten.Findings, Plan2018.File.Findings })
        {
            var late = findings.OfType<BaselineLate>().Single();
            Assert.Equal((1, "seodaemun", true), (late.Rounds[0].Round, Assert.Single(late.Rounds[0].AfterMeeting), late.Rounds[0].AfterDue));
            Assert.Equal(
                [
                    (DeadlineKind.Notice, "09-01", "09-03", "seongbuk"), (DeadlineKind.Notice, "09-02", "09-03", "eunpyeong mapo"), (DeadlineKind.Report, "09-15", "09-17", "gangseo"),
                ],
                findings.OfType<DeadlinesOnDaysOff>().Single().Days.Select(day => (day.Kind, $"{day.Day:MM-dd}", $"{day.RollsTo:MM-dd}", string.Join(' ', day.Districts))));
            var odd = Assert.Single(findings.OfType<PeriodOfAnotherLength>().Single().Periods);
            Assert.Equal(("yangcheon", 14, 0, new DateOnly(2017, 11, 1)), (odd.DistrictId, odd.Months, odd.Days, odd.UsualStart));
            var open = findings.OfType<PreviousCoverageOpen>().Single();
            Assert.Equal(["seodaemun", "gwanak", "gangbuk", "gwangjin", "eunpyeong", "mapo"], open.Missing.Concat(open.Assumed));
            Assert.Equal(
                ["08-07 guro yangcheon city-lead city-governance", "08-27 gwanak gangbuk city-lead city-governance", "08-30 eunpyeong mapo city-lead city-governance"],
                findings.OfType<TwoMeetingsADay>().Single().Pairs.Select(pair => $"{pair.Day:MM-dd} {pair.First} {pair.Second} {string.Join(' ', pair.People)}"));
            Assert.Equal("seodaemun", Assert.Single(findings.OfType<PeerOfEndedProject>().Single().Projects).DistrictId);
            Assert.Equal(11, findings.OfType<OfficerRatesOwnDistrict>().Single().Districts.Count);
        }
    }

    [Fact]
    public void ReportBeforeAppeal_WithALimit_IsEverywhereBut강서구()
    {
        string[] all = [.. Plan2018.File.Plan.Districts.Select(district => district.Id)];

        Assert.Equal(all, AsWritten.Findings.OfType<ReportBeforeAppeal>().Single().Districts);
        Assert.Equal(all.Except(["gangseo"]), Plan2018.File.Findings.OfType<ReportBeforeAppeal>().Single().Districts); // Both end on 09-17.
    }

    [Theory]
    [InlineData(typeof(BaselineLate), "  - { number: 1, documentsDue: 2018-06-11, baseline: 2018-06-26 }")]
    [InlineData(typeof(DeadlinesOnDaysOff), "  notice: { days: 3, rolls: true }")]
    [InlineData(typeof(PeriodOfAnotherLength), "    projectStart: 2017-09-01")]
    [InlineData(typeof(OfficerRatesOwnDistrict), "    - { id: district, name: 자치구 담당 팀장, nameEn: District team lead, group: official }")]
    [InlineData(typeof(RedeliberationOpen), "deadlines:")]
    public void Lines_OfAFinding_AreThoseOfItsPlace(Type finding, string line)
    {
        var place = AsWritten.Findings.Single(each => each.GetType() == finding).Place;

        Assert.Equal(line, AsWritten.Text.Split('\n')[AsWritten.Lines.Of(place) - 1]);
    }

    [Fact]
    public void Parse_OnlyCoordinators_IsAPlan()
    {
        var text = AsWritten.Text[..AsWritten.Text.IndexOf("  sheets:", StringComparison.Ordinal)];

        var (_, sample) = PlanFile.Parse(text, AsWritten.HolidaysText, "plan.yaml");

        Assert.Equal(["coordinator-1", "coordinator-2"], sample.Roles.Select(role => role.PersonId));
        Assert.Empty(sample.Sheets);
    }
}
