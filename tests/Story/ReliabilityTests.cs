using EvalBot.Tests.Support;

namespace EvalBot.Tests.Story;

/// <summary>신뢰도: how sure a grade is, told to the coordinator and the panel alone, and changing nothing.</summary>
public sealed class ReliabilityTests
{
    private const string NotYours = "맡으신 역할로는 쓸 수 없는 명령입니다. «도움말»에서 지금 하실 수 있는 일을 보아 주십시오.";
    private const string Sealed = "평가가 마감될 때까지 평가 내용은 누구에게도 보이지 않습니다. 마감 뒤에 다시 보아 주십시오.";
    private const string Severity = "위원별 후함과 엄함";

    /// <summary>641/4 without each sheet in turn, and the groups' means: by hand from the points of <see cref="Meeting.ToTheGradeAsync"/>.</summary>
    [Fact]
    public async Task Sheet_OfAGradedDistrict_HasEachFigure_AndChangesNothing()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.ToTheGradeAsync();
        var before = await dobong.StateAsync();

        var lines = Meeting.Lines(await dobong.SayAsync("coordinator-1", "신뢰도 도봉구"));

        Assert.Equal("참고용입니다. 여기의 숫자는 등급을 바꾸지 않습니다.", lines[1]);
        Assert.Equal("제1호 등급 기준: 총점 160.25 → 160점, 양호", lines[2]);
        Assert.Equal(["총점 159.38… → 159점, 양호"], After(lines, "서울시 담당 팀장: ", 1));
        Assert.Equal(["총점 161.38… → 161점, 탁월", " · 등급이 달라짐"], After(lines, "서울시 협치지원관: ", 2));
        Assert.Equal(["총점 158.98… → 159점, 양호"], After(lines, "외부전문가 1 (도봉구 외부전문가 1): ", 1));
        Assert.Equal(2, lines.Count(line => line == " · 등급이 달라짐"));
        Assert.Equal(["3명, 평균 70.33…점, 최저 65점, 최고 75점"], After(lines, "행정: ", 1));
        Assert.Equal(["2명, 평균 71점, 최저 65점, 최고 77점"], After(lines, "외부: ", 1));
        Assert.Equal(["1명, 평균 71점, 최저 71점, 최고 71점"], After(lines, "민간: ", 1));
        Assert.Equal(["모임 0.53, 평가 6개"], After(lines, "핵심 목표 4: 컨소시엄 단체 사이의 역할 나눔: ", 1)); // 2, 5, 5, 5, 5, 5: (2 × −5/12 + 4 × 1) ÷ 6.
        Assert.StartsWith("모임 0.67, 평가 6개 · 자치구 1곳의 이 공통 목표: α 계산할 수 없음", After(lines, "핵심 목표 1: 지역 시민사회 협력의 기반 마련: ", 1)[0], StringComparison.Ordinal);
        Assert.Contains(Severity, lines);
        Assert.Equal(before, await dobong.StateAsync());
    }

    [Fact]
    public async Task Sheet_BeforeTheRevealAndWhileASecondBallotIsOpen_IsSealedForAll()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        Assert.Equal(Sealed, await SaidAsync(dobong, "coordinator-1"));
        Assert.Equal(Sealed, await SaidAsync(dobong, "coordinator-1", "신뢰도 전체"));

        await dobong.FillAsync(Meeting.DobongResults);
        await dobong.OpenAsync();
        foreach (var seat in dobong.Seats.Take(5))
            await dobong.RateAsync(seat, 4, 3, 5, 2);
        await AllAreSealedAsync();
        await dobong.CloseAsync();
        Assert.Contains("아직 등급을 산정하지 않아, 지금 반영되는 평가표를 기준으로 합니다.", Meeting.Lines(await dobong.SayAsync("coordinator-1", "신뢰도 도봉구")));

        await dobong.SayAsync("coordinator-1", "평가시작 도봉구 2차");
        await AllAreSealedAsync();

        async Task AllAreSealedAsync()
        {
            foreach (var person in new[] { "coordinator-1", "coordinator-2", dobong.Plan.Panel["expert-1"], dobong.Plan.Panel["peer-y2"] })
            {
                Assert.Equal((person, Sealed), (person, await SaidAsync(dobong, person)));
                Assert.DoesNotContain(Meeting.Lines(await dobong.SayAsync(person, "도움말")), line => line.StartsWith("신뢰도", StringComparison.Ordinal));
            }

            Assert.Equal(Sealed, await SaidAsync(dobong, "coordinator-1", "신뢰도 전체"));
            Assert.Equal(NotYours, await SaidAsync(dobong, "dobong-manager"));
        }
    }

    [Fact]
    public async Task Sheet_IsForTheCoordinatorAndTheClearedPanel_AndSeverityForTheCoordinatorAlone()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.ToTheGradeAsync();
        await dobong.NotifyAsync();
        await dobong.HandOnAsync();

        foreach (var person in new[] { "dobong-manager", "dobong-representative", dobong.Plan.Panel["peer-y2"], "mapo-manager", "auditor", "committee" })
            Assert.Equal((person, NotYours), (person, await SaidAsync(dobong, person)));
        foreach (var person in new[] { dobong.Plan.Panel["expert-1"], dobong.Plan.Panel["peer-y1"] })
        {
            var lines = Meeting.Lines(await dobong.SayAsync(person, "신뢰도 도봉구"));
            Assert.Equal("도봉구 신뢰도", lines[0]);
            Assert.DoesNotContain(Severity, lines);
            Assert.DoesNotContain(lines, line => line.Contains("후함", StringComparison.Ordinal) || line.Contains("엄함", StringComparison.Ordinal));
            Assert.Equal(NotYours, await SaidAsync(dobong, person, "신뢰도 전체"));
            Assert.Contains(Meeting.Lines(await dobong.SayAsync(person, "도움말")), line => line.StartsWith("신뢰도", StringComparison.Ordinal));
        }

        Assert.Contains(Severity, Meeting.Lines(await dobong.SayAsync("coordinator-2", "reliability dobong")));
    }

    /// <summary>What a panelist reads comes from panels of their own; the coordinator compares all, and panels that nobody links stand apart.</summary>
    [Fact]
    public async Task OtherPanels_AreComparedForTheCoordinatorAlone_AsFarAsTheyAreLinked()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.ToTheGradeAsync();
        var expert = dobong.Plan.Panel["expert-1"];
        var alone = Meeting.Lines(await dobong.SayAsync(expert, "신뢰도 도봉구"));

        await new Meeting(bot, "guro").ToAnyGradeAsync(); // The city's two people sit here too, and rate three goals.
        await RatedWithoutTheCityAsync(new Meeting(bot, "mapo"));

        Assert.Equal(alone, Meeting.Lines(await dobong.SayAsync(expert, "신뢰도 도봉구")));
        var lines = Meeting.Lines(await dobong.SayAsync("coordinator-1", "신뢰도 도봉구"));
        Assert.Contains("모임 0.67, 평가 6개 · 자치구 2곳의 이 공통 목표: α 계산할 수 없음(자료가 적거나 점수가 모두 같음)", lines);
        Assert.EndsWith("· 평가단 2곳, 평가 7개", lines[IndexOf(lines, Severity) + 3], StringComparison.Ordinal);
        Assert.Equal(["마포구. 함께 앉은 위원이 없어 이 평가단과 견줄 수 없습니다."], After(lines, "연결되지 않음: ", 1));

        var all = Meeting.Lines(await dobong.SayAsync("coordinator-1", "신뢰도 전체"));
        Assert.Equal(["도봉구, 구로구"], After(all, "서로 연결된 평가단", 1));
        Assert.Equal(["마포구"], After(all, "연결되지 않음", 1));

        static async Task RatedWithoutTheCityAsync(Meeting mapo)
        {
            await mapo.OpenAsync();
            foreach (var seat in new[] { "district", "expert-1", "expert-2", "peer-y1" })
                await mapo.RateAsync(seat, [.. mapo.Plan.GoalWeights.Select((_, goal) => 2 + (goal % 3))]);
            await mapo.CloseAsync();
        }
    }

    private static async Task<string> SaidAsync(Meeting meeting, string person, string command = "신뢰도 도봉구") => string.Join('\n', Meeting.Lines(await meeting.SayAsync(person, command)));

    private static IReadOnlyList<string> After(IReadOnlyList<string> lines, string line, int count) => [.. lines.Skip(IndexOf(lines, line) + 1).Take(count)];

    private static int IndexOf(IReadOnlyList<string> lines, string line) => lines.Index().First(each => each.Item == line).Index;
}
