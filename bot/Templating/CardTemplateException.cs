namespace EvalBot.Bot.Templating;

/// <summary>A card template cannot be read, or cannot be filled from its data: a mistake of whoever wrote the template.</summary>
/// <param name="template">The template's name.</param>
/// <param name="path">Where in the template, as a JSON path: <c>$.body[0].text</c>.</param>
/// <param name="expression">The expression in its source form, or null where the trouble is not in one.</param>
/// <param name="reason">What is wrong with it.</param>
public sealed class CardTemplateException(string template, string path, string? expression, string reason, Exception? inner = null)
    : Exception(expression is null ? $"{template} {path}: {reason}" : $"{template} {path}: {reason} in {expression}", inner)
{
    /// <summary>The template's name.</summary>
    public string Template => template;

    /// <summary>Where in the template, as a JSON path.</summary>
    public string Path => path;

    /// <summary>The expression in its source form, or null where the trouble is not in one.</summary>
    public string? Expression => expression;

    /// <summary>What is wrong.</summary>
    public string Reason => reason;
}
