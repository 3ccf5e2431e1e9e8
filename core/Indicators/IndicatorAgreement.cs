using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;

namespace EvalBot.Core.Indicators;

/// <summary>목표합의: how city, district and consortium come to one sheet of goals and indicators. Plan III-3; domain step 3.</summary>
/// <remarks>Each change makes a next version. A signature stands on a version, so a new version is unsigned. Ask the <c>WhyNot…</c> of an act first.</remarks>
public sealed class IndicatorAgreement
{
    private readonly List<SheetVersion> _versions = [];
    private readonly List<SheetRemark> _remarks = [];

    /// <param name="sheet">What the plan file brings, or null for an empty draft.</param>
    /// <param name="commonGoals">The names of the common goals of the project year; null for those of the sheet.</param>
    internal IndicatorAgreement(DistrictSheet? sheet, IReadOnlyList<string>? commonGoals)
    {
        CommonGoals = commonGoals ?? [.. (sheet?.Goals ?? []).Where(goal => goal.Common).Select(goal => goal.Name)];
        State = sheet is { IsFinal: true } ? AgreementState.Final : AgreementState.Draft;
        _versions.Add(new(1, sheet?.Indicators ?? [], sheet?.Goals ?? WithCommon([], CommonGoals), VersionCause.Plan, null, null));
    }

    private IndicatorAgreement() => CommonGoals = [];

    public int Id { get; private set; }

    public AgreementState State { get; private set; }

    /// <summary>The names of the common goals (공통 목표) of the project year, the same for all its districts.</summary>
    public IReadOnlyList<string> CommonGoals { get; private set; }

    /// <summary>How often the common goals were entered: 0 for those that the plan file brought.</summary>
    public int CommonGoalsVersion { get; private set; }

    /// <summary>Every version that there ever was.</summary>
    public IReadOnlyList<SheetVersion> Versions => _versions;

    /// <summary>Every remark that was ever made.</summary>
    public IReadOnlyList<SheetRemark> Remarks => _remarks;

    /// <summary>The newest version.</summary>
    public SheetVersion Present => _versions.MaxBy(version => version.Number)!;

    /// <summary>The remarks that another party has to accept or answer, in their order.</summary>
    public IReadOnlyList<SheetRemark> OpenRemarks => [.. _remarks.Where(remark => remark.State == RemarkState.Open).OrderBy(remark => remark.Number)];

    /// <summary>The version of this number, or null.</summary>
    public SheetVersion? VersionOf(int number) => _versions.FirstOrDefault(version => version.Number == number);

    /// <summary>The remark of this number, or null.</summary>
    public SheetRemark? RemarkOf(int number) => _remarks.FirstOrDefault(remark => remark.Number == number);

    /// <summary>Why these lines cannot become the next version, or null when they can: while it is written or negotiated.</summary>
    /// <param name="version">The version that the person had before them; 0 where that is not known.</param>
    public Refusal? WhyNotRevise(int version, IReadOnlyList<IndicatorTerms> indicators, IReadOnlyList<GoalTerms> goals) =>
        (version == 0 ? null : WhyNotOn(version))
        ?? WhyNot(AgreementAct.Revise)
        ?? SheetRules.WhyNotKept(indicators, goals)
        ?? (Present.SaysTheSame(indicators, goals) ? new NothingProposed() : null);

    /// <summary>A next version from whole new lines.</summary>
    public SheetVersion Revise(int version, IReadOnlyList<IndicatorTerms> indicators, IReadOnlyList<GoalTerms> goals, VersionCause cause, Act made)
    {
        Asked(WhyNotRevise(version, indicators, goals));
        return Add(indicators, goals, cause, made);
    }

    /// <summary>Why this line cannot be changed so in the draft, or null when it can.</summary>
    public Refusal? WhyNotWrite(int version, SheetLine line, ProposedLine? proposal) =>
        State == AgreementState.Draft ? WhyNotOn(version) ?? WhyNotProposed(line, proposal) : new NotInThisAgreement(State, AgreementAct.Revise);

    /// <summary>Writes, changes or removes a line of the draft.</summary>
    public SheetVersion Write(int version, SheetLine line, ProposedLine proposal, Act made)
    {
        Asked(WhyNotWrite(version, line, proposal));
        var (indicators, goals) = With(line, proposal);
        return Add(indicators, goals, VersionCause.Draft, made);
    }

    /// <summary>Why the draft cannot be put to the three parties, or null when it can: with a line of each kind.</summary>
    public Refusal? WhyNotNegotiate(int version) =>
        WhyNotOn(version)
        ?? WhyNot(AgreementAct.Negotiate)
        ?? NotReady(SheetRules.GapsOf(Present, CommonGoals) & (SheetGaps.NoIndicator | SheetGaps.NoGoal));

    /// <summary>협의 시작.</summary>
    public void Negotiate(int version)
    {
        Asked(WhyNotNegotiate(version));
        Move(AgreementAct.Negotiate);
    }

    /// <summary>Why this cannot be said of a line, or null when it can.</summary>
    /// <param name="words">The comment; with a proposal, its reason.</param>
    public Refusal? WhyNotRemark(int version, SheetLine line, string words, ProposedLine? proposal) =>
        WhyNotOn(version)
        ?? WhyNot(AgreementAct.Remark)
        ?? (Words.AreBlank(words) ? new RemarkWordsMissing()
            : proposal is not null ? WhyNotProposed(line, proposal)
            : Has(line) ? null
            : new NothingProposed());

    /// <summary>A party comments on a line, or proposes a change of it.</summary>
    public SheetRemark Remark(Party party, int version, SheetLine line, ProposedLine? proposal, Act made)
    {
        Asked(WhyNotRemark(version, line, made.Words, proposal));
        Move(AgreementAct.Remark);
        var remark = new SheetRemark(_remarks.Count + 1, version, line, party, proposal, made);
        _remarks.Add(remark);
        return remark;
    }

    /// <summary>Why these parties cannot settle a remark so, or null when they can. Another party accepts or answers; the party that made it withdraws.</summary>
    /// <param name="parties">All that the person is.</param>
    /// <param name="words">The answer in words; only an answer wants some.</param>
    public Refusal? WhyNotSettle(IReadOnlyList<Party> parties, int number, RemarkState settled, string words)
    {
        if (RemarkOf(number) is not { } remark)
            return new NoSuchRemark(number);
        if (remark.Settled is { } done)
            return new AlreadyDone(done);
        if (WhyNot(AgreementAct.Remark) is { } refusal)
            return refusal;

        return settled switch
        {
            RemarkState.Withdrawn => parties.Contains(remark.Party) ? null : new NotYourRemark(remark.Party),
            _ when parties.All(party => party == remark.Party) => new AnotherPartyAnswers(remark.Party),
            RemarkState.Answered => Words.AreBlank(words) ? new RemarkWordsMissing() : null,
            RemarkState.Accepted when remark.Proposal is null => new NothingProposed(),
            RemarkState.Accepted => StillStands(remark) ? WhyNotProposed(remark.Line, remark.Proposal) : new LineMovedOn(remark.Version, Present.Number),
            _ => throw new ArgumentOutOfRangeException(nameof(settled), settled, "No such end of a remark."),
        };
    }

    /// <summary>Accepts, answers or withdraws a remark; accepting makes the next version.</summary>
    public void Settle(IReadOnlyList<Party> parties, int number, RemarkState settled, Act act)
    {
        Asked(WhyNotSettle(parties, number, settled, act.Words));
        var remark = RemarkOf(number)!;
        if (settled == RemarkState.Accepted)
        {
            var (indicators, goals) = With(remark.Line, remark.Proposal!);
            Add(indicators, goals, VersionCause.Proposal, act, number);
        }

        remark.Settle(settled, act);
    }

    /// <summary>Why this party cannot sign that version, or null when it can: the newest, complete, and no remark open.</summary>
    /// <param name="by">Nobody signs for two parties.</param>
    public Refusal? WhyNotSign(Party party, string by, int version) =>
        WhyNotOn(version)
        ?? (Present.SignatureOf(party) is { } done ? new AlreadyDone(done)
            : WhyNot(AgreementAct.Sign)
                ?? (Enum.GetValues<Party>().Any(other => Present.SignatureOf(other)?.By == by) ? new OneSignatureEach()
                    : OpenRemarks is { Count: > 0 } open ? new RemarksOpen(open[0].Number, open.Count)
                    : SheetRules.WhyNotKept(Present.Indicators, Present.Goals) ?? NotReady(SheetRules.GapsOf(Present, CommonGoals))));

    /// <summary>A party signs; with the third signature the sheet is agreed.</summary>
    public void Sign(Party party, int version, Act signature)
    {
        Asked(WhyNotSign(party, signature.By, version));
        Present.Sign(party, signature);
        Move(Present.NotSignedBy.Count == 0 ? AgreementAct.Agree : AgreementAct.Sign);
    }

    /// <summary>The common goals of the project year were entered: a draft and a negotiation take them over, what is agreed stays.</summary>
    /// <returns>Whether a version was made of it.</returns>
    public bool TakeOverCommonGoals(IReadOnlyList<string> names, Act made)
    {
        CommonGoals = names;
        CommonGoalsVersion++;
        var goals = WithCommon(Present.Goals, names);
        if (WhyNotRevise(0, Present.Indicators, goals) is not null)
            return false;

        Add(Present.Indicators, goals, VersionCause.CommonGoals, made);
        return true;
    }

    /// <summary>Why what was agreed cannot be opened again, or null when it can. The days and the ratings are the evaluation's to judge.</summary>
    internal Refusal? WhyNotAmend(int version, string reason) =>
        WhyNotOn(version) ?? WhyNot(AgreementAct.Amend) ?? (Words.AreBlank(reason) ? new AmendmentReasonMissing() : null);

    internal SheetVersion Amend(Act made)
    {
        Move(AgreementAct.Amend);
        return Add(Present.Indicators, Present.Goals, VersionCause.Amendment, made);
    }

    internal Refusal? WhyNotFreeze(int version) => WhyNotOn(version) ?? WhyNot(AgreementAct.Freeze);

    internal void Freeze(Act frozen)
    {
        Move(AgreementAct.Freeze);
        Present.Freeze(frozen);
    }

    private static void Asked(Refusal? refusal)
    {
        if (refusal is not null)
            throw new InvalidOperationException($"Nobody asked first: {refusal}");
    }

    /// <summary>The year's common goals first, with the weights that they had; then the individual ones.</summary>
    private static IReadOnlyList<GoalTerms> WithCommon(IReadOnlyList<GoalTerms> goals, IReadOnlyList<string> names) =>
        Numbered(names.Select(name => goals.FirstOrDefault(goal => goal.Name == name) is { } known ? known with { Common = true } : new GoalTerms(0, name, true, 0))
            .Concat(goals.Where(goal => !goal.Common && !names.Contains(goal.Name))));

    private static IReadOnlyList<GoalTerms> Numbered(IEnumerable<GoalTerms> goals) => [.. goals.Select((goal, i) => goal with { Number = i + 1 })];

    private static IReadOnlyList<IndicatorTerms> Numbered(IEnumerable<IndicatorTerms> indicators) => [.. indicators.Select((terms, i) => terms with { Number = i + 1 })];

    private Refusal? WhyNotOn(int version) => version == Present.Number ? null : new SheetMovedOn(version, Present.Number);

    private Refusal? WhyNot(AgreementAct act) => AgreementStates.Next(State, act) is null ? new NotInThisAgreement(State, act) : null;

    private SheetNotReady? NotReady(SheetGaps gaps) => gaps == SheetGaps.None ? null : new(gaps, Present.IndicatorWeights, Present.GoalWeights);

    private Refusal? WhyNotProposed(SheetLine line, ProposedLine? proposal)
    {
        if (line.Number != 0 && !Has(line))
            return line.Kind == LineKind.Indicator ? new NoSuchIndicator(line.Number) : new NoSuchGoal(line.Number);
        if (proposal is null || (line.Number == 0 && proposal.Removes))
            return new NothingProposed();
        if (Present.GoalAt(line) is { Common: true } common && proposal.Goal?.Name != common.Name)
            return new CommonGoalIsTheYears(common.Name);

        var (indicators, goals) = With(line, proposal);
        return SheetRules.WhyNotKept(indicators, goals) ?? (Present.SaysTheSame(indicators, goals) ? new NothingProposed() : null);
    }

    private bool Has(SheetLine line) => Present.IndicatorAt(line) is not null || Present.GoalAt(line) is not null;

    /// <summary>The line that the remark was made on is the same still.</summary>
    private bool StillStands(SheetRemark remark) =>
        VersionOf(remark.Version) is { } then && then.IndicatorAt(remark.Line) == Present.IndicatorAt(remark.Line) && then.GoalAt(remark.Line) == Present.GoalAt(remark.Line);

    /// <summary>The newest version's lines with one of them as proposed: in its place, removed, or added at the end.</summary>
    private (IReadOnlyList<IndicatorTerms> Indicators, IReadOnlyList<GoalTerms> Goals) With(SheetLine line, ProposedLine proposal)
    {
        return line.Kind == LineKind.Indicator
            ? (Numbered(Replaced(Present.Indicators, proposal.Indicator)), Present.Goals)
            : (Present.Indicators, Numbered(Replaced(Present.Goals, proposal.Goal is { } goal ? goal with { Common = Present.GoalAt(line)?.Common ?? false } : null)));

        IEnumerable<T> Replaced<T>(IReadOnlyList<T> lines, T? proposed)
            where T : class =>
            line.Number == 0 ? [.. lines, proposed!] : lines.Select((each, i) => i + 1 == line.Number ? proposed : each).OfType<T>();
    }

    private SheetVersion Add(IReadOnlyList<IndicatorTerms> indicators, IReadOnlyList<GoalTerms> goals, VersionCause cause, Act made, int? remark = null)
    {
        var version = new SheetVersion(Present.Number + 1, indicators, goals, cause, remark, made);
        _versions.Add(version);
        return version;
    }

    private void Move(AgreementAct act) =>
        State = AgreementStates.Next(State, act) ?? throw new InvalidOperationException($"{act} is not allowed when {State}.");
}

/// <summary>Another version came meanwhile.</summary>
/// <param name="Seen">The one that the person had before them.</param>
/// <param name="Present">The newest.</param>
public sealed record SheetMovedOn(int Seen, int Present) : Refusal;

/// <summary>The line was changed since the remark was made on it.</summary>
public sealed record LineMovedOn(int Seen, int Present) : Refusal;

/// <summary>Nothing differs from what stands there.</summary>
public sealed record NothingProposed : Refusal;

/// <summary>A remark wants words: what is thought, or why it should be changed.</summary>
public sealed record RemarkWordsMissing : Refusal;

/// <summary>There is no remark of this number.</summary>
public sealed record NoSuchRemark(int Number) : Refusal;

/// <summary>Only the party that made a remark withdraws it.</summary>
public sealed record NotYourRemark(Party Party) : Refusal;

/// <summary>A remark is accepted or answered by another party than the one that made it.</summary>
public sealed record AnotherPartyAnswers(Party Party) : Refusal;

/// <summary>Remarks wait for an answer, so nobody signs yet.</summary>
/// <param name="First">The number of the first one.</param>
public sealed record RemarksOpen(int First, int Count) : Refusal;

/// <summary>One person signs for one party.</summary>
public sealed record OneSignatureEach : Refusal;

/// <summary>A common goal is the same in all districts of the project year: here only its weight can be changed.</summary>
public sealed record CommonGoalIsTheYears(string Name) : Refusal;

/// <summary>An amendment wants a reason.</summary>
public sealed record AmendmentReasonMissing : Refusal;

/// <summary>The documents were due, so a sheet that was agreed stays as it is.</summary>
public sealed record AmendmentTooLate(DateOnly DocumentsDue) : Refusal;

/// <summary>The panel rates by this sheet, so it stays as it is.</summary>
public sealed record SheetInUse(EvaluationState State) : Refusal;
