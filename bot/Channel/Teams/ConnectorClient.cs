using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EvalBot.Bot.Storage;
using Microsoft.Identity.Client;

namespace EvalBot.Bot.Channel.Teams;

/// <summary>Somebody in a conversation, as the connector's roster tells it.</summary>
/// <param name="Id">The connector's id.</param>
/// <param name="AccountId">The Entra object id; null for who has none.</param>
public sealed record RosterMember(string Id, string? AccountId, string? Name);

/// <summary>The connector's REST interface (v3), one method for each operation that the bot uses. No call is repeated here but for one with a new token: what is to be done again is decided by rows.</summary>
public sealed class ConnectorClient(ConnectorTokens tokens, ConnectorHosts hosts, ConnectorPace pace, ILogger<ConnectorClient> log) : IDisposable
{
    private const int MostPages = 50;

    private readonly HttpClient http = new(hosts.Handler()) { Timeout = TimeSpan.FromSeconds(15) };

    /// <summary>Sends a message, or updates the one that has this id there. What answers nothing in a channel begins a thread.</summary>
    public async Task<SendOutcome> SendAsync(ConversationReference to, Activity activity, string? threadId, string? updatedId, CancellationToken cancel)
    {
        var targeted = activity.Recipient?.IsTargeted == true;
        var path = $"v3/conversations/{Escaped(to.ConversationId + (threadId is null ? "" : ";messageid=" + threadId))}/activities";
        if (updatedId is not null)
            path += "/" + Escaped(updatedId);
        if (targeted)
            path += "?isTargetedActivity=true";
        if (updatedId is not null)
            activity.Recipient = null; // Of an update it is refused.
        activity.Id = updatedId;
        if (to.Kind == ConversationKind.Channel && threadId is null && updatedId is null && !targeted)
            return await CreateThreadAsync(to, activity, cancel);
        return await CallAsync(to, updatedId is null ? HttpMethod.Post : HttpMethod.Put, path, activity.ToUtf8(), safeToRepeat: updatedId is not null, cancel);
    }

    /// <summary>Takes a message back.</summary>
    public Task<SendOutcome> DeleteAsync(ConversationReference to, string activityId, CancellationToken cancel) =>
        CallAsync(to, HttpMethod.Delete, $"v3/conversations/{Escaped(to.ConversationId!)}/activities/{Escaped(activityId)}", null, safeToRepeat: true, cancel);

    /// <summary>The 1:1 conversation with somebody: the same one each time.</summary>
    public Task<SendOutcome> CreatePersonalAsync(ConversationReference with, CancellationToken cancel)
    {
        var body = new JsonObject { ["isGroup"] = false, ["members"] = new JsonArray(new JsonObject { ["id"] = with.UserId }) };
        if (with.BotId is { } bot)
            body["bot"] = new JsonObject { ["id"] = bot };
        if (with.TenantId is { } tenant)
        {
            body["tenantId"] = tenant;
            body["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } };
        }

        return CallAsync(with, HttpMethod.Post, "v3/conversations", JsonSerializer.SerializeToUtf8Bytes(body, WireJson.Default.JsonObject), safeToRepeat: true, cancel);
    }

    /// <summary>A new thread in a channel, with its first message (protocol, creating conversations).</summary>
    /// <returns>With the message's id, not the thread's.</returns>
    private async Task<SendOutcome> CreateThreadAsync(ConversationReference channel, Activity first, CancellationToken cancel)
    {
        var body = new JsonObject
        {
            ["isGroup"] = true,
            ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = channel.ConversationId } },
            ["activity"] = JsonNode.Parse(first.ToUtf8()),
        };
        if (channel.BotId is { } bot)
            body["bot"] = new JsonObject { ["id"] = bot };
        if (channel.TenantId is { } tenant)
            body["tenantId"] = tenant;
        string? message = null;
        var outcome = await CallAsync(
            channel, HttpMethod.Post, "v3/conversations", JsonSerializer.SerializeToUtf8Bytes(body, WireJson.Default.JsonObject), safeToRepeat: false, cancel,
            made => message = JsonText.Of(made, "activityId"));
        return outcome with { Id = message ?? Arrival.ThreadOf(outcome.Id) };
    }

    /// <summary>Everybody in a conversation, page by page; null where it cannot be read now.</summary>
    public async Task<IReadOnlyList<RosterMember>?> MembersAsync(ConversationReference of, CancellationToken cancel)
    {
        var members = new List<RosterMember>();
        string? more = null;
        for (var page = 0; page < MostPages; page++)
        {
            var path = $"v3/conversations/{Escaped(of.ConversationId!)}/pagedmembers?pageSize=200" + (more is null ? "" : "&continuationToken=" + Escaped(more));
            if (await ReadAsync(of, path, cancel) is not { } read)
                return null;
            members.AddRange((read["members"] as JsonArray ?? []).OfType<JsonObject>().Select(MemberOf).OfType<RosterMember>());
            if (JsonText.Of(read, "continuationToken") is not { Length: > 0 } next || next == more)
                break;
            more = next;
        }

        return members;
    }

    /// <summary>One in a conversation, by the connector's id; null for who is not there.</summary>
    public async Task<RosterMember?> MemberAsync(ConversationReference of, string userId, CancellationToken cancel) =>
        await ReadAsync(of, $"v3/conversations/{Escaped(of.ConversationId!)}/members/{Escaped(userId)}", cancel) is { } read ? MemberOf(read) : null;

    public void Dispose() => http.Dispose();

    private static RosterMember? MemberOf(JsonObject member) =>
        JsonText.Of(member, "id") is { } id ? new(id, JsonText.Of(member, "aadObjectId") ?? JsonText.Of(member, "objectId"), JsonText.Of(member, "name")) : null;

    private static string Escaped(string id) => Uri.EscapeDataString(id);

    private async Task<JsonObject?> ReadAsync(ConversationReference of, string path, CancellationToken cancel)
    {
        JsonObject? read = null;
        await CallAsync(of, HttpMethod.Get, path, null, safeToRepeat: true, cancel, body => read = body);
        return read;
    }

    private async Task<SendOutcome> CallAsync(
        ConversationReference of, HttpMethod method, string path, byte[]? body, bool safeToRepeat, CancellationToken cancel, Action<JsonObject>? read = null)
    {
        if (hosts.Base(of.ServiceUrl) is not { } address)
            return new(SendVerdict.Refused, Reason: "serviceUrl"); // Nobody but the connector ever gets our words and our token.

        await pace.WaitAsync(of, cancel);
        var outcome = await OnceAsync(new(address, path), method, body, safeToRepeat, forceRefresh: false, read, cancel);
        if (outcome.Verdict == SendVerdict.Unauthorized)
            outcome = await OnceAsync(new(address, path), method, body, safeToRepeat, forceRefresh: true, read, cancel);
        if (outcome.Verdict == SendVerdict.Unauthorized)
            outcome = outcome with { Verdict = SendVerdict.Refused };
        return outcome;
    }

    private async Task<SendOutcome> OnceAsync(Uri url, HttpMethod method, byte[]? body, bool safeToRepeat, bool forceRefresh, Action<JsonObject>? read, CancellationToken cancel)
    {
        try
        {
            using var request = new HttpRequestMessage(method, url);
            if (await tokens.TokenAsync(forceRefresh, cancel) is { } token)
                request.Headers.Authorization = new("Bearer", token);
            if (body is not null)
                request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json, Encoding.UTF8.WebName) } };
            using var response = await http.SendAsync(request, cancel);
            var text = await response.Content.ReadAsStringAsync(cancel);
            if (response.IsSuccessStatusCode)
            {
                var answer = Parsed(text);
                if (answer is not null)
                    read?.Invoke(answer);
                return new(SendVerdict.Sent, answer is null ? null : JsonText.Of(answer, "id"));
            }

            log.ConnectorRefused((int)response.StatusCode, method.Method, Header(response, "MS-CV"), Header(response, "X-Correlating-OperationId"), text.Length > 500 ? text[..500] : text);
            return SendOutcome.OfFailure(response.StatusCode, text, safeToRepeat, AfterOf(response));
        }
        catch (MsalException refused)
        {
            log.NoToken(refused.Message);
            return new(SendVerdict.Later, Reason: "token"); // Nothing was sent.
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            log.NoAnswer(fault.Message, method.Method);
            return SendOutcome.OfFault(fault, safeToRepeat);
        }
    }

    private static JsonObject? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null; // Some answers have no body.
        }
    }

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;

    private static TimeSpan? AfterOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when response.Headers.Date is { } now => date - now,
        _ => null,
    };
}
