using System.Text.RegularExpressions;
using EvalBot.Bot.Storage;
using EvalBot.Tests.Browser;
using EvalBot.Tests.Story;
using EvalBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static EvalBot.Tests.Clients.PlaygroundPage;
using static Microsoft.Playwright.Assertions;

namespace EvalBot.Tests.Clients;

/// <summary>A meeting as it is seen in a client that is shaped as Teams is: 1:1, in the meeting's chat and in a channel, by two people with pages of their own.</summary>
public sealed partial class PlaygroundTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncDisposable
{
    private const string Guest = "5c1e7a30-9b2d-4f68-8a47-d3e0b1f2a6c9";
    private const string Form = "도봉구 정성평가표";

    private static readonly (string, string)[] Others =
    [
        ("dobong-expert-2", "도봉구 외부전문가 2"), ("city-lead", "서울시 담당 팀장"), ("city-governance", "서울시 협치지원관"), ("dobong-officer", "도봉구 담당 팀장"), ("gangbuk-manager", "강북구 책임자"),
    ];

    [Fact]
    public async Task Meeting_InThePlayground_FromTheInvitationToTheGrade()
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        var meeting = new Meeting(bot);
        await meeting.FillAsync(Meeting.DobongResults);
        await using var cityPlayground = await Playground.StartAsync(bot, ("coordinator-1", "서울시 담당 1"), Others);
        await using var guestPlayground = await Playground.StartAsync(bot, (Guest, "한빛"), Others);
        var city = await OpenAsync(chromium, cityPlayground);
        var guest = await OpenAsync(chromium, guestPlayground);

        await InviteAsync(city, guest);
        await HoldTheMeetingAsync(city);
        await AskInTheChannelAsync(city);
        await RateAsync(city, guest);
        await SubmitInTheGroupAsync(bot, meeting, cityPlayground, city);
        await CloseAsync(meeting, city, guest);
    }

    public async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
            await chromium.KeepFailureAsync();
    }

    private static async Task InviteAsync(PlaygroundPage city, PlaygroundPage guest)
    {
        await Expect(city.CardWith("서울시 담당 1 님: 총괄 담당.")).ToBeVisibleAsync(); // Told of the installation twice, and welcomed once.
        await Expect(guest.Said("시작하려면 초대 코드가 필요합니다.")).ToBeVisibleAsync();
        await city.SayAsync("초대 도봉구 외부전문가 1");
        var code = city.Said("님의 초대 코드");
        await guest.SayAsync(Code().Match(await code.InnerTextAsync()).Value);
        await Expect(guest.Said("계정을 연결했습니다.")).ToBeVisibleAsync();
        await Expect(guest.CardWith("도봉구 외부전문가 1 님")).ToBeVisibleAsync();
        await guest.ScreenAsync("invited");
        await Expect(city.Cards).ToHaveCountAsync(1);
    }

    private static async Task HoldTheMeetingAsync(PlaygroundPage city)
    {
        await city.GoToAsync(MeetingChat);
        await Expect(city.Said("이 방에는 회의의 진행 상황만 올립니다.")).ToBeVisibleAsync();
        await city.MentionAsync("회의 도봉구");
        await Expect(city.Said("서울시 담당 1 님, 답은 평가봇과의 1:1 대화로 보냈습니다.")).ToBeVisibleAsync();
        var board = city.CardWith("도봉구 성과평가 회의");
        await Expect(board).ToContainTextAsync("8.6.(월) 14:00–16:00 예정");
        await city.MentionAsync("회의 도봉구 시작");
        await Expect(board).ToContainTextAsync("순서: 1/3 수행단체 발표");
        await city.ScreenAsync("group");
        await Expect(city.Cards).ToHaveCountAsync(1); // It changed where it stood.
    }

    private static async Task AskInTheChannelAsync(PlaygroundPage city)
    {
        await city.GoToAsync(Channel);
        await Expect(city.Said("이 방에는 회의의 진행 상황만 올립니다.")).ToBeVisibleAsync();
        await city.PostMentionAsync("현황 도봉구");
        await Expect(city.Said("답은 평가봇과의 1:1 대화로 보냈습니다.")).ToBeVisibleAsync();
        await city.ScreenAsync("channel");
        await city.GoToAsync(Personal);
        await Expect(city.CardWith("도봉구 현황")).ToBeVisibleAsync();
        await city.SayAsync("회의 도봉구 <b>굵게</b>"); // Its page reads text as HTML, whatever the message says of itself.
        await Expect(city.Said("은(는) 모르는 말입니다.")).ToContainTextAsync("<\u200Bb>굵게<\u200B/b>");
    }

    private static async Task RateAsync(PlaygroundPage city, PlaygroundPage guest)
    {
        await city.SayAsync("평가시작 도봉구");
        var progress = city.CardWith("도봉구 1차 정성평가 현황");
        await Expect(progress).ToContainTextAsync("제출 0, 회피 0, 미제출 7");

        var declaration = guest.CardWith("비밀유지 서약"); // Nobody asked for it.
        await guest.FillAsync(declaration, ("이해관계", "없음"), ("비밀유지 서약", "서약합니다"));
        await guest.ScreenAsync("declaration");
        await PressAsync(declaration, "서명");

        var form = guest.CardWith(Form);
        await PressAsync(form, "제출");
        await Expect(form).ToContainTextAsync("확인해 주세요"); // The same card, with what is missing.
        await Expect(guest.Said("적으신 것이 없어 저장하지 않았습니다.")).ToBeVisibleAsync(); // It comes after the card that stays: what is typed from here on is not replaced.
        await guest.ScreenAsync("rating-problem");
        for (var goal = 1; goal <= 4; goal++)
            await guest.FillAsync(form, ($"핵심 목표 {goal} 점수", "4점 우수"), ($"핵심 목표 {goal} 성과", "주민 공론장을 <b>고르게</b> 열었습니다."));
        await guest.ScreenAsync("rating");
        await PressAsync(form, "제출");
        await Expect(guest.CardWith("도봉구 정성평가표 제출됨")).ToBeVisibleAsync();
        await Expect(guest.CardWith("도봉구 정성평가표 제출됨")).ToContainTextAsync("주민 공론장을 <b>고르게</b> 열었습니다.");
        await guest.ScreenAsync("rating-submitted");
        await Expect(progress).ToContainTextAsync("제출 1, 회피 0, 미제출 6");
        await city.ScreenAsync("progress");
    }

    // A client that knows no Action.Execute presses the Action.Submit that stands for it; here another person of the group does.
    private static async Task SubmitInTheGroupAsync(BotHost bot, Meeting meeting, Playground playground, PlaygroundPage city)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EvalBotContext>();
        var group = await db.ConversationReferences.SingleAsync(reference => reference.ConversationId == playground.GroupId);
        var message = await db.Deliveries.Where(delivery => delivery.ReferenceId == group.Id && delivery.ActivityId != null).Select(delivery => delivery.ActivityId).FirstAsync();
        var other = await meeting.AsAsync("dobong-expert-2");
        var sheet = (await other.SayAsync("평가 도봉구")).Card().Submission("제출", Meeting.Sheet(4, 3, 5, 4).ToDictionary(input => input.Input, input => input.Value));
        await playground.SubmitInGroupAsync("dobong-expert-2", message!, sheet);
        await Expect(city.CardWith("도봉구 1차 정성평가 현황")).ToContainTextAsync("제출 2, 회피 0, 미제출 5");
    }

    private static async Task CloseAsync(Meeting meeting, PlaygroundPage city, PlaygroundPage guest)
    {
        foreach (var seat in new[] { "city-lead", "city-governance", "district" })
            await meeting.RateAsync(seat, 4, 3, 5, 4);
        await Expect(city.CardWith("도봉구 1차 정성평가 현황")).ToContainTextAsync("제출 5, 회피 0, 미제출 2");
        await city.SayAsync("평가마감 도봉구");
        await Expect(city.Said("평가를 마감했습니다.")).ToBeVisibleAsync();
        await Expect(guest.CardWith("정성평가 공개")).ToBeVisibleAsync();
        await guest.ScreenAsync("reveal");
        await city.SayAsync("등급 도봉구");
        await Expect(city.CardWith("도봉구 종합 성과평가표")).ToBeVisibleAsync();
        await city.ScreenAsync("grade");
    }

    [GeneratedRegex("[0-9A-Z]{5}-[0-9A-Z]{5}")]
    private static partial Regex Code();
}
