using EvalBot.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Channel;

/// <summary>The groups in which districts' panels meet: what is posted there everybody in the meeting sees.</summary>
public sealed class Rooms(EvalBotContext db, Chat chat)
{
    private readonly List<ConversationReference> held = [];

    /// <summary>From now on a district's meeting is shown in this group.</summary>
    public void Hold(ConversationReference room, string districtId)
    {
        room.DistrictId = districtId;
        held.Add(room);
    }

    /// <summary>The ids under which the district's groups are posted to.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(string districtId, CancellationToken cancel)
    {
        var stored = await db.ConversationReferences.Where(reference => reference.DistrictId == districtId && reference.GoneAt == null).ToListAsync(cancel);
        var rooms = stored.Union(held).Where(reference => reference.DistrictId == districtId && reference.GoneAt is null).OrderBy(reference => reference.Id).ToList(); // The one of this turn too; what this turn took away not.
        foreach (var room in rooms)
            (await chat.OpenAsync(room.OutsideId, cancel)).ReferenceId = room.Id;
        return [.. rooms.Select(room => room.OutsideId)];
    }
}
