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

    [LoggerMessage(12, LogLevel.Information, """
        복구 열쇠: {File}
        열쇠고리를 잃었을 때 봉인된 평가를 되살리는 열쇠입니다. 금고의 저장 장치처럼 봇과 떨어진 곳으로 옮기고 여기서는 지우세요.
        """)]
    public static partial void RecoveryKeyWritten(this ILogger log, string file);

    [LoggerMessage(EventId = 11, Message = "{File}:{Line}: {Text}")]
    public static partial void PlanFinding(this ILogger log, LogLevel level, string file, int line, string text);
}
