using EvalBot.Core;
using EvalBot.Core.Appeals;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Rights;

public class AccessTests
{
    private static Standing Someone(string person, params RoleHolding[] roles) => new(person, roles);

    private static RoleHolding Member(string district, Title title) => new("", Role.Consortium, district, null, title);

    private static RoleHolding Sits(string seat) => new("", Role.Panelist, "dobong", seat, null);

    /// <summary>The columns of the tables.</summary>
    private static readonly Standing[] Everybody =
    [
        Someone(City, new RoleHolding("", Role.Coordinator, null, null, null)),
        Someone(PersonOn("expert-1"), Sits("expert-1")),
        Someone(PersonOn("expert-2"), Sits("expert-2")), // recused
        Someone(Officer, new RoleHolding("", Role.Officer, "dobong", null, null)),
        Someone(PersonOn("district"), new RoleHolding("", Role.Officer, "dobong", null, null), Sits("district")), // an officer who sits on the panel
        Someone(Manager, Member("dobong", Title.Manager)),
        Someone("dobong-deputy", Member("dobong", Title.DeputyManager)),
        Someone("dobong-member", Member("dobong", Title.Representative)),
        Someone(PersonOn("peer-y2"), Member("eunpyeong", Title.Manager), Sits("peer-y2")), // 은평구's manager on 도봉구's panel
        Someone("guro-manager", Member("guro", Title.Manager)), // nothing to do with 도봉구
        Someone("auditor", new RoleHolding("", Role.Auditor, null, null, null)),
        Someone("committee", new RoleHolding("", Role.Committee, null, null, null)),
    ];

    /// <summary>The moments of the second table, each with a recused second expert.</summary>
    private static readonly Dictionary<string, Func<Evaluation>> Moments = new()
    {
        ["preparing"] = () => Recused(Preparing()),
        ["rating"] = () => Recused(Rating()),
        ["revealed"] = () => Recused(Revealed(3, 3, 3, 3)),
        ["graded"] = () => Until("graded"),
        ["withOfficer"] = () => Until("withOfficer"),
        ["delivered"] = () => Until("delivered"),
        ["appealed"] = () => Until("appealed"),
        ["final"] = () => Until("final"),
    };

    /// <summary>
    /// + allowed, . no role of theirs needs it, m only the manager signs, s sealed until the reveal, n not told yet, f once final.
    /// These hold at every moment.
    /// </summary>
    private const string Always = """
        right                    city expert recused officer officer+seat manager deputy member peer guro auditor committee
        ReadStatus               +    +      +       +       +            +       +      +      +    .    +       +
        ReadPanel                +    +      +       +       +            +       +      +      +    .    .       .
        ReadRecusalReasons       +    .      .       .       .            .       .      .      .    .    .       .
        ReadResults              +    +      .       +       +            +       +      +      +    .    .       .
        WriteResults             +    .      .       .       .            .       .      .      .    .    .       .
        PointOutError            .    .      .       .       .            +       +      +      .    .    .       .
        ReadIndicators           +    +      .       +       +            +       +      +      +    .    .       .
        NegotiateIndicators      +    .      .       +       +            +       +      +      .    .    .       .
        SignIndicators           +    .      .       +       +            +       +      m      .    .    .       .
        FreezeIndicators         +    .      .       .       .            .       .      .      .    .    .       .
        ReadDocuments            +    +      .       +       +            +       +      +      +    .    .       .
        HandInDocuments          .    .      .       .       .            +       +      +      .    .    .       .
        ForwardDocuments         .    .      .       +       +            .       .      .      .    .    .       .
        AcceptDocuments          +    .      .       .       .            .       .      .      .    .    .       .
        OpenAndCloseRating       +    .      .       .       .            .       .      .      .    .    .       .
        ReadProgress             +    +      +       .       +            .       .      .      +    .    .       .
        ReadMeeting              +    +      .       +       +            +       +      +      +    .    .       .
        LeadMeeting              +    .      .       .       .            .       .      .      .    .    .       .
        AttendMeeting            .    +      .       .       +            .       .      .      +    .    .       .
        ReadInterview            +    +      .       .       +            .       .      .      +    .    .       .
        NoteInterview            +    +      .       .       +            .       .      .      +    .    .       .
        TakePacket               +    .      .       .       .            .       .      .      .    .    .       .
        Rate                     .    +      +       .       +            .       .      .      +    .    .       .
        TypePaper                +    .      .       .       .            .       .      .      .    .    .       .
        RecordRecusal            +    .      .       .       .            .       .      .      .    .    .       .
        WriteOpinion             .    +      .       .       +            .       .      .      +    .    .       .
        EditCommonText           +    +      .       .       +            .       .      .      +    .    .       .
        AnswerCommonText         .    +      .       .       +            .       .      .      +    .    .       .
        IssueGrade               +    .      .       .       .            .       .      .      .    .    .       .
        ConfirmGrade             +    .      .       .       .            .       .      .      .    .    .       .
        Notify                   +    .      .       .       .            .       .      .      .    .    .       .
        HandToConsortium         .    .      .       +       +            .       .      .      .    .    .       .
        DeliverInPlaceOfOfficer  +    .      .       .       .            .       .      .      .    .    .       .
        ReceiveAsOfficer         .    .      .       +       +            .       .      .      .    .    .       .
        ReceiveAsConsortium      .    .      .       .       .            +       +      +      .    .    .       .
        DraftAppeal              .    .      .       .       .            +       +      +      .    .    .       .
        SendAppeal               .    .      .       .       .            +       +      m      .    .    .       .
        LeadRedeliberation       +    .      .       .       .            .       .      .      .    .    .       .
        TakePartInRedeliberation .    +      +       .       +            .       .      .      +    .    .       .
        Finalize                 +    .      .       .       .            .       .      .      .    .    .       .
        LeadPanels               +    .      .       .       .            .       .      .      .    .    .       .
        ReadExclusions           +    .      .       .       .            +       +      +      .    .    .       .
        AskExclusion             .    .      .       .       .            +       +      m      .    .    .       .
        ReadAudit                +    .      .       .       .            .       .      .      .    .    +       .
        ChangeDates              +    .      .       .       .            .       .      .      .    .    .       .
        ReadWorkshopRecord       +    .      .       +       +            +       +      +      .    .    .       .
        ReadMeetingRecord        +    +      .       .       +            .       .      .      +    .    .       .
        LeadReport               +    .      .       .       .            .       .      .      .    .    .       .
        WriteReport              .    .      .       .       .            .       .      .      .    .    .       .
        HandOnReport             .    .      .       +       +            .       .      .      .    .    .       .
        FollowUpReport           .    .      .       .       .            +       +      +      .    .    .       .
        AgreeToBeNamed           .    .      .       .       .            +       +      m      .    .    .       .
        """;

    /// <summary>These change with the moment.</summary>
    private const string InTime = """
        right           moment      city expert recused officer officer+seat manager deputy member peer guro auditor committee
        ReadGrade       preparing   +    s      .       n       s            n       n      n      s    .    f       f
        ReadGrade       rating      +    s      .       n       s            n       n      n      s    .    f       f
        ReadGrade       revealed    +    +      .       n       +            n       n      n      +    .    f       f
        ReadGrade       graded      +    +      .       n       +            n       n      n      +    .    f       f
        ReadGrade       withOfficer +    +      .       +       +            n       n      n      +    .    f       f
        ReadGrade       delivered   +    +      .       +       +            +       +      +      +    .    f       f
        ReadGrade       appealed    +    +      .       +       +            +       +      +      +    .    f       f
        ReadGrade       final       +    +      .       +       +            +       +      +      +    .    +       +
        ReadReveal      preparing   s    s      .       .       s            .       .      .      s    .    .       .
        ReadReveal      rating      s    s      .       .       s            .       .      .      s    .    .       .
        ReadReveal      revealed    +    +      .       .       +            .       .      .      +    .    .       .
        ReadReveal      graded      +    +      .       .       +            .       .      .      +    .    .       .
        ReadReveal      withOfficer +    +      .       .       +            .       .      .      +    .    .       .
        ReadReveal      delivered   +    +      .       .       +            .       .      .      +    .    .       .
        ReadReveal      appealed    +    +      .       .       +            .       .      .      +    .    .       .
        ReadReveal      final       +    +      .       .       +            .       .      .      +    .    .       .
        ReadGradeBySeat preparing   .    .      .       .       .            .       .      .      .    .    .       .
        ReadGradeBySeat rating      .    .      .       .       .            .       .      .      .    .    .       .
        ReadGradeBySeat revealed    +    +      .       .       +            .       .      .      +    .    .       .
        ReadGradeBySeat delivered   +    +      .       .       +            .       .      .      +    .    .       .
        ReadGradeBySeat final       +    +      .       .       +            .       .      .      +    .    +       .
        ReadAppeal      appealed    +    +      .       +       +            +       +      +      +    .    .       .
        ReadAppeal      final       +    +      .       +       +            +       +      +      +    .    +       +
        ReadReport      preparing   +    +      .       +       +            +       +      +      +    .    f       f
        ReadReport      delivered   +    +      .       +       +            +       +      +      +    .    f       f
        ReadReport      final       +    +      .       +       +            +       +      +      +    .    +       +
        Export          rating      +    .      .       .       .            .       .      .      .    .    .       .
        Export          delivered   +    .      .       .       .            .       .      .      .    .    .       .
        Export          final       +    .      .       .       .            .       .      .      .    .    +       .
        """;

    private static string[][] Rows(string table) =>
        [.. table.Split('\n').Skip(1).Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static Evaluation Recused(Evaluation evaluation)
    {
        if (evaluation.IsRevealed)
            evaluation.RecordRecusal("expert-2", "친족 관계", City, Kst(8, 6, 17));
        else
            evaluation.Recuse(PersonOn("expert-2"), "친족 관계", Kst(8, 6, 13));
        return evaluation;
    }

    private static Evaluation Until(string moment)
    {
        var evaluation = Recused(Revealed());
        evaluation.IssueGrade(City, Kst(8, 7), Rules);
        if (moment == "graded")
            return evaluation;
        evaluation.Notify(City, Kst(8, 8), Deadlines, Days);
        if (moment == "withOfficer")
            return evaluation;
        evaluation.HandOver(Kst(8, 9, 10));
        if (moment == "appealed")
            evaluation.FileAppeal(AppealGround.Fact, [ForumsItem], Argument, Manager, Kst(8, 10));
        if (moment == "final")
            evaluation.MakeFinal(City, Kst(8, 17));
        return evaluation;
    }

    private static IEnumerable<string> Asked(Right right, Evaluation evaluation) => Everybody.Select(who => Access.WhyNot(right, who, evaluation) switch
    {
        null => "+",
        NotYours => ".",
        OnlyTheManagerSigns => "m",
        SealedUntilReveal => "s",
        NotToldYet => "n",
        OnceFinal => "f",
        var other => other.ToString(),
    });

    public static TheoryData<Right, string[]> AlwaysRows => [.. Rows(Always).Select(row => (Enum.Parse<Right>(row[0]), row[1..]))];

    [Theory]
    [MemberData(nameof(AlwaysRows))]
    public void WhyNot_EachRoleAtEveryMoment_IsTheRow(Right right, string[] cells) =>
        Assert.All(Moments.Values, moment => Assert.Equal(cells, Asked(right, moment())));

    public static TheoryData<Right, string, string[]> InTimeRows => [.. Rows(InTime).Select(row => (Enum.Parse<Right>(row[0]), row[1], row[2..]))];

    [Theory]
    [MemberData(nameof(InTimeRows))]
    public void WhyNot_EachRoleAtThatMoment_IsTheRow(Right right, string moment, string[] cells) =>
        Assert.Equal(cells, Asked(right, Moments[moment]()));

    [Fact]
    public void Tables_EveryRight_IsInOneOfThem() => Assert.Equal(
        Enum.GetNames<Right>().Order(),
        Rows(Always).Concat(Rows(InTime)).Select(row => row[0]).Distinct().Order());

    [Fact]
    public void WhyNot_AManagerOfTwoDistricts_HasEachDistrictsRightsThere()
    {
        var peer = Everybody[8];
        var ofEunpyeong = new Evaluation(Dobong with { Id = "eunpyeong" }, SecondRound, new("eunpyeong", [Forums], [Network]), []);

        Assert.Null(Access.WhyNot(Right.SendAppeal, peer, ofEunpyeong));
        Assert.Equal(new NotYours(), Access.WhyNot(Right.Rate, peer, ofEunpyeong));
        Assert.Equal(new NotYours(), Access.WhyNot(Right.SendAppeal, peer, Delivered()));
    }

    /// <summary>+ allowed, d declares first, . not theirs. The same person on an expert's seat, and on the officer's with an officer's duties.</summary>
    [Theory]
    [InlineData(Right.ReadDocuments, "d+")]
    [InlineData(Right.ReadResults, "d+")]
    [InlineData(Right.ReadGrade, "dn")]
    [InlineData(Right.ReadAppeal, "d+")]
    [InlineData(Right.ReadReveal, "d.")]
    [InlineData(Right.WriteOpinion, "d.")]
    [InlineData(Right.EditCommonText, "d.")]
    [InlineData(Right.AnswerCommonText, "d.")]
    [InlineData(Right.ReadMeeting, "d+")]
    [InlineData(Right.ReadInterview, "d.")]
    [InlineData(Right.AttendMeeting, "d.")]
    [InlineData(Right.ForwardDocuments, ".+")]
    [InlineData(Right.ReadPanel, "++")]
    [InlineData(Right.ReadStatus, "++")]
    public void WhyNot_APanelistWhoHasNotDeclared_ReadsNothingAsAPanelist(Right right, string cells)
    {
        var evaluation = Undeclared();
        string Cell(int person) => Access.WhyNot(right, Everybody[person], evaluation) switch
        {
            null => "+",
            DeclarationMissing => "d",
            NotToldYet => "n",
            NotYours => ".",
            var other => other.ToString(),
        };
        Assert.Equal(cells, Cell(1) + Cell(3));
        evaluation.Declare(PersonOn("expert-1"), pledged: true, Kst(8, 1));
        Assert.NotEqual("d", Cell(1));
    }

    /// <summary>The writer's rights follow the role, and end with the seat.</summary>
    [Fact]
    public void WhyNot_TheWriter_WritesWhileTheySitOnThePanel()
    {
        var writer = new RoleHolding("", Role.Writer, "dobong", null, null);
        Refusal? Asks(string seat, Evaluation evaluation) => Access.WhyNot(Right.WriteReport, Someone(PersonOn(seat), Sits(seat), writer), evaluation);

        Assert.Null(Asks("expert-1", Until("final")));
        Assert.Equal(new NotYours(), Asks("expert-2", Until("final"))); // Recused.
        Assert.Equal(new DeclarationMissing("dobong"), Asks("expert-1", Undeclared()));
        Assert.Equal(new NotYours(), Access.WhyNot(Right.WriteReport, Someone("somebody", writer), Until("final")));
    }

    [Fact]
    public void WhyNotReadSupport_IsForCityCommitteeAndAuditor() => Assert.Equal(
        ["+", ".", ".", ".", ".", ".", ".", ".", ".", ".", "+", "+"], Everybody.Select(who => Access.WhyNotReadSupport(who) is null ? "+" : "."));

    [Fact]
    public void WhyNotReadPractices_IsForWhoTakesPart() => Assert.Equal(
        ["+", "+", "+", "+", "+", "+", "+", "+", "+", "+", ".", "+"], Everybody.Select(who => Access.WhyNotReadPractices(who) is null ? "+" : "."));

    [Fact]
    public void WhyNot_NoRoleAtAll_MayNothing() =>
        Assert.All(Enum.GetValues<Right>(), right => Assert.Equal<Refusal>(new NotYours(), Access.WhyNot(right, Someone("stranger"), Final())!));
}
