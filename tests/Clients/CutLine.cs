using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace EvalBot.Tests.Clients;

/// <summary>A line between a client and the bot, which can be cut.</summary>
internal sealed class CutLine : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> ends = [];
    private readonly int port;
    private readonly Task listening;

    public CutLine(Uri bot)
    {
        port = bot.Port;
        listener.Start();
        listening = ListenAsync();
    }

    public Uri Address => new($"http://{listener.LocalEndpoint}");

    /// <summary>Cuts every connection. New ones are taken.</summary>
    public void Cut()
    {
        while (ends.TryTake(out var end))
            end.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        listener.Dispose();
        Cut();
        await listening;
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
                _ = CarryAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException)
        {
            // It was hung up.
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        var bot = new TcpClient();
        ends.Add(client);
        ends.Add(bot);
        try
        {
            await bot.ConnectAsync(IPAddress.Loopback, port);
            await Task.WhenAny(client.GetStream().CopyToAsync(bot.GetStream()), bot.GetStream().CopyToAsync(client.GetStream()));
        }
        catch (Exception cut) when (cut is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The same as an end.
        }

        client.Dispose();
        bot.Dispose();
    }
}
