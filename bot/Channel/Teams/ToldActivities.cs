using EvalBot.Bot.Clocks;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Plans;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Channel.Teams;

/// <summary>What a connector tells without a person asking: that the app was installed or removed, that a meeting began, that a message was edited.</summary>
public sealed class ToldActivities(EvalBotContext db, References references, Chat chat, Welcome welcome, LoadedPlan plan, WallClock clock)
{
    /// <summary>Says the first words, once: clients tell of the same installation several times, in no fixed order.</summary>
    /// <param name="person">Of a 1:1 conversation: whose it is; null for an account that is bound to nobody.</param>
    public async Task InstalledAsync(Arrival arrival, string? person, Language language, CancellationToken cancel)
    {
        var reference = await references.SeeAsync(arrival, cancel);
        if (person is not null && arrival.Kind == ConversationKind.Personal)
            await references.ArriveAsync(await chat.OpenAsync(person, cancel), arrival, cancel);
        if (reference.WelcomedAt is not null)
            return;

        reference.WelcomedAt = clock.Now;
        if (arrival.Kind != ConversationKind.Personal)
            await references.SayAsync(reference, threadId: null, new(language.Pick(
                "안녕하십니까. 성과평가를 돕는 평가봇입니다. 이 방에는 회의의 진행 상황만 올립니다. 평가와 등급처럼 정해진 분만 보는 것은 1:1 대화로 보냅니다. "
                + "시작하려면 «@평가봇 도움말»이라고 적어 주십시오. 이 방에서 회의를 여시려면 서울시 담당이 «@평가봇 회의 도봉구»처럼 적습니다.",
                "Hello, this is EvalBot, which helps with the evaluation. Here it shows only how a meeting goes on; ratings and grades go to your own chat with EvalBot. "
                + "To begin, type “@EvalBot help”. To hold a meeting here, a coordinator types “@EvalBot meeting dobong”.")), cancel);
        else if (person is null)
            await references.SayAsync(reference, threadId: null, new(language.Pick(
                "안녕하십니까. 성과평가를 돕는 평가봇입니다. 시작하려면 초대 코드가 필요합니다. 평가 담당자에게 받은 코드를 여기에 그대로 적어 주십시오.",
                "Hello, this is EvalBot, which helps with the evaluation. To begin you need an invitation code: please type the one that the coordinator gave you.")), cancel);
        else
            await welcome(person, cancel);
    }

    /// <summary>Forgets how the other is reached; what was said stays with the evaluation.</summary>
    public async Task RemovedAsync(Arrival arrival, CancellationToken cancel)
    {
        if (await db.ConversationReferences.SingleOrDefaultAsync(reference => reference.ConversationId == arrival.ConversationId, cancel) is { } gone)
            (gone.GoneAt, gone.GoneBecause, gone.WelcomedAt, gone.UserId, gone.Name) = (clock.Now, "uninstalled", null, null, null);
    }

    /// <summary>Tells the coordinators that the meeting of a district's group began or ended; before the group has a district, the group itself.</summary>
    /// <param name="key">Of the activity: what is told twice is passed on once.</param>
    public async Task MeetingAsync(Arrival arrival, bool started, string key, CancellationToken cancel)
    {
        var room = await references.SeeAsync(arrival, cancel);
        if (room.DistrictId is not { } id)
        {
            if (started)
                await chat.PostOnceAsync(await references.OutsideAsync(room, threadId: null, cancel), key, new("회의가 시작되었습니다. 서울시 담당께서는 «@평가봇 회의 도봉구»처럼 어느 자치구의 회의인지 적어 주십시오. 그러면 진행 상황을 여기에 보여 드립니다."), cancel);
            return;
        }

        var district = plan.Plan.District(id);
        foreach (var coordinator in await db.Roles.Where(role => role.Role == Role.Coordinator).Select(role => role.PersonId).Distinct().ToListAsync(cancel))
        {
            var language = await chat.LanguageOfAsync(coordinator, cancel);
            await chat.PostOnceAsync(coordinator, key, new(started
                ? language.Pick($"{district.Name} 회의가 Teams에서 시작되었습니다. «회의 {district.Name}»에서 진행을, «평가시작 {district.Name}»로 평가를 여십시오.", $"The meeting of {district.EnglishName} began in Teams: “meeting {district.EnglishName}” leads it, “open {district.EnglishName}” opens the rating.")
                : language.Pick($"{district.Name} 회의가 Teams에서 끝났습니다. 평가를 아직 마감하지 않으셨으면 «평가마감 {district.Name}»로 마감해 주십시오.", $"The meeting of {district.EnglishName} ended in Teams. If the rating is still open, “close {district.EnglishName}” closes it.")), cancel);
        }
    }

    /// <summary>An edit changes nothing that was carried out, and the person is told so.</summary>
    /// <param name="key">Of the activity: what is told twice is answered once.</param>
    public async Task EditedAsync(Arrival arrival, string person, string key, CancellationToken cancel)
    {
        var conversation = await chat.OpenAsync(person, cancel);
        await references.ArriveAsync(conversation, arrival, cancel);
        await chat.PostOnceAsync(person, key, new(conversation.Language.Pick(
            "보낸 메시지를 고치셔도 이미 처리한 것은 바뀌지 않습니다. 다르게 하시려면 새 메시지로 보내 주십시오.",
            "An edited message changes nothing that was carried out. To do something else, please send a new message.")), cancel);
    }
}
