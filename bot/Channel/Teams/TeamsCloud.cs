namespace EvalBot.Bot.Channel.Teams;

/// <summary>One of Microsoft's clouds: where tokens come from and where calls go. Nothing of one cloud is trusted in another.</summary>
/// <param name="Name">As the setting <c>Teams:Cloud</c> names it.</param>
/// <param name="LoginHost">Gives the bot its own tokens.</param>
/// <param name="Scope">What the bot's tokens are for.</param>
/// <param name="OpenIdDocument">Names the keys that sign the tokens of inbound calls.</param>
/// <param name="Issuer">Who issues the tokens of inbound calls.</param>
/// <param name="DefaultServiceUrl">Where a conversation begins that no call has told a service URL for; null where the cloud has no common one.</param>
/// <param name="ServiceHosts">The hosts that service URLs may have; <c>*.</c> stands for any name before it.</param>
public sealed record TeamsCloud(
    string Name, string LoginHost, string Scope, Uri OpenIdDocument, string Issuer, Uri? DefaultServiceUrl, IReadOnlyList<string> ServiceHosts)
{
    public static readonly TeamsCloud Public = new(
        "Public", "login.microsoftonline.com", "https://api.botframework.com/.default",
        new("https://login.botframework.com/v1/.well-known/openidconfiguration"), "https://api.botframework.com",
        new("https://smba.trafficmanager.net/teams/"), ["smba.trafficmanager.net", "*.botframework.com", "teams.microsoft.com"]);

    /// <summary>Of the US government's community: the public cloud with a service URL of its own.</summary>
    public static readonly TeamsCloud Gcc = Public with
    {
        Name = "Gcc",
        DefaultServiceUrl = new("https://smba.infra.gcc.teams.microsoft.com/teams/"),
        ServiceHosts = [.. Public.ServiceHosts, "smba.infra.gcc.teams.microsoft.com"],
    };

    public static readonly TeamsCloud UsGov = new(
        "UsGov", "login.microsoftonline.us", "https://api.botframework.us/.default",
        new("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"), "https://api.botframework.us",
        new("https://smba.infra.gov.teams.microsoft.us/teams/"), ["smba.infra.gov.teams.microsoft.us", "*.botframework.us", "*.botframework.azure.us"]);

    public static readonly TeamsCloud UsGovDoD = UsGov with
    {
        Name = "UsGovDoD",
        DefaultServiceUrl = new("https://smba.infra.dod.teams.microsoft.us/teams/"),
        ServiceHosts = ["smba.infra.dod.teams.microsoft.us", "*.botframework.us", "*.botframework.azure.us"],
    };

    public static readonly TeamsCloud China = new(
        "China", "login.partner.microsoftonline.cn", "https://api.botframework.azure.cn/.default",
        new("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"), "https://api.botframework.azure.cn",
        null, ["*.botframework.azure.cn"]);

    public static readonly IReadOnlyList<TeamsCloud> All = [Public, Gcc, UsGov, UsGovDoD, China];

    /// <summary>The cloud of this name in any letter case, or null.</summary>
    public static TeamsCloud? Of(string name) => All.FirstOrDefault(cloud => string.Equals(cloud.Name, name, StringComparison.OrdinalIgnoreCase));

    public override string ToString() => Name;
}
