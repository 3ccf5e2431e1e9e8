using System.Text.Json;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Storage;
using EvalBot.Core.Plans;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Channel;

/// <summary>The people that the channel knows: who may have a conversation, and what they are called.</summary>
public sealed class PeopleDirectory(IServiceScopeFactory scopes, DatabaseAddress address)
{
    public async Task<bool> ExistsAsync(string personId, CancellationToken cancel) => await NameOfAsync(personId, cancel) is not null;

    /// <returns>The person's name, or null when there is no such person.</returns>
    public Task<string?> NameOfAsync(string personId, CancellationToken cancel) => address.NameAsync(personId, cancel);

    /// <summary>Everybody, as <c>GET /local/people</c> tells it.</summary>
    public async Task<IReadOnlyList<ListedPerson>> ListAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EvalBotContext>();
        var plan = scope.ServiceProvider.GetRequiredService<LoadedPlan>();
        var people = await db.People.AsNoTracking().ToListAsync(cancel);
        var roles = await db.Roles.AsNoTracking()
            .Where(role => role.Role != Role.CityMember && role.Role != Role.Expert && role.Role != Role.SupportTeam) // What qualifies for a seat gives no right.
            .OrderBy(role => role.Id).ToListAsync(cancel);
        var seats = await db.Evaluations.AsNoTracking()
            .SelectMany(e => e.Seats, (e, seat) => new { e.DistrictId, seat.SeatId, seat.PersonId, seat.Id })
            .OrderBy(seat => seat.Id)
            .ToListAsync(cancel);

        var listed = roles
            .Select(role => (role.PersonId, Role: new ListedRole(NameOf(role.Role), DistrictOf(role.DistrictId), Title: TitleOf(role.Title))))
            .Concat(seats.Select(seat => (seat.PersonId, Role: new ListedRole(NameOf(Role.Panelist), DistrictOf(seat.DistrictId), seat.SeatId))))
            .ToLookup(pair => pair.PersonId, pair => pair.Role);
        return [.. people
            .Select(person => new ListedPerson(person.Id, person.Name, [.. listed[person.Id]]))
            .OrderBy(person => person.Roles.Any(role => role.District is not null))
            .ThenBy(person => person.Roles.Select(role => role.District).FirstOrDefault(), StringComparer.Ordinal)
            .ThenBy(person => person.Id, StringComparer.Ordinal)];

        string? DistrictOf(string? id) => id is null ? null : plan.District(id).Name;
    }

    private static string NameOf(Role role) => JsonNamingPolicy.CamelCase.ConvertName(role.ToString());

    private static string? TitleOf(Title? title) => title switch
    {
        Title.Manager => "책임자",
        Title.DeputyManager => "보조책임자",
        Title.Representative => "단체 대표",
        _ => null,
    };
}

/// <summary>A person and what they are.</summary>
public sealed record ListedPerson(string Id, string Name, IReadOnlyList<ListedRole> Roles);

/// <summary>One role of a person.</summary>
/// <param name="Role">coordinator, panelist, officer, consortium, writer, auditor or committee.</param>
/// <param name="District">The name of the district; null for a role that is for all.</param>
/// <param name="Seat">For a panelist: city-lead, expert-1 …</param>
/// <param name="Title">For a consortium member: 책임자, 보조책임자 or 단체 대표.</param>
public sealed record ListedRole(
    string Role,
    string? District = null,
    string? Seat = null,
    string? Title = null);
