using System.Globalization;
using System.Text.Json.Nodes;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Spreadsheets;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Ratings;
using EvalBot.Core.Reports;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Reports;

/// <summary>개선과제: items of the report, the consortium's answers, and what earlier years left.</summary>
public sealed class ImprovementsCommand(Desk desk, Improve improve, ImprovementCards cards, ReportNews news) : ICommand
{
    internal const string StrikeVerb = "improvement.strike";

    public IReadOnlyList<string> Words => ["개선과제", "improvements"];

    public string Arguments(Language language) => language.Pick("구 [번호]", "district [number]");

    public string Does(Language language) => language.Pick("보고서의 개선과제를 보고 답합니다", "the report's improvements: read and answer");

    public bool IsOffered(Caller caller, Evaluation evaluation) => caller.May(Right.ReadReport, evaluation)
        && (evaluation.Carried.Count > 0 || (Leads(caller, evaluation) && evaluation.Grade is not null) || (ReadsOwn(caller, evaluation) && evaluation.Report!.StandingImprovements.Count > 0));

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        ["improvement.add"] = AddAsync,
        [StrikeVerb] = StrikeAsync,
        ["improvement.answer"] = AnswerAsync,
    };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;
        if (Access.WhyNot(Right.ReadReport, caller.Who, evaluation) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        switch (words)
        {
            case [_, "추가" or "add", ..]:
                await OpenFormAsync(caller, evaluation, cancel);
                break;
            case [_, "빼기" or "strike", var number, ..]:
                await OpenStrikeAsync(caller, evaluation, Number(number), cancel);
                break;
            case [_, "내려받기" or "download", ..]:
                await DownloadAsync(caller, evaluation, cancel);
                break;
            case [_, var number, ..]:
                await OpenAnswerAsync(caller, evaluation, Number(number), cancel);
                break;
            default:
                await caller.ShowAsync(List(caller, evaluation), cancel);
                break;
        }

        static int Number(string typed) => int.TryParse(typed.TrimEnd('번'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private async Task OpenFormAsync(Caller caller, Evaluation evaluation, CancellationToken cancel)
    {
        if ((Improve.WhyNotTheirs(caller.Who, evaluation) ?? (evaluation.Grade is null ? new Core.Grades.NoGradeYet() : null)) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(await FormAsync(caller, evaluation, null, null, cancel), cancel);
    }

    private async Task AddAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;

        var owners = await OwnersAsync(caller, evaluation, cancel);
        var topic = ImprovementCards.Topics(evaluation).FirstOrDefault(each => ImprovementCards.ValueOf(each) == input.Text("topic"));
        var refusal = topic is null && Leads(caller, evaluation) ? new TopicMissing() : await improve.AddAsync(
            caller.Who, evaluation, topic ?? new(TopicKind.Whole, 0, ""), input.Text("words"), input.Text("owner"), [.. owners.Select(owner => owner.Id)], TypedDay.Of(input.Text("due")), cancel);
        switch (refusal)
        {
            case TopicMissing or ImprovementBlank or ImprovementTooLong or SameImprovement or ImprovementOwnerMissing or ImprovementDueWrong:
                var form = await FormAsync(caller, evaluation, input.Typed, RefusalText.Of(refusal, caller.Language), cancel);
                await caller.ReturnCardAsync(refusal, _ => form, cancel);
                break;
            case { } other:
                await caller.RefuseAsync(other, cancel);
                break;
            default:
                var item = evaluation.Report!.Improvements.MaxBy(each => each.Number)!;
                await news.ImprovementAddedAsync(evaluation, item, cancel);
                await caller.ReplaceAsync(List(caller, evaluation), caller.Language.Pick($"개선과제 {item.Number}을(를) 더했습니다.", $"Improvement {item.Number} is added."), cancel);
                break;
        }
    }

    private async Task OpenStrikeAsync(Caller caller, Evaluation evaluation, int number, CancellationToken cancel)
    {
        var report = evaluation.Report ?? new();
        if ((Improve.WhyNotTheirs(caller.Who, evaluation) ?? report.WhyNotStrike(number, "-")) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(cards.Strike(caller.Language, evaluation, report.ImprovementOf(number)!), cancel);
    }

    private async Task StrikeAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;

        var (number, reason) = (input.Number("line"), input.Text("reason"));
        switch (TextTooLong.WhyNot(reason) ?? await improve.StrikeAsync(caller.Who, evaluation, number, reason, cancel))
        {
            case (TextTooLong or StrikeReasonMissing) and var refusal when Leads(caller, evaluation) && evaluation.Report?.ImprovementOf(number) is { } item:
                await caller.ReturnCardAsync(refusal, problem => cards.Strike(caller.Language, evaluation, item, reason, problem), cancel);
                break;
            case { } refusal:
                await caller.RefuseAsync(refusal, cancel);
                break;
            default:
                await caller.ReplaceAsync(List(caller, evaluation), caller.Language.Pick($"개선과제 {number}을(를) 뺐습니다. 기록에는 남습니다.", $"Improvement {number} is struck out. It stays in the record."), cancel);
                break;
        }
    }

    private async Task OpenAnswerAsync(Caller caller, Evaluation evaluation, int number, CancellationToken cancel)
    {
        if (Access.WhyNot(Right.FollowUpReport, caller.Who, evaluation) is { } notTheirs)
            await caller.RefuseAsync(notTheirs, cancel);
        else if (evaluation.Report?.WithConsortium is null)
            await caller.RefuseAsync(new NoReportYet(), cancel);
        else if (evaluation.Report.ImprovementOf(number) is { Struck: null } item)
            await caller.ShowAsync(cards.Answer(caller.Language, evaluation, item, caller.Names), cancel);
        else
            await caller.RefuseAsync(new NoSuchImprovement(number), cancel);
    }

    private async Task AnswerAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;

        var number = input.Number("line");
        var typed = input.Text("doneOn");
        var stance = Enum.TryParse<Stance>(input.Text("stance"), out var chosen) && Enum.IsDefined(chosen) ? chosen : (Stance?)null;
        var refusal = typed.Length > 0 && TypedDay.Of(typed) is null && caller.May(Right.FollowUpReport, evaluation)
            ? new NotADay(typed)
            : await improve.AnswerAsync(caller.Who, evaluation, number, stance, input.Text("how"), TypedDay.Of(typed), input.Number("version"), cancel);
        var item = caller.May(Right.FollowUpReport, evaluation) && evaluation.Report?.WithConsortium is not null ? evaluation.Report.ImprovementOf(number) : null;
        switch (refusal)
        {
            case CardIsOld old when item is not null:
                var problem = RefusalText.Of(old, caller.Language);
                await caller.ShowAsync(cards.Answer(caller.Language, evaluation, item, caller.Names, input.Typed, problem), cancel, problem);
                break;
            case NotADay or ImprovementAnswerMissing or ImprovementTooLong or SharedInTheFuture when item is not null:
                await caller.ReturnCardAsync(refusal, text => cards.Answer(caller.Language, evaluation, item, caller.Names, input.Typed, text), cancel);
                break;
            case { } other:
                await caller.RefuseAsync(other, cancel);
                break;
            default:
                await news.ImprovementAnsweredAsync(evaluation, item!, cancel);
                await caller.ReplaceAsync(List(caller, evaluation), caller.Language.Pick($"개선과제 {number}의 답변을 기록했습니다.", $"The answer to improvement {number} is recorded."), cancel);
                break;
        }
    }

    /// <summary>The table that next year's «지표» takes.</summary>
    private async Task DownloadAsync(Caller caller, Evaluation evaluation, CancellationToken cancel)
    {
        if (!ReadsOwn(caller, evaluation) || evaluation.Report!.StandingImprovements.Count == 0)
        {
            await caller.RefuseAsync(new NoReportYet(), cancel);
            return;
        }

        var district = desk.Plan.District(evaluation.DistrictId);
        var content = ImprovementTable.Write(evaluation, desk.Plan, person => caller.Names.Of(person, Language.Korean));
        await caller.Turn.ReplyAsync(new Reply(
            caller.Language.Pick(
                $"개선과제의 표입니다. 다음 해의 평가봇에 «지표 {district.Name}»라는 글과 함께 보내면 지표 초안 곁에 나오고, 다음 평가단이 봅니다.",
                $"The table of improvements. Send it to next year's bot with “indicators {district.EnglishName}”: it then stands beside the draft, and next year's panel sees it."),
            File: new(ImprovementTable.FileName(district.Name, desk.Plan.Year), Spreadsheet.ContentType, content)), cancel);
    }

    private JsonObject List(Caller caller, Evaluation evaluation)
    {
        var own = ReadsOwn(caller, evaluation);
        return cards.List(
            caller.Language, evaluation, caller.Names, canLead: Leads(caller, evaluation) && evaluation.Grade is not null,
            canAnswer: caller.May(Right.FollowUpReport, evaluation) && evaluation.Report?.WithConsortium is not null, showOwn: own, desk.Now);
    }

    private async Task<JsonObject> FormAsync(Caller caller, Evaluation evaluation, IReadOnlyDictionary<string, string>? typed, string? problem, CancellationToken cancel) => cards.Form(
        caller.Language, evaluation, FactorAnalysis.Suggestions(evaluation, await desk.Db.DiscussionAsync(evaluation, cancel)), await OwnersAsync(caller, evaluation, cancel), typed, problem);

    private async Task<IReadOnlyList<(string Id, string Name)>> OwnersAsync(Caller caller, Evaluation evaluation, CancellationToken cancel)
    {
        var people = await desk.Db.ParticipantsAsync(evaluation.DistrictId, cancel);
        return [.. people.Consortium.Concat(people.Officers).Concat(people.Coordinators).Distinct().Select(person => (person, caller.Names.Of(person, caller.Language)))];
    }

    private static bool Leads(Caller caller, Evaluation evaluation) => Improve.WhyNotTheirs(caller.Who, evaluation) is null;

    /// <summary>This year's items are read inside, and by whoever has the report.</summary>
    private static bool ReadsOwn(Caller caller, Evaluation evaluation) =>
        evaluation.Report is not null && (Leads(caller, evaluation) || ReportReading.NewestFor(caller.Who, evaluation) is not null);
}

/// <summary>An improvement is about a goal, an indicator or the whole.</summary>
public sealed record TopicMissing : Core.Refusal;
