using EvalBot.Core.Calendar;

namespace EvalBot.Core.Plans;

/// <summary>The rules by which results and ratings become a grade. Plan III-5; every number is the plan file's.</summary>
/// <remarks>Null is what a plan leaves open: the rule check names it as an error, and no evaluation opens before it is decided.</remarks>
/// <param name="QuantitativeMaximum">Points of the quantitative score: 100.</param>
/// <param name="QualitativeMaximum">Points of the qualitative score: 100.</param>
/// <param name="Conversion">How points of the scale become points of 100.</param>
/// <param name="NotAssessable">Whether 평가 불가 with a reason is allowed.</param>
/// <param name="Trim">Whether the highest and the lowest sheet are dropped.</param>
/// <param name="TrimFrom">The fewest counting sheets at which they are: 5.</param>
/// <param name="Scale">The scale's points, lowest first, each with its meaning in words.</param>
/// <param name="RemedyUpTo">Ratings up to this many points need words under 한계 and 개선방향: 2.</param>
/// <param name="Rounding">How the total becomes the whole number that finds the band.</param>
/// <param name="Quorum">How many counting sheets make a closing valid without a reason.</param>
/// <param name="Bands">등급, the highest first; the last begins at 0.</param>
/// <param name="DoubleEntry">Two people of the city enter the results, each without seeing the other's.</param>
/// <param name="GradeConfirmation">A second coordinator confirms a grade before it is notified.</param>
public sealed record ScoringRules(
    int QuantitativeMaximum,
    int QualitativeMaximum,
    Conversion? Conversion,
    bool? NotAssessable,
    bool Trim,
    int TrimFrom,
    IReadOnlyList<ScalePoint> Scale,
    int RemedyUpTo,
    Rounding? Rounding,
    Quorum? Quorum,
    IReadOnlyList<GradeBand> Bands,
    bool DoubleEntry,
    bool GradeConfirmation)
{
    /// <summary>The title of the plan that they are of; empty where nobody said.</summary>
    public string PlanName { get; init; } = "";

    /// <summary>Points of both scores together: 200.</summary>
    public int Maximum => QuantitativeMaximum + QualitativeMaximum;

    /// <summary>The fewest points that a rating can have: 1.</summary>
    public int LowestPoints => Scale[0].Points;

    /// <summary>The most points that a rating can have: 5.</summary>
    public int HighestPoints => Scale[^1].Points;
}

/// <summary>How ratings of 1 to 5 points become a score of 100. Plan III-5: «5점 척도로 수치화하여 100점 만점으로 환산».</summary>
public enum Conversion
{
    /// <summary>points ÷ 5: 5 is 100, 1 is 20.</summary>
    Proportional,

    /// <summary>(points − 1) ÷ 4: 5 is 100, 1 is 0.</summary>
    Interval,
}

/// <summary>How a total becomes a whole number.</summary>
public enum Rounding
{
    /// <summary>A half goes up: 160.5 is 161.</summary>
    HalfUp,
}

/// <summary>How many counting sheets a closing needs.</summary>
public enum Quorum
{
    /// <summary>More than half of the filled seats; a recused seat is a filled one.</summary>
    MoreThanHalf,
}

/// <summary>A point of the scale and what it means.</summary>
public sealed record ScalePoint(int Points, string Meaning, string EnglishMeaning);

/// <summary>등급: a band of the total. Plan III-5, 종합평가.</summary>
/// <param name="Name">탁월, 양호, 보통 or 미흡.</param>
/// <param name="From">The lowest rounded total in it.</param>
/// <param name="EndsSupport">Whether it makes the consortium 연속지원 취소 대상.</param>
public sealed record GradeBand(string Name, string EnglishName, int From, bool EndsSupport);

/// <summary>The rules of the appeal. Plan III-6.</summary>
/// <param name="NeverWorse">불이익변경 금지: a redeliberation never makes the appellant worse off.</param>
/// <param name="Redeliberation">Who redeliberates.</param>
/// <param name="IndependentMembers">How many independent members there are, where the plan wants them: 3.</param>
public sealed record AppealRules(bool NeverWorse, RedeliberationPanel Redeliberation = RedeliberationPanel.SamePanel, int IndependentMembers = 3);

/// <summary>Who redeliberates an appeal. Plan III-6 names the panel; another plan can choose.</summary>
public enum RedeliberationPanel
{
    /// <summary>The panel that rated, whoever is not recused.</summary>
    SamePanel,

    /// <summary>The same panel without those whom the appeal names.</summary>
    WithoutNamed,

    /// <summary>Members who sit on no panel of the district, named by the coordinator.</summary>
    Independent,
}

/// <summary>The deadlines that hang on an act, each «N일 이내». Plan III-5 to III-7.</summary>
/// <param name="Notice">Of both hand-overs of a result, after the day of the meeting: 3.</param>
/// <param name="Appeal">After the day of the officer's hand-over to the consortium: 7.</param>
/// <param name="Redeliberation">After the day of the appeal: 7; null where the plan leaves it open, and then no evaluation opens.</param>
/// <param name="FinalNotice">Of both hand-overs of the final result, after the day of the redeliberation: 3.</param>
/// <param name="Report">After the day of the meeting: 15.</param>
/// <param name="FactCheck">After the day on which the quantitative sheet is shared: 5; at the latest the day before the meeting.</param>
public sealed record DeadlineRules(DayRule Notice, DayRule Appeal, DayRule? Redeliberation, DayRule FinalNotice, DayRule Report, DayRule FactCheck);

/// <summary>«N일 이내»: so many days after the day of an act.</summary>
/// <param name="Days">1 or more; the first day is not counted (Civil Act 157).</param>
/// <param name="Rolls">Whether a last day that is no working day gives way to the next one (Civil Act 161).</param>
public sealed record DayRule(int Days, bool Rolls);

/// <summary>When people are reminded of a deadline.</summary>
/// <param name="At">The hour of the Korean day: 09:00.</param>
/// <param name="DaysBefore">7, 3, 1 and 0 calendar days before the last day.</param>
/// <param name="OverdueEvery">After it, every so many working days: 2.</param>
/// <param name="OverdueTimes">So many times in all, the first on the first working day: 3.</param>
public sealed record ReminderRules(TimeOnly At, IReadOnlyList<int> DaysBefore, int OverdueEvery, int OverdueTimes)
{
    /// <summary>Hours in which nobody is reminded; what would come in them waits for their end. Null for none.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>Whether a person's reminders of a day come in one message.</summary>
    public bool Digest { get; init; } = true;

    /// <summary>From which reminder on the deputy of who has to act is told too: 0 for that of the last day, 1 for the first one after it.</summary>
    public int DeputiesFrom { get; init; } = 1;

    /// <summary>From which reminder after the last day on the coordinators are told too: 1 for the first.</summary>
    public int CoordinatorsFrom { get; init; } = 1;
}

/// <summary>조용한 시간: from one hour of the Korean day to another, over midnight where it is the earlier one.</summary>
/// <param name="From">The first minute in which nobody is reminded.</param>
/// <param name="To">The first minute after it.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>This instant, or the end of the quiet hours that it falls in.</summary>
    public DateTimeOffset After(DateTimeOffset at)
    {
        var korean = at.ToOffset(KoreanDays.Offset);
        var hour = TimeOnly.FromDateTime(korean.DateTime);
        var today = DateOnly.FromDateTime(korean.DateTime);
        if (From < To)
            return hour >= From && hour < To ? new(today, To, KoreanDays.Offset) : at;

        return hour >= From ? new(today.AddDays(1), To, KoreanDays.Offset)
            : hour < To ? new(today, To, KoreanDays.Offset)
            : at;
    }

    /// <summary>Whether nobody is reminded at this instant.</summary>
    public bool Contains(DateTimeOffset at) => After(at) != at;
}
