using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using EvalBot.Bot.Discussions;
using EvalBot.Bot.Texts;
using EvalBot.Core.Discussions;
using EvalBot.Tests.Cards;

namespace EvalBot.Tests.Bot.Discussions;

/// <summary>The cards after the closing, with the longest texts and with the words that they say.</summary>
public class RevealCardTests
{
    private const int LargestCard = 28 * 1024;

    private static readonly JsonSerializerOptions AsSent = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One long line, many lines, and many short sentences: each text another one.</summary>
    [Theory]
    [InlineData(1, 3900)]
    [InlineData(20, 190)]
    [InlineData(250, 9)]
    public void Cards_OfTheLongestTexts_FitIntoAMessage(int lines, int length)
    {
        var count = 0;
        var stages = new Stages(field => field == "letter" ? "글" : string.Join('\n', Enumerable.Range(0, lines).Select(_ => (count++).ToString(CultureInfo.InvariantCulture) + new string('글', length))));
        var evaluation = EveryCard.BothBallots(stages, field => new string('까', field == "quorum" ? 10 : 3900));
        var reveal = new RevealCards(Stages.Faces, Stages.Plan);
        var texts = new CommonTextCards(Stages.Faces, Stages.Plan);
        var discussion = new Discussion(1);
        var editor = evaluation.Seats[0].PersonId;
        discussion.TakeText(evaluation, editor, "", Stages.Meeting);
        List<JsonObject> cards =
        [
            reveal.Spreads(Language.Korean, evaluation, forCoordinator: true),
            reveal.Goal(Language.Korean, evaluation, 1),
            texts.Overview(Language.Korean, evaluation, discussion, Stages.Names, isEditor: true, canTake: true, canAnswer: false),
            texts.Goal(Language.Korean, evaluation, discussion, discussion.NewestText(), 1, Stages.Names, isEditor: true),
            texts.Form(Language.Korean, evaluation, discussion, 1),
            texts.Confirm(Language.Korean, evaluation, discussion.NewestText()!, Stages.Names),
        ];
        discussion.ReleaseText(editor);
        foreach (var seat in evaluation.Seats.Where(seat => !seat.IsRecused))
        {
            foreach (var goal in evaluation.GoalTerms)
                discussion.WriteOpinion(evaluation, seat.PersonId, goal.Number, new string('글', MinorityOpinion.LongestWords), discussion.OpinionVersionOf(seat.PersonId), Stages.Meeting);
            discussion.AnswerText(evaluation, seat.PersonId, agrees: false, new string('글', 1000), 1, Stages.Meeting);
        }

        cards.Add(texts.Overview(Language.Korean, evaluation, discussion, Stages.Names, isEditor: false, canTake: true, canAnswer: false));
        cards.Add(new OpinionCards(Stages.Faces, Stages.Plan).Form(Language.Korean, evaluation, discussion, editor, canWrite: true, isOver: false, chosen: 1));
        cards.Add(new OpinionCards(Stages.Faces, Stages.Plan).Form(
            Language.Korean, evaluation, discussion, editor, canWrite: true, isOver: false, null, new Dictionary<string, string> { ["words"] = new('글', MinorityOpinion.LongestWords) }, "?"));
        Assert.All(cards, card => Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(card, AsSent).Length, 1000, LargestCard));
    }

    [Fact]
    public void Spreads_OfBothBallots_SayWhatChanged()
    {
        var evaluation = EveryCard.BothBallots(new Stages(EveryCard.Plain), EveryCard.Plain);
        var texts = new RevealCards(Stages.Faces, Stages.Plan).Spreads(Language.Korean, evaluation, forCoordinator: false).Texts().Select(text => text.Text).ToList();

        Assert.Contains("서울시 담당 팀장: 1차 4점 → 2차 5점", texts);
        Assert.Contains("서울시 담당 팀장: 4점 그대로, 의견을 고침", texts);
        Assert.Contains("중앙값 1차 4 → 2차 4", texts);
        Assert.Contains("5점 1명 · 4점 4명 · 3점 0명 · 2점 0명 · 1점 0명", texts);
        Assert.Contains("그대로: 서울시 협치지원관 4점, 자치구 담당 팀장 4점, 외부전문가 1 4점, 1년차 책임자 4점", texts);
        Assert.DoesNotContain("2차 평가 열기", texts);
    }

    [Fact]
    public void Spreads_ForTheCoordinator_OfferTheSecondBallotWhileItCanBeHeld()
    {
        var (stages, cards) = (new Stages(EveryCard.Plain), new RevealCards(Stages.Faces, Stages.Plan));

        Assert.Contains("2차 평가 열기", Titles(cards.Spreads(Language.Korean, stages.Revealed(), forCoordinator: true)));
        Assert.DoesNotContain("2차 평가 열기", Titles(cards.Spreads(Language.Korean, stages.Revealed(), forCoordinator: false)));
        Assert.DoesNotContain("2차 평가 열기", Titles(cards.Spreads(Language.Korean, stages.SecondBallot(), forCoordinator: true)));
        Assert.DoesNotContain("2차 평가 열기", Titles(cards.Spreads(Language.Korean, stages.Notified(), forCoordinator: true)));

        static IEnumerable<string> Titles(JsonObject card) => card.Actions().Select(action => action.Of("title"));
    }

    [Fact]
    public void Cards_WithMarksAndNames_AreNotWhatThePanelConfirmsForTheConsortium()
    {
        var evaluation = new Stages(EveryCard.Plain).Revealed();
        var discussion = new Discussion(1);
        discussion.TakeText(evaluation, evaluation.Seats[0].PersonId, "", Stages.Meeting);
        var names = Stages.Plan.Plan.PanelShape.Seats.Select(seat => seat.Name);

        var said = string.Join('\n', discussion.NewestText()!.WithoutSources().SelectMany(goal => new[] { goal.Achievements, goal.Limits, goal.Improvements }));
        Assert.All(names, name => Assert.DoesNotContain(name, said, StringComparison.Ordinal));
        Assert.Contains(EveryCard.Plain("achievements"), said, StringComparison.Ordinal);
    }
}
