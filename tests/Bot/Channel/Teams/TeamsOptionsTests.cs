using EvalBot.Bot.Channel.Teams;
using Microsoft.Extensions.Configuration;

namespace EvalBot.Tests.Bot.Channel.Teams;

public sealed class TeamsOptionsTests
{
    private const string AppId = "5f0c2b1a-7d3e-4a96-9b58-1c2d3e4f5a6b";
    private const string TenantId = "0d1e2f30-4152-4637-8849-5a6b7c8d9e0f";
    private const string Other = "11111111-2222-4333-8444-555555555555";

    [Fact]
    public void NoSetting_IsLocalMode()
    {
        Assert.Null(TeamsOptions.Read(Settings()));
        Assert.Null(TeamsOptions.Read(Settings(("Teams:AppId", ""))));
    }

    [Fact]
    public void Defaults_AreTheHomeTenantInThePublicCloud()
    {
        var teams = Read(("Teams:Secret", "geheim"));

        Assert.Equal((AppId, TenantId, TeamsCloud.Public, "평가봇"), (teams.AppId, teams.TenantId, teams.Cloud, teams.BotName));
        Assert.Equal([TenantId], teams.AllowedTenants);
        Assert.Empty(teams.ServiceHosts);
        Assert.Null(teams.Metadata);
        Assert.Equal(new TeamsCredential.ClientSecret("geheim"), teams.Credential);
    }

    [Fact]
    public void Everything_CanBeSaidOtherwise_InTextsAndInLists()
    {
        var teams = Read(
            ("Teams:AllowedTenants", $"{TenantId}, {Other.ToUpperInvariant()}"), ("Teams:Cloud", "usgovdod"), ("Teams:BotName", "도우미"),
            ("Teams:ServiceHosts:0", "connector.example.com"), ("Teams:ServiceHosts:1", "*.example.org"));

        Assert.Equal([TenantId, Other], teams.AllowedTenants);
        Assert.Equal(["connector.example.com", "*.example.org"], teams.ServiceHosts);
        Assert.Equal((TeamsCloud.UsGovDoD, "도우미"), (teams.Cloud, teams.BotName));
    }

    [Fact]
    public void Credential_IsTheOneThatIsGiven()
    {
        Assert.Equal(new TeamsCredential.Certificate("bot.pfx", "geheim"), Read(("Teams:CertificateFile", "bot.pfx"), ("Teams:CertificatePassword", "geheim")).Credential);
        Assert.Equal(new TeamsCredential.ManagedIdentity(null), Read(("Teams:ManagedIdentity", "system")).Credential);
        Assert.Equal(new TeamsCredential.ManagedIdentity(Other), Read(("Teams:ManagedIdentity", Other)).Credential);
        Assert.Equal(new TeamsCredential.Federated(Other), Read(("Teams:Federated", Other)).Credential);
        Assert.Null(Read(("Teams:Metadata", "http://127.0.0.1:5000/openid")).Credential);
    }

    [Fact]
    public void Text_OfTheOptions_HoldsNoSecret()
    {
        Assert.DoesNotContain("geheim", Read(("Teams:Secret", "geheim")).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", Read(("Teams:CertificateFile", "bot.pfx"), ("Teams:CertificatePassword", "geheim")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Mode_HasThreeNames() => Assert.Equal(
        ["local", "teams", "teams-test"],
        [TeamsOptions.ModeOf(null), TeamsOptions.ModeOf(Read(("Teams:Secret", "geheim"))), TeamsOptions.ModeOf(Read(("Teams:Metadata", "http://127.0.0.1:5000/openid")))]);

    private static TeamsOptions Read(params (string Key, string Value)[] settings) => TeamsOptions.Read(Settings([("Teams:AppId", AppId.ToUpperInvariant()), ("Teams:TenantId", TenantId), .. settings]))!;

    private static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(each => KeyValuePair.Create<string, string?>(each.Key, each.Value))).Build();
}
