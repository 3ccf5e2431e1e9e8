using EvalBot.Core.Plans;

namespace EvalBot.Bot.PlanFiles;

/// <summary>What a plan file brings ready-made: people, their roles, panels, and the indicator sheets. Only the coordinators have to be there.</summary>
internal static class SampleReader
{
    private const int FewestCoordinators = 2;

    private static readonly (string Key, Title Title)[] Titles =
        [("managers", Title.Manager), ("deputies", Title.DeputyManager), ("representatives", Title.Representative)];

    public static PlanSample Read(PlanNode node, EvaluationPlan plan)
    {
        var fields = node.Fields("people coordinators", "auditors committee sheets");
        var people = People(fields["people"]);
        var ids = people.Select(person => person.Id).ToHashSet();
        var coordinators = PeopleOf(fields["coordinators"], ids);
        if (coordinators.Count < FewestCoordinators)
            throw fields["coordinators"].Problem($"coordinators: 서울시 담당은 {FewestCoordinators}명 이상이어야 합니다 ({coordinators.Count}명).");

        List<RoleHolding> roles =
        [
            .. coordinators.Select(id => new RoleHolding(id, Role.Coordinator, null, null, null)),
            .. PeopleOf(fields.GetValueOrDefault("auditors"), ids).Select(id => new RoleHolding(id, Role.Auditor, null, null, null)),
            .. PeopleOf(fields.GetValueOrDefault("committee"), ids).Select(id => new RoleHolding(id, Role.Committee, null, null, null)),
        ];
        var sheets = new List<DistrictSheet>();
        var panels = new List<PanelNodes>();
        foreach (var item in fields.GetValueOrDefault("sheets")?.Items() ?? [])
        {
            var sheet = item.Fields("district", $"officers managers deputies representatives panel writer {SheetReader.Fields}");
            var district = DistrictOf(sheet["district"], plan, panels);
            roles.AddRange(PeopleOf(sheet.GetValueOrDefault("officers"), ids).Select(id => new RoleHolding(id, Role.Officer, district.Id, null, null)));
            roles.AddRange(Members(sheet, district, ids));
            panels.Add(new PanelNodes(district, sheet.GetValueOrDefault("panel"), sheet.GetValueOrDefault("writer")));
            if (SheetReader.Read(district.Id, item, sheet) is { } lines)
                sheets.Add(lines);
        }

        roles.AddRange(new PanelReader(plan, ids, roles).Read(panels));
        return new PlanSample(people, roles, sheets);
    }

    /// <summary>The person whom a value names.</summary>
    public static string PersonOf(PlanNode node, IReadOnlySet<string> ids) =>
        ids.Contains(node.Text()) ? node.Text() : throw node.Unknown("people에 없는 사람입니다", ids);

    private static List<Person> People(PlanNode node)
    {
        var people = new List<Person>();
        var deputies = new List<(PlanNode Node, string PersonId)>();
        foreach (var item in node.Items())
        {
            var fields = item.Fields("id name nameEn", "contact deputy");
            var contact = fields.GetValueOrDefault("contact")?.Text() ?? "";
            if (contact.Length > Person.LongestContact)
                throw fields["contact"].Wrong($"{Person.LongestContact}자까지 쓸 수 있습니다");

            var person = new Person(fields["id"].Id(), fields["name"].Text(), fields["nameEn"].Text(), contact, fields.GetValueOrDefault("deputy")?.Text());
            if (people.Any(other => other.Id == person.Id))
                throw fields["id"].Wrong("이미 있는 사람입니다");
            if (fields.TryGetValue("deputy", out var deputy))
                deputies.Add((deputy, person.Id));

            people.Add(person);
        }

        var ids = people.Select(person => person.Id).ToHashSet();
        foreach (var (deputy, personId) in deputies)
        {
            if (PersonOf(deputy, ids) == personId)
                throw deputy.Wrong("자기 자신을 대행으로 둘 수 없습니다");
        }

        return people;
    }

    private static List<string> PeopleOf(PlanNode? node, HashSet<string> ids)
    {
        var people = new List<string>();
        foreach (var item in node?.Items() ?? [])
        {
            var person = PersonOf(item, ids);
            if (people.Contains(person))
                throw item.Wrong("같은 사람이 두 번 있습니다");

            people.Add(person);
        }

        return people;
    }

    private static List<RoleHolding> Members(IReadOnlyDictionary<string, PlanNode> sheet, District district, HashSet<string> ids)
    {
        var members = new List<RoleHolding>();
        foreach (var (key, title) in Titles)
        {
            if (!sheet.TryGetValue(key, out var node))
                continue;

            foreach (var id in PeopleOf(node, ids))
            {
                if (members.Any(member => member.PersonId == id))
                    throw node.Problem($"{key}: 한 사람이 한 수행단체에서 두 직책을 가질 수 없습니다 («{id}»).");

                members.Add(new RoleHolding(id, Role.Consortium, district.Id, null, title));
            }
        }

        return members;
    }

    private static District DistrictOf(PlanNode node, EvaluationPlan plan, List<PanelNodes> before)
    {
        var district = plan.Districts.FirstOrDefault(one => one.Id == node.Text())
            ?? throw node.Unknown("districts에 없는 자치구입니다", plan.Districts.Select(one => one.Id));
        return before.All(panel => panel.District != district) ? district : throw node.Wrong("같은 자치구가 두 번 있습니다");
    }
}
