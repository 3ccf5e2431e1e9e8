using EvalBot.Bot.Appeals;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Notices;

namespace EvalBot.Bot.Notices;

/// <summary>통보: the notice on its way, and that a result is final.</summary>
public sealed class NoticeNews(Chat chat, Desk desk, NoticeCards notices, AppealCards appeals) : News(chat, desk)
{
    /// <summary>The notice reaches the officers, or the consortium. Earlier ones that they have say from then on which one took their place and why; nothing else of them changes.</summary>
    public async Task NoticeAsync(Evaluation evaluation, ResultNotice notice, Names names, CancellationToken cancel)
    {
        var people = await ParticipantsAsync(evaluation, cancel);
        var discussion = await Desk.Db.DiscussionAsync(evaluation, cancel);
        var asOfficer = notice.ToConsortium is null;
        foreach (var person in asOfficer ? people.Officers : people.Consortium)
        {
            await ShowAsync(person, notice, asOfficer);
            if (notice.Kind == NoticeKind.FinalResult && notice.ByCity.Words.Length == 0 && evaluation.SeatOf(person) is not { IsRecused: false }) // The panel has read it.
                await ToAsync(person, language => appeals.Outcome(language, evaluation), cancel);
        }

        foreach (var earlier in evaluation.Notices.Where(earlier => earlier.Number < notice.Number && (asOfficer || earlier.ToConsortium is not null)).ToList())
            await ShowAgainAsync(earlier, asOfficer);
        if (!asOfficer)
            await ShowAgainAsync(notice, toOfficers: true); // The officers read the same sheet as the consortium: the days of the appeal are known now.

        async Task ShowAgainAsync(ResultNotice told, bool toOfficers)
        {
            foreach (var person in await Chat.WhoHaveAsync(Key(told, toOfficers), toOfficers ? people.Officers : people.Consortium, cancel))
                await ShowAsync(person, told, toOfficers);
        }

        async Task ShowAsync(string person, ResultNotice told, bool toOfficer)
        {
            var language = await Chat.LanguageOfAsync(person, cancel);
            var reasons = NoticeReasons.Of(discussion, evaluation, told.TextVersion);
            var card = notices.Told(language, evaluation, told, toOfficer, names, reasons, received: told.ReceiptOf(person, toOfficer) is not null);
            await Chat.PostOrUpdateAsync(person, Key(told, toOfficer), new(null, card), cancel);
        }

        string Key(ResultNotice told, bool toOfficer) => $"notice/{evaluation.Id}/{told.Number}/{(toOfficer ? "officer" : "consortium")}";
    }

    /// <summary>Officers and consortium learn that the result is final.</summary>
    public async Task FinalizedAsync(Evaluation evaluation, CancellationToken cancel)
    {
        var people = await ParticipantsAsync(evaluation, cancel);
        await TellAsync(people.Officers.Concat(people.Consortium), language => language.Pick(
            $"{District(evaluation).Name} 성과평가 결과가 최종 확정되었습니다. «등급 {District(evaluation).Name}»에서 볼 수 있습니다.",
            $"The result of {District(evaluation).EnglishName} is final. Read it with “grade {District(evaluation).EnglishName}”."), cancel);
    }
}
