using EvalBot.Tests.Support;
using static EvalBot.Tests.Browser.ChatPage;
using static Microsoft.Playwright.Assertions;

namespace EvalBot.Tests.Browser;

/// <summary>도봉구's evaluation from the results to the final sheet, as people see it in a browser.</summary>
public sealed class StoryTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncDisposable
{
    private const string RatingForm = "도봉구 정성평가표";

    [Fact]
    public async Task Story_InTheBrowser_FromResultsToFinal()
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        var city = await AtDeskAsync(chromium, bot, "coordinator-1");
        await ReadAroundAsync(city);
        await EnterResultsAsync(city);
        await new Story.Meeting(bot).EnterAsync("coordinator-2", ("정량지표 1 결과", "9"), ("정량지표 2 결과", "350"), ("정량지표 3 결과", "3"), ("정량지표 4 결과", "yes"), ("정량지표 5 결과", "12.5"), ("정량지표 6 결과", "9"));

        var phone = await OnPhoneAsync(chromium, bot, "dobong-expert-1"); // Open when the ballot opens.
        await city.SayAsync("평가시작 도봉구");
        var progress = city.CardWith("도봉구 1차 정성평가 현황");
        await ExpectTextAsync(progress, "제출 0, 회피 0, 미제출 7");

        await RateByKeyboardAsync(phone);
        await ExpectTextAsync(progress, "제출 1, 회피 0, 미제출 6");
        await DraftAndReturnAsync(bot);
        await ExpectTextAsync(progress, "제출 2, 회피 0, 미제출 5");
        await RecuseAsync(bot);
        await ExpectTextAsync(progress, "제출 2, 회피 1, 미제출 4");
        await city.PictureAsync(progress, "rating-progress");
        await CloseAsync(bot, city);
        await GradeAsync(city);
        await new Story.Meeting(bot).ConfirmAsync();

        var officer = await AtDeskAsync(chromium, bot, "dobong-officer");
        await city.SayAsync("시계 2018-08-09 10:00");
        await ExpectTextAsync(city.CardWith("도봉구 평가결과 통보"), "(D-day)"); // The reminder, in a chat that is open.
        await city.PictureAsync(city.CardWith("도봉구 평가결과 통보"), "reminder");
        await NotifyAsync(city, officer);

        var manager = await OnPhoneAsync(chromium, bot, "dobong-manager");
        await AppealAsync(manager);
        await RedeliberateAsync(bot, city, phone);
        await new Story.Meeting(bot).ConfirmAsync();
        await FinalizeAsync(city, officer, manager);

        foreach (var each in new[] { city, phone, officer, manager })
            Assert.Empty(each.Complaints);
    }

    public async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
            await chromium.KeepFailureAsync();
    }

    private static async Task ReadAroundAsync(ChatPage city)
    {
        await city.ScreenAsync("welcome-screen");
        await city.PictureAsync(await city.AskAsync("도움말", "도움말"), "help");
        await city.PictureAsync(await city.AskAsync("현황", "전체 현황"), "status-table");
        await city.PictureAsync(await city.AskAsync("일정 도봉구", "도봉구 일정"), "schedule");
        await city.PictureAsync(await city.AskAsync("평가단 도봉구", "도봉구 성과평가단"), "panel");
        await city.PictureAsync(await city.AskAsync("서류 도봉구", "도봉구 성과평가 서류"), "documents");
        await city.PictureAsync(await city.AskAsync("계획점검", "계획점검: 오류 0건, 경고 8건"), "plan-check");
        await city.PictureAsync(await city.AskAsync("평가단", "성과평가단 (11개 자치구)"), "panels");
        await city.PictureAsync(await city.AskAsync("평가단 추가", "사람 추가"), "person-form");
        await city.PictureAsync(await city.AskAsync("지표 도봉구", "도봉구 목표와 지표"), "indicators");
        await city.PictureAsync(await city.AskAsync("지표 도봉구 이력", "이력"), "indicators-history");
        await city.PictureAsync(await city.AskAsync("일정변경 강북구 회의 2018-08-29 10:00 태풍", "강북구"), "date-preview");
        await city.PictureAsync(await city.AskAsync("서류 안내 3차", "세부 계획 안내"), "plan-notice");
    }

    private static async Task EnterResultsAsync(ChatPage city)
    {
        var form = await city.AskAsync("정량 도봉구", "도봉구 정량평가 결과 입력");
        await FillAsync(form, ("정량지표 1 결과", "9"), ("정량지표 1 근거", "결과보고서 12쪽"), ("정량지표 2 결과", "삼백"));
        await PressAsync(form, "저장");
        await ExpectTextAsync(form, "확인해 주세요"); // The same card, with what was typed.
        await city.PictureAsync(form, "results-form-problem");
        await FillAsync(form, ("정량지표 2 결과", "350명"), ("정량지표 3 결과", "3"), ("정량지표 4 결과", "예"), ("정량지표 5 결과", "12.5"), ("정량지표 6 결과", "9"));
        await PressAsync(form, "저장");
        await Expect(city.Shown("결과를 모두 저장했습니다.")).ToBeVisibleAsync();
        await Expect(form.GetByLabel("정량지표 2 결과")).ToHaveValueAsync("350");
        await city.PictureAsync(form, "results-form");
    }

    private static async Task RateByKeyboardAsync(ChatPage phone)
    {
        await phone.DeclareAsync("declaration"); // Nobody asked for it: it came into the open chat.
        await Expect(phone.Page.GetByLabel("핵심 목표 1 점수").First).ToBeVisibleAsync();
        var form = phone.CardWith(RatingForm);
        await phone.ScreenAsync("rating-form-arrives");
        await phone.PictureAsync(form, "rating-form-empty");

        var keys = phone.Page.Keyboard;
        await keys.PressAsync("Escape"); // Out of the card that was signed.
        await phone.TabToAsync("채팅 기록");
        await keys.PressAsync("End"); // The newest message.
        await keys.PressAsync("Enter"); // Web Chat's way into a message; its help says so when the focus comes there.
        for (var goal = 1; goal <= 4; goal++)
        {
            await phone.TabToAsync($"핵심 목표 {goal} 점수");
            await keys.TypeAsync(goal == 4 ? "2" : "4"); // Chooses by the first letter.
            if (goal == 4)
            {
                await phone.TabToAsync($"핵심 목표 {goal} 한계");
                await keys.InsertTextAsync("단체 사이의 역할이 겹칩니다.");
                await phone.TabToAsync($"핵심 목표 {goal} 개선방향");
                await keys.InsertTextAsync("역할을 협약서에 적습니다.");
            }
            else
            {
                await phone.TabToAsync($"핵심 목표 {goal} 성과");
                await keys.InsertTextAsync("주민 공론장을 고르게 열고, 지역 의제를 자료집으로 묶었습니다.");
            }
        }

        await phone.PictureAsync(form, "rating-form");
        await phone.ScreenAsync("rating-form-screen");
        await phone.TabToAsync("제출");
        await keys.PressAsync("Enter");
        await Expect(phone.Shown("평가표를 제출했습니다")).ToBeVisibleAsync();
        await phone.ScreenAsync("rating-submitted-screen");
        await phone.PictureAsync(phone.CardWith("도봉구 정성평가표 제출됨"), "rating-saved");
    }

    // A draft on one device, found again on another.
    private async Task DraftAndReturnAsync(BotHost bot)
    {
        var first = await OnPhoneAsync(chromium, bot, "dobong-expert-2"); // The card waited for this chat to be opened.
        await first.DeclareAsync();
        await Expect(first.Page.GetByLabel("핵심 목표 1 점수").First).ToBeVisibleAsync();
        await FillAsync(first.CardWith(RatingForm), ("핵심 목표 1 점수", "5점 매우 우수"), ("핵심 목표 1 성과", "시민학교가 자리를 잡았습니다."));
        await PressAsync(first.CardWith(RatingForm), "임시저장");
        await Expect(first.Shown("임시저장했습니다")).ToBeVisibleAsync();
        await first.Page.CloseAsync();

        var second = await AtDeskAsync(chromium, bot, "dobong-expert-2");
        var form = second.CardWith(RatingForm);
        await Expect(form.GetByLabel("핵심 목표 1 성과")).ToHaveValueAsync("시민학교가 자리를 잡았습니다.");
        await PressAsync(form, "제출");
        await ExpectTextAsync(form, "확인해 주세요");
        await second.ScreenAsync("rating-form-problem-screen");
        await second.PictureAsync(form, "rating-form-problem");
        await FillAsync(form, [.. Enumerable.Range(2, 3).SelectMany(goal => new[] { ($"핵심 목표 {goal} 점수", "3점 보통"), ($"핵심 목표 {goal} 성과", "계획대로 했습니다.") })]);
        await PressAsync(form, "제출");
        await Expect(second.Shown("평가표를 제출했습니다")).ToBeVisibleAsync();
        Assert.Empty(second.Complaints);
    }

    private async Task RecuseAsync(BotHost bot)
    {
        var peer = await OnPhoneAsync(chromium, bot, "guro-manager");
        await peer.DeclareAsync();
        await PressAsync(peer.CardWith(RatingForm), "회피하기");
        var form = peer.CardWith("회피 사유");
        await peer.PictureAsync(form, "recusal-form");
        await FillAsync(form, ("회피 사유", "도봉구 컨소시엄의 단체와 함께 사업을 하고 있습니다."));
        await PressAsync(form, "회피");
        await Expect(peer.Shown("회피로 기록했습니다.")).ToBeVisibleAsync();
        await peer.ScreenAsync("recused-screen");
    }

    private static async Task CloseAsync(BotHost bot, ChatPage city)
    {
        await city.SayAsync("평가마감 도봉구");
        var early = city.CardWith("도봉구 정족수 미달 마감");
        await city.PictureAsync(early, "rating-close");
        foreach (var person in new[] { "city-lead", "city-governance", "gangbuk-manager" })
        {
            var panelist = await new Story.Meeting(bot).AsAsync(person);
            var card = (await panelist.SayAsync("평가 도봉구")).Card();
            await panelist.PressAsync(card, "제출", Enumerable.Range(1, 4)
                .SelectMany(goal => new[] { ($"핵심 목표 {goal} 점수", "4"), ($"핵심 목표 {goal} 성과", "협의체와 주민 참여가 뚜렷이 늘었습니다.") })
                .ToDictionary(input => input.Item1, input => input.Item2));
        }

        await ExpectTextAsync(city.CardWith("도봉구 1차 정성평가 현황"), "제출 5, 회피 1, 미제출 1");
        await city.SayAsync("평가마감 도봉구");
        await Expect(city.Shown("평가를 마감했습니다.")).ToBeVisibleAsync();
    }

    private static async Task GradeAsync(ChatPage city)
    {
        await city.SayAsync("/grade 도봉구");
        var sheet = city.CardWith("도봉구 종합 성과평가표");
        await Expect(sheet).ToBeVisibleAsync();
        await city.PictureAsync(sheet, "grade-sheet");
        await city.PictureAsync(await city.AskAsync("등급 도봉구 설명", "도봉구 등급 설명"), "grade-steps");
        await city.PictureAsync(await city.AskAsync("정량 도봉구", "도봉구 정량평가표"), "results-sheet");
    }

    private static async Task NotifyAsync(ChatPage city, ChatPage officer)
    {
        var todo = await city.AskAsync("할일", "할 일 1건");
        await city.PictureAsync(todo, "todo");
        await city.SayAsync("통보 도봉구");
        await city.PictureAsync(city.CardWith("받는 사람"), "notice-form");
        await PressAsync(city.CardWith("받는 사람"), "통보");
        await Expect(city.Shown("자치구 담당자에게 통보했습니다.")).ToBeVisibleAsync();

        var told = officer.CardWith("도봉구 결과 통보");
        await ExpectTextAsync(told, "시가");
        await officer.PictureAsync(told, "notice-told-officer");
        await PressAsync(told, "단체에 통보하기");
        await PressAsync(officer.CardWith("받는 사람"), "통보");
        await Expect(officer.Shown("수행단체에 통보했습니다.").First).ToBeVisibleAsync();
    }

    private static async Task AppealAsync(ChatPage manager)
    {
        var told = manager.CardWith("도봉구 결과 통보");
        await manager.PictureAsync(told, "notice-told");
        await PressAsync(told, "종합 성과평가표 보기");
        await manager.PictureAsync(manager.CardWith("도봉구 종합 성과평가표"), "grade-sheet-consortium");

        await PressAsync(told, "이의제기 하기");
        var ground = manager.CardWith("이의제기 1/4");
        await manager.PictureAsync(ground, "appeal-ground");
        await FillAsync(ground, ("이의제기 근거", "사실오류"));
        await PressAsync(ground, "선택");
        var items = manager.CardWith("이의제기 2/4");
        await manager.PictureAsync(items, "appeal-items");
        await FillAsync(items, ("다툼 항목", "정량지표 1"), ("다툼 항목", "핵심 목표 4"));
        await PressAsync(items, "선택");
        var argument = manager.CardWith("이의제기 3/4");
        await FillAsync(argument, ("주장", "6월에 연 공론장 두 번이 빠졌습니다. 결과보고서 14쪽의 사진과 참가자 명단을 다시 보아 주십시오."));
        await manager.PictureAsync(argument, "appeal-argument");
        await PressAsync(argument, "입력");
        var confirm = manager.CardWith("이의제기 4/4");
        await ExpectTextAsync(confirm, "정량지표 1");
        await ExpectTextAsync(confirm, "핵심 목표 4");
        await manager.PictureAsync(confirm, "appeal-draft");
        await PressAsync(confirm, "제출");
        await Expect(manager.Shown("이의제기를 접수했습니다.")).ToBeVisibleAsync();
        await manager.PictureAsync(manager.Card, "appeal-filed");

        await manager.SayAsync("이의제기");
        await manager.ScreenAsync("appeal-twice-screen");
        await Expect(manager.Shown("이미").Last).ToBeVisibleAsync();
        await PressAsync(confirm, "제출"); // The old card too is answered and does nothing.
        await Expect(manager.Shown("두 번째 이의제기는 받을 수 없습니다.").Last).ToBeVisibleAsync();
    }

    private static async Task RedeliberateAsync(BotHost bot, ChatPage city, ChatPage phone)
    {
        await city.SayAsync("재심의 도봉구");
        var judge = city.CardWith("도봉구 적법 여부");
        await city.PictureAsync(judge, "appeal-judge");
        await PressAsync(judge, "판단");
        var open = city.CardWith("도봉구 재심의 시작");
        await city.PictureAsync(open, "redeliberation-open");
        await FillAsync(open, ("정량지표 1 정정 결과", "11"), ("정량지표 1 정정 근거", "6월 공론장 두 번의 참가자 명단을 확인했습니다."));
        await PressAsync(open, "재심의 시작");
        await Expect(city.Shown("재심의를 시작했습니다.")).ToBeVisibleAsync();

        var answer = phone.CardWith("답하지 않은 핵심 목표는");
        await phone.PictureAsync(answer, "redeliberation-answer");
        await FillAsync(answer, ("정량지표 1 정정 확인", "예"));
        await PressAsync(answer, "제출");
        await Expect(phone.Shown("재심의 의견을 제출했습니다.")).ToBeVisibleAsync();
        foreach (var person in new[] { "dobong-expert-2", "city-lead", "city-governance", "gangbuk-manager" })
        {
            var panelist = await bot.ActAsAsync(person);
            await panelist.PressAsync((await panelist.SayAsync("재심의 도봉구")).Card(), "제출", new() { ["정량지표 1 정정 확인"] = "yes" });
        }

        var decide = await city.AskAsync("재심의 도봉구", "도봉구 재심의 결정");
        await city.PictureAsync(decide, "redeliberation-decide");
        await FillAsync(decide, ("주장 1 답변", "명단으로 두 번을 더 확인했습니다. 핵심 목표 4는 평가위원이 처음 평가를 유지했습니다."));
        await PressAsync(decide, "결정");
        await Expect(city.Shown("재심의를 마감했습니다.")).ToBeVisibleAsync();
    }

    private static async Task FinalizeAsync(ChatPage city, ChatPage officer, ChatPage manager)
    {
        await city.SayAsync("통보 도봉구");
        await PressAsync(city.CardWith("받는 사람"), "통보");
        await officer.PictureAsync(officer.CardWith("재심의 결과"), "appeal-outcome");
        await PressAsync(officer.CardWith("도봉구 최종 결과 통보"), "단체에 통보하기");
        await PressAsync(officer.CardWith("받는 사람"), "통보");
        var final = manager.CardWith("도봉구 최종 결과 통보");
        await manager.PictureAsync(final, "notice-final");
        await PressAsync(final, "수신확인");
        await Expect(manager.Shown("수신을 확인했습니다.")).ToBeVisibleAsync();

        var form = await city.AskAsync("확정 도봉구", "도봉구 최종 확정");
        await city.PictureAsync(form, "result-finalize");
        await PressAsync(form, "확정");
        await Expect(city.Shown("최종 확정했습니다.")).ToBeVisibleAsync();
        await Expect(manager.Shown("최종 확정되었습니다.")).ToBeVisibleAsync();
        await city.PictureAsync(await city.AskAsync("현황 도봉구", "도봉구 현황"), "status-one");
    }
}
