using System.Text;
using System.Text.RegularExpressions;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Spreadsheets;
using EvalBot.Bot.Storage;
using EvalBot.Core.Plans;

namespace EvalBot.Bot.People;

/// <summary>The table of people: one row for each role of a person.</summary>
public static partial class PeopleTable
{
    /// <summary>The most characters of a name.</summary>
    public const int LongestName = 60;

    /// <summary>The fewest coordinators that there are at any time.</summary>
    private const int FewestCoordinators = 2;

    public const string Id = "아이디";
    public const string Name = "이름";
    public const string EnglishName = "영어 이름";
    public const string RoleColumn = "역할";
    public const string DistrictColumn = "자치구";
    public const string Support = "지원단 자치구";
    public const string State = "상태";
    public const string Contact = "연락처";

    /// <summary>What ends a role, under <see cref="State"/>.</summary>
    public const string Ended = "종료";

    /// <summary>What takes a contact away, under <see cref="Contact"/>; an empty cell leaves it as it is.</summary>
    private const string NoContact = "-";

    public static IReadOnlyList<SpreadsheetColumn> Columns { get; } =
    [
        new(Name, "Name"), new(RoleColumn, "Role"), new(DistrictColumn, "District", Required: false), new(EnglishName, "English name", Required: false),
        new(Support, "Support team of", Required: false), new(State, "State", Required: false), new(Contact, "Contact", Required: false), new(Id, "Id", Required: false),
    ];

    /// <summary>The words under 역할: the roles, and the plan's names for the seats of the city's people.</summary>
    public static IReadOnlyList<(string Word, Role Role, Title? Title, string? SeatId)> Roles(EvaluationPlan plan) =>
    [
        ("시 담당", Role.Coordinator, null, null),
        .. plan.PanelShape.Seats.Where(seat => seat is { Group: SeatGroup.Official, Id: not PanelShape.DistrictSeat }).Select(seat => (seat.Name, Role.CityMember, (Title?)null, (string?)seat.Id)),
        ("자치구 담당", Role.Officer, null, null),
        ("책임자", Role.Consortium, Title.Manager, null),
        ("보조책임자", Role.Consortium, Title.DeputyManager, null),
        ("단체 대표", Role.Consortium, Title.Representative, null),
        ("외부전문가", Role.Expert, null, null),
        ("감사", Role.Auditor, null, null),
        ("위원회", Role.Committee, null, null),
        ("서울시 담당", Role.Coordinator, null, null), // As the 2018 plan calls them.
    ];

    /// <summary>The template: today's people, so that a first import is a small change of it.</summary>
    public static byte[] Template(EvaluationPlan plan, IReadOnlyList<Person> people, IReadOnlyList<StoredRole> roles)
    {
        var words = Roles(plan);
        var shown = new HashSet<string>(); // A contact stands in one row of its person, so that a change of it is a change of one cell.
        var rows = roles.Where(role => role.Role is not (Role.SupportTeam or Role.Writer)).Select(role =>
        {
            var person = people.Single(each => each.Id == role.PersonId);
            var supported = role.Role == Role.Expert || role is { Role: Role.Consortium, Title: Title.Manager } ? SupportOf(plan, roles, person.Id) : "";
            return (IReadOnlyList<string>)
            [
                person.Name,
                words.First(word => (word.Role, word.Title, word.SeatId) == (role.Role, role.Title, role.SeatId)).Word,
                role.DistrictId is { } district ? plan.District(district).Name : "",
                person.EnglishName, supported, "", shown.Add(person.Id) ? person.Contact : "", person.Id,
            ];
        });
        return Spreadsheet.Write("사람", [.. Columns.Select(column => column.Name)], rows);
    }

    /// <summary>What the rows change, or every place that is wrong.</summary>
    public static (IReadOnlyList<PersonChange> Changes, IReadOnlyList<CellProblem> Problems) Read(
        EvaluationPlan plan, IReadOnlyList<Person> people, IReadOnlyList<StoredRole> roles, IReadOnlyList<SpreadsheetRow> rows)
    {
        var problems = new List<CellProblem>();
        var changes = new List<PersonChange>();
        var known = people.ToList();
        var seen = new Dictionary<(string, Role, string?), int>();
        var contacts = new Dictionary<string, string>();
        foreach (var row in rows)
        {
            var before = problems.Count;
            var word = Roles(plan).FirstOrDefault(each => Same(each.Word, row[RoleColumn]));
            if (row[Name].Length is 0 or > LongestName)
                Wrong(Name, $"이름을 1자부터 {LongestName}자까지 적어 주십시오.", $"A name has 1 to {LongestName} characters.");
            if (row[EnglishName].Length > LongestName)
                Wrong(EnglishName, $"{LongestName}자까지 적을 수 있습니다.", $"{LongestName} characters are the most.");
            if (row[Contact].Length > Person.LongestContact)
                Wrong(Contact, $"{Person.LongestContact}자까지 적을 수 있습니다.", $"{Person.LongestContact} characters are the most.");
            if (word.Word is null)
                Wrong(RoleColumn, $"«{Short(row[RoleColumn])}»은(는) 모르는 역할입니다. 쓸 수 있는 역할: {string.Join(", ", Roles(plan).Select(each => each.Word))}.", $"“{Short(row[RoleColumn])}” is no role. These are: {string.Join(", ", Roles(plan).Select(each => each.Word))}.");
            if (row[State].Length > 0 && !Same(row[State], Ended))
                Wrong(State, $"비워 두거나 «{Ended}»라고 적어 주십시오.", $"Leave it empty or write “{Ended}”.");
            var district = DistrictIn(row, word.Word is null ? null : word.Role, Wrong);
            var supported = Districts(row[Support]).ToList();
            foreach (var name in supported.Where(name => DistrictWords.Find(plan, name) is null))
                Wrong(Support, $"«{Short(name)}»라는 자치구가 계획에 없습니다.", $"There is no district “{Short(name)}” in the plan.");
            if (supported.Count > 0 && word is { Word: not null } && word.Role != Role.Expert && word.Title != Title.Manager)
                Wrong(Support, "외부전문가와 책임자만 지원단이 됩니다.", "Only experts and managers are of a support team.");
            var person = problems.Count == before ? PersonIn(row, Wrong) : null;
            if (person is null || problems.Count > before)
                continue;

            if (!seen.TryAdd((person.Id, word.Role, district), row.Number))
            {
                Wrong(Name, $"{seen[(person.Id, word.Role, district)]}행과 같은 사람, 같은 역할입니다.", $"The same person and role as in row {seen[(person.Id, word.Role, district)]}.");
                continue;
            }

            if (row[Contact].Length > 0 && !contacts.TryAdd(person.Id, row[Contact]) && contacts[person.Id] != row[Contact])
            {
                Wrong(Contact, "같은 사람의 연락처가 줄마다 다릅니다.", "The rows of this person give different contacts.");
                continue;
            }

            var ends = row[State].Length > 0;
            changes.Add(new(person.Id, person.Name, person.EnglishName, person.Contact, new(person.Id, word.Role, district, word.SeatId, word.Title), ends));
            changes.AddRange(supported.Select(name => DistrictWords.Find(plan, name)!.Id).Distinct()
                .Select(id => new PersonChange(person.Id, person.Name, person.EnglishName, person.Contact, new(person.Id, Role.SupportTeam, id, null, null), ends)));

            void Wrong(string column, string korean, string english) => problems.Add(new(row.Number, column, korean, english));
        }

        var coordinators = roles.Where(role => role.Role == Role.Coordinator).Select(role => role.PersonId)
            .Union(changes.Where(change => change is { Ends: false, Role.Role: Role.Coordinator }).Select(change => change.PersonId))
            .Except(changes.Where(change => change is { Ends: true, Role.Role: Role.Coordinator }).Select(change => change.PersonId));
        if (problems.Count == 0 && coordinators.Count() < FewestCoordinators)
            problems.Add(new(0, RoleColumn, $"시 담당이 {FewestCoordinators}명보다 적어집니다.", $"There would be fewer than {FewestCoordinators} coordinators."));
        return (problems.Count == 0 ? [.. changes.Where(IsNew)] : [], problems);

        bool IsNew(PersonChange change)
        {
            var held = roles.Any(role => (role.PersonId, role.Role, role.DistrictId, role.Title, role.SeatId)
                == (change.PersonId, change.Role.Role, change.Role.DistrictId, change.Role.Title, change.Role.SeatId));
            return held == change.Ends || (!change.Ends && !people.Contains(new(change.PersonId, change.Name, change.EnglishName, change.Contact)));
        }

        string? DistrictIn(SpreadsheetRow row, Role? role, Action<string, string, string> wrong)
        {
            var needed = role is Role.Officer or Role.Consortium;
            if (role is null || (row[DistrictColumn].Length == 0 && !needed))
                return null;
            if (!needed)
                wrong(DistrictColumn, "이 역할은 모든 자치구에 걸칩니다. 비워 두십시오.", "This role is for all districts. Leave it empty.");
            else if (DistrictWords.Find(plan, row[DistrictColumn]) is { } district)
                return district.Id;
            else
                wrong(DistrictColumn, row[DistrictColumn].Length == 0 ? "자치구를 적어 주십시오." : $"«{Short(row[DistrictColumn])}»라는 자치구가 계획에 없습니다.", $"There is no district “{Short(row[DistrictColumn])}” in the plan.");
            return null;
        }

        Person? PersonIn(SpreadsheetRow row, Action<string, string, string> wrong)
        {
            var named = row[Id].Length > 0 ? known.Where(person => person.Id == row[Id]).ToList() : known.Where(person => person.Name == row[Name]).ToList();
            if (row[Id].Length > 0 && named.Count == 0 && !Ascii().IsMatch(row[Id]))
                wrong(Id, "영어 소문자, 숫자, 붙임표로 50자까지 적거나 비워 두십시오.", "Lower-case letters, digits and hyphens, 50 at the most, or leave it empty.");
            else if (named.Count > 1)
                wrong(Name, "같은 이름이 여럿입니다. 아이디를 적어 주십시오.", "Several people have this name. Please give the id.");
            else if (named.Count == 0 && row[State].Length > 0)
                wrong(Name, "그런 사람이 없어 역할을 끝낼 수 없습니다.", "There is no such person, so no role can end.");
            else
            {
                var english = row[EnglishName].Length > 0 ? row[EnglishName] : named.FirstOrDefault()?.EnglishName ?? row[Name];
                var contact = row[Contact].Length == 0 ? named.FirstOrDefault()?.Contact ?? "" : row[Contact] == NoContact ? "" : row[Contact];
                var person = new Person(named.FirstOrDefault()?.Id ?? NewId(row, known), row[Name], english, contact, named.FirstOrDefault()?.DeputyId);
                known.RemoveAll(each => each.Id == person.Id); // The rows that follow keep what this one says.
                known.Add(person);
                return person;
            }

            return null;
        }
    }

    private static string NewId(SpreadsheetRow row, List<Person> known)
    {
        if (row[Id].Length > 0)
            return row[Id];

        var letters = NotAscii().Replace(row[EnglishName].Normalize(NormalizationForm.FormKD).ToLowerInvariant(), "-").Trim('-');
        var stem = letters.Length is > 0 and <= 40 ? letters : "person";
        return Enumerable.Range(letters == stem ? 1 : known.Count + 1, int.MaxValue / 2)
            .Select(number => number == 1 ? stem : FormattableString.Invariant($"{stem}-{number}"))
            .First(id => known.All(person => person.Id != id));
    }

    private static string SupportOf(EvaluationPlan plan, IReadOnlyList<StoredRole> roles, string personId) =>
        string.Join(", ", roles.Where(role => role.Role == Role.SupportTeam && role.PersonId == personId).Select(role => plan.District(role.DistrictId!).Name));

    private static string[] Districts(string cell) => cell.Split([',', '·', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool Same(string one, string other) =>
        string.Equals(one.Replace(" ", "", StringComparison.Ordinal), other.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    private static string Short(string text) => text.Length > 20 ? text[..20] + "…" : text;

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,49}$")]
    private static partial Regex Ascii();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotAscii();
}
