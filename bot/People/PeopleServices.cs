using EvalBot.Bot.Channel.Teams;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;

namespace EvalBot.Bot.People;

/// <summary>초대.</summary>
internal static class PeopleServices
{
    public static void AddPeople(this IServiceCollection services)
    {
        services.AddCommand<InviteCommand>();
        services.AddScoped<InvitePeople>();
        services.AddScoped<ChangePeople>();
        services.AddScoped<RedeemInvitation>(provider => async (account, code, language, cancel) =>
        {
            var (person, refusal) = await provider.GetRequiredService<InvitePeople>().RedeemAsync(account, code, cancel);
            return new(person, refusal is null
                ? language.Pick(
                    "계정을 연결했습니다. 이제 여기에서 평가봇을 쓰실 수 있습니다.",
                    "Your account is bound. From now on you can use EvalBot here.")
                : RefusalText.Of(refusal, language));
        });
        services.AddScoped<SpoilInvitation>(provider => provider.GetRequiredService<InvitePeople>().SpoilAsync);
    }
}
