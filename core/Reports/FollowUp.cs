using EvalBot.Core.Calendar;
using EvalBot.Core.Ratings;

namespace EvalBot.Core.Reports;

/// <summary>후속: what the consortium says it made of the report; a version is never changed. Plan III-7, «자치구 내 결과 공유 및 차기년도 사업계획 반영».</summary>
/// <param name="Plan">차기년도 사업계획 반영: what of it went into next year's plan; may be empty.</param>
/// <param name="Sharing">자치구 내 결과 공유: how it was shared in the district; may be empty.</param>
/// <param name="SharedOn">When it was shared there; null where it was not yet.</param>
public sealed record FollowUp(string Plan, string Sharing, DateOnly? SharedOn, string By, DateTimeOffset At)
{
    /// <summary>The most characters of each text.</summary>
    public const int LongestWords = 2000;
}

public sealed partial class EvaluationReport
{
    /// <summary>Every version of what the consortium recorded.</summary>
    public IReadOnlyList<FollowUp> FollowUps { get; private set; } = [];

    /// <summary>Why the consortium cannot record this, or null when it can: once it has the report.</summary>
    /// <param name="version">How many versions there were when the card was made.</param>
    public Refusal? WhyNotFollowUp(string plan, string sharing, DateOnly? sharedOn, int version, DateTimeOffset now) =>
        WithConsortium is null ? new NoReportYet()
        : version != FollowUps.Count ? new CardIsOld(FollowUps.Count)
        : Words.AreBlank(plan) && Words.AreBlank(sharing) ? new FollowUpBlank()
        : Math.Max(plan.Length, sharing.Length) > FollowUp.LongestWords ? new FollowUpTooLong(Math.Max(plan.Length, sharing.Length), FollowUp.LongestWords)
        : Words.AreBlank(sharing) != sharedOn is null ? new SharingIncomplete()
        : sharedOn > KoreanDays.DayOf(now) ? new SharedInTheFuture(sharedOn.Value)
        : null;

    /// <summary>The consortium records what of the report went into next year's plan, and that it shared the result in the district.</summary>
    public void Record(string plan, string sharing, DateOnly? sharedOn, int version, string by, DateTimeOffset now)
    {
        Asked.First(WhyNotFollowUp(plan, sharing, sharedOn, version, now));
        FollowUps = [.. FollowUps, new(plan, sharing, sharedOn, by, now)];
        Revision++;
    }
}

/// <summary>Nothing was written.</summary>
public sealed record FollowUpBlank : Refusal;

/// <summary>A text of the follow-up is too long.</summary>
public sealed record FollowUpTooLong(int Length, int Longest) : Refusal;

/// <summary>How the result was shared and on which day belong together.</summary>
public sealed record SharingIncomplete : Refusal;

/// <summary>What was done was done today or before.</summary>
public sealed record SharedInTheFuture(DateOnly Day) : Refusal;
