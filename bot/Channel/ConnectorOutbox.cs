using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using System.Threading.Channels;
using EvalBot.Bot.Channel.Teams;
using Microsoft.Identity.Client;

namespace EvalBot.Bot.Channel;

/// <summary>Where answers go back to: a connector's service URL and its conversation.</summary>
public sealed record ConnectorAddress(string? ServiceUrl, string? ConversationId)
{
    /// <summary>Whether it is a connector on this machine; in local mode no other is called.</summary>
    public bool IsOnThisMachine => ConversationId is { Length: > 0 }
        && Uri.TryCreate(ServiceUrl, UriKind.Absolute, out var url)
        && url.Scheme is ("http" or "https")
        && url.Host is ("localhost" or "127.0.0.1" or "[::1]")
        && url.UserInfo.Length == 0;

    internal Uri Activities => new($"{ServiceUrl!.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(ConversationId!)}/activities");
}

/// <summary>Sends answers to a connector in the order in which they were given, each at most once: what fails is logged and not sent again.</summary>
public sealed class ConnectorOutbox(ConnectorTokens tokens, ILogger<ConnectorOutbox> log) : BackgroundService
{
    private readonly Channel<(ConnectorAddress Address, Activity Answer)> waiting =
        System.Threading.Channels.Channel.CreateUnbounded<(ConnectorAddress, Activity)>();

    /// <summary>Puts answers in line.</summary>
    public void Send(ConnectorAddress address, IReadOnlyList<Activity> answers)
    {
        foreach (var answer in answers)
            waiting.Writer.TryWrite((address, answer));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false };
        using var client = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(10) };
        await foreach (var (address, answer) in waiting.Reader.ReadAllAsync(stoppingToken))
            await SendAsync(client, address, answer);
    }

    private async Task SendAsync(HttpClient client, ConnectorAddress address, Activity answer)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address.Activities);
            request.Content = new StringContent(answer.ToJson(), Encoding.UTF8, MediaTypeNames.Application.Json);
            if (await tokens.TokenAsync(forceRefresh: false, CancellationToken.None) is { } token)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var response = await client.SendAsync(request);
            if (!response.IsSuccessStatusCode)
                log.NotDelivered(null, address.ConversationId, (int)response.StatusCode);
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException or MsalException)
        {
            log.NotDelivered(fault, address.ConversationId, null);
        }
    }
}
