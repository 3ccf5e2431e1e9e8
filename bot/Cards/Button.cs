namespace EvalBot.Bot.Cards;

/// <summary>A button that runs a command, titled with what it does.</summary>
internal sealed record Button(string Title, string Command)
{
    /// <summary>The most buttons that a card has.</summary>
    public const int Most = 6;
}
