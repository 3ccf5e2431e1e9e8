using System.Globalization;
using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;
using EvalBot.Core.Documents;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Documents;

/// <summary>성과평가 서류: what is in and what is missing, each hand-over, and what the reader can do now.</summary>
public sealed class DocumentCards(CardFaces faces, LoadedPlan plan)
{
    // More than these do not fit into one message.
    private const int MostRows = 15;
    private const int MostSteps = 6;
    private const int LongestWords = 150;

    /// <summary>How many digits of a hash people compare.</summary>
    private const int ShownDigits = 12;

    /// <summary>Where the documents are, in a sentence.</summary>
    internal static string State(CardFace face, Evaluation evaluation)
    {
        var set = evaluation.SubmissionOf(Submission.OfPlan)!;
        if (set.State == SubmissionState.Open)
            return face.Say("documents.none");

        return face.Say(set.State switch
        {
            SubmissionState.WithOfficer => "documents.handedInAt",
            SubmissionState.Returned => "documents.returnedAt",
            SubmissionState.WithCity => "documents.forwardedAt",
            _ => "documents.acceptedAt",
        }, face.Time(set.Steps[^1].At));
    }

    /// <summary>The first set that waits for this person, or the newest one: the one that their card acts on.</summary>
    public static Submission ActsOn(Standing who, Evaluation evaluation)
    {
        var sets = evaluation.Submissions.OrderBy(set => set.Number).ToList();
        return sets.Find(set => ActOf(who, evaluation, set) is not null) ?? sets[^1];
    }

    /// <summary>What this person can do with a set now, completeness apart; null for nothing.</summary>
    public static SubmissionAct? ActOf(Standing who, Evaluation evaluation, Submission set)
    {
        return evaluation.Finalized is not null ? null : set.State switch
        {
            SubmissionState.Open or SubmissionState.Returned when May(Right.HandInDocuments) => SubmissionAct.HandIn,
            SubmissionState.WithOfficer when May(Right.ForwardDocuments) => SubmissionAct.Forward,
            SubmissionState.WithCity when May(Right.AcceptDocuments) => SubmissionAct.Accept,
            _ => null,
        };

        bool May(Right right) => Access.WhyNot(right, who, evaluation) is null;
    }

    /// <summary>The documents of a district, for somebody who may know of them.</summary>
    /// <param name="parts">All that has to be handed in.</param>
    /// <param name="typed">What the person typed before, by input id.</param>
    public JsonObject Form(
        Language language, Evaluation evaluation, IReadOnlyList<DocumentPart> parts, Standing who, Names names, DateTimeOffset now,
        IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        var set = ActsOn(who, evaluation);
        var act = ActOf(who, evaluation, set);
        var ofSet = parts.Where(part => part.SetNumber == set.Number).ToList();
        var missing = ofSet.Where(part => evaluation.NewestDocument(part.Id) is null).ToList();
        var handsIn = act == SubmissionAct.HandIn && missing.Count == 0;
        return face.Fill("documents-form", new
        {
            title = face.Title(evaluation, "documents.title"),
            problem = CardFace.Lines(problem),
            due = face.Say("documents.due", face.Until(evaluation.DocumentsDue)),
            state = State(face, evaluation),
            late = Late(face, evaluation),
            documents = parts.Take(MostRows).Select((part, i) => Row(face, evaluation, part, i + 1, who, language)),
            more = parts.Count > MostRows ? face.Say("documents.more", parts.Count - MostRows) : "",
            steps = evaluation.Submissions.SelectMany(each => each.Steps).OrderBy(step => step.At).TakeLast(MostSteps).Select(step => new
            {
                what = face.Say("documents.step", step.Act, face.Time(step.At), step.Late ? face.Say("documents.mark") : "", names.Of(step.By, language)),
                words = CardFace.Lines(step.LetterDate is { } day ? face.Say("documents.letterTitle", $"{day:yyyy-MM-dd}", step.Words) : step.Words, LongestWords),
            }),
            about = act switch
            {
                SubmissionAct.HandIn => handsIn ? face.Say("documents.handInAbout") : face.Say("documents.gatherAbout", Listed(missing, language)),
                SubmissionAct.Accept => face.Say("documents.acceptAbout"),
                _ => "",
            },
            inputs = handsIn ? Letter() : [],
            choices = act == SubmissionAct.Forward ? ofSet.Select(part => new { title = NameOf(part, language), value = part.Id }) : [],
            @checked = typed?.GetValueOrDefault("checked") ?? "",
            acts = act is { } can && (can != SubmissionAct.HandIn || handsIn) ? new[] { new { title = Title(can), verb = VerbOf(can) } } : [],
            buttons = Buttons(face, evaluation, who, set, act),
            district = evaluation.DistrictId,
            set = set.Number,
            version = evaluation.VersionOf(set),
        });

        CardInput[] Letter() =>
        [
            new("letter", face.Say("documents.letter"), typed?.GetValueOrDefault("letter") ?? ""),
            new("letterDate", face.Say("documents.letterDate", Today(now)), typed?.GetValueOrDefault("letterDate") ?? ""),
        ];

        string Title(SubmissionAct can) => face.Say(can switch
        {
            SubmissionAct.HandIn => "documents.handIn",
            SubmissionAct.Forward => "documents.forward",
            _ => "documents.accept",
        });
    }

    /// <summary>반려: asks for the reason.</summary>
    public JsonObject ReturnForm(Language language, Evaluation evaluation, Submission set, string reason = "", string? problem = null)
    {
        var face = faces.In(language);
        return face.Fill("documents-return", new
        {
            title = face.Title(evaluation, "documents.returnTitle"),
            problem = CardFace.Lines(problem),
            reason,
            district = evaluation.DistrictId,
            set = set.Number,
            version = evaluation.VersionOf(set),
        });
    }

    /// <summary>추가 자료 요청: asks for what and until when.</summary>
    public JsonObject AskForm(Language language, Evaluation evaluation, DateTimeOffset now, string words = "", string due = "", string? problem = null)
    {
        var face = faces.In(language);
        return face.Fill("documents-ask", new
        {
            title = face.Title(evaluation, "documents.askTitle"),
            problem = CardFace.Lines(problem),
            words,
            dueLabel = face.Say("documents.askDue", Today(now.AddDays(7))),
            due,
            district = evaluation.DistrictId,
        });
    }

    /// <summary>접수증: the receipt of a file, with its time, size and hash.</summary>
    public JsonObject Receipt(Language language, Evaluation evaluation, IReadOnlyList<DocumentPart> parts, DocumentPart part, DocumentVersion version)
    {
        var face = faces.In(language);
        var missing = parts.Where(each => each.SetNumber == part.SetNumber && evaluation.NewestDocument(each.Id) is null).ToList();
        var district = plan.District(evaluation.DistrictId);
        var file = version.File!;
        return face.Fill("documents-receipt", new
        {
            title = face.Title(evaluation, "documents.receiptTitle"),
            name = NameOf(part, language),
            file = CardFace.Lines(file.Name, 150),
            facts = new[]
            {
                new { title = face.Say("documents.receiptSize"), value = face.Say("documents.bytes", Size(file.Bytes), CardFace.Number(file.Bytes)) },
                new { title = face.Say("documents.receiptAt"), value = face.Time(version.Received.At) },
                new { title = face.Say("documents.receiptVersion"), value = face.Say("documents.version", version.Version) },
                new { title = "SHA-256", value = string.Join(' ', file.Sha256.Chunk(8).Select(digits => new string(digits))) },
            },
            next = version.Replaces ? face.Say("documents.receiptReplaced")
                : missing.Count == 0 ? face.Say("documents.receiptReady", language.Name(district))
                : face.Say("documents.receiptNext", Listed(missing, language)),
            buttons = new[] { new Button(face.Say("documents.show"), $"서류 {district.Name}") },
        });
    }

    /// <summary>«① 결과보고서».</summary>
    public static string NameOf(DocumentPart part, Language language) => $"{part.Mark} {language.Pick(part.Name, part.EnglishName)}".Trim();

    /// <summary>The digits of a hash that people compare.</summary>
    public static string Digits(string sha256) => sha256[..ShownDigits];

    /// <summary>«1.2MB», «34KB».</summary>
    public static string Size(long bytes) => bytes >= 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(bytes / 100_000m) / 10}MB")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(bytes / 1000m)}KB");

    private static string VerbOf(SubmissionAct act) => act switch
    {
        SubmissionAct.HandIn => DocumentsCommand.HandInVerb,
        SubmissionAct.Forward => DocumentsCommand.ForwardVerb,
        _ => DocumentsCommand.AcceptVerb,
    };

    private static string Late(CardFace face, Evaluation evaluation)
    {
        var set = evaluation.SubmissionOf(Submission.OfPlan)!;
        return set.Holding(SubmissionAct.HandIn) is { Late: true } ? face.Say("documents.late")
            : set.Holding(SubmissionAct.Forward) is { Late: true } ? face.Say("documents.forwardedLate")
            : "";
    }

    private static string Listed(List<DocumentPart> parts, Language language) =>
        string.Join(", ", parts.Take(MostRows).Select(part => NameOf(part, language))) + (parts.Count > MostRows ? " …" : "");

    private static object Row(CardFace face, Evaluation evaluation, DocumentPart part, int number, Standing who, Language language)
    {
        var read = evaluation.Documents
            .Where(version => version.PartId == part.Id && DocumentReading.WhyNot(who, evaluation, version) is null)
            .MaxBy(version => version.Version);
        var request = evaluation.SubmissionOf(part.SetNumber) is { Asked: not null } asked ? asked : null;
        return new
        {
            name = face.Say("documents.numbered", number, part.Mark, language.Pick(part.Name, part.EnglishName)).Replace("  ", " ", StringComparison.Ordinal),
            asked = CardFace.Lines(request?.Asked!.Words, LongestWords),
            file = CardFace.Lines(read?.File?.Name, LongestWords),
            detail = (request is null ? "" : face.Say("documents.material", face.Time(request.Asked!.At), face.Until(request.Due!.Value)) + " · ") + Detail(),
        };

        string Detail()
        {
            if (read is not null)
            {
                var at = face.Time(read.Received.At);
                return (read.File is { } file ? face.Say("documents.file", Size(file.Bytes), at, read.Version, Digits(file.Sha256)) : face.Say("documents.form", at, read.Version))
                    + (read.Replaces ? face.Say("documents.replaced") : "");
            }

            return !who.Is(Core.Plans.Role.Consortium, evaluation.DistrictId) ? face.Say("documents.notYet")
                : face.Say(evaluation.NewestDocument(part.Id) is null ? "documents.missing" : "documents.authorOnly");
        }
    }

    private List<Button> Buttons(CardFace face, Evaluation evaluation, Standing who, Submission set, SubmissionAct? act)
    {
        var district = plan.District(evaluation.DistrictId).Name;
        var buttons = new List<Button>();
        if (evaluation.Documents.Any(version => DocumentReading.WhyNot(who, evaluation, version) is null))
            buttons.Add(new(face.Say("documents.read"), $"서류 {district} 읽기"));
        if (act == SubmissionAct.HandIn && set.Number == Submission.OfPlan && plan.Plan.SelfAssessment is not null)
            buttons.Add(new(face.Say("documents.openForm"), $"자가평가 {district}"));
        if (act == SubmissionAct.Forward)
            buttons.Add(new(face.Say("documents.openReturn"), $"서류 {district} 반려"));
        if (Access.WhyNot(Right.AcceptDocuments, who, evaluation) is null && evaluation is { Finalized: null, DocumentsForwarded: not null, OpenRequest: null })
            buttons.Add(new(face.Say("documents.openAsk"), $"서류 {district} 추가"));
        return buttons;
    }

    private static string Today(DateTimeOffset now) => KoreanDays.DayOf(now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
