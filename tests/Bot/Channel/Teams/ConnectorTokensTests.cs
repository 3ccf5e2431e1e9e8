using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EvalBot.Bot.Channel.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Identity.Client;

namespace EvalBot.Tests.Bot.Channel.Teams;

/// <summary>The bot's own tokens, from a login server on this machine.</summary>
public sealed class ConnectorTokensTests
{
    private const string AppId = "5f0c2b1a-7d3e-4a96-9b58-1c2d3e4f5a6b";
    private const string TenantId = "0d1e2f30-4152-4637-8849-5a6b7c8d9e0f";
    private const string IdentityId = "11111111-2222-4333-8444-555555555555";

    [Fact]
    public async Task Secret_IsShownToTheHomeTenant_ForTheConnectorsScope()
    {
        await using var login = await Login.StartAsync();
        var tokens = new ConnectorTokens(Options(new TeamsCredential.ClientSecret("geheim & +")), login);

        Assert.Equal("token-1", await tokens.TokenAsync(forceRefresh: false, TeamsBot.Soon));

        var (address, form) = Assert.Single(login.Asked);
        Assert.Equal($"https://login.microsoftonline.com/{TenantId}/oauth2/v2.0/token", address);
        Assert.Equal(
            ("client_credentials", AppId, "geheim & +", "https://api.botframework.com/.default"),
            (form["grant_type"], form["client_id"], form["client_secret"], form["scope"].Split(' ')[0]));
    }

    [Fact]
    public async Task Token_IsKept_AndAskedForAnewWhereItWasNotAccepted()
    {
        await using var login = await Login.StartAsync();
        var tokens = new ConnectorTokens(Options(new TeamsCredential.ClientSecret("geheim")), login);

        Assert.Equal("token-1", await tokens.TokenAsync(forceRefresh: false, TeamsBot.Soon));
        Assert.Equal("token-1", await tokens.TokenAsync(forceRefresh: false, TeamsBot.Soon));
        Assert.Equal("token-2", await tokens.TokenAsync(forceRefresh: true, TeamsBot.Soon));
        Assert.Equal("token-2", await tokens.TokenAsync(forceRefresh: false, TeamsBot.Soon));
    }

    [Fact]
    public async Task Cloud_SaysWhereAndWhatFor()
    {
        await using var login = await Login.StartAsync();
        var options = Options(new TeamsCredential.ClientSecret("geheim")) with { Cloud = TeamsCloud.UsGov };

        await new ConnectorTokens(options, login).TokenAsync(forceRefresh: false, TeamsBot.Soon);

        var (address, form) = Assert.Single(login.Asked);
        Assert.Equal($"https://login.microsoftonline.us/{TenantId}/oauth2/v2.0/token", address);
        Assert.Equal("https://api.botframework.us/.default", form["scope"].Split(' ')[0]);
    }

    [Fact]
    public async Task Certificate_SignsAnAssertion()
    {
        await using var login = await Login.StartAsync();
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pfx");
        try
        {
            using (var rsa = RSA.Create(2048))
            using (var certificate = new CertificateRequest("CN=evalbot", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1)))
                await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pkcs12, "geheim"), TestContext.Current.CancellationToken);

            Assert.Equal("token-1", await new ConnectorTokens(Options(new TeamsCredential.Certificate(file, "geheim")), login).TokenAsync(forceRefresh: false, TeamsBot.Soon));
        }
        finally
        {
            File.Delete(file);
        }

        var form = Assert.Single(login.Asked).Form;
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", form["client_assertion_type"]);
        Assert.StartsWith("eyJ", form["client_assertion"], StringComparison.Ordinal);
        Assert.False(form.ContainsKey("client_secret"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(IdentityId)]
    public async Task ManagedIdentity_IsAskedForTheConnectorsResource(string? clientId)
    {
        await using var login = await Login.StartAsync();
        var tokens = new ConnectorTokens(Options(new TeamsCredential.ManagedIdentity(clientId)), login);

        Assert.Equal("token-1", await tokens.TokenAsync(forceRefresh: true, TeamsBot.Soon));

        var (address, form) = login.Asked.Last();
        Assert.StartsWith("http://169.254.169.254/metadata/identity/oauth2/token", address, StringComparison.Ordinal);
        Assert.Equal(("https://api.botframework.com", clientId), (form["resource"], form.GetValueOrDefault("client_id")));
    }

    [Fact]
    public async Task FederatedIdentity_SpeaksForTheApp()
    {
        await using var login = await Login.StartAsync();

        Assert.Equal("token-2", await new ConnectorTokens(Options(new TeamsCredential.Federated(IdentityId)), login).TokenAsync(forceRefresh: false, TeamsBot.Soon));

        var (identity, app) = (login.Asked.ElementAt(login.Asked.Count - 2).Form, login.Asked.Last().Form);
        Assert.Equal(("api://AzureADTokenExchange", IdentityId), (identity["resource"], identity["client_id"]));
        Assert.Equal(("token-1", AppId), (app["client_assertion"], app["client_id"]));
    }

    [Fact]
    public async Task Refusal_IsThrown_WithoutTheSecret()
    {
        await using var login = await Login.StartAsync();
        login.Refuses = true;

        var refused = await Assert.ThrowsAsync<MsalServiceException>(() => new ConnectorTokens(Options(new TeamsCredential.ClientSecret("geheim")), login).TokenAsync(forceRefresh: false, TeamsBot.Soon));

        Assert.Equal("invalid_client", refused.ErrorCode);
        Assert.DoesNotContain("geheim", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutCredential_ThereIsNoToken()
    {
        Assert.Null(await new ConnectorTokens().TokenAsync(forceRefresh: false, TeamsBot.Soon));
        Assert.Null(await new ConnectorTokens(Options(null) with { Metadata = new("http://127.0.0.1:5000/openid") }).TokenAsync(forceRefresh: true, TeamsBot.Soon));
    }

    private static TeamsOptions Options(TeamsCredential? credential) => new(AppId, TenantId, [TenantId], TeamsCloud.Public, credential, [], null, "평가봇");

    /// <summary>The login server and Azure's identity service; whatever is sent to those comes here.</summary>
    private sealed class Login : IMsalHttpClientFactory, IAsyncDisposable
    {
        private readonly WebApplication app;
        private readonly HttpClient client;
        private int given;

        private Login(WebApplication app) => (this.app, client) = (app, new(new Detour(this)));

        public bool Refuses { get; set; }

        public ConcurrentQueue<(string Address, IReadOnlyDictionary<string, string> Form)> Asked { get; } = new();

        public static async Task<Login> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Configuration["Urls"] = "http://127.0.0.1:0";
            builder.Configuration["Logging:LogLevel:Default"] = "None";
            var app = builder.Build();
            var login = new Login(app);
            app.MapMethods("{**path}", ["GET", "POST"], login.AnswerAsync);
            await app.StartAsync();
            return login;
        }

        public HttpClient GetHttpClient() => client;

        public async ValueTask DisposeAsync()
        {
            client.Dispose();
            await app.DisposeAsync();
        }

        private async Task<IResult> AnswerAsync(HttpRequest request)
        {
            var pairs = request.HasFormContentType ? (IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>>)await request.ReadFormAsync() : request.Query;
            Asked.Enqueue((request.Headers["Meant-For"].ToString(), pairs.ToDictionary(pair => pair.Key, pair => pair.Value.ToString())));
            if (Refuses)
                return Results.Json(new Dictionary<string, string> { ["error"] = "invalid_client", ["error_description"] = "AADSTS7000215" }, statusCode: 401);
            var expires = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds();
            return Results.Json(new Dictionary<string, object> { ["token_type"] = "Bearer", ["expires_in"] = 3600, ["expires_on"] = $"{expires}", ["access_token"] = $"token-{Interlocked.Increment(ref given)}" });
        }

        private sealed class Detour(Login login) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                request.Headers.Add("Meant-For", request.RequestUri!.ToString());
                request.RequestUri = new(login.app.Urls.Single() + request.RequestUri.PathAndQuery);
                return base.SendAsync(request, cancellationToken);
            }
        }
    }
}
