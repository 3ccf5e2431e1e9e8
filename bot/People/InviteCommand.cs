using EvalBot.Bot.Channel;
using EvalBot.Bot.Clocks;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Spreadsheets;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.People;

/// <summary>초대: a one-time code for a person, with which they bind their Teams account; who is bound, and who not yet.</summary>
public sealed class InviteCommand(Desk desk, InvitePeople invite, FileStore files, WallClock clock) : ITakesFiles
{
    private const int MostListed = 40;
    private const string Name = "이름";
    private const string Id = "아이디";
    private const string Account = "계정";

    private static readonly IReadOnlyList<SpreadsheetColumn> Columns = [new(Name, "Name", Required: false), new(Id, "Id", Required: false), new(Account, "Account")];

    public IReadOnlyList<string> Words => ["초대", "invite"];

    public string Arguments(Language language) => language.Pick("사람", "person");

    public string Does(Language language) => language.Pick("Teams 계정을 잇는 일회용 코드를 만듭니다. «초대 목록», «초대 취소 사람», 계정 표는 «초대 양식»", "a one-time code to bind a Teams account; “invite list”, “invite cancel person”, “invite template”");

    public bool IsOffered(Caller caller, Evaluation evaluation) => caller.Who.Is(Role.Coordinator);

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (Access.WhyNotForThePlan(caller.Who) is { } notTheirs)
            await caller.RefuseAsync(notTheirs, cancel);
        else if (words is [] or ["목록" or "list"])
            await ListAsync(caller, cancel);
        else if (words is ["양식" or "template" or "form"])
            await FormAsync(caller, cancel);
        else if (words is ["취소" or "cancel", .. var whom] && whom.Length > 0)
            await WithPersonAsync(caller, whom, person => WithdrawAsync(caller, person, cancel), cancel);
        else
            await WithPersonAsync(caller, words, person => InviteAsync(caller, person, cancel), cancel);
    }

    /// <inheritdoc/>
    public IEnumerable<FileUse> Uses(Caller caller, ReceivedFile file, IReadOnlyList<Evaluation> evaluations) =>
        caller.Who.Is(Role.Coordinator) && Spreadsheet.IsTable(file.Name) ? [new("accounts", null, caller.Language.Pick("Teams 계정 표(초대 양식)", "table of Teams accounts"))] : [];

    /// <summary>Binds everybody in the table, or nobody where a row is wrong.</summary>
    public async Task TakeAsync(Caller caller, FileUse use, ReceivedFile file, CancellationToken cancel)
    {
        if (Access.WhyNotForThePlan(caller.Who) is { } notTheirs)
        {
            await caller.RefuseAsync(notTheirs, cancel);
            return;
        }

        var (rows, wrong) = Spreadsheet.Read(file.Name, await files.ReadAsync(file.Sha256, cancel), Columns);
        if (wrong is not null)
        {
            await caller.RefuseAsync(wrong, cancel);
            return;
        }

        var people = await desk.Db.People.AsNoTracking().ToListAsync(cancel);
        var (accounts, problems) = Read(rows, people);
        if (problems.Count > 0)
        {
            await caller.RefuseAsync(new SpreadsheetWrong(file.Name, problems), cancel);
            return;
        }

        foreach (var (person, account) in accounts)
            await invite.BindAsync(caller.Who, person, account, cancel);
        await caller.SayAsync($"{accounts.Count}명의 Teams 계정을 이었습니다. «초대 목록»에서 남은 사람을 볼 수 있습니다.", $"{accounts.Count} Teams accounts are bound. “invite list” shows who is left.", cancel);
    }

    private static (IReadOnlyList<(string PersonId, string AccountId)> Accounts, IReadOnlyList<CellProblem> Problems) Read(IReadOnlyList<SpreadsheetRow> rows, IReadOnlyList<Person> people)
    {
        var (accounts, problems) = (new List<(string PersonId, string AccountId)>(), new List<CellProblem>());
        foreach (var row in rows.Where(row => row[Account].Length > 0)) // The form lists everybody; who has no account yet stays without.
        {
            var named = people.Where(person => row[Id].Length > 0 ? person.Id == row[Id] : person.Name == row[Name]).ToList();
            if (named.Count != 1)
                problems.Add(new(row.Number, row[Id].Length > 0 ? Id : Name, named.Count == 0 ? "그런 사람이 없습니다." : "같은 이름이 여럿입니다. 아이디를 적어 주십시오.", named.Count == 0 ? "There is no such person." : "Several people have this name. Please give the id."));
            else if (!Guid.TryParseExact(row[Account], "D", out var account))
                problems.Add(new(row.Number, Account, "Entra 개체 ID(예: 3b9f7c52-1e84-4d06-a7c3-92e5d0b16f48)를 적어 주십시오. 전자우편 주소로는 이을 수 없습니다.", "Please give the Entra object id, such as 3b9f7c52-1e84-4d06-a7c3-92e5d0b16f48. A mail address cannot be bound."));
            else if (accounts.Any(other => other.AccountId == account.ToString() || other.PersonId == named[0].Id))
                problems.Add(new(row.Number, Account, "같은 사람이나 같은 계정이 앞 줄에 있습니다.", "An earlier row has the same person or account."));
            else
                accounts.Add((named[0].Id, account.ToString()));
        }

        return (accounts, problems);
    }

    private async Task FormAsync(Caller caller, CancellationToken cancel)
    {
        var bound = await desk.Db.AccountBindings.AsNoTracking().ToDictionaryAsync(binding => binding.PersonId, binding => binding.AccountId, cancel);
        var people = await desk.Db.People.AsNoTracking().OrderBy(person => person.Id).ToListAsync(cancel);
        var table = Spreadsheet.Write("계정", [Name, Id, Account], people.Select(person => (IReadOnlyList<string>)[person.Name, person.Id, bound.GetValueOrDefault(person.Id, "")]));
        await caller.Turn.ReplyAsync(
            new Reply(
                caller.Language.Pick(
                    "Teams 계정 표입니다. «계정»에 Entra 개체 ID를 적어 «초대»라는 글과 함께 이 대화에 올려 주십시오. 비워 둔 사람은 그대로입니다.",
                    "The table of Teams accounts. Write the Entra object id under «계정» and send the file back with the word “invite”. Who is left empty stays as they are."),
                File: new("계정.xlsx", Spreadsheet.ContentType, table)),
            cancel);
    }

    private async Task InviteAsync(Caller caller, Person person, CancellationToken cancel)
    {
        var (code, refusal) = await invite.InviteAsync(caller.Who, person.Id, cancel);
        if (refusal is not null)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        var name = caller.Names.Of(person.Id, caller.Language);
        var hours = (int)Invitation.Lifetime.TotalHours;
        await caller.Turn.ReplyAsync(
            SealedTurns.InvitationCode(
                caller.Language.Pick(
                    $"{name} 님의 초대 코드: {code}\n{hours}시간 안에 한 번만 쓸 수 있습니다. 본인에게만 전해 주십시오. 받은 분은 Teams에서 평가봇과의 1:1 대화에 이 코드를 그대로 적으면 됩니다. 앞서 만든 코드는 이제 쓸 수 없습니다.",
                    $"Invitation code of {name}: {code}\nIt can be used once, within {hours} hours. Please give it to this person alone: they type it in their own chat with EvalBot in Teams. An earlier code of theirs has ended.")),
            cancel);
    }

    private async Task WithdrawAsync(Caller caller, Person person, CancellationToken cancel)
    {
        var (any, refusal) = await invite.WithdrawAsync(caller.Who, person.Id, cancel);
        var name = caller.Names.Of(person.Id, caller.Language);
        if (refusal is not null)
            await caller.RefuseAsync(refusal, cancel);
        else if (any == true)
            await caller.SayAsync($"{name} 님의 초대 코드와 연결된 계정을 거두었습니다. 다시 이으려면 «초대 {name}»라고 적어 주십시오.", $"The code and the bound account of {name} are withdrawn. “invite {name}” makes a new code.", cancel);
        else
            await caller.SayAsync($"{name} 님에게는 거둘 초대 코드도 연결된 계정도 없습니다.", $"{name} has neither a code nor a bound account.", cancel);
    }

    private async Task ListAsync(Caller caller, CancellationToken cancel)
    {
        var bound = (await desk.Db.AccountBindings.AsNoTracking().Select(binding => binding.PersonId).ToListAsync(cancel)).ToHashSet();
        var oldest = clock.Now - Invitation.Lifetime;
        var open = (await desk.Db.Invitations.AsNoTracking().Where(each => each.EndedAt == null && each.At > oldest).Select(each => each.PersonId).ToListAsync(cancel)).ToHashSet();
        var people = await desk.Db.People.AsNoTracking().OrderBy(person => person.Id).ToListAsync(cancel);
        var missing = people.Where(person => !bound.Contains(person.Id)).ToList();
        var lines = missing.Take(MostListed).Select(person =>
            $"- {caller.Language.Pick(person.Name, person.EnglishName)} ({person.Id}){(open.Contains(person.Id) ? caller.Language.Pick(": 코드를 받음", ": has a code") : "")}");
        var more = missing.Count > MostListed ? caller.Language.Pick($"\n외 {missing.Count - MostListed}명", $"\nand {missing.Count - MostListed} more") : "";
        await caller.SayAsync(
            $"Teams 계정이 연결된 사람 {bound.Count}명, 코드를 받은 사람 {open.Count(id => !bound.Contains(id))}명, 연결되지 않은 사람 {missing.Count}명입니다.\n{string.Join('\n', lines)}{more}\n코드를 만들려면 «초대 이름»이라고 적어 주십시오.",
            $"{bound.Count} people have a bound Teams account, {open.Count(id => !bound.Contains(id))} have a code, {missing.Count} are not bound.\n{string.Join('\n', lines)}{more}\nFor a code, write “invite name”.", cancel);
    }

    /// <summary>Finds the person by their id or their whole name; where several have it, or nobody, nothing is done.</summary>
    private async Task WithPersonAsync(Caller caller, string[] words, Func<Person, Task> then, CancellationToken cancel)
    {
        var typed = string.Join(' ', words);
        var folded = string.Concat(words);
        var people = await desk.Db.People.AsNoTracking().OrderBy(person => person.Id).ToListAsync(cancel);
        var named = people.Where(person => person.Id == typed || Same(person.Name) || Same(person.EnglishName)).ToList();
        var near = people.Where(person => person.Name.Contains(typed, StringComparison.Ordinal) || person.EnglishName.Contains(typed, StringComparison.OrdinalIgnoreCase)).Take(5).ToList();
        var shown = typed.Length > 30 ? typed[..30] + "…" : typed;
        if (named is [var person])
            await then(person);
        else if (named.Count > 1)
            await caller.SayAsync(
                $"«{shown}»라는 사람이 {named.Count}명입니다. 아이디로 적어 주십시오: {string.Join(", ", named.Select(each => each.Id))}",
                $"{named.Count} people are called “{shown}”. Please write the id: {string.Join(", ", named.Select(each => each.Id))}", cancel);
        else
            await caller.SayAsync(
                $"«{shown}»라는 사람을 찾지 못했습니다. 아무것도 하지 않았습니다.{(near.Count > 0 ? $" 혹시 {string.Join(", ", near.Select(each => each.Name))}?" : " «초대 목록»에 이름이 있습니다.")}",
                $"There is nobody called “{shown}”. Nothing was done.{(near.Count > 0 ? $" Did you mean {string.Join(", ", near.Select(each => each.EnglishName))}?" : " “invite list” has the names.")}", cancel);

        bool Same(string name) => string.Equals(string.Concat(name.Where(letter => !char.IsWhiteSpace(letter))), folded, StringComparison.OrdinalIgnoreCase);
    }
}
