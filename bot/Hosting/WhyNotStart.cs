using System.Globalization;
using System.Net;
using System.Net.Sockets;
using EvalBot.Bot.Channel.Teams;
using EvalBot.Bot.Clocks;

namespace EvalBot.Bot.Hosting;

/// <summary>Looks at the configuration before anything starts. With Teams settings the bot runs in Teams mode, without any in local mode.</summary>
public static class WhyNotStart
{
    private static readonly string[] ClockFormats =
        ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    /// <summary>One sentence that names the key whose value cannot be used, or null when the bot can start.</summary>
    public static string? Ask(IConfiguration configuration, bool development) =>
        AskMode(configuration, development) ?? AskUrls(configuration) ?? AskClock(configuration) ?? AskData(configuration);

    /// <summary>The same of what says where the data are.</summary>
    public static string? AskData(IConfiguration configuration) => AskDatabase(configuration) ?? AskFiles(configuration) ?? AskBackups(configuration);

    /// <summary>The time at which the clock starts, or null when it starts at the real one.</summary>
    public static DateTimeOffset? ClockOf(IConfiguration configuration) =>
        DateTimeOffset.TryParseExact(configuration["Clock:Now"], ClockFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var now)
            && RehearsalClock.Accepts(now) ? now : null;

    private static string? AskMode(IConfiguration configuration, bool development)
    {
        if (TeamsOptions.Given(configuration).Count > 0)
            return WhyNotTeams.Ask(configuration, development);
        if (development)
            return null;
        return configuration["Clock:Now"] is { Length: > 0 }
            ? "Clock:Now: 시계는 로컬 모드(ASPNETCORE_ENVIRONMENT=Development)에서만 맞출 수 있습니다."
            : "ASPNETCORE_ENVIRONMENT: Teams 설정이 없으면 로컬 모드이고, 로컬 모드는 Development에서만 시작합니다. 실제 운영이면 Teams:AppId 등 Teams 설정을 주고, 연습이면 값을 Development로 하거나 dotnet run --project bot 으로 시작해 주세요.";
    }

    private static string? AskUrls(IConfiguration configuration)
    {
        var mode = TeamsOptions.Read(configuration) switch { null => "로컬 모드", { Metadata: not null } => "Teams:Metadata", _ => null };
        if (configuration.GetSection("Kestrel:Endpoints").GetChildren().Any())
            return mode is null ? null : $"Kestrel:Endpoints: {mode}의 주소는 Urls로 정합니다. 이 설정을 지워 주세요.";

        var urls = (configuration["Urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (mode is not null && (urls.Length == 0 || !urls.All(IsLoopback)))
            return $"Urls: '{configuration["Urls"]}'(으)로는 시작할 수 없습니다. {mode}에서는 http://127.0.0.1:3978 처럼 이 컴퓨터의 주소만 받습니다.";
        if (urls.Length == 0 || !urls.All(IsAddress))
            return $"Urls: '{configuration["Urls"]}'은(는) 들을 주소가 아닙니다. http://0.0.0.0:3978 처럼 적어 주세요.";
        return urls.FirstOrDefault(IsTaken) is { } taken
            ? $"Urls: {taken} 은(는) 다른 프로그램이 쓰고 있습니다. --urls http://127.0.0.1:3979 처럼 다른 주소를 주세요."
            : null;
    }

    private static bool IsTaken(string url)
    {
        var address = BindingAddress.Parse(url);
        var listened = address.Host == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(address.Host, out var number) ? number : IPAddress.Any;
        try
        {
            using var probe = new TcpListener(listened, address.Port);
            probe.Start();
            return false;
        }
        catch (SocketException taken)
        {
            return taken.SocketErrorCode == SocketError.AddressAlreadyInUse;
        }
    }

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Scheme: "http" or "https", PathBase: "", IsUnixPipe: false, IsNamedPipe: false };
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsLoopback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Scheme is ("http" or "https")
        && address.Host is ("localhost" or "127.0.0.1" or "[::1]")
        && address.AbsolutePath == "/";

    private static string? AskClock(IConfiguration configuration) =>
        configuration["Clock:Now"] is { Length: > 0 } now && ClockOf(configuration) is null
            ? $"Clock:Now: '{now}'은(는) 2018-08-06T14:00+09:00 꼴의 시각(2000~2099년)이 아닙니다."
            : null;

    private static string? AskFiles(IConfiguration configuration) => DatabaseStart.MostMegabytes(configuration) is null
        ? $"{DatabaseStart.MostMegabytesKey}: '{configuration[DatabaseStart.MostMegabytesKey]}'은(는) 쓸 수 없습니다. 1부터 100까지의 수(MB)로 적어 주세요."
        : DatabaseStart.MostPacketMegabytes(configuration) is null
        ? $"{DatabaseStart.MostPacketMegabytesKey}: '{configuration[DatabaseStart.MostPacketMegabytesKey]}'은(는) 쓸 수 없습니다. 1부터 1000까지의 수(MB)로 적어 주세요."
        : null;

    private static string? AskDatabase(IConfiguration configuration)
    {
        if (DatabaseStart.IsPostgres(configuration))
            return AskPostgres(configuration);
        if (configuration[DatabaseStart.ProviderKey] is { Length: > 0 } provider && !string.Equals(provider, "Sqlite", StringComparison.OrdinalIgnoreCase))
            return $"{DatabaseStart.ProviderKey}: '{provider}'은(는) 쓸 수 없습니다. Sqlite나 Postgres로 해 주세요.";
        try
        {
            return DatabaseStart.Connection(configuration).DataSource is "" or ":memory:"
                ? $"{DatabaseStart.ConnectionKey}: 데이터베이스 파일을 Data Source=…로 적어 주세요."
                : null;
        }
        catch (ArgumentException)
        {
            return $"{DatabaseStart.ConnectionKey}: 연결 문자열을 읽을 수 없습니다. 'Data Source=evalbot.db'처럼 적어 주세요.";
        }
    }

    // The connection string is never shown: it may hold a password.
    private static string? AskPostgres(IConfiguration configuration)
    {
        try
        {
            return DatabaseStart.PostgresConnection(configuration) is { Host.Length: > 0, Database.Length: > 0 } ? null
                : $"{DatabaseStart.ConnectionKey}: PostgreSQL의 주소를 'Host=…;Database=…;Username=…;Password=…'처럼 적어 주세요.";
        }
        catch (ArgumentException)
        {
            return $"{DatabaseStart.ConnectionKey}: 연결 문자열을 읽을 수 없습니다. PostgreSQL의 주소를 'Host=…;Database=…;Username=…;Password=…'처럼 적어 주세요.";
        }
    }

    private static string? AskBackups(IConfiguration configuration) => DatabaseStart.KeptBackups(configuration) is null
        ? $"{DatabaseStart.KeptBackupsKey}: '{configuration[DatabaseStart.KeptBackupsKey]}'은(는) 쓸 수 없습니다. 0(만들지 않음)부터 1000까지의 수로 적어 주세요."
        : null;
}
