namespace EvalBot.Bot.Channel.Teams;

/// <summary>How the bot stands in Teams: the settings of the section <c>Teams</c>. Without any of them the bot runs in local mode.</summary>
/// <param name="AppId">The app id of the Azure Bot, a GUID in small letters.</param>
/// <param name="TenantId">The home tenant of the app, likewise.</param>
/// <param name="AllowedTenants">The tenants whose people may call.</param>
/// <param name="Credential">Null with <paramref name="Metadata"/>: connectors on this machine are called without a token.</param>
/// <param name="ServiceHosts">Hosts that service URLs may have beside the cloud's own.</param>
/// <param name="Metadata">For tests on this machine: the OpenID document that tokens are checked against in place of the cloud's.</param>
/// <param name="BotName">What the bot is called.</param>
public sealed record TeamsOptions(
    string AppId,
    string TenantId,
    IReadOnlyList<string> AllowedTenants,
    TeamsCloud Cloud,
    TeamsCredential? Credential,
    IReadOnlyList<string> ServiceHosts,
    Uri? Metadata,
    string BotName)
{
    public const string Section = "Teams";

    /// <summary>Every setting of the section; the last two are of the app package.</summary>
    public static readonly IReadOnlyList<string> Keys =
    [
        nameof(AppId), nameof(TenantId), nameof(AllowedTenants), nameof(Cloud), "Secret", "CertificateFile", "CertificatePassword", "ManagedIdentity", "Federated",
        nameof(ServiceHosts), nameof(Metadata), nameof(BotName), "PublicHost", "Package",
    ];

    /// <summary>The mode as <c>/health</c> tells it: local, teams, or teams-test where tokens are checked against a document on this machine.</summary>
    public static string ModeOf(TeamsOptions? teams) => teams switch { null => "local", { Metadata: null } => "teams", _ => "teams-test" };

    /// <summary>The settings that are given: an empty one is as none.</summary>
    public static IReadOnlyList<IConfigurationSection> Given(IConfiguration configuration) =>
        [.. configuration.GetSection(Section).GetChildren().Where(setting => setting.Value is not "")];

    /// <summary>Reads settings that were found good before; null where none is given, which is local mode.</summary>
    /// <exception cref="FormatException">They were not asked about.</exception>
    public static TeamsOptions? Read(IConfiguration configuration)
    {
        if (Given(configuration).Count == 0)
            return null;

        var teams = configuration.GetSection(Section);
        var home = GuidOf(teams[nameof(TenantId)]!);
        var tenants = ListOf(teams.GetSection(nameof(AllowedTenants)));
        return new(
            GuidOf(teams[nameof(AppId)]!),
            home,
            tenants.Count == 0 ? [home] : [.. tenants.Select(GuidOf)],
            teams[nameof(Cloud)] is { Length: > 0 } cloud ? TeamsCloud.Of(cloud) ?? throw new FormatException("No such cloud.") : TeamsCloud.Public,
            CredentialOf(teams),
            ListOf(teams.GetSection(nameof(ServiceHosts))),
            teams[nameof(Metadata)] is { Length: > 0 } metadata ? new(metadata) : null,
            teams[nameof(BotName)] is { Length: > 0 } name ? name : "평가봇");
    }

    /// <summary>A list: numbered settings, or one text with commas.</summary>
    public static IReadOnlyList<string> ListOf(IConfigurationSection section) =>
    [
        .. (section.Value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        .. section.GetChildren().Select(item => item.Value ?? ""),
    ];

    private static TeamsCredential? CredentialOf(IConfigurationSection teams) =>
        teams["Secret"] is { Length: > 0 } secret ? new TeamsCredential.ClientSecret(secret)
        : teams["CertificateFile"] is { Length: > 0 } file ? new TeamsCredential.Certificate(file, teams["CertificatePassword"])
        : teams["ManagedIdentity"] is { Length: > 0 } identity ? new TeamsCredential.ManagedIdentity(identity == "system" ? null : GuidOf(identity))
        : teams["Federated"] is { Length: > 0 } federated ? new TeamsCredential.Federated(GuidOf(federated))
        : null;

    private static string GuidOf(string text) => Guid.ParseExact(text, "D").ToString();
}
