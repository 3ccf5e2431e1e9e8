namespace EvalBot.Bot.Templating;

/// <summary>Why an expression has no value. Becomes a <see cref="CardTemplateException"/> where the place is known.</summary>
internal sealed class ExpressionException(string reason) : Exception(reason);
