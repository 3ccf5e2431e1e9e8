using EvalBot.Tests.Support;
using static EvalBot.Tests.Browser.ChatPage;
using static Microsoft.Playwright.Assertions;

namespace EvalBot.Tests.Browser;

/// <summary>The rating card on a phone: goal by goal, back and forth.</summary>
public sealed class RatingCardTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncDisposable
{
    private const string Form = "도봉구 정성평가표";

    [Fact]
    public async Task RatingCard_GoalByGoalOnAPhone_KeepsWhatWasTyped()
    {
        await using var bot = await BotHost.StartAsync("2018-08-03T10:00+09:00");
        var phone = await OnPhoneAsync(chromium, bot, "dobong-expert-1");
        await phone.SayAsync("평가 도봉구");
        await phone.DeclareAsync();
        await Expect(phone.Page.GetByLabel("핵심 목표 1 점수").First).ToBeVisibleAsync();
        await phone.PictureAsync(phone.CardWith(Form), "rating-form-ahead");

        await FillAsync(phone.CardWith(Form), ("핵심 목표 1 점수", "4점 우수"), ("핵심 목표 1 성과", "주민 공론장을 고르게 열었습니다."));
        await PressAsync(phone.CardWith(Form), "한 목표씩");
        await Expect(phone.CardWith(Form).GetByLabel("핵심 목표 2 점수")).ToHaveCountAsync(0);
        await Expect(phone.CardWith(Form).GetByLabel("핵심 목표 1 성과")).ToHaveValueAsync("주민 공론장을 고르게 열었습니다.");
        await phone.PictureAsync(phone.CardWith(Form), "rating-form-one");
        await PressAsync(phone.CardWith(Form), "다음");
        await Expect(phone.CardWith(Form).GetByLabel("핵심 목표 2 점수")).ToBeVisibleAsync();
        await phone.PictureAsync(phone.CardWith(Form), "rating-form-two");
        await PressAsync(phone.CardWith(Form), "한 번에 모두");
        await Expect(phone.CardWith(Form).GetByLabel("핵심 목표 1 성과")).ToHaveValueAsync("주민 공론장을 고르게 열었습니다.");
        Assert.Empty(phone.Complaints);
    }

    public async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
            await chromium.KeepFailureAsync();
    }
}
