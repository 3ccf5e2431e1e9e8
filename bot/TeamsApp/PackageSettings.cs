using System.Text.RegularExpressions;

namespace EvalBot.Bot.TeamsApp;

/// <summary>What an organisation says of itself and of its bot in the app package.</summary>
/// <param name="AppId">The bot's application id in Entra.</param>
/// <param name="Host">The host under which Teams reaches the bot: <c>evalbot.example.go.kr</c>.</param>
/// <param name="Developer">Who answers for the bot, at most 32 characters.</param>
/// <param name="Website">The page with help and a contact.</param>
/// <param name="Privacy">The privacy notice.</param>
/// <param name="Terms">The terms of use.</param>
/// <param name="Version">The version of the package, <c>1.0.0</c>: Teams takes a changed package only with a higher one.</param>
public sealed partial record PackageSettings(Guid AppId, string Host, string Developer, Uri Website, Uri Privacy, Uri Terms, string Version)
{
    /// <summary>The key of the application id.</summary>
    public const string AppIdKey = "Teams:AppId";

    /// <summary>The key of the bot's host.</summary>
    public const string HostKey = "Teams:PublicHost";

    /// <summary>The key of the developer's name.</summary>
    public const string DeveloperKey = "Teams:Package:Developer";

    /// <summary>The key of the page with help.</summary>
    public const string WebsiteKey = "Teams:Package:Website";

    /// <summary>The key of the privacy notice.</summary>
    public const string PrivacyKey = "Teams:Package:Privacy";

    /// <summary>The key of the terms of use.</summary>
    public const string TermsKey = "Teams:Package:Terms";

    /// <summary>The key of the package's version.</summary>
    public const string VersionKey = "Teams:Package:Version";

    /// <summary>How long a developer's name may be in a manifest, in characters.</summary>
    public const int LongestDeveloper = 32;

    /// <summary>How long an address may be in a manifest, in characters.</summary>
    private const int LongestAddress = 2048;

    /// <summary>One sentence that names the key whose value is missing or cannot be used, or null when a package can be made.</summary>
    public static string? WhyNot(IConfiguration settings) =>
        !Guid.TryParseExact(settings[AppIdKey], "D", out var appId) || appId == Guid.Empty
            ? Say(settings, AppIdKey, "Entra에 등록한 봇의 애플리케이션(클라이언트) ID를 11111111-2222-3333-4444-555555555555 꼴로 적어 주세요.")
        : !IsHost(settings[HostKey])
            ? Say(settings, HostKey, "Teams가 봇에 닿는 인터넷 주소의 호스트 이름만 적어 주세요. https:// 와 / 뒤는 빼고 evalbot.example.go.kr 처럼 적습니다.")
        : settings[DeveloperKey]?.Trim() is not { Length: > 0 and <= LongestDeveloper }
            ? Say(settings, DeveloperKey, $"봇을 책임지는 기관의 이름을 {LongestDeveloper}자 안으로 적어 주세요.")
        : new[] { WebsiteKey, PrivacyKey, TermsKey }.FirstOrDefault(key => AddressOf(settings[key]) is null) is { } wrong
            ? Say(settings, wrong, $"{PageOf(wrong)} 주소를 https://www.example.go.kr/evalbot 처럼 https로 적어 주세요.")
        : settings[VersionKey] is { Length: > 0 } version && !ThreeNumbers().IsMatch(version)
            ? Say(settings, VersionKey, "패키지의 판을 1.0.0 처럼 점으로 나눈 세 수로 적어 주세요.")
        : null;

    /// <summary>Reads them. Ask <see cref="WhyNot"/> first.</summary>
    /// <exception cref="InvalidOperationException">They cannot be used.</exception>
    public static PackageSettings Of(IConfiguration settings) => WhyNot(settings) is { } why
        ? throw new InvalidOperationException(why)
        : new(
            Guid.ParseExact(settings[AppIdKey]!, "D"),
            settings[HostKey]!,
            settings[DeveloperKey]!.Trim(),
            AddressOf(settings[WebsiteKey])!,
            AddressOf(settings[PrivacyKey])!,
            AddressOf(settings[TermsKey])!,
            settings[VersionKey] is { Length: > 0 } version ? version : "1.0.0");

    private static string Say(IConfiguration settings, string key, string rule) =>
        settings[key] is { Length: > 0 } given ? $"{key}: '{given}'은(는) 쓸 수 없습니다. {rule}" : $"{key}: 값이 없습니다. {rule}";

    // A name with a dot: Teams reaches the bot from the internet, so neither localhost nor a bare address will do.
    private static bool IsHost(string? host) =>
        host is not null && Uri.CheckHostName(host) == UriHostNameType.Dns && host.Contains('.', StringComparison.Ordinal);

    private static Uri? AddressOf(string? address) =>
        address?.Length <= LongestAddress && Uri.TryCreate(address, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps ? page : null;

    private static string PageOf(string key) => key switch
    {
        WebsiteKey => "도움말과 연락처가 있는 쪽의",
        PrivacyKey => "개인정보 처리방침의",
        _ => "이용 조건의",
    };

    [GeneratedRegex(@"\A(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\z")]
    private static partial Regex ThreeNumbers();
}
