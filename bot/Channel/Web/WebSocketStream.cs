using System.Net.WebSockets;
using System.Text.Json;
using EvalBot.Bot.Storage;

namespace EvalBot.Bot.Channel.Web;

/// <summary>The web socket of a conversation: everything after the watermark, then each change as it is committed, in order.</summary>
internal static class WebSocketStream
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary><c>GET /v3/directline/conversations/{id}/stream</c>.</summary>
    public static async Task RunAsync(
        string id, string? watermark, HttpContext http, WebTokens tokens, ChatSignal signal, IServiceScopeFactory scopes, IHostApplicationLifetime host)
    {
        DirectLineAccess.Require(http, tokens, id);
        var known = WebActivities.Known(watermark) ?? 0;
        if (!http.WebSockets.IsWebSocketRequest)
            throw RequestRefusedException.Malformed("이 주소는 웹소켓으로만 열 수 있습니다.");

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(host.ApplicationStopping, http.RequestAborted);
        using var receiving = new CancellationTokenSource();
        using var listener = signal.Listen(id);
        var closed = UntilClosedAsync(socket, over, receiving.Token);
        try
        {
            await SendAsync(socket, id, known, DirectLine.Host(http), listener, scopes, over.Token);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // The client left or the bot stops: the client comes back with its watermark.
        }

        receiving.CancelAfter(TimeSpan.FromSeconds(1)); // Time for the client's own goodbye; cancelling earlier would cut the line.
        await CloseAsync(socket, host.ApplicationStopping.IsCancellationRequested);
        await closed;
    }

    private static async Task SendAsync(
        WebSocket socket, string id, long known, string host, ChatSignal.Listener listener, IServiceScopeFactory scopes, CancellationToken cancel)
    {
        // A watermark from before the database was replaced means nothing: begin anew.
        if (known > await ReadAsync(scopes, activities => activities.LastAsync(id, cancel), cancel))
            known = 0;

        while (true)
        {
            (var frame, known) = await ReadAsync(scopes, activities => activities.ReadFrameAsync(id, known, host, cancel), cancel);
            if (frame.Activities.Count > 0)
                await SendAsync(socket, JsonSerializer.SerializeToUtf8Bytes(frame, ActivityJson.Default.ActivitySet), cancel);
            else if (!await listener.WaitAsync(KeepAlive, cancel))
                await SendAsync(socket, [], cancel);
        }
    }

    /// <summary>Reads; while the database is gone, the line stays and waits for it.</summary>
    private static async Task<T> ReadAsync<T>(IServiceScopeFactory scopes, Func<WebActivities, Task<T>> read, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                return await read(scope.ServiceProvider.GetRequiredService<WebActivities>());
            }
            catch (Exception gone) when (Database.IsTrouble(gone))
            {
                await Task.Delay(Patience, cancel);
            }
        }
    }

    private static Task SendAsync(WebSocket socket, byte[] text, CancellationToken cancel) =>
        socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, cancel);

    // What the client sends over the socket means nothing; that it closes does.
    private static async Task UntilClosedAsync(WebSocket socket, CancellationTokenSource over, CancellationToken cancel)
    {
        var ignored = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(ignored, cancel)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // The same as a close.
        }

        await over.CancelAsync();
    }

    private static async Task CloseAsync(WebSocket socket, bool stopping)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
            return;
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            var status = stopping ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure;
            await socket.CloseOutputAsync(status, null, soon.Token);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // Already gone.
        }
    }
}
