using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;

namespace EvalBot.Core.Reports;

/// <summary>연속지원: what a grade means for next year's funding; the committee decides. Plan II, III-5; domain step 12.</summary>
public enum ContinuedSupport
{
    /// <summary>아직 확정 전: nothing is said before the result is final.</summary>
    NotFinalYet,

    /// <summary>Not at stake.</summary>
    Stays,

    /// <summary>취소 대상: the band ends it.</summary>
    Ends,

    /// <summary>해당 없음(중도 포기): the consortium gave the project up.</summary>
    Terminated,
}

/// <summary>Finds what a district's final grade means.</summary>
public static class ContinuedSupports
{
    /// <summary>What the final grade says.</summary>
    public static ContinuedSupport Of(Evaluation evaluation, District district) =>
        evaluation.Finalized is null || evaluation.Grade is not { } grade ? ContinuedSupport.NotFinalYet
        : district.EarlyTermination ? ContinuedSupport.Terminated
        : grade.Computation.Band.EndsSupport ? ContinuedSupport.Ends
        : ContinuedSupport.Stays;
}
