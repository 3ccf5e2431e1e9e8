using System.Globalization;
using System.Text.Json.Nodes;
using EvalBot.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Channel.Web;

/// <summary>Reads a conversation as the web chat receives it: cards it can show, links to files, and each message's place.</summary>
public sealed class WebActivities(EvalBotContext db, Seal seal, WebTokens tokens)
{
    private const int FrameSize = 50;

    /// <summary>The number of the last change that a client knows, or null when it knows nothing yet.</summary>
    /// <exception cref="RequestRefusedException">It is no watermark of ours.</exception>
    public static long? Known(string? watermark) => watermark is null or "" or "-" ? null
        : long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var change) ? change
        : throw RequestRefusedException.Malformed("watermark가 올바르지 않습니다.");

    /// <summary>What changed after <paramref name="known"/>, or the whole history in its order.</summary>
    /// <param name="host">Scheme and host under which the client reached us.</param>
    public async Task<ActivitySet> ReadAsync(string conversationId, long? known, string host, CancellationToken cancel)
    {
        var messages = db.Messages.AsNoTracking().Where(m => m.ConversationId == conversationId);
        var rows = known is { } change && change <= await LastAsync(conversationId, cancel)
            ? await messages.Where(m => m.Change > change).OrderBy(m => m.Change).ToListAsync(cancel)
            : await messages.OrderBy(m => m.Position).ToListAsync(cancel);
        var last = rows.Count > 0 ? rows.Max(m => m.Change) : known ?? 0;
        return new([.. rows.Select(row => Serve(row, host))], Watermark(last));
    }

    /// <summary>The next few messages after <paramref name="known"/>, in the order of their change.</summary>
    public async Task<(ActivitySet Frame, long Known)> ReadFrameAsync(string conversationId, long known, string host, CancellationToken cancel)
    {
        var rows = await db.Messages.AsNoTracking()
            .Where(m => m.ConversationId == conversationId && m.Change > known)
            .OrderBy(m => m.Change)
            .Take(FrameSize)
            .ToListAsync(cancel);
        var last = rows.Count > 0 ? rows[^1].Change : known;
        return (new([.. rows.Select(row => Serve(row, host))], Watermark(last)), last);
    }

    /// <summary>The number of the last change; 0 where nothing was said yet.</summary>
    public Task<long> LastAsync(string conversationId, CancellationToken cancel) =>
        db.Conversations.Where(c => c.Id == conversationId).Select(c => c.LastChange).SingleOrDefaultAsync(cancel);

    private Activity Serve(ChatMessage message, string host)
    {
        var activity = Activity.Parse(seal.Read(message));
        (activity.ChannelData ??= [])["webchat:sequence-id"] = message.Position;
        Files.Link(activity, message.ConversationId, host, tokens);
        foreach (var attachment in message.FromBot ? activity.Attachments ?? [] : [])
        {
            if (attachment.ContentType == Attachment.AdaptiveCard && attachment.Content is JsonObject card)
                attachment.Content = WebCard.Of(card, message.ActivityId);
        }

        return activity;
    }

    private static string Watermark(long change) => change.ToString(CultureInfo.InvariantCulture);
}
