using EvalBot.Bot.Channel;
using EvalBot.Bot.People;
using EvalBot.Bot.Storage;
using EvalBot.Core.Plans;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Hosting;

/// <summary><c>invite PERSON</c> on the command line: the code of the first coordinator, whom nobody can invite in the chat yet. Everybody else is invited there.</summary>
internal static class ServerInvitation
{
    private const string Verb = "invite";

    /// <summary>Whether the command line asks for it.</summary>
    public static bool IsAsked(string[] args) => args is [Verb, ..];

    /// <returns>The exit code: 0 when a code was written.</returns>
    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        if (!DatabaseStart.IsPostgres(app.Configuration) && !File.Exists(DatabaseStart.FileOf(app.Configuration)))
            return BotHosting.Refuse($"{DatabaseStart.ConnectionKey}: {DatabaseStart.FileOf(app.Configuration)} 가 없습니다. 봇을 한 번 시작한 뒤에 초대해 주세요.");

        await DatabaseStart.LoadPlanInForceAsync(app.Services);
        var person = args.Length > 1 ? args[1] : "";
        return await app.Services.GetRequiredService<ChatTransaction>().RunAsync((services, cancel) => InviteAsync(services, person, cancel));
    }

    private static async Task<int> InviteAsync(IServiceProvider services, string person, CancellationToken cancel)
    {
        var db = services.GetRequiredService<EvalBotContext>();
        var coordinators = await db.Roles.Where(role => role.Role == Role.Coordinator).Select(role => role.PersonId).Distinct().OrderBy(id => id).ToListAsync(cancel);
        if (!coordinators.Contains(person))
            return BotHosting.Refuse($"invite: «{person}»은(는) 서울시 담당이 아닙니다. 다음 가운데 하나를 적어 주세요: {string.Join(", ", coordinators)}. 다른 사람은 서울시 담당이 대화에서 «초대»로 부릅니다.");

        var (code, _) = await services.GetRequiredService<InvitePeople>().InviteAsync(await db.StandingAsync(person, cancel), person, cancel);
        Console.WriteLine($"{person} 의 초대 코드: {code}");
        Console.WriteLine($"{Invitation.Lifetime.TotalHours}시간 안에 한 번, Teams에서 평가봇과의 1:1 대화에 그대로 적습니다.");
        return 0;
    }
}
