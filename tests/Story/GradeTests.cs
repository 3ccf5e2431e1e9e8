using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EvalBot.Core.Grades;
using EvalBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EvalBot.Tests.Story;

/// <summary>A grade that proves itself: confirmed by a second coordinator, checked by anybody, and refused where something is wrong with it.</summary>
public class GradeTests
{
    [Fact]
    public async Task Sheet_WithoutAnAssessedGoal_CountsAsMissingOnTheCardInTheTableAndInTheJson()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.FillAsync(Meeting.DobongResults);
        await dobong.OpenAsync();
        foreach (var seat in dobong.Seats.Take(4))
            await dobong.RateAsync(seat, 4, 4, 4, 4);
        await dobong.DoAsync(dobong.Plan.Panel["expert-2"], "평가 도봉구", "제출", [.. Enumerable.Range(1, 4).SelectMany(goal => new[]
        {
            ($"핵심 목표 {goal} 점수", "na"), ($"핵심 목표 {goal} 평가 불가 사유", "자료가 없다"),
        })]);
        await dobong.RecuseAsync("peer-y2");
        await dobong.CloseAsync();

        Assert.Contains("평가표: 반영 4, 회피 1, 미제출 2", Meeting.Lines(await dobong.GradeAsync()));
        var counted = (await GradeJsonAsync(bot, dobong, "coordinator-1", "등급 도봉구 json"))["sheet"]!["counted"]!;
        Assert.Equal((4, 1, 2), ((int)counted["counting"]!, (int)counted["recused"]!, (int)counted["missing"]!));
        var table = (await dobong.SayAsync("coordinator-1", "등급 도봉구 표")).Messages.SelectMany(message => message.Files).Single();
        using var zip = new ZipArchive(new MemoryStream(await bot.Http.GetByteArrayAsync(table.Url, TestContext.Current.CancellationToken)));
        using var first = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.Contains("반영 4, 회피 1, 미제출 2", await first.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirmation_OfEachGrade_IsASecondCoordinatorsAndBoundToWhatTheySaw()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await ToTheFirstGradeAsync(dobong);
        var (first, second) = (await dobong.AsAsync("coordinator-1"), await dobong.AsAsync("coordinator-2"));

        Assert.Equal("도봉구 등급(제1호)이 확인을 기다립니다. 통보하려면 «확인 도봉구»에서 보고 확인해 주십시오.", (await second.NewMessagesAsync())[^1].Text);
        Assert.Contains("도봉구 등급 확인", Meeting.Lines(await second.SayAsync("할일")));
        Assert.DoesNotContain("도봉구 등급 확인", Meeting.Lines(await first.SayAsync("할일")));
        Assert.Contains("확인 도봉구", Meeting.Lines(await second.SayAsync("도움말")));
        Assert.Equal("등급(제1호)을 산정하거나 결정하신 분은 확인할 수 없습니다. 다른 시 담당에게 «확인 (구 이름)»을 부탁해 주십시오.", (await first.SayAsync("확인 도봉구")).Text);

        var card = (await second.SayAsync("확인")).Card();
        var hash = (string)(await GradeJsonAsync(bot, dobong, "coordinator-1", "등급 도봉구 json"))["hash"]!;
        string[] shown = ["도봉구 등급 확인", "정량평가: 89.58… (1075/12) / 100점", "정성평가: 70.66… (212/3) / 100점", "총점: 160.25 / 200점", "반올림 총점: 160점", "등급: 양호", "취소 대상이 아닙니다. 지방보조금심의위원회가 결정합니다."];
        Assert.All(shown, line => Assert.Contains(line, card.Text.Split('\n')));
        Assert.Contains(hash, card.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("등급(제1호)을 산정하거나 결정하신 분은", (await first.PostAsync(Pressed(card))).Text, StringComparison.Ordinal); // Somebody else's card.

        Assert.Equal("등급을 확인했습니다. 이제 «통보»로 통보할 수 있습니다.", (await second.PressAsync(card, "확인")).Text);
        Assert.Equal("도봉구 등급(제1호)이 확인되었습니다. «통보 도봉구»로 통보할 수 있습니다.", (await first.NewMessagesAsync())[^1].Text);
        Assert.EndsWith("에 이미 처리되었습니다. 달라진 것은 없습니다.", (await second.PostAsync(Pressed(card))).Text, StringComparison.Ordinal); // Twice.

        // A correction: the confirmed grade stands no more, its card and the notice's change nothing, and the new one waits anew.
        var notice = (await first.SayAsync("통보 도봉구")).Card();
        await first.PressAsync(await LastCardAsync(first, "정량 도봉구"), "정정안 제출", new() { ["정량지표 1 결과"] = "12", ["정정 사유"] = "대장을 다시 세었다" });
        await dobong.PressFirstAsync("coordinator-2", "정량 도봉구", "정정 확인");
        Assert.StartsWith("카드의 등급(제1호)은 더는 효력이 있는 등급이 아니어서", (await second.PostAsync(Pressed(card))).Text, StringComparison.Ordinal);
        await second.SayAsync("등급 도봉구");
        Assert.StartsWith("지금 통보할 것이 없습니다.", (await first.PressAsync(notice, "통보")).Text, StringComparison.Ordinal);
        Assert.StartsWith("등급(제2호)을 아직 다른 시 담당이 확인하지 않아", (await first.SayAsync("통보 도봉구")).Text, StringComparison.Ordinal);
        Assert.StartsWith("등급(제2호)을 산정하거나 결정하신 분은", (await second.SayAsync("확인 도봉구")).Text, StringComparison.Ordinal);

        var earlier = Meeting.Lines(await first.SayAsync("등급 도봉구 1"));
        Assert.Contains(earlier, line => line.StartsWith("효력 없음: ", StringComparison.Ordinal) && line.EndsWith("결과 정정 (서울시 담당 2). 이어서 제2호가 나왔습니다.", StringComparison.Ordinal));
        Assert.Contains("대장을 다시 세었다", earlier);
        Assert.Contains("총점: 160.25 / 200점", earlier);
        var history = Meeting.Lines(await first.SayAsync("등급 도봉구 이력"));
        string[] changes = ["도봉구 등급 이력 (2건)", "앞의 제1호와 다른 점", "정량지표 1: 10회 → 12회", "정량평가: 89.58… (1075/12) → 93.75", "총점: 160.25 → 164.41… (1973/12)", "반올림 총점: 160 → 164", "등급: 양호 → 탁월"];
        Assert.All(changes, line => Assert.Contains(line, history));

        await dobong.DoAsync("coordinator-1", "확인 도봉구", "확인");
        Assert.Equal("자치구 담당자에게 통보했습니다.", (await dobong.NotifyAsync()).Text);
        var acts = (await dobong.ExportAsync())["history"]!.AsArray().Where(entry => (string?)entry!["act"] == "confirmGrade").Select(entry => (string)entry!["by"]!);
        Assert.Equal(["coordinator-2", "coordinator-1"], acts);
    }

    [Fact]
    public async Task Files_OfEachReader_ProveThemselves_AndNameSeatsOnlyToWhoSeesThem()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.ToTheGradeAsync();
        await dobong.NotifyAsync();
        await dobong.HandOnAsync();

        var panel = await GradeJsonAsync(bot, dobong, "dobong-expert-1", "등급 도봉구 json");
        var consortium = await GradeJsonAsync(bot, dobong, "dobong-manager", "등급 도봉구 json");
        foreach (var file in new[] { panel, consortium })
        {
            Assert.Equal((string?)file["hash"], Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(file["sheet"])))).ToLowerInvariant());
            Assert.Equal(("641/4", 160, "양호"), ((string?)file["sheet"]!["total"], (int)file["sheet"]!["rounded"]!, (string?)file["sheet"]!["band"]));
        }

        Assert.Equal(7, panel["sheet"]!["sheets"]!.AsArray().Count(sheet => sheet!["seat"] is not null));
        Assert.Equal("coordinator-2", (string?)panel["confirmed"]!["by"]);
        var text = consortium.ToJsonString();
        foreach (var secret in new[] { "expert", "peer-", "city-", "coordinator", "\"seat\"", "submittedAt", "recusal" })
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain((string)panel["hash"]!, text + string.Join('\n', Meeting.Lines(await dobong.SayAsync("dobong-manager", "등급 도봉구"))).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);

        // What was not handed to them is as if it were not there.
        Assert.StartsWith("제2호 종합 성과평가표가 없거나", (await dobong.SayAsync("dobong-manager", "등급 도봉구 2")).Text, StringComparison.Ordinal);
        await dobong.DoAsync("coordinator-1", "회피 도봉구", "회피", ("seat", "city-lead"), ("회피 사유", "같은 단체의 임원"));
        await dobong.GradeAsync();
        Assert.StartsWith("제2호 종합 성과평가표가 없거나", (await dobong.SayAsync("dobong-manager", "등급 도봉구 2")).Text, StringComparison.Ordinal);
        Assert.Equal("도봉구 등급 이력 (1건)", Meeting.Lines(await dobong.SayAsync("dobong-manager", "등급 도봉구 이력"))[0]);
        Assert.DoesNotContain("제2호", string.Join('\n', Meeting.Lines(await dobong.SayAsync("dobong-manager", "등급 도봉구"))), StringComparison.Ordinal);
        Assert.DoesNotContain("같은 단체의 임원", string.Join('\n', Meeting.Lines(await dobong.SayAsync("dobong-expert-1", "등급 도봉구 1"))), StringComparison.Ordinal);

        var table = (await dobong.SayAsync("coordinator-1", "등급 도봉구 표")).Messages.SelectMany(message => message.Files).Single();
        Assert.Equal("grade-도봉구-2.xlsx", table.Name);
        var all = Meeting.Lines(await dobong.SayAsync("coordinator-1", "등급 전체"));
        Assert.Contains("탁월 0곳 · 양호 1곳 · 보통 0곳 · 미흡 0곳 · 등급 없음 10곳", all);
        Assert.Contains(all, line => line.EndsWith("확인 대기", StringComparison.Ordinal));
        Assert.Equal("등급-전체.xlsx", (await dobong.SayAsync("coordinator-1", "등급 전체 표")).Messages.SelectMany(message => message.Files).Single().Name);
        Assert.StartsWith("맡으신 역할로는 쓸 수 없는 명령입니다.", (await dobong.SayAsync("dobong-expert-1", "등급 전체")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StoredGrade_ChangedByHand_IsSaidAndAlarmed_AndGoesNowhere()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.ToTheGradeAsync();
        var (first, second) = (await dobong.AsAsync("coordinator-1"), await dobong.AsAsync("coordinator-2"));
        var notice = (await first.SayAsync("통보 도봉구")).Card();
        await using (var database = await TestDatabase.OpenAsync(bot.ConnectionString))
        {
            await using var change = database.CreateCommand();
            change.CommandText = "UPDATE grade_sheets SET \"Total\" = '200', \"Rounded\" = 200, \"Band\" = '탁월'";
            Assert.Equal(1, await change.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }

        await first.NewMessagesAsync();
        await second.NewMessagesAsync();
        const string Said = "저장된 종합 성과평가표 제1호가 그 입력으로 다시 계산한 것과 달라 보여 드리거나 통보하지 않았습니다. 산정한 평가표는 바뀌지 않아야 합니다. 시 담당 모두에게 알렸으니 확인을 기다려 주십시오.";
        Assert.Equal(Said, (await dobong.SayAsync("dobong-expert-1", "등급 도봉구")).Text);
        foreach (var coordinator in new[] { first, second })
            Assert.Matches("^경보 [0-9a-f]{8}: 도봉구의 저장된 종합 성과평가표\\(제1호\\)가 다시 계산한 것과 다릅니다\\(total, rounded, band\\)\\.", Assert.Single(await coordinator.NewMessagesAsync()).Text);

        foreach (var command in new[] { "등급 도봉구", "등급 도봉구 설명", "등급 도봉구 표", "등급 도봉구 json", "등급 도봉구 이력", "등급 도봉구 1", "통보 도봉구" })
            Assert.Equal((command, Said), (command, (await first.SayAsync(command)).Text));
        Assert.Equal(Said, (await first.PressAsync(notice, "통보")).Text);
        Assert.Equal("graded", (string?)(await dobong.ExportAsync())["state"]);
        Assert.Contains("다시 계산한 것입니다.", (await first.SayAsync("내보내기 도봉구")).Text, StringComparison.Ordinal);
        Assert.Contains("저장된 등급이 다시 계산한 것과 다릅니다. 시 담당 모두에게 알렸습니다.", Meeting.Lines(await first.SayAsync("등급 전체")));
        Assert.Empty(await second.NewMessagesAsync()); // Once for each finding.
        Assert.Single(Meeting.Lines(await first.SayAsync("기록 도봉구")), line => line.Contains("등급 이상 · #1 StoredGradeDiffers (total, rounded, band)", StringComparison.Ordinal));
        Assert.Matches("evalbot_grade_alarms_total\\{[^}]*kind=\"StoredGradeDiffers\"[^}]*\\} 12", await bot.Http.GetStringAsync(new Uri("metrics", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Calculations_TheSecondWayBroken_AreRefusedSaidAndAlarmed()
    {
        RecountedGrade Broken(GradeInputs inputs) => GradeRecount.Of(inputs) with { Band = "탁월" };
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00", services => services.AddSingleton<Recount>(Broken));
        var dobong = new Meeting(bot);
        await dobong.FillAsync(Meeting.DobongResults);
        await dobong.OpenAsync();
        foreach (var seat in dobong.Seats.Take(4))
            await dobong.RateAsync(seat, 4, 3, 4, 2);
        await dobong.CloseAsync();
        var second = await dobong.AsAsync("coordinator-2");
        await second.NewMessagesAsync();

        Assert.StartsWith("서로 다른 두 방법으로 계산한 등급이 같지 않아 아무것도 산정하거나 통보하지 않았습니다.", (await dobong.GradeAsync()).Messages[0].Text, StringComparison.Ordinal);
        Assert.Matches("^경보 [0-9a-f]{8}: 도봉구 등급\\(제1호\\)의 두 계산이 서로 다릅니다\\(band\\)\\.", Assert.Single(await second.NewMessagesAsync()).Text);
        Assert.Equal("revealed", (string?)(await dobong.ExportAsync())["state"]);
        Assert.Contains(Meeting.Lines(await dobong.SayAsync("coordinator-1", "기록 도봉구")), line => line.Contains("등급 이상 · #1 CalculationsDisagree (band)", StringComparison.Ordinal));
    }

    /// <summary>As <see cref="Meeting.ToTheGradeAsync"/>, but nobody has confirmed it.</summary>
    private static async Task ToTheFirstGradeAsync(Meeting meeting)
    {
        await meeting.FillAsync(Meeting.DobongResults);
        await meeting.OpenAsync();
        int[][] sheets = [[4, 3, 5, 2], [3, 4, 2, 5], [4, 4, 2, 5], [5, 4, 2, 5], [3, 4, 2, 5], [4, 4, 2, 5]];
        foreach (var (seat, points) in meeting.Seats.Zip(sheets))
            await meeting.RateAsync(seat, points);
        await meeting.CloseAsync();
        await meeting.GradeAsync();
    }

    private static async Task<Card> LastCardAsync(DirectLineClient client, string command) => (await client.SayAsync(command)).Messages.SelectMany(message => message.Cards).Last();

    private static JsonObject Pressed(Card card) => new() { ["type"] = "message", ["value"] = card.Submission("확인", new Dictionary<string, string>()) };

    private static async Task<JsonObject> GradeJsonAsync(BotHost bot, Meeting meeting, string person, string command)
    {
        var file = (await meeting.SayAsync(person, command)).Messages.SelectMany(message => message.Files).Single();
        Assert.Equal("grade-도봉구-1.json", file.Name);
        return JsonNode.Parse(await bot.Http.GetStringAsync(file.Url))!.AsObject();
    }

    /// <summary>What anybody writes who checks a file: keys sorted, no white space.</summary>
    private static string Canonical(JsonNode? json) => json switch
    {
        JsonObject fields => "{" + string.Join(',', fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => Canonical(field.Key) + ":" + Canonical(field.Value))) + "}",
        JsonArray items => "[" + string.Join(',', items.Select(Canonical)) + "]",
        null => "null",
        _ => json.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }),
    };
}
