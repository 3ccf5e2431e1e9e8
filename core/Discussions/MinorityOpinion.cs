using EvalBot.Core.Evaluations;

namespace EvalBot.Core.Discussions;

/// <summary>소수의견: one version of what one panelist holds against the others, on a goal or on the whole. A version is never changed; writing or withdrawing makes the next one.</summary>
public sealed class MinorityOpinion
{
    /// <summary>In place of a goal's number: the opinion is on the whole evaluation.</summary>
    public const int Whole = 0;

    /// <summary>The most characters of an opinion.</summary>
    public const int LongestWords = 2000;

    internal MinorityOpinion(string seatId, int goal, int version, bool withdrawn, Act written) =>
        (SeatId, Goal, Version, IsWithdrawn, Written) = (seatId, goal, version, withdrawn, written);

    private MinorityOpinion() => (SeatId, Written) = ("", null!);

    public int Id { get; private set; }

    public string SeatId { get; private set; }

    /// <summary>The goal's number, or <see cref="Whole"/>.</summary>
    public int Goal { get; private set; }

    /// <summary>Counts a person's versions, of all goals, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>The panelist took it back.</summary>
    public bool IsWithdrawn { get; private set; }

    /// <summary>Who wrote it, when, and the words; no words where it is withdrawn.</summary>
    public Act Written { get; private set; }
}

public sealed partial class Discussion
{
    private readonly List<MinorityOpinion> _opinions = [];

    /// <summary>Every version of every opinion.</summary>
    public IReadOnlyList<MinorityOpinion> Opinions => _opinions;

    /// <summary>What stands: the newest version of each panelist's opinion on each goal, unless it was withdrawn or the panelist is recused. In the order of the seats, the whole before the goals.</summary>
    public IReadOnlyList<MinorityOpinion> StandingOpinions(Evaluation evaluation) =>
        [.. evaluation.Seats.Where(seat => !seat.IsRecused).SelectMany(seat => _opinions
            .Where(opinion => opinion.Written.By == seat.PersonId)
            .GroupBy(opinion => opinion.Goal)
            .OrderBy(versions => versions.Key)
            .Select(versions => versions.MaxBy(opinion => opinion.Version)!)
            .Where(opinion => !opinion.IsWithdrawn))];

    /// <summary>A person's opinion on a goal as it stands, or null.</summary>
    public MinorityOpinion? OpinionOf(string personId, int goal) =>
        _opinions.Where(opinion => opinion.Written.By == personId && opinion.Goal == goal).MaxBy(opinion => opinion.Version) is { IsWithdrawn: false } stands ? stands : null;

    /// <summary>A person's newest version, of all goals; 0 before the first.</summary>
    public int OpinionVersionOf(string personId) => _opinions.Count(opinion => opinion.Written.By == personId);

    /// <summary>Why a panelist cannot write this opinion, or null when they can.</summary>
    /// <param name="goal">The goal's number, or <see cref="MinorityOpinion.Whole"/>.</param>
    /// <param name="version">The version that the card was made from: <see cref="OpinionVersionOf"/>.</param>
    public Refusal? WhyNotWriteOpinion(Evaluation evaluation, string personId, int goal, string words, int version) =>
        WhyNotTakePart(evaluation, personId)
        ?? (version != OpinionVersionOf(personId) ? new Ratings.CardIsOld(OpinionVersionOf(personId))
            : goal != MinorityOpinion.Whole && evaluation.GoalTerms.All(terms => terms.Number != goal) ? new OpinionGoalMissing()
            : Words.AreBlank(words) ? new OpinionBlank()
            : words.Length > MinorityOpinion.LongestWords ? new OpinionTooLong(words.Length, MinorityOpinion.LongestWords)
            : null);

    /// <summary>A panelist writes an opinion, or its next version.</summary>
    public MinorityOpinion WriteOpinion(Evaluation evaluation, string personId, int goal, string words, int version, DateTimeOffset now)
    {
        Asked.First(WhyNotWriteOpinion(evaluation, personId, goal, words, version));
        return Add(evaluation, goal, withdrawn: false, new(personId, now, words));
    }

    /// <summary>Why a panelist cannot take an opinion back, or null when they can.</summary>
    public Refusal? WhyNotWithdrawOpinion(Evaluation evaluation, string personId, int goal) =>
        WhyNotTakePart(evaluation, personId) ?? (OpinionOf(personId, goal) is null ? new NoOpinionToWithdraw() : null);

    /// <summary>A panelist takes an opinion back; what it said stays in the record.</summary>
    public MinorityOpinion WithdrawOpinion(Evaluation evaluation, string personId, int goal, DateTimeOffset now)
    {
        Asked.First(WhyNotWithdrawOpinion(evaluation, personId, goal));
        return Add(evaluation, goal, withdrawn: true, new(personId, now, ""));
    }

    private MinorityOpinion Add(Evaluation evaluation, int goal, bool withdrawn, Act written)
    {
        var opinion = new MinorityOpinion(evaluation.SeatOf(written.By)!.SeatId, goal, OpinionVersionOf(written.By) + 1, withdrawn, written);
        _opinions.Add(opinion);
        Version++;
        return opinion;
    }
}

/// <summary>An opinion is on a goal of the district or on the whole; neither was chosen.</summary>
public sealed record OpinionGoalMissing : Refusal;

/// <summary>The opinion has no words.</summary>
public sealed record OpinionBlank : Refusal;

/// <summary>The opinion is too long.</summary>
public sealed record OpinionTooLong(int Length, int Longest) : Refusal;

/// <summary>The person has no such opinion, or took it back before.</summary>
public sealed record NoOpinionToWithdraw : Refusal;
