namespace EvalBot.Bot.Channel.Teams;

/// <summary>The tokens with which the bot shows the connector who it is.</summary>
public interface IConnectorTokens
{
    /// <summary>A token for the connector; null where none is asked for, because the connector is on this machine.</summary>
    /// <param name="forceRefresh">Whether the last one was not taken, and another is asked for.</param>
    /// <exception cref="ConnectorTokenException">None could be had.</exception>
    Task<string?> TokenAsync(bool forceRefresh, CancellationToken cancel);
}

/// <summary>No token could be had.</summary>
public sealed class ConnectorTokenException(string message, Exception inner) : Exception(message, inner);

/// <summary>Connectors on this machine ask for no token.</summary>
internal sealed class NoConnectorTokens : IConnectorTokens
{
    public Task<string?> TokenAsync(bool forceRefresh, CancellationToken cancel) => Task.FromResult<string?>(null);
}
