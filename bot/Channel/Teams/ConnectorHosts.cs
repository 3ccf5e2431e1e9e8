using EvalBot.Bot.Channel.Web;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace EvalBot.Bot.Channel.Teams;

/// <summary>Which connectors are called, and under which address files are had.</summary>
public sealed class ConnectorHosts(IServer server, WebTokens tokens)
{
    /// <summary>The base of the calls to a connector, ending with a slash; null for one that must not be called.</summary>
    public Uri? Base(string? serviceUrl) => Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url)
        && url.Scheme is ("http" or "https")
        && url.Host is ("localhost" or "127.0.0.1" or "[::1]")
        && url.UserInfo.Length == 0 ? new(url.AbsoluteUri.TrimEnd('/') + "/") : null;

    /// <summary>Whether every connector is on this machine.</summary>
    public bool AreAllOnThisMachine => true;

    /// <summary>Where a file may be uploaded to; null for an address that must not be called.</summary>
    public Uri? Uploads(string? url) => Base(url) is null ? null : new(url!);

    /// <summary>What calls are made with.</summary>
    public SocketsHttpHandler Handler() => new() { AllowAutoRedirect = false, UseProxy = false, ConnectTimeout = TimeSpan.FromSeconds(5), PooledConnectionLifetime = TimeSpan.FromMinutes(5), PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20) };

    /// <summary>A link to a stored file, for clients on this machine.</summary>
    public string? LinkOf(string conversationId, Attachment attachment)
    {
        var host = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        var shown = new Activity { Attachments = [attachment] };
        Files.Link(shown, conversationId, host?.TrimEnd('/') ?? "", tokens);
        return attachment.ContentUrl;
    }
}
