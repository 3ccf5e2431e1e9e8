using EvalBot.Bot.Channel.Teams;

namespace EvalBot.Bot.Hosting;

/// <summary>What the host logs.</summary>
internal static partial class HostLog
{
    [LoggerMessage(10, LogLevel.Information, """
        평가봇: {Addresses} 를 브라우저에서 여세요.
        로컬 모드: 이 컴퓨터에 있는 누구나 계획의 누구로든 행동할 수 있습니다. 실제 평가에는 쓰지 마세요.
        (Local mode: anyone on this machine may act as anyone of the plan.)
        데이터: {File}
        시계: {Now:yyyy-MM-dd HH:mm} (한국 시간)
        """)]
    public static partial void Started(this ILogger log, string addresses, string file, DateTimeOffset now);

    [LoggerMessage(13, LogLevel.Information, """
        {BotName}: {Addresses} 의 /api/messages 에서 Teams의 호출을 받습니다.
        Teams 모드({Cloud}): 모든 호출의 토큰을 검사하고, 이 테넌트의 사람만 받습니다: {Tenants}
        (Teams mode: the token of every call is checked.)
        데이터: {File}
        시계: {Now:yyyy-MM-dd HH:mm} (한국 시간)
        """)]
    public static partial void StartedTeams(this ILogger log, string botName, string addresses, TeamsCloud cloud, string tenants, string file, DateTimeOffset now);

    [LoggerMessage(14, LogLevel.Information, """
        {BotName}: {Addresses} 의 /api/messages 에서 시험용 호출을 받습니다.
        Teams 모드(시험): 모든 호출의 토큰을 {Metadata} 의 열쇠로 검사합니다. 실제 평가에는 쓰지 마세요.
        (Teams mode for tests: the token of every call is checked, against keys of this machine.)
        데이터: {File}
        시계: {Now:yyyy-MM-dd HH:mm} (한국 시간)
        """)]
    public static partial void StartedTeamsTest(this ILogger log, string botName, string addresses, Uri metadata, string file, DateTimeOffset now);

    [LoggerMessage(12, LogLevel.Information, """
        복구 열쇠: {File}
        열쇠고리를 잃었을 때 봉인된 평가를 되살리는 열쇠입니다. 금고의 저장 장치처럼 봇과 떨어진 곳으로 옮기고 여기서는 지우세요.
        """)]
    public static partial void RecoveryKeyWritten(this ILogger log, string file);

    [LoggerMessage(EventId = 11, Message = "{File}:{Line}: {Text}")]
    public static partial void PlanFinding(this ILogger log, LogLevel level, string file, int line, string text);
}
