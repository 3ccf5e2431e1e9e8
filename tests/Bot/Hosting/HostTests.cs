using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EvalBot.Bot;
using EvalBot.Bot.Hosting;
using EvalBot.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace EvalBot.Tests.Bot.Hosting;

public class HostTests
{
    private static CancellationToken Soon => new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token;

    [Fact]
    public async Task People_AreListedWithTheirRoles()
    {
        await using var bot = await BotHost.StartAsync();

        var people = (await bot.Http.GetFromJsonAsync<JsonArray>("local/people", Soon))!;

        Assert.True(people.Count(p => p!["roles"]!.AsArray().Any(r => (string?)r!["role"] == "coordinator")) >= 2);
        Assert.All(people, p => Assert.Equal(["id", "name", "roles"], p!.AsObject().Select(property => property.Key)));
        Assert.All(people.SelectMany(p => p!["roles"]!.AsArray()), r => Assert.Equal(["role", "district", "seat", "title"], r!.AsObject().Select(property => property.Key)));
    }

    [Fact]
    public async Task Cards_AreShownWithTheirSamples()
    {
        await using var bot = await BotHost.StartAsync();

        var cards = (await bot.Http.GetFromJsonAsync<JsonArray>("local/cards/en", Soon))!;

        Assert.Equal(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "cards"), "*.json").Length, cards.Select(card => (string)card!["name"]!).Distinct().Count());
        Assert.All(cards, card => Assert.Equal("en", (string)card!["card"]!["lang"]!));
        Assert.All(cards, card => Assert.InRange((int)card!["bytes"]!, 1, 28 * 1024));
        Assert.Equal("text/html", (await bot.Http.GetAsync(new Uri("local/cards", UriKind.Relative), Soon)).Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, (await bot.Http.GetAsync(new Uri("local/cards/fr", UriKind.Relative), Soon)).StatusCode);
    }

    [Fact]
    public async Task HealthAndMetrics_Answer()
    {
        await using var bot = await BotHost.StartAsync();
        await (await bot.ActAsAsync("coordinator-1")).SayAsync("안녕");

        Assert.Equal("Healthy", await bot.Http.GetStringAsync("health/live", Soon));
        Assert.Equal("Healthy", await bot.Http.GetStringAsync("health/ready", Soon));
        var metrics = await bot.Http.GetStringAsync("metrics", Soon);
        Assert.Matches("""evalbot_turns_total\{[^}]*end="done"[^}]*\} [1-9]""", metrics);
        Assert.Contains("service_name=\"evalbot\"", metrics, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host", "evil.example", "local/people")]
    [InlineData("Origin", "https://evil.example", "local/people")]
    [InlineData("Origin", "null", "local/people")]
    [InlineData("Host", "evil.example", "local/cards")]
    [InlineData("Origin", "https://evil.example", "local/cards/ko")]
    public async Task Request_LedHereByAnotherSite_IsRefused(string header, string value, string address)
    {
        await using var bot = await BotHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation(header, value);

        using var answer = await bot.Http.SendAsync(request, Soon);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Pages_CarryTheirProtection()
    {
        await using var bot = await BotHost.StartAsync();

        using var page = await bot.Http.GetAsync(new Uri("", UriKind.Relative), Soon);

        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.Contains("frame-ancestors 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal(HttpStatusCode.OK, (await bot.Http.GetAsync(new Uri("hangfire", UriKind.Relative), Soon)).StatusCode);
    }

    [Fact]
    public async Task Clock_StartsWhereItIsToldAndRunsOn()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var start = new DateTimeOffset(2018, 8, 6, 4, 50, 0, TimeSpan.Zero);

        var said = await (await bot.ActAsAsync("coordinator-1")).SayAsync("안녕");
        var at = DateTimeOffset.Parse((string)said.Messages[0].Activity["timestamp"]!, System.Globalization.CultureInfo.InvariantCulture);

        Assert.InRange(at, start, start.AddMinutes(1));
        bot.Clock.SetTo(start.AddDays(3));
        Assert.InRange(bot.Clock.GetUtcNow(), start.AddDays(3), start.AddDays(3).AddMinutes(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => bot.Clock.SetTo(DateTimeOffset.MaxValue));
    }

    [Theory]
    [InlineData("Database:Provider", "Postgres", "ConnectionStrings:EvalBot")]
    [InlineData("Backup:Keep", "many")]
    [InlineData("Database:Provider", "Excel")]
    [InlineData("ConnectionStrings:EvalBot", "Nonsense")]
    [InlineData("Clock:Now", "tomorrow")]
    [InlineData("Clock:Now", "2018-08-06T14:00")]
    [InlineData("Clock:Now", "9999-12-31T23:59+09:00")]
    [InlineData("Urls", "http://0.0.0.0:3978")]
    [InlineData("Urls", "http://127.0.0.1:3978;http://*:3979")]
    [InlineData("Urls", "")]
    [InlineData("Kestrel:Endpoints:Http:Url", "http://127.0.0.1:1", "Kestrel:Endpoints")]
    [InlineData("Teams:AppId", "00000000-0000-0000-0000-000000000000")]
    public void Start_WrongValue_IsRefusedByTheNameOfItsKey(string key, string value, string? named = null) =>
        Assert.StartsWith((named ?? key) + ": ", WhyNotStart.Ask(Settings((key, value)), development: true), StringComparison.Ordinal);

    [Theory]
    [InlineData("Host=db.example")] // No database.
    [InlineData("Data Source=evalbot.db;Password=geheim")]
    [InlineData("Host=db.example;Database=evalbot;Colour=red;Password=geheim")]
    public void Start_WrongPostgresConnection_IsRefused_AndShowsNoPassword(string connection)
    {
        var why = WhyNotStart.Ask(Settings(("Database:Provider", "Postgres"), ("ConnectionStrings:EvalBot", connection)), development: true)!;

        Assert.StartsWith("ConnectionStrings:EvalBot: ", why, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_AddressInUse_IsRefused()
    {
        await using var bot = await BotHost.StartAsync();

        Assert.StartsWith("Urls: ", WhyNotStart.Ask(Settings(("Urls", bot.Address.GetLeftPart(UriPartial.Authority))), development: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Start_OutsideDevelopment_IsRefused()
    {
        Assert.StartsWith("ASPNETCORE_ENVIRONMENT: ", WhyNotStart.Ask(Settings(), development: false), StringComparison.Ordinal);
        Assert.StartsWith("Clock:Now: ", WhyNotStart.Ask(Settings(("Clock:Now", "2018-08-06T14:00+09:00")), development: false), StringComparison.Ordinal);
        Assert.Null(WhyNotStart.Ask(Settings(("Clock:Now", "2018-08-06T14:00+09:00")), development: true));
    }

    [Theory]
    [InlineData("Development", "http://0.0.0.0:3978", "", "Urls: ")]
    [InlineData("Development", "http://127.0.0.1:0", "--Database:Provider Excel", "Database:Provider: ")]
    [InlineData("Production", "http://127.0.0.1:0", "", "ASPNETCORE_ENVIRONMENT: ")]
    [InlineData("Development", "http://127.0.0.1:0", "--ConnectionStrings:EvalBot DataSource=/proc/no/evalbot.db", "ConnectionStrings:EvalBot: ")]
    [InlineData("Development", "http://127.0.0.1:0", "--Database:Provider Postgres --ConnectionStrings:EvalBot Host=127.0.0.1;Port=1;Database=evalbot;Password=geheim", "ConnectionStrings:EvalBot: PostgreSQL 127.0.0.1:1/evalbot ")]
    public async Task Program_CannotStart_SaysOneSentenceAndEndsWithOne(string environment, string urls, string arguments, string sentence)
    {
        var start = new ProcessStartInfo("dotnet", $"{typeof(Router).Assembly.Location} {arguments}") { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["ASPNETCORE_URLS"] = urls; // Wins over appsettings.json.
        using var program = Process.Start(start)!;

        var error = await program.StandardError.ReadToEndAsync(Soon);
        await program.WaitForExitAsync(Soon);

        Assert.Equal(1, program.ExitCode);
        Assert.StartsWith(sentence, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    private static IConfiguration Settings(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection([new("Urls", "http://127.0.0.1:0")])
        .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create<string, string?>(s.Key, s.Value)))
        .Build();
}
