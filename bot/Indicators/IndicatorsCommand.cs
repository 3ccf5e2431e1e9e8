using System.Globalization;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Reports;
using EvalBot.Bot.Spreadsheets;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Indicators;

/// <summary>지표: the three parties write, negotiate, sign and amend the sheet of goals and indicators; the panel reads it.</summary>
public sealed class IndicatorsCommand(
    Desk desk, FileStore files, ReviseSheet revise, AgreementCards cards, AgreementSteps steps, SheetLineCards lines, CommonGoalsCard commonGoals, SheetAnswers answers, AgreementNews news, Improve improve) : ITakesFiles
{
    private const string CarryOver = "carry-over";

    public IReadOnlyList<string> Words => ["지표", "indicators"];

    public string Arguments(Language language) => language.Pick("구", "district");

    public string Does(Language language) => language.Pick("목표와 지표: 의견, 서명, 개정", "goals and indicators: comment, sign, amend");

    public bool IsOffered(Caller caller, Evaluation evaluation) => caller.MayAsk(Right.ReadIndicators, evaluation);

    public IReadOnlyDictionary<string, CardHandler> CardHandlers =>
        steps.CardHandlers.Concat(lines.CardHandlers).Append(new("agreement.common-goals", commonGoals.SaveAsync)).ToDictionary(pair => pair.Key, pair => pair.Value);

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (words is ["공통" or "common", .. var year])
        {
            await commonGoals.OpenAsync(caller, year.FirstOrDefault("1"), cancel);
            return;
        }

        var isParty = caller.Who.Roles.Any(held => held.Role is Role.Coordinator or Role.Officer or Role.Consortium);
        var mine = isParty ? Right.NegotiateIndicators : Right.ReadIndicators; // Without a district, their own comes before those whose panel they sit on.
        if (await caller.EvaluationAsync(words, each => caller.May(mine, each), this, cancel) is not { } evaluation)
            return;
        if (Access.WhyNot(Right.ReadIndicators, caller.Who, evaluation) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await RunAsync(caller, evaluation, [.. words.Skip(1)], cancel);
    }

    public IEnumerable<FileUse> Uses(Caller caller, ReceivedFile file, IReadOnlyList<Evaluation> evaluations) => !Spreadsheet.IsTable(file.Name) ? [] : evaluations
        .Where(evaluation => caller.May(Right.NegotiateIndicators, evaluation)
            && (ImprovementTable.IsOne(file.Name) ? evaluation.State == EvaluationState.Preparing : evaluation.Agreement.State is AgreementState.Draft or AgreementState.Negotiating))
        .Select(evaluation => desk.Plan.District(evaluation.DistrictId))
        .Select(district => ImprovementTable.IsOne(file.Name)
            ? new FileUse(CarryOver, district.Id, caller.Language.Pick($"{district.Name} 지난해 개선과제", $"{district.EnglishName}: improvements of an earlier year"))
            : new FileUse("sheet", district.Id, caller.Language.Pick($"{district.Name} 지표표 다음 판", $"{district.EnglishName}: next version of the indicator sheet")));

    public async Task TakeAsync(Caller caller, FileUse use, ReceivedFile file, CancellationToken cancel)
    {
        var evaluation = await desk.Db.WholeEvaluationAsync(use.DistrictId!, cancel);
        if (use.Id == CarryOver)
        {
            await CarryOverAsync(caller, evaluation, file, cancel);
            return;
        }

        var (indicators, goals, version, wrong) = SheetTable.Read(file.Name, await files.ReadAsync(file.Sha256, cancel));
        if ((wrong ?? await revise.RunAsync(caller.Who, evaluation, version, indicators, goals, file.Name, cancel)) is { } refusal)
        {
            await answers.RefuseAsync(caller, evaluation, refusal, cancel);
            return;
        }

        await news.RevisedAsync(caller, evaluation, cancel);
        var present = evaluation.Agreement.Present;
        var gaps = SheetRules.GapsOf(present, evaluation.Agreement.CommonGoals);
        await caller.SayAsync(
            $"«{file.Name}»을(를) 지표표 {present.Number}판으로 가져왔습니다.", $"“{file.Name}” is version {present.Number} of the indicator sheet now.", cancel);
        if (gaps != SheetGaps.None)
            await caller.SayAsync(
                $"가져오기는 했지만 서명하기 전에 고칠 것이 있습니다. {RefusalText.Of(new SheetNotReady(gaps, present.IndicatorWeights, present.GoalWeights), Language.Korean)}",
                $"It is imported, but something has to be corrected before it can be signed. {RefusalText.Of(new SheetNotReady(gaps, present.IndicatorWeights, present.GoalWeights), Language.English)}", cancel);
        await caller.ShowAsync(cards.Difference(caller.Language, evaluation, evaluation.Agreement.VersionOf(present.Number - 1)!, present), cancel);
        await caller.ShowAsync(answers.Present(caller, evaluation), cancel);
    }

    /// <summary>What last year's report left stands beside the draft from now on.</summary>
    private async Task CarryOverAsync(Caller caller, Evaluation evaluation, ReceivedFile file, CancellationToken cancel)
    {
        var (items, wrong) = ImprovementTable.Read(file.Name, await files.ReadAsync(file.Sha256, cancel), desk.Plan.District(evaluation.DistrictId));
        if ((wrong ?? await improve.CarryOverAsync(caller.Who, evaluation, items, file.Name, cancel)) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        await caller.SayAsync(
            $"«{file.Name}»에서 지난해 개선과제 {items.Count}건을 가져왔습니다. 지표 초안 곁에 나오고 평가단도 봅니다.",
            $"{items.Count} improvement(s) of an earlier year came from “{file.Name}”. They stand beside the draft, and the panel sees them.", cancel);
        await caller.ShowAsync(answers.Present(caller, evaluation), cancel);
    }

    private Task RunAsync(Caller caller, Evaluation evaluation, string[] words, CancellationToken cancel) => words switch
    {
        [] => caller.ShowAsync(answers.Present(caller, evaluation), cancel),
        ["이력" or "history"] => caller.ShowAsync(cards.History(caller.Language, evaluation, caller.Names), cancel),
        ["내려받기" or "download" or "양식" or "template"] => DownloadAsync(caller, evaluation, cancel),
        ["의견" or "remark"] => lines.OpenAsync(caller, evaluation, cancel),
        ["답" or "answer", var number] when Number(number) is { } remark => lines.OpenAnswerAsync(caller, evaluation, remark, cancel),
        ["개정" or "amend", .. var reason] => steps.OpenAmendmentAsync(caller, evaluation, string.Join(' ', reason), cancel),
        [var number] when Number(number) is { } version => ShowVersionAsync(caller, evaluation, version, cancel),
        [var one, var other] when Number(one) is { } earlier && Number(other) is { } later => ShowDifferenceAsync(caller, evaluation, earlier, later, cancel),
        _ => caller.SayAsync(
            "«지표 (구 이름)», «… 이력», «… 2»(2판), «… 2 3»(두 판의 차이), «… 의견», «… 답 1», «… 개정», «… 내려받기» 가운데 하나로 적어 주십시오. 아무것도 바뀌지 않았습니다.",
            "Please write “indicators (district)” alone, or with history, 2 (a version), 2 3 (the difference), remark, answer 1, amend or download. Nothing was changed.", cancel),
    };

    private async Task ShowVersionAsync(Caller caller, Evaluation evaluation, int number, CancellationToken cancel)
    {
        if (evaluation.Agreement.VersionOf(number) is { } version)
            await caller.ShowAsync(cards.Sheet(caller.Language, evaluation, version, caller.Who, caller.Names), cancel);
        else
            await caller.RefuseAsync(new NoSuchVersion(number, evaluation.Agreement.Present.Number), cancel);
    }

    private async Task ShowDifferenceAsync(Caller caller, Evaluation evaluation, int one, int other, CancellationToken cancel)
    {
        var (earlier, later) = (evaluation.Agreement.VersionOf(Math.Min(one, other)), evaluation.Agreement.VersionOf(Math.Max(one, other)));
        if (earlier is null || later is null)
            await caller.RefuseAsync(new NoSuchVersion(earlier is null ? Math.Min(one, other) : Math.Max(one, other), evaluation.Agreement.Present.Number), cancel);
        else
            await caller.ShowAsync(cards.Difference(caller.Language, evaluation, earlier, later), cancel);
    }

    /// <summary>The present sheet as a workbook. Of an empty draft it is the form to fill in.</summary>
    private Task DownloadAsync(Caller caller, Evaluation evaluation, CancellationToken cancel)
    {
        var present = evaluation.Agreement.Present;
        var district = desk.Plan.District(evaluation.DistrictId);
        var file = new OutgoingFile($"지표표-{district.Name}-{present.Number}판.xlsx", Spreadsheet.ContentType, SheetTable.Write(present));
        return caller.Turn.ReplyAsync(new Reply(caller.Language.Pick(
            $"{district.Name} 지표표 {present.Number}판입니다. 고쳐서 «지표 {district.Name}»라는 글과 함께 보내시면 다음 판이 됩니다. 구분은 정량지표, 공통 목표, 개별 목표이고 종류는 많을수록 좋음, 적을수록 좋음, 있음/없음입니다.",
            $"Version {present.Number} of the indicator sheet of {district.EnglishName}. Change it and send it with the words “indicators {district.EnglishName}”: it becomes the next version. Types: indicator, common goal, individual goal; kinds: count, ceiling, yesNo."), File: file), cancel);
    }

    private static int? Number(string word) =>
        int.TryParse(word.EndsWith('판') ? word[..^1] : word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
