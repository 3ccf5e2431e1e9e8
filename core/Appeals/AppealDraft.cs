using EvalBot.Core.Evaluations;
using EvalBot.Core.Files;
using EvalBot.Core.Ratings;

namespace EvalBot.Core.Appeals;

/// <summary>이의제기 초안: what a consortium's members write together before it is sent. Any of them edits it; it is stored, so it outlives restarts and is the same on every device.</summary>
/// <remarks>Ask the <c>WhyNot…</c> of an act first; the act itself throws <see cref="InvalidOperationException"/> when nobody asked.</remarks>
public sealed class AppealDraft
{
    public AppealDraft(int evaluationId) => EvaluationId = evaluationId;

    private AppealDraft()
    {
    }

    public int Id { get; private set; }

    public int EvaluationId { get; private set; }

    /// <summary>Grows with every change; a card is bound to the version that it shows.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<AppealArgument> Arguments { get; private set; } = [];

    /// <summary>요구.</summary>
    public string Relief { get; private set; } = "";

    public IReadOnlyList<FileReceipt> Evidence { get; private set; } = [];

    /// <summary>Who changed it last, and when; null for one that nobody wrote in.</summary>
    public Act? Edited { get; private set; }

    /// <summary>Whether nothing was written.</summary>
    public bool IsEmpty => Arguments.Count == 0 && Relief.Length == 0 && Evidence.Count == 0;

    /// <summary>What would be sent.</summary>
    public AppealClaim Claim => new(Arguments, Relief, Evidence);

    /// <summary>Why an argument cannot be put in, or null when it can.</summary>
    /// <param name="number">The argument that it takes the place of, from 1; 0 for a new one.</param>
    /// <param name="version">The version that the person read, where an argument is replaced: a new one is added to whatever is there.</param>
    public Refusal? WhyNotPut(Evaluation evaluation, AppealArgument argument, int number, int version) =>
        evaluation.WhyNotArgue(argument)
        ?? (number == 0
            ? Arguments.Count >= AppealClaim.MostArguments ? new TooManyArguments(AppealClaim.MostArguments) : null
            : version != Version ? new CardIsOld(Version)
            : number > Arguments.Count ? new NoSuchPart(number)
            : null);

    /// <summary>An argument is written, or takes the place of an earlier one.</summary>
    public void Put(Evaluation evaluation, AppealArgument argument, int number, int version, string by, DateTimeOffset now)
    {
        Asked.First(WhyNotPut(evaluation, argument, number, version));
        var written = argument with { Words = argument.Words.Trim() };
        Arguments = number == 0 ? [.. Arguments, written] : [.. Arguments.Select((each, i) => i == number - 1 ? written : each)];
        Change(by, now);
    }

    /// <summary>Why an argument cannot be taken out, or null when it can.</summary>
    public Refusal? WhyNotRemove(int number, int version) =>
        version != Version ? new CardIsOld(Version) : number < 1 || number > Arguments.Count ? new NoSuchPart(number) : null;

    public void Remove(int number, int version, string by, DateTimeOffset now)
    {
        Asked.First(WhyNotRemove(number, version));
        Arguments = [.. Arguments.Where((_, i) => i != number - 1)];
        Change(by, now);
    }

    /// <summary>Why what is asked for cannot be kept, or null when it can.</summary>
    public Refusal? WhyNotAskFor(string relief, int version) =>
        version != Version ? new CardIsOld(Version)
        : relief.Trim().Length > AppealClaim.LongestRelief ? new ReliefTooLong(relief.Trim().Length, AppealClaim.LongestRelief)
        : null;

    /// <summary>Keeps what is asked for; the version stays where nothing changed.</summary>
    public void AskFor(string relief, int version, string by, DateTimeOffset now)
    {
        Asked.First(WhyNotAskFor(relief, version));
        if (relief.Trim() == Relief)
            return;

        Relief = relief.Trim();
        Change(by, now);
    }

    /// <summary>Why a file cannot be added, or null when it can.</summary>
    public Refusal? WhyNotAttach(FileReceipt file) =>
        Evidence.Any(known => known.Sha256 == file.Sha256) ? new EvidenceThereAlready(file.Name)
        : Evidence.Count >= AppealClaim.MostEvidence ? new TooMuchEvidence(AppealClaim.MostEvidence)
        : null;

    public void Attach(FileReceipt file, string by, DateTimeOffset now)
    {
        Asked.First(WhyNotAttach(file));
        Evidence = [.. Evidence, file];
        Change(by, now);
    }

    /// <summary>Why a file cannot be taken out, or null when it can.</summary>
    public Refusal? WhyNotDetach(int number, int version) =>
        version != Version ? new CardIsOld(Version) : number < 1 || number > Evidence.Count ? new NoSuchPart(number) : null;

    public void Detach(int number, int version, string by, DateTimeOffset now)
    {
        Asked.First(WhyNotDetach(number, version));
        Evidence = [.. Evidence.Where((_, i) => i != number - 1)];
        Change(by, now);
    }

    private void Change(string by, DateTimeOffset now)
    {
        Version++;
        Edited = new(by, now, "");
    }
}
