using EvalBot.Bot.Clocks;
using EvalBot.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Channel.Teams;

/// <summary>Reads who is in a group, so that its people can be written to in private before they have spoken to the bot.</summary>
public sealed class Rosters(ChatTransaction transaction, IServiceScopeFactory scopes, ConnectorClient connector, WallClock clock)
{
    /// <summary>Keeps how everybody in the group is reached who is a person of the plan; of others nothing is kept.</summary>
    public async Task ReadAsync(Arrival arrival, CancellationToken cancel)
    {
        var group = await GroupAsync(arrival, cancel);
        if (group is null || await connector.MembersAsync(group, cancel) is not { } members)
            return;

        await transaction.RunAsync((services, stop) => KeepAsync(services, group, members, stop), cancel);
    }

    private async Task<ConversationReference?> GroupAsync(Arrival arrival, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<EvalBotContext>().ConversationReferences.AsNoTracking()
            .SingleOrDefaultAsync(reference => reference.ConversationId == arrival.ConversationId && reference.GoneAt == null, cancel);
    }

    private async Task<int> KeepAsync(IServiceProvider services, ConversationReference group, IReadOnlyList<RosterMember> members, CancellationToken cancel)
    {
        var (db, chat) = (services.GetRequiredService<EvalBotContext>(), services.GetRequiredService<Chat>());
        var byAccount = members.Where(member => member.AccountId is not null).DistinctBy(member => member.AccountId).ToDictionary(member => member.AccountId!);
        var accounts = byAccount.Keys.ToList();
        var kept = 0;
        foreach (var bound in await db.AccountBindings.Where(binding => accounts.Contains(binding.AccountId)).ToListAsync(cancel))
        {
            var conversation = await chat.OpenAsync(bound.PersonId, cancel);
            if (conversation.ReferenceId is not null)
                continue;

            var reference = new ConversationReference
            {
                Kind = ConversationKind.Personal,
                AccountId = bound.AccountId,
                ServiceUrl = group.ServiceUrl,
                TenantId = group.TenantId,
                BotId = group.BotId,
                UserId = byAccount[bound.AccountId].Id,
                SeenAt = clock.Now,
            };
            db.Add(reference);
            await db.SaveChangesAsync(cancel);
            conversation.ReferenceId = reference.Id;
            kept++;
        }

        return kept;
    }
}
