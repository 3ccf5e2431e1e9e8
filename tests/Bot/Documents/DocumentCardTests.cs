using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using EvalBot.Bot.Documents;
using EvalBot.Bot.Texts;
using EvalBot.Core.Documents;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;
using EvalBot.Tests.Cards;

namespace EvalBot.Tests.Bot.Documents;

/// <summary>The documents' cards with more of everything than a district has.</summary>
public class DocumentCardTests
{
    private const int LargestCard = 28 * 1024;

    private static readonly JsonSerializerOptions AsSent = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Form_OfFiftyOrganisationsWithLongNames_FitsIntoAMessage(Language language)
    {
        var stages = new Stages(EveryCard.Plain);
        var evaluation = stages.Preparing();
        var organisations = Enumerable.Range(1, 50).Select(i => new Person($"member-{i}", $"도봉마을공동체네트워크 {i} 대표", $"Representative of Dobong Village Community Network {i}"));
        var parts = DocumentPart.OfPlan(Stages.Plan.Plan, 1, organisations);
        foreach (var part in parts)
            evaluation.ReceiveDocument(part, new(part.Id, new string('글', 146) + ".pdf", 9_999_999, new string('a', 64), Stages.Meeting), "dobong-manager", Stages.Meeting);
        var set = evaluation.Submissions[0];
        for (var round = 0; round < 5; round++)
        {
            evaluation.HandIn(set, parts, new string('번', 100), new(2018, 8, 1), evaluation.VersionOf(set), "dobong-manager", Stages.Meeting);
            if (round < 4)
                evaluation.Return(set, new string('가', 1000), evaluation.VersionOf(set), "dobong-officer", Stages.Meeting);
        }

        var officer = new Standing("dobong-officer", [new("", Role.Officer, "dobong", null, null)]);
        var card = new DocumentCards(Stages.Faces, Stages.Plan).Form(language, evaluation, parts, officer, Stages.Names, Stages.Meeting, problem: new string('가', 300));

        Assert.InRange(SizeOf(card), LargestCard / 2, LargestCard);
        Assert.Equal(parts.Count, card.Inputs().Single()["choices"]!.AsArray().Count); // Each one can be checked.
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void SelfAssessment_OfTenQuestionsWithTheLongestAnswers_FitsIntoAMessage(Language language)
    {
        var form = new SelfAssessmentForm("책임자용", "manager",
            [.. Enumerable.Range(1, SelfAssessmentForm.MostQuestions).Select(i => new Question($"q{i}", new string('문', 60), new string('q', 120), QuestionKind.Text))]);
        var part = new DocumentPart("self-assessment:manager", Submission.OfPlan, "③", "자가평가 설문지 책임자용", "Self-assessment, manager", form);
        var evaluation = new Stages(EveryCard.Plain).Preparing();
        var answers = form.Questions.Select(question => new GivenAnswer(question.Id, new string('답', SelfAssessment.LongestAnswer))).ToList();
        var version = evaluation.SaveForm(part, answers, submit: true, 0, "dobong-manager", Stages.Meeting, Stages.Plan.Scoring)!;
        var cards = new SelfAssessmentCards(Stages.Faces, Stages.Plan);

        Assert.InRange(SizeOf(cards.Form(language, evaluation, part)), LargestCard / 2, LargestCard);
        Assert.InRange(SizeOf(cards.Sheet(language, evaluation, part, version, Stages.Names)), LargestCard / 2, LargestCard);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void PlanNotice_OfTwoHundredDistricts_FitsIntoAMessage(Language language)
    {
        var evaluation = new Stages(EveryCard.Plain).Preparing();
        var people = Enumerable.Repeat("dobong-representative", 20).ToList();

        var card = new PlanNoticeCards(Stages.Faces, Stages.Plan).Form(language, 2, [.. Enumerable.Repeat((evaluation, (IReadOnlyList<string>)people), 200)], Stages.Names);

        Assert.InRange(SizeOf(card), LargestCard / 2, LargestCard);
    }

    private static int SizeOf(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json, AsSent).Length;
}
