using System.Globalization;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Calendar;
using EvalBot.Core.Documents;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Documents;

/// <summary>What belongs to 서류 besides the sets' way: reading, 반려, 추가 자료 요청, 세부 계획 안내.</summary>
public sealed class DocumentAsides(
    Desk desk, ReturnDocuments giveBack, AskForMaterial ask, SendPlanNotice send, DocumentMessages messages, DocumentCards cards, SelfAssessmentCards forms, PlanNoticeCards notices)
{
    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        ["documents.return"] = ReturnAsync,
        ["documents.ask"] = AskAsync,
        ["plannotice.send"] = SendPlanNoticeAsync,
    };

    /// <summary>Posts what the person may read: the newest version of each document, or the one that they name by its number and version.</summary>
    public async Task ReadAsync(Caller caller, Evaluation evaluation, string[] which, CancellationToken cancel)
    {
        var parts = await desk.DocumentPartsAsync(evaluation, cancel);
        var number = Number(which.ElementAtOrDefault(0));
        var wanted = Number(which.ElementAtOrDefault(1));
        var readable = parts
            .Where((part, i) => which.Length == 0 || number == i + 1)
            .Select(part => (Part: part, Version: evaluation.Documents
                .Where(version => version.PartId == part.Id && (which.Length < 2 || version.Version == wanted) && DocumentReading.WhyNot(caller.Who, evaluation, version) is null)
                .MaxBy(version => version.Version)))
            .Where(found => found.Version is not null)
            .ToList();
        foreach (var (part, version) in readable)
            await PostAsync(caller, evaluation, part, version!, cancel);
        if (readable.Count == 0)
            await caller.SayAsync(
                "지금 읽을 수 있는 서류가 없습니다. 서류는 수행단체가 제출하면 자치구가, 자치구가 전달하면 시와 평가단이 읽습니다.",
                "There is nothing that you can read now. The district officer reads documents once they are handed in, the city and the panel once they are forwarded.", cancel);

        static int Number(string? word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    /// <summary>Posts one version: a file to fetch, or a form to read.</summary>
    public async Task PostAsync(Caller caller, Evaluation evaluation, DocumentPart part, DocumentVersion version, CancellationToken cancel)
    {
        if (version.File is not { } file)
        {
            await caller.ShowAsync(forms.Sheet(caller.Language, evaluation, part, version, caller.Names), cancel);
            return;
        }

        var sentence = $"{caller.Language.Name(desk.Plan.District(evaluation.DistrictId))} {DocumentCards.NameOf(part, caller.Language)}"
            + caller.Language.Pick($", 제{version.Version}판", $", version {version.Version}");
        await caller.Turn.ReplyAsync(new Reply(sentence, File: OutgoingFile.Received(file.Id, file.Name)), cancel);
    }

    public async Task AskWhyReturnedAsync(Caller caller, Evaluation evaluation, CancellationToken cancel)
    {
        var set = DocumentCards.ActsOn(caller.Who, evaluation);
        if ((Access.WhyNot(Right.ForwardDocuments, caller.Who, evaluation) ?? evaluation.WhyNotReturn(set, "-", evaluation.VersionOf(set))) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(cards.ReturnForm(caller.Language, evaluation, set), cancel);
    }

    public async Task AskWhatMoreAsync(Caller caller, Evaluation evaluation, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.AcceptDocuments, caller.Who, evaluation)
            ?? evaluation.WhyNotAskForMaterial("-", KoreanDays.DayOf(desk.Now), desk.Now)) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(cards.AskForm(caller.Language, evaluation, desk.Now), cancel);
    }

    /// <summary>«서류 안내 2차»: what will be sent to whom.</summary>
    public async Task PreviewPlanNoticeAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        var number = int.TryParse(words.ElementAtOrDefault(0)?.Trim('〈', '〉', '차'), NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        await ShowPlanNoticeAsync(caller, number, replace: null, cancel);
    }

    private async Task ShowPlanNoticeAsync(Caller caller, int number, string? replace, CancellationToken cancel)
    {
        var round = await RoundAsync(number, cancel);
        if (WhyNotTheRound(caller, round) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        var districts = new List<(Evaluation, IReadOnlyList<string>)>();
        foreach (var evaluation in round)
            districts.Add((evaluation, await messages.ToldOfThePlanAsync(evaluation, cancel)));
        var card = notices.Form(caller.Language, number, districts, caller.Names);
        if (replace is null)
            await caller.ShowAsync(card, cancel);
        else
            await caller.ReplaceAsync(card, replace, cancel);
    }

    private async Task SendPlanNoticeAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        var round = await RoundAsync(input.Number("round"), cancel);
        if (WhyNotTheRound(caller, round) is { } notTheirs)
        {
            await caller.RefuseAsync(notTheirs, cancel);
            return;
        }

        if (await send.RunAsync(caller.Who, round, input.Number("version"), cancel) is { } refusal)
        {
            await ShowPlanNoticeAsync(caller, input.Number("round"), RefusalText.Of(refusal, caller.Language), cancel);
            return;
        }

        foreach (var evaluation in round)
            await messages.PlanNoticeAsync(evaluation, cancel);
        await ShowPlanNoticeAsync(caller, input.Number("round"), caller.Language.Pick(
            $"{round.Count}개 자치구에 안내했습니다.", $"Sent to {round.Count} district(s)."), cancel);
    }

    private async Task<IReadOnlyList<Evaluation>> RoundAsync(int number, CancellationToken cancel)
    {
        var ids = desk.Plan.Districts.Where(district => district.Round == number).Select(district => district.Id).ToList();
        return await desk.Db.WholeEvaluations().Where(evaluation => ids.Contains(evaluation.DistrictId)).OrderBy(evaluation => evaluation.Id).ToListAsync(cancel);
    }

    private Refusal? WhyNotTheRound(Caller caller, IReadOnlyList<Evaluation> round) =>
        !caller.Who.Is(Role.Coordinator) ? new NotYours()
        : round.Count == 0 ? new NoSuchRound([.. desk.Plan.Rounds.Select(each => each.Number)])
        : round.Select(evaluation => Access.WhyNot(Right.AcceptDocuments, caller.Who, evaluation)).FirstOrDefault(why => why is not null);

    private async Task ReturnAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;

        var (number, reason) = (input.Number("set", Submission.OfPlan), input.Text("reason"));
        var refusal = await giveBack.RunAsync(caller.Who, evaluation, number, reason, input.Number("version"), cancel);
        if (refusal is ReturnReasonMissing or CardIsOld && caller.May(Right.ForwardDocuments, evaluation))
        {
            await caller.ReturnCardAsync(refusal, problem => cards.ReturnForm(caller.Language, evaluation, evaluation.SubmissionOf(number)!, reason, problem), cancel);
            return;
        }

        if (refusal is not null)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        await messages.MovedAsync(evaluation, evaluation.SubmissionOf(number)!, cancel);
        await ShowDocumentsAsync(caller, evaluation, caller.Language.Pick("반려했습니다. 수행단체에 사유를 알렸습니다.", "Returned. The consortium was told the reason."), cancel);
    }

    private async Task AskAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;

        var (words, due) = (input.Text("words"), input.Text("due"));
        var refusal = await ask.RunAsync(caller.Who, evaluation, words, TypedDay.Of(due), cancel);
        if (refusal is MaterialWordsMissing or MaterialDueWrong)
        {
            await caller.ReturnCardAsync(refusal, problem => cards.AskForm(caller.Language, evaluation, desk.Now, words, due, problem), cancel);
            return;
        }

        if (refusal is not null)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        await messages.AskedAsync(evaluation, evaluation.OpenRequest!, cancel);
        await ShowDocumentsAsync(caller, evaluation, caller.Language.Pick("추가 자료를 요청했습니다.", "Asked for."), cancel);
    }

    private async Task ShowDocumentsAsync(Caller caller, Evaluation evaluation, string sentence, CancellationToken cancel) => await caller.ReplaceAsync(
        cards.Form(caller.Language, evaluation, await desk.DocumentPartsAsync(evaluation, cancel), caller.Who, caller.Names, desk.Now), sentence, cancel);
}
