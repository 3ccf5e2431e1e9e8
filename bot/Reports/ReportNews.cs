using System.Text.Json.Nodes;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Reports;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Reports;

/// <summary>What others are told of the report and of what follows it: rows of the same transaction.</summary>
public sealed class ReportNews(Chat chat, Desk desk, ReportCards cards, PracticeCards practices)
{
    /// <summary>The expert learns that they are to write; who gave way learns it too.</summary>
    public async Task AssignedAsync(Evaluation evaluation, string writer, IEnumerable<string> before, DateOnly? due, CancellationToken cancel)
    {
        await TellAsync([writer], language => language.Pick(
            $"{District(evaluation).Name} 성과평가 보고서의 집필을 의뢰받으셨습니다{(due is { } day ? $"(공유 기한 {language.Until(day)})" : "")}. «보고서 {District(evaluation).Name}»에서 자료집을 받고 씁니다.",
            $"You are asked to write the report of {District(evaluation).EnglishName}{(due is { } last ? $" (due {language.Until(last)})" : "")}. Take the dossier and write with “report {District(evaluation).EnglishName}”."), cancel);
        await TellAsync(before.Where(person => person != writer), language => language.Pick(
            $"{District(evaluation).Name} 성과평가 보고서는 다른 위원이 쓰게 되었습니다.",
            $"Somebody else writes the report of {District(evaluation).EnglishName} now."), cancel);
    }

    /// <summary>The coordinators learn that a version waits for them.</summary>
    public async Task HandedInAsync(Evaluation evaluation, ReportVersion version, CancellationToken cancel) => await TellAsync(
        (await PeopleAsync(evaluation, cancel)).Coordinators,
        language => language.Pick(
            $"{District(evaluation).Name} 성과평가 보고서 제{version.Number}판{(version.WasProvisional ? "(잠정)" : "")}이 제출되었습니다. «보고서 {District(evaluation).Name}»에서 읽고 공유해 주십시오.",
            $"Version {version.Number}{(version.WasProvisional ? " (provisional)" : "")} of the report of {District(evaluation).EnglishName} was handed in. Read and share it with “report {District(evaluation).EnglishName}”."),
        cancel);

    /// <summary>The writer reads what has to be done better.</summary>
    public async Task ReturnedAsync(Evaluation evaluation, string reason, CancellationToken cancel) => await TellAsync(
        WriteReport.PresentWriters(evaluation, (await PeopleAsync(evaluation, cancel)).Writers),
        language => language.Pick(
            $"{District(evaluation).Name} 성과평가 보고서의 보완을 요청받으셨습니다: {reason}",
            $"The report of {District(evaluation).EnglishName} came back to be done better: {reason}"),
        cancel);

    /// <summary>A version reached the officers, or the consortium: the card, and the file.</summary>
    public async Task ReachedAsync(Evaluation evaluation, ReportVersion version, bool asOfficer, CancellationToken cancel)
    {
        var people = await PeopleAsync(evaluation, cancel);
        foreach (var person in asOfficer ? people.Officers : people.Consortium)
        {
            var language = await chat.LanguageOfAsync(person, cancel);
            await chat.PostAsync(person, new(null, cards.Told(language, evaluation, version, asOfficer)), cancel);
            await chat.PostAsync(person, File(language, evaluation, version), cancel);
        }
    }

    /// <summary>A provisional version was made final: whoever has it learns it.</summary>
    public async Task MadeFinalAsync(Evaluation evaluation, ReportVersion version, CancellationToken cancel)
    {
        var people = await PeopleAsync(evaluation, cancel);
        var report = evaluation.Report!;
        var told = people.Coordinators
            .Concat(report.StepOf(ReportAct.Share, version.Number) is null ? [] : people.Officers)
            .Concat(report.StepOf(ReportAct.HandOn, version.Number) is null ? [] : people.Consortium);
        await TellAsync(told, language => language.Pick(
            $"{District(evaluation).Name} 성과평가 보고서 제{version.Number}판이 최종본으로 확정되었습니다. 더는 잠정이 아닙니다.",
            $"Version {version.Number} of the report of {District(evaluation).EnglishName} was made final. It is not provisional any more."), cancel);
    }

    /// <summary>City and officer learn what the consortium recorded.</summary>
    public async Task FollowedUpAsync(Evaluation evaluation, CancellationToken cancel)
    {
        var people = await PeopleAsync(evaluation, cancel);
        await TellAsync(people.Coordinators.Concat(people.Officers), language => language.Pick(
            $"{District(evaluation).Name} 수행단체가 보고서의 후속(차기년도 사업계획 반영, 자치구 내 결과 공유)을 기록했습니다. «보고서 {District(evaluation).Name}»에서 봅니다.",
            $"The consortium of {District(evaluation).EnglishName} recorded what followed the report. See “report {District(evaluation).EnglishName}”."), cancel);
    }

    /// <summary>Everybody who may have to do something about a new item, once the consortium has the report.</summary>
    public async Task ImprovementAddedAsync(Evaluation evaluation, Improvement item, CancellationToken cancel)
    {
        if (evaluation.Report!.WithConsortium is null)
            return; // They read it with the report.

        await TellAsync((await PeopleAsync(evaluation, cancel)).Consortium.Append(item.Owner).Distinct(), language => language.Pick(
            $"{District(evaluation).Name}에 개선과제 {item.Number}이(가) 더해졌습니다. «개선과제 {District(evaluation).Name}»에서 보아 주십시오.",
            $"Improvement {item.Number} was added for {District(evaluation).EnglishName}. See “improvements {District(evaluation).EnglishName}”."), cancel);
    }

    /// <summary>The coordinators and the owner learn the consortium's answer.</summary>
    public async Task ImprovementAnsweredAsync(Evaluation evaluation, Improvement item, CancellationToken cancel) => await TellAsync(
        (await PeopleAsync(evaluation, cancel)).Coordinators.Append(item.Owner).Where(person => person != item.Answer!.By).Distinct(),
        language => language.Pick(
            $"{District(evaluation).Name} 수행단체가 개선과제 {item.Number}에 답했습니다. «개선과제 {District(evaluation).Name}»",
            $"The consortium of {District(evaluation).EnglishName} answered improvement {item.Number}: “improvements {District(evaluation).EnglishName}”"),
        cancel);

    /// <summary>동의: who signs for the consortium is asked.</summary>
    public async Task AskConsentAsync(Evaluation evaluation, Practice practice, CancellationToken cancel)
    {
        var signing = await desk.Db.Roles
            .Where(role => role.DistrictId == evaluation.DistrictId && role.Role == Role.Consortium && (role.Title == Title.Manager || role.Title == Title.DeputyManager))
            .OrderBy(role => role.Id).Select(role => role.PersonId).ToListAsync(cancel);
        foreach (var person in signing)
            await ToAsync(person, language => practices.Consent(language, evaluation, practice), cancel);
    }

    /// <summary>공개: all consortia, officers and panelists.</summary>
    public async Task<IReadOnlyList<string>> ReadersAsync(CancellationToken cancel)
    {
        var people = await desk.Db.AllParticipantsAsync(cancel);
        var panelists = await desk.Db.Evaluations.AsNoTracking().SelectMany(evaluation => evaluation.Seats).Select(seat => seat.PersonId).Distinct().OrderBy(id => id).ToListAsync(cancel);
        return [.. people.Consortium.Concat(people.Officers).Concat(panelists).Distinct()];
    }

    /// <summary>Everybody learns that there is something to read.</summary>
    public async Task ReleasedAsync(int practicesReleased, CancellationToken cancel) => await TellAsync(
        await ReadersAsync(cancel),
        language => language.Pick(
            $"우수 추진 사례 {practicesReleased}건이 공개되었습니다. «우수사례»에서 읽을 수 있습니다.",
            $"{practicesReleased} good practice(s) were released. Read them with “practice”."),
        cancel);

    /// <summary>A version of the report, to fetch; whoever fetches it is asked again whether they may.</summary>
    public Reply File(Language language, Evaluation evaluation, ReportVersion version)
    {
        var provisional = evaluation.Report!.IsProvisional(version);
        return new(
            language.Pick(
                $"{District(evaluation).Name} 성과평가 보고서 제{version.Number}판{(provisional ? " (잠정: 최종 확정되면 달라질 수 있습니다)" : "")}",
                $"Report of {District(evaluation).EnglishName}, version {version.Number}{(provisional ? " (provisional: it may change with the final result)" : "")}"),
            File: OutgoingFile.Received(version.File.Id, provisional && !version.File.Name.StartsWith("잠정", StringComparison.Ordinal) ? $"잠정-{version.File.Name}" : version.File.Name));
    }

    private District District(Evaluation evaluation) => desk.Plan.District(evaluation.DistrictId);

    private Task<Participants> PeopleAsync(Evaluation evaluation, CancellationToken cancel) => desk.Db.ParticipantsAsync(evaluation.DistrictId, cancel);

    private async Task TellAsync(IEnumerable<string> people, Func<Language, string> sentence, CancellationToken cancel)
    {
        foreach (var person in people)
            await chat.PostAsync(person, new(sentence(await chat.LanguageOfAsync(person, cancel))), cancel);
    }

    private async Task ToAsync(string person, Func<Language, JsonObject> card, CancellationToken cancel) =>
        await chat.PostAsync(person, new(null, card(await chat.LanguageOfAsync(person, cancel))), cancel);
}
