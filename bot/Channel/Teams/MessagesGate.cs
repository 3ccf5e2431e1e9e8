namespace EvalBot.Bot.Channel.Teams;

/// <summary>Stands before <c>/api/messages</c>. In local mode everybody who reaches it is on this machine, and it is open.</summary>
/// <param name="check">Null in local mode.</param>
internal sealed class MessagesGate(ConnectorTokenCheck? check = null)
{
    private const int LargestFromTeams = 256 * 1024;

    public bool IsOpen => check is null;

    /// <summary>The largest body that is read, in bytes. It is read before anybody knows who sent it.</summary>
    public int LargestBody => IsOpen ? RequestErrors.MaximumBody : LargestFromTeams;

    /// <summary>The status that refuses an activity before anything of it is acted on, or null.</summary>
    public async Task<int?> WhyNotAsync(HttpContext http, Activity activity) =>
        check is null ? null : await check.WhyNotAsync(http.Request.Headers.Authorization, activity, http.RequestAborted);
}
