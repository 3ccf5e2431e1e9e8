namespace EvalBot.Bot.Hosting;

/// <summary>The key ring lacks keys with which something in the database was sealed.</summary>
public sealed class KeysLostException(int count) : Exception($"{count} keys of the seal are lost.")
{
    public int Count => count;
}
