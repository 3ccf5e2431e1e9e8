using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Meetings;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Dates;

namespace EvalBot.Bot.Dates;

/// <summary>Tells those concerned that a date changed: old and new, why, and the entry for their calendar.</summary>
public sealed class DateNews(Chat chat, Desk desk, Calendars calendars, DateCards cards, RecordGathering invitations, MeetingBoard board)
{
    /// <summary>Who is told, each once: of a workshop who is invited; else the parties, the panel and the writers.</summary>
    public async Task<IReadOnlyList<string>> ConcernedAsync(ShownChange shown, CancellationToken cancel)
    {
        if (shown.Gathering is { } gathering && shown.Change.Item != DatedItem.Meeting)
            return await invitations.InvitedAsync(gathering, shown.Evaluation, cancel);

        var people = await desk.Db.ParticipantsAsync(shown.Evaluation!.DistrictId, cancel);
        var panel = shown.Evaluation.Seats.Where(seat => !seat.IsRecused).Select(seat => seat.PersonId);
        return [.. people.Coordinators.Concat(people.Officers).Concat(panel).Concat(people.Writers).Concat(people.Consortium).Distinct()];
    }

    /// <summary>Posts to everybody concerned; who did it has the card already, and gets the file with a sentence.</summary>
    public async Task ChangedAsync(ShownChange done, Names names, CancellationToken cancel)
    {
        var concerned = await ConcernedAsync(done, cancel);
        var files = new Dictionary<Language, OutgoingFile>();
        foreach (var person in concerned)
        {
            var language = await chat.LanguageOfAsync(person, cancel);
            if (!files.TryGetValue(language, out var file))
                files[language] = file = await FileAsync(done, names, language, cancel);
            await chat.PostAsync(person, person == done.Change.Done!.By ? new(Sentence(language), File: file) : new(null, Told(language, done), file), cancel);
        }

        if (done.Change.Item == DatedItem.Meeting)
            await board.RefreshAsync(done.Evaluation!, cancel);

        string Sentence(Language language) => language.Pick(
            $"바꾸었습니다. 모두 {concerned.Count}명에게 사유와 달력 파일을 보냈습니다.",
            $"Changed. All {concerned.Count} concerned were sent the reason and a calendar file.");
    }

    /// <summary>What changed, what changed with it, and why.</summary>
    public JsonObject Told(Language language, ShownChange done) => cards.Told(language, done.Change, done.Evaluation, done.Effects);

    private async Task<OutgoingFile> FileAsync(ShownChange done, Names names, Language language, CancellationToken cancel)
    {
        var entry = done switch
        {
            { Gathering: { } gathering } => (await calendars.EntryAsync(gathering, done.Evaluation, names, language, cancel))!,
            { Change.Item: DatedItem.Baseline } => await calendars.BaselineAsync(done.Evaluation!, language, cancel),
            _ => await calendars.DeadlineAsync(done.Evaluation!, done.Effects.Deadlines[0].Kind, language, cancel),
        };
        return new($"{entry.Uid.Split('@')[0]}.ics", CalendarFile.ContentType, CalendarFile.Invitation(entry, language.Pick("서울시 담당", "City coordinators"), desk.Now));
    }
}
