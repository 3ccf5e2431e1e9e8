using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.People;
using EvalBot.Bot.Spreadsheets;
using EvalBot.Bot.Status;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Panels;

/// <summary>평가단: who sits on the panel; for the coordinator all panels, the people, and building, editing and adopting panels.</summary>
public sealed class PanelCommand(Desk desk, ChangePanels panels, ChangePeople people, FileStore files, PanelNews news, StatusCards status, PanelCards cards) : ICommand, ITakesFiles
{
    public IReadOnlyList<string> Words => ["평가단", "panel"];

    public string Arguments(Language language) => language.Pick("[구]", "[district]");

    public string Does(Language language) => language.Pick("누가 평가하는지 봅니다", "who sits on the panel");

    public bool IsOffered(Caller caller, Evaluation evaluation) => caller.May(Right.ReadPanel, evaluation);

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        ["panel.choose"] = async (caller, input, cancel) =>
        {
            if (await caller.EvaluationAsync(input, cancel) is { } evaluation)
                await ChoosePersonAsync(caller, evaluation, input.Text("seat"), input.Number("version"), null, cancel);
        },
        ["panel.seat"] = SeatAsync,
        ["panel.adopt"] = AdoptAsync,
        ["people.save"] = SavePersonAsync,
        ["people.import"] = ImportAsync,
    };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        var leads = Access.WhyNotForThePlan(caller.Who) is null;
        if (leads && words.Length == 0)
            await caller.ShowAsync(cards.Overview(caller.Language, (await panels.PoolAsync(cancel)).Evaluations), cancel);
        else if (words is ["구성" or "build", ..])
            await BuildAsync(caller, words[1..], cancel);
        else if (words is ["양식" or "template"])
            await TemplateAsync(caller, cancel);
        else if (words is ["추가" or "add"])
            await (Access.WhyNotForThePlan(caller.Who) is { } refusal ? caller.RefuseAsync(refusal, cancel) : caller.ShowAsync(cards.PersonForm(caller.Language, RoleWords), cancel));
        else if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is { } evaluation)
            await ShowAsync(caller, evaluation, cancel);
    }

    public IEnumerable<FileUse> Uses(Caller caller, ReceivedFile file, IReadOnlyList<Evaluation> evaluations) =>
        Access.WhyNotForThePlan(caller.Who) is null && Spreadsheet.IsTable(file.Name) ? [new("people", null, caller.Language.Pick("사람 가져오기", "import people"))] : [];

    /// <summary>Shows what the table would change.</summary>
    public async Task TakeAsync(Caller caller, FileUse use, ReceivedFile file, CancellationToken cancel)
    {
        var (changes, refusal) = Access.WhyNotForThePlan(caller.Who) is { } notTheirs ? ([], notTheirs) : await ReadAsync(file, cancel);
        if (refusal is not null)
            await caller.RefuseAsync(refusal, cancel);
        else if (changes.Count == 0)
            await caller.SayAsync($"«{file.Name}»의 사람과 역할은 이미 모두 있습니다. 바뀌는 것이 없습니다.", $"All people and roles of “{file.Name}” are here already. Nothing changes.", cancel);
        else
            await caller.ShowAsync(cards.ImportPreview(caller.Language, file.Name, file.Id, changes.DistinctBy(change => change.PersonId).Count(), [.. changes.Select(change => Line(caller.Language, change))]), cancel);
    }

    private IReadOnlyList<string> RoleWords => [.. PeopleTable.Roles(desk.Plan).Select(role => role.Word)];

    private async Task ShowAsync(Caller caller, Evaluation evaluation, CancellationToken cancel)
    {
        if (Access.WhyNot(Right.ReadPanel, caller.Who, evaluation) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        await caller.ShowAsync(status.Panel(caller.Language, evaluation, caller.Names, caller.May(Right.ReadRecusalReasons, evaluation)), cancel);
        var seats = desk.Plan.PanelShape.Seats
            .Where(seat => evaluation.WhyNotReseat(seat.Id) is null)
            .Select(seat => (seat.Id, evaluation.Seats.FirstOrDefault(filled => filled.SeatId == seat.Id)?.PersonId))
            .ToList();
        if (caller.May(Right.LeadPanels, evaluation) && seats.Count > 0)
            await caller.ShowAsync(cards.ChooseSeat(caller.Language, evaluation, seats, 0, caller.Names), cancel);
    }

    private async Task BuildAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (Access.WhyNotForThePlan(caller.Who) is { } notTheirs)
        {
            await caller.RefuseAsync(notTheirs, cancel);
            return;
        }

        if (words.Length == 0)
        {
            if (await panels.BuildAsync(caller.Who, cancel) is { } refusal)
                await caller.RefuseAsync(refusal, cancel);
            else
                await ProposalAsync(caller, cancel);
            return;
        }

        if (await caller.EvaluationAsync(words, _ => true, this, cancel) is not { } evaluation)
            return;
        if (await panels.ProposalAsync(cancel) is { } proposal && proposal.Placements.Any(placement => placement.DistrictId == evaluation.DistrictId))
            await caller.ShowAsync(
                cards.ChooseSeat(
                    caller.Language, evaluation,
                    [.. proposal.Placements.Where(placement => placement.DistrictId == evaluation.DistrictId).Select(placement => (placement.SeatId, (string?)placement.PersonId))],
                    proposal.Version, caller.Names),
                cancel);
        else
            await caller.SayAsync("고칠 평가단 안이 없습니다. «평가단 구성»으로 먼저 만들어 주십시오.", "There is no proposal to edit. Please make one with “panel build”.", cancel);
    }

    private async Task ProposalAsync(Caller caller, CancellationToken cancel)
    {
        var (pool, evaluations) = await panels.PoolAsync(cancel);
        var proposal = (await panels.ProposalAsync(cancel))!;
        var seating = new Seating(pool, ChangePanels.Placements(evaluations, proposal));
        var proposed = proposal.Placements.Select(placement => placement.DistrictId).ToHashSet();
        foreach (var some in evaluations.Where(evaluation => proposed.Contains(evaluation.DistrictId)).Chunk(PanelCards.MostDistricts))
            await caller.ShowAsync(cards.Proposal(caller.Language, some, seating, caller.Names), cancel);
        await caller.ShowAsync(cards.Adopt(caller.Language, proposal, seating, caller.Names), cancel);
    }

    private async Task ChoosePersonAsync(Caller caller, Evaluation evaluation, string seatId, int version, string? problem, CancellationToken cancel)
    {
        var proposal = version == 0 ? null : await panels.ProposalAsync(cancel);
        var refusal = Access.WhyNot(Right.LeadPanels, caller.Who, evaluation)
            ?? (desk.Plan.PanelShape.Seats.All(seat => seat.Id != seatId) ? new NotOnThisPanel()
                : version == 0 ? evaluation.WhyNotReseat(seatId)
                : proposal?.Version != version ? new CardIsOld(0)
                : null);
        if (refusal is not null)
        {
            await RefuseAsync(caller, refusal, cancel);
            return;
        }

        var (pool, evaluations) = await panels.PoolAsync(cancel);
        var others = new Seating(pool, ChangePanels.Placements(evaluations, proposal).Where(each => (each.DistrictId, each.SeatId) != (evaluation.DistrictId, seatId)));
        var candidates = pool.Roles.Select(role => role.PersonId).Distinct().ToList();
        await caller.ShowAsync(cards.ChoosePerson(caller.Language, evaluation, seatId, version, others, candidates, caller.Names, problem), cancel);
    }

    private async Task SeatAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;

        var (seat, person, version) = (input.Text("seat"), input.Text("person"), input.Number("version"));
        var known = desk.Plan.PanelShape.Seats.Any(each => each.Id == seat) && await desk.Db.People.AnyAsync(each => each.Id == person, cancel);
        var refusal = Access.WhyNot(Right.LeadPanels, caller.Who, evaluation)
            ?? (!known ? new CannotSit(SitProblem.WrongRole, null, 0)
                : version == 0 ? await panels.SeatAsync(caller.Who, evaluation, seat, person, cancel)
                : await panels.EditAsync(caller.Who, new(evaluation.DistrictId, seat, person), version, cancel));
        if (refusal is CannotSit && desk.Plan.PanelShape.Seats.Any(each => each.Id == seat))
            await ChoosePersonAsync(caller, evaluation, seat, version, RefusalText.Of(refusal, caller.Language), cancel);
        else if (refusal is not null)
            await RefuseAsync(caller, refusal, cancel);
        else if (version > 0)
            await ProposalAsync(caller, cancel);
        else
        {
            await caller.ShowAsync(
                status.Panel(caller.Language, evaluation, caller.Names, showReasons: true), cancel,
                caller.Language.Pick("새 위원을 정하고 본인에게 알렸습니다.", "The seat is filled, and the person is told."));
            await news.SeatedAsync(evaluation, evaluation.SeatOf(person)!, cancel);
        }
    }

    private async Task AdoptAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        var (refusal, seated) = await panels.AdoptAsync(caller.Who, input.Number("version"), cancel);
        if (refusal is not null)
        {
            await RefuseAsync(caller, refusal, cancel);
            return;
        }

        await caller.SayAsync(
            $"평가단을 채택했습니다. 새로 정해진 자리 {seated.Count}개의 위원에게 알리고 서약을 부탁했습니다.",
            $"The panels are adopted. {seated.Count} newly seated panelist(s) are told and asked to declare their interests.", cancel);
        foreach (var (evaluation, seat) in seated)
            await news.SeatedAsync(evaluation, seat, cancel);
    }

    /// <summary>An old card is answered with the proposal as it is now.</summary>
    private async Task RefuseAsync(Caller caller, Refusal refusal, CancellationToken cancel)
    {
        if (refusal is not CardIsOld)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        await caller.SayAsync(
            "이 카드가 만들어진 뒤 평가단 안이 바뀌었거나 채택되어, 아무것도 바꾸지 않았습니다. 지금의 모습은 다음과 같습니다.",
            "The proposal was changed or adopted since this card was made, so nothing was changed. This is how it stands.", cancel);
        if (await panels.ProposalAsync(cancel) is not null)
            await ProposalAsync(caller, cancel);
        else
            await caller.ShowAsync(cards.Overview(caller.Language, (await panels.PoolAsync(cancel)).Evaluations), cancel);
    }

    private async Task TemplateAsync(Caller caller, CancellationToken cancel)
    {
        if (Access.WhyNotForThePlan(caller.Who) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        var (everybody, roles) = await EverybodyAsync(cancel);
        var file = new OutgoingFile("people.xlsx", Spreadsheet.ContentType, PeopleTable.Template(desk.Plan, everybody, roles));
        await caller.Turn.ReplyAsync(
            new Reply(
                caller.Language.Pick(
                    $"지금 있는 사람의 표입니다. 한 줄에 한 사람의 역할 하나를 적습니다. 역할: {string.Join(", ", RoleWords)}. 역할을 끝내려면 «{PeopleTable.State}»에 «{PeopleTable.Ended}»라고 적고, 고친 파일(XLSX 또는 CSV)을 «평가단»과 함께 보내 주십시오. 새 사람의 아이디는 비워 두어도 됩니다.",
                    $"The people as they are now: one row for each role of a person. Roles: {string.Join(", ", RoleWords)}. To end a role write “{PeopleTable.Ended}” under “{PeopleTable.State}”. Send the file back (XLSX or CSV) with the word “panel”. New people may have no id."),
                File: file),
            cancel);
    }

    private async Task SavePersonAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        var refusal = Access.WhyNotForThePlan(caller.Who);
        if (refusal is not null)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        var (everybody, roles) = await EverybodyAsync(cancel);
        var row = new SpreadsheetRow(0, new Dictionary<string, string>
        {
            [PeopleTable.Name] = input.Text("name"),
            [PeopleTable.EnglishName] = input.Text("english"),
            [PeopleTable.RoleColumn] = input.Text("role"),
            [PeopleTable.DistrictColumn] = input.Text("where"),
            [PeopleTable.Support] = input.Text("support"),
            [PeopleTable.Contact] = input.Text("contact"),
        });
        var (changes, problems) = PeopleTable.Read(desk.Plan, everybody, roles, [row]);
        if (problems.Count > 0)
            await caller.ReturnCardAsync(new PersonWrong([.. problems]), problem => cards.PersonForm(caller.Language, RoleWords, input.Typed, problem), cancel);
        else if (changes.Count == 0)
            await caller.SayAsync("그 사람과 역할은 이미 있습니다. 바뀐 것이 없습니다.", "That person and role are here already. Nothing was changed.", cancel);
        else if (await people.RunAsync(caller.Who, changes, cancel) is { } why)
            await caller.RefuseAsync(why, cancel);
        else
            await caller.SayAsync($"저장했습니다: {Line(Language.Korean, changes[0])}", $"Saved: {Line(Language.English, changes[0])}", cancel);
    }

    private async Task ImportAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        var id = input.Text("file");
        if (Access.WhyNotForThePlan(caller.Who) is { } notTheirs)
        {
            await caller.RefuseAsync(notTheirs, cancel);
            return;
        }

        if (await desk.Db.ReceivedFiles.SingleOrDefaultAsync(file => file.Id == id && file.PersonId == caller.Who.PersonId, cancel) is not { } file)
        {
            await caller.SayAsync("그런 파일을 받은 일이 없습니다. 파일을 다시 보내 주십시오.", "There is no such file from you. Please send it again.", cancel);
            return;
        }

        var (changes, wrong) = await ReadAsync(file, cancel);
        if (wrong is not null)
            await caller.RefuseAsync(wrong, cancel);
        else if (changes.Count == 0)
            await caller.SayAsync("이 표는 이미 가져왔습니다. 바뀐 것이 없습니다.", "This table was imported before. Nothing was changed.", cancel);
        else if (await people.RunAsync(caller.Who, changes, cancel) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.SayAsync(
                $"가져왔습니다: 사람 {changes.DistinctBy(change => change.PersonId).Count()}명, 바뀐 것 {changes.Count}건. 평가단을 짜려면 «평가단 구성»을 입력하십시오.",
                $"Imported: {changes.DistinctBy(change => change.PersonId).Count()} people, {changes.Count} changes. To build the panels type “panel build”.", cancel);
    }

    private async Task<(IReadOnlyList<PersonChange> Changes, Refusal? Wrong)> ReadAsync(ReceivedFile file, CancellationToken cancel)
    {
        var (rows, wrong) = Spreadsheet.Read(file.Name, await files.ReadAsync(file.Sha256, cancel), PeopleTable.Columns);
        if (wrong is not null)
            return ([], wrong);

        var (everybody, roles) = await EverybodyAsync(cancel);
        var (changes, problems) = PeopleTable.Read(desk.Plan, everybody, roles, rows);
        return problems.Count > 0 ? ([], new SpreadsheetWrong(file.Name, problems)) : (changes, null);
    }

    private async Task<(IReadOnlyList<Person> People, IReadOnlyList<StoredRole> Roles)> EverybodyAsync(CancellationToken cancel) =>
        (await desk.Db.People.AsNoTracking().OrderBy(person => person.Id).ToListAsync(cancel), await desk.Db.Roles.AsNoTracking().OrderBy(role => role.Id).ToListAsync(cancel));

    private string Line(Language language, PersonChange change)
    {
        var role = change.Role.Role == Role.SupportTeam
            ? language.Pick("지원단", "support team")
            : PeopleTable.Roles(desk.Plan).First(word => (word.Role, word.Title, word.SeatId) == (change.Role.Role, change.Role.Title, change.Role.SeatId)).Word;
        var where = change.Role.DistrictId is { } district ? language.Name(desk.Plan.District(district)) + " " : "";
        return $"{change.Name}: {where}{role}{(change.Ends ? language.Pick(" 종료", " ends") : "")}";
    }
}

/// <summary>What was entered for a person cannot be taken.</summary>
public sealed record PersonWrong(IReadOnlyList<CellProblem> Problems) : Refusal;
