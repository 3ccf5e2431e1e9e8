namespace EvalBot.Bot.Texts;

/// <summary>The languages that the bot speaks, the first one first.</summary>
public enum Language
{
    Korean,
    English,
}
