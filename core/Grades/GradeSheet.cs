using EvalBot.Core.Evaluations;
using EvalBot.Core.Scoring;

namespace EvalBot.Core.Grades;

/// <summary>종합 성과평가표: an issued grade with everything that it was computed from. Never edited; a change of an input supersedes it.</summary>
public sealed class GradeSheet
{
    internal GradeSheet(string districtId, int number, GradeInputs inputs, GradeSources? sources, Act issued)
    {
        var computation = GradeComputation.Of(inputs);
        (Number, Inputs, Sources, Issued) = (number, inputs, sources, issued);
        (Total, Rounded, Band) = (computation.Total, computation.Rounded, computation.Band.Name);
        (Hash, PublicHash) = (GradeProof.HashOf(districtId, this, bySeat: true), GradeProof.HashOf(districtId, this, bySeat: false));
    }

    private GradeSheet() => (Inputs, Issued, Band) = (null!, null!, "");

    public int Id { get; private set; }

    /// <summary>Counts an evaluation's sheets, from 1.</summary>
    public int Number { get; private set; }

    public GradeInputs Inputs { get; private set; }

    /// <summary>Who brought the inputs in, and when; null for a sheet that was issued before this was kept.</summary>
    public GradeSources? Sources { get; private set; }

    public Act Issued { get; private set; }

    /// <summary>Points of 200, exact.</summary>
    public Fraction Total { get; private set; }

    /// <summary>The total rounded half up.</summary>
    public int Rounded { get; private set; }

    public string Band { get; private set; }

    /// <summary>SHA-256 of the whole sheet as it was issued: <see cref="GradeProof"/>. Null for one that was issued before this was kept.</summary>
    public string? Hash { get; private set; }

    /// <summary>The same of the sheet without seats, people and their times.</summary>
    public string? PublicHash { get; private set; }

    /// <summary>확인: the second coordinator; null while nobody has confirmed it.</summary>
    public Act? Confirmed { get; private set; }

    /// <summary>When the sheet stopped standing; null while it stands.</summary>
    public DateTimeOffset? SupersededAt { get; private set; }

    /// <summary>What superseded it.</summary>
    public SupersededBy? SupersededBy { get; private set; }

    /// <summary>Who did that, and in what words.</summary>
    public Act? Superseded { get; private set; }

    public bool Stands => SupersededAt is null;

    /// <summary>Whether a second coordinator has to confirm it before it is notified.</summary>
    public bool AwaitsConfirmation => Stands && Confirmed is null && Inputs.Rules.GradeConfirmation;

    /// <summary>Every number on the way to the grade, computed again from the stored inputs.</summary>
    public GradeComputation Computation => GradeComputation.Of(Inputs);

    internal void Confirm(Act confirmed) => Confirmed = confirmed;

    internal void Supersede(SupersededBy cause, Act act) => (SupersededAt, SupersededBy, Superseded) = (act.At, cause, act);
}

/// <summary>Why a grade sheet no longer stands.</summary>
public enum SupersededBy
{
    /// <summary>A result was corrected.</summary>
    Correction,

    /// <summary>A recusal was recorded after the reveal.</summary>
    Recusal,

    /// <summary>A second ballot was opened.</summary>
    SecondBallot,

    /// <summary>The appeal was upheld, in whole or in part.</summary>
    Redeliberation,
}

/// <summary>There is no grade yet.</summary>
public sealed record NoGradeYet : Refusal;

/// <summary>The grade waits for a second coordinator.</summary>
public sealed record GradeNotConfirmed(int Grade) : Refusal;

/// <summary>Who issued a grade does not confirm it.</summary>
public sealed record SecondCoordinatorNeeded(int Grade) : Refusal;

/// <summary>The plan does not ask for a confirmation.</summary>
public sealed record NoConfirmationAsked : Refusal;

/// <summary>Another grade than that on the card stands now, or none.</summary>
/// <param name="Grade">The number of the card's.</param>
public sealed record GradeMovedOn(int Grade) : Refusal;
