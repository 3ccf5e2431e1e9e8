using EvalBot.Bot.TeamsApp;
using Microsoft.Extensions.Configuration;

namespace EvalBot.Tests.Bot.TeamsApp;

public sealed class PackageSettingsTests
{
    /// <summary>Settings of which a package can be made.</summary>
    public static IReadOnlyDictionary<string, string> Good => new Dictionary<string, string>
    {
        [PackageSettings.AppIdKey] = "11111111-2222-3333-4444-555555555555",
        [PackageSettings.HostKey] = "evalbot.example.go.kr",
        [PackageSettings.DeveloperKey] = "서울시",
        [PackageSettings.WebsiteKey] = "https://www.example.go.kr/evalbot",
        [PackageSettings.PrivacyKey] = "https://www.example.go.kr/evalbot/privacy",
        [PackageSettings.TermsKey] = "https://www.example.go.kr/evalbot/terms",
        [PackageSettings.VersionKey] = "1.2.3",
    };

    [Fact]
    public void Settings_ThatAreWhole_AreRead() => Assert.Equal(
        new PackageSettings(
            new("11111111-2222-3333-4444-555555555555"),
            "evalbot.example.go.kr",
            "서울시",
            new("https://www.example.go.kr/evalbot"),
            new("https://www.example.go.kr/evalbot/privacy"),
            new("https://www.example.go.kr/evalbot/terms"),
            "1.2.3"),
        PackageSettings.Of(With()));

    [Fact]
    public void Version_NotGiven_IsTheFirst() => Assert.Equal("1.0.0", PackageSettings.Of(With((PackageSettings.VersionKey, null))).Version);

    [Theory]
    [InlineData(PackageSettings.AppIdKey)]
    [InlineData(PackageSettings.HostKey)]
    [InlineData(PackageSettings.DeveloperKey)]
    [InlineData(PackageSettings.WebsiteKey)]
    [InlineData(PackageSettings.PrivacyKey)]
    [InlineData(PackageSettings.TermsKey)]
    public void Setting_NotGiven_IsNamed(string key) =>
        Assert.StartsWith($"{key}: 값이 없습니다. ", PackageSettings.WhyNot(With((key, null))), StringComparison.Ordinal);

    [Theory]
    [InlineData(PackageSettings.AppIdKey, "evalbot")]
    [InlineData(PackageSettings.AppIdKey, "00000000-0000-0000-0000-000000000000")]
    [InlineData(PackageSettings.AppIdKey, "{11111111-2222-3333-4444-555555555555}")]
    [InlineData(PackageSettings.HostKey, "https://evalbot.example.go.kr")]
    [InlineData(PackageSettings.HostKey, "evalbot.example.go.kr/api/messages")]
    [InlineData(PackageSettings.HostKey, "evalbot.example.go.kr:443")]
    [InlineData(PackageSettings.HostKey, "*.example.go.kr")]
    [InlineData(PackageSettings.HostKey, "localhost")]
    [InlineData(PackageSettings.HostKey, "203.0.113.7")]
    [InlineData(PackageSettings.DeveloperKey, "   ")]
    [InlineData(PackageSettings.DeveloperKey, "123456789 123456789 123456789 123")]
    [InlineData(PackageSettings.WebsiteKey, "http://www.example.go.kr/evalbot")]
    [InlineData(PackageSettings.PrivacyKey, "www.example.go.kr/privacy")]
    [InlineData(PackageSettings.TermsKey, "javascript:alert(1)")]
    [InlineData(PackageSettings.VersionKey, "1.0")]
    [InlineData(PackageSettings.VersionKey, "1.0.0.0")]
    [InlineData(PackageSettings.VersionKey, "1.01.0")]
    [InlineData(PackageSettings.VersionKey, "1.0.0\n")]
    public void Setting_ThatCannotBeUsed_IsNamedWithItsValue(string key, string value)
    {
        Assert.StartsWith($"{key}: '{value}'은(는) 쓸 수 없습니다. ", PackageSettings.WhyNot(With((key, value))), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => PackageSettings.Of(With((key, value))));
    }

    [Theory]
    [InlineData(PackageSettings.DeveloperKey, "123456789 123456789 123456789 12")]
    [InlineData(PackageSettings.VersionKey, "0.0.1")]
    [InlineData(PackageSettings.VersionKey, "10.20.30")]
    public void Setting_AtTheEdgeOfTheRule_IsTaken(string key, string value) => Assert.Null(PackageSettings.WhyNot(With((key, value))));

    private static IConfiguration With(params (string Key, string? Value)[] changes)
    {
        var settings = Good.ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        foreach (var (key, value) in changes)
            settings[key] = value;
        return new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
    }
}
