namespace EvalBot.Bot.Commands;

/// <summary>The languages that the bot speaks, the first one first.</summary>
public enum Language
{
    Korean,
    English,
}
