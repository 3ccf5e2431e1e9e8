using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;

namespace EvalBot.Tests.Bot.PlanFiles;

public class PlanSample2018Tests
{
    private static readonly EvaluationPlan Plan = Plan2018.File.Plan;
    private static readonly PlanSample Sample = Plan2018.File.Sample;

    private static readonly IReadOnlyList<RoleHolding> Panelists = [.. Sample.Roles.Where(role => role.Role == Role.Panelist)];

    /// <summary>Whose manager sits on whose panel.</summary>
    private static readonly IReadOnlyList<(District From, District Rates)> Peers =
    [
        .. from panelist in Panelists
           where Plan.PanelShape.Seat(panelist.SeatId!).Group == SeatGroup.Peer
           join manager in Sample.Roles.Where(role => role.Title == Title.Manager) on panelist.PersonId equals manager.PersonId
           select (Plan.District(manager.DistrictId!), Plan.District(panelist.DistrictId!)),
    ];

    public static TheoryData<string> DistrictIds => [.. Plan.Districts.Select(district => district.Id)];

    [Theory]
    [MemberData(nameof(DistrictIds))]
    public void Panel_EveryDistrict_HasEachSeatFilledOnceByAnother(string district)
    {
        var panel = Panelists.Where(panelist => panelist.DistrictId == district).ToList();

        Assert.Equal(Plan.PanelShape.Seats.Select(seat => seat.Id), panel.Select(panelist => panelist.SeatId));
        Assert.Distinct(panel.Select(panelist => panelist.PersonId));
        Assert.Equal(["city-lead", "city-governance", $"{district}-officer"], panel.Take(3).Select(panelist => panelist.PersonId));
    }

    [Theory]
    [MemberData(nameof(DistrictIds))]
    public void People_EveryDistrict_HasAnOfficerTheConsortiumAndAWriter(string district) => Assert.Equal(
        [
            new($"{district}-officer", Role.Officer, district, null, null),
            new($"{district}-manager", Role.Consortium, district, null, Title.Manager),
            new($"{district}-deputy", Role.Consortium, district, null, Title.DeputyManager),
            new($"{district}-representative", Role.Consortium, district, null, Title.Representative),
            new RoleHolding($"{district}-expert-1", Role.Writer, district, null, null),
        ],
        Sample.Roles.Where(role => role.DistrictId == district && role.Role != Role.Panelist));

    [Fact]
    public void People_OfAllDistricts_AreTwoCoordinatorsAuditorAndCommittee() => Assert.Equal(
        [("coordinator-1", Role.Coordinator), ("coordinator-2", Role.Coordinator), ("auditor", Role.Auditor), ("committee", Role.Committee)],
        Sample.Roles.Where(role => role.DistrictId is null).Select(role => (role.PersonId, role.Role)));

    [Fact]
    public void People_Sample_AreNamedBySeatOrTitle()
    {
        Assert.Contains(new Person("dobong-expert-1", "도봉구 외부전문가 1", "Dobong-gu external expert 1"), Sample.People);
        Assert.Equal(6 + 11 * 6, Sample.People.Count);
    }

    [Fact]
    public void Peers_EveryPanel_AreOneOfEachYearFromElsewhere() => Assert.All(Plan.Districts, district =>
    {
        var from = Peers.Where(peer => peer.Rates == district).Select(peer => peer.From).ToList();
        Assert.Equal([1, 2], from.Select(other => other.Year));
        Assert.DoesNotContain(district, from);
    });

    [Fact]
    public void Peers_NoTwoDistricts_RateEachOther() =>
        Assert.DoesNotContain(Peers, peer => Peers.Contains((peer.Rates, peer.From)));

    [Fact]
    public void Peers_NoManager_SitsOnMoreThanThreePanels() =>
        Assert.All(Peers.CountBy(peer => peer.From), panels => Assert.InRange(panels.Value, 1, 3));

    [Fact]
    public void Peers_NoManager_HasTwoMeetingsOnOneDay() => Assert.All(
        Peers.GroupBy(peer => peer.From),
        manager => Assert.Distinct(manager.Select(peer => peer.Rates).Append(manager.Key).Select(district => district.MeetingStartsAt.Date)));

    [Fact]
    public void Peers_OfAProjectThatHasEnded_SitOnNoPanel() => Assert.DoesNotContain(Peers, peer => peer.From.EarlyTermination);

    [Theory]
    [MemberData(nameof(DistrictIds))]
    public void Sheet_EveryDistrict_HasWeightsOfAHundred(string district)
    {
        var sheet = Sample.Sheets.Single(one => one.DistrictId == district);

        Assert.InRange(sheet.Indicators.Count, 4, 6);
        Assert.InRange(sheet.Goals.Count, 3, 4);
        Assert.Equal((100, 100), (sheet.Indicators.Sum(indicator => indicator.Weight), sheet.Goals.Sum(goal => goal.Weight)));
        Assert.NotEqual(1, sheet.Goals.DistinctBy(goal => goal.Weight).Count());
        Assert.All(sheet.Indicators, indicator => Assert.Matches("^사업실행계획서 .*표본", indicator.Source));
    }

    [Fact]
    public void Sheet_CommonGoals_AreThoseOfTheProjectYear() => Assert.All(
        Sample.Sheets.GroupBy(sheet => Plan.District(sheet.DistrictId).Year),
        year => Assert.Single(year.Select(sheet => string.Join('/', sheet.Goals.Where(goal => goal.Common).Select(goal => goal.Name))).Distinct()));

    [Fact]
    public void Sheet_Dobong_HasEveryKindOfIndicator()
    {
        var dobong = Sample.Sheets.Single(sheet => sheet.DistrictId == "dobong");

        Assert.Equal(
            [
                new(1, "주민 공론장 개최 횟수", IndicatorKind.Count, "회", 12, 25, "사업실행계획서 4쪽(표본)", "회차별 개최 결과와 사진(표본)"),
                new(2, "시민학교 참가자 수", IndicatorKind.Count, "명", 350, 20, "사업실행계획서 5쪽(표본)", "참가자 명부(표본)"),
                new(3, "지역 의제 산출물(자료집)", IndicatorKind.Count, "건", 3, 15, "사업실행계획서 6쪽(표본)", "산출물 원본(표본)"),
                new(4, "시민협력플랫폼 거점 마련", IndicatorKind.YesNo, "여부", 1, 20, "사업실행계획서 7쪽(표본)", "임대차 계약서나 사용 협약서(표본)"),
                new(5, "의제 제안에 답하기까지 걸린 평균 일수", IndicatorKind.Ceiling, "일", 14, 10, "사업실행계획서 8쪽(표본)", "접수·처리 대장(표본)"),
                new(6, "컨소시엄 정례회의 개최 횟수", IndicatorKind.Count, "회", 9, 10, "사업실행계획서 9쪽(표본)", "회차별 개최 결과와 사진(표본)"),
            ],
            dobong.Indicators);
        Assert.Equal(
            [
                new(1, "지역 시민사회 협력의 기반 마련", true, 30),
                new(2, "숙의·공론을 통한 주민 참여 확산", true, 25),
                new(3, "청년과 어르신이 함께하는 마을 의제 발굴", false, 30),
                new(4, "컨소시엄 단체 사이의 역할 나눔", false, 15),
            ],
            dobong.Goals);
    }
}
