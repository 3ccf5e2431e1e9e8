namespace EvalBot.Core.Evaluations;

/// <summary>Where an evaluation stands.</summary>
public enum EvaluationState
{
    /// <summary>Results are being entered; nobody rates yet.</summary>
    Preparing,

    /// <summary>The first ballot is open; results are locked and ratings sealed.</summary>
    Rating,

    /// <summary>The first ballot is closed, and no grade stands.</summary>
    Revealed,

    /// <summary>A grade is issued and not yet handed on.</summary>
    Graded,

    /// <summary>The city has handed the result on.</summary>
    Notified,

    /// <summary>An appeal was made and not withdrawn.</summary>
    Appealed,

    /// <summary>최종 확정: nothing changes any more.</summary>
    Final,
}

/// <summary>What moves an evaluation on.</summary>
public enum EvaluationAct
{
    OpenRating,
    CloseRating,
    IssueGrade,

    /// <summary>A result is corrected, a recusal is recorded or a second ballot opened after the reveal: an issued grade no longer stands.</summary>
    ChangeInputs,
    Notify,
    Appeal,

    /// <summary>Withdrawn: the notified grade stands again.</summary>
    WithdrawAppeal,
    Finalize,
}

/// <summary>The life of an evaluation. Plan III, 세부 추진 계획.</summary>
public static class EvaluationStates
{
    /// <summary>The whole state table; null where an act is not allowed.</summary>
    public static EvaluationState? Next(EvaluationState state, EvaluationAct act) => (state, act) switch
    {
        (EvaluationState.Preparing, EvaluationAct.OpenRating) => EvaluationState.Rating,
        (EvaluationState.Rating, EvaluationAct.CloseRating) => EvaluationState.Revealed,
        (EvaluationState.Revealed, EvaluationAct.IssueGrade) => EvaluationState.Graded,
        (EvaluationState.Graded, EvaluationAct.Notify) => EvaluationState.Notified,
        (EvaluationState.Revealed or EvaluationState.Graded or EvaluationState.Notified, EvaluationAct.ChangeInputs) => EvaluationState.Revealed,
        (EvaluationState.Revealed or EvaluationState.Graded or EvaluationState.Notified, EvaluationAct.Appeal) => EvaluationState.Appealed,
        (EvaluationState.Appealed, EvaluationAct.WithdrawAppeal) => EvaluationState.Notified,
        (EvaluationState.Notified or EvaluationState.Appealed, EvaluationAct.Finalize) => EvaluationState.Final,
        _ => null,
    };
}

/// <summary>The evaluation stands where this cannot be done.</summary>
public sealed record NotInThisState(EvaluationState State, EvaluationAct Act) : Refusal;
