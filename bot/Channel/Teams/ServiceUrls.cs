namespace EvalBot.Bot.Channel.Teams;

/// <summary>Which service URLs are called. The bot's token goes there, so none is that the settings do not name.</summary>
internal static class ServiceUrls
{
    /// <summary>Whether a service URL is one of the cloud or of the settings, over https; with test metadata also one on this machine.</summary>
    public static bool Allow(TeamsOptions options, string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url)
        && url is { UserInfo: "", Query: "", Fragment: "" }
        && ((options.Metadata is not null && IsOnThisMachine(url))
            || (url is { Scheme: "https", IsDefaultPort: true } && options.Cloud.ServiceHosts.Concat(options.ServiceHosts).Any(host => Covers(host, url.Host))));

    /// <summary>Whether it is an address of this machine that a browser could open too.</summary>
    public static bool IsOnThisMachine(Uri url) => url is { Scheme: "http" or "https", Host: "localhost" or "127.0.0.1" or "[::1]", UserInfo: "" };

    /// <summary>Whether a host can be allowed: a name on the internet, or <c>*.</c> and one. No address, and nothing that only this machine or network knows.</summary>
    public static bool CanAllow(string host)
    {
        var name = host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host;
        return Uri.CheckHostName(name) == UriHostNameType.Dns
            && name.Contains('.', StringComparison.Ordinal)
            && Uri.TryCreate($"https://{name}/", UriKind.Absolute, out var url) && url.HostNameType == UriHostNameType.Dns // 127.1 is an address too.
            && !Private.Any(ending => ("." + name).EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    private static readonly string[] Private = [".localhost", ".local", ".internal", ".localdomain", ".home.arpa"];

    private static bool Covers(string allowed, string host) => allowed.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase) && host.Length > allowed.Length - 1
        : string.Equals(host, allowed, StringComparison.OrdinalIgnoreCase);
}
