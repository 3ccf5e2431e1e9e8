using System.Globalization;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Indicators;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Indicators;

/// <summary>지표 공통: the coordinator enters the common goals of a project year, once for all its districts.</summary>
public sealed class CommonGoalsCard(Desk desk, SetCommonGoals set, AgreementCards cards, AgreementNews news)
{
    /// <summary>Shows the goals of a project year in a form.</summary>
    /// <param name="word">The year as it was typed: «1», «1년차».</param>
    public async Task OpenAsync(Caller caller, string word, CancellationToken cancel)
    {
        var year = int.TryParse(word.Replace("년차", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        if (await WhyNotAsync(caller, year, cancel) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        var known = await KnownAsync(year, cancel);
        await caller.ShowAsync(cards.CommonGoals(caller.Language, year, known.CommonGoalsVersion, string.Join('\n', known.CommonGoals)), cancel);
    }

    /// <summary>Saves what the form asks for.</summary>
    public async Task SaveAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        var year = input.Number("year");
        var typed = input.Text("goals");
        if (await WhyNotAsync(caller, year, cancel) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        string[] names = [.. typed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        var (wrong, taken, left) = (TextTooLong.WhyNot(typed, TextTooLong.LongestGrounds) ?? (names.Length == 0 ? new NothingEntered() : null)) is { } unread
            ? (unread, [], [])
            : await set.RunAsync(caller.Who, year, input.Number("version"), names, cancel);
        var known = await KnownAsync(year, cancel);
        if (wrong is not null)
        {
            var now = caller.Language.Pick($"지금: {string.Join(", ", known.CommonGoals)}", $"Now: {string.Join(", ", known.CommonGoals)}");
            await caller.ReturnCardAsync(wrong, problem => cards.CommonGoals(caller.Language, year, known.CommonGoalsVersion, typed, $"{problem}\n{now}"), cancel);
            return;
        }

        foreach (var evaluation in taken)
            await news.RevisedAsync(caller, evaluation, cancel);
        await caller.ReplaceAsync(cards.CommonGoals(caller.Language, year, known.CommonGoalsVersion, string.Join('\n', names)), caller.Language.Pick(
            $"{year}년차 공통 목표 {names.Length}개를 저장했습니다. 새 판에 반영한 자치구: {Names(taken)}. 이미 합의해 그대로 둔 자치구: {Names(left)}.",
            $"{names.Length} common goal(s) of project year {year} are saved. Taken over by: {Names(taken)}. Agreed before and left as they are: {Names(left)}."), cancel);

        string Names(IReadOnlyList<Core.Evaluations.Evaluation> evaluations) => evaluations.Count == 0
            ? caller.Language.Pick("없음", "none")
            : string.Join(", ", evaluations.Select(evaluation => caller.Language.Name(desk.Plan.District(evaluation.DistrictId))));
    }

    private async Task<IndicatorAgreement> KnownAsync(int year, CancellationToken cancel) =>
        (await desk.Db.WholeEvaluationAsync(desk.Plan.Districts.First(district => district.Year == year).Id, cancel)).Agreement;

    private async Task<Refusal?> WhyNotAsync(Caller caller, int year, CancellationToken cancel)
    {
        var any = await desk.Db.Evaluations.OrderBy(e => e.Id).Include(e => e.Seats).FirstAsync(cancel);
        return Access.WhyNot(Right.FreezeIndicators, caller.Who, any)
            ?? (desk.Plan.Districts.All(district => district.Year != year) ? new NoSuchYear(year) : null);
    }
}
