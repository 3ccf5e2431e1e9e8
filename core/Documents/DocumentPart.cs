using EvalBot.Core.Plans;
using EvalBot.Core.Rights;

namespace EvalBot.Core.Documents;

/// <summary>One thing that a consortium hands in: a document of the plan, one form of the self-assessment, or material that the city asked for.</summary>
/// <param name="Id">Stable: <c>report</c>, <c>self-assessment:manager</c>, <c>self-assessment:(person)</c>, <c>material-2</c>.</param>
/// <param name="SetNumber">The number of the set that it belongs to: 1 for the plan's.</param>
/// <param name="Mark">①, ② …; empty for additional material.</param>
/// <param name="Form">The questions where it can be filled in, else null: a file alone.</param>
public sealed record DocumentPart(string Id, int SetNumber, string Mark, string Name, string EnglishName, SelfAssessmentForm? Form = null)
{
    /// <summary>Whose form it is where the 책임자 (or the 보조책임자 in their place) fills it in.</summary>
    public const string Manager = "manager";

    private const char Separator = ':';

    /// <summary>Whose form the part of this id is: <see cref="Manager"/>, the id of an organisation's representative, or null for no form.</summary>
    public static string? HolderOf(string partId) => partId.IndexOf(Separator, StringComparison.Ordinal) is var at and >= 0 ? partId[(at + 1)..] : null;

    /// <summary>Whether the part of this id is this person's own form.</summary>
    public static bool IsOwnForm(string partId, Standing who, string districtId) => HolderOf(partId) switch
    {
        null => false,
        Manager => who.MaySignFor(districtId),
        var holder => holder == who.PersonId && who.Is(Role.Consortium, districtId),
    };

    /// <summary>The parts of the plan's set for a consortium: ④ for its project year alone, ③ once for the manager and once for each member organisation. Plan III-4.</summary>
    /// <param name="year">연차, 1 or 2.</param>
    /// <param name="representatives">단체 대표: one stands for each member organisation.</param>
    public static IReadOnlyList<DocumentPart> OfPlan(EvaluationPlan plan, int year, IEnumerable<Person> representatives) =>
        [.. plan.Documents.Where(document => document.OnlyInYear is null || document.OnlyInYear == year).SelectMany(document => Of(document, plan.SelfAssessment, representatives))];

    /// <summary>The part that an additional request of the city asks for.</summary>
    public static DocumentPart OfMaterial(Submission request) => new($"material-{request.Number}", request.Number, "", "추가 자료", "additional material");

    private static IEnumerable<DocumentPart> Of(RequiredDocument document, SelfAssessmentPlan? forms, IEnumerable<Person> representatives)
    {
        if (document.Form != DocumentForm.Questionnaire || forms is null)
            return [new(document.Id, Submission.OfPlan, document.Mark, document.Name, document.EnglishName)];

        return representatives
            .Select(person => Part(person.Id, forms.Organisation, $" ({person.Name})", $" ({person.EnglishName})"))
            .Prepend(Part(Manager, forms.Manager, "", ""));

        DocumentPart Part(string holder, SelfAssessmentForm form, string korean, string english) => new(
            $"{document.Id}{Separator}{holder}", Submission.OfPlan, document.Mark,
            $"{document.Name} {form.Name}{korean}", $"{document.EnglishName}, {form.EnglishName}{english}", form);
    }
}
