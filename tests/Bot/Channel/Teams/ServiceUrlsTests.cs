using EvalBot.Bot.Channel.Teams;

namespace EvalBot.Tests.Bot.Channel.Teams;

public sealed class ServiceUrlsTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/kr/0d1e2f30-4152-4637-8849-5a6b7c8d9e0f/")]
    [InlineData("https://SMBA.trafficmanager.net:443/teams")]
    [InlineData("https://webchat.botframework.com/")]
    [InlineData("https://a.b.botframework.com/")]
    [InlineData("https://teams.microsoft.com/")]
    [InlineData("https://connector.example.com/")] // The settings name it.
    [InlineData("https://kr.connectors.example.com/")]
    public void HostOfTheCloudOrTheSettings_IsCalled(string url) => Assert.True(ServiceUrls.Allow(Public, url));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("smba.trafficmanager.net")]
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("https://someone@smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net/?to=")]
    [InlineData("https://smba.trafficmanager.net/#")]
    [InlineData("https://smba.trafficmanager.net.example.com/")]
    [InlineData("https://smba.trafficmanager.net./")]
    [InlineData("https://smba.trafficmanager.net@example.com/")]
    [InlineData("https://example.com\\@smba.trafficmanager.net/")]
    [InlineData("https://other.trafficmanager.net/")]
    [InlineData("https://botframework.com/")]
    [InlineData("https://.botframework.com/")]
    [InlineData("https://mybotframework.com/")]
    [InlineData("https://connectors.example.com/")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams")] // Another cloud's.
    [InlineData("https://127.0.0.1/")]
    [InlineData("http://127.0.0.1:3978/")]
    [InlineData("http://localhost:3978/")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://169.254.169.254/")]
    [InlineData("https://[::1]/")]
    public void AnyOther_IsNot(string? url) => Assert.False(ServiceUrls.Allow(Public, url));

    [Theory]
    [InlineData("http://127.0.0.1:3978/kr/", true)]
    [InlineData("http://localhost:3978/", true)]
    [InlineData("https://[::1]:3978/", true)]
    [InlineData("http://127.0.0.1.example.com/", false)]
    [InlineData("http://someone@127.0.0.1/", false)]
    [InlineData("ftp://127.0.0.1/", false)]
    [InlineData("http://10.0.0.1/", false)]
    public void WithTestMetadata_ThisMachineIsCalledToo(string url, bool allowed) =>
        Assert.Equal(allowed, ServiceUrls.Allow(Public with { Metadata = new("http://127.0.0.1:5000/openid") }, url));

    [Fact]
    public void DefaultServiceUrl_OfEachCloud_IsAllowedThereAndNotInTheOthers()
    {
        Assert.True(ServiceUrls.Allow(Public with { Cloud = TeamsCloud.Gcc }, "https://smba.trafficmanager.net/amer/"));
        foreach (var cloud in TeamsCloud.All.Where(cloud => cloud.DefaultServiceUrl is not null && cloud != TeamsCloud.Gcc))
        {
            var url = cloud.DefaultServiceUrl!.ToString();
            Assert.Equal([cloud], TeamsCloud.All.Where(each => each != TeamsCloud.Gcc && ServiceUrls.Allow(Public with { Cloud = each }, url)));
        }
    }

    [Theory]
    [InlineData("connector.example.com", true)]
    [InlineData("*.example.com", true)]
    [InlineData("*", false)]
    [InlineData("*.com", false)]
    [InlineData("connector", false)]
    [InlineData("localhost", false)]
    [InlineData("bot.localhost", false)]
    [InlineData("printer.local", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.1", false)]
    [InlineData("[::1]", false)]
    [InlineData("https://connector.example.com", false)]
    [InlineData("connector.example.com:8443", false)]
    [InlineData("", false)]
    public void Host_CanBeAllowed_WhenItIsANameOnTheInternet(string host, bool can) => Assert.Equal(can, ServiceUrls.CanAllow(host));

    private static readonly TeamsOptions Public = new(
        "5f0c2b1a-7d3e-4a96-9b58-1c2d3e4f5a6b", "0d1e2f30-4152-4637-8849-5a6b7c8d9e0f", [], TeamsCloud.Public,
        new TeamsCredential.ClientSecret("geheim"), ["connector.example.com", "*.connectors.example.com"], null, "평가봇");
}
