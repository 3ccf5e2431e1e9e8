using System.Runtime.CompilerServices;
using EvalBot.Core.Gatherings;

namespace EvalBot.Core.Plans;

/// <summary>추진계획: one year's plan. Districts, rounds, the panels' shape, rules and dates; never changed once it is loaded.</summary>
/// <param name="Name">The plan's title, as it stands on its first page.</param>
/// <param name="Year">The calendar year in which the evaluations are held.</param>
public sealed record EvaluationPlan(
    string Name,
    int Year,
    ScoringRules Scoring,
    AppealRules Appeals,
    DeadlineRules Deadlines,
    ReminderRules Reminders,
    PanelShape PanelShape,
    Preparation Preparation,
    IReadOnlyList<RequiredDocument> Documents,
    SelfAssessmentPlan? SelfAssessment,
    IReadOnlyList<Round> Rounds,
    IReadOnlyList<District> Districts,
    IReadOnlyList<Holiday> Holidays)
{
    // Beside the record and not in it: a copy with other districts has an index of its own.
    private static readonly ConditionalWeakTable<IReadOnlyList<District>, Dictionary<string, District>> Indices = [];

    /// <summary>The district with this id.</summary>
    /// <exception cref="InvalidOperationException">The plan has no such district.</exception>
    public District District(string id) =>
        ById.TryGetValue(id, out var district) ? district : throw new InvalidOperationException($"The plan has no district {id}.");

    /// <summary>Whether the plan has a district with this id.</summary>
    public bool HasDistrict(string id) => ById.ContainsKey(id);

    private Dictionary<string, District> ById => Indices.GetValue(Districts, districts => districts.ToDictionary(district => district.Id));

    /// <summary>The round of this number.</summary>
    /// <exception cref="InvalidOperationException">The plan has no such round.</exception>
    public Round Round(int number) => Rounds.Single(round => round.Number == number);
}

/// <summary>What the plan sets before the evaluations. Plan II and III-1 to III-3.</summary>
/// <param name="EvaluationFrom">평가 시기: its first day.</param>
/// <param name="EvaluationTo">Its last day.</param>
/// <param name="Workshops">통합워크숍, for all consortia and officials.</param>
/// <param name="IndicatorWorkshopsFrom">개별워크숍, one a district: the first day of their time.</param>
/// <param name="IndicatorWorkshopsTo">The last day of their time.</param>
/// <param name="NegotiationFrom">From when indicator sheets are proposed and negotiated.</param>
public sealed record Preparation(
    DateOnly EvaluationFrom,
    DateOnly EvaluationTo,
    IReadOnlyList<JointWorkshop> Workshops,
    DateOnly IndicatorWorkshopsFrom,
    DateOnly IndicatorWorkshopsTo,
    DateOnly NegotiationFrom)
{
    /// <summary>What the gatherings go through; a kind without one has no agenda.</summary>
    public IReadOnlyList<Agenda> Agendas { get; init; } = [];

    /// <summary>The agenda of this kind; empty where the plan gives none.</summary>
    public Agenda AgendaOf(GatheringKind kind) => Agendas.FirstOrDefault(agenda => agenda.Kind == kind) ?? new(kind, []);
}

/// <summary>A workshop of all districts together.</summary>
public sealed record JointWorkshop(DateOnly Date, string Place);

/// <summary>차수: a wave of evaluations with its own document deadline and baseline. Plan III, 주요 행정 절차.</summary>
/// <param name="Number">1 for 〈1차〉.</param>
/// <param name="DocumentsDue">The day by whose end (24:00) the documents are with the district officer. A fixed date: it does not roll.</param>
/// <param name="Baseline">결과보고서 작성 기준일: results count up to and including this day.</param>
public sealed record Round(int Number, DateOnly DocumentsDue, DateOnly Baseline);

/// <summary>자치구: one district and the consortium that is evaluated there.</summary>
/// <param name="Id">ASCII letters and hyphens, stable: dobong.</param>
/// <param name="Name">In Korean, with its ending: 도봉구.</param>
/// <param name="EnglishName">Dobong-gu.</param>
/// <param name="Year">연차: 1 or 2, the project year that is evaluated.</param>
/// <param name="Round">The number of its round.</param>
/// <param name="MeetingStartsAt">성과평가 회의: its beginning.</param>
/// <param name="MeetingEndsAt">Its planned end, after the beginning.</param>
/// <param name="ProjectStart">사업기간: first day.</param>
/// <param name="ProjectEnd">사업기간: last day.</param>
/// <param name="Hub">거점공간: where the meeting is held.</param>
/// <param name="EarlyTermination">The consortium gives the project up: a baseline after the due date is accepted, and continued support is not at stake.</param>
/// <param name="PreviousCoverageEnd">Year 2 only: the last day that the previous evaluation covered; null in year 1, and where the plan does not give it.</param>
/// <param name="PreviousCoverageAssumed">That day is a sample which the plan does not give.</param>
public sealed record District(
    string Id,
    string Name,
    string EnglishName,
    int Year,
    int Round,
    DateTimeOffset MeetingStartsAt,
    DateTimeOffset MeetingEndsAt,
    DateOnly ProjectStart,
    DateOnly ProjectEnd,
    string Hub,
    bool EarlyTermination,
    DateOnly? PreviousCoverageEnd,
    bool PreviousCoverageAssumed = false)
{
    /// <summary>The parts of the evaluated period up to <paramref name="baseline"/>: one in year 1, two in year 2 whose previous coverage is known. Plan II, 평가 범위.</summary>
    /// <remarks>Part 1 of year 2 runs from the day after the previous coverage to the day before the project period.</remarks>
    public IReadOnlyList<EvaluatedPart> Parts(DateOnly baseline) => PreviousCoverageEnd is { } covered
        ? [new(1, covered.AddDays(1), ProjectStart.AddDays(-1)), new(2, ProjectStart, baseline)]
        : [new(1, ProjectStart, baseline)];
}

/// <summary>A part of the evaluated period, from its first to its last day.</summary>
public sealed record EvaluatedPart(int Number, DateOnly From, DateOnly To);

/// <summary>A public holiday (공휴일) of the official list.</summary>
public sealed record Holiday(DateOnly Date, string Name);

/// <summary>A document that a consortium hands in. Plan III-4, 성과평가 서류 제출.</summary>
/// <param name="Id">ASCII letters and hyphens, stable: result-report.</param>
/// <param name="Mark">①, ② …</param>
/// <param name="OnlyInYear">The project year that alone hands it in, or null for all.</param>
public sealed record RequiredDocument(string Id, string Mark, string Name, string EnglishName, int? OnlyInYear, DocumentForm Form);

/// <summary>What a document is.</summary>
public enum DocumentForm
{
    /// <summary>One file.</summary>
    File,

    /// <summary>자가평가 설문지: one form for the 책임자 and one for each member organisation, filled in or sent as a file.</summary>
    Questionnaire,
}

/// <summary>The questions of the self-assessment. Plan III-4: «자가평가 설문지(책임자용, 컨소시엄 단체용)»; the questions are ours.</summary>
public sealed record SelfAssessmentPlan(SelfAssessmentForm Manager, SelfAssessmentForm Organisation);

/// <summary>One form: what it is called, and its questions in their order, 1 to 10.</summary>
public sealed record SelfAssessmentForm(string Name, string EnglishName, IReadOnlyList<Question> Questions)
{
    /// <summary>The most questions of a form: with the longest answers it still fits on a card.</summary>
    public const int MostQuestions = 10;

    public bool Equals(SelfAssessmentForm? other) =>
        other is not null && (Name, EnglishName) == (other.Name, other.EnglishName) && Questions.SequenceEqual(other.Questions);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A question of the self-assessment.</summary>
/// <param name="Id">ASCII letters and hyphens, stable within its form.</param>
public sealed record Question(string Id, string Text, string EnglishText, QuestionKind Kind);

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    /// <summary>In words.</summary>
    Text,

    /// <summary>With a point of the plan's scale.</summary>
    Scale,
}

/// <summary>The shape of a panel (성과평가단): its seats and its size. Plan III-1.</summary>
/// <param name="Minimum">The fewest people who make a panel («7명 내외»).</param>
/// <param name="Maximum">The most.</param>
/// <param name="LoadLimit">On how many panels one expert or peer may sit.</param>
public sealed record PanelShape(int Minimum, int Maximum, int LoadLimit, IReadOnlyList<Seat> Seats)
{
    /// <summary>The id of the seat that the district's officer holds (區).</summary>
    public const string DistrictSeat = "district";

    /// <summary>The seat with this id.</summary>
    /// <exception cref="InvalidOperationException">The shape has no such seat.</exception>
    public Seat Seat(string id) => Seats.Single(seat => seat.Id == id);
}

/// <summary>A place on a panel.</summary>
/// <param name="Id">city-lead, city-governance, district, expert-1, expert-2, peer-y1 or peer-y2.</param>
/// <param name="Group">Officials (행정), experts (외부) or peers (민간).</param>
/// <param name="PeerYear">The project year of the consortium that the peer comes from; null for the others.</param>
public sealed record Seat(string Id, string Name, string EnglishName, SeatGroup Group, int? PeerYear);

/// <summary>구분 of the panel's table. Plan III-1.</summary>
public enum SeatGroup
{
    /// <summary>행정.</summary>
    Official,

    /// <summary>외부.</summary>
    Expert,

    /// <summary>민간.</summary>
    Peer,
}
