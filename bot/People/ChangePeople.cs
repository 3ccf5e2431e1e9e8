using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Core;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.People;

/// <summary>A person and one role of theirs, as it shall be.</summary>
/// <param name="PersonId">Of somebody who is there already; a new person has one that nobody has yet.</param>
/// <param name="Ends">Whether the role ends instead.</param>
public sealed record PersonChange(string PersonId, string Name, string EnglishName, string Contact, RoleHolding Role, bool Ends);

/// <summary>People are entered or imported: all of them or none. Nobody is ever deleted; a role can end. Domain step 1.</summary>
public sealed class ChangePeople(Desk desk)
{
    public async Task<Refusal?> RunAsync(Standing who, IReadOnlyList<PersonChange> changes, CancellationToken cancel)
    {
        if (Access.WhyNotForThePlan(who) is { } refusal)
            return refusal;

        var people = await desk.Db.People.ToDictionaryAsync(person => person.Id, cancel);
        var roles = await desk.Db.Roles.ToListAsync(cancel);
        foreach (var change in changes)
        {
            var known = people.GetValueOrDefault(change.PersonId);
            var person = new Person(change.PersonId, change.Name, change.EnglishName, change.Contact, known?.DeputyId);
            if (known is null)
                desk.Db.People.Add(people[person.Id] = person);
            else if (known != person)
                desk.Db.Entry(known).CurrentValues.SetValues(person);

            var held = roles.FirstOrDefault(role => (role.PersonId, role.Role, role.DistrictId) == (change.PersonId, change.Role.Role, change.Role.DistrictId));
            if (held is not null && (change.Ends || (held.Title, held.SeatId) != (change.Role.Title, change.Role.SeatId)))
            {
                desk.Db.Roles.Remove(held);
                roles.Remove(held);
                held = null;
            }

            if (held is null && !change.Ends)
            {
                var role = new StoredRole { PersonId = change.PersonId, Role = change.Role.Role, DistrictId = change.Role.DistrictId, Title = change.Role.Title, SeatId = change.Role.SeatId };
                desk.Db.Roles.Add(role);
                roles.Add(role);
            }
        }

        desk.Db.Audit.Add(new() { At = desk.Now, PersonId = who.PersonId, Act = AuditAct.ImportPeople, Detail = $"{changes.Count}" });
        return await desk.DoneAsync(cancel);
    }
}
