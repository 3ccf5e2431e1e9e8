using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Story;

/// <summary>Meetings of all districts with results and ratings drawn by lot; each grade is computed again by <see cref="Arithmetic"/>.</summary>
public sealed class RandomMeetingTests
{
    private static readonly string[] Words = ["성과", "한계", "개선방향"];

    [Theory]
    [InlineData(1)]
    [InlineData(2018)]
    public async Task EveryDistrict_DrawnByLot_IsGradedAsComputedByHand(int seed)
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        foreach (var district in PlanText.Districts)
            await PlayAsync(new(bot, district), new Lot(seed * 31 + PlanText.Districts.ToList().IndexOf(district)));
    }

    private static async Task PlayAsync(Meeting meeting, Lot lot)
    {
        var plan = meeting.Plan;
        var results = plan.Indicators.Select(indicator => Enumerable.Range(0, plan.Parts).Select(_ => Result(indicator, lot)).ToList()).ToList();
        await meeting.EnterTwiceAsync([.. results.SelectMany((parts, i) => parts.Select((typed, part) =>
            (string.Create(CultureInfo.InvariantCulture, $"result-{i + 1}{(plan.Parts == 1 ? "" : $"-{part + 1}")}"), typed)))]);
        await meeting.OpenAsync();

        var sheets = new Dictionary<string, IReadOnlyList<int?>?>(); // Null: no sheet that counts came from there.
        foreach (var seat in meeting.Seats)
            sheets[seat] = await RateAsync(meeting, seat, lot, mustSubmit: seat == "expert-2");
        var scores = sheets.Values.Select(points => points is null ? null : Arithmetic.Sheet(plan.GoalWeights, points)).OfType<(BigInteger, BigInteger)>().ToList();

        // Below the quorum the closing wants a reason.
        var closed = await meeting.CloseAsync();
        var below = closed.Messages.SelectMany(message => message.Cards).FirstOrDefault(card => card.Actions.Contains("마감"));
        Assert.Equal(scores.Count * 2 <= 7, below is not null);
        if (below is not null)
            await (await meeting.AsAsync("coordinator-1")).PressAsync(below, "마감", new() { ["정족수 미달 마감 사유"] = "위원 여럿이 아프다" });
        await meeting.GradeAsync();

        var points = plan.Indicators.Select((indicator, i) => Arithmetic.Points(indicator, results[i])).ToList();
        var quantitative = Arithmetic.Sum(points);
        var qualitative = Arithmetic.Sum(scores, dividedBy: scores.Count);
        var total = Arithmetic.Sum([quantitative, qualitative]);
        var rounded = Arithmetic.Rounded(total);
        var export = await meeting.ExportAsync();
        Assert.Equal(points.Select(Arithmetic.InPlaces), export["quantitative"]!["indicators"]!.AsArray().Select(line => (string?)line!["points"]));
        Assert.Equal(
            meeting.Seats.ToDictionary(seat => seat, seat => sheets[seat] is { } rated && Arithmetic.Sheet(plan.GoalWeights, rated) is { } score ? Arithmetic.InPlaces(score) : null),
            export["qualitative"]!["sheets"]!.AsArray().ToDictionary(sheet => (string)sheet!["seat"]!, sheet => (string?)sheet!["score"]));
        Assert.Equal(
            (Arithmetic.InPlaces(quantitative), Arithmetic.InPlaces(qualitative), Arithmetic.InPlaces(total), Arithmetic.Fraction(total), Arithmetic.Shown(total), rounded, Arithmetic.Band(rounded)),
            (Text("quantitative", "score"), Text("qualitative", "score"), Text("total"), Text("totalFraction"), Text("shown"), (int)export["rounded"]!, Text("band")));

        string? Text(params string[] path) => (string?)path.Aggregate((JsonNode?)export, (node, name) => node![name]);
    }

    /// <summary>A result around the target: whole, with a comma, with a unit, or with decimals.</summary>
    private static string Result(PlanText.Indicator indicator, Lot lot)
    {
        if (indicator.Kind == "yesNo")
            return lot.Below(3) == 0 ? "no" : "yes";

        var result = lot.Below(int.Parse(indicator.Target, CultureInfo.InvariantCulture) * 3 / 2) + 1;
        return lot.Below(4) switch
        {
            0 => result.ToString("N0", CultureInfo.InvariantCulture),
            1 => string.Create(CultureInfo.InvariantCulture, $"{result}{indicator.Unit}"),
            2 => string.Create(CultureInfo.InvariantCulture, $"{result}.{lot.Below(1000):D3}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{result}"),
        };
    }

    /// <summary>What a panelist does: a sheet, a revised sheet, a draft only, a recusal (with or without a sheet before), or nothing.</summary>
    /// <returns>The points that count, null where a goal was not assessed; null when there is no sheet.</returns>
    private static async Task<IReadOnlyList<int?>?> RateAsync(Meeting meeting, string seat, Lot lot, bool mustSubmit)
    {
        var (panelist, command) = (meeting.Plan.Panel[seat], $"평가 {meeting.Name}");
        var what = mustSubmit ? 9 : lot.Below(10);
        if (what == 0)
            return null;
        if (what is 1 or 2)
            await meeting.DoAsync(panelist, command, "임시저장", Inputs(Points(false)));
        if (what == 1)
            return null;

        var points = Points(!mustSubmit);
        if (what is 3 or 4)
            await meeting.DoAsync(panelist, command, "제출", Inputs(Points(true)));
        if (what != 4)
            await meeting.DoAsync(panelist, command, "제출", Inputs(points));
        if (what is not (4 or 5))
            return points;

        await meeting.RecuseAsync(seat);
        return null;

        List<int?> Points(bool withNotAssessable)
        {
            var none = withNotAssessable && lot.Below(8) == 0;
            return [.. meeting.Plan.GoalWeights.Select(_ => none || (withNotAssessable && lot.Below(6) == 0) ? (int?)null : lot.Below(5) + 1)];
        }
    }

    private static (string, string)[] Inputs(IReadOnlyList<int?> points) => [.. points.SelectMany((each, i) =>
    {
        var goal = string.Create(CultureInfo.InvariantCulture, $"핵심 목표 {i + 1} ");
        return Words.Select(word => (goal + word, "말")).Append((goal + "점수", each is { } some ? some.ToString(CultureInfo.InvariantCulture) : "na")).Append((goal + "평가 불가 사유", each is null ? "자료가 없다" : ""));
    })];

    /// <summary>The same numbers for the same seed, on every machine.</summary>
    private sealed class Lot(int seed)
    {
        private uint state = (uint)seed * 2654435761u + 12345;

        public int Below(int limit)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return (int)(state % (uint)limit);
        }
    }
}
