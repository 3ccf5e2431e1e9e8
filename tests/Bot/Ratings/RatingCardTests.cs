using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Ratings;
using EvalBot.Bot.Texts;
using EvalBot.Core.Ratings;
using EvalBot.Tests.Cards;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Bot.Ratings;

/// <summary>The rating card: goal by goal, what is missing, and its size.</summary>
public class RatingCardTests
{
    private static readonly RatingCards Cards = new(Stages.Faces, Stages.Plan);
    private static readonly PaperCards Paper = new(Stages.Faces, Stages.Plan);
    private static readonly Stages Dobong = new(EveryCard.Plain);
    private static readonly string[] Parts = ["achievements", "limits", "improvements", "reason"];
    private static readonly string Longest = new('글', Rating.LongestText);

    [Fact]
    public void Form_OfAllGoals_SaysWhatEachStillWants()
    {
        var evaluation = Dobong.Rating();
        var card = Cards.Form(Language.Korean, evaluation, evaluation.Seats[0], [new(1, 4, Achievements: "모였다"), new(2, 1, Limits: "적다"), new(3, null, true)], 1);

        Assert.Equal([" · 다 적음", " · 빠진 것: 개선방향", " · 빠진 것: 평가 불가 사유", " · 빠진 것: 점수"], StatesOf(card));
        Assert.Equal(["제출", "임시저장", "한 목표씩", "회피하기"], TitlesOf(card["actions"]!));
        Assert.Equal(["지표 보기", "정량평가표 보기", "서류 읽기"], card.Objects().Where(element => element.Type() == "ActionSet").SelectMany(row => TitlesOf(row["actions"]!)));
    }

    [Fact]
    public void Form_OnTheSecondBallot_WantsReasonsForChanges()
    {
        var evaluation = Dobong.SecondBallot();
        var changed = Dobong.Ratings(evaluation).Select(rating => rating.Goal == 1 ? rating with { Points = 5 } : rating).ToList();

        Assert.Equal([" · 빠진 것: 변경 이유", " · 다 적음", " · 다 적음", " · 다 적음"], StatesOf(Cards.Form(Language.Korean, evaluation, evaluation.Seats[0], changed, 0)));
    }

    [Theory]
    [InlineData(1, "제출 임시저장 다음 한 번에 모두 회피하기")]
    [InlineData(2, "제출 임시저장 이전 다음 한 번에 모두 회피하기")]
    [InlineData(4, "제출 임시저장 이전 한 번에 모두 회피하기")]
    public void Form_OfOneGoal_GoesBackAndForth(int goal, string actions)
    {
        var evaluation = Dobong.Rating();
        var card = Cards.Form(Language.Korean, evaluation, evaluation.Seats[0], Dobong.Ratings(evaluation), 1, step: new(goal));

        Assert.Equal(actions, string.Join(' ', TitlesOf(card["actions"]!)));
        Assert.Equal([$"points-{goal}", $"achievements-{goal}", $"limits-{goal}", $"improvements-{goal}", $"reason-{goal}"], card.Inputs().Select(input => input.Of("id")));
        Assert.Contains($"{goal}/4", card.Texts().Select(text => text.Text));
    }

    [Fact]
    public void Form_WithTheLongestTexts_ShowsAPartAtATimeAndWalksThroughAll()
    {
        var evaluation = Dobong.Rating();
        List<Rating> ratings = [.. evaluation.GoalTerms.Select(goal => new Rating(goal.Number, 4, false, Longest, Longest, Longest, Longest))];
        var step = RatingStep.All;
        var seen = new List<string>();
        for (string? to = "all"; !string.IsNullOrEmpty(to); to = (string?)Move(Cards.Form(Language.Korean, evaluation, evaluation.Seats[0], ratings, 1, step: step), "다음")?["to"]?.ToString())
        {
            step = RatingStep.Of(to);
            var card = Cards.Form(Language.Korean, evaluation, evaluation.Seats[0], ratings, 1, step: step);
            Assert.InRange(RatingPages.SizeOf(card), 12_000, 28 * 1024);
            step = RatingStep.Of((string)Move(card, "제출")!["step"]!);
            seen.AddRange(card.Inputs().Where(input => input.Of("value") == Longest).Select(input => input.Of("id")));
        }

        Assert.Equal(
            Enumerable.Range(1, 4).SelectMany(goal => Parts.Select(part => $"{part}-{goal}")),
            seen);
    }

    [Fact]
    public void Form_WithLongTextsOfAllGoals_ShowsAGoalAtATime()
    {
        var evaluation = Dobong.Rating();
        var text = new string('글', 1000);
        var card = Cards.Form(Language.Korean, evaluation, evaluation.Seats[0], [.. evaluation.GoalTerms.Select(goal => new Rating(goal.Number, goal.Number == 2 ? null : 4, false, "", text, text, text))], 1);

        Assert.Equal(5, card.Inputs().Count());
        Assert.StartsWith("points-2", card.Inputs().First().Of("id"), StringComparison.Ordinal); // The first that wants something.
        Assert.Contains(card.Texts(), text => text.Text == "2/4 · 글이 길어 나누어 보여 드립니다"); // Where «한 번에 모두» was pressed, it says why not.
        Assert.InRange(RatingPages.SizeOf(card), 1, 28 * 1024);
    }

    [Fact]
    public void Saved_WithTheLongestTexts_IsShortenedToFit()
    {
        var evaluation = Dobong.Rated();
        var lines = string.Join('\n', Enumerable.Repeat("글", 1999));
        var card = Cards.Saved(Language.Korean, evaluation, evaluation.Sheets[0], [.. evaluation.GoalTerms.Select(goal => new Rating(goal.Number, 4, false, Longest, lines, Longest, lines, lines))]);

        Assert.InRange(RatingPages.SizeOf(card), 1, 28 * 1024);
        Assert.Contains(card.Texts(), text => text.Text == Stages.Texts.Of(Language.Korean, "rating.shortened"));
    }

    [Fact]
    public void Returned_WithTheLongestTexts_GivesEveryWordOnCardsThatFit()
    {
        var evaluation = Dobong.Rating();
        var long5 = string.Concat(Enumerable.Range(0, 1000).Select(i => $"{i,4}😀")); // Longer than may be saved, and half a character is none.
        var cards = Cards.Returned(Language.Korean, evaluation, "returned", "마감되었습니다.", Enumerable.Range(1, 5).Select(goal => ($"핵심 목표 {goal}", new Rating(goal, 3, false, "", Longest, long5, "끝"))));

        Assert.All(cards, card => Assert.InRange(RatingPages.SizeOf(card), 1, 28 * 1024));
        var said = string.Concat(cards.SelectMany(card => card.Texts()).Where(text => text.Type == "TextRun").Select(text => text.Text));
        Assert.Equal(5 * Rating.LongestText, said.Count(each => each == '글'));
        Assert.Equal(5 * 1000, said.EnumerateRunes().Count(rune => rune.Value == 0x1F600));
        Assert.DoesNotContain('\uFFFD', said);
    }

    [Fact]
    public void Settle_WithManyLongDifferences_ShowsAsManyGoalsAsFit()
    {
        var evaluation = Dobong.Rating();
        var seat = evaluation.Seats[0].SeatId;
        foreach (var (person, word) in new[] { (Stages.First, '가'), (Stages.Second, '나') })
        {
            var text = new string('글', 2000) + new string(word, 2000);
            evaluation.EnterPaper(seat, [.. evaluation.GoalTerms.Select(goal => new Rating(goal.Number, word == '가' ? 4 : 3, false, "", text, text, text))], true, 0, person, Stages.Plan.Scoring, Seals.Own, Stages.Meeting);
        }

        var card = Paper.Settle(Language.Korean, evaluation, seat, evaluation.PaperDifferences(seat, Stages.First, Seals.Own), Stages.Second, Stages.Names);
        Assert.InRange(RatingPages.SizeOf(card), 1, 28 * 1024);
        Assert.Contains("points-1", card.Inputs().Select(input => input.Of("id")));
        Assert.Contains(card.Texts(), text => text.Text.StartsWith('…') && text.Text.Contains("글글가가", StringComparison.Ordinal)); // From a little before the difference.
    }

    [Theory]
    [InlineData("all", "all")]
    [InlineData("2", "2")]
    [InlineData("2-limits", "2-limits")]
    [InlineData("", "all")]
    [InlineData("0", "all")]
    [InlineData("-1", "all")]
    [InlineData("x-limits", "all")]
    public void Step_ReadAndWritten_IsTheSame(string text, string same) => Assert.Equal(same, $"{RatingStep.Of(text)}");

    [Theory]
    [InlineData("9")]
    [InlineData("2-nothing")]
    public void Form_OfAStepThatThereIsNot_ShowsAll(string step)
    {
        var evaluation = Dobong.Rating();
        Assert.Equal(20, Cards.Form(Language.Korean, evaluation, evaluation.Seats[0], [], 0, step: RatingStep.Of(step)).Inputs().Count());
    }

    private static JsonNode? Move(JsonObject card, string title) => card.Actions().FirstOrDefault(action => action.Of("title") == title)?["data"];

    private static IEnumerable<string> StatesOf(JsonObject card) => card.Texts().Select(text => text.Text).Where(text => text.StartsWith(" · ", StringComparison.Ordinal));

    private static IEnumerable<string> TitlesOf(JsonNode actions) => actions.AsArray().Select(action => action!.AsObject().Of("title"));
}
