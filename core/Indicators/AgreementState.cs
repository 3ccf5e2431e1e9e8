namespace EvalBot.Core.Indicators;

/// <summary>Where a district's indicator sheet stands. Domain step 3.</summary>
public enum AgreementState
{
    /// <summary>초안: it is being written, and nobody is asked for an answer yet.</summary>
    Draft,

    /// <summary>협의: the three parties comment, propose changes and sign.</summary>
    Negotiating,

    /// <summary>합의: all three have signed the same version.</summary>
    Agreed,

    /// <summary>최종: frozen. Only a final sheet can be scored.</summary>
    Final,
}

/// <summary>What moves an indicator sheet on.</summary>
public enum AgreementAct
{
    /// <summary>A next version is made.</summary>
    Revise,

    /// <summary>The draft is put to the three parties.</summary>
    Negotiate,

    /// <summary>A party comments on a line, or proposes a change.</summary>
    Remark,

    /// <summary>A party signs; another signature is missing still.</summary>
    Sign,

    /// <summary>The last of the three parties signs.</summary>
    Agree,

    /// <summary>개정: what was agreed is negotiated again, for a reason.</summary>
    Amend,

    /// <summary>최종 확정.</summary>
    Freeze,
}

/// <summary>The three who agree: 목표합의.</summary>
public enum Party
{
    /// <summary>서울시.</summary>
    City,

    /// <summary>자치구.</summary>
    District,

    /// <summary>수행단체.</summary>
    Consortium,
}

/// <summary>The life of an indicator sheet. Plan III-3, 목표 및 평가지표 합의; domain step 3.</summary>
public static class AgreementStates
{
    /// <summary>The whole state table; null where an act is not allowed.</summary>
    public static AgreementState? Next(AgreementState state, AgreementAct act) => (state, act) switch
    {
        (AgreementState.Draft, AgreementAct.Revise) => AgreementState.Draft,
        (AgreementState.Draft, AgreementAct.Negotiate) => AgreementState.Negotiating,
        (AgreementState.Negotiating, AgreementAct.Revise or AgreementAct.Remark or AgreementAct.Sign) => AgreementState.Negotiating,
        (AgreementState.Negotiating, AgreementAct.Agree) => AgreementState.Agreed,
        (AgreementState.Agreed or AgreementState.Final, AgreementAct.Amend) => AgreementState.Negotiating,
        (AgreementState.Agreed, AgreementAct.Freeze) => AgreementState.Final,
        _ => null,
    };
}

/// <summary>The indicator sheet stands where this cannot be done.</summary>
public sealed record NotInThisAgreement(AgreementState State, AgreementAct Act) : Refusal;

/// <summary>Only a final sheet can be scored: no results and no ratings before.</summary>
public sealed record SheetNotFinal(AgreementState State) : Refusal;
