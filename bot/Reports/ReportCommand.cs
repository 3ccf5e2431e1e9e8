using System.Globalization;
using System.Text.Json.Nodes;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Paper;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Ratings;
using EvalBot.Core.Reports;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Reports;

/// <summary>보고서: assign the writer, write it, hand it in, share it 市 → 區 → 단체, read it, and record what followed.</summary>
public sealed class ReportCommand(
    Desk desk, WriteReport write, PassReport pass, FileStore store, ReportCards cards, ReportNews news, Recount secondWay) : ITakesFiles
{
    internal const string HandInVerb = "report.hand-in";
    internal const string ReturnVerb = "report.return";
    internal const string ShareVerb = "report.share";
    internal const string HandOnVerb = "report.hand-on";
    internal const string ConfirmVerb = "report.confirm";

    public IReadOnlyList<string> Words => ["보고서", "report"];

    public string Arguments(Language language) => language.Pick("구", "district");

    public string Does(Language language) => language.Pick("성과평가 보고서를 쓰고 공유하고 읽습니다", "the evaluation report: write, share, read");

    public bool IsOffered(Caller caller, Evaluation evaluation) =>
        caller.May(Right.WriteReport, evaluation) || caller.May(Right.LeadReport, evaluation) || ReportReading.NewestFor(caller.Who, evaluation) is not null;

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        ["report.assign"] = AssignAsync,
        ["report.save"] = SavePartAsync,
        [HandInVerb] = (caller, input, cancel) => StepAsync(caller, input, ReportStepKind.HandIn, cancel),
        [ReturnVerb] = (caller, input, cancel) => StepAsync(caller, input, ReportStepKind.Return, cancel),
        [ShareVerb] = (caller, input, cancel) => StepAsync(caller, input, ReportStepKind.Share, cancel),
        [HandOnVerb] = (caller, input, cancel) =>
            StepAsync(caller, input, input.Text("step") == "in-place" ? ReportStepKind.HandOnInPlace : ReportStepKind.HandOn, cancel),
        [ConfirmVerb] = (caller, input, cancel) => StepAsync(caller, input, ReportStepKind.Confirm, cancel),
        ["report.receive"] = async (caller, input, cancel) =>
        {
            if (await caller.EvaluationAsync(input, cancel) is { } evaluation)
                await ReceiveAsync(caller, evaluation, cancel);
        },
        ["report.follow-up"] = FollowUpAsync,
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
            case [_, "집필자" or "writer", ..]:
                await OpenAssignAsync(caller, evaluation, cancel);
                break;
            case [_, "자료집" or "dossier", ..]:
                await DossierAsync(caller, evaluation, cancel);
                break;
            case [_, "쓰기" or "write", .. var rest]:
                await OpenPartAsync(caller, evaluation, rest, cancel);
                break;
            case [_, "미리보기" or "preview", ..]:
                await PreviewAsync(caller, evaluation, cancel);
                break;
            case [_, "제출" or "submit", ..]:
                await OpenStepAsync(caller, evaluation, ReportStepKind.HandIn, cancel);
                break;
            case [_, "보완" or "return", ..]:
                await OpenStepAsync(caller, evaluation, ReportStepKind.Return, cancel);
                break;
            case [_, "공유" or "share", ..]:
                await OpenStepAsync(caller, evaluation, ReportStepKind.Share, cancel);
                break;
            case [_, "전달" or "hand-on", ..]:
                await OpenStepAsync(caller, evaluation, caller.May(Right.HandOnReport, evaluation) ? ReportStepKind.HandOn : ReportStepKind.HandOnInPlace, cancel);
                break;
            case [_, "확정" or "final", ..]:
                await OpenStepAsync(caller, evaluation, ReportStepKind.Confirm, cancel);
                break;
            case [_, "수신" or "수신확인" or "receive", ..]:
                await ReceiveAsync(caller, evaluation, cancel);
                break;
            case [_, "반영" or "후속" or "follow-up", ..]:
                await OpenFollowUpAsync(caller, evaluation, cancel);
                break;
            case [_, "읽기" or "read", .. var which]:
                await ReadAsync(caller, evaluation, which, cancel);
                break;
            default:
                await caller.ShowAsync(await StateAsync(caller, evaluation, cancel), cancel);
                break;
        }
    }

    public IEnumerable<FileUse> Uses(Caller caller, ReceivedFile file, IReadOnlyList<Evaluation> evaluations) => evaluations
        .Where(evaluation => caller.May(Right.WriteReport, evaluation) && (evaluation.Report ?? new()).WhyNotHandIn(evaluation, file.Name, file.Sha256) is null or SameReport)
        .Select(evaluation => new FileUse("report", evaluation.DistrictId, caller.Language.Pick(
            $"{desk.Plan.District(evaluation.DistrictId).Name} 성과평가 보고서", $"Report of {desk.Plan.District(evaluation.DistrictId).EnglishName}")));

    public async Task TakeAsync(Caller caller, FileUse use, ReceivedFile file, CancellationToken cancel)
    {
        var evaluation = await desk.Db.WholeEvaluationAsync(use.DistrictId!, cancel);
        if (await write.HandInAsync(caller.Who, evaluation, file, fromChat: false, cancel) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await HandedInAsync(caller, evaluation, replace: false, cancel);
    }

    private async Task OpenAssignAsync(Caller caller, Evaluation evaluation, CancellationToken cancel)
    {
        if (Access.WhyNot(Right.LeadReport, caller.Who, evaluation) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(cards.Assign(caller.Language, evaluation, await WritersAsync(evaluation, cancel), caller.Names), cancel);
    }

    private async Task AssignAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;

        var before = await WritersAsync(evaluation, cancel);
        var (writer, reason) = (input.Text("writer"), input.Text("reason"));
        switch (TextTooLong.WhyNot(reason) ?? await write.AssignAsync(caller.Who, evaluation, writer, reason, cancel))
        {
            case (TextTooLong or WriterReasonMissing or AlreadyTheWriter or WriterIsNoExpert) and var refusal:
                await caller.ReturnCardAsync(refusal, problem => cards.Assign(caller.Language, evaluation, before, caller.Names, input.Typed, problem), cancel);
                break;
            case { } refusal:
                await caller.RefuseAsync(refusal, cancel);
                break;
            default:
                await news.AssignedAsync(evaluation, writer, before, await desk.ReportDueAsync(evaluation, cancel), cancel);
                await caller.ReplaceAsync(await StateAsync(caller, evaluation, cancel), caller.Language.Pick(
                    $"{caller.Names.Of(writer, caller.Language)} 위원에게 집필을 의뢰했습니다.", $"{caller.Names.Of(writer, caller.Language)} is asked to write."), cancel);
                break;
        }
    }

    /// <summary>자료집: for the writer and the coordinators, seat by seat.</summary>
    private async Task DossierAsync(Caller caller, Evaluation evaluation, CancellationToken cancel)
    {
        if ((WhyNotInside(caller, evaluation) ?? WhyNotPaper(evaluation)) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        var content = ReportPapers.Dossier(await SourceAsync(caller, evaluation, cancel));
        await caller.Turn.ReplyAsync(new Reply(
            caller.Language.Pick(
                "보고서를 쓰기 위한 자료집입니다. 어느 자리가 무슨 말을 했는지 들어 있으니 수행단체에 주지 마십시오.",
                "The dossier for the report. It says which seat said what: please do not give it to the consortium."),
            File: new($"자료집-{District(evaluation)}{Provisional(evaluation)}.docx", WordDocument.ContentType, content)), cancel);
    }

    private async Task PreviewAsync(Caller caller, Evaluation evaluation, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.WriteReport, caller.Who, evaluation) ?? WhyNotPaper(evaluation)) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        var content = ReportPapers.Report(await SourceAsync(caller, evaluation, cancel));
        await caller.Turn.ReplyAsync(new Reply(
            caller.Language.Pick("지금 제출하면 이렇게 됩니다. 아직 제출하지 않았습니다.", "This is what would be handed in now. Nothing was handed in."),
            File: new($"미리보기-{District(evaluation)}{Provisional(evaluation)}.docx", WordDocument.ContentType, content)), cancel);
    }

    private async Task OpenPartAsync(Caller caller, Evaluation evaluation, string[] rest, CancellationToken cancel)
    {
        if (Access.WhyNot(Right.WriteReport, caller.Who, evaluation) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        var drafts = await desk.Db.ReportDraftsAsync(evaluation, cancel);
        var draft = rest is [var typed, ..] && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= drafts.Count
            ? drafts[number - 1]
            : drafts.FirstOrDefault(each => each.Version == 0) ?? drafts[0];
        await caller.ShowAsync(cards.Part(caller.Language, evaluation, draft, caller.Names), cancel);
    }

    private async Task SavePartAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;

        var drafts = await desk.Db.ReportDraftsAsync(evaluation, cancel);
        if (drafts.FirstOrDefault(each => ReportCards.StepOf(each.Part) == input.Text("step")) is not { } draft)
        {
            await caller.RefuseAsync(new NoReportYet(), cancel);
            return;
        }

        var words = input.Text("words");
        switch (await write.SaveAsync(caller.Who, evaluation, draft, words, input.Number("version"), cancel))
        {
            case CardIsOld when draft.Words == words:
                await caller.ReplaceAsync(cards.Part(caller.Language, evaluation, draft, caller.Names), caller.Language.Pick("이미 저장되어 있습니다.", "This is saved already."), cancel);
                break;
            case CardIsOld old:
                // The old card stays as it is; what was typed is in a new one, beside what was saved meanwhile.
                var problem = RefusalText.Of(old, caller.Language);
                await caller.ShowAsync(cards.Part(caller.Language, evaluation, draft, caller.Names, words, problem, showStored: true), cancel, problem);
                break;
            case ReportPartTooLong tooLong:
                await caller.RefuseAsync(tooLong, cancel); // The card stays with what was typed.
                break;
            case { } refusal:
                await caller.RefuseAsync(refusal, cancel);
                break;
            default:
                var left = drafts.Where(each => string.IsNullOrWhiteSpace(each.Words)).Select(each => ReportRefusals.Part(each.Part, caller.Language)).ToList();
                await caller.ReplaceAsync(
                    cards.Part(caller.Language, evaluation, draft, caller.Names),
                    left.Count > 0
                        ? caller.Language.Pick($"저장했습니다. 아직 쓰지 않은 부분: {string.Join(", ", left)}.", $"Saved. Not written yet: {string.Join(", ", left)}.")
                        : caller.Language.Pick("저장했습니다. 모든 부분을 썼으니 «대화에서 쓴 글로 제출하기»를 누르면 제출할 수 있습니다.", "Saved. Every part has words: it can be handed in."),
                    cancel);
                break;
        }
    }

    /// <summary>Asks first: what happens, and who is told.</summary>
    private async Task OpenStepAsync(Caller caller, Evaluation evaluation, ReportStepKind kind, CancellationToken cancel)
    {
        if ((WhyNotTheirs(caller, evaluation, kind) ?? await WhyNotStepAsync(evaluation, kind, evaluation.Report?.Newest?.Number ?? 0, "-", cancel)) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(await StepCardAsync(caller, evaluation, kind, "", null, cancel), cancel);
    }

    private async Task StepAsync(Caller caller, PressedCard input, ReportStepKind kind, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;

        var (version, reason) = (input.Number("version"), input.Text("reason"));
        var refusal = WhyNotTheirs(caller, evaluation, kind) ?? TextTooLong.WhyNot(reason) ?? await WhyNotStepAsync(evaluation, kind, version, reason, cancel);
        refusal ??= kind switch
        {
            ReportStepKind.HandIn => await MakeAsync(caller, evaluation, cancel),
            ReportStepKind.Return => await pass.ReturnAsync(caller.Who, evaluation, reason, cancel),
            ReportStepKind.Share => await pass.ShareAsync(caller.Who, evaluation, version, cancel),
            ReportStepKind.HandOn or ReportStepKind.HandOnInPlace => await pass.HandOnAsync(caller.Who, evaluation, version, kind == ReportStepKind.HandOnInPlace, reason, cancel),
            _ => await pass.ConfirmAsync(caller.Who, evaluation, version, cancel),
        };
        switch (refusal)
        {
            case TextTooLong or ReportReturnReasonMissing or Core.Notices.DeliveryReasonMissing:
                var form = await StepCardAsync(caller, evaluation, kind, reason, RefusalText.Of(refusal, caller.Language), cancel);
                await caller.ReturnCardAsync(refusal, _ => form, cancel);
                return;
            case { } other:
                await caller.RefuseAsync(other, cancel);
                return;
        }

        var newest = evaluation.Report!.Newest!;
        switch (kind)
        {
            case ReportStepKind.HandIn:
                await HandedInAsync(caller, evaluation, replace: true, cancel);
                return;
            case ReportStepKind.Return:
                await news.ReturnedAsync(evaluation, reason, cancel);
                break;
            case ReportStepKind.Confirm:
                await news.MadeFinalAsync(evaluation, newest, cancel);
                break;
            default:
                await news.ReachedAsync(evaluation, newest, asOfficer: kind == ReportStepKind.Share, cancel);
                break;
        }

        await caller.ReplaceAsync(await StateAsync(caller, evaluation, cancel), Done(caller.Language, kind) + Late(caller.Language, evaluation), cancel);
    }

    private async Task ReceiveAsync(Caller caller, Evaluation evaluation, CancellationToken cancel)
    {
        var asOfficer = caller.May(Right.HandOnReport, evaluation);
        if (await pass.ReceiveAsync(caller.Who, evaluation, asOfficer, cancel) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.SayAsync("보고서의 수신을 확인했습니다.", "The receipt of the report is confirmed.", cancel);
    }

    private async Task OpenFollowUpAsync(Caller caller, Evaluation evaluation, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.FollowUpReport, caller.Who, evaluation) ?? (evaluation.Report?.WithConsortium is null ? new NoReportYet() : null)) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(cards.FollowUp(caller.Language, evaluation, caller.Names), cancel);
    }

    private async Task FollowUpAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;

        var day = TypedDay.Of(input.Text("sharedOn"));
        var refusal = day is null && input.Text("sharedOn").Length > 0 && caller.May(Right.FollowUpReport, evaluation)
            ? new NotADay(input.Text("sharedOn"))
            : await pass.FollowUpAsync(caller.Who, evaluation, input.Text("plan"), input.Text("sharing"), day, input.Number("version"), cancel);
        switch (refusal)
        {
            case CardIsOld old:
                var problem = RefusalText.Of(old, caller.Language);
                await caller.ShowAsync(cards.FollowUp(caller.Language, evaluation, caller.Names, input.Typed, problem), cancel, problem);
                break;
            case NotADay or FollowUpBlank or SharingIncomplete or SharedInTheFuture:
                await caller.ReturnCardAsync(refusal, text => cards.FollowUp(caller.Language, evaluation, caller.Names, input.Typed, text), cancel);
                break;
            case { } other:
                await caller.RefuseAsync(other, cancel);
                break;
            default:
                await news.FollowedUpAsync(evaluation, cancel);
                await caller.ReplaceAsync(await StateAsync(caller, evaluation, cancel), caller.Language.Pick("기록했습니다.", "Recorded."), cancel);
                break;
        }
    }

    private async Task ReadAsync(Caller caller, Evaluation evaluation, string[] which, CancellationToken cancel)
    {
        var number = which is [var typed, ..] && int.TryParse(typed.TrimEnd('판'), NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        var version = number == 0
            ? ReportReading.NewestFor(caller.Who, evaluation)
            : evaluation.Report?.Versions.FirstOrDefault(each => each.Number == number && ReportReading.WhyNot(caller.Who, evaluation, each) is null);
        if (version is null)
            await caller.RefuseAsync(new NoReportYet(), cancel);
        else
            await caller.Turn.ReplyAsync(news.File(caller.Language, evaluation, version), cancel);
    }

    /// <summary>Makes the report of what was typed, keeps it like a file that was sent, and hands it in.</summary>
    private async Task<Refusal?> MakeAsync(Caller caller, Evaluation evaluation, CancellationToken cancel)
    {
        var content = ReportPapers.Report(await SourceAsync(caller, evaluation, cancel));
        var number = (evaluation.Report?.Versions.Count ?? 0) + 1;
        var file = new ReceivedFile
        {
            Id = Guid.NewGuid().ToString("N"),
            PersonId = caller.Who.PersonId,
            Name = string.Create(CultureInfo.InvariantCulture, $"성과평가-보고서-{District(evaluation)}-제{number}판{Provisional(evaluation)}.docx"),
            ContentType = WordDocument.ContentType,
            Length = content.Length,
            Sha256 = await store.KeepAsync(content, cancel),
            At = desk.Now,
            TakenAs = "보고서",
        };
        if (await write.HandInAsync(caller.Who, evaluation, file, fromChat: true, cancel) is { } refusal)
            return refusal;

        desk.Db.ReceivedFiles.Add(file);
        return await desk.DoneAsync(cancel);
    }

    private async Task HandedInAsync(Caller caller, Evaluation evaluation, bool replace, CancellationToken cancel)
    {
        var version = evaluation.Report!.Newest!;
        await news.HandedInAsync(evaluation, version, cancel);
        var card = await StateAsync(caller, evaluation, cancel);
        var sentence = caller.Language.Pick(
            $"보고서 제{version.Number}판{(version.WasProvisional ? "(잠정)" : "")}을 제출했습니다: {version.File.Name}.",
            $"Version {version.Number}{(version.WasProvisional ? " (provisional)" : "")} of the report is handed in: {version.File.Name}.") + Late(caller.Language, evaluation);
        if (replace)
            await caller.ReplaceAsync(card, sentence, cancel);
        else
            await caller.ShowAsync(card, cancel, sentence);
    }

    private async Task<Refusal?> WhyNotStepAsync(Evaluation evaluation, ReportStepKind kind, int version, string reason, CancellationToken cancel)
    {
        var report = evaluation.Report ?? new();
        var newest = report.Newest?.Number ?? 0;
        return kind switch
        {
            ReportStepKind.Share => report.WhyNotShare(evaluation, version),
            ReportStepKind.HandOn or ReportStepKind.HandOnInPlace => report.WhyNotHandOn(evaluation, version, kind == ReportStepKind.HandOnInPlace, reason),
            _ when version != newest => new ReportMovedOn(version, newest),
            ReportStepKind.HandIn => WhyNotPaper(evaluation) ?? ReportDraft.WhyNotMade(await desk.Db.ReportDraftsAsync(evaluation, cancel)),
            ReportStepKind.Return => report.WhyNotReturn(reason),
            _ => report.WhyNotConfirm(evaluation),
        };
    }

    private static Refusal? WhyNotTheirs(Caller caller, Evaluation evaluation, ReportStepKind kind) => kind switch
    {
        ReportStepKind.HandIn => Access.WhyNot(Right.WriteReport, caller.Who, evaluation),
        ReportStepKind.HandOn => Access.WhyNot(Right.HandOnReport, caller.Who, evaluation),
        ReportStepKind.Confirm => WhyNotInside(caller, evaluation),
        _ => Access.WhyNot(Right.LeadReport, caller.Who, evaluation),
    };

    private static Refusal? WhyNotInside(Caller caller, Evaluation evaluation) =>
        caller.May(Right.LeadReport, evaluation) ? null : Access.WhyNot(Right.WriteReport, caller.Who, evaluation);

    /// <summary>A paper tells a grade that stands and that can be relied on.</summary>
    private Refusal? WhyNotPaper(Evaluation evaluation) => evaluation.Grade is { } grade ? evaluation.WhyNotTrusted(grade, secondWay) : new NoGradeYet();

    private async Task<JsonObject> StepCardAsync(Caller caller, Evaluation evaluation, ReportStepKind kind, string reason, string? problem, CancellationToken cancel)
    {
        var people = await desk.Db.ParticipantsAsync(evaluation.DistrictId, cancel);
        IReadOnlyList<string> recipients = kind switch
        {
            ReportStepKind.Share => people.Officers,
            ReportStepKind.HandOn or ReportStepKind.HandOnInPlace => people.Consortium,
            ReportStepKind.Return => WriteReport.PresentWriters(evaluation, people.Writers),
            _ => [],
        };
        return cards.Step(caller.Language, evaluation, kind, recipients, caller.Names, reason, problem);
    }

    private async Task<JsonObject> StateAsync(Caller caller, Evaluation evaluation, CancellationToken cancel) => cards.State(
        caller.Language, evaluation, caller.Who, await WritersAsync(evaluation, cancel), await desk.ReportDueAsync(evaluation, cancel), caller.Names, desk.Now);

    private async Task<IReadOnlyList<string>> WritersAsync(Evaluation evaluation, CancellationToken cancel) =>
        WriteReport.PresentWriters(evaluation, (await desk.Db.ParticipantsAsync(evaluation.DistrictId, cancel)).Writers);

    private async Task<ReportSource> SourceAsync(Caller caller, Evaluation evaluation, CancellationToken cancel) => new(
        desk.Plan, evaluation, await desk.Db.DiscussionAsync(evaluation, cancel), await desk.Db.ReportDraftsAsync(evaluation, cancel),
        await WritersAsync(evaluation, cancel), await desk.ReportDueAsync(evaluation, cancel), desk.Now, person => caller.Names.Of(person, Language.Korean));

    private string District(Evaluation evaluation) => desk.Plan.District(evaluation.DistrictId).Name;

    private static string Provisional(Evaluation evaluation) => evaluation.Finalized is null ? $"({ReportPapers.Provisional})" : "";

    private static string Late(Language language, Evaluation evaluation) =>
        evaluation.Report!.Steps[^1].Late ? language.Pick(" 기한이 지나 지연으로 표시됩니다.", " The deadline has passed, so it is marked late.") : "";

    private static string Done(Language language, ReportStepKind kind) => kind switch
    {
        ReportStepKind.Return => language.Pick("집필자에게 보완을 요청했습니다.", "The writer was asked to do it better."),
        ReportStepKind.Share => language.Pick("자치구 담당자에게 보고서를 공유했습니다.", "The report is shared with the district officer."),
        ReportStepKind.Confirm => language.Pick("보고서를 최종본으로 확정했습니다.", "The report is final."),
        _ => language.Pick("수행단체에 보고서를 전달했습니다.", "The report is handed to the consortium."),
    };
}
