using EvalBot.Core.Evaluations;
using EvalBot.Core.Scoring;

namespace EvalBot.Core.Grades;

/// <summary>종합 성과평가표: an issued grade with everything that it was computed from. Never edited; a change of an input supersedes it.</summary>
public sealed class GradeSheet
{
    internal GradeSheet(int number, GradeInputs inputs, Act issued)
    {
        var computation = GradeComputation.Of(inputs);
        (Number, Inputs, Issued) = (number, inputs, issued);
        (Total, Rounded, Band) = (computation.Total, computation.Rounded, computation.Band.Name);
    }

    private GradeSheet() => (Inputs, Issued, Band) = (null!, null!, "");

    public int Id { get; private set; }

    /// <summary>Counts an evaluation's sheets, from 1.</summary>
    public int Number { get; private set; }

    public GradeInputs Inputs { get; private set; }

    public Act Issued { get; private set; }

    /// <summary>Points of 200, exact.</summary>
    public Fraction Total { get; private set; }

    /// <summary>The total rounded half up.</summary>
    public int Rounded { get; private set; }

    public string Band { get; private set; }

    /// <summary>When the sheet stopped standing; null while it stands.</summary>
    public DateTimeOffset? SupersededAt { get; private set; }

    /// <summary>What superseded it.</summary>
    public SupersededBy? SupersededBy { get; private set; }

    public bool Stands => SupersededAt is null;

    /// <summary>Every number on the way to the grade, computed again from the stored inputs.</summary>
    public GradeComputation Computation => GradeComputation.Of(Inputs);

    internal void Supersede(DateTimeOffset at, SupersededBy cause) => (SupersededAt, SupersededBy) = (at, cause);
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
