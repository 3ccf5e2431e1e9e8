using EvalBot.Core.Calendar;
using EvalBot.Core.Documents;
using EvalBot.Core.Files;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;

namespace EvalBot.Core.Evaluations;

public sealed partial class Evaluation
{
    private readonly List<Submission> _submissions = [];
    private readonly List<DocumentVersion> _documents = [];
    private readonly List<SelfAssessment> _selfAssessments = [];

    /// <summary>The plan's set of documents, and one for each request of the city.</summary>
    public IReadOnlyList<Submission> Submissions => _submissions;

    /// <summary>Every version of every document.</summary>
    public IReadOnlyList<DocumentVersion> Documents => _documents;

    /// <summary>Forms of the self-assessment as they were last saved.</summary>
    public IReadOnlyList<SelfAssessment> SelfAssessments => _selfAssessments;

    /// <summary>When the documents were handed to the district officer, by whom, with which letter; null again where they were returned.</summary>
    public Act? DocumentsHandedIn => ActOf(SubmissionAct.HandIn);

    /// <summary>When the officer forwarded them to the city.</summary>
    public Act? DocumentsForwarded => ActOf(SubmissionAct.Forward);

    /// <summary>세부 계획 안내: who sent the detailed notice last, and when; null where it was not sent.</summary>
    public Act? PlanNotice { get; private set; }

    /// <summary>How often the detailed notice was sent.</summary>
    public int PlanNotices { get; private set; }

    /// <summary>The city's request for additional material that is not accepted yet, or null.</summary>
    public Submission? OpenRequest => _submissions.FirstOrDefault(submission => submission is { Asked: not null, State: not SubmissionState.Accepted });

    /// <summary>The set of this number, or null.</summary>
    public Submission? SubmissionOf(int number) => _submissions.FirstOrDefault(submission => submission.Number == number);

    /// <summary>The last day of a set, to 24:00 in Korea.</summary>
    public DateOnly DueOf(Submission submission) => submission.Due ?? DocumentsDue;

    /// <summary>The newest version of a part, or null where there is none.</summary>
    public DocumentVersion? NewestDocument(string partId) => _documents.Where(document => document.PartId == partId).MaxBy(document => document.Version);

    /// <summary>Counts everything that happened to a set: a card that was made from another number is old.</summary>
    public int VersionOf(Submission submission) => submission.Steps.Count + _documents.Count(document => document.SetNumber == submission.Number);

    /// <summary>Whether the officer has it: handed in after it came, or put in the place of one that they had.</summary>
    public bool IsHandedIn(DocumentVersion version) => version.Replaces || Travelled(version, SubmissionAct.HandIn);

    /// <summary>Whether the city has it.</summary>
    public bool IsForwarded(DocumentVersion version) => Travelled(version, SubmissionAct.Forward);

    /// <summary>Why no file can be taken for this part, or null when one can.</summary>
    /// <param name="part">Null where there is no such part.</param>
    /// <param name="file">The file; null to ask for any.</param>
    public Refusal? WhyNotReceiveDocument(DocumentPart? part, FileReceipt? file = null) =>
        Finalized is { } final ? new ResultIsFinal(final.At)
        : part is null || SubmissionOf(part.SetNumber) is not { } submission ? new NoSuchDocument()
        : submission.State is SubmissionState.WithCity or SubmissionState.Accepted ? new DocumentsWithCity()
        : file is not null && NewestDocument(part.Id) is { File: { } newest } same && newest.Sha256 == file.Sha256 ? new SameDocument(same.Received.At)
        : null;

    /// <summary>Takes a file as the newest version of a document.</summary>
    public DocumentVersion ReceiveDocument(DocumentPart part, FileReceipt file, string by, DateTimeOffset now)
    {
        Asked(WhyNotReceiveDocument(part, file));
        return AddDocument(part, file, [], new(by, now, ""));
    }

    /// <summary>Why the set cannot be handed in, or null when it can. Plan III-4: attached to an official letter.</summary>
    /// <param name="parts">All that has to be in it.</param>
    /// <param name="version">The version that the person's card was made from.</param>
    /// <param name="letterDate">The day of the letter; null where none was understood.</param>
    public Refusal? WhyNotHandIn(Submission submission, IReadOnlyList<DocumentPart> parts, string letterNumber, DateOnly? letterDate, int version, DateTimeOffset now) =>
        WhyNotMove(submission, SubmissionAct.HandIn, version) is { } refusal ? refusal
        : MissingOf(submission, parts) is { Count: > 0 } missing ? new DocumentsMissing(missing)
        : Words.AreBlank(letterNumber) || letterNumber.Length > Submission.LongestLetterNumber ? new LetterNumberMissing()
        : letterDate is not { } day || day > KoreanDays.DayOf(now) || day < KoreanDays.DayOf(now).AddYears(-1) ? new LetterDateWrong()
        : null;

    /// <summary>The consortium hands a set to the officer. On time is by the end of the due day; late is taken and marked.</summary>
    public void HandIn(Submission submission, IReadOnlyList<DocumentPart> parts, string letterNumber, DateOnly? letterDate, int version, string by, DateTimeOffset now)
    {
        Asked(WhyNotHandIn(submission, parts, letterNumber, letterDate, version, now));
        submission.Move(new(SubmissionAct.HandIn, by, now, letterNumber, IsLate(submission, now), letterDate));
    }

    /// <summary>Why the set cannot be forwarded to the city, or null when it can: complete, and each document checked (확인).</summary>
    /// <param name="ticked">The ids of the parts that the officer checked.</param>
    public Refusal? WhyNotForward(Submission submission, IReadOnlyList<DocumentPart> parts, IReadOnlyCollection<string> ticked, int version) =>
        WhyNotMove(submission, SubmissionAct.Forward, version) is { } refusal ? refusal
        : MissingOf(submission, parts) is { Count: > 0 } missing ? new DocumentsMissing(missing)
        : PartsOf(submission, parts).Where(part => !ticked.Contains(part.Id)).ToList() is { Count: > 0 } left ? new DocumentsUnchecked(left)
        : null;

    /// <summary>The officer forwards a set to the city; its own lateness is marked apart.</summary>
    public void Forward(Submission submission, IReadOnlyList<DocumentPart> parts, IReadOnlyCollection<string> ticked, int version, string by, DateTimeOffset now)
    {
        Asked(WhyNotForward(submission, parts, ticked, version));
        submission.Move(new(SubmissionAct.Forward, by, now, "", IsLate(submission, now)));
    }

    /// <summary>Why the set cannot be returned to the consortium, or null when it can.</summary>
    public Refusal? WhyNotReturn(Submission submission, string reason, int version) =>
        WhyNotMove(submission, SubmissionAct.Return, version) is { } refusal ? refusal
        : Words.AreBlank(reason) || reason.Length > Submission.LongestWords ? new ReturnReasonMissing(Submission.LongestWords)
        : null;

    /// <summary>반려: the officer gives a set back with a reason.</summary>
    public void Return(Submission submission, string reason, int version, string by, DateTimeOffset now)
    {
        Asked(WhyNotReturn(submission, reason, version));
        submission.Move(new(SubmissionAct.Return, by, now, reason, Late: false));
    }

    /// <summary>Why the city cannot accept the set, or null when it can.</summary>
    public Refusal? WhyNotAccept(Submission submission, int version) => WhyNotMove(submission, SubmissionAct.Accept, version);

    /// <summary>접수: the city accepts a set.</summary>
    public void Accept(Submission submission, int version, string by, DateTimeOffset now)
    {
        Asked(WhyNotAccept(submission, version));
        submission.Move(new(SubmissionAct.Accept, by, now, "", Late: false));
    }

    /// <summary>Why no additional material can be asked for, or null when it can. Plan III-4: «추가 자료 요청 가능».</summary>
    /// <param name="due">The last day; null where none was understood.</param>
    public Refusal? WhyNotAskForMaterial(string words, DateOnly? due, DateTimeOffset now) =>
        Finalized is { } final ? new ResultIsFinal(final.At)
        : DocumentsForwarded is null ? new DocumentsNotForwarded()
        : OpenRequest is { } open ? new MaterialStillAsked(open.Due!.Value)
        : Words.AreBlank(words) || words.Length > Submission.LongestWords ? new MaterialWordsMissing(Submission.LongestWords)
        : due is not { } day || day < KoreanDays.DayOf(now) || day > KoreanDays.DayOf(now).AddYears(1) ? new MaterialDueWrong()
        : null;

    /// <summary>The city asks for additional material: a set of its own, which travels the same way.</summary>
    public Submission AskForMaterial(string words, DateOnly? due, string by, DateTimeOffset now)
    {
        Asked(WhyNotAskForMaterial(words, due, now));
        var request = new Submission(_submissions.Max(submission => submission.Number) + 1, new(by, now, words), due);
        _submissions.Add(request);
        return request;
    }

    /// <summary>Why this form cannot be saved, or null when it can.</summary>
    /// <param name="version">The version that the person's card was made from; 0 for none.</param>
    public Refusal? WhyNotSaveForm(DocumentPart? part, IReadOnlyList<GivenAnswer> answers, bool submit, int version, ScoringRules rules) =>
        part?.Form is not { } form ? new NoFormOfYours()
        : WhyNotReceiveDocument(part) is { } refusal ? refusal
        : version != VersionOfForm(part.Id) ? new CardIsOld(VersionOfForm(part.Id))
        : SelfAssessment.WhyNotSaved(form, answers, submit, rules);

    /// <summary>Saves a form of the self-assessment; a finished one is a version of its document.</summary>
    /// <returns>The version of the document, or null for a draft.</returns>
    public DocumentVersion? SaveForm(DocumentPart part, IReadOnlyList<GivenAnswer> answers, bool submit, int version, string by, DateTimeOffset now, ScoringRules rules)
    {
        Asked(WhyNotSaveForm(part, answers, submit, version, rules));
        if (SelfAssessmentOf(part.Id) is not { } saved)
            _selfAssessments.Add(saved = new(part.Id));
        saved.Save(answers, new(by, now, ""));
        return submit ? AddDocument(part, null, answers, new(by, now, "")) : null;
    }

    /// <summary>The form of this part as it was last saved, or null.</summary>
    public SelfAssessment? SelfAssessmentOf(string partId) => _selfAssessments.FirstOrDefault(form => form.PartId == partId);

    /// <summary>Why the detailed notice cannot be sent, or null when it can; once more only from a card that knows of the earlier ones.</summary>
    /// <param name="sent">How often it had been sent when the card was made.</param>
    public Refusal? WhyNotSendPlanNotice(int sent) =>
        Finalized is { } final ? new ResultIsFinal(final.At)
        : sent != PlanNotices ? new AlreadyDone(PlanNotice!)
        : null;

    /// <summary>세부 계획 안내: the coordinator tells the district its dates and documents. Plan IV, 주요 행정 절차.</summary>
    public void SendPlanNotice(int sent, string by, DateTimeOffset now)
    {
        Asked(WhyNotSendPlanNotice(sent));
        (PlanNotice, PlanNotices) = (new(by, now, ""), PlanNotices + 1);
    }

    private int VersionOfForm(string partId) => SelfAssessmentOf(partId)?.Version ?? 0;

    private Act? ActOf(SubmissionAct act) => SubmissionOf(Submission.OfPlan)?.Holding(act) is { } step ? new(step.By, step.At, step.Words) : null;

    private bool Travelled(DocumentVersion version, SubmissionAct act) =>
        SubmissionOf(version.SetNumber)!.Steps.Skip(version.AfterSteps).Any(step => step.Act == act);

    private Refusal? WhyNotMove(Submission submission, SubmissionAct act, int version) =>
        Finalized is { } final ? new ResultIsFinal(final.At)
        : Submission.Next(submission.State, act) is null ? WhyNotNow(submission, act)
        : version != VersionOf(submission) ? new CardIsOld(VersionOf(submission))
        : null;

    private static Refusal WhyNotNow(Submission submission, SubmissionAct act) =>
        submission.Holding(act) is { } done ? new AlreadyDone(new(done.By, done.At, done.Words))
        : submission.State is SubmissionState.Open or SubmissionState.Returned ? new DocumentsNotHandedIn()
        : act == SubmissionAct.Return ? new DocumentsWithCity()
        : new DocumentsNotForwarded();

    private List<DocumentPart> MissingOf(Submission submission, IReadOnlyList<DocumentPart> parts) =>
        [.. PartsOf(submission, parts).Where(part => NewestDocument(part.Id) is null)];

    private static IEnumerable<DocumentPart> PartsOf(Submission submission, IReadOnlyList<DocumentPart> parts) =>
        parts.Where(part => part.SetNumber == submission.Number);

    private bool IsLate(Submission submission, DateTimeOffset now) => now >= KoreanDays.EndOf(DueOf(submission));

    private DocumentVersion AddDocument(DocumentPart part, FileReceipt? file, IReadOnlyList<GivenAnswer> answers, Act received)
    {
        var submission = SubmissionOf(part.SetNumber)!;
        var document = new DocumentVersion(
            part, (NewestDocument(part.Id)?.Version ?? 0) + 1, file, answers, received, submission.Steps.Count, submission.State == SubmissionState.WithOfficer);
        _documents.Add(document);
        return document;
    }
}
