using EvalBot.Core.Evaluations;
using EvalBot.Core.Ratings;

namespace EvalBot.Core.Reports;

/// <summary>The report's parts. Plan III-7: «결과 및 세부 내용, 진단과 분석, 성과와 개선과제».</summary>
public enum ReportPart
{
    /// <summary>결과 및 세부 내용.</summary>
    Results,

    /// <summary>진단과 분석.</summary>
    Diagnosis,

    /// <summary>성과와 개선과제.</summary>
    Outlook,
}

/// <summary>What the writer has typed of one part, kept until the report is handed in and after. It belongs to the report, not to the person: another writer goes on with it.</summary>
public sealed class ReportDraft
{
    /// <summary>The most characters of a part: some 15 KB of Korean, so that its card stays below 28 KB with what was saved beside it.</summary>
    public const int LongestWords = 5000;

    public ReportDraft(int evaluationId, ReportPart part) => (EvaluationId, Part) = (evaluationId, part);

    private ReportDraft()
    {
    }

    public int Id { get; private set; }

    public int EvaluationId { get; private set; }

    public ReportPart Part { get; private set; }

    public string Words { get; private set; } = "";

    /// <summary>Grows with every save: an old card overwrites nothing.</summary>
    public int Version { get; private set; }

    /// <summary>Who saved it last, and when; null before the first time.</summary>
    public Act? Saved { get; private set; }

    /// <summary>Why these words cannot be saved, or null when they can.</summary>
    /// <param name="version">The version that the card was made from.</param>
    public Refusal? WhyNotSave(string words, int version) =>
        version != Version ? new CardIsOld(Version)
        : words.Length > LongestWords ? new ReportPartTooLong(Part, words.Length, LongestWords)
        : null;

    /// <summary>Keeps the words.</summary>
    public void Save(string words, int version, string by, DateTimeOffset now)
    {
        Asked.First(WhyNotSave(words, version));
        (Words, Version, Saved) = (words, Version + 1, new(by, now, ""));
    }

    /// <summary>Why a report cannot be made of what was typed, or null when it can: every part has words.</summary>
    public static Refusal? WhyNotMade(IReadOnlyList<ReportDraft> drafts) =>
        Enum.GetValues<ReportPart>().Where(part => Core.Words.AreBlank(drafts.FirstOrDefault(draft => draft.Part == part)?.Words)).ToList() is { Count: > 0 } missing
            ? new ReportPartsMissing(missing)
            : null;
}

/// <summary>A part is too long.</summary>
public sealed record ReportPartTooLong(ReportPart Part, int Length, int Longest) : Refusal;

/// <summary>Parts of the report have no words yet.</summary>
public sealed record ReportPartsMissing(IReadOnlyList<ReportPart> Parts) : Refusal
{
    public bool Equals(ReportPartsMissing? other) => other is not null && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => Parts.Count;
}
