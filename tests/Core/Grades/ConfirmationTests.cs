using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Notices;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;
using EvalBot.Tests.Bot.PlanFiles;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Grades;

/// <summary>확인: where the plan asks for it, a second coordinator confirms a grade before it is told.</summary>
public class ConfirmationTests
{
    private static readonly ScoringRules Confirmed = Rules with { GradeConfirmation = true };

    private static Evaluation Issued()
    {
        var evaluation = Revealed();
        evaluation.IssueGrade(City, Kst(8, 7), Confirmed);
        return evaluation;
    }

    private static Evaluation Told()
    {
        var evaluation = Issued();
        evaluation.ConfirmGrade(SecondCity, 1, evaluation.Grade!.Hash!, Kst(8, 7, 1));
        evaluation.Notify(City, Kst(8, 8), Deadlines, Days);
        evaluation.HandOver(Kst(8, 9, 10));
        return evaluation;
    }

    private static string Hash(Evaluation evaluation) => evaluation.Grade!.Hash!;

    [Fact]
    public void Notify_UntilASecondCoordinatorConfirmed_IsRefused()
    {
        var evaluation = Issued();
        Assert.Equal(new GradeNotConfirmed(1), evaluation.WhyNotNotify());
        Assert.Throws<InvalidOperationException>(() => evaluation.Notify(City, Kst(8, 8), Deadlines, Days));
        evaluation.ConfirmGrade(SecondCity, 1, Hash(evaluation), Kst(8, 7, 1));

        Assert.Null(evaluation.WhyNotNotify());
        Assert.Equal(new Act(SecondCity, Kst(8, 7, 1), ""), evaluation.Grade!.Confirmed);
    }

    [Fact]
    public void Confirm_ByWhoIssuedIt_IsRefused()
    {
        var evaluation = Issued();
        Assert.Equal(new SecondCoordinatorNeeded(1), evaluation.WhyNotConfirmGrade(City, 1, Hash(evaluation)));
        Assert.Throws<InvalidOperationException>(() => evaluation.ConfirmGrade(City, 1, Hash(evaluation), Kst(8, 7, 1)));
    }

    [Fact]
    public void Confirm_AnotherNumberOrHashThanShown_ChangesNothing()
    {
        var evaluation = Issued();

        Assert.Equal(new GradeMovedOn(2), evaluation.WhyNotConfirmGrade(SecondCity, 2, Hash(evaluation)));
        Assert.Equal(new GradeMovedOn(1), evaluation.WhyNotConfirmGrade(SecondCity, 1, evaluation.Grade!.PublicHash!));
        Assert.Equal(new GradeMovedOn(1), evaluation.WhyNotConfirmGrade(SecondCity, 1, ""));
    }

    [Fact]
    public void Confirm_WithoutAGradeTwiceOrWhereNobodyAsks_IsRefused()
    {
        var evaluation = Issued();
        evaluation.ConfirmGrade(SecondCity, 1, Hash(evaluation), Kst(8, 7, 1));

        Assert.Equal(new NoGradeYet(), Revealed().WhyNotConfirmGrade(SecondCity, 1, ""));
        Assert.Equal(new AlreadyDone(new(SecondCity, Kst(8, 7, 1), "")), evaluation.WhyNotConfirmGrade("city-park", 1, Hash(evaluation)));
        Assert.Equal(new NoConfirmationAsked(), Graded().WhyNotConfirmGrade(SecondCity, 1, Hash(Graded())));
    }

    [Fact]
    public void Confirm_ASupersededGrade_ChangesNothing_AndTheNewOneIsConfirmedAnew()
    {
        var evaluation = Told();
        var first = Hash(evaluation);
        evaluation.ProposeCorrection(1, [9], "출석부", "두 번 빠졌다", City, Kst(8, 9, 11));
        evaluation.ConfirmCorrections(SecondCity, Kst(8, 9, 12));
        Assert.Equal(new GradeMovedOn(1), evaluation.WhyNotConfirmGrade(SecondCity, 1, first));
        evaluation.IssueGrade(SecondCity, Kst(8, 9, 13), Confirmed);

        Assert.Equal(new GradeMovedOn(1), evaluation.WhyNotConfirmGrade(City, 1, first));
        Assert.Equal((new GradeNotConfirmed(2), NoticeKind.Superseding), (evaluation.WhyNotNotify(), evaluation.OwedNotice));
        Assert.Equal(new SecondCoordinatorNeeded(2), evaluation.WhyNotConfirmGrade(SecondCity, 2, Hash(evaluation)));
        evaluation.ConfirmGrade(City, 2, Hash(evaluation), Kst(8, 9, 14));
        Assert.Null(evaluation.WhyNotNotify());
    }

    [Fact]
    public void Decide_AGradeAfterAnAppeal_IsConfirmedBeforeItIsToldOrFinal()
    {
        var evaluation = Told();
        evaluation.FileAppeal(EvalBot.Core.Appeals.AppealGround.Fact, [ForumsItem], Argument, Manager, Kst(8, 10));
        evaluation.Redeliberate([new(1, 9, null, "출석부")], City, Kst(8, 13));
        evaluation.Answer("expert-1", [], [new(ForumsItem, true)]);
        evaluation.Decide();

        Assert.Equal(new GradeNotConfirmed(2), evaluation.WhyNotNotify());
        Assert.Equal(new GradeNotConfirmed(2), evaluation.WhyNotFinalize(Kst(8, 14, 1)));
        Assert.Equal(new SecondCoordinatorNeeded(2), evaluation.WhyNotConfirmGrade(City, 2, Hash(evaluation)));
        evaluation.ConfirmGrade(SecondCity, 2, Hash(evaluation), Kst(8, 14, 1));
        Assert.Null(evaluation.WhyNotNotify());
        Assert.Equal(new FinalResultNotHandedOn(IsWithOfficer: false), evaluation.WhyNotFinalize(Kst(8, 14, 2)));
    }

    [Fact]
    public void Decide_ADismissedAppeal_LeavesTheConfirmedGradeConfirmed()
    {
        var evaluation = Told();
        evaluation.FileAppeal(EvalBot.Core.Appeals.AppealGround.Fact, [NetworkItem], Argument, Manager, Kst(8, 10));
        evaluation.Redeliberate([], City, Kst(8, 13));
        evaluation.Decide();

        Assert.Equal((1, NoticeKind.FinalResult), (evaluation.Grade!.Number, evaluation.OwedNotice));
        Assert.Null(evaluation.WhyNotNotify());
    }

    [Fact]
    public void Duties_TheGradeWaits_ForEveryCoordinatorButWhoIssuedIt()
    {
        Standing first = new(City, [new(City, Role.Coordinator, null, null, null)]), second = new(SecondCity, [new(SecondCity, Role.Coordinator, null, null, null)]);
        var evaluation = Issued();

        Assert.DoesNotContain(OpenDuty.ConfirmGrade, OpenDuties.Of(first, evaluation, Plan2018.File.Plan));
        Assert.Contains(OpenDuty.ConfirmGrade, OpenDuties.Of(second, evaluation, Plan2018.File.Plan));
        Assert.DoesNotContain(OpenDuty.ConfirmGrade, OpenDuties.Of(new(Manager, [new(Manager, Role.Consortium, "dobong", null, Title.Manager)]), evaluation, Plan2018.File.Plan));
        evaluation.ConfirmGrade(SecondCity, 1, Hash(evaluation), Kst(8, 7, 1));
        Assert.DoesNotContain(OpenDuty.ConfirmGrade, OpenDuties.Of(second, evaluation, Plan2018.File.Plan));
        Assert.DoesNotContain(OpenDuty.ConfirmGrade, OpenDuties.Of(second, Graded(), Plan2018.File.Plan));
    }
}
