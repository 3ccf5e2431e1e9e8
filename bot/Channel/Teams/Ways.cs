using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;

namespace EvalBot.Bot.Channel.Teams;

/// <summary>From a connector: the answers are handed on there, and a group learns only that there is one.</summary>
internal sealed class ConnectorWay(Arrival arrival) : IWay
{
    private ConversationReference? room;

    public string? From => arrival.ConversationId;

    public async Task ArriveAsync(IServiceProvider services, Conversation conversation, CancellationToken cancel) =>
        room = await services.GetRequiredService<References>().ArriveAsync(conversation, arrival, cancel);

    public async Task AnsweredAsync(IServiceProvider services, Turn turn, CancellationToken cancel)
    {
        if (room is null || arrival.IsTargeted || turn.Activity.Type == "invoke")
            return;

        var name = arrival.UserName is { Length: > 0 and <= 100 } given ? given : null;
        await services.GetRequiredService<References>().SayAsync(
            room, arrival.ThreadId,
            new(turn.Language.Pick(
                $"{(name is null ? "" : name + " 님, ")}답은 평가봇과의 1:1 대화로 보냈습니다. 다른 분께는 보이지 않습니다.",
                $"{name ?? "You"}: the answer is in your own chat with EvalBot, where only you see it.")),
            cancel);
    }

    /// <summary>The group in which it was said; null for a 1:1 conversation.</summary>
    public ConversationReference? Room => room;
}

/// <summary>Answered in the response itself: nothing is handed on.</summary>
internal sealed class InlineWay : IWay
{
    public string? From => null;

    public ConversationReference? Room => null;

    public Task ArriveAsync(IServiceProvider services, Conversation conversation, CancellationToken cancel)
    {
        services.GetRequiredService<Chat>().Through = new(conversation.Id, null);
        return Task.CompletedTask;
    }

    public Task AnsweredAsync(IServiceProvider services, Turn turn, CancellationToken cancel) => Task.CompletedTask;
}

/// <summary>From somebody, or a group, that is no person of the plan.</summary>
internal sealed class OutsideWay(ConversationReference reference, string? threadId) : IWay
{
    public string? From => null;

    public ConversationReference? Room => null;

    public async Task ArriveAsync(IServiceProvider services, Conversation conversation, CancellationToken cancel) =>
        await services.GetRequiredService<References>().OutsideAsync(reference, threadId, cancel);

    public Task AnsweredAsync(IServiceProvider services, Turn turn, CancellationToken cancel) => Task.CompletedTask;
}
