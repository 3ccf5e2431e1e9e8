namespace EvalBot.Tests.Support;

/// <summary>A running bot: within the test's process, or in a process of its own.</summary>
public interface IBot
{
    /// <summary>Speaks to the bot over a real socket, without any token.</summary>
    HttpClient Http { get; }
}
