using System.Globalization;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Ratings;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Indicators;

/// <summary>A party imports a table: the next version of the sheet. Domain step 3.</summary>
public sealed class ReviseSheet(Desk desk)
{
    /// <param name="version">The version that the table was made from; 0 where it does not say.</param>
    /// <param name="fileName">Where the lines come from.</param>
    public async Task<Refusal?> RunAsync(
        Standing who, Evaluation evaluation, int version, IReadOnlyList<IndicatorTerms> indicators, IReadOnlyList<GoalTerms> goals, string fileName, CancellationToken cancel)
    {
        var agreement = evaluation.Agreement;
        if ((Access.WhyNot(Right.NegotiateIndicators, who, evaluation) ?? agreement.WhyNotRevise(version, indicators, goals)) is { } refusal)
            return refusal;

        var made = agreement.Revise(version, indicators, goals, VersionCause.Import, new(who.PersonId, desk.Now, fileName));
        desk.Note(who, evaluation, AuditAct.ReviseSheet, $"{made.Number}: {fileName}");
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>A party writes, changes or removes a line of the draft.</summary>
public sealed class WriteSheetLine(Desk desk)
{
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, int version, SheetLine line, string words, ProposedLine? proposal, CancellationToken cancel)
    {
        var agreement = evaluation.Agreement;
        if ((Access.WhyNot(Right.NegotiateIndicators, who, evaluation) ?? agreement.WhyNotWrite(version, line, proposal)) is { } refusal)
            return refusal;

        var made = agreement.Write(version, line, proposal!, new(who.PersonId, desk.Now, words));
        desk.Note(who, evaluation, AuditAct.ReviseSheet, $"{made.Number}: {words}");
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>협의 시작: the draft is put to the three parties.</summary>
public sealed class NegotiateSheet(Desk desk)
{
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, int version, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.NegotiateIndicators, who, evaluation) ?? evaluation.Agreement.WhyNotNegotiate(version)) is { } refusal)
            return refusal;

        evaluation.Agreement.Negotiate(version);
        desk.Note(who, evaluation, AuditAct.NegotiateSheet, version.ToString(CultureInfo.InvariantCulture));
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>의견: a party comments on a line, or proposes a change.</summary>
public sealed class RemarkOnSheet(Desk desk)
{
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, int version, SheetLine line, string words, ProposedLine? proposal, CancellationToken cancel)
    {
        var agreement = evaluation.Agreement;
        if ((Access.WhyNot(Right.NegotiateIndicators, who, evaluation) ?? agreement.WhyNotRemark(version, line, words, proposal)) is { } refusal)
            return refusal;

        var remark = agreement.Remark(Parties.Of(who, evaluation.DistrictId)[0], version, line, proposal, new(who.PersonId, desk.Now, words));
        desk.Note(who, evaluation, AuditAct.RemarkOnSheet, $"{remark.Number}: {words}");
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>Another party accepts or answers a remark, or its own party withdraws it. Accepting makes the next version.</summary>
public sealed class SettleRemark(Desk desk)
{
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, int number, RemarkState settled, string words, CancellationToken cancel)
    {
        var parties = Parties.Of(who, evaluation.DistrictId);
        if ((Access.WhyNot(Right.NegotiateIndicators, who, evaluation) ?? evaluation.Agreement.WhyNotSettle(parties, number, settled, words)) is { } refusal)
            return refusal;

        evaluation.Agreement.Settle(parties, number, settled, new(who.PersonId, desk.Now, words));
        desk.Note(who, evaluation, AuditAct.SettleRemark, $"{number}: {settled} {words}".Trim());
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>서명: a party signs the newest version.</summary>
public sealed class SignSheet(Desk desk)
{
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, int version, CancellationToken cancel)
    {
        if (Access.WhyNot(Right.SignIndicators, who, evaluation) is { } notTheirs)
            return notTheirs;

        var party = Parties.SignsFor(who, evaluation)!.Value;
        if (evaluation.Agreement.WhyNotSign(party, who.PersonId, version) is { } refusal)
            return refusal;

        evaluation.Agreement.Sign(party, version, new(who.PersonId, desk.Now, ""));
        desk.Note(who, evaluation, AuditAct.SignSheet, $"{version}: {party}");
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>개정: what was agreed is negotiated again, for a reason.</summary>
public sealed class AmendSheet(Desk desk)
{
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, int version, string reason, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.NegotiateIndicators, who, evaluation) ?? evaluation.WhyNotAmendSheet(version, reason, desk.Now)) is { } refusal)
            return refusal;

        var made = evaluation.AmendSheet(version, reason, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.AmendSheet, $"{made.Number}: {reason}");
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>최종 확정 of the sheet: it is scored and rated from now on.</summary>
public sealed class FreezeSheet(Desk desk)
{
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, int version, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.FreezeIndicators, who, evaluation) ?? evaluation.WhyNotFreezeSheet(version)) is { } refusal)
            return refusal;

        evaluation.FreezeSheet(version, desk.Plan.District(evaluation.DistrictId).Parts(evaluation.Baseline).Count, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.FreezeSheet, version.ToString(CultureInfo.InvariantCulture));
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>The coordinator enters the common goals of a project year once; drafts and negotiations of that year take them over.</summary>
public sealed class SetCommonGoals(Desk desk)
{
    /// <param name="version">The one that the person's card was made from.</param>
    /// <param name="names">One for each goal.</param>
    /// <returns>Why nothing was entered; else the districts that took the goals over, and those whose sheet is agreed and stays.</returns>
    public async Task<(Refusal? Refusal, IReadOnlyList<Evaluation> Taken, IReadOnlyList<Evaluation> Left)> RunAsync(
        Standing who, int year, int version, IReadOnlyList<string> names, CancellationToken cancel)
    {
        var all = await desk.Db.WholeEvaluations().OrderBy(e => e.Id).ToListAsync(cancel);
        var ofYear = all.Where(evaluation => desk.Plan.District(evaluation.DistrictId).Year == year).ToList();
        if (ofYear.Count == 0)
            return (new NotYours(), [], []);
        if ((Access.WhyNot(Right.FreezeIndicators, who, ofYear[0])
            ?? (ofYear[0].Agreement.CommonGoalsVersion is var newest && newest != version ? new CardIsOld(newest) : null)
            ?? SheetRules.WhyNotKept([], [.. names.Select((name, i) => new GoalTerms(i + 1, name, true, 0))])) is { } refusal)
            return (refusal, [], []);

        var taken = new List<Evaluation>();
        foreach (var evaluation in ofYear)
        {
            if (evaluation.Agreement.TakeOverCommonGoals(names, new(who.PersonId, desk.Now, "")))
                taken.Add(evaluation);
            desk.Note(who, evaluation, AuditAct.SetCommonGoals, string.Join(" / ", names));
        }

        await desk.DoneAsync(cancel);
        return (null, taken, [.. ofYear.Where(evaluation => evaluation.Agreement.State is AgreementState.Agreed or AgreementState.Final)]);
    }
}
