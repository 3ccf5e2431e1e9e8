using EvalBot.Core.Evaluations;

namespace EvalBot.Core.Grades;

/// <summary>Where a grade's inputs came from: who brought each of them in, and when. Stored with the grade.</summary>
public sealed record GradeSources(IReadOnlyList<ResultSource> Results, IReadOnlyList<SheetSource> Sheets, IReadOnlyList<ClosingSource> Closings)
{
    /// <summary>Of a sheet that was issued before its sources were kept.</summary>
    public static GradeSources Unknown { get; } = new([], [], []);
}

/// <summary>Who brought in the result of an indicator.</summary>
/// <param name="Entered">The one who entered it, or both by double entry; who proposed a correction, with the reason.</param>
/// <param name="Confirmed">Who confirmed a proposal; null where nothing was to be confirmed.</param>
public sealed record ResultSource(int Indicator, IReadOnlyList<Act> Entered, Act? Confirmed);

/// <summary>When a seat sent its sheet.</summary>
/// <param name="SubmittedAt">Of the sheet that counts.</param>
/// <param name="RevisedAt">When the redeliberation revised it; null where it did not.</param>
public sealed record SheetSource(string Seat, DateTimeOffset SubmittedAt, DateTimeOffset? RevisedAt);

/// <summary>Who closed a ballot, when, and below the quorum why.</summary>
public sealed record ClosingSource(int Ballot, Act Closed);
