using EvalBot.Core.Documents;
using EvalBot.Core.Ratings;
using static EvalBot.Tests.Core.Documents.DocumentSamples;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Documents;

public class SelfAssessmentTests
{
    [Theory]
    [InlineData("", "", false, "1, 2")] // nothing at all is no draft
    [InlineData("4", "", false, null)]
    [InlineData("4", "", true, "2")]
    [InlineData("4", "\u3164", true, "2")]
    [InlineData("", "열두 번", true, "1")]
    [InlineData("4", "열두 번", true, null)]
    public void WhyNotSaved_OfADraftAndAFinishedForm_NamesTheQuestions(string goals, string words, bool submit, string? missing)
    {
        var refusal = SelfAssessment.WhyNotSaved(Form, Answers(goals, words), submit, Rules);
        Assert.Equal(missing, refusal is AnswersMissing some ? string.Join(", ", some.Questions) : refusal?.ToString());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("4.5")]
    [InlineData("네 점")]
    public void WhyNotSaved_NoPointOfTheScale_IsRefused(string goals) =>
        Assert.Equal(new AnswerOutsideScale(1, 1, 5), SelfAssessment.WhyNotSaved(Form, Answers(goals, "열두 번"), submit: false, Rules));

    [Fact]
    public void WhyNotSaved_LongerThanTheLimit_SaysBoth()
    {
        Assert.Null(SelfAssessment.WhyNotSaved(Form, Answers("4", new string('가', 700)), submit: true, Rules));
        Assert.Equal(new AnswerTooLong(2, 701, 700), SelfAssessment.WhyNotSaved(Form, Answers("4", new string('가', 701)), submit: false, Rules));
    }

    [Fact]
    public void SaveForm_ADraft_IsNoDocument_AndAFinishedOneIs()
    {
        var evaluation = Preparing();
        Assert.Null(evaluation.SaveForm(ManagerForm, Answers("4", ""), submit: false, 0, Manager, Kst(7, 20), Rules));
        Assert.Empty(evaluation.Documents);
        Assert.Equal(new CardIsOld(1), evaluation.WhyNotSaveForm(ManagerForm, Answers("4", "말"), submit: true, 0, Rules));

        var document = evaluation.SaveForm(ManagerForm, Answers("4", "말"), submit: true, 1, Manager, Kst(7, 21), Rules)!;

        Assert.Equal((1, null, 2), (document.Version, document.File, document.Answers.Count));
        Assert.Equal(document, evaluation.NewestDocument(ManagerForm.Id));
        Assert.Equal(new NoFormOfYours(), evaluation.WhyNotSaveForm(Report, Answers("4", "말"), submit: true, 0, Rules));
    }

    [Fact]
    public void SaveForm_OnceTheCityHasTheSet_IsRefused() => Assert.Equal(
        new DocumentsWithCity(),
        Preparing().HandIn(Kst(7, 29)).Forward(Kst(7, 30)).WhyNotSaveForm(ManagerForm, Answers("4", "말"), submit: true, 0, Rules));
}
