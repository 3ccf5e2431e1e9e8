using EvalBot.Tests.Support;
using static EvalBot.Tests.Story.Meeting;

namespace EvalBot.Tests.Story;

/// <summary>The whole story of 도봉구, from its results to its final grade. Plan III; domain steps 5 to 10.</summary>
public sealed class StoryTests
{
    [Fact]
    public async Task TheStoryOfDobong_FromResultsToTheFinalGrade()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);

        await TheResultsAreEnteredAsync(dobong);
        await ThePanelRatesAsync(dobong);
        await TheGradeIsIssuedAsync(dobong);
        await TheResultIsHandedOnAsync(dobong);
        await TheConsortiumAppealsAsync(dobong);
        await ThePanelRedeliberatesAsync(dobong);
        await TheFinalResultIsHandedOnAsync(dobong);
        await NothingChangesAnyMoreAsync(dobong);
    }

    private static async Task TheResultsAreEnteredAsync(Meeting dobong)
    {
        var coordinator = await dobong.AsAsync("coordinator-1");
        var form = (await coordinator.SayAsync("정량 도봉구")).Card();
        Assert.Equal(
            [.. Enumerable.Range(1, 6).SelectMany(line => new[] { $"result-{line}", $"evidence-{line}", $"site-{line}" })],
            form.Inputs);
        Assert.Contains("정량지표 1 결과: 주민 공론장 개최 횟수 (목표 12회)", form.Text.Split('\n'));

        var saved = await coordinator.PressAsync(form, "저장", new() { ["정량지표 1 결과"] = "10", ["정량지표 2 결과"] = "350" });
        Assert.Equal("저장했습니다. 결과가 비어 있는 지표가 4개 남았습니다.", saved.Text);
        saved = await coordinator.PressAsync(saved.Card(), "저장", new()
        {
            ["정량지표 3 결과"] = "2",
            ["정량지표 4 결과"] = "yes",
            ["정량지표 5 결과"] = "16",
            ["정량지표 6 결과"] = "9",
        });
        Assert.Equal("결과를 모두 저장했습니다.", saved.Text);

        // One person's entries are no results.
        Assert.Contains("결과가 없는 지표: 1, 2, 3, 4, 5, 6. 모두 입력해야 점수를 냅니다.", Lines(await dobong.SayAsync("dobong-manager", "정량 도봉구")));
        var second = await dobong.EnterAsync("coordinator-2", [.. DobongResults.Select((result, i) => ($"정량지표 {i + 1} 결과", result))]);
        Assert.Equal("결과를 모두 저장했습니다. 두 사람의 입력이 같아 결과가 된 지표: 1, 2, 3, 4, 5, 6.", second.Text);

        // 측정 결과 공유: the consortium reads its own sheet before the meeting.
        var sheet = Lines(await dobong.SayAsync("dobong-manager", "정량 도봉구"));
        Assert.Contains("정량평가 89.58… (1075/12)점 / 100점", sheet);
        Assert.Contains("점수: 20.83… (125/6) / 25", sheet);
    }

    private static async Task ThePanelRatesAsync(Meeting dobong)
    {
        var coordinator = await dobong.AsAsync("coordinator-1");
        foreach (var seat in dobong.Seats)
            await dobong.OnSeatAsync(seat);

        var opened = await dobong.OpenAsync();
        Assert.Equal("평가를 시작했습니다. 위원 7명에게 평가 카드를 보냈습니다. 정량 결과는 잠겼고, 평가 내용은 마감할 때까지 누구에게도 보이지 않습니다.", opened.Messages[0].Text);
        var progress = opened.Messages.Single(message => message.Cards.Count > 0);
        AssertProgress("제출 0, 회피 0, 미제출 7", opened.Messages);

        // Each of the seven got a card.
        var cards = new Dictionary<string, Card>();
        foreach (var seat in dobong.Seats)
            cards[seat] = Assert.Single((await (await dobong.OnSeatAsync(seat)).NewMessagesAsync()).SelectMany(message => message.Cards), card => card.Text.StartsWith("도봉구 정성평가표", StringComparison.Ordinal));
        Assert.Contains("자리: 외부전문가 1", cards["expert-1"].Text.Split('\n'));

        // One keeps a draft, goes away and returns: everything is still there, and only then it is sent.
        var lead = await dobong.OnSeatAsync("city-lead");
        var draft = await lead.PressAsync(cards["city-lead"], "임시저장", new() { ["핵심 목표 1 점수"] = "4", ["핵심 목표 1 성과"] = "단체 열 곳이 모였다" });
        Assert.StartsWith("임시저장했습니다(8.6.(월) 13:5", draft.Text, StringComparison.Ordinal);
        Assert.Empty(await coordinator.NewMessagesAsync());
        var returned = (await lead.SayAsync("평가")).Card();
        Assert.Equal("단체 열 곳이 모였다", (string?)returned.Submission("제출", new Dictionary<string, string>())["achievements-1"]);
        var rest = Sheet(4, 3, 5, 2).Where(input => input.Input != "핵심 목표 1 성과").ToDictionary(input => input.Input, input => input.Value);
        Assert.StartsWith("평가표를 제출했습니다(8.6.(월) 13:5", (await lead.PressAsync(returned, "제출", rest)).Text, StringComparison.Ordinal);
        AssertProgress("제출 1, 회피 0, 미제출 6", await coordinator.NewMessagesAsync());

        // One submits and revises.
        await dobong.RateAsync("expert-1", 1, 1, 1, 1);
        AssertProgress("제출 2, 회피 0, 미제출 5", await coordinator.NewMessagesAsync());
        await dobong.RateAsync("expert-1", 5, 4, 2, 5);
        Assert.Empty(await coordinator.NewMessagesAsync()); // That a sheet was revised is nobody's business.

        await dobong.RateAsync("city-governance", 3, 4, 2, 5);
        await dobong.RateAsync("district", 4, 4, 2, 5);
        await dobong.RateAsync("expert-2", 3, 4, 2, 5);
        await dobong.RateAsync("peer-y1", 4, 4, 2, 5);
        AssertProgress("제출 6, 회피 0, 미제출 1", await coordinator.NewMessagesAsync());

        // One is recused.
        await dobong.ClockAsync("2018-08-06 15:00");
        var recused = await dobong.RecuseAsync("peer-y2", "같은 사업에 참여");
        Assert.Equal("회피로 기록했습니다. 이 자치구의 평가 카드는 더 쓰지 않으며, 제출하신 평가표가 있었다면 집계에서 빠집니다.", recused.Text);
        AssertProgress("제출 6, 회피 1, 미제출 0", await coordinator.NewMessagesAsync());

        // Sealed: nobody sees a rating before the closing, the coordinator neither.
        Assert.Equal("평가가 마감될 때까지 평가 내용은 누구에게도 보이지 않습니다. 마감 뒤에 다시 보아 주십시오.", (await dobong.SayAsync("city-lead", "등급 도봉구")).Text);
        Assert.Equal("등급은 평가를 마감한 뒤에 산정합니다. 먼저 «평가마감 (구 이름)»으로 마감해 주십시오.", (await dobong.GradeAsync()).Text);
        Assert.All((await dobong.ExportAsync())["qualitative"]!["sheets"]!.AsArray(), sheet => Assert.Empty(sheet!["ratings"]!.AsArray()));

        void AssertProgress(string counts, IEnumerable<Message> messages)
        {
            var shown = messages.Last(message => message.Cards.Count > 0);
            Assert.Equal(progress.Id, shown.Id); // In place: always the same card.
            Assert.Equal(["도봉구 1차 정성평가 현황", counts, "전체 7석. 평가표가 4장 이상이면 정족수를 채웁니다(전체 자리의 과반)."], Lines([shown]).Take(3));
            Assert.Equal(4, Lines([shown]).Count); // And when it was opened: nothing more.
        }
    }

    private static async Task TheGradeIsIssuedAsync(Meeting dobong)
    {
        await dobong.ClockAsync("2018-08-06 16:00");
        var closed = await dobong.CloseAsync();
        Assert.Equal("평가를 마감했습니다. 제출 6, 회피 1, 미제출 0. 이제 «등급»으로 등급을 산정할 수 있습니다.", closed.Text);
        Assert.Contains("8.6.(월) 16:00에 마감했습니다.", Lines(closed));

        var sheet = Lines(await dobong.SayAsync("coordinator-1", "/grade 도봉구"));
        Assert.Equal(
            [
                "도봉구 종합 성과평가표", "제1호, 8.6.(월) 16:00 산정 (서울시 담당 1)", "다른 시 담당의 확인을 기다립니다. 확인하기 전에는 통보할 수 없습니다.", "등급: 양호",
                "정량평가: 89.58… (1075/12) / 100점", "정성평가: 70.66… (212/3) / 100점", "총점: 160.25 / 200점", "반올림 총점: 160점",
                "평가표: 반영 6, 회피 1, 미제출 0",
                "등급 기준: ", "총점의 소수점 아래를 반올림(0.5는 올림)한 점수로 등급을 정합니다.",
                "등급 구간: ", "탁월 161–200점 · 양호 121–160점 · 보통 81–120점 · 미흡 0–80점",
                "다음 등급: 탁월 (161점부터), 1점 모자랍니다.",
                "연속지원: ", "취소 대상이 아닙니다. 지방보조금심의위원회가 결정합니다.",
            ],
            sheet.Take(16));
        Assert.Contains("단체 열 곳이 모였다", string.Join('\n', sheet), StringComparison.Ordinal);

        string[] everyNumber =
        [
            "결과 10 ÷ 목표 12 = 5/6 × 가중치 25 = 125/6 (20.83…)",
            "결과 350 ÷ 목표 350 = 1 × 가중치 20 = 20",
            "결과 2 ÷ 목표 3 = 2/3 × 가중치 15 = 10",
            "결과: 예 = 1 × 가중치 20 = 20",
            "목표 14 ÷ 결과 16 = 7/8 × 가중치 10 = 8.75",
            "결과 9 ÷ 목표 9 = 1 × 가중치 10 = 10",
            "125/6 + 20 + 10 + 20 + 8.75 + 10 = 1075/12 (89.58…)",
            "100 × (30 × 4 + 25 × 3 + 30 × 5 + 15 × 2) ÷ 5 ÷ (30 + 25 + 30 + 15) = 75",
            "100 × (30 × 3 + 25 × 4 + 30 × 2 + 15 × 5) ÷ 5 ÷ (30 + 25 + 30 + 15) = 65",
            "100 × (30 × 4 + 25 × 4 + 30 × 2 + 15 × 5) ÷ 5 ÷ (30 + 25 + 30 + 15) = 71",
            "100 × (30 × 5 + 25 × 4 + 30 × 2 + 15 × 5) ÷ 5 ÷ (30 + 25 + 30 + 15) = 77",
            "반영 6, 회피 1, 미제출 0",
            "(65 + 65 + 71 + 71 + 75 + 77) ÷ 6 = 212/3 (70.66…)",
            "1075/12 + 212/3 = 160.25",
            "160.25 → 160점. 총점의 소수점 아래를 반올림(0.5는 올림)한 점수로 등급을 정합니다.",
            "160점은 양호 121–160점 구간 → 양호",
            "같은 입력을 다른 방법(모든 수를 분모 하나에 맞춘 정수 계산)으로 처음부터 다시 계산했습니다. 정량평가 1075/12, 정성평가 212/3, 총점 641/4, 반올림 160점, 양호. 위의 계산과 끝까지 같습니다.",
        ];
        var steps = Lines(await dobong.SayAsync("coordinator-1", "등급 도봉구 설명"));
        Assert.All(everyNumber, step => Assert.Contains(step, steps));
        Assert.Equal("641/4", (string?)(await dobong.ExportAsync())["totalFraction"]);
    }

    private static async Task TheResultIsHandedOnAsync(Meeting dobong)
    {
        string[] Sheet =
        [
            "총점 160.25 → 160점, 양호", "정량평가: 89.58… (1075/12) / 100점", "정성평가: 70.66… (212/3) / 100점", "총점: 160.25 / 200점", "반올림한 총점: 160 / 200점", "등급: 양호",
            "연속지원: ", "취소 대상이 아닙니다. 지방보조금심의위원회가 결정합니다.", "평가 의견: 평가단이 함께 적은 종합의견이 없습니다.", "이의제기 안내",
        ];
        string[] Remedy =
        [
            "결과에 이의가 있으면 8.16.(목) 24:00까지 한 번 이의제기를 할 수 있습니다. 책임자 또는 보조책임자가 제출합니다.",
            "이 대화에서 «이의제기»를 입력하면 서울시 담당에게 제출됩니다.",
            "기한 계산: 8.9.(목) + 7일 = 8.16.(목) (첫날은 세지 않음, 민법 제157조)",
            "시 → 자치구: 서울시 담당 1, 8.9.(목) 10:00", "자치구 → 수행단체: 도봉구 담당 팀장, 8.9.(목) 14:00",
        ];
        var officer = await dobong.AsAsync("dobong-officer");
        var manager = await dobong.AsAsync("dobong-manager");
        Assert.Equal("아직 결과가 통보되지 않았습니다. 통보되면 이 대화로 알려 드립니다.", (await manager.SayAsync("등급 도봉구")).Text);

        await dobong.ClockAsync("2018-08-09 10:00");
        await officer.NewMessagesAsync();
        Assert.Equal(
            "등급(제1호)을 아직 다른 시 담당이 확인하지 않아 통보하거나 확정할 수 없습니다. 산정하지 않은 시 담당이 «확인 (구 이름)»에서 먼저 확인해야 합니다.",
            (await dobong.SayAsync("coordinator-1", "통보 도봉구")).Text);
        Assert.Equal("등급을 확인했습니다. 이제 «통보»로 통보할 수 있습니다.", (await dobong.ConfirmAsync()).Text);
        Assert.Equal("자치구 담당자에게 통보했습니다.", (await dobong.NotifyAsync()).Text);
        Assert.Equal(
            [
                "도봉구 결과 통보", "시가 8.9.(목) 10:00에 통보했습니다.", .. Sheet,
                "자치구가 수행단체에 통보한 다음 날부터 7일째 되는 날 24:00까지 한 번 이의제기를 할 수 있습니다. 그날이 토·일·공휴일이면 다음 근무일 24:00까지입니다(민법 제157조, 제161조).",
                "이 대화에서 «이의제기»를 입력하면 서울시 담당에게 제출됩니다.",
                "시 → 자치구: 서울시 담당 1, 8.9.(목) 10:00", "8.9.(목) 24:00까지 수행단체에 통보해 주세요.",
            ],
            Lines(await officer.NewMessagesAsync()));
        Assert.Equal("수신을 확인했습니다.", (await officer.SayAsync("수신확인 도봉구")).Text);
        Assert.Equal("아직 결과가 통보되지 않았습니다. 통보되면 이 대화로 알려 드립니다.", (await manager.SayAsync("등급 도봉구")).Text);

        await dobong.ClockAsync("2018-08-09 14:00");
        await manager.NewMessagesAsync();
        Assert.Equal("수행단체에 통보했습니다.", (await dobong.HandOnAsync()).Text);
        Assert.Equal(
            [
                "도봉구 결과 통보", "8.9.(목) 14:00에 통보되었습니다.", .. Sheet, .. Remedy,
            ],
            Lines(await manager.NewMessagesAsync()));
        Assert.Equal("수신을 확인했습니다.", (await manager.SayAsync("수신확인")).Text);

        // An aggregate: what was said of each goal, but not by whom.
        var read = Lines(await manager.SayAsync("등급")).Concat(Lines(await manager.SayAsync("등급 도봉구 설명"))).ToList();
        Assert.Contains("총점: 160.25 / 200점", read);
        Assert.Contains("가중치 30, 평균 3.83…점, 평가 6개", read);
        Assert.Contains("평가표 1: ", read);
        string[] names = ["팀장", "협치지원관", "외부전문가", "책임자", "자리", "강북구", "구로구", "서울시 담당"];
        Assert.All(
            names,
            name => Assert.DoesNotContain(name, string.Join('\n', read), StringComparison.Ordinal));
    }

    private static async Task TheConsortiumAppealsAsync(Meeting dobong)
    {
        var coordinator = await dobong.AsAsync("coordinator-1");
        var manager = await dobong.AsAsync("dobong-manager");
        await dobong.ClockAsync("2018-08-13 09:30");
        await coordinator.NewMessagesAsync();

        var question = (await manager.SayAsync("이의제기")).Card();
        Assert.Equal(["도봉구 이의제기 1/4: 근거", "무엇이 잘못되었는지 하나를 고릅니다.", "이의제기 근거"], question.Text.Split('\n').Take(3));
        question = (await manager.PressAsync(question, "선택", new() { ["이의제기 근거"] = "fact" })).Card();
        Assert.Equal("도봉구 이의제기 2/4: 다툼 항목", question.Text.Split('\n')[0]);
        question = (await manager.PressAsync(question, "선택", new() { ["다툼 항목"] = "indicator-1,goal-2" })).Card();
        Assert.Equal("도봉구 이의제기 3/4: 주장", question.Text.Split('\n')[0]);
        var again = await manager.SayAsync("아니다");
        Assert.Equal("주장은 10자부터 4,000자까지 적을 수 있습니다. 지금은 3자입니다. 다시 적어 주십시오.", again.Text);
        question = (await manager.SayAsync("행사 횟수가 대장과 다릅니다. 12회입니다.")).Card();
        string[] appeal = ["주장 1: 사실오류", "정량지표 1: 주민 공론장 개최 횟수", "핵심 목표 2: 숙의·공론을 통한 주민 참여 확산", "행사 횟수가 대장과 다릅니다. 12회입니다."];
        Assert.Equal(
            ["도봉구 이의제기 4/4: 초안과 제출", "이의제기 기한: 8.16.(목) 24:00까지", "마지막 수정: 도봉구 책임자, 8.13.(월) 09:30", .. appeal],
            question.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(7));
        Assert.Empty(await coordinator.NewMessagesAsync());

        Assert.StartsWith("이의제기를 접수했습니다.", (await manager.PressAsync(question, "제출")).Text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "도봉구 이의제기", "도봉구 책임자, 8.13.(월) 09:30", "접수번호: ", "2018-도봉구", "상태: ", "접수", .. appeal,
                "먼저 시 담당이 적법 여부를 판단하고, 적법하면 8.20.(월) 24:00까지 재심의합니다. 그때까지 최종 확정은 멈추고 결과는 잠정입니다.",
            ],
            Lines(await coordinator.NewMessagesAsync()));

        const string Second = "이의제기는 1회에 한하여 할 수 있고, 8.13.(월) 09:30에 이미 하셨습니다. 두 번째 이의제기는 받을 수 없습니다.";
        Assert.Equal(Second, (await manager.SayAsync("이의제기")).Text);
        Assert.Equal(Second, (await dobong.SayAsync("dobong-deputy", "이의제기")).Text);
        Assert.Equal("이의제기가 아직 결정되지 않아 확정할 수 없습니다. «재심의 (구 이름)»에서 먼저 결정해 주십시오.", (await coordinator.SayAsync("확정 도봉구")).Text);
    }

    private static async Task ThePanelRedeliberatesAsync(Meeting dobong)
    {
        await dobong.ClockAsync("2018-08-17 10:00");
        foreach (var seat in dobong.Seats)
            await (await dobong.OnSeatAsync(seat)).NewMessagesAsync();
        Assert.StartsWith("적법하다고 판단했습니다.", (await dobong.AdmitAsync()).Text, StringComparison.Ordinal);
        var opened = await dobong.DoAsync("coordinator-1", "재심의 도봉구", "재심의 시작", ("정량지표 1 정정 결과", "12"), ("정량지표 1 정정 근거", "행사 대장"));
        Assert.Equal("재심의를 시작했습니다. 평가단에게 카드를 보냈습니다. 답을 모은 뒤 «재심의»에서 마감해 주십시오.", opened.Text);

        // The contested goal and the contested line, nothing else; who is recused gets nothing.
        Assert.Empty(await (await dobong.OnSeatAsync("peer-y2")).NewMessagesAsync());
        foreach (var seat in new[] { "city-lead", "expert-1" })
        {
            var panelist = await dobong.OnSeatAsync(seat);
            var card = (await panelist.NewMessagesAsync()).SelectMany(message => message.Cards).Single();
            Assert.Equal(["points-2", "achievements-2", "limits-2", "improvements-2", "reason-2", "vote-indicator-1"], card.Inputs);
            Assert.Contains("10회 → 12회", card.Text.Split('\n'));
            var answered = await panelist.PressAsync(card, "제출", new() { ["정량지표 1 정정 확인"] = "yes", ["핵심 목표 2 점수"] = "5", ["핵심 목표 2 성과"] = "다시 보니 좋다" });
            Assert.Equal("재심의 의견을 제출했습니다. 마감 전까지 고칠 수 있습니다.", answered.Text);
        }

        var open = await dobong.DecideAsync();
        Assert.Equal("주장마다 답변을 적어야 결정할 수 있습니다. 답변이 없는 주장: 1. 적으신 것은 그대로 있습니다.", open.Text);
        var decided = await dobong.DecideAsync("대장에서 확인했다");
        string[] outcome =
        [
            "도봉구 재심의 결과: 인용", "8.17.(금) 10:00 결정", "통보된 총점: 160.25", "재심의 총점: 166.91… (2003/12)", "최종 점수: 총점 166.91… → 167점, 탁월",
            "통보된 값 → 재심의한 값", "정량지표 1 결과: 10회 → 12회", "정량지표 1 점수: 20.83… (125/6) → 25", "핵심 목표 2 평균: 3.83… (23/6) → 4.33… (13/3)",
            "정량평가: 89.58… (1075/12) → 93.75", "정성평가: 70.66… (212/3) → 73.16… (439/6)", "총점: 160.25 → 166.91… (2003/12)", "반올림한 총점: 160 → 167", "등급: 양호 → 탁월",
            "정량지표 1: 주민 공론장 개최 횟수", "받아들임",
            "핵심 목표 2: 숙의·공론을 통한 주민 참여 확산", "받아들임",
            "주장 1: 사실오류", "답변", "대장에서 확인했다",
        ];
        Assert.Equal(outcome, Lines(decided.Messages.Where(message => message.Cards.Count > 0)).Take(outcome.Length));
        Assert.Equal(outcome, Lines((await (await dobong.OnSeatAsync("expert-2")).NewMessagesAsync()).TakeLast(1)).Take(outcome.Length));
    }

    private static async Task TheFinalResultIsHandedOnAsync(Meeting dobong)
    {
        var manager = await dobong.AsAsync("dobong-manager");
        Assert.Contains("총점: 160.25 / 200점", Lines(await manager.SayAsync("등급"))); // Still what they were told.
        Assert.Equal("등급을 확인했습니다. 이제 «통보»로 통보할 수 있습니다.", (await dobong.ConfirmAsync()).Text);
        Assert.Equal("자치구 담당자에게 통보했습니다.", (await dobong.NotifyAsync()).Text);
        await manager.NewMessagesAsync();
        Assert.Equal("수행단체에 통보했습니다.", (await dobong.HandOnAsync()).Text);

        var told = Lines(await manager.NewMessagesAsync());
        Assert.Equal(["도봉구 최종 결과 통보", "8.17.(금) 10:00에 통보되었습니다.", "재심의 결과를 반영한 최종 결과입니다.", "총점 166.91… → 167점, 탁월"], told.Take(4));
        Assert.Contains("재심의를 거친 최종 결과이며, 다시 이의제기를 할 수 없습니다.", told);
        Assert.Contains("대장에서 확인했다", told);

        await dobong.ClockAsync("2018-08-20 10:00");
        Assert.Equal("최종 확정했습니다. 이제 아무것도 바뀌지 않습니다.", (await dobong.FinalizeAsync()).Text);
        Assert.Equal("도봉구 성과평가 결과가 최종 확정되었습니다. «등급 도봉구»에서 볼 수 있습니다.", (await manager.NewMessagesAsync())[^1].Text);
        Assert.Contains("총점: 166.91… (2003/12) / 200점", Lines(await manager.SayAsync("등급")));
        Assert.Contains("총점: 166.91… (2003/12) / 200점", Lines(await dobong.SayAsync("committee", "등급 도봉구")));
    }

    private static async Task NothingChangesAnyMoreAsync(Meeting dobong)
    {
        const string Final = "최종 확정된 평가여서 아무것도 바꿀 수 없습니다. «등급 (구 이름)»에서 확정된 결과를 볼 수 있습니다.";
        var before = await dobong.StateAsync();
        (string Person, string Said, string Answer)[] all =
        [
            ("coordinator-1", "평가시작 도봉구", Final),
            ("coordinator-1", "평가시작 도봉구 2차", "2차 평가는 1차 마감 뒤, 결과를 통보하기 전에만 열 수 있습니다. «현황 (구 이름)»에서 지금 단계를 보아 주십시오."),
            ("coordinator-1", "평가마감 도봉구 다시", Final),
            ("coordinator-1", "통보 도봉구", "지금 통보할 것이 없습니다. «현황 (구 이름)»에서 어디까지 통보되었는지 보아 주십시오."),
            ("coordinator-1", "회피 도봉구", Final),
            ("coordinator-1", "확정 도봉구", "8.20.(월) 10:00에 이미 처리되었습니다. 달라진 것은 없습니다."),
            ("dobong-officer", "통보 도봉구", "지금 통보할 것이 없습니다. «현황 (구 이름)»에서 어디까지 통보되었는지 보아 주십시오."),
            ("dobong-expert-1", "평가 도봉구", Final),
            ("dobong-expert-1", "회피 도봉구 늦었지만", Final),
            ("dobong-manager", "이의제기", "이의제기는 1회에 한하여 할 수 있고, 8.13.(월) 09:30에 이미 하셨습니다. 두 번째 이의제기는 받을 수 없습니다."),
            ("dobong-manager", "이의제기 철회", "이의제기는 지금 «인용» 상태여서 할 수 없는 일입니다."),
        ];
        foreach (var (person, said, answer) in all)
            Assert.Equal(answer, (await dobong.SayAsync(person, said)).Text);

        // Old cards neither.
        (string Person, string Action, string Answer)[] pressed =
        [
            ("coordinator-1", "저장", Final),
            ("coordinator-1", "통보", "지금 통보할 것이 없습니다. «현황 (구 이름)»에서 어디까지 통보되었는지 보아 주십시오."),
            ("coordinator-1", "재심의 시작", "이의제기는 지금 «인용» 상태여서 할 수 없는 일입니다."),
            ("coordinator-1", "결정", "이의제기는 지금 «인용» 상태여서 할 수 없는 일입니다."),
            ("coordinator-1", "확정", "8.20.(월) 10:00에 이미 처리되었습니다. 달라진 것은 없습니다."),
            ("dobong-officer", "통보", "지금 통보할 것이 없습니다. «현황 (구 이름)»에서 어디까지 통보되었는지 보아 주십시오."),
            ("dobong-expert-1", "제출", "이의제기는 지금 «인용» 상태여서 할 수 없는 일입니다."),
            ("gangbuk-manager", "회피", "8.6.(월) 15:00에 이미 회피로 기록되었습니다."),
        ];
        foreach (var (person, action, answer) in pressed)
        {
            var client = await dobong.AsAsync(person);
            Assert.Equal((person, action, answer), (person, action, (await client.PostAsync(await OldPressAsync(client, action))).Text));
        }

        Assert.Equal(before, await dobong.StateAsync());
    }

    /// <summary>The last press of that button in a person's history, once more.</summary>
    private static async Task<System.Text.Json.Nodes.JsonObject> OldPressAsync(DirectLineClient client, string action)
    {
        var verb = action switch
        {
            "저장" => "results.save",
            "통보" => "notice.send",
            "재심의 시작" => "redeliberation.open",
            "결정" => "redeliberation.decide",
            "확정" => "result.finalize",
            "제출" => "redeliberation.answer",
            _ => "seat.recuse",
        };
        var pressed = (await client.HistoryAsync()).Last(message => !message.FromBot && (string?)message.Activity["value"]?["verb"] == verb);
        return new() { ["type"] = "message", ["value"] = pressed.Activity["value"]!.DeepClone() };
    }
}
