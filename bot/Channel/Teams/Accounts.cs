using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;

namespace EvalBot.Bot.Channel.Teams;

/// <summary>What became of a code that somebody typed.</summary>
/// <param name="PersonId">Who they are from now on; null where the code was not taken.</param>
/// <param name="Reply">What they are told.</param>
public sealed record Redeemed(string? PersonId, string Reply);

/// <summary>Binds an account to the person who was invited with this code; by default the use case <c>InvitePeople</c>.</summary>
public delegate Task<Redeemed> RedeemInvitation(string accountId, string code, Language language, CancellationToken cancel);

/// <summary>Ends a code that was typed where others read it; by default the use case <c>InvitePeople</c>.</summary>
/// <returns>Whether it was one that could be used.</returns>
public delegate Task<bool> SpoilInvitation(string code, CancellationToken cancel);

/// <summary>Who somebody is in the plan.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Name">What they are called.</param>
public sealed record KnownPerson(string Id, string Name);

/// <summary>Which person of the plan an account is.</summary>
public sealed class Accounts(DatabaseAddress address, PeopleDirectory people, ConnectorHosts hosts, ConnectorClient connector)
{
    /// <returns>The person, or null for an account that is bound to nobody.</returns>
    public async Task<KnownPerson?> PersonOfAsync(Activity activity, CancellationToken cancel)
    {
        if (await BoundAsync(activity, cancel) is { } known)
            return known;
        if (hosts.IsLocal || activity.From is not { AadObjectId: null or "", Id: { } user } || Arrival.Of(activity) is not { } arrival)
            return null;

        // Some activities leave the object id out; the roster has it, but for those who are guests without any.
        var here = new ConversationReference { ConversationId = arrival.ConversationId, Kind = arrival.Kind, ServiceUrl = arrival.ServiceUrl, TenantId = arrival.TenantId, SeenAt = default };
        activity.From.AadObjectId = (await connector.MemberAsync(here, user, cancel))?.AccountId;
        return activity.From.AadObjectId is null ? null : await BoundAsync(activity, cancel);
    }

    /// <summary>Whoever is bound to the Entra object id, or else to the connector's id.</summary>
    private async Task<KnownPerson?> BoundAsync(Activity activity, CancellationToken cancel)
    {
        var ids = new[] { activity.From?.AadObjectId, activity.From?.Id }.Where(id => id is { Length: > 0 }).OfType<string>().ToList();
        if (ids.Count == 0)
            return null;

        var bound = await address.BoundAsync(ids[0], ids[^1], cancel);
        if (ids.Select(id => bound.FirstOrDefault(binding => binding.AccountId == id)).FirstOrDefault(each => each is not null) is { } first)
            return new(first.PersonId, first.Name);

        foreach (var id in hosts.IsLocal ? ids : []) // In local mode anyone may act as anyone, by the person's id.
        {
            if (await people.NameOfAsync(id, cancel) is { } name)
                return new(id, name);
        }

        return null;
    }
}
