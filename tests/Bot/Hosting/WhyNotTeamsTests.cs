using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EvalBot.Bot.Hosting;
using EvalBot.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace EvalBot.Tests.Bot.Hosting;

/// <summary>Teams mode starts with settings that fit together, and with no others.</summary>
public sealed class WhyNotTeamsTests
{
    private const string Id = "0d1e2f30-4152-4637-8849-5a6b7c8d9e0f";
    private const string Metadata = "http://127.0.0.1:5000/openid";

    private static readonly (string Key, string Value)[] Real = [("Teams:AppId", Id), ("Teams:TenantId", Id), ("Teams:Secret", "geheim")];
    private static readonly (string Key, string Value)[] Test = [("Teams:AppId", Id), ("Teams:TenantId", Id), ("Teams:Metadata", Metadata)];

    [Theory]
    [InlineData("Teams:Tenant", Id)]
    [InlineData("Teams:AppId", "")]
    [InlineData("Teams:AppId", "evalbot")]
    [InlineData("Teams:AppId", "00000000-0000-0000-0000-000000000000")]
    [InlineData("Teams:TenantId", "")]
    [InlineData("Teams:TenantId", "seoul.example.com")]
    [InlineData("Teams:AllowedTenants", Id + ",seoul.example.com")]
    [InlineData("Teams:AllowedTenants:0", "", "Teams:AllowedTenants")]
    [InlineData("Teams:Cloud", "Korea")]
    [InlineData("Teams:Secret", "")]
    [InlineData("Teams:CertificateFile", "bot.pfx")] // Beside the secret.
    [InlineData("Teams:ManagedIdentity", "system")]
    [InlineData("Teams:Federated", Id)]
    [InlineData("Teams:CertificatePassword", "geheim")]
    [InlineData("Teams:ServiceHosts", "127.0.0.1")]
    [InlineData("Teams:ServiceHosts", "connector.example.com,*")]
    [InlineData("Teams:Metadata", Metadata)] // With a real credential.
    [InlineData("Clock:Now", "2018-08-06T14:00+09:00")]
    [InlineData("Urls", "")]
    [InlineData("Urls", "ftp://0.0.0.0:3978")]
    [InlineData("Urls", "nonsense")]
    public void RealTeams_WithOneWrongSetting_IsRefusedByTheNameOfItsKey(string key, string value, string? named = null)
    {
        foreach (var development in new[] { true, false })
        {
            var why = WhyNotStart.Ask(Settings(Real, (key, value)), development);

            Assert.StartsWith((named ?? key) + ": ", why, StringComparison.Ordinal);
            Assert.DoesNotContain("geheim", why, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', why!);
        }
    }

    [Theory]
    [InlineData("Teams:Metadata", "https://login.botframework.com/v1/.well-known/openidconfiguration")]
    [InlineData("Teams:Metadata", "http://10.0.0.1/openid")]
    [InlineData("Teams:Metadata", "http://localhost.example.com/openid")]
    [InlineData("Teams:Metadata", "/openid")]
    [InlineData("Teams:CertificatePassword", "geheim")]
    [InlineData("Teams:Secret", "geheim", "Teams:Metadata")]
    [InlineData("Teams:CertificateFile", "bot.pfx", "Teams:Metadata")]
    [InlineData("Teams:ManagedIdentity", "system", "Teams:Metadata")]
    [InlineData("Teams:Federated", Id, "Teams:Metadata")]
    [InlineData("Urls", "http://0.0.0.0:0")]
    [InlineData("Urls", "http://127.0.0.1:0;http://*:0")]
    [InlineData("Kestrel:Endpoints:Http:Url", "http://127.0.0.1:1", "Kestrel:Endpoints")]
    public void TestTeams_WithOneWrongSetting_IsRefusedByTheNameOfItsKey(string key, string value, string? named = null)
    {
        var why = WhyNotStart.Ask(Settings(Test, (key, value)), development: true);

        Assert.StartsWith((named ?? key) + ": ", why, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", why, StringComparison.Ordinal);
    }

    [Fact]
    public void TestTeams_OutsideDevelopment_IsRefused() =>
        Assert.StartsWith("Teams:Metadata: ", WhyNotStart.Ask(Settings(Test), development: false), StringComparison.Ordinal);

    [Theory]
    [InlineData("Teams:Secret", "geheim", "Teams:AppId")]
    [InlineData("Teams:AppId", Id, "Teams:TenantId")]
    [InlineData("Teams:BotName", "평가봇", "Teams:AppId")]
    public void ASettingAlone_IsRefusedByTheNameOfWhatIsMissing(string key, string value, string missing) =>
        Assert.StartsWith(missing + ": ", WhyNotStart.Ask(Settings([], (key, value)), development: true), StringComparison.Ordinal);

    [Fact]
    public void TestTeams_StartsInDevelopment_AlsoWithASetClock()
    {
        Assert.Null(WhyNotStart.Ask(Settings(Test), development: true));
        Assert.Null(WhyNotStart.Ask(Settings(Test, ("Clock:Now", "2018-08-06T14:00+09:00")), development: true));
    }

    [Theory]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0;https://[::]:0")]
    [InlineData("http://evalbot.example.com:0")]
    public void RealTeams_ListensWhereItIsTold(string urls)
    {
        Assert.Null(WhyNotStart.Ask(Settings(Real, ("Urls", urls)), development: false));
        Assert.Null(WhyNotStart.Ask(Settings(Real, ("Urls", urls)), development: true));
        Assert.StartsWith("Kestrel:Endpoints: ", WhyNotStart.Ask(Settings([], ("Kestrel:Endpoints:Http:Url", urls)), development: true), StringComparison.Ordinal);
        Assert.Null(WhyNotStart.Ask(Settings(Real, ("Kestrel:Endpoints:Http:Url", urls)), development: false));
    }

    [Theory]
    [InlineData("ManagedIdentity", "system", true)]
    [InlineData("ManagedIdentity", Id, true)]
    [InlineData("ManagedIdentity", "mine", false)]
    [InlineData("Federated", Id, true)]
    [InlineData("Federated", "system", false)]
    [InlineData("CertificateFile", "/no/such.pfx", false)]
    public void OtherCredential_StartsOrIsRefusedByTheNameOfItsKey(string key, string value, bool starts)
    {
        var why = WhyNotStart.Ask(Settings([("Teams:AppId", Id), ("Teams:TenantId", Id)], ("Teams:" + key, value)), development: false);

        if (starts)
            Assert.Null(why);
        else
            Assert.StartsWith($"Teams:{key}: ", why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "geheim", true)]
    [InlineData(true, "falsch", false)]
    [InlineData(false, "geheim", false)]
    public void CertificateFile_NeedsItsPasswordAndAPrivateKey(bool withKey, string password, bool starts)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pfx");
        try
        {
            using (var rsa = RSA.Create(2048))
            using (var certificate = new CertificateRequest("CN=evalbot", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue))
            using (var publicPart = X509CertificateLoader.LoadCertificate(certificate.RawData))
                File.WriteAllBytes(file, (withKey ? certificate : publicPart).Export(X509ContentType.Pkcs12, "geheim"));

            var why = WhyNotStart.Ask(
                Settings([("Teams:AppId", Id), ("Teams:TenantId", Id), ("Teams:CertificateFile", file)], ("Teams:CertificatePassword", password)), development: false);

            if (starts)
                Assert.Null(why);
            else
                Assert.StartsWith("Teams:CertificateFile: ", why, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Database_WhoseClockWasSet_IsRefusedByRealTeams()
    {
        await using var bot = await BotHost.StartAsync();
        await (await bot.ActAsAsync("coordinator-1")).SayAsync("시계 2018-08-06 13:50");
        await bot.StopAsync();

        var (code, said) = await BotProgram.RunAsync(Real.ToDictionary(each => each.Key, each => each.Value), "--ConnectionStrings:EvalBot", bot.ConnectionString, "--Seal:Keys", bot.KeyFolder);

        Assert.Equal(1, code);
        Assert.Contains("ConnectionStrings:EvalBot: ", said, StringComparison.Ordinal);
        Assert.Contains("연습한 데이터베이스라 Teams 모드로 쓸 수 없습니다.", said, StringComparison.Ordinal);
    }

    private static IConfiguration Settings((string Key, string Value)[] good, params (string Key, string Value)[] changed) => new ConfigurationBuilder()
        .AddInMemoryCollection([new("Urls", "http://127.0.0.1:0")])
        .AddInMemoryCollection(good.Concat(changed).Select(each => KeyValuePair.Create<string, string?>(each.Key, each.Value)).GroupBy(each => each.Key).Select(same => same.Last()))
        .Build();
}
