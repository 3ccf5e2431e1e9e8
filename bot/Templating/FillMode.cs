namespace EvalBot.Bot.Templating;

/// <summary>How a template treats what is missing or of the wrong type.</summary>
public enum FillMode
{
    /// <summary>Every trap of the language is an error. What does fill, fills as in <see cref="Reference"/>.</summary>
    Strict,

    /// <summary>As in the card designer: a missing value stays as <c>${name}</c>, a doubtful <c>$when</c> drops its element.</summary>
    Reference,
}
