using System.Text.Json.Nodes;

namespace EvalBot.Bot.Cards.Templating;

/// <summary>An object, which <c>$when</c> may drop and <c>$data</c> may repeat.</summary>
/// <param name="data">The value of <c>$data</c>: a text or a literal. Null without one.</param>
/// <param name="when">The condition. Null without one.</param>
/// <param name="dropped">Its <c>$when</c> is no expression, for which the reference engine always drops it.</param>
internal sealed class ObjectNode(
    (string Key, TemplateNode Value)[] properties, TemplateNode? data, TextNode? when, bool dropped, Place place) : TemplateNode
{
    public override bool TryExpand(in Scope scope, out JsonNode? result)
    {
        result = null;
        if (data is null)
        {
            result = One(scope);
            return true;
        }

        var context = Context(scope);
        if (context.Kind != Kind.Array)
        {
            result = One(scope with { Data = context });
            return true;
        }

        if (scope.Strict)
            throw place.Trouble(null, "a repeat stands outside of a list");

        var all = new JsonArray();
        Repeat(scope, context, all);
        result = all.Count switch { 0 => null, 1 => all[0], _ => all };
        if (all.Count == 1)
            all.Clear();
        return true;
    }

    public override void ExpandInto(in Scope scope, JsonArray list)
    {
        if (data is null)
        {
            Add(One(scope), list);
            return;
        }

        var context = Context(scope);
        if (context.Kind == Kind.Array)
            Repeat(scope, context, list);
        else
            Add(One(scope with { Data = context }), list);
    }

    private static void Add(JsonObject? one, JsonArray list)
    {
        if (one is not null)
            list.Add(one);
    }

    private Value Context(in Scope scope)
    {
        var context = data is TextNode text ? text.Evaluate(scope) : Value.From(((LiteralNode)data!).ToNode());
        return context.Kind is Kind.Array or Kind.Object || !scope.Strict
            ? context
            : throw place.Trouble(null, $"$data is {Expression.Describe(context)}, not an array or an object");
    }

    private void Repeat(in Scope scope, Value context, JsonArray list)
    {
        for (var i = 0; i < context.Count; i++)
            Add(One(scope with { Data = context.Item(i), Index = i }), list);
    }

    private JsonObject? One(in Scope scope)
    {
        if (dropped || (when is not null && !when.Holds(scope)))
            return null;

        var result = new JsonObject();
        foreach (var (key, value) in properties)
            if (value.TryExpand(scope, out var node))
                result.Add(key, node);
        return result;
    }
}
