using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Measurements;
using EvalBot.Core.Plans;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Indicators;

/// <summary>목표합의: plan III-3, domain step 3.</summary>
public class IndicatorAgreementTests
{
    private static readonly SheetLine FirstIndicator = new(LineKind.Indicator, 1);
    private static readonly SheetLine FirstGoal = new(LineKind.Goal, 1);
    private static readonly SheetLine NewGoal = new(LineKind.Goal, 0);
    private static readonly Act ByManager = new(Manager, Kst(4, 2), "참가자가 늘었습니다");

    private static Evaluation Begun(DistrictSheet? sheet, params string[] commonGoals) =>
        new(Dobong, SecondRound, sheet, SeatIds.Select(seat => (seat, PersonOn(seat))), commonGoals.Length == 0 ? null : commonGoals);

    private static Evaluation Draft() => Begun(new("dobong", [Forums, Hub], [Network, Deliberation], IsFinal: false));

    private static Evaluation Negotiating()
    {
        var evaluation = Draft();
        evaluation.Agreement.Negotiate(1);
        return evaluation;
    }

    private static Evaluation Agreed()
    {
        var evaluation = Negotiating();
        SignAll(evaluation);
        return evaluation;
    }

    private static void SignAll(Evaluation evaluation)
    {
        var number = evaluation.Agreement.Present.Number;
        evaluation.Agreement.Sign(Party.City, number, new(City, Kst(4, 3), ""));
        evaluation.Agreement.Sign(Party.District, number, new(Officer, Kst(4, 3), ""));
        evaluation.Agreement.Sign(Party.Consortium, number, new(Manager, Kst(4, 3), ""));
    }

    private static ProposedLine Target(decimal target) => new(Forums with { Target = target }, null);

    [Fact]
    public void Begin_WithAFinalSheet_IsFinalAndScored()
    {
        var evaluation = Preparing();

        Assert.Equal(AgreementState.Final, evaluation.Agreement.State);
        Assert.Null(evaluation.WhyNotScored());
        Assert.Equal([Forums, Hub], evaluation.Indicators.Select(indicator => indicator.Terms));
    }

    [Fact]
    public void Begin_WithoutASheet_IsADraftWithTheCommonGoalsOfTheYear()
    {
        var evaluation = Begun(null, "연결망", "숙의");

        Assert.Equal(AgreementState.Draft, evaluation.Agreement.State);
        Assert.Empty(evaluation.Agreement.Present.Indicators);
        Assert.Equal([new(1, "연결망", true, 0), new GoalTerms(2, "숙의", true, 0)], evaluation.Agreement.Present.Goals);
        Assert.Empty(evaluation.Goals);
    }

    [Fact]
    public void Score_BeforeTheSheetIsFinal_IsRefusedAtEachStep()
    {
        foreach (var (evaluation, state) in new[] { (Draft(), AgreementState.Draft), (Negotiating(), AgreementState.Negotiating), (Agreed(), AgreementState.Agreed) })
        {
            Assert.Equal<Refusal>(new SheetNotFinal(state), evaluation.WhyNotEnterResult(1, [7])!);
            Assert.Equal<Refusal>(new SheetNotFinal(state), evaluation.WhyNotOpenRating()!);
            Assert.Throws<InvalidOperationException>(() => evaluation.OpenRating(City, Kst(8, 6, 14)));
        }
    }

    [Fact]
    public void Accept_AProposalOfAnother_MakesTheNextVersionUnsigned()
    {
        var agreement = Negotiating().Agreement;
        agreement.Sign(Party.City, 1, new(City, Kst(4, 1), ""));
        agreement.Remark(Party.Consortium, 1, FirstIndicator, Target(12), ByManager);

        agreement.Settle([Party.District], 1, RemarkState.Accepted, new(Officer, Kst(4, 3), "그럽시다"));

        Assert.Equal((2, VersionCause.Proposal, 1), (agreement.Present.Number, agreement.Present.Cause, agreement.Present.Remark));
        Assert.Equal(12, agreement.Present.Indicators[0].Target);
        Assert.Equal(3, agreement.Present.NotSignedBy.Count);
        Assert.Equal(10, agreement.VersionOf(1)!.Indicators[0].Target);
        Assert.Equal(City, agreement.VersionOf(1)!.SignedByCity!.By);
        Assert.Equal(RemarkState.Accepted, agreement.RemarkOf(1)!.State);
    }

    [Theory]
    [InlineData(Party.City, RemarkState.Accepted, null)]
    [InlineData(Party.District, RemarkState.Answered, null)]
    [InlineData(Party.Consortium, RemarkState.Withdrawn, null)]
    [InlineData(Party.Consortium, RemarkState.Accepted, typeof(AnotherPartyAnswers))]
    [InlineData(Party.Consortium, RemarkState.Answered, typeof(AnotherPartyAnswers))]
    [InlineData(Party.City, RemarkState.Withdrawn, typeof(NotYourRemark))]
    public void WhyNotSettle_WhoMade_Withdraws_AndOthersAnswer(Party party, RemarkState settled, Type? refusal)
    {
        var agreement = Negotiating().Agreement;
        agreement.Remark(Party.Consortium, 1, FirstIndicator, Target(12), ByManager);

        Assert.Equal(refusal, agreement.WhyNotSettle([party], 1, settled, "답")?.GetType());
    }

    [Fact]
    public void WhyNotSettle_ALineThatWasChangedMeanwhile_IsRefused()
    {
        var agreement = Negotiating().Agreement;
        agreement.Remark(Party.Consortium, 1, FirstIndicator, Target(12), ByManager);
        agreement.Remark(Party.District, 1, FirstIndicator, Target(15), new(Officer, Kst(4, 2), "더"));
        agreement.Settle([Party.City], 1, RemarkState.Accepted, new(City, Kst(4, 3), ""));

        Assert.Equal(new LineMovedOn(1, 2), agreement.WhyNotSettle([Party.City], 2, RemarkState.Accepted, ""));
        Assert.Equal(new NoSuchRemark(3), agreement.WhyNotSettle([Party.City], 3, RemarkState.Accepted, ""));
        Assert.IsType<AlreadyDone>(agreement.WhyNotSettle([Party.City], 1, RemarkState.Accepted, ""));
    }

    [Fact]
    public void WhyNotRemark_WhatCannotBeSaid_IsNamed()
    {
        var agreement = Negotiating().Agreement;

        Assert.Equal(new SheetMovedOn(0, 1), agreement.WhyNotRemark(0, FirstIndicator, "말", null));
        Assert.Equal(new RemarkWordsMissing(), agreement.WhyNotRemark(1, FirstIndicator, "\u3000\u200B", null));
        Assert.Equal(new NothingProposed(), agreement.WhyNotRemark(1, FirstIndicator, "말", Target(10)));
        Assert.Equal(new NoSuchIndicator(3), agreement.WhyNotRemark(1, new(LineKind.Indicator, 3), "말", Target(1)));
        Assert.Equal(new LineWrong(FirstIndicator, LineFault.TargetNotPositive), agreement.WhyNotRemark(1, FirstIndicator, "말", Target(0)));
        Assert.Equal(new LineWrong(new(LineKind.Indicator, 2), LineFault.NameTwice), agreement.WhyNotRemark(1, new(LineKind.Indicator, 2), "말", new(Hub with { Name = Forums.Name }, null)));
        Assert.Equal(new CommonGoalIsTheYears(Network.Name), agreement.WhyNotRemark(1, FirstGoal, "말", new(null, Network with { Name = "다른 목표" })));
        Assert.Equal(new CommonGoalIsTheYears(Network.Name), agreement.WhyNotRemark(1, FirstGoal, "말", new(null, null)));
        Assert.Null(agreement.WhyNotRemark(1, FirstGoal, "말", new(null, Network with { Weight = 40 })));
        Assert.Null(agreement.WhyNotRemark(1, FirstGoal, "말", null));
        Assert.Equal(new NotInThisAgreement(AgreementState.Final, AgreementAct.Remark), Preparing().Agreement.WhyNotRemark(1, FirstIndicator, "말", null));
    }

    [Theory]
    [InlineData(99.999999)]
    [InlineData(100.000001)]
    public void WhyNotSign_WeightsOtherThanAHundred_IsRefused(double sum)
    {
        var evaluation = Begun(new("dobong", [Forums with { Weight = (decimal)sum - 40 }, Hub], [Network, Deliberation], IsFinal: false));
        evaluation.Agreement.Negotiate(1);

        Assert.Equal(new SheetNotReady(SheetGaps.IndicatorWeights, (decimal)sum, 100), evaluation.Agreement.WhyNotSign(Party.City, City, 1));
    }

    [Fact]
    public void WhyNotSign_WhatIsMissing_IsNamed()
    {
        var agreement = Negotiating().Agreement;
        agreement.Remark(Party.Consortium, 1, FirstIndicator, null, ByManager);
        Assert.Equal(new RemarksOpen(1, 1), agreement.WhyNotSign(Party.City, City, 1));
        agreement.Settle([Party.City], 1, RemarkState.Answered, new(City, Kst(4, 2), "그대로 둡니다"));
        agreement.Sign(Party.City, 1, new(City, Kst(4, 3), ""));

        Assert.IsType<AlreadyDone>(agreement.WhyNotSign(Party.City, SecondCity, 1));
        Assert.Equal(new OneSignatureEach(), agreement.WhyNotSign(Party.District, City, 1));
        Assert.Equal(new SheetMovedOn(2, 1), agreement.WhyNotSign(Party.District, Officer, 2));
        Assert.Null(agreement.WhyNotSign(Party.District, Officer, 1));
        var empty = Begun(null).Agreement;
        Assert.Equal(new SheetNotReady(SheetGaps.NoIndicator | SheetGaps.NoGoal, 0, 0), empty.WhyNotNegotiate(1));
    }

    [Fact]
    public void Sign_ByAllThree_IsAgreed_AndThenFinal()
    {
        var evaluation = Agreed();
        Assert.Equal(AgreementState.Agreed, evaluation.Agreement.State);
        Assert.Empty(evaluation.Indicators);

        evaluation.FreezeSheet(1, 1, City, Kst(5, 1));

        Assert.Equal(AgreementState.Final, evaluation.Agreement.State);
        Assert.Equal([Forums, Hub], evaluation.Indicators.Select(indicator => indicator.Terms));
        Assert.Equal([Network, Deliberation], evaluation.GoalTerms);
        Assert.Equal(new NotInThisAgreement(AgreementState.Final, AgreementAct.Freeze), evaluation.WhyNotFreezeSheet(1));
    }

    [Fact]
    public void Amend_AFinalSheet_KeepsTheResultsOfUnchangedLinesOnly()
    {
        var evaluation = WithResults();
        evaluation.AmendSheet(1, "사업이 늘었습니다", Manager, Kst(7, 1));
        Assert.Equal(new SheetNotFinal(AgreementState.Negotiating), evaluation.WhyNotEnterResult(1, [8]));
        var (forums, hub) = (Forums with { Number = 2, Target = 12 }, Hub with { Number = 1 });
        evaluation.Agreement.Revise(2, [hub, forums], [Network, Deliberation], VersionCause.Import, new(City, Kst(7, 2), ""));
        SignAll(evaluation);

        evaluation.FreezeSheet(3, 1, City, Kst(7, 3));

        Assert.Equal((hub, 1m), (evaluation.IndicatorOf(1)!.Terms, evaluation.IndicatorOf(1)!.First));
        Assert.Equal((forums, null), (evaluation.IndicatorOf(2)!.Terms, evaluation.IndicatorOf(2)!.First));
    }

    [Fact]
    public void Freeze_ALineUnderTheNumberOfAnother_IsEnteredAnewByBoth()
    {
        var evaluation = Preparing();
        evaluation.EnterOwnResult(1, [7], "", null, City, Kst(7, 1));
        evaluation.EnterOwnResult(1, [8], "", null, SecondCity, Kst(7, 1));
        evaluation.ProposeCorrection(1, [9], "대장", "둘 다 틀렸습니다", City, Kst(7, 1));
        evaluation.AmendSheet(1, "순서를 바꿉니다", Manager, Kst(7, 2));
        evaluation.Agreement.Revise(2, [Hub with { Number = 1 }, Forums with { Number = 2 }], [Network, Deliberation], VersionCause.Import, new(City, Kst(7, 2), ""));
        SignAll(evaluation);

        evaluation.FreezeSheet(3, 1, City, Kst(7, 3));

        Assert.Equal((LineState.Open, LineState.Open), (evaluation.StateOf(1), evaluation.StateOf(2)));
        Assert.Empty(evaluation.Differing(1));
        Assert.DoesNotContain(evaluation.Corrections, correction => correction.IsPending);
    }

    [Fact]
    public void WhyNotAmendSheet_OnceResultsAreShared_IsRefused()
    {
        var evaluation = WithResults();
        Assert.Null(evaluation.WhyNotAmendSheet(1, "사유", Kst(7, 25)));
        evaluation.ShareResults(City, Kst(7, 25), Deadlines, Days);
        Assert.Equal(new SheetInUse(EvaluationState.Preparing), evaluation.WhyNotAmendSheet(1, "사유", Kst(7, 25)));
    }

    [Theory]
    [InlineData(7, 30, 23, 59, 59, true)]
    [InlineData(7, 31, 0, 0, 0, false)]
    public void WhyNotAmendSheet_AtTheDayTheDocumentsAreDue_IsPossibleToItsEnd(int month, int day, int hour, int minute, int second, bool possible)
    {
        var refusal = Preparing().WhyNotAmendSheet(1, "사유", Kst(month, day, hour, minute, second));

        Assert.Equal(possible ? null : new AmendmentTooLate(SecondRound.DocumentsDue), refusal);
    }

    [Fact]
    public void WhyNotAmendSheet_WhileItIsUsedOrWithoutAReason_IsRefused()
    {
        Assert.Equal(new SheetInUse(EvaluationState.Rating), Rating().WhyNotAmendSheet(1, "사유", Kst(7, 1)));
        Assert.Equal(new AmendmentReasonMissing(), Preparing().WhyNotAmendSheet(1, " ", Kst(7, 1)));
        Assert.Equal(new SheetMovedOn(2, 1), Preparing().WhyNotAmendSheet(2, "사유", Kst(7, 1)));
        Assert.Equal(new NotInThisAgreement(AgreementState.Draft, AgreementAct.Amend), Draft().WhyNotAmendSheet(1, "사유", Kst(8, 1)));
    }

    [Fact]
    public void TakeOverCommonGoals_InADraft_KeepsWeightsAndIndividualGoals_AndLeavesWhatIsAgreed()
    {
        var draft = Draft().Agreement;
        var final = Preparing().Agreement;

        Assert.True(draft.TakeOverCommonGoals(["새 공통", Network.Name], new(City, Kst(4, 1), "")));
        Assert.False(draft.TakeOverCommonGoals(["새 공통", Network.Name], new(City, Kst(4, 1), "")));
        Assert.False(final.TakeOverCommonGoals(["새 공통"], new(City, Kst(4, 1), "")));

        Assert.Equal([new(1, "새 공통", true, 0), Network with { Number = 2 }, Deliberation with { Number = 3 }], draft.Present.Goals);
        Assert.Equal([Network, Deliberation], final.Present.Goals);
        draft.Negotiate(2);
        Assert.Equal(new SheetNotReady(SheetGaps.LineWithoutWeight, 100, 100), draft.WhyNotSign(Party.City, City, 2));
    }

    [Fact]
    public void WhyNotSign_AfterTheCommonGoalsOfTheYearChanged_WantsThem()
    {
        var evaluation = Preparing();
        evaluation.Agreement.TakeOverCommonGoals(["새 공통"], new(City, Kst(4, 1), ""));
        evaluation.AmendSheet(1, "공통 목표가 바뀌었습니다", City, Kst(4, 2));

        Assert.Equal(new SheetNotReady(SheetGaps.CommonGoals, 100, 100), evaluation.Agreement.WhyNotSign(Party.City, City, 2));
    }

    [Fact]
    public void Between_TwoVersions_NamesWhatCameWentAndChanged()
    {
        var agreement = Draft().Agreement;
        var renamed = Deliberation with { Name = "새 이름" };
        agreement.Revise(1, [Hub with { Number = 1, Weight = 30 }], [Network, renamed, new(3, "더한 목표", false, 10)], VersionCause.Import, new(City, Kst(4, 1), ""));

        Assert.Equal(
            [
                new(new(LineKind.Indicator, 1), Hub, Hub with { Number = 1, Weight = 30 }),
                new(new(LineKind.Indicator, 1), Forums, null),
                new(new(LineKind.Goal, 2), Deliberation, renamed),
                new(new(LineKind.Goal, 3), null, new GoalTerms(3, "더한 목표", false, 10)),
            ],
            SheetDifference.Between(agreement.VersionOf(1)!, agreement.Present));
        Assert.Empty(SheetDifference.Between(agreement.Present, agreement.Present));
    }

    /// <summary>Whatever people do: no version is lost or changed, and three signatures always stand on one version.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(2018)]
    public void Negotiation_OfRandomActs_NeverLosesAVersion(int seed)
    {
        var random = new Random(seed);
        var evaluation = Draft();
        var agreement = evaluation.Agreement;
        var before = new Dictionary<int, (IReadOnlyList<IndicatorTerms>, IReadOnlyList<GoalTerms>)>();
        var finals = 0;
        for (var step = 0; step < 2000; step++)
        {
            var party = (Party)random.Next(3);
            var act = new Act($"{party}-{random.Next(2)}", Kst(4, 1).AddMinutes(step), "사유");
            var version = agreement.Present.Number - random.Next(5) / 4;
            SheetLine line = random.Next(2) == 0 ? new(LineKind.Indicator, random.Next(3)) : random.Next(2) == 0 ? NewGoal : new(LineKind.Goal, random.Next(1, 3));
            ProposedLine? proposal = random.Next(4) == 0 ? null
                : line.Kind == LineKind.Indicator ? new(new(0, $"지표 {random.Next(3)}", IndicatorKind.Count, "회", random.Next(4), random.Next(3) * 50, ""), null)
                : new(null, new(0, random.Next(2) == 0 ? Network.Name : $"목표 {random.Next(3)}", false, random.Next(3) * 50));
            switch (random.Next(9))
            {
                case 0 when agreement.WhyNotNegotiate(version) is null:
                    agreement.Negotiate(version);
                    break;
                case 1 when agreement.WhyNotWrite(version, line, proposal) is null:
                    agreement.Write(version, line, proposal!, act);
                    break;
                case 2 when agreement.WhyNotRemark(version, line, "사유", proposal) is null:
                    agreement.Remark(party, version, line, proposal, act);
                    break;
                case 3 or 4 when agreement.OpenRemarks is [var open, ..] && (RemarkState)random.Next(1, 4) is var end && agreement.WhyNotSettle([party], open.Number, end, "답") is null:
                    agreement.Settle([party], open.Number, end, act);
                    break;
                case 5 when evaluation.WhyNotAmendSheet(version, "사유", act.At) is null && random.Next(4) == 0:
                    evaluation.AmendSheet(version, "사유", act.By, act.At);
                    break;
                case 6 when evaluation.WhyNotFreezeSheet(version) is null:
                    evaluation.FreezeSheet(version, 1, act.By, act.At);
                    finals++;
                    break;
                case 7 when agreement.State == AgreementState.Negotiating && agreement.WhyNotRevise(0, [Forums, Hub], [Network, Deliberation]) is null:
                    agreement.Revise(0, [Forums, Hub], [Network, Deliberation], VersionCause.Import, act);
                    break;
                case 8 when agreement.WhyNotSign(party, act.By, version) is null:
                    agreement.Sign(party, version, act);
                    break;
            }

            Assert.Equal(Enumerable.Range(1, agreement.Versions.Count), agreement.Versions.Select(each => each.Number).Order());
            foreach (var each in agreement.Versions)
            {
                if (!before.TryAdd(each.Number, (each.Indicators, each.Goals)))
                    Assert.True(each.SaysTheSame(before[each.Number].Item1, before[each.Number].Item2));
            }

            var isSigned = agreement.Present.NotSignedBy.Count == 0;
            Assert.Equal(isSigned, agreement.State is AgreementState.Agreed or AgreementState.Final);
            if (isSigned)
                Assert.Equal(SheetGaps.None, SheetRules.GapsOf(agreement.Present, agreement.CommonGoals));
            if (agreement.State == AgreementState.Final)
                Assert.Equal(agreement.Present.Indicators, evaluation.Indicators.Select(indicator => indicator.Terms).OrderBy(terms => terms.Number));
        }

        Assert.True(finals > 0, "No negotiation came to its end.");
    }
}
