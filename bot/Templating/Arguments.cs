namespace EvalBot.Bot.Templating;

/// <summary>Reads arguments as the type that a function needs, or says what they are instead.</summary>
internal static class Arguments
{
    public static double Number(Value value) => value.Kind == Kind.Number ? value.Number : throw Not("a number", value);

    public static int Whole(Value value) =>
        value.IsWhole && NumberText.IsInt(value.Number, out var whole) ? whole : throw Not("a whole number", value);

    public static string Text(Value value) => value.Kind == Kind.String ? value.Text : throw Not("text", value);

    /// <summary>Text, or the empty text for an undefined value (not for null).</summary>
    public static string TextOrUndefined(Value value) => value.Kind == Kind.Undefined ? "" : Text(value);

    public static Value[] List(Value value) => value.Kind == Kind.Array ? value.Items() : throw Not("an array", value);

    public static ExpressionException Not(string wanted, Value value) => new($"{Expression.Describe(value)} is not {wanted}");
}
