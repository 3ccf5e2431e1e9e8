using System.Text;
using System.Text.RegularExpressions;
using EvalBot.Bot.Spreadsheets;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Story;

/// <summary>Before the meeting: people are imported, panels built, edited and adopted; conflicts replaced, exclusions decided.</summary>
public class PanelStoryTests
{
    private static readonly string[] Headings = ["이름", "역할", "자치구", "영어 이름", "지원단 자치구", "상태", "아이디"];

    private static byte[] Table(params string[][] rows) => Spreadsheet.Write("사람", Headings, rows.Select(row => (IReadOnlyList<string>)row));

    private static async Task<string> PeopleAsync(BotHost bot) =>
        Regex.Unescape(await bot.Http.GetStringAsync("local/people", TestContext.Current.CancellationToken));

    private static string All(Answer answer) => string.Join('\n', answer.Messages.SelectMany(message => message.Cards.Select(card => card.Text).Prepend(message.Text)));

    [Fact]
    public async Task People_AreImported_PanelsBuiltEditedAdopted_AndTheNewOneDeclares()
    {
        await using var bot = await BotHost.StartAsync("2018-08-01T09:00+09:00");
        var coordinator = await bot.ActAsAsync("coordinator-1");

        var preview = (await coordinator.UploadAsync("평가단", ("사람.xlsx", Table(["김전문".Normalize(NormalizationForm.FormD), "외부전문가", "", "Kim Expert", "도봉구", "", ""])))).Card();
        Assert.Contains("김전문: 외부전문가", preview.Text, StringComparison.Ordinal);
        Assert.StartsWith("가져왔습니다: 사람 1명, 바뀐 것 2건.", (await coordinator.PressAsync(preview, "가져오기")).Text, StringComparison.Ordinal);
        Assert.Contains("이미 가져왔습니다", (await coordinator.PressAsync(preview, "가져오기")).Text, StringComparison.Ordinal);
        Assert.Contains("바뀌는 것이 없습니다", (await coordinator.UploadAsync("평가단", ("사람.csv", Encoding.UTF8.GetBytes("이름,역할,영어 이름\n김전문,외부전문가,Kim Expert\n")))).Text, StringComparison.Ordinal);

        var built = await coordinator.SayAsync("평가단 구성");
        Assert.Contains("도봉구 외부전문가 1 — 지원단", All(built), StringComparison.Ordinal);
        Assert.Contains("같은 날", All(built), StringComparison.Ordinal);
        var old = built.Messages.SelectMany(message => message.Cards).Last();
        var seat = await coordinator.PressAsync((await coordinator.SayAsync("평가단 구성 도봉구")).Card(), "선택", new() { ["자리"] = "expert-2" });
        Assert.Contains("도봉구 책임자: 자기 수행단체", (await coordinator.PressAsync((await coordinator.SayAsync("평가단 구성 도봉구")).Card(), "선택", new() { ["자리"] = "peer-y1" })).Card().Text, StringComparison.Ordinal);
        var edited = await coordinator.PressAsync(seat.Card(), "지정", new() { ["앉을 사람"] = "kim-expert" });
        Assert.Contains("외부전문가 2: 김전문 — 지원단", All(edited), StringComparison.Ordinal);
        Assert.Contains("아무것도 바꾸지 않았습니다", All(await coordinator.PressAsync(old, "채택")), StringComparison.Ordinal);
        var adopted = await coordinator.PressAsync(edited.Messages.SelectMany(message => message.Cards).Last(), "채택");
        Assert.StartsWith("평가단을 채택했습니다.", adopted.Text, StringComparison.Ordinal);

        var kim = await bot.ActAsAsync("kim-expert");
        var asked = (await kim.HistoryAsync()).SelectMany(message => message.Cards).Single(card => card.Actions.Contains("서명"));
        await kim.PressAsync(asked, "서명", new() { ["이해관계"] = "none", ["비밀유지 서약"] = "yes" });
        await coordinator.SayAsync("평가시작 도봉구");
        Assert.Contains("정성평가표", (await kim.SayAsync("평가 도봉구")).Card().Text, StringComparison.Ordinal);
        Assert.DoesNotContain("도봉구", (await (await bot.ActAsAsync("dobong-expert-2")).SayAsync("현황")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AConflict_IsReplacedByWhoFits_DuringTheRatingToo()
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.OpenAsync();
        await dobong.RecuseAsync("expert-1", "이사로 재직");
        var coordinator = await dobong.AsAsync("coordinator-1");
        var panel = await coordinator.SayAsync("평가단 도봉구");
        var people = await coordinator.PressAsync(panel.Messages.SelectMany(message => message.Cards).Last(), "선택", new() { ["자리"] = "expert-1" });
        Assert.Contains("도봉구 외부전문가 1: 이해관계 또는 기피로 제외됨", people.Card().Text, StringComparison.Ordinal);
        var refused = await coordinator.PressAsync(people.Card(), "지정", new() { ["앉을 사람"] = "dobong-expert-1" });
        Assert.Contains("이미 이 평가단의 위원입니다", All(refused), StringComparison.Ordinal);
        Assert.StartsWith("새 위원을 정하고", (await coordinator.PressAsync(people.Card(), "지정", new() { ["앉을 사람"] = "mapo-expert-1" })).Text, StringComparison.Ordinal);

        var mapo = await bot.ActAsAsync("mapo-expert-1");
        var gate = (await mapo.HistoryAsync()).SelectMany(message => message.Cards).Single(card => card.Actions.Contains("서명"));
        var form = await mapo.PressAsync(gate, "서명", new() { ["이해관계"] = "none", ["비밀유지 서약"] = "yes" });
        Assert.Contains("정성평가표", form.Card().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnExclusion_IsAskedFor_Granted_AndTheSeatFilledBeforeRating()
    {
        await using var bot = await BotHost.StartAsync("2018-08-01T09:00+09:00");
        var coordinator = await bot.ActAsAsync("coordinator-1");
        var representative = await bot.ActAsAsync("dobong-representative");
        Assert.Contains("책임자", (await representative.SayAsync("기피 도봉구")).Text, StringComparison.Ordinal);
        var manager = await bot.ActAsAsync("dobong-manager");
        var form = (await manager.SayAsync("기피 도봉구")).Card();
        Assert.Contains("사유", (await manager.PressAsync(form, "신청", new() { ["기피할 위원"] = "expert-1" })).Text, StringComparison.Ordinal);
        await manager.PressAsync(form, "신청", new() { ["기피할 위원"] = "expert-1", ["기피 사유"] = "경쟁 단체 소속" });
        Assert.Contains("이미 신청되어", (await manager.PressAsync(form, "신청", new() { ["기피할 위원"] = "expert-1", ["기피 사유"] = "경쟁 단체 소속" })).Text, StringComparison.Ordinal);

        var request = (await coordinator.SayAsync("기피 도봉구")).Card();
        Assert.Contains("경쟁 단체 소속", request.Text, StringComparison.Ordinal);
        await coordinator.PressAsync(request, "결정", new() { ["decision"] = "grant", ["결정 사유"] = "확인됨" });
        Assert.Contains("이미 결정되었을 수", (await coordinator.PressAsync(request, "결정", new() { ["decision"] = "decline", ["결정 사유"] = "다시" })).Text, StringComparison.Ordinal);
        Assert.Contains((await manager.NewMessagesAsync()).SelectMany(message => message.Cards), card => card.Text.Contains("받아들임", StringComparison.Ordinal));
        Assert.Contains("비어 있는 자리가 있습니다: 외부전문가 1", (await coordinator.SayAsync("평가시작 도봉구")).Text, StringComparison.Ordinal);

        var panel = (await coordinator.SayAsync("평가단 도봉구")).Messages.SelectMany(message => message.Cards).Last();
        var people = (await coordinator.PressAsync(panel, "선택", new() { ["자리"] = "expert-1" })).Card();
        await coordinator.PressAsync(people, "지정", new() { ["앉을 사람"] = "mapo-expert-1" });
        Assert.Contains("평가를 시작했습니다", (await coordinator.SayAsync("평가시작 도봉구")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("김전문,모르는 역할,", "2행 «역할»")]
    [InlineData("김전문,책임자,도뵹구", "2행 «자치구»")]
    [InlineData("김전문,책임자,", "2행 «자치구»")]
    [InlineData(",외부전문가,", "2행 «이름»")]
    [InlineData("김전문,외부전문가,\n김전문,외부전문가,", "3행 «이름»")]
    [InlineData("김전문,외부전문가,도봉구", "2행 «자치구»")]
    public async Task AWrongTable_NamesRowAndColumn_AndNothingIsImported(string rows, string place)
    {
        await using var bot = await BotHost.StartAsync("2018-08-01T09:00+09:00");
        var coordinator = await bot.ActAsAsync("coordinator-1");

        var answer = await coordinator.UploadAsync("평가단", ("사람.csv", Encoding.UTF8.GetBytes($"이름,역할,자치구\n{rows}\n")));

        Assert.Contains(place, answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Messages.SelectMany(message => message.Cards));
        var people = await PeopleAsync(bot);
        Assert.DoesNotContain("김전문", people, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APersonEnteredByCard_IsInTheList_AndARoleCanEnd()
    {
        await using var bot = await BotHost.StartAsync("2018-08-01T09:00+09:00");
        var coordinator = await bot.ActAsAsync("coordinator-1");
        var form = (await coordinator.SayAsync("평가단 추가")).Card();
        Assert.Contains("자치구를 적어", (await coordinator.PressAsync(form, "저장", new() { ["이름"] = "박담당", ["역할"] = "자치구 담당" })).Text, StringComparison.Ordinal);
        Assert.StartsWith("저장했습니다", (await coordinator.PressAsync(form, "저장", new() { ["이름"] = "박담당", ["역할"] = "자치구 담당", ["자치구"] = "dobong" })).Text, StringComparison.Ordinal);
        Assert.Contains("박담당", await PeopleAsync(bot), StringComparison.Ordinal);

        var few = await coordinator.UploadAsync("평가단", ("끝.csv", Encoding.UTF8.GetBytes("이름,역할,상태\n서울시 담당 2,서울시 담당,종료\n")));
        Assert.Contains("2명보다 적어집니다", few.Text, StringComparison.Ordinal);
        var preview = (await coordinator.UploadAsync("평가단", ("끝.csv", Encoding.UTF8.GetBytes("이름,역할,자치구,상태\n박담당,자치구 담당,도봉구,종료\n")))).Card();
        await coordinator.PressAsync(preview, "가져오기");
        Assert.Contains("박담당", await PeopleAsync(bot), StringComparison.Ordinal); // The person stays.
    }

    [Theory]
    [InlineData("평가단 구성")]
    [InlineData("평가단 구성 도봉구")]
    [InlineData("평가단 양식")]
    [InlineData("평가단 추가")]
    public async Task WhatTheCoordinatorDoes_IsRefusedToEverybodyElse(string command)
    {
        await using var bot = await BotHost.StartAsync("2018-08-01T09:00+09:00");
        foreach (var person in new[] { "dobong-officer", "dobong-manager", "dobong-expert-1", "auditor", "committee" })
            Assert.StartsWith("맡으신 역할로는", (await (await bot.ActAsAsync(person)).SayAsync(command)).Text, StringComparison.Ordinal);
    }
}
