using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Commands;

/// <summary>The card in which a panelist declares conflicts of interest and pledges confidentiality.</summary>
/// <param name="asked">The command that is carried out once it is signed; empty for none.</param>
public delegate JsonObject DeclarationCard(Language language, string districtId, string asked);

/// <summary>The card in which a panelist is asked again after the meeting.</summary>
public delegate JsonObject ConfirmationCard(Language language, Evaluation evaluation, PanelSeat seat);

/// <summary>Tells the coordinators that a grade is in doubt, once for each doubt.</summary>
public delegate Task RaiseGradeAlarm(Standing who, IGradeInDoubt doubt, CancellationToken cancel);

/// <summary>Who speaks, what they are, and how they are answered.</summary>
public sealed class Caller(Turn turn, Standing who, Names names, Desk desk, DeclarationCard declaration, RaiseGradeAlarm alarm)
{
    /// <summary>The longest command that a declaration card brings back.</summary>
    private const int LongestAsked = 100;

    /// <summary>The words that are being carried out, typed or from a button.</summary>
    public string Asked { get; set; } = "";

    /// <summary>What is carried out next in the same turn, as if it had been said; empty for nothing.</summary>
    public string Next { get; set; } = "";

    public Turn Turn => turn;

    public Standing Who => who;

    public Names Names => names;

    public Language Language => turn.Language;

    /// <summary>The person's name.</summary>
    public string Name => names.Of(who.PersonId, Language);

    /// <summary>Whether the person has this right in this evaluation now.</summary>
    public bool May(Right right, Evaluation evaluation) => Access.WhyNot(right, who, evaluation) is null;

    /// <summary>Whether the person has this right, or will have it with their declaration of interests.</summary>
    public bool MayAsk(Right right, Evaluation evaluation) => Access.WhyNot(right, who, evaluation) is null or DeclarationMissing;

    /// <summary>Answers with a sentence in the person's language.</summary>
    public Task SayAsync(string korean, string english, CancellationToken cancel) => turn.ReplyAsync(Language.Pick(korean, english), cancel);

    /// <summary>Answers with a card, below a sentence where there is one.</summary>
    /// <returns>The id of the answer.</returns>
    public Task<string> ShowAsync(JsonObject card, CancellationToken cancel, string? text = null) => turn.ReplyAsync(new Reply(text, card), cancel);

    /// <summary>Says why not; a panelist who has not declared yet gets the card to do it, which then carries out what was asked. A grade in doubt is alarmed.</summary>
    public async Task RefuseAsync(Refusal refusal, CancellationToken cancel)
    {
        if (refusal is DeclarationMissing { DistrictId: var district })
            await ShowAsync(declaration(Language, district, Asked.Length <= LongestAsked ? Asked : ""), cancel, RefusalText.Of(refusal, Language));
        else
            await turn.ReplyAsync(RefusalText.Of(refusal, Language), cancel);
        if (refusal is IGradeInDoubt doubt)
            await alarm(who, doubt, cancel);
    }

    /// <summary>Puts another card in the place of the one that was pressed, and says a sentence.</summary>
    public async Task ReplaceAsync(JsonObject card, string sentence, CancellationToken cancel)
    {
        await turn.ReplaceCardAsync(new Reply(null, card), cancel);
        await turn.ReplyAsync(sentence, cancel);
    }

    /// <summary>Says why not, and gives the card back with everything that was filled in.</summary>
    public Task ReturnCardAsync(Refusal refusal, Func<string, JsonObject> card, CancellationToken cancel)
    {
        var problem = RefusalText.Of(refusal, Language);
        return ReplaceAsync(card(problem), problem, cancel);
    }

    /// <summary>The evaluation that a word names; with no word, the only one that <paramref name="offered"/> allows, or else the person's own. Null when the person was told what is missing.</summary>
    public async Task<Evaluation?> EvaluationAsync(string[] words, Func<Evaluation, bool> offered, ICommand command, CancellationToken cancel)
    {
        if (words is [var word, ..])
        {
            if (DistrictWords.Find(desk.Plan, word) is { } district)
                return await desk.Db.WholeEvaluationAsync(district.Id, cancel);

            await SayUnknownAsync(word, cancel);
            return null;
        }

        var all = await EvaluationsAsync(cancel);
        var home = who.DistrictsOf(Role.Consortium).Concat(who.DistrictsOf(Role.Officer)).ToHashSet();
        var mine = new[] { all.Where(offered), all.Where(evaluation => home.Contains(evaluation.DistrictId)), all }.Select(some => some.ToList()).FirstOrDefault(some => some.Count > 0);
        if (mine is [var only])
            return only;

        var any = mine is null ? desk.Plan.Districts[0] : desk.Plan.District(mine[0].DistrictId);
        await SayAsync(
            $"어느 자치구인지 함께 적어 주십시오. 예: {command.Words[0]} {any.Name}",
            $"Please name the district as well, for example: {command.Words[1]} {any.EnglishName}", cancel);
        return null;
    }

    /// <summary>The evaluation of a card; null when there is no such district, and the person was told.</summary>
    /// <param name="part">What of it is loaded; null for the whole.</param>
    public async Task<Evaluation?> EvaluationAsync(PressedCard input, CancellationToken cancel, Func<EvalBotContext, string, CancellationToken, Task<Evaluation>>? part = null)
    {
        if (desk.Plan.HasDistrict(input.District))
            return await (part ?? Queries.WholeEvaluationAsync)(desk.Db, input.District, cancel);

        await SayAsync(
            "이 카드가 어느 자치구의 것인지 알 수 없어 아무것도 바꾸지 않았습니다. 명령으로 카드를 다시 열어 주십시오.",
            "This card names no district of the plan, so nothing was changed. Please open it again with its command.", cancel);
        return null;
    }

    /// <summary>The evaluations in which the person is anything at all, in the plan's order.</summary>
    public async Task<IReadOnlyList<Evaluation>> EvaluationsAsync(CancellationToken cancel)
    {
        var all = await desk.Db.WholeEvaluations().OrderBy(e => e.Id).ToListAsync(cancel);
        return [.. all.Where(evaluation => May(Right.ReadStatus, evaluation))];
    }

    /// <summary>Says that there is no such district, and which one may be meant.</summary>
    public Task SayUnknownAsync(string word, CancellationToken cancel)
    {
        var shown = word.Length > 20 ? word[..20] + "…" : word;
        return DistrictWords.Suggest(desk.Plan, word) is { } near
            ? SayAsync($"«{shown}»라는 자치구를 찾지 못했습니다. 혹시 {near.Name}? 아무것도 하지 않았습니다.", $"There is no district “{shown}”. Did you mean {near.EnglishName}? Nothing was done.", cancel)
            : SayAsync(
                $"«{shown}»라는 자치구를 찾지 못했습니다. 계획의 자치구: {string.Join(", ", desk.Plan.Districts.Select(district => district.Name))}",
                $"There is no district “{shown}”. The plan's districts: {string.Join(", ", desk.Plan.Districts.Select(district => district.EnglishName))}", cancel);
    }
}
