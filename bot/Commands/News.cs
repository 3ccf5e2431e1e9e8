using System.Text.Json.Nodes;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Commands;

/// <summary>What others are told when somebody acts: rows of the same transaction, so that an act without its message, or the other way round, cannot be.</summary>
public abstract class News(Chat chat, Desk desk)
{
    protected Chat Chat => chat;

    protected Desk Desk => desk;

    protected District District(Evaluation evaluation) => desk.Plan.District(evaluation.DistrictId);

    /// <summary>The seat on which a panelist sits, as the plan names it.</summary>
    protected Seat Seat(Evaluation evaluation, string personId) => desk.Plan.PanelShape.Seat(evaluation.SeatOf(personId)!.SeatId);

    protected Task<Participants> ParticipantsAsync(Evaluation evaluation, CancellationToken cancel) =>
        desk.Db.ParticipantsAsync(evaluation.DistrictId, cancel);

    /// <summary>Each person reads the sentence in their language.</summary>
    protected async Task TellAsync(IEnumerable<string> people, Func<Language, string> sentence, CancellationToken cancel)
    {
        foreach (var person in people)
            await chat.PostAsync(person, new(sentence(await chat.LanguageOfAsync(person, cancel))), cancel);
    }

    /// <summary>The coordinators read it, but for the one who acted.</summary>
    protected async Task TellOtherCoordinatorsAsync(Evaluation evaluation, string by, Func<Language, string> sentence, CancellationToken cancel) =>
        await TellAsync((await ParticipantsAsync(evaluation, cancel)).Coordinators.Where(person => person != by), sentence, cancel);

    /// <summary>A person gets a card in their language.</summary>
    protected async Task ToAsync(string person, Func<Language, JsonObject> card, CancellationToken cancel) =>
        await chat.PostAsync(person, new(null, card(await chat.LanguageOfAsync(person, cancel))), cancel);
}
