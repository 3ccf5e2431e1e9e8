using EvalBot.Core.Documents;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Files;
using EvalBot.Core.Plans;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Documents;

/// <summary>도봉구's documents: ① a file, ③ the manager's form and a member organisation's.</summary>
internal static class DocumentSamples
{
    public const string Representative = "dobong-member";

    public static readonly SelfAssessmentForm Form = new("책임자용", "manager",
        [new("goals", "얼마나 이루었습니까?", "How far?", QuestionKind.Scale), new("words", "무엇을 했습니까?", "What?", QuestionKind.Text)]);

    public static readonly EvaluationPlan WithDocuments = Plan() with
    {
        Documents =
        [
            new("result-report", "①", "결과보고서", "Result report", null, DocumentForm.File),
            new("self-assessment", "③", "자가평가 설문지", "Self-assessment", null, DocumentForm.Questionnaire),
            new("uncovered-results", "④", "정량성과실적표", "Uncovered results", 2, DocumentForm.File),
        ],
        SelfAssessment = new(Form, Form with { Name = "컨소시엄 단체용", EnglishName = "organisation" }),
    };

    public static readonly IReadOnlyList<DocumentPart> Parts = DocumentPart.OfPlan(WithDocuments, 1, [new(Representative, "도봉마을", "Dobong Village")]);

    public static DocumentPart Report => Parts[0];

    public static DocumentPart ManagerForm => Parts[1];

    public static DocumentPart OrganisationForm => Parts[2];

    public static IReadOnlyList<GivenAnswer> Answers(string goals, string words) => [new("goals", goals), new("words", words)];

    /// <summary>A file whose content has this hash.</summary>
    public static FileReceipt File(string content) => new($"file-{content}", $"{content}.pdf", 1000, content, Kst(7, 20));

    public static Submission Set(this Evaluation evaluation, int number = Submission.OfPlan) => evaluation.SubmissionOf(number)!;

    /// <summary>All that a set of this number asks for.</summary>
    public static IReadOnlyList<DocumentPart> PartsOf(this Evaluation evaluation, int number) =>
        number == Submission.OfPlan ? Parts : [DocumentPart.OfMaterial(evaluation.Set(number))];

    /// <summary>A file for everything that is not there yet.</summary>
    public static Evaluation Gather(this Evaluation evaluation, DateTimeOffset at, int number = Submission.OfPlan)
    {
        foreach (var part in evaluation.PartsOf(number).Where(part => evaluation.NewestDocument(part.Id) is null))
            evaluation.ReceiveDocument(part, File(part.Id), Manager, at);
        return evaluation;
    }

    /// <summary>The consortium gathers and hands in, with the letter 도봉-1 of 07-20.</summary>
    public static Evaluation HandIn(this Evaluation evaluation, DateTimeOffset at, int number = Submission.OfPlan)
    {
        evaluation.Gather(at, number);
        evaluation.HandIn(evaluation.Set(number), evaluation.PartsOf(number), "도봉-1", new(2018, 7, 20), evaluation.VersionOf(evaluation.Set(number)), Manager, at);
        return evaluation;
    }

    public static Evaluation Forward(this Evaluation evaluation, DateTimeOffset at, int number = Submission.OfPlan)
    {
        var parts = evaluation.PartsOf(number);
        evaluation.Forward(evaluation.Set(number), parts, [.. parts.Select(part => part.Id)], evaluation.VersionOf(evaluation.Set(number)), Officer, at);
        return evaluation;
    }

    public static Evaluation Return(this Evaluation evaluation, DateTimeOffset at)
    {
        evaluation.Return(evaluation.Set(), "②의 쪽이 빠졌습니다", evaluation.VersionOf(evaluation.Set()), Officer, at);
        return evaluation;
    }
}
