using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;

namespace EvalBot.Core.Rights;

/// <summary>What the agreement on goals and indicators waits for. 할일 lists it.</summary>
public enum AgreementDuty
{
    /// <summary>The draft has to be put to the parties.</summary>
    Negotiate,

    /// <summary>A remark of another party waits for an answer.</summary>
    Answer,

    /// <summary>The newest version waits for a signature.</summary>
    Sign,

    /// <summary>The agreed sheet has to be made final.</summary>
    Freeze,
}

/// <summary>For whom a person speaks in 목표합의, and what waits for them. Domain step 3, «Who does what».</summary>
public static class Parties
{
    /// <summary>The parties that the person belongs to.</summary>
    public static IReadOnlyList<Party> Of(Standing who, string districtId) =>
    [
        .. who.Is(Role.Coordinator) ? new[] { Party.City } : [],
        .. who.Is(Role.Officer, districtId) ? new[] { Party.District } : [],
        .. who.Is(Role.Consortium, districtId) ? new[] { Party.Consortium } : [],
    ];

    /// <summary>The parties that the person can sign for: the consortium's signature is the 책임자's, or the 보조책임자's in their place.</summary>
    public static IReadOnlyList<Party> WhoSign(Standing who, string districtId) =>
        [.. Of(who, districtId).Where(party => party != Party.Consortium || who.MaySignFor(districtId))];

    /// <summary>The party that the person's signature is for: of several the first that has not signed the newest version; null where they sign for none.</summary>
    public static Party? SignsFor(Standing who, Evaluation evaluation)
    {
        var parties = WhoSign(who, evaluation.DistrictId);
        var unsigned = evaluation.Agreement.Present.NotSignedBy;
        return parties.Count == 0 ? null : parties.FirstOrDefault(unsigned.Contains, parties[0]);
    }

    /// <summary>Which parties still have to do what: whose answer or signature is missing. Empty for a final sheet.</summary>
    public static IReadOnlyList<(Party Party, AgreementDuty Duty)> Missing(IndicatorAgreement agreement) => agreement.State switch
    {
        AgreementState.Draft => [(Party.City, AgreementDuty.Negotiate)],
        AgreementState.Negotiating when agreement.OpenRemarks.Count > 0 =>
            [.. Enum.GetValues<Party>().Where(party => agreement.OpenRemarks.Any(remark => remark.Party != party)).Select(party => (party, AgreementDuty.Answer))],
        AgreementState.Negotiating => [.. agreement.Present.NotSignedBy.Select(party => (party, AgreementDuty.Sign))],
        AgreementState.Agreed => [(Party.City, AgreementDuty.Freeze)],
        _ => [],
    };

    /// <summary>What waits for this person; a signature only for who may sign.</summary>
    public static IReadOnlyList<AgreementDuty> DutiesOf(Standing who, Evaluation evaluation) =>
    [
        .. Missing(evaluation.Agreement)
            .Where(missing => (missing.Duty == AgreementDuty.Sign ? WhoSign(who, evaluation.DistrictId) : Of(who, evaluation.DistrictId)).Contains(missing.Party))
            .Select(missing => missing.Duty)
            .Distinct(),
    ];
}
