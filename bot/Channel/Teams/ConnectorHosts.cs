using EvalBot.Bot.Channel.Web;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace EvalBot.Bot.Channel.Teams;

/// <summary>Which connectors are called and where files may be fetched from and brought to, in the mode that the bot runs in.</summary>
/// <param name="teams">Null in local mode: then only this machine is called.</param>
public sealed class ConnectorHosts(IServer server, WebTokens tokens, TeamsOptions? teams = null)
{
    // Where the files of Teams' users lie.
    private static readonly string[] FileHosts = ["sharepoint.com", "sharepoint.us", "sharepoint-mil.us", "sharepoint.cn"];

    /// <summary>Whether anyone may act as anyone, because everybody is on this machine.</summary>
    public bool IsLocal => teams is null;

    /// <summary>The base of the calls to a connector, ending with a slash; null for one that must not be called.</summary>
    public Uri? Base(string? serviceUrl) => Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url)
        && (teams is null ? ServiceUrls.IsOnThisMachine(url) : ServiceUrls.Allow(teams, serviceUrl)) ? new(url.AbsoluteUri.TrimEnd('/') + "/") : null;

    /// <summary>Where a file of a user's lies; null for an address that must not be called. Such links are good for anybody, so they are called without a token.</summary>
    public Uri? File(string? link) => Uri.TryCreate(link, UriKind.Absolute, out var url)
        && (IsTest ? ServiceUrls.IsOnThisMachine(url)
            : url is { Scheme: "https", IsDefaultPort: true, UserInfo: "" } && Array.Exists(FileHosts, host => url.Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase)))
        ? url : null;

    /// <summary>What calls are made with: straight to this machine, otherwise by the proxy that the machine names.</summary>
    public SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseProxy = !IsTest,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20), // Shorter than the other side's: a message must not be written into a connection that is just closing.
    };

    /// <summary>A link to a stored file, for clients on this machine; null in Teams, which has its own way.</summary>
    public string? LinkOf(string conversationId, Attachment attachment)
    {
        if (teams is not null)
            return null;

        var host = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        Files.Link(new() { Attachments = [attachment] }, conversationId, host?.TrimEnd('/') ?? "", tokens);
        return attachment.ContentUrl;
    }

    private bool IsTest => teams is null or { Metadata: not null };
}
