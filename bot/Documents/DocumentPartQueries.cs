using EvalBot.Bot.Commands;
using EvalBot.Core.Documents;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Documents;

/// <summary>What a consortium has to hand in, now: the plan's documents, a form for each member organisation among them, and what the city asked for besides.</summary>
internal static class DocumentPartQueries
{
    public static async Task<IReadOnlyList<DocumentPart>> DocumentPartsAsync(this Desk desk, Evaluation evaluation, CancellationToken cancel) =>
        Of(desk, evaluation, await desk.Representatives(evaluation).ToListAsync(cancel));

    /// <inheritdoc cref="DocumentPartsAsync"/>
    public static IReadOnlyList<DocumentPart> DocumentParts(this Desk desk, Evaluation evaluation) => Of(desk, evaluation, [.. desk.Representatives(evaluation)]);

    private static IQueryable<Person> Representatives(this Desk desk, Evaluation evaluation) => desk.Db.Roles.AsNoTracking()
        .Where(role => role.Role == Role.Consortium && role.Title == Title.Representative && role.DistrictId == evaluation.DistrictId)
        .OrderBy(role => role.Id)
        .Join(desk.Db.People, role => role.PersonId, person => person.Id, (role, person) => person);

    private static IReadOnlyList<DocumentPart> Of(Desk desk, Evaluation evaluation, List<Person> representatives) =>
    [
        .. DocumentPart.OfPlan(desk.Plan, desk.Plan.District(evaluation.DistrictId).Year, representatives),
        .. evaluation.Submissions.Where(submission => submission.Asked is not null).OrderBy(submission => submission.Number).Select(DocumentPart.OfMaterial),
    ];
}
