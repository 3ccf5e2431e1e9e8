using System.IO.Compression;
using EvalBot.Tests.Support;
using static EvalBot.Tests.Story.Meeting;

namespace EvalBot.Tests.Story;

/// <summary>The notice: what goes out, to whom, with which reasons and remedy; put right visibly; who has not received it. Domain step 8.</summary>
public sealed class NoticeStoryTests
{
    [Fact]
    public async Task BeforeSending_WhatToWhomHowMany_AndNothingIsSentUntilTheButton()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.ToAnyGradeAsync();
        var officer = await dobong.AsAsync("dobong-officer");
        await officer.NewMessagesAsync();

        var form = (await dobong.SayAsync("coordinator-1", "통보 도봉구")).Card();
        var lines = form.Text.Split('\n');
        Assert.Contains("받는 사람 1명", lines);
        Assert.Contains("도봉구 담당 팀장", lines);
        Assert.Contains("아래와 같이 전달됩니다", lines);
        Assert.Contains("평가단의 종합의견이 아직 없습니다. 통보는 그대로 할 수 있습니다.", lines);
        Assert.Empty(await officer.NewMessagesAsync());

        // What was shown is what arrives, word for word.
        await (await dobong.AsAsync("coordinator-1")).PressAsync(form, "통보");
        var told = Lines(await officer.NewMessagesAsync());
        var sheet = lines.SkipWhile(line => line != "아래와 같이 전달됩니다").Skip(1).Where(line => line.Length > 0).ToList();
        Assert.Equal(sheet, told.Where(sheet.Contains));
    }

    [Fact]
    public async Task OfficerAndConsortium_ReadTheSameSheet_WithTheCommonTextAndWithoutNames()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.ToAnyGradeAsync();
        await dobong.SayAsync("coordinator-1", "종합의견 도봉구 편집");
        await dobong.ClockAsync("2018-08-08 10:00");
        await dobong.NotifyAsync();
        await dobong.HandOnAsync();

        var officer = await LastToldAsync(dobong, "dobong-officer");
        var manager = await LastToldAsync(dobong, "dobong-manager");
        string[] own = ["시가 8.8.(수) 10:00에 통보했습니다.", "8.8.(수) 10:00에 통보되었습니다.", "수행단체에 통보했습니다(기한 8.9.(목) 24:00까지)."];
        Assert.Equal(officer.Except(own), manager.Except(own));
        Assert.Contains("성과: 주민이 모였다", manager);
        Assert.Contains("한계: 청년이 적다", manager);
        Assert.Contains("기한 계산: 8.8.(수) + 7일 = 8.15.(수) (첫날은 세지 않음, 민법 제157조), 휴일이어서 다음 근무일 8.16.(목) (민법 제161조)", manager);
        Assert.All(["외부전문가", "협치지원관", "expert-1", "구로구", "강북구"], name => Assert.DoesNotContain(name, string.Join('\n', manager), StringComparison.Ordinal));

        // The document has the same words.
        foreach (var person in new[] { "dobong-officer", "dobong-manager" })
        {
            var file = (await dobong.SayAsync(person, "통보 도봉구 파일")).Messages.SelectMany(message => message.Files).Single();
            Assert.Equal("통보서-도봉구-1.docx", file.Name);
            using var zip = new ZipArchive(new MemoryStream(await bot.Http.GetByteArrayAsync(file.Url, TestContext.Current.CancellationToken)));
            using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
            var document = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.Contains("주민이 모였다", document, StringComparison.Ordinal);
            Assert.DoesNotContain("외부전문가", document, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task WrongWords_ArePutRightByAnotherNotice_AndTheEarlierOneSaysSo()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.ToAnyGradeAsync();
        await dobong.ClockAsync("2018-08-08 10:00");
        await dobong.NotifyAsync();
        await dobong.HandOnAsync();
        await dobong.ClockAsync("2018-08-13 10:00");

        Assert.StartsWith("정정 통보에는 무엇이 잘못되었는지가 필요합니다.", (await dobong.SayAsync("coordinator-1", "통보 도봉구 정정")).Text, StringComparison.Ordinal);
        var before = await dobong.StateAsync();
        var form = (await dobong.SayAsync("coordinator-1", "통보 도봉구 정정 단체 이름이 틀렸습니다.")).Card();
        Assert.Contains("정정 이유: 단체 이름이 틀렸습니다.", form.Text.Split('\n'));
        Assert.Equal(before, await dobong.StateAsync());
        var coordinator = await dobong.AsAsync("coordinator-1");
        Assert.Equal("자치구 담당자에게 통보했습니다.", (await coordinator.PressAsync(form, "통보")).Text);
        Assert.Equal("지금 통보할 것이 없습니다. «현황 (구 이름)»에서 어디까지 통보되었는지 보아 주십시오.", (await coordinator.PressAsync(form, "통보")).Text); // Twice is once.

        // An appeal comes while the notice is being superseded: it is taken, and it stays the one.
        Assert.StartsWith("이의제기를 접수했습니다.", (await dobong.AppealAsync("fact", "goal-1", "행사 횟수가 대장과 다릅니다.")).Text, StringComparison.Ordinal);
        Assert.Equal("수행단체에 통보했습니다.", (await dobong.HandOnAsync()).Text);

        var history = await (await dobong.AsAsync("dobong-manager")).HistoryAsync();
        var notices = history.Where(message => message.Cards.Any(card => card.Text.Contains("결과 통보\n", StringComparison.Ordinal) && card.Text.Contains("이의제기 안내", StringComparison.Ordinal))).ToList();
        Assert.Equal(2, notices.Count);
        Assert.Contains("이 통보는 8.13.(월) 10:00의 통보 제2호로 대체되었습니다. 정정 이유: 단체 이름이 틀렸습니다.", Lines([notices[0]]));
        Assert.Equal(["도봉구 정정 결과 통보", "정정 이유: 단체 이름이 틀렸습니다."], Lines([notices[1]]).Where(line => line.Contains("정정", StringComparison.Ordinal)));

        var list = Lines(await dobong.SayAsync("coordinator-1", "통보 도봉구 기록"));
        Assert.Equal(["제1호 결과 통보", "제2호 정정 결과 통보"], list.Where(line => line.StartsWith('제')));
        Assert.Contains("자치구 → 수행단체: 도봉구 담당 팀장, 8.13.(월) 10:00", list);
        var exported = (await dobong.ExportAsync())["notices"]!.AsArray();
        Assert.Equal(["", "단체 이름이 틀렸습니다."], exported.Select(notice => (string?)notice!["toDistrict"]!["reason"]));
        Assert.Equal(["2018-08-16", null], exported.Select(notice => (string?)notice!["appealUntil"]));
    }

    [Fact]
    public async Task Receipts_ByName_AndWhoHasNotReceivedYet()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.ToAnyGradeAsync();
        await dobong.ClockAsync("2018-08-10 00:00");
        await dobong.NotifyAsync();
        Assert.Contains("자치구 → 수행단체: 아직 통보하지 않음 (지연)", Lines(await dobong.SayAsync("coordinator-1", "통보 도봉구 기록")));
        await dobong.HandOnAsync();
        Assert.Equal("수신을 확인했습니다.", (await dobong.SayAsync("dobong-deputy", "수신확인 도봉구")).Text);
        Assert.StartsWith("8.10.(금) 00:00에 이미 처리되었습니다.", (await dobong.SayAsync("dobong-deputy", "수신확인 도봉구")).Text, StringComparison.Ordinal);
        Assert.Equal("수신을 확인했습니다.", (await dobong.SayAsync("dobong-manager", "수신확인 도봉구")).Text);

        var list = Lines(await dobong.SayAsync("coordinator-1", "통보 도봉구 기록"));
        Assert.Equal(
            [
                "시 → 자치구: 서울시 담당 1, 8.10.(금) 00:00 (지연)", "아직 수신확인하지 않음: 도봉구 담당 팀장",
                "자치구 → 수행단체: 도봉구 담당 팀장, 8.10.(금) 00:00 (지연)", "수신확인: 도봉구 책임자, 8.10.(금) 00:00", "수신확인: 도봉구 보조책임자, 8.10.(금) 00:00", "아직 수신확인하지 않음: 도봉구 단체 대표",
            ],
            list.Where(line => line.Contains('→', StringComparison.Ordinal) || line.Contains("수신확인", StringComparison.Ordinal)));
        Assert.Contains("수신확인(자치구): 아직 없음", Lines(await dobong.SayAsync("coordinator-1", "현황 도봉구")));

        // A panelist reads when, and not who.
        var panelist = Lines(await dobong.SayAsync("dobong-expert-1", "통보 도봉구 기록"));
        Assert.Contains("자치구 → 수행단체: 8.10.(금) 00:00 (지연)", panelist);
        Assert.DoesNotContain("도봉구 담당 팀장", string.Join('\n', panelist), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> LastToldAsync(Meeting dobong, string person) =>
        Lines([(await (await dobong.AsAsync(person)).HistoryAsync()).Last(message => message.Cards.Any(card => card.Text.StartsWith("도봉구 결과 통보", StringComparison.Ordinal) && card.Text.Contains("연속지원", StringComparison.Ordinal) && !card.Text.Contains("받는 사람", StringComparison.Ordinal)))]);
}
