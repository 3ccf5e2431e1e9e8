using EvalBot.Core.Evaluations;
using EvalBot.Core.Files;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;

namespace EvalBot.Core.Documents;

/// <summary>One version of a document: a file, or a form that was filled in. The newest counts, and every one stays.</summary>
public sealed class DocumentVersion
{
    internal DocumentVersion(DocumentPart part, int version, FileReceipt? file, IReadOnlyList<GivenAnswer> answers, Act received, int afterSteps, bool replaces)
    {
        (PartId, SetNumber, Version, File, Answers, Received, AfterSteps, Replaces) = (part.Id, part.SetNumber, version, file, answers, received, afterSteps, replaces);
    }

    private DocumentVersion() => (PartId, Answers, Received) = ("", [], null!);

    public int Id { get; private set; }

    /// <summary>The <see cref="DocumentPart"/> that it is a version of.</summary>
    public string PartId { get; private set; }

    /// <summary>The number of its set.</summary>
    public int SetNumber { get; private set; }

    /// <summary>1, 2 …</summary>
    public int Version { get; private set; }

    /// <summary>The file; null for a form that was filled in.</summary>
    public FileReceipt? File { get; private set; }

    /// <summary>The answers of a form; none for a file.</summary>
    public IReadOnlyList<GivenAnswer> Answers { get; private set; }

    public Act Received { get; private set; }

    /// <summary>How many steps its set had made when it came.</summary>
    public int AfterSteps { get; private set; }

    /// <summary>It took the place of one that was with the officer already.</summary>
    public bool Replaces { get; private set; }
}

/// <summary>Who may read a version now. Domain step 4: consortium → officer → city and panel; a form of the self-assessment is its author's alone until it is handed in.</summary>
public static class DocumentReading
{
    /// <summary>Why this person may not read it, or null when they may. The answer says nothing of what it guards.</summary>
    public static Refusal? WhyNot(Standing who, Evaluation evaluation, DocumentVersion version)
    {
        if (Access.WhyNot(Right.ReadDocuments, who, evaluation) is { } refusal)
            return refusal;

        var district = evaluation.DistrictId;
        var consortium = who.Is(Role.Consortium, district);
        var officer = who.Is(Role.Officer, district);
        var cityOrPanel = who.Is(Role.Coordinator) || evaluation.SeatOf(who.PersonId) is { IsRecused: false };
        var own = DocumentPart.HolderOf(version.PartId) is null
            || DocumentPart.IsOwnForm(version.PartId, who, district)
            || version.Received.By == who.PersonId;
        return (consortium && own) || (officer && evaluation.IsHandedIn(version)) || (cityOrPanel && evaluation.IsForwarded(version)) ? null : new NotYours();
    }
}
