using EvalBot.Bot.Commands;
using EvalBot.Bot.Discussions;
using EvalBot.Bot.PlanChecks;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Ratings;

/// <summary>평가시작: opens a ballot; results lock, and the panel gets its cards.</summary>
public sealed class OpenCommand(OpenBallot open, Desk desk, PlanCheckCards plan, RatingNews news) : ICommand
{
    public IReadOnlyList<string> Words => ["평가시작", "open"];

    public string Arguments(Language language) => language.Pick("구 [2차]", "district [2]");

    public string Does(Language language) => language.Pick("평가를 시작합니다", "opens the ballot");

    public bool IsOffered(Caller caller, Evaluation evaluation) =>
        caller.May(Right.OpenAndCloseRating, evaluation) && ((PlanCheck.WhyNotOpen(desk.Plan, evaluation) ?? evaluation.WhyNotOpenRating()) is null || evaluation.WhyNotOpenSecondBallot() is null);

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        var second = words is [_, "2차" or "2" or "2nd" or "second"];
        if (words.Length > 1 && !second)
        {
            await caller.SayAsync(
                "«평가시작 (구 이름)» 또는 «평가시작 (구 이름) 2차»로 적어 주십시오. 아무것도 시작하지 않았습니다.",
                "Please write “open (district)” or “open (district) 2”. Nothing was opened.", cancel);
            return;
        }

        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;
        if (await open.RunAsync(caller.Who, evaluation, second ? 2 : 1, cancel) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            if (refusal is PlanHasErrors)
                await NameAsync(caller, PlanCheck.ErrorsOf(desk.Plan, evaluation), "오류", "Errors", cancel);
            return;
        }

        if (!second && evaluation.Seats.Count(seat => seat is { IsCleared: false, IsRecused: false }) is > 0 and var undeclared)
            await caller.SayAsync(
                $"아직 이해관계를 밝히지 않은 위원이 {undeclared}명입니다. 서약 카드를 보냈고, 서명해야 평가 카드가 열립니다.",
                $"{undeclared} panelist(s) have not declared their interests yet. They got the card to do it; the rating card opens when they sign.", cancel);
        if (!second && evaluation.MissingSeats(desk.Plan.PanelShape) is { Count: > 0 } missingSeats)
            await caller.SayAsync(
                $"비어 있는 자리: {string.Join(", ", missingSeats.Select(seat => seat.Name))}. 위원 {evaluation.Seats.Count}명으로 시작했습니다.",
                $"Empty seats: {string.Join(", ", missingSeats.Select(seat => seat.EnglishName))}. Rating began with {evaluation.Seats.Count} people.", cancel);
        await caller.SayAsync(
            $"{(second ? "2차 " : "")}평가를 시작했습니다. 위원 {evaluation.Seats.Count(seat => evaluation.WhyNotRate(seat.PersonId) is null)}명에게 평가 카드를 보냈습니다. 정량 결과는 잠겼고, 평가 내용은 마감할 때까지 누구에게도 보이지 않습니다.",
            $"{(second ? "The second ballot" : "Rating")} is open. {evaluation.Seats.Count(seat => evaluation.WhyNotRate(seat.PersonId) is null)} panelists got their cards. Results are locked, and ratings are sealed for everybody until the closing.", cancel);
        if (!second && KoreanDays.DayOf(evaluation.MeetingStartsAt) != KoreanDays.DayOf(evaluation.Ballots[0].Opened.At))
            await caller.SayAsync(
                $"회의 예정일은 {caller.Language.Time(evaluation.MeetingStartsAt)}입니다. 통보와 보고서의 기한은 예정된 회의 날부터 셉니다.",
                $"The meeting is planned for {caller.Language.Time(evaluation.MeetingStartsAt)}. The days of the notice and the report count from the planned meeting.", cancel);
        if (evaluation.Indicators.Where(indicator => indicator.Result.IsMissing).Select(indicator => indicator.Terms.Number).Order().ToList() is { Count: > 0 } missing)
            await caller.SayAsync(
                $"결과가 비어 있는 지표가 있습니다: 정량지표 {string.Join(", ", missing)}. 결과가 잠겼으므로 «정량»에서 사유와 함께 정정을 제안하고 다른 담당자가 확인해야 등급을 산정할 수 있습니다.",
                $"Results are missing: indicator {string.Join(", ", missing)}. They are locked now: propose them with a reason in “quant”, and another coordinator has to confirm before a grade can be issued.", cancel);
        if (!second)
        {
            var (findings, acknowledged) = await desk.Db.CheckPlanAsync(desk.Plan, cancel);
            var waiting = findings.Where(finding => finding.Severity == Severity.Warning && !acknowledged.ContainsKey(finding.Key));
            await NameAsync(caller, waiting, "확인하지 않은 경고", "Warnings that nobody acknowledged", cancel);
        }

        if (!second && evaluation.Remarks.Where(remark => remark.IsOpen).Select(remark => remark.IndicatorNumber).Distinct().Order().ToList() is { Count: > 0 } unanswered)
            await caller.SayAsync(
                $"답하지 않은 사실확인 의견이 있습니다: 정량지표 {string.Join(", ", unanswered)}. «사실확인»에서 답해 주십시오. 결과가 잠겼으므로 고치려면 «정량»에서 정정을 제안하고 다른 담당자가 확인해야 합니다.",
                $"Remarks of the consortium wait for an answer: indicator {string.Join(", ", unanswered)}. Answer with “facts”. Results are locked now: a change is proposed in “quant” and confirmed by another coordinator.", cancel);
        await news.RatingOpenedAsync(evaluation, cancel);
        await news.ProgressAsync(evaluation, cancel);
    }

    /// <summary>Names findings of the rule check, and where to read them; nothing where there are none.</summary>
    private async Task NameAsync(Caller caller, IEnumerable<PlanFinding> findings, string korean, string english, CancellationToken cancel)
    {
        var named = plan.Topics(caller.Language, desk.Plan, findings);
        if (named.Count > 0)
            await caller.SayAsync(
                $"{korean} {named.Count}건: 계획점검. {string.Join(", ", named)}.",
                $"{english}: {named.Count}, see “check”. {string.Join(", ", named)}.", cancel);
    }
}

/// <summary>평가마감: closes the open ballot; the first closing reveals the ratings to the panel.</summary>
public sealed class CloseCommand(CloseBallot close, RatingNews ratingNews, RevealNews revealNews, RatingCards cards) : ICommand
{
    public IReadOnlyList<string> Words => ["평가마감", "close"];

    public string Arguments(Language language) => language.Pick("구", "district");

    public string Does(Language language) => language.Pick("평가를 마감하고 공개합니다", "closes the ballot and reveals it");

    public bool IsOffered(Caller caller, Evaluation evaluation) => caller.May(Right.OpenAndCloseRating, evaluation) && evaluation.OpenBallot is not null;

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        ["rating.close"] = async (caller, input, cancel) =>
        {
            if (await caller.EvaluationAsync(input, cancel) is { } evaluation)
                await CloseAsync(caller, evaluation, input.Text("reason"), cancel);
        },
    };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is { } evaluation)
            await CloseAsync(caller, evaluation, string.Join(' ', words.Skip(1)), cancel);
    }

    private async Task CloseAsync(Caller caller, Evaluation evaluation, string reason, CancellationToken cancel)
    {
        switch (TextTooLong.WhyNot(reason) ?? await close.RunAsync(caller.Who, evaluation, reason, cancel))
        {
            case BelowQuorum below:
                var problem = RefusalText.Of(below, caller.Language);
                await caller.ShowAsync(cards.CloseForm(caller.Language, evaluation, problem), cancel, problem);
                break;
            case NoOpenBallot { State: not EvaluationState.Final } when evaluation.Ballots.MaxBy(ballot => ballot.Number)?.Closed is { } closed:
                await caller.RefuseAsync(new AlreadyDone(closed), cancel); // Two coordinators at once: one of them closed it.
                break;
            case { } refusal:
                await caller.RefuseAsync(refusal, cancel);
                break;
            default:
                var progress = evaluation.Progress();
                await caller.SayAsync(
                    $"평가를 마감했습니다. 제출 {progress.Submitted}, 회피 {progress.Recused}, 미제출 {progress.Missing}. 이제 «등급»으로 등급을 산정할 수 있습니다.",
                    $"Rating is closed. Submitted {progress.Submitted}, recused {progress.Recused}, missing {progress.Missing}. You can issue the grade with “grade” now.", cancel);
                await ratingNews.ProgressAsync(evaluation, cancel);
                await revealNews.RatingClosedAsync(evaluation, cancel);
                if (evaluation.Ballots.Count == 1)
                    await ratingNews.AskAgainAsync(evaluation, cancel);
                break;
        }
    }
}
