using System.Text.Json.Nodes;

namespace EvalBot.Bot.Channel.Web;

/// <summary>Makes a card fit for the web chat, which knows no Action.Execute and does not say which card was pressed.</summary>
public static class WebCard
{
    /// <summary>A copy in which each Action.Execute is an Action.Submit with the verb in its data, and all data name the activity.</summary>
    /// <param name="activityId">The activity that carries the card.</param>
    public static JsonObject Of(JsonObject card, string activityId)
    {
        var copy = CardActions.WithCardId(card, activityId);
        foreach (var action in CardActions.In(copy).Where(action => (string?)action["type"] == "Action.Execute"))
            CardActions.MakeSubmit(action);
        return copy;
    }
}
