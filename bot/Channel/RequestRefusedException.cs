namespace EvalBot.Bot.Channel;

/// <summary>A request that is not served: the status, and the sentence that the caller reads. Nothing was stored.</summary>
public sealed class RequestRefusedException(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    public static RequestRefusedException Malformed(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);

    /// <param name="most">What is taken, in bytes.</param>
    public static RequestRefusedException TooLarge(int most) =>
        new(StatusCodes.Status413PayloadTooLarge, "TooLarge", $"요청이 너무 큽니다. {(most < 1024 * 1024 ? $"{most / 1024} KiB" : $"{most / (1024 * 1024)} MiB")}까지 받습니다.");

    public static RequestRefusedException NoToken() =>
        new(StatusCodes.Status401Unauthorized, "Unauthorized", "토큰이 없거나 유효하지 않습니다. 페이지를 새로 고쳐 주세요.");

    /// <summary>Web Chat asks for a new token when it reads 403.</summary>
    public static RequestRefusedException Expired() =>
        new(StatusCodes.Status403Forbidden, "TokenExpired", "토큰의 기한이 지났습니다. 페이지를 새로 고쳐 주세요.");

    public static RequestRefusedException NotYours() =>
        new(StatusCodes.Status403Forbidden, "Forbidden", "이 토큰으로는 이 대화를 볼 수 없습니다.");

    public static RequestRefusedException NotFound(string message) => new(StatusCodes.Status404NotFound, "NotFound", message);
}
