using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Documents;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Texts;
using EvalBot.Core.Appeals;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Files;
using EvalBot.Core.Rights;
using EvalBot.Core.Scoring;

namespace EvalBot.Bot.Appeals;

/// <summary>이의제기 and 재심의.</summary>
public sealed partial class AppealCards(CardFaces faces, LoadedPlan plan)
{
    /// <summary>So many characters of all arguments together stand on a card; the rest is in the file (전문).</summary>
    private const int RoomForWords = 4000;

    /// <summary>The same on a card that asks for the answers, or shows them.</summary>
    private const int RoomBesideReplies = 2000;

    /// <summary>So many characters of all answers together.</summary>
    private const int RoomForAnswers = 5000;

    /// <summary>So many arguments have a button to edit them; the others are edited by their command.</summary>
    private const int MostEditButtons = 4;

    /// <summary>The question of the dialog's present step about an argument. Every question can also be answered by typing.</summary>
    public JsonObject Question(Language language, Evaluation evaluation, AppealEntry entry, Names names, string? problem = null)
    {
        var face = faces.In(language);
        return entry.At switch
        {
            AppealStep.Ground => Choice(face, evaluation, "ground", problem, several: false, GroundId(entry.Ground), [.. Enum.GetValues<AppealGround>()
                .Select(ground => new Choice(face.Say("ground", ground), GroundId(ground)))]),
            AppealStep.Items => Choice(face, evaluation, "items", problem, several: true, string.Join(',', (entry.Items ?? []).Select(ItemId)), [.. evaluation.Contestable
                .Select(item => new Choice(face.Item(evaluation, item), ItemId(item)))]),
            AppealStep.Argument => face.Fill("appeal-argument", new
            {
                title = face.Title(evaluation, "appeal.argumentTitle"),
                problem = CardFace.Lines(problem),
                label = face.Say("appeal.argument", Appeal.ShortestArgument, Appeal.LongestArgument),
                argument = entry.Argument,
                namesSeats = entry.Ground is { } ground && AppealArgument.MayNameSeats(ground),
                seats = SeatOrder.Of(evaluation, plan.Plan.PanelShape).Select(seat => new Choice(face.Seat(seat.SeatId, names.Of(seat.PersonId, language)), seat.SeatId)),
                named = string.Join(',', entry.Seats ?? []),
                district = evaluation.DistrictId,
            }),
            _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.At, "That step asks for no argument."),
        };
    }

    /// <summary>초안: all that would be sent, as the whole consortium sees it, with what is asked for. It is bound to its version.</summary>
    /// <param name="maySend">Whether the reader sends it; otherwise they keep it, and who may send it is told.</param>
    /// <param name="relief">What the reader typed as 요구 on a card that was too old; null for what is in the draft.</param>
    public JsonObject Draft(Language language, Evaluation evaluation, AppealDraft draft, bool maySend, Names names, string? relief = null, string? problem = null)
    {
        var face = faces.In(language);
        var district = plan.District(evaluation.DistrictId).Name;
        return face.Fill("appeal-draft", new
        {
            title = face.Title(evaluation, "appeal.draftTitle"),
            problem = CardFace.Lines(problem),
            edited = draft.Edited is { } edited ? face.Say("by", names.Of(edited.By, language), face.Time(edited.At)) : "",
            until = evaluation.AppealLastDay is { } lastDay ? face.Say("appeal.until", face.Until(lastDay)) : "",
            arguments = Arguments(face, evaluation, draft.Arguments, showSeats: true),
            evidence = Evidence(face, draft.Evidence),
            relief = relief ?? draft.Relief,
            reliefLabel = face.Say("appeal.reliefLabel", AppealClaim.LongestRelief),
            about = face.Say(maySend ? "appeal.confirmAbout" : "appeal.keepAbout"),
            send = maySend,
            keep = !maySend,
            buttons = Buttons(),
            district = evaluation.DistrictId,
            version = draft.Version,
        });

        IEnumerable<Button> Buttons()
        {
            if (draft.Arguments.Count < AppealClaim.MostArguments)
                yield return new(face.Say("appeal.add"), $"이의제기 {district} 주장");
            foreach (var number in Enumerable.Range(1, Math.Min(MostEditButtons, draft.Arguments.Count)))
                yield return new(face.Say("appeal.edit", number), $"이의제기 {district} 주장 {number}");
            foreach (var number in Enumerable.Range(1, draft.Evidence.Count))
                yield return new(face.Say("appeal.readEvidence", number), $"이의제기 {district} 증거 {number}");
        }
    }

    /// <summary>The appeal to read, and its receipt: number, arguments, evidence, by whom and when, what comes next and by when.</summary>
    /// <param name="reader">What the reader may read of it.</param>
    public JsonObject Filed(Language language, Evaluation evaluation, Names names, IReadOnlySet<Tier> reader)
    {
        var face = faces.In(language);
        var appeal = AppealOf(evaluation);
        var district = plan.District(evaluation.DistrictId).Name;
        var due = evaluation.RedeliberationLastDay(plan.Plan.Deadlines, plan.Days);
        var evidence = Disclosure.MayRead(reader, Disclosed.AppealEvidence) ? appeal.Evidence : [];
        return face.Fill("appeal-filed", new
        {
            title = face.Title(evaluation, "appeal.filedTitle"),
            by = face.Say("by", names.Of(appeal.Filed.By, language), face.Time(appeal.Filed.At)),
            number = Number(evaluation),
            state = face.Say("appealState", appeal.State),
            arguments = Arguments(face, evaluation, appeal.Arguments, Disclosure.MayRead(reader, Disclosed.AppealSeats)),
            relief = CardFace.Lines(appeal.Relief),
            evidence = Evidence(face, evidence),
            judged = appeal.Judged is { } judged ? CardFace.Lines(judged.Words, 1000) : [],
            next = face.Say("appealNext", appeal.State, face.Until(due)),
            buttons = new[] { new Button(face.Say("appeal.status"), $"현황 {district}") }
                .Concat(IsCut(appeal.Arguments) ? [new Button(face.Say("appeal.whole"), $"이의제기 {district} 전문")] : [])
                .Concat(evidence.Select((_, i) => new Button(face.Say("appeal.readEvidence", i + 1), $"이의제기 {district} 증거 {i + 1}"))),
        });
    }

    /// <summary>적법 여부: what the records say of time, number, sender and items; the coordinator decides with reasons, and says nothing of the merits.</summary>
    public JsonObject JudgeForm(Language language, Evaluation evaluation, Names names, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        var appeal = AppealOf(evaluation);
        var lastDay = evaluation.AppealLastDay!.Value;
        return face.Fill("appeal-judge", new
        {
            title = face.Title(evaluation, "judge.title"),
            problem = CardFace.Lines(problem),
            by = face.Say("by", names.Of(appeal.Filed.By, language), face.Time(appeal.Filed.At)),
            arguments = Arguments(face, evaluation, appeal.Arguments, showSeats: true),
            relief = CardFace.Lines(appeal.Relief),
            evidence = Evidence(face, appeal.Evidence),
            facts = new[]
            {
                face.Say("judge.inTime", face.Time(appeal.Filed.At), face.Until(lastDay)),
                face.Say("judge.once"),
                face.Say("judge.sender", names.Of(appeal.Filed.By, language)),
                face.Say("judge.items", string.Join(", ", appeal.Items.Select(item => language.Item(item)))),
            },
            decision = typed?.GetValueOrDefault("decision") ?? "admit",
            reasons = typed?.GetValueOrDefault("reasons") ?? face.Say("judge.reasonsDefault", face.Time(appeal.Filed.At), face.Until(lastDay)),
            district = evaluation.DistrictId,
        });
    }

    /// <summary>각하: the consortium reads that its appeal is inadmissible, why, and what follows.</summary>
    public JsonObject Inadmissible(Language language, Evaluation evaluation)
    {
        var face = faces.In(language);
        var judged = AppealOf(evaluation).Judged!;
        return face.Fill("appeal-inadmissible", new
        {
            title = face.Title(evaluation, "judge.inadmissibleTitle"),
            number = Number(evaluation),
            judged = face.Say("outcome.decided", face.Time(judged.At)),
            reasons = CardFace.Lines(judged.Words),
            next = face.Say("appealNext.inadmissible"),
            command = $"등급 {plan.District(evaluation.DistrictId).Name}",
        });
    }

    /// <summary>The outcome: every figure before and after, what was decided of each item, and the answer to each argument.</summary>
    public JsonObject Outcome(Language language, Evaluation evaluation)
    {
        var face = faces.In(language);
        var appeal = AppealOf(evaluation);
        return face.Fill("appeal-outcome", new
        {
            title = face.Title(evaluation, "outcome.title", face.Say("appealState", appeal.State)),
            decided = appeal.Decided is { } decided ? face.Say("outcome.decided", face.Time(decided.At)) : "",
            before = appeal.Before is { } before ? CardFace.Points(before) : "–",
            after = appeal.After is { } after ? CardFace.Points(after) : "–",
            stands = appeal.NotifiedStands,
            result = evaluation.Grade is { } grade ? face.Result(grade) : "–",
            figures = appeal.Figures.Select(figure => face.Say("outcome.figure", Name(figure), Value(figure, figure.Before), Value(figure, figure.After))),
            decisions = appeal.Decisions.Select(decision => new
            {
                name = face.Item(evaluation, decision.Item),
                verdict = face.Say(decision.Accepted ? "outcome.accepted" : "outcome.dismissed"),
                grounds = appeal.Replies.Count == 0 ? CardFace.Lines(decision.Grounds) : [], // Of an appeal that an earlier version decided.
            }),
            replies = appeal.Replies.Select((reply, i) => new
            {
                heading = Heading(face, appeal.Arguments[i], i + 1),
                reply = CardFace.Lines(reply, RoomForReplies(appeal)),
            }),
            next = face.Say("outcome.next"),
            command = $"등급 {plan.District(evaluation.DistrictId).Name}",
        });

        string Name(AppealFigure figure) => face.Say("figure", figure.Kind, figure.Number);

        string Value(AppealFigure figure, string value) =>
            figure.Kind == FigureKind.Band ? face.Band(plan.Scoring.Bands.First(band => band.Name == value))
            : figure.Kind == FigureKind.IndicatorResult ? face.Amount(evaluation.IndicatorOf(figure.Number)!.Terms, decimal.Parse(Fraction.Parse(value).ToDecimal(), System.Globalization.CultureInfo.InvariantCulture))
            : CardFace.Points(Fraction.Parse(value));
    }

    /// <summary>접수번호: one appeal for each evaluation of a plan.</summary>
    public string Number(Evaluation evaluation) => $"{plan.Plan.Year}-{plan.District(evaluation.DistrictId).Name}";

    /// <summary>The most characters of an answer to one of so many arguments: all of them fit on one card.</summary>
    public static int RoomForReplies(Appeal appeal) => Math.Min(RoomForWords, RoomForAnswers / appeal.Arguments.Count);

    /// <summary>The arguments one by one; several of them share the room.</summary>
    private static IEnumerable<ShownArgument> Arguments(CardFace face, Evaluation evaluation, IReadOnlyList<AppealArgument> arguments, bool showSeats, int room = RoomForWords) => arguments.Select((argument, i) => new ShownArgument(
        Heading(face, argument, i + 1),
        arguments.Count == 1
            ? [.. argument.Items.Select(item => face.Item(evaluation, item))]
            : [string.Join(", ", argument.Items.Select(item => face.Language.Item(item)))],
        CardFace.Lines(Cut(argument.Words, room / arguments.Count), room),
        showSeats && argument is { NamesSeats: true, Seats.Count: > 0 } ? [face.Say("appeal.named", string.Join(", ", argument.Seats.Select(face.Seat)))] : []));

    private static string Heading(CardFace face, AppealArgument argument, int number) => face.Say("appeal.numbered", number, face.Say("ground", argument.Ground));

    private static bool IsCut(IReadOnlyList<AppealArgument> arguments) => arguments.Any(argument => argument.Words.Length > RoomForWords / arguments.Count);

    private static string Cut(string words, int room) => words.Length <= room ? words : words[..(char.IsHighSurrogate(words[room - 2]) ? room - 2 : room - 1)] + "…";

    private static IEnumerable<string> Evidence(CardFace face, IReadOnlyList<FileReceipt> files) =>
        files.Select((file, i) => face.Say("appeal.file", i + 1, PlainText.Clean(file.Name, PlainText.LongestFileName), DocumentCards.Size(file.Bytes), DocumentCards.Digits(file.Sha256)));

    /// <summary>The value of a ground's choice: «points-against-words».</summary>
    private static string GroundId(AppealGround? ground) => ground switch
    {
        null => "",
        AppealGround.Fact => "fact",
        AppealGround.Procedure => "procedure",
        AppealGround.Conflict => "conflict",
        AppealGround.PointsAgainstWords => "points-against-words",
        AppealGround.Arithmetic => "arithmetic",
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, "No such ground."),
    };

    /// <summary>The value of an item's choice, and the end of its inputs' ids: «indicator-1», «procedure».</summary>
    private static string ItemId(ContestedItem item) => item.Kind switch
    {
        ContestedKind.Indicator => $"indicator-{item.Number}",
        ContestedKind.Goal => $"goal-{item.Number}",
        ContestedKind.Procedure => "procedure",
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.Kind, "No such kind of item."),
    };

    private static JsonObject Choice(CardFace face, Evaluation evaluation, string id, string? problem, bool several, string value, Choice[] choices) =>
        face.Fill("appeal-choice", new
        {
            title = face.Title(evaluation, $"appeal.{id}Title"),
            problem = CardFace.Lines(problem),
            about = face.Say($"appeal.{id}About"),
            id,
            label = face.Say($"appeal.{id}"),
            several,
            value,
            choices,
            district = evaluation.DistrictId,
        });

    private static Appeal AppealOf(Evaluation evaluation) => evaluation.Appeal ?? throw new InvalidOperationException("There is no appeal to show.");
}

/// <summary>A choice of an input.</summary>
internal sealed record Choice(string Title, string Value);

/// <summary>An argument as a card shows it.</summary>
internal sealed record ShownArgument(string Heading, IReadOnlyList<string> Items, IReadOnlyList<string> Words, IReadOnlyList<string> Seats);
