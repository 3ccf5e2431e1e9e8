using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using EvalBot.Bot.Indicators;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;
using EvalBot.Tests.Cards;

namespace EvalBot.Tests.Bot.Indicators;

/// <summary>The indicator sheet on cards: its size, and differences in words.</summary>
public class AgreementCardTests
{
    private static readonly JsonSerializerOptions AsSent = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly AgreementCards Cards = new(Stages.Faces, Stages.Plan);
    private static readonly DateTimeOffset Spring = Stages.Meeting.AddDays(-90);
    private static readonly Standing City = new(Stages.First, [new("", Role.Coordinator, null, null, null)]);

    [Fact]
    public void Difference_OfTwoVersions_SaysEachLineInASentence()
    {
        var evaluation = Amended();
        var present = evaluation.Agreement.Present;
        evaluation.Agreement.Revise(
            2,
            [
                .. present.Indicators.Take(5).Select(terms => terms.Number == 2 ? terms with { Target = 300, Weight = 25 } : terms.Number == 3 ? terms with { Name = "자료집", Evidence = "" } : terms),
                new(6, "마을 산책", IndicatorKind.Count, "회", 4, 5, ""),
            ],
            [.. present.Goals.Take(3)], VersionCause.Import, new(Stages.First, Spring, ""));

        var texts = Cards.Difference(Language.Korean, evaluation, present, evaluation.Agreement.Present).Texts().Select(text => text.Text).ToList();

        Assert.Contains("정량지표 2 목표 350명 → 300명, 가중치 20 → 25", texts);
        Assert.Contains("정량지표 3 이름 «지역 의제 산출물(자료집)» → «자료집», 증빙 산출물 원본(표본) → 없음", texts);
        Assert.Contains("정량지표 6 이름 «컨소시엄 정례회의 개최 횟수» → «마을 산책», 목표 9회 → 4회, 가중치 10 → 5, 출처 사업실행계획서 9쪽(표본) → 없음, 증빙 회차별 개최 결과와 사진(표본) → 없음", texts);
        Assert.Contains("핵심 목표 4 삭제: 컨소시엄 단체 사이의 역할 나눔 · 개별 · 가중치 15", texts);
    }

    [Theory]
    [InlineData(Language.Korean)]
    [InlineData(Language.English)]
    public void Cards_OfTheLongestSheet_FitIntoAMessage(Language language)
    {
        var evaluation = Amended();
        var longest = new string('글', SheetRules.LongestWords);
        var goals = evaluation.Agreement.Present.Goals.Where(goal => goal.Common).ToList();
        for (var version = 2; version < 20; version++)
        {
            var mark = $"{version}";
            evaluation.Agreement.Revise(
                version,
                [.. Enumerable.Range(1, SheetRules.MostIndicators).Select(number => new IndicatorTerms(
                    number, new string('글', SheetRules.LongestName - 6) + $"{number}/{mark}", IndicatorKind.Count, new string('명', SheetRules.LongestUnit), 999999999999.999999m, 5, longest, longest))],
                [.. goals, .. Enumerable.Range(goals.Count + 1, SheetRules.MostGoals - goals.Count).Select(number => new GoalTerms(number, new string('글', SheetRules.LongestName - 6) + $"{number}/{mark}", false, 1))],
                VersionCause.Import, new(Stages.First, Spring, longest));
        }

        for (var remark = 0; remark < 20; remark++)
            evaluation.Agreement.Remark(Party.District, 20, new(LineKind.Indicator, 1), new(evaluation.Agreement.Present.Indicators[0] with { Target = 1, Source = "", Evidence = "" }, null), new("dobong-officer", Spring, new string('글', 1000)));

        foreach (var card in new[]
        {
            Cards.Sheet(language, evaluation, evaluation.Agreement.Present, City, Stages.Names),
            Cards.History(language, evaluation, Stages.Names),
            Cards.Difference(language, evaluation, evaluation.Agreement.VersionOf(19)!, evaluation.Agreement.Present),
            Cards.Difference(language, evaluation, evaluation.Agreement.VersionOf(1)!, evaluation.Agreement.Present),
            Cards.Lines(language, evaluation),
            Cards.Remark(language, evaluation, new(LineKind.Indicator, 1)),
            Cards.Answer(language, evaluation, evaluation.Agreement.Remarks[0], City, Stages.Names),
        })
            Assert.InRange(SizeOf(card), 1, 28 * 1024);
    }

    private static Evaluation Amended()
    {
        var evaluation = new Stages(EveryCard.Plain).Preparing();
        evaluation.AmendSheet(1, "사유", Stages.First, Spring);
        return evaluation;
    }

    private static int SizeOf(JsonObject json) =>
        JsonSerializer.SerializeToUtf8Bytes(json, AsSent).Length;
}
