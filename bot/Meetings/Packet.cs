using System.Globalization;
using System.IO.Compression;
using System.Text;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Documents;
using EvalBot.Bot.Indicators;
using EvalBot.Bot.Paper;
using EvalBot.Bot.Spreadsheets;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Documents;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;
using EvalBot.Core.Scoring;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Meetings;

/// <summary>자료묶음: everything for a meeting on paper in one ZIP file, written bit by bit. It is made of documents, terms and people, never of a rating.</summary>
public sealed class Packet(Desk desk, FileStore store)
{
    private const string Empty = "";

    /// <summary>Why the packet cannot be made, or null when it can.</summary>
    public Refusal? WhyNot(Standing who, Evaluation evaluation)
    {
        var total = Readable(who, evaluation).Sum(version => version.File?.Bytes ?? 0L);
        return total > store.MostPacketBytes ? new PacketTooLarge(Megabytes(total), Megabytes(store.MostPacketBytes)) : null;
    }

    /// <summary>Writes the packet.</summary>
    /// <returns>Under which hash the file store has it, and the documents that could not be read.</returns>
    public async Task<(string Sha256, IReadOnlyList<string> Missing)> WriteAsync(Standing who, Evaluation evaluation, CancellationToken cancel)
    {
        var people = await PeopleAsync(evaluation, cancel);
        var missing = new List<string>();
        var hash = await store.KeepAsync(
            async stream =>
            {
                await using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
                await AddAsync(zip, "01 진행 순서.docx", MeetingPapers.AgendaSheet(desk.Plan, evaluation), cancel);
                await AddAsync(zip, "02 출석부.docx", MeetingPapers.AttendanceSheet(desk.Plan, evaluation, people), cancel);
                await AddAsync(zip, "03 연락처.xlsx", Contacts(people), cancel);
                await AddAsync(zip, "04 정량평가표.xlsx", Results(evaluation), cancel);
                if (evaluation.Agreement.Versions.Count > 0)
                    await AddAsync(zip, "05 지표표.xlsx", SheetTable.Write(evaluation.Agreement.Present), cancel);
                foreach (var (seat, name) in await FormsAsync(evaluation, cancel))
                    await AddAsync(zip, $"06 평가표/{FileName(desk.Plan.PanelShape.Seat(seat.SeatId).Name)}.docx", MeetingPapers.RatingForm(desk.Plan, evaluation, seat, name), cancel);
                var documents = await DocumentsAsync(zip, who, evaluation, missing, cancel);
                var guide = MeetingPapers.Guide(desk.Plan, evaluation, desk.Now, documents, missing);
                await AddAsync(zip, "00 안내.txt", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(guide)], cancel);
            },
            cancel);
        return (hash, missing);
    }

    private static IEnumerable<DocumentVersion> Readable(Standing who, Evaluation evaluation) =>
        evaluation.Documents.Where(version => DocumentReading.WhyNot(who, evaluation, version) is null);

    private static int Megabytes(long bytes) => (int)Math.Ceiling(bytes / (1024.0 * 1024));

    /// <summary>Adds every version that the city has, under a name that says what it is.</summary>
    private async Task<int> DocumentsAsync(ZipArchive zip, Standing who, Evaluation evaluation, List<string> missing, CancellationToken cancel)
    {
        var parts = await desk.DocumentPartsAsync(evaluation, cancel);
        var count = 0;
        foreach (var version in Readable(who, evaluation).OrderBy(version => version.SetNumber).ThenBy(version => version.PartId, StringComparer.Ordinal).ThenBy(version => version.Version))
        {
            var part = parts.FirstOrDefault(each => each.Id == version.PartId);
            var title = part is null ? version.PartId : DocumentCards.NameOf(part, Language.Korean);
            var name = string.Create(CultureInfo.InvariantCulture, $"07 서류/{FileName(title)}, 제{version.Version}판");
            if (version.File is not { } file)
            {
                await AddAsync(zip, $"{name}.docx", Answers(part, title, version), cancel);
            }
            else if (await store.HasAsync(file.Sha256, cancel))
            {
                await using var content = store.Open(file.Sha256);
                await using var entry = await zip.CreateEntry(name + Path.GetExtension(FileName(file.Name)), CompressionLevel.Fastest).OpenAsync(cancel);
                await content.CopyToAsync(entry, cancel);
            }
            else
            {
                missing.Add($"{title}, 제{version.Version}판");
                continue;
            }

            count++;
        }

        return count;
    }

    private byte[] Answers(DocumentPart? part, string title, DocumentVersion version) => MeetingPapers.Answers(
        title,
        string.Create(CultureInfo.InvariantCulture, $"{Language.Korean.Time(version.Received.At)}, 제{version.Version}판"),
        version.Answers.Select(answer =>
        {
            var question = part?.Form?.Questions.FirstOrDefault(each => each.Id == answer.Question);
            var point = question?.Kind == QuestionKind.Scale
                ? desk.Plan.Scoring.Scale.FirstOrDefault(each => each.Points.ToString(CultureInfo.InvariantCulture) == answer.Words) : null;
            return (question?.Text ?? answer.Question, point is null ? answer.Words : $"{point.Points}점 {point.Meaning}");
        }));

    /// <summary>The seats that get a form: who is recused rates on paper as little as in the chat.</summary>
    private async Task<IReadOnlyList<(PanelSeat Seat, string Name)>> FormsAsync(Evaluation evaluation, CancellationToken cancel)
    {
        var people = await desk.Db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, cancel);
        return [.. SeatOrder.Of(evaluation, desk.Plan.PanelShape).Where(seat => !seat.IsRecused).Select(seat => (seat, people.TryGetValue(seat.PersonId, out var person) ? person.Name : seat.PersonId))];
    }

    /// <summary>The panel in the plan's order, who sat on it before, and the parties; each with what the coordinators have to know of them.</summary>
    private async Task<IReadOnlyList<Listed>> PeopleAsync(Evaluation evaluation, CancellationToken cancel)
    {
        var everybody = await desk.Db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, cancel);
        var roles = await desk.Db.Roles.AsNoTracking().OrderBy(role => role.Id).ToListAsync(cancel);
        var district = desk.Plan.District(evaluation.DistrictId);
        var panel = SeatOrder.Of(evaluation, desk.Plan.PanelShape).Select(seat => Of(
            seat.PersonId, desk.Plan.PanelShape.Seat(seat.SeatId).Name, ElsewhereOf(seat.PersonId),
            seat.IsRecused ? "회피: 참석하지 않음" : seat.IsCleared ? Empty : "이해관계 서약 전"));
        var former = evaluation.FormerSeats.Where(seat => evaluation.SeatOf(seat.PersonId) is null).DistinctBy(seat => seat.PersonId)
            .Select(seat => Of(seat.PersonId, desk.Plan.PanelShape.Seat(seat.SeatId).Name, ElsewhereOf(seat.PersonId), "교체됨: 참석하지 않음"));
        var parties = roles.Where(role => role.Role == Role.Coordinator || (role.Role is Role.Officer or Role.Consortium && role.DistrictId == district.Id))
            .Where(role => evaluation.SeatOf(role.PersonId) is null)
            .OrderBy(role => role.Role)
            .Select(role => role.Role switch
            {
                Role.Coordinator => Of(role.PersonId, "서울시 담당", "서울시", Empty),
                Role.Officer => Of(role.PersonId, "자치구 담당", district.Name, Empty),
                _ => Of(role.PersonId, TitleOf(role.Title), $"{district.Name} 수행단체", Empty),
            });
        return [.. panel, .. former, .. parties];

        Listed Of(string personId, string seat, string organisation, string note) => everybody.TryGetValue(personId, out var person)
            ? new(seat, person.Name, organisation, person.Contact, note)
            : new(seat, personId, organisation, Empty, note);

        string ElsewhereOf(string personId) => string.Join(", ", roles
            .Where(role => role.PersonId == personId && role.Role is Role.Officer or Role.Consortium or Role.Coordinator)
            .Select(role => role.Role == Role.Coordinator ? "서울시" : $"{desk.Plan.District(role.DistrictId!).Name} {(role.Role == Role.Officer ? "담당" : TitleOf(role.Title))}")
            .Distinct());

        static string TitleOf(Title? title) => title switch
        {
            Title.Manager => "책임자",
            Title.DeputyManager => "보조책임자",
            _ => "단체 대표",
        };
    }

    private static byte[] Contacts(IReadOnlyList<Listed> people) => Spreadsheet.Write(
        "연락처", ["자리", "이름", "소속", "연락처", "비고"], people.Select(person => (IReadOnlyList<string>)[person.As, person.Name, person.Of, person.Contact, person.Note]));

    /// <summary>The results that stand: what one coordinator entered alone is not among them.</summary>
    private static byte[] Results(Evaluation evaluation) => Spreadsheet.Write(
        "정량평가표",
        ["번호", "지표", "단위", "목표", "결과", "달성률(%)", "가중치", "점수", "근거"],
        evaluation.Indicators.OrderBy(line => line.Terms.Number).Select(line =>
        {
            var score = line.Result.IsMissing ? null : QuantitativeSheet.Score(line.Result);
            return (IReadOnlyList<string>)
            [
                line.Terms.Number.ToString(CultureInfo.InvariantCulture), line.Terms.Name, line.Terms.Unit, Amount(line.Terms, line.Terms.Target), Amount(line.Terms, line.Result.Together),
                score is null ? Empty : (score.Achievement * 100).ToCut(), Wording.Number(line.Terms.Weight), score?.Points.ToCut() ?? Empty, line.Evidence,
            ];
        }));

    private static string Amount(IndicatorTerms terms, decimal? amount) =>
        amount is not { } number ? "미입력" : terms.Kind != IndicatorKind.YesNo ? Wording.Number(number) : number == 1 ? "예" : "아니오";

    /// <summary>A name that every system takes.</summary>
    private static string FileName(string name)
    {
        var clean = string.Concat(name.Select(letter => letter is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' || char.IsControl(letter) ? ' ' : letter)).Trim(' ', '.');
        return clean.Length == 0 ? "-" : clean;
    }

    private static async Task AddAsync(ZipArchive zip, string name, byte[] content, CancellationToken cancel)
    {
        await using var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancel);
        await entry.WriteAsync(content, cancel);
    }
}

/// <summary>The documents together are larger than a packet may be.</summary>
public sealed record PacketTooLarge(int Megabytes, int Most) : Refusal;
