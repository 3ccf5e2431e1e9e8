namespace EvalBot.Core.Reports;

/// <summary>Where the report stands.</summary>
public enum ReportState
{
    /// <summary>The writer has it; or nobody was asked yet.</summary>
    Writing,

    /// <summary>A version waits for the city.</summary>
    WithCity,

    /// <summary>The officer has it and has not handed it on.</summary>
    WithOfficer,

    /// <summary>The consortium has it.</summary>
    Shared,
}

/// <summary>What is done with the report.</summary>
public enum ReportAct
{
    /// <summary>집필 의뢰.</summary>
    Assign,

    /// <summary>제출: a new version, also in the place of one that was shared.</summary>
    HandIn,

    /// <summary>보완 요청.</summary>
    Return,

    /// <summary>공유, 市 → 區.</summary>
    Share,

    /// <summary>전달, 區 → 단체.</summary>
    HandOn,

    /// <summary>확정: a provisional version is the final one as it is.</summary>
    Confirm,

    /// <summary>수신확인 of the officer.</summary>
    ReceiveAsOfficer,

    /// <summary>수신확인 of the consortium.</summary>
    ReceiveAsConsortium,
}

/// <summary>The life of a report. Plan III-7.</summary>
public static class ReportStates
{
    /// <summary>The whole state table; null where an act is not allowed.</summary>
    public static ReportState? Next(ReportState state, ReportAct act) => (state, act) switch
    {
        (_, ReportAct.Assign) => state,
        (_, ReportAct.HandIn) => ReportState.WithCity,
        (ReportState.WithCity, ReportAct.Return) => ReportState.Writing,
        (ReportState.WithCity, ReportAct.Share) => ReportState.WithOfficer,
        (ReportState.WithOfficer, ReportAct.HandOn) => ReportState.Shared,
        (_, ReportAct.Confirm or ReportAct.ReceiveAsOfficer or ReportAct.ReceiveAsConsortium) => state,
        _ => null,
    };
}
