using System.Security.Cryptography;
using EvalBot.Bot.Channel.Teams;

namespace EvalBot.Bot.Hosting;

/// <summary>Looks at the Teams settings before anything starts. No sentence shows a value that may be a secret.</summary>
internal static class WhyNotTeams
{
    private static readonly string[] Credentials = ["Secret", "CertificateFile", "ManagedIdentity", "Federated"];

    /// <summary>One sentence that names the key whose value cannot be used, or null.</summary>
    public static string? Ask(IConfiguration configuration, bool development)
    {
        var teams = configuration.GetSection(TeamsOptions.Section);
        return AskKeys(configuration) ?? AskIds(teams) ?? AskCloud(teams) ?? AskCredential(teams) ?? AskHosts(teams) ?? AskMetadata(teams, development) ?? AskClock(configuration, teams);
    }

    private static string? AskKeys(IConfiguration configuration) =>
        TeamsOptions.Given(configuration).FirstOrDefault(setting => !TeamsOptions.Keys.Contains(setting.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown
            ? $"{unknown.Path}: 모르는 설정입니다. Teams의 설정은 다음과 같습니다: {string.Join(", ", TeamsOptions.Keys)}"
            : null;

    private static string? AskIds(IConfigurationSection teams) =>
        !IsId(teams["AppId"]) ? "Teams:AppId: Teams 모드에는 Azure Bot의 앱 ID(GUID)가 있어야 합니다. 로컬 모드로 쓰려면 Teams 설정을 모두 지워 주세요."
        : !IsId(teams["TenantId"]) ? "Teams:TenantId: Teams 모드에는 앱이 등록된 테넌트의 ID(GUID)가 있어야 합니다. 도메인 이름은 받지 않습니다."
        : !TeamsOptions.ListOf(teams.GetSection("AllowedTenants")).All(IsId) ? "Teams:AllowedTenants: 테넌트의 ID(GUID)를 쉼표로 나누어 적어 주세요."
        : null;

    private static string? AskCloud(IConfigurationSection teams) => teams["Cloud"] is { Length: > 0 } cloud && TeamsCloud.Of(cloud) is null
        ? $"Teams:Cloud: '{cloud}'은(는) 없는 클라우드입니다. 다음 가운데 하나를 적어 주세요: {string.Join(", ", TeamsCloud.All)}"
        : null;

    private static string? AskCredential(IConfigurationSection teams)
    {
        var given = Credentials.Where(key => teams[key] is { Length: > 0 }).ToList();
        var tests = teams["Metadata"] is { Length: > 0 };
        return (tests, given) switch
        {
            (true, [var real, ..]) => $"Teams:Metadata: 시험용 설정이라 진짜 자격 증명(Teams:{real})과 함께 쓸 수 없습니다. 둘 가운데 하나를 지워 주세요.",
            (false, []) => $"Teams:Secret: 자격 증명이 없습니다. 다음 가운데 하나를 주세요: {string.Join(", ", Credentials.Select(key => "Teams:" + key))}",
            (false, [var first, var second, ..]) => $"Teams:{second}: Teams:{first}와(과) 함께 쓸 수 없습니다. 자격 증명은 하나만 주세요.",
            _ when teams["CertificatePassword"] is { Length: > 0 } && !given.Contains("CertificateFile") => "Teams:CertificatePassword: Teams:CertificateFile과 함께만 씁니다.",
            (_, ["CertificateFile"]) => AskCertificate(teams),
            (_, ["ManagedIdentity"]) when teams["ManagedIdentity"] != "system" && !IsId(teams["ManagedIdentity"]) =>
                "Teams:ManagedIdentity: system이나 관리 ID의 클라이언트 ID(GUID)를 적어 주세요.",
            (_, ["Federated"]) when !IsId(teams["Federated"]) => "Teams:Federated: 앱을 대신할 관리 ID의 클라이언트 ID(GUID)를 적어 주세요.",
            _ => null,
        };
    }

    private static string? AskCertificate(IConfigurationSection teams)
    {
        try
        {
            using var certificate = new TeamsCredential.Certificate(teams["CertificateFile"]!, teams["CertificatePassword"]).Load();
            return certificate.HasPrivateKey ? null : "Teams:CertificateFile: 인증서에 개인 키가 없습니다. 개인 키가 든 PKCS #12(.pfx) 파일을 주세요.";
        }
        catch (Exception wrong) when (wrong is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return "Teams:CertificateFile: 파일이 없거나 Teams:CertificatePassword로 열 수 없습니다. 개인 키가 든 PKCS #12(.pfx) 파일과 그 암호를 주세요.";
        }
    }

    private static string? AskHosts(IConfigurationSection teams) =>
        TeamsOptions.ListOf(teams.GetSection("ServiceHosts")).FirstOrDefault(host => !ServiceUrls.CanAllow(host)) is { } wrong
            ? $"Teams:ServiceHosts: '{wrong}'은(는) 쓸 수 없습니다. connector.example.com이나 *.example.com 같은 호스트 이름만 받고, 주소나 내부망의 이름은 받지 않습니다."
            : null;

    private static string? AskMetadata(IConfigurationSection teams, bool development) => teams["Metadata"] switch
    {
        null or "" => null,
        _ when !development => "Teams:Metadata: 시험용 설정이라 ASPNETCORE_ENVIRONMENT=Development에서만 씁니다. 이 설정을 지워 주세요.",
        var metadata when !Uri.TryCreate(metadata, UriKind.Absolute, out var url) || !ServiceUrls.IsOnThisMachine(url) =>
            "Teams:Metadata: 이 컴퓨터에 있는 OpenID 문서의 주소만 받습니다. 예: http://127.0.0.1:5000/openid",
        _ => null,
    };

    private static string? AskClock(IConfiguration configuration, IConfigurationSection teams) =>
        configuration["Clock:Now"] is { Length: > 0 } && teams["Metadata"] is not { Length: > 0 }
            ? "Clock:Now: Teams 모드의 시계는 맞출 수 없습니다. 이 설정을 지워 주세요."
            : null;

    private static bool IsId(string? text) => Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty;
}
