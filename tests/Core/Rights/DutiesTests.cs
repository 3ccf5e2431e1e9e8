using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Reports;
using EvalBot.Core.Rights;
using EvalBot.Tests.Core.Documents;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Rights;

public class DutiesTests
{
    private static readonly Participants People = new([City, SecondCity], [Officer], [Manager, "dobong-deputy"], [PersonOn("expert-1")]);

    private static readonly string[] Nobody = [];
    private static readonly string[] Coordinators = [City, SecondCity];
    private static readonly string[] Consortium = [Manager, "dobong-deputy"];
    private static readonly string[] Officers = [Officer];
    private static readonly string[] Writer = [PersonOn("expert-1")];
    private static readonly string[] Panel = [.. SeatIds.Select(PersonOn)];

    private static Evaluation HandedIn()
    {
        var evaluation = Preparing();
        evaluation.HandIn(Kst(7, 30));
        return evaluation;
    }

    private static Evaluation Forwarded()
    {
        var evaluation = HandedIn();
        evaluation.Forward(Kst(7, 31));
        return evaluation;
    }

    private static Evaluation Returned()
    {
        var evaluation = HandedIn();
        evaluation.Return(Kst(7, 31));
        return evaluation;
    }

    private static Evaluation Asked()
    {
        var evaluation = Forwarded();
        evaluation.AskForMaterial("출석부", new(2018, 8, 3), City, Kst(8, 1));
        return evaluation;
    }

    private static Evaluation MaterialHandedIn()
    {
        var evaluation = Asked();
        evaluation.HandIn(Kst(8, 2), 2);
        return evaluation;
    }

    private static Evaluation MaterialForwarded()
    {
        var evaluation = MaterialHandedIn();
        evaluation.Forward(Kst(8, 3), 2);
        return evaluation;
    }

    private static Evaluation PartlyRated()
    {
        var evaluation = WithSheets(3, 3, 3, 3);
        evaluation.SaveSheet(PersonOn("expert-2"), BothGoals(3), submit: false, 0, Rules, Seal, Kst(8, 6, 15));
        evaluation.Recuse(PersonOn("peer-y1"), "친족 관계", Kst(8, 6, 15));
        return evaluation;
    }

    private static Evaluation Corrected(Evaluation evaluation)
    {
        evaluation.ProposeCorrection(1, [9], "출석부", "확인", City, Kst(8, 9, 11));
        evaluation.ConfirmCorrections(SecondCity, Kst(8, 9, 12));
        return evaluation;
    }

    private static Evaluation HalfAnswered()
    {
        var evaluation = Redeliberating(ForumsItem);
        foreach (var seat in SeatIds.Take(5))
            evaluation.Answer(seat, [], [new(ForumsItem, true)]);
        return evaluation;
    }

    private static Evaluation Decided()
    {
        var evaluation = Redeliberating(ForumsItem);
        evaluation.Decide();
        return evaluation;
    }

    private static Evaluation FinalResultWithTheOfficer()
    {
        var evaluation = Decided();
        evaluation.Notify(City, Kst(8, 14, 1), Deadlines, Days);
        return evaluation;
    }

    private static Evaluation FinalResultDelivered()
    {
        var evaluation = FinalResultWithTheOfficer();
        evaluation.HandOver(Kst(8, 14, 2));
        return evaluation;
    }

    private static Evaluation Withdrawn()
    {
        var evaluation = Appealed(ForumsItem);
        evaluation.WithdrawAppeal(Manager, Kst(8, 11));
        return evaluation;
    }

    private static Evaluation WriterRecused()
    {
        var evaluation = Revealed();
        evaluation.RecordRecusal("expert-1", "친족 관계", City, Kst(8, 7));
        return evaluation;
    }

    private static Evaluation Reported(params ReportAct[] acts)
    {
        var evaluation = Delivered();
        var report = new EvaluationReport();
        evaluation.Begin(report);
        foreach (var (act, i) in acts.Select((act, i) => (act, i)))
        {
            switch (act)
            {
                case ReportAct.HandIn:
                    report.HandIn(evaluation, new($"{i}", "보고서.pdf", 1, $"{i}", Kst(8, 18)), fromChat: false, null, PersonOn("expert-1"), Kst(8, 18));
                    break;
                case ReportAct.Return:
                    report.Return(new(City, Kst(8, 18), "더 적기"));
                    break;
                case ReportAct.Share:
                    report.Share(evaluation, null, new(City, Kst(8, 18), ""));
                    break;
                default:
                    report.HandOn(evaluation, inPlaceOfOfficer: false, null, new(Officer, Kst(8, 18), ""));
                    break;
            }
        }

        return evaluation;
    }

    public static TheoryData<DeadlineKind, string, Evaluation, string[]> Table => new()
    {
        { DeadlineKind.Documents, "nothing handed in", Preparing(), Consortium },
        { DeadlineKind.Documents, "handed in", HandedIn(), Officers },
        { DeadlineKind.Documents, "returned", Returned(), Consortium },
        { DeadlineKind.Documents, "forwarded", Forwarded(), Nobody },
        { DeadlineKind.Documents, "more was asked for", Asked(), Nobody },
        { DeadlineKind.Material, "nothing was asked for", Forwarded(), Nobody },
        { DeadlineKind.Material, "more was asked for", Asked(), Consortium },
        { DeadlineKind.Material, "the material is handed in", MaterialHandedIn(), Officers },
        { DeadlineKind.Material, "the material is forwarded", MaterialForwarded(), Nobody },
        { DeadlineKind.Rating, "no sheet yet", Rating(), Panel },
        { DeadlineKind.Rating, "four submitted, one draft, one recused", PartlyRated(), [PersonOn("expert-2"), PersonOn("peer-y2")] },
        { DeadlineKind.Rating, "closed with sheets missing", Revealed(3, 3, 3, 3), Nobody },
        { DeadlineKind.Notice, "rating", Rating(), Coordinators },
        { DeadlineKind.Notice, "revealed", Revealed(), Coordinators },
        { DeadlineKind.Notice, "graded", Graded(), Coordinators },
        { DeadlineKind.Notice, "with the officer", WithTheOfficer(), Officers },
        { DeadlineKind.Notice, "with the officer, but a result was corrected", Corrected(WithTheOfficer()), Coordinators },
        { DeadlineKind.Notice, "delivered", Delivered(), Nobody },
        { DeadlineKind.Notice, "delivered, but a result was corrected", Corrected(Delivered()), Coordinators },
        { DeadlineKind.Notice, "appealed", Appealed(ForumsItem), Nobody },
        { DeadlineKind.Notice, "the final result is with the officer", FinalResultWithTheOfficer(), Nobody },
        { DeadlineKind.Notice, "final", Final(), Nobody },
        { DeadlineKind.Appeal, "delivered", Delivered(), Consortium },
        { DeadlineKind.Appeal, "appealed", Appealed(ForumsItem), Nobody },
        { DeadlineKind.Appeal, "withdrawn", Withdrawn(), Nobody },
        { DeadlineKind.Appeal, "final", Final(), Nobody },
        { DeadlineKind.Redeliberation, "delivered", Delivered(), Nobody },
        { DeadlineKind.Redeliberation, "filed", Appealed(ForumsItem), Coordinators },
        { DeadlineKind.Redeliberation, "open", Redeliberating(ForumsItem), [.. Coordinators, .. Panel] },
        { DeadlineKind.Redeliberation, "five answered", HalfAnswered(), [.. Coordinators, PersonOn("peer-y1"), PersonOn("peer-y2")] },
        { DeadlineKind.Redeliberation, "decided", Decided(), Nobody },
        { DeadlineKind.Redeliberation, "withdrawn", Withdrawn(), Nobody },
        { DeadlineKind.FinalNotice, "open", Redeliberating(ForumsItem), Nobody },
        { DeadlineKind.FinalNotice, "decided", Decided(), Coordinators },
        { DeadlineKind.FinalNotice, "with the officer", FinalResultWithTheOfficer(), Officers },
        { DeadlineKind.FinalNotice, "delivered", FinalResultDelivered(), Nobody },
        { DeadlineKind.Report, "rating", Rating(), Writer },
        { DeadlineKind.Report, "delivered", Delivered(), Writer },
        { DeadlineKind.Report, "the writer is recused", WriterRecused(), Coordinators },
        { DeadlineKind.Report, "handed in", Reported(ReportAct.HandIn), Coordinators },
        { DeadlineKind.Report, "given back", Reported(ReportAct.HandIn, ReportAct.Return), Writer },
        { DeadlineKind.Report, "with the officer", Reported(ReportAct.HandIn, ReportAct.Share), Officers },
        { DeadlineKind.Report, "with the consortium", Reported(ReportAct.HandIn, ReportAct.Share, ReportAct.HandOn), Nobody },
        { DeadlineKind.Report, "a second version after the first reached the consortium", Reported(ReportAct.HandIn, ReportAct.Share, ReportAct.HandOn, ReportAct.HandIn), Nobody },
    };

    [Theory]
    [MemberData(nameof(Table), DisableDiscoveryEnumeration = true)]
    public void WhoHasToAct_EachDeadlineInEachState_IsTheTable(DeadlineKind kind, string state, Evaluation evaluation, string[] acting)
    {
        Assert.NotEmpty(state);
        Assert.Equal(acting, Duties.WhoHasToAct(kind, evaluation, People));
        Assert.Equal(acting, Duties.WhoIsReminded(kind, evaluation, People, overdue: false));
    }

    [Fact]
    public void WhoIsReminded_Overdue_AreTheCoordinatorsToo() =>
        Assert.Equal([Officer, City, SecondCity], Duties.WhoIsReminded(DeadlineKind.Notice, WithTheOfficer(), People, overdue: true));

    [Fact]
    public void WhoIsReminded_OverdueAndTheCoordinatorsThemselvesAct_EachOnce() =>
        Assert.Equal(Coordinators, Duties.WhoIsReminded(DeadlineKind.Notice, Graded(), People, overdue: true));

    [Fact]
    public void WhoIsReminded_OverdueButDone_IsNobody() =>
        Assert.Empty(Duties.WhoIsReminded(DeadlineKind.Notice, Delivered(), People, overdue: true));

    [Fact]
    public void WhoIsReminded_ACoordinatorWhoSitsOnThePanel_Once()
    {
        var people = People with { Coordinators = [PersonOn("city-lead")] };

        Assert.Equal(Panel, Duties.WhoIsReminded(DeadlineKind.Redeliberation, Redeliberating(ForumsItem), people, overdue: false));
    }
}
