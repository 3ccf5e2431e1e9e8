using System.Globalization;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Clocks;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Status;

/// <summary>Tells the coordinators whom a message did not reach, once a person and day.</summary>
public sealed class UndeliveredNews(EvalBotContext db, Chat chat, WallClock clock)
{
    public async Task TellAsync(Delivery delivery, ConversationReference reference, CancellationToken cancel)
    {
        var person = await db.Conversations.Where(conversation => conversation.Id == delivery.Message.ConversationId).Select(conversation => conversation.PersonId).SingleAsync(cancel);
        if (delivery.Message.Key?.StartsWith("undelivered/", StringComparison.Ordinal) == true)
            return; // News of news would have no end.

        var (name, english) = ConversationReference.IsOutside(person)
            ? (reference.Name ?? "단체 대화방", reference.Name ?? "a group chat")
            : await db.People.Where(each => each.Id == person).Select(each => new ValueTuple<string, string>(each.Name, each.EnglishName)).SingleAsync(cancel);
        foreach (var coordinator in await db.Roles.Where(role => role.Role == Role.Coordinator).Select(role => role.PersonId).Distinct().ToListAsync(cancel))
        {
            var language = await chat.LanguageOfAsync(coordinator, cancel);
            await chat.PostOnceAsync(coordinator, string.Create(CultureInfo.InvariantCulture, $"undelivered/{person}/{clock.Now:yyyyMMdd}"), new(language.Pick(
                $"Teams에서 {name} 님에게 보낸 메시지가 전달되지 않았습니다: {ReasonText(delivery, language)} 오늘의 목록은 «전달»에서 보실 수 있습니다.",
                $"A message to {english} did not arrive in Teams: {ReasonText(delivery, language)} “deliveries” lists them.")), cancel);
        }
    }

    /// <summary>Why, and what can be done.</summary>
    internal static string ReasonText(Delivery delivery, Language language) => delivery switch
    {
        { State: SendState.Unknown } => language.Pick("보냈으나 답이 없어 도착했는지 알 수 없습니다. 두 번 가지 않게 다시 보내지 않으니 본인에게 물어봐 주십시오.", "it was sent, but no answer came, so it may have arrived. It is not sent again; please ask the person."),
        { Reason: "uninstalled" or "BotNotInConversationRoster" } => language.Pick("앱이 삭제되어 있습니다. 앱을 다시 설치하도록 알려 주십시오.", "the app was removed there. Please have it installed again."),
        { Reason: "MessageWritesBlocked" or "ConversationBlockedByUser" } => language.Pick("받는 분이 봇을 차단했습니다. 차단을 풀거나 다른 길로 알려 주십시오.", "the person has blocked the bot. Please reach them another way."),
        { Reason: "ForbiddenOperationException" } => language.Pick("받는 분에게 앱이 설치되어 있지 않습니다. Teams에서 평가봇을 추가하도록 알려 주십시오.", "the app is not installed for this person. Please ask them to add EvalBot in Teams."),
        { Reason: "BotDisabledByAdmin" } => language.Pick("관리자가 조직에서 봇을 막았습니다. Teams 관리자에게 문의해 주십시오.", "an administrator has blocked the bot in the organisation. Please ask the Teams administrator."),
        { Reason: "MessageSizeTooBig" } => language.Pick("메시지가 너무 큽니다. 명령을 나누어 다시 해 주십시오.", "the message is too big."),
        { Reason: "serviceUrl" } => language.Pick("허용되지 않은 서비스 주소입니다. 설정 Teams:ServiceHosts를 확인해 주십시오.", "its service address is not allowed; see the setting Teams:ServiceHosts."),
        _ => language.Pick($"Teams가 받지 않았습니다({delivery.Reason}). 관리자에게 이 말을 전해 주십시오.", $"Teams did not take it ({delivery.Reason}). Please tell the administrator."),
    };
}

/// <summary>전달: which messages did not arrive in Teams, and why; what is still on its way.</summary>
public sealed class DeliveriesCommand(Desk desk) : ICommand
{
    private const int Shown = 20;

    public IReadOnlyList<string> Words => ["전달", "deliveries"];

    public string Arguments(Language language) => "";

    public string Does(Language language) => language.Pick("Teams로 전달되지 않은 메시지를 봅니다", "which messages did not arrive in Teams");

    public bool IsOffered(Caller caller, Evaluation evaluation) => caller.Who.Is(Role.Coordinator);

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (Access.WhyNotForThePlan(caller.Who) is { } notTheirs)
        {
            await caller.RefuseAsync(notTheirs, cancel);
            return;
        }

        var waiting = await desk.Db.Deliveries.CountAsync(delivery => delivery.State == SendState.Owed || delivery.State == SendState.Claimed, cancel);
        var failed = await desk.Db.Deliveries.AsNoTracking().Include(delivery => delivery.Message)
            .Where(delivery => delivery.State == SendState.Refused || delivery.State == SendState.Unknown)
            .OrderByDescending(delivery => delivery.At).ThenByDescending(delivery => delivery.Id).Take(Shown).ToListAsync(cancel);
        var conversations = failed.Select(delivery => delivery.Message.ConversationId).Distinct().ToList();
        var people = await desk.Db.Conversations.Where(conversation => conversations.Contains(conversation.Id)).ToDictionaryAsync(conversation => conversation.Id, conversation => conversation.PersonId, cancel);
        var lines = failed.Select(delivery =>
        {
            var person = people[delivery.Message.ConversationId];
            var name = ConversationReference.IsOutside(person) ? caller.Language.Pick("단체 대화방", "a group chat") : caller.Names.Of(person, caller.Language);
            return $"- {name}, {caller.Language.Time(delivery.Message.At)}: {UndeliveredNews.ReasonText(delivery, caller.Language)}";
        });
        await caller.SayAsync(
            failed.Count == 0 ? $"Teams로 전달되지 않은 메시지가 없습니다. 지금 보내는 중인 것은 {waiting}개입니다." : $"최근에 전달되지 않은 메시지입니다(보내는 중 {waiting}개).\n{string.Join('\n', lines)}",
            failed.Count == 0 ? $"Every message arrived in Teams. {waiting} are on their way." : $"These messages did not arrive lately ({waiting} are on their way).\n{string.Join('\n', lines)}", cancel);
    }
}
