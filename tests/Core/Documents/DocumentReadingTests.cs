using EvalBot.Core.Documents;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;
using static EvalBot.Tests.Core.Documents.DocumentSamples;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Documents;

/// <summary>Who reads which document when: each cell of the table.</summary>
public class DocumentReadingTests
{
    private static readonly Standing[] Everybody =
    [
        Someone(City, new RoleHolding("", Role.Coordinator, null, null, null)),
        Someone(PersonOn("expert-1"), new RoleHolding("", Role.Panelist, "dobong", "expert-1", null)),
        Someone(PersonOn("expert-2"), new RoleHolding("", Role.Panelist, "dobong", "expert-2", null)), // recused
        Someone(Officer, new RoleHolding("", Role.Officer, "dobong", null, null)),
        Someone(Manager, Member("dobong", Title.Manager)),
        Someone("dobong-deputy", Member("dobong", Title.DeputyManager)),
        Someone(Representative, Member("dobong", Title.Representative)),
        Someone("other-member", Member("dobong", Title.Representative)),
        Someone("guro-officer", new RoleHolding("", Role.Officer, "guro", null, null)),
        Someone("auditor", new RoleHolding("", Role.Auditor, null, null, null)),
        Someone("committee", new RoleHolding("", Role.Committee, null, null, null)),
    ];

    private const string Table = """
        document     moment    city expert recused officer manager deputy member other guro auditor committee
        report       gathered  .    .      .       .       +       +      +      +     .    .       .
        report       handedIn  .    .      .       +       +       +      +      +     .    .       .
        report       returned  .    .      .       +       +       +      +      +     .    .       .
        report       forwarded +    +      .       +       +       +      +      +     .    .       .
        corrected    returned  .    .      .       .       +       +      +      +     .    .       .
        replaced     handedIn  .    .      .       +       +       +      +      +     .    .       .
        manager      gathered  .    .      .       .       +       +      .      .     .    .       .
        manager      handedIn  .    .      .       +       +       +      .      .     .    .       .
        manager      forwarded +    +      .       +       +       +      .      .     .    .       .
        organisation gathered  .    .      .       .       .       .      +      .     .    .       .
        organisation handedIn  .    .      .       +       .       .      +      .     .    .       .
        organisation forwarded +    +      .       +       .       .      +      .     .    .       .
        """;

    public static TheoryData<string, string, string[]> Rows =>
        [.. Table.Split('\n').Skip(1).Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(row => (row[0], row[1], row[2..]))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void WhyNot_EachRoleAtThatMoment_IsTheRow(string document, string moment, string[] cells)
    {
        var evaluation = Preparing();
        evaluation.Recuse(PersonOn("expert-2"), "친족 관계", Kst(7, 1));
        evaluation.SaveForm(ManagerForm, Answers("4", "말"), submit: true, 0, Manager, Kst(7, 20), Rules);
        evaluation.SaveForm(OrganisationForm, Answers("4", "말"), submit: true, 0, Representative, Kst(7, 20), Rules);
        evaluation.Gather(Kst(7, 20));
        if (moment is not "gathered")
            evaluation.HandIn(Kst(7, 20));
        if (moment is "returned")
            evaluation.Return(Kst(7, 20));
        if (moment is "forwarded")
            evaluation.Forward(Kst(7, 20));
        if (document is "corrected" or "replaced")
            evaluation.ReceiveDocument(Report, File("b"), Manager, Kst(7, 20)); // At the same instant: the order counts.
        var version = evaluation.NewestDocument((document switch { "manager" => ManagerForm, "organisation" => OrganisationForm, _ => Report }).Id)!;

        Assert.Equal(cells, Everybody.Select(who => DocumentReading.WhyNot(who, evaluation, version) switch { null => "+", NotYours => ".", var other => other.ToString() }));
    }

    [Fact]
    public void WhyNot_AfterARecusal_ThePanelistReadsNoMore()
    {
        var evaluation = Preparing().HandIn(Kst(7, 20)).Forward(Kst(7, 21));
        Assert.Null(DocumentReading.WhyNot(Everybody[1], evaluation, evaluation.Documents[0]));

        evaluation.Recuse(PersonOn("expert-1"), "친족 관계", Kst(7, 22));

        Assert.Equal(new NotYours(), DocumentReading.WhyNot(Everybody[1], evaluation, evaluation.Documents[0]));
    }

    private static Standing Someone(string person, params RoleHolding[] roles) => new(person, roles);

    private static RoleHolding Member(string district, Title title) => new("", Role.Consortium, district, null, title);
}
