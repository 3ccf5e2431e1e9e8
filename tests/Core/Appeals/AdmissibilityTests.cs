using EvalBot.Core.Appeals;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Appeals;

/// <summary>적법 여부, what is argued, and who redeliberates. Domain step 9.</summary>
public class AdmissibilityTests
{
    private static readonly AppealRules WithoutNamed = new(NeverWorse: true, RedeliberationPanel.WithoutNamed);

    private static readonly AppealRules Independent = new(NeverWorse: true, RedeliberationPanel.Independent);

    private static readonly string[] Members = ["guro-expert-1", "guro-expert-2", "mapo-expert-1"];

    /// <summary>The network goal is contested because of a conflict of the first expert.</summary>
    private static Evaluation Naming(params string[] seats)
    {
        var evaluation = Delivered();
        evaluation.FileAppeal(Claim(AppealGround.Conflict, [NetworkItem, ProcedureItem], Argument, seats), Manager, Kst(8, 10));
        evaluation.JudgeAppeal(admissible: true, "기간 안", City, Kst(8, 13));
        return evaluation;
    }

    private static Evaluation BeforeIndependentMembers()
    {
        var evaluation = Naming("expert-1");
        evaluation.Redeliberate([], Independent, Members, City, Kst(8, 13));
        foreach (var member in Members)
            evaluation.Declare(member, pledged: true, Kst(8, 13, 9));
        return evaluation;
    }

    private static void Rate(Evaluation evaluation, params int[] points)
    {
        foreach (var (member, given) in Members.Zip(points))
            evaluation.Answer(member, [Rated(1, given)], [new(ProcedureItem, given > 3)], 0, Rules, Kst(8, 13, 10));
    }

    [Fact]
    public void Judge_WithoutReasonsOrTwice_IsRefused()
    {
        var evaluation = Appealed(ForumsItem);
        Assert.Equal(new NoSuchAppeal(null), Delivered().WhyNotJudgeAppeal("기간 안"));
        Assert.Equal(new AdmissibilityReasonMissing(), evaluation.WhyNotJudgeAppeal(" "));
        evaluation.JudgeAppeal(admissible: true, " 기간 안 ", City, Kst(8, 13));

        Assert.Equal(new Act(City, Kst(8, 13), "기간 안"), evaluation.Appeal!.Judged);
        Assert.Equal(new NoSuchAppeal(AppealState.Admitted), evaluation.WhyNotJudgeAppeal("기간 안"));
    }

    [Fact]
    public void Redeliberate_BeforeItIsAdmitted_IsRefused() =>
        Assert.Equal(new NoSuchAppeal(AppealState.Filed), Appealed(ForumsItem).WhyNotRedeliberate([], new(NeverWorse: true), []));

    [Fact]
    public void Judge_Inadmissible_SpendsTheAppealAndTheNotifiedGradeStands()
    {
        var evaluation = Appealed(ForumsItem);
        Assert.True(evaluation.IsProvisional);
        evaluation.JudgeAppeal(admissible: false, "다툼 항목이 이 평가와 무관", City, Kst(8, 13));

        Assert.Equal((EvaluationState.Notified, true, false, null), (evaluation.State, evaluation.Appeal!.IsSpent, evaluation.IsProvisional, evaluation.Appeal.Outcome));
        Assert.Equal(new AlreadyAppealed(Kst(8, 10)), evaluation.WhyNotAppeal(Kst(8, 14)));
        Assert.Equal(new NoSuchAppeal(AppealState.Inadmissible), evaluation.WhyNotWithdrawAppeal());
        Assert.Null(evaluation.WhyNotFinalize(Kst(8, 14)));
    }

    [Fact]
    public void IsProvisional_FromTheAppealToItsEnd()
    {
        Assert.False(Delivered().IsProvisional);
        var evaluation = Redeliberating(ForumsItem);
        Assert.True(evaluation.IsProvisional);
        evaluation.Decide();
        Assert.False(evaluation.IsProvisional);
    }

    [Fact]
    public void File_SeveralArguments_KeepsEachAndContestsAllItemsOnce()
    {
        var evaluation = Delivered();
        var appeal = evaluation.FileAppeal(
            new([new(AppealGround.Fact, [ForumsItem, NetworkItem], $" {Argument} ", ["expert-1"]), new(AppealGround.Conflict, [NetworkItem, ProcedureItem], Argument, ["expert-2"])], " 다시 계산 ", []),
            Manager, Kst(8, 10));

        Assert.Equal([ForumsItem, NetworkItem, ProcedureItem], appeal.Items);
        Assert.Equal([new(AppealGround.Fact, [ForumsItem, NetworkItem], Argument, []), new(AppealGround.Conflict, [NetworkItem, ProcedureItem], Argument, ["expert-2"])], appeal.Arguments);
        Assert.Equal(("다시 계산", AppealGround.Fact), (appeal.Relief, appeal.Ground));
        Assert.Equal(["expert-2"], appeal.NamedSeats);
    }

    [Fact]
    public void File_NothingOrTooMuch_IsRefused()
    {
        var argument = new AppealArgument(AppealGround.Fact, [ForumsItem], Argument, []);
        var evaluation = Delivered();

        Assert.Equal(new ArgumentsMissing(), evaluation.WhyNotFileAppeal(new([], "", []), Kst(8, 10)));
        Assert.Equal(new TooManyArguments(10), evaluation.WhyNotFileAppeal(new([.. Enumerable.Repeat(argument, 11)], "", []), Kst(8, 10)));
        Assert.Equal(new ReliefTooLong(1001, 1000), evaluation.WhyNotFileAppeal(new([argument], new('가', 1001), []), Kst(8, 10)));
        Assert.Equal(new TooMuchEvidence(10), evaluation.WhyNotFileAppeal(new([argument], "", [.. Enumerable.Repeat(new EvalBot.Core.Files.FileReceipt("f", "f", 1, "a", Kst(8, 10)), 11)]), Kst(8, 10)));
    }

    [Fact]
    public void WithoutNamed_TheNamedPanelistTakesNoPart_AndTheirRatingStands()
    {
        var evaluation = Naming("expert-1");
        evaluation.Redeliberate([], WithoutNamed, [], City, Kst(8, 13));

        Assert.Equal(new NamedInTheAppeal("expert-1"), evaluation.WhyNotTakePart(PersonOn("expert-1")));
        Assert.Null(evaluation.WhyNotTakePart(PersonOn("expert-2")));
        Assert.Equal(SeatIds.Except(["expert-1"]), evaluation.Deliberators.Select(deliberator => deliberator.SeatId));
        foreach (var seat in SeatIds.Except(["expert-1"]))
            evaluation.Answer(seat, [Rated(1, 5)], []);
        evaluation.Decide();

        Assert.Equal([5, 5, 5, 3, 5, 5, 5], SeatIds.Select(seat => evaluation.Grade!.Inputs.Sheets.Single(sheet => sheet.Seat == seat).Ratings[0].Points!.Value));
    }

    [Fact]
    public void WithoutNamed_EverybodyNamed_IsRefused() =>
        Assert.Equal(new NobodyLeftToRedeliberate(), Naming([.. SeatIds]).WhyNotRedeliberate([], WithoutNamed, []));

    [Fact]
    public void Independent_Members_AreAsManyAsThePlanSaysAndFromOutside()
    {
        var evaluation = Naming("expert-1");

        Assert.Equal(new IndependentMembersWrong(3), evaluation.WhyNotRedeliberate([], Independent, Members[..2]));
        Assert.Equal(new IndependentMembersWrong(3), evaluation.WhyNotRedeliberate([], Independent, [Members[0], Members[0], Members[1]]));
        Assert.Equal(new NotIndependent(PersonOn("expert-2")), evaluation.WhyNotRedeliberate([], Independent, [Members[0], Members[1], PersonOn("expert-2")]));
        Assert.Null(evaluation.WhyNotRedeliberate([], Independent, Members));
    }

    [Fact]
    public void Independent_WithAConflict_TakesNoPartAndCannotTakeItBack()
    {
        var evaluation = Naming("expert-1");
        evaluation.Redeliberate([], Independent, Members, City, Kst(8, 13));
        evaluation.RecuseMember(Members[0], "신청 단체의 이사", Kst(8, 13, 9));

        Assert.Equal(new RecusedDoNotRate(Kst(8, 13, 9)), evaluation.WhyNotTakePart(Members[0]));
        Assert.Equal(new AlreadyRecused("independent-1", Kst(8, 13, 9)), evaluation.WhyNotDeclare(Members[0], pledged: true));
        Assert.Equal(new DeclarationMissing("dobong"), evaluation.WhyNotTakePart(Members[1]));
    }

    [Fact]
    public void Independent_Replaced_WithAReasonByAnOutsider_WhoDeclaresAndAnswersAnew()
    {
        var evaluation = Naming("expert-1");
        Assert.Equal(new NoMemberToReplace(), evaluation.WhyNotReplaceMember(Members[0], "outsider", "이해관계"));
        evaluation.Redeliberate([], Independent, Members, City, Kst(8, 13));
        evaluation.Declare(Members[0], pledged: true, Kst(8, 13, 9));

        Assert.Equal(new NoMemberToReplace(), evaluation.WhyNotReplaceMember("outsider", Members[1], "이해관계"));
        Assert.Equal(new NotIndependent(Members[1]), evaluation.WhyNotReplaceMember(Members[0], Members[1], "이해관계"));
        Assert.Equal(new NotIndependent(PersonOn("expert-2")), evaluation.WhyNotReplaceMember(Members[0], PersonOn("expert-2"), "이해관계"));
        Assert.Equal(new ReplacementReasonMissing(), evaluation.WhyNotReplaceMember(Members[0], "outsider", " "));
        evaluation.ReplaceMember(Members[0], "outsider", "이해관계");
        Assert.Equal(new IndependentMembersRedeliberate(), evaluation.WhyNotTakePart(Members[0]));
        Assert.Equal(new DeclarationMissing("dobong"), evaluation.WhyNotTakePart("outsider"));
        evaluation.ReplaceMember("outsider", Members[0], "돌아왔습니다");
        Assert.Equal(new DeclarationMissing("dobong"), evaluation.WhyNotTakePart(Members[0]));
        Assert.Equal(["independent-5", "independent-2", "independent-3"], evaluation.Appeal!.Members.Select(member => member.SeatId));
    }

    [Fact]
    public void Independent_OnlyMembersTakePart_AfterTheirDeclaration()
    {
        var evaluation = Naming("expert-1");
        evaluation.Redeliberate([], Independent, Members, City, Kst(8, 13));

        Assert.Equal(new IndependentMembersRedeliberate(), evaluation.WhyNotTakePart(PersonOn("expert-2")));
        Assert.Equal(new DeclarationMissing("dobong"), evaluation.WhyNotTakePart(Members[0]));
        Assert.Equal(new PledgeMissing(), evaluation.WhyNotDeclare(Members[0], pledged: false));
        evaluation.Declare(Members[0], pledged: true, Kst(8, 13, 9));
        Assert.Null(evaluation.WhyNotTakePart(Members[0]));
        Assert.Equal(new AlreadyDeclared(Kst(8, 13, 9)), evaluation.WhyNotDeclare(Members[0], pledged: true));
    }

    [Fact]
    public void Independent_TheMiddleRating_TakesThePlaceOfEveryRatingOfTheGoal()
    {
        var evaluation = BeforeIndependentMembers();
        Rate(evaluation, 5, 2, 4);
        evaluation.Decide();

        Assert.All(evaluation.Grade!.Inputs.Sheets, sheet => Assert.Equal([4, 3], sheet.Ratings.Select(rating => rating.Points)));
        Assert.Equal([(NetworkItem, true), (ProcedureItem, true)], evaluation.Appeal!.Decisions.Select(decision => (decision.Item, decision.Accepted)));
    }

    [Fact]
    public void Independent_OneOfThemSilent_ThePanelsRatingsStand()
    {
        var evaluation = BeforeIndependentMembers();
        Rate(evaluation, 5, 5);
        evaluation.Decide();

        Assert.Equal("142", evaluation.Grade!.Total.ToString());
        Assert.Equal([false, true], evaluation.Appeal!.Decisions.Select(decision => decision.Accepted));
    }

    [Fact]
    public void Decide_EveryFigure_BeforeAndAfter()
    {
        var evaluation = Redeliberating(ForumsItem, NetworkItem);
        foreach (var seat in SeatIds)
            evaluation.Answer(seat, [Rated(1, 4)], [new(ForumsItem, true)]);
        evaluation.Decide();

        var grade = evaluation.Grade!.Computation;
        AppealFigure[] expected =
        [
            new(FigureKind.IndicatorResult, 1, "7", "9"),
            new(FigureKind.IndicatorPoints, 1, "42", "54"),
            new(FigureKind.GoalMean, 1, "3", "4"),
            new(FigureKind.Quantitative, 0, "82", grade.Quantitative.ToString()),
            new(FigureKind.Qualitative, 0, "60", grade.Qualitative.ToString()),
            new(FigureKind.Total, 0, "142", grade.Total.ToString()),
            new(FigureKind.Rounded, 0, "142", $"{grade.Rounded}"),
            new(FigureKind.Band, 0, "양호", grade.Band.Name),
        ];
        Assert.Equal(expected, evaluation.Appeal!.Figures);
        Assert.Equal("94", grade.Quantitative.ToString());
    }

    [Fact]
    public void Decide_ALowerTotal_ShowsWhatItCameTo_AndTheNotifiedFiguresStand()
    {
        var evaluation = Redeliberating(NetworkItem);
        evaluation.Answer("expert-1", [Rated(1, 1)], []);
        evaluation.Decide();

        Assert.True(evaluation.Appeal!.NotifiedStands);
        Assert.Contains(new AppealFigure(FigureKind.Total, 0, "142", "974/7"), evaluation.Appeal.Figures);
        Assert.Equal("142", evaluation.Grade!.Total.ToString());
    }

    [Fact]
    public void Decide_TheReplies_AreTheGroundsOfTheItemsThatTheirArgumentsContest()
    {
        var evaluation = Delivered();
        evaluation.FileAppeal(new([new(AppealGround.Fact, [ForumsItem], Argument, []), new(AppealGround.Arithmetic, [ForumsItem, NetworkItem], Argument, [])], "", []), Manager, Kst(8, 10));
        evaluation.Redeliberate([], City, Kst(8, 13));
        evaluation.DecideAppeal(new Dictionary<int, string> { [1] = " 대장에서 확인했다 ", [2] = "다시 더했다" }, null, City, Kst(8, 14), Plan());

        Assert.Equal(["대장에서 확인했다", "다시 더했다"], evaluation.Appeal!.Replies);
        Assert.Equal(["대장에서 확인했다\n다시 더했다", "다시 더했다"], evaluation.Appeal.Decisions.Select(decision => decision.Grounds));
    }
}
