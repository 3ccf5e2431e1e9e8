using EvalBot.Core.Plans;

namespace EvalBot.Bot.PlanFiles;

/// <summary>The documents that consortia hand in, and the questions of the self-assessment.</summary>
internal static class DocumentReader
{
    public static IReadOnlyList<RequiredDocument> Read(PlanNode node)
    {
        var documents = new List<RequiredDocument>();
        foreach (var item in node.Items())
        {
            var fields = item.Fields("id mark name nameEn", "onlyInYear form");
            var document = new RequiredDocument(
                fields["id"].Id(),
                fields["mark"].Text(),
                fields["name"].Text(),
                fields["nameEn"].Text(),
                fields.GetValueOrDefault("onlyInYear")?.Integer(1, 10),
                fields.GetValueOrDefault("form")?.OneOf<DocumentForm>() ?? DocumentForm.File);
            if (documents.Any(other => other.Id == document.Id))
                throw fields["id"].Wrong("이미 있는 서류입니다");
            if (documents.Any(other => other.Mark == document.Mark))
                throw fields["mark"].Wrong("이미 있는 서류입니다");
            if (document.Form == DocumentForm.Questionnaire && documents.Any(other => other.Form == DocumentForm.Questionnaire))
                throw fields["form"].Wrong("설문지는 하나만 둘 수 있습니다");

            documents.Add(document);
        }

        return documents;
    }

    /// <param name="node">Null where the plan has no questions.</param>
    /// <param name="documents">One of them is filled in where there are questions, and none without.</param>
    public static SelfAssessmentPlan? SelfAssessment(PlanNode? node, PlanNode documentsNode, IReadOnlyList<RequiredDocument> documents)
    {
        var questionnaire = documents.Any(document => document.Form == DocumentForm.Questionnaire);
        if (node is null)
            return questionnaire ? throw documentsNode.Problem("documents: 설문지(form: questionnaire)가 있으면 «selfAssessment» 항목도 있어야 합니다.") : null;
        if (!questionnaire)
            throw node.Problem("selfAssessment: documents에 설문지(form: questionnaire)가 없습니다.");

        var fields = node.Fields("manager organisation");
        return new(Form(fields["manager"]), Form(fields["organisation"]));
    }

    private static SelfAssessmentForm Form(PlanNode node)
    {
        var fields = node.Fields("name nameEn questions");
        var questions = new List<Question>();
        foreach (var item in fields["questions"].Items())
        {
            var question = item.Fields("id text textEn type");
            if (questions.Any(other => other.Id == question["id"].Id()))
                throw question["id"].Wrong("이미 있는 문항입니다");

            questions.Add(new(question["id"].Id(), question["text"].Text(), question["textEn"].Text(), question["type"].OneOf<QuestionKind>()));
        }

        return questions.Count <= SelfAssessmentForm.MostQuestions
            ? new(fields["name"].Text(), fields["nameEn"].Text(), questions)
            : throw fields["questions"].Problem($"questions: 문항은 {SelfAssessmentForm.MostQuestions}개까지 둘 수 있습니다 ({questions.Count}개).");
    }
}
