using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Story;

/// <summary>One district's evaluation, played by its people over the web chat.</summary>
public sealed class Meeting(IBot bot, string district = "dobong")
{
    /// <summary>What 도봉구 reached: 1075/12 of 100 points.</summary>
    public static readonly string[] DobongResults = ["10", "350", "2", "yes", "16", "9"];

    private readonly Dictionary<string, DirectLineClient> people = [];

    public PlanText Plan { get; } = PlanText.Of(district);

    /// <summary>The district's name, such as 도봉구.</summary>
    public string Name => Plan.Name;

    /// <summary>The panel's seats in the plan's order.</summary>
    public IEnumerable<string> Seats => Plan.Panel.Keys;

    /// <summary>A person at the web chat, with the conversation open.</summary>
    public async Task<DirectLineClient> AsAsync(string person)
    {
        if (people.TryGetValue(person, out var known))
            return known;

        var client = people[person] = new(bot, person);
        await client.OpenAsync();
        if (Plan.Panel.Values.Contains(person))
            await client.PressAsync((await client.SayAsync($"이해관계 {Name}")).Card(), "서명", new() { ["이해관계"] = "none", ["비밀유지 서약"] = "yes" });
        await client.NewMessagesAsync(); // The welcome.
        return client;
    }

    /// <summary>The person on a seat of the panel.</summary>
    public Task<DirectLineClient> OnSeatAsync(string seat) => AsAsync(Plan.Panel[seat]);

    public async Task<Answer> SayAsync(string person, string text) => await (await AsAsync(person)).SayAsync(text);

    /// <summary>Says a command, and presses a button of the card that comes.</summary>
    public async Task<Answer> DoAsync(string person, string command, string action, params (string Input, string Value)[] inputs)
    {
        var client = await AsAsync(person);
        return await client.PressAsync((await client.SayAsync(command)).Card(), action, inputs.ToDictionary(input => input.Input, input => input.Value));
    }

    /// <summary>Says a command, and presses a button of the first card that comes, where several come.</summary>
    public async Task<Answer> PressFirstAsync(string person, string command, string action)
    {
        var client = await AsAsync(person);
        return await client.PressAsync((await client.SayAsync(command)).Messages.SelectMany(message => message.Cards).First(), action);
    }

    /// <summary>Sets the clock, to Seoul time.</summary>
    public Task<Answer> ClockAsync(string time) => SayAsync("coordinator-1", $"시계 {time}");

    /// <summary>Two coordinators enter the same results of all indicators, of a single part each.</summary>
    /// <returns>What the second one was answered.</returns>
    public Task<Answer> FillAsync(params string[] results) =>
        EnterTwiceAsync([.. results.Select((result, i) => (string.Create(CultureInfo.InvariantCulture, $"result-{i + 1}"), result))]);

    /// <summary>Two coordinators enter the same, each for themselves.</summary>
    /// <inheritdoc cref="FillAsync"/>
    public async Task<Answer> EnterTwiceAsync(params (string Input, string Value)[] results)
    {
        await EnterAsync("coordinator-1", results);
        return await EnterAsync("coordinator-2", results);
    }

    /// <summary>One coordinator enters results, on the last of the cards that come.</summary>
    public async Task<Answer> EnterAsync(string coordinator, params (string Input, string Value)[] results)
    {
        var client = await AsAsync(coordinator);
        var form = (await client.SayAsync($"정량 {Name}")).Messages.SelectMany(message => message.Cards).Last();
        return await client.PressAsync(form, "저장", results.ToDictionary(input => input.Input, input => input.Value));
    }

    /// <summary>The panel has declared its interests, and rating opens.</summary>
    public async Task<Answer> OpenAsync()
    {
        foreach (var seat in Seats)
            await OnSeatAsync(seat);
        return await SayAsync("coordinator-1", $"평가시작 {Name}");
    }

    /// <summary>A panelist opens their card and submits it, with words under every heading.</summary>
    public Task<Answer> RateAsync(string seat, params int[] points) => DoAsync(Plan.Panel[seat], $"평가 {Name}", "제출", Sheet(points));

    /// <summary>A panelist opens their card and keeps it as a draft.</summary>
    public Task<Answer> DraftAsync(string seat, params int[] points) => DoAsync(Plan.Panel[seat], $"평가 {Name}", "임시저장", Sheet(points));

    public Task<Answer> RecuseAsync(string seat, string reason = "같은 사업에 참여") => DoAsync(Plan.Panel[seat], $"회피 {Name}", "회피", ("회피 사유", reason));

    public Task<Answer> CloseAsync() => SayAsync("coordinator-1", $"평가마감 {Name}");

    public Task<Answer> GradeAsync() => SayAsync("coordinator-1", $"등급 {Name}");

    /// <summary>Another coordinator confirms the grade.</summary>
    public Task<Answer> ConfirmAsync() => DoAsync("coordinator-2", $"확인 {Name}", "확인");

    /// <summary>市 → 區.</summary>
    public Task<Answer> NotifyAsync() => DoAsync("coordinator-1", $"통보 {Name}", "통보");

    /// <summary>區 → 단체.</summary>
    public Task<Answer> HandOnAsync() => DoAsync($"{district}-officer", $"통보 {Name}", "통보");

    /// <summary>The manager goes through the whole dialog.</summary>
    public async Task<Answer> AppealAsync(string ground, string items, string argument)
    {
        var manager = await AsAsync($"{district}-manager");
        var card = (await manager.SayAsync("이의제기")).Card();
        card = (await manager.PressAsync(card, "선택", new() { ["이의제기 근거"] = ground })).Card();
        card = (await manager.PressAsync(card, "선택", new() { ["다툼 항목"] = items })).Card();
        card = (await manager.PressAsync(card, "입력", new() { ["주장"] = argument })).Card();
        return await manager.PressAsync(card, "제출");
    }

    /// <summary>The coordinator finds the appeal admissible.</summary>
    public Task<Answer> AdmitAsync() => DoAsync("coordinator-1", $"재심의 {Name}", "판단", ("적법 여부", "admit"));

    /// <summary>The coordinator admits the appeal and opens the redeliberation, with corrections of contested indicators.</summary>
    public async Task<Answer> OpenRedeliberationAsync(params (string Input, string Value)[] corrections)
    {
        await AdmitAsync();
        return await DoAsync("coordinator-1", $"재심의 {Name}", "재심의 시작", corrections);
    }

    /// <summary>The coordinator answers every argument and decides.</summary>
    public Task<Answer> DecideAsync(params string[] replies) =>
        DoAsync("coordinator-1", $"재심의 {Name}", "결정", [.. replies.Select((reply, i) => (string.Create(CultureInfo.InvariantCulture, $"주장 {i + 1} 답변"), reply))]);

    public Task<Answer> FinalizeAsync() => DoAsync("coordinator-1", $"확정 {Name}", "확정");

    /// <summary>Results, seven cards, six sheets and a recusal, closed, graded and confirmed: 641/4, 160 points, 양호.</summary>
    public async Task ToTheGradeAsync()
    {
        await FillAsync(DobongResults);
        await OpenAsync();
        await RateAsync("city-lead", 4, 3, 5, 2);
        await RateAsync("city-governance", 3, 4, 2, 5);
        await RateAsync("district", 4, 4, 2, 5);
        await RateAsync("expert-1", 5, 4, 2, 5);
        await RateAsync("expert-2", 3, 4, 2, 5);
        await RateAsync("peer-y1", 4, 4, 2, 5);
        await RecuseAsync("peer-y2");
        await CloseAsync();
        await GradeAsync();
        await ConfirmAsync();
    }

    /// <summary>Any results and four sheets, closed, graded and confirmed: for what comes after.</summary>
    public async Task ToAnyGradeAsync()
    {
        await FillAsync([.. Plan.Indicators.Select(indicator => indicator.Kind == "yesNo" ? "yes" : "2")]);
        await OpenAsync();
        foreach (var seat in Seats.Take(4))
            await RateAsync(seat, [.. Plan.GoalWeights.Select(_ => 4)]);
        await CloseAsync();
        await GradeAsync();
        await ConfirmAsync();
    }

    /// <summary>The evaluation as <c>내보내기</c> gives it.</summary>
    public async Task<JsonObject> ExportAsync()
    {
        var file = (await SayAsync("coordinator-1", $"내보내기 {Name}")).Messages.SelectMany(message => message.Files).Single();
        Assert.Equal($"evaluation-{Name}.json", file.Name);
        return JsonNode.Parse(await bot.Http.GetStringAsync(file.Url))!.AsObject();
    }

    /// <summary>The export without its history, as text: two are equal when nothing was changed.</summary>
    public async Task<string> StateAsync()
    {
        var export = await ExportAsync();
        export.Remove("history");
        return export.ToJsonString();
    }

    /// <summary>What a panelist fills in: points, and words under every heading.</summary>
    public static (string Input, string Value)[] Sheet(params int[] points) => [.. points.SelectMany((each, i) =>
    {
        var goal = string.Create(CultureInfo.InvariantCulture, $"핵심 목표 {i + 1}");
        return new[] { ($"{goal} 점수", each.ToString(CultureInfo.InvariantCulture)), ($"{goal} 성과", "주민이 모였다"), ($"{goal} 한계", "청년이 적다"), ($"{goal} 개선방향", "저녁에 연다") };
    })];

    /// <summary>The lines of all that was answered, words and cards.</summary>
    public static IReadOnlyList<string> Lines(Answer answer) => Lines(answer.Messages);

    /// <inheritdoc cref="Lines(Answer)"/>
    public static IReadOnlyList<string> Lines(IEnumerable<Message> messages)
    {
        var all = new StringBuilder();
        foreach (var message in messages)
            all.Append(message.Text).Append('\n').AppendJoin('\n', message.Cards.Select(card => card.Text)).Append('\n');
        return all.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
