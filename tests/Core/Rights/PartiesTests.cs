using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Rights;

public class PartiesTests
{
    private static readonly Standing Coordinator = new(City, [new("", Role.Coordinator, null, null, null)]);
    private static readonly Standing DistrictOfficer = new(Officer, [new("", Role.Officer, "dobong", null, null)]);
    private static readonly Standing ItsManager = new(Manager, [new("", Role.Consortium, "dobong", null, Title.Manager)]);
    private static readonly Standing Member = new("member", [new("", Role.Consortium, "dobong", null, Title.Representative)]);
    private static readonly Standing Panelist = new("expert", [new("", Role.Panelist, "dobong", "expert-1", null)]);
    private static readonly Standing[] Everybody = [Coordinator, DistrictOfficer, ItsManager, Member, Panelist];

    private static string[] Duties(Evaluation evaluation) => [.. Everybody.Select(who => string.Join(' ', Parties.DutiesOf(who, evaluation)))];

    [Fact]
    public void DutiesOf_StepByStep_NamesWhoseAnswerOrSignatureIsMissing()
    {
        var evaluation = new Evaluation(Dobong, SecondRound, new("dobong", [Forums, Hub], [Network, Deliberation], IsFinal: false), []);
        var agreement = evaluation.Agreement;
        Assert.Equal(["Negotiate", "", "", "", ""], Duties(evaluation));
        agreement.Negotiate(1);
        Assert.Equal(["Sign", "Sign", "Sign", "", ""], Duties(evaluation));
        agreement.Remark(Party.District, 1, new(LineKind.Indicator, 1), null, new(Officer, Kst(4, 1), "말"));
        Assert.Equal(["Answer", "", "Answer", "Answer", ""], Duties(evaluation));
        agreement.Settle([Party.City], 1, RemarkState.Answered, new(City, Kst(4, 1), "답"));
        agreement.Sign(Party.Consortium, 1, new(Manager, Kst(4, 1), ""));
        Assert.Equal(["Sign", "Sign", "", "", ""], Duties(evaluation));
        agreement.Sign(Party.City, 1, new(City, Kst(4, 1), ""));
        agreement.Sign(Party.District, 1, new(Officer, Kst(4, 1), ""));
        Assert.Equal(["Freeze", "", "", "", ""], Duties(evaluation));
        evaluation.FreezeSheet(1, 1, City, Kst(4, 2));
        Assert.Equal(["", "", "", "", ""], Duties(evaluation));
    }

    [Fact]
    public void SignsFor_OfTwoParties_IsTheOneThatHasNotSigned()
    {
        var both = new Standing(City, [.. Coordinator.Roles, .. DistrictOfficer.Roles]);
        var evaluation = Preparing();
        evaluation.AmendSheet(1, "사유", City, Kst(4, 1));

        Assert.Equal(Party.City, Parties.SignsFor(both, evaluation));
        evaluation.Agreement.Sign(Party.City, 2, new(SecondCity, Kst(4, 1), ""));
        Assert.Equal(Party.District, Parties.SignsFor(both, evaluation));
        Assert.Null(Parties.SignsFor(Member, evaluation));
    }
}
