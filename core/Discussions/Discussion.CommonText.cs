using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Ratings;

namespace EvalBot.Core.Discussions;

public sealed partial class Discussion
{
    private readonly List<CommonText> _texts = [];
    private readonly List<TextAnswer> _answers = [];

    /// <summary>Every version of the common text.</summary>
    public IReadOnlyList<CommonText> Texts => _texts;

    /// <summary>Every answer to every version.</summary>
    public IReadOnlyList<TextAnswer> Answers => _answers;

    /// <summary>Who has the text, since when, and why they took it from somebody else; null when nobody edits.</summary>
    public Act? Editor { get; private set; }

    /// <summary>The newest version, or null.</summary>
    public CommonText? NewestText() => _texts.MaxBy(text => text.Number);

    /// <summary>The version of this number, or null.</summary>
    public CommonText? TextOf(int number) => _texts.FirstOrDefault(text => text.Number == number);

    /// <summary>The version in which a goal's text was last changed; 0 before the first. An editor's card is bound to it.</summary>
    public int TextVersionOf(int goal) => _texts.Where(text => text.IsDraft || text.ChangedGoal == goal).Select(text => text.Number).DefaultIfEmpty().Max();

    /// <summary>Who of the panel answered the newest version, and how.</summary>
    public TextProgress ProgressOfText(Evaluation evaluation)
    {
        var answers = AnswersTo(evaluation, NewestText()?.Number ?? 0);
        var confirmed = answers.Count(answer => answer.Agrees);
        return new(confirmed, answers.Count - confirmed, evaluation.Seats.Count(seat => !seat.IsRecused) - answers.Count);
    }

    /// <summary>The answers to a version, of everybody who is not recused, in the order of the seats.</summary>
    public IReadOnlyList<TextAnswer> AnswersTo(Evaluation evaluation, int version) =>
        [.. evaluation.Seats.Where(seat => !seat.IsRecused)
            .Select(seat => _answers.FirstOrDefault(answer => answer.Version == version && answer.Answered.By == seat.PersonId))
            .OfType<TextAnswer>()];

    /// <summary>The draft: every sentence of the counting sheets, each once, with the seats that say it. Where they are more than there is room for, each seat's first sentences come first.</summary>
    public static IReadOnlyList<GoalText> Draft(Evaluation evaluation)
    {
        var sheets = evaluation.SheetsAfter(evaluation.LastRevealed);
        return [.. evaluation.GoalTerms.Select(goal => Drafted(goal.Number, sheets))];
    }

    /// <summary>Whether the sheets say something else than when the newest draft was made: a second ballot was closed, or a recusal recorded.</summary>
    public bool SheetsMovedOn(Evaluation evaluation) => _texts.Where(text => text.IsDraft).MaxBy(text => text.Number) is { } draft
        && !draft.Goals.SelectMany(goal => goal.Parts).SelectMany(part => part).SequenceEqual(Draft(evaluation).SelectMany(goal => goal.Parts).SelectMany(part => part));

    /// <summary>Why this person cannot take the text to edit it, or null when they can: one person at a time; from another one with a reason.</summary>
    public Refusal? WhyNotTakeText(Evaluation evaluation, string personId, string reason) =>
        WhyNotWrite(evaluation)
        ?? (Editor is { } editor && editor.By != personId && Words.AreBlank(reason) ? new TextHasEditor(editor.By, editor.At) : null);

    /// <summary>Takes the text; the first one who does makes the draft. Who has it already keeps it.</summary>
    public void TakeText(Evaluation evaluation, string personId, string reason, DateTimeOffset now)
    {
        Asked.First(WhyNotTakeText(evaluation, personId, reason));
        if (Editor?.By != personId)
            Editor = new(personId, now, Editor is null ? "" : reason);
        if (_texts.Count == 0)
            Add(isDraft: true, 0, Draft(evaluation), new(personId, now, ""));
        Version++;
    }

    /// <summary>Why this person cannot put the sheets' sentences in the text's place, or null when they can.</summary>
    public Refusal? WhyNotDraftAnew(Evaluation evaluation, string personId) =>
        WhyNotWrite(evaluation) ?? WhyNotEditor(personId) ?? (SheetsMovedOn(evaluation) ? null : new NothingToDraft());

    /// <summary>The sheets changed since the draft: the next version is made of them again. Earlier ones stay in the record.</summary>
    public void DraftAnew(Evaluation evaluation, string personId, DateTimeOffset now)
    {
        Asked.First(WhyNotDraftAnew(evaluation, personId));
        Add(isDraft: true, 0, Draft(evaluation), new(personId, now, ""));
    }

    /// <summary>Why this person cannot save a goal's text, or null when they can.</summary>
    /// <param name="version">The version that the card was made from: <see cref="TextVersionOf"/>.</param>
    /// <param name="reason">Why it is changed although a notice was sent; needed then.</param>
    public Refusal? WhyNotSaveText(Evaluation evaluation, string personId, TypedGoal typed, int version, string reason)
    {
        if ((WhyNotWrite(evaluation) ?? WhyNotEditor(personId)) is { } refusal)
            return refusal;

        var length = typed.Parts.Sum(part => part.Length);
        var sentences = typed.Parts.Sum(part => Sentences.Of(part).Count);
        return version != TextVersionOf(typed.Goal) ? new CardIsOld(TextVersionOf(typed.Goal))
            : evaluation.GoalTerms.All(goal => goal.Number != typed.Goal) ? new NoSuchGoalHere($"{typed.Goal}", evaluation.GoalTerms.Count)
            : sentences == 0 ? new CommonTextBlank(typed.Goal)
            : length > CommonText.LongestGoal ? new CommonTextTooLong(typed.Goal, length, CommonText.LongestGoal)
            : sentences > CommonText.MostSentences ? new TooManySentences(typed.Goal, sentences, CommonText.MostSentences)
            : evaluation.Notices.Count > 0 && Words.AreBlank(reason) ? new TextReasonMissing()
            : null;
    }

    /// <summary>The editor saves a goal's text. A sentence that stood before keeps its mark; one that is new or was changed is the editor's.</summary>
    /// <returns>The new version, or the newest one where nothing changed.</returns>
    public CommonText SaveText(Evaluation evaluation, string personId, TypedGoal typed, int version, string reason, DateTimeOffset now)
    {
        Asked.First(WhyNotSaveText(evaluation, personId, typed, version, reason));
        var newest = NewestText()!;
        var before = newest.Goals.Single(goal => goal.Goal == typed.Goal);
        var parts = typed.Parts.Select(part => Marked(part, before, personId)).ToList();
        if (parts.Zip(before.Parts).All(part => part.First.SequenceEqual(part.Second)))
            return newest;

        var after = new GoalText(typed.Goal, parts[0], parts[1], parts[2]);
        return Add(isDraft: false, typed.Goal, [.. newest.Goals.Select(goal => goal.Goal == typed.Goal ? after : goal)], new(personId, now, reason));
    }

    /// <summary>Why this person cannot give the text back, or null when they can.</summary>
    public Refusal? WhyNotReleaseText(string personId) => WhyNotEditor(personId);

    /// <summary>The editor is done: the panel can answer.</summary>
    public void ReleaseText(string personId)
    {
        Asked.First(WhyNotReleaseText(personId));
        Editor = null;
        Version++;
    }

    /// <summary>Why a panelist cannot answer this version, or null when they can: the newest one, once, and while nobody edits it.</summary>
    /// <param name="reason">Needed where they do not agree.</param>
    public Refusal? WhyNotAnswerText(Evaluation evaluation, string personId, bool agrees, string reason, int version) =>
        WhyNotTakePart(evaluation, personId) is { } refusal ? refusal
        : NewestText() is not { } newest ? new NoCommonTextYet()
        : _answers.FirstOrDefault(answer => answer.Version == version && answer.Answered.By == personId) is { } before ? new AlreadyDone(before.Answered)
        : Editor is { } editor ? new TextBeingEdited(editor.By, editor.At)
        : version != newest.Number ? new CommonTextMovedOn(version, newest.Number)
        : !agrees && Words.AreBlank(reason) ? new DissentReasonMissing()
        : null;

    /// <summary>A panelist confirms a version, or does not.</summary>
    public TextAnswer AnswerText(Evaluation evaluation, string personId, bool agrees, string reason, int version, DateTimeOffset now)
    {
        Asked.First(WhyNotAnswerText(evaluation, personId, agrees, reason, version));
        var answer = new TextAnswer(evaluation.SeatOf(personId)!.SeatId, version, agrees, new(personId, now, reason));
        _answers.Add(answer);
        Version++;
        return answer;
    }

    private Refusal? WhyNotEditor(string personId) =>
        Editor is not { } editor ? new TextHasNoEditor()
        : editor.By != personId ? new TextHasEditor(editor.By, editor.At)
        : null;

    private CommonText Add(bool isDraft, int goal, IReadOnlyList<GoalText> goals, Act made)
    {
        var text = new CommonText(_texts.Count + 1, isDraft, goal, goals, made);
        _texts.Add(text);
        Version++;
        return text;
    }

    private static GoalText Drafted(int goal, IReadOnlyList<SeatSheet> sheets)
    {
        var ratings = sheets.SelectMany(sheet => sheet.Ratings.Where(rating => rating.Goal == goal), (sheet, rating) => (sheet.Seat, Rating: rating)).ToList();
        var parts = new Func<Rating, string>[] { rating => rating.Achievements, rating => rating.Limits, rating => rating.Improvements }
            .Select((said, part) => (Part: part, Sentences: Joined(ratings.Select(rated => (rated.Seat, said(rated.Rating))))))
            .SelectMany(part => part.Sentences.Select(sentence => (part.Part, sentence.Position, sentence.Sentence)))
            .ToList();

        // Each seat's first sentences first; what stays keeps the order of the seats.
        HashSet<MarkedSentence> kept = new(ReferenceEqualityComparer.Instance);
        var room = CommonText.LongestGoal;
        foreach (var (_, _, sentence) in parts.OrderBy(sentence => sentence.Position))
        {
            if (kept.Count < CommonText.MostSentences && sentence.Text.Length + 1 <= room)
            {
                kept.Add(sentence);
                room -= sentence.Text.Length + 1;
            }
        }

        return new(goal, Kept(0), Kept(1), Kept(2), parts.Count - kept.Count);

        IReadOnlyList<MarkedSentence> Kept(int part) => [.. parts.Where(sentence => sentence.Part == part && kept.Contains(sentence.Sentence)).Select(sentence => sentence.Sentence)];
    }

    /// <summary>The sentences of a part in the order of the seats; one that several seats say stands where the first of them says it.</summary>
    private static IEnumerable<(int Position, MarkedSentence Sentence)> Joined(IEnumerable<(string Seat, string Text)> said) => said
        .SelectMany(each => Sentences.Of(each.Text).Select((sentence, position) => (each.Seat, Sentence: sentence, Position: position)))
        .GroupBy(each => Sentences.KeyOf(each.Sentence))
        .Select(same => (same.Min(each => each.Position), new MarkedSentence(same.First().Sentence, [.. same.Select(each => each.Seat).Distinct()])));

    private static IReadOnlyList<MarkedSentence> Marked(string typed, GoalText before, string editor) =>
        [.. Sentences.Of(typed).Select(sentence => before.Parts.SelectMany(part => part).FirstOrDefault(known => known.Text == sentence) ?? new MarkedSentence(sentence, [], editor))];
}

/// <summary>Somebody else has the text.</summary>
/// <param name="PersonId">Who.</param>
public sealed record TextHasEditor(string PersonId, DateTimeOffset Since) : Refusal;

/// <summary>Nobody has the text: who wants to change it takes it first.</summary>
public sealed record TextHasNoEditor : Refusal;

/// <summary>The text is answered once its editor is done.</summary>
public sealed record TextBeingEdited(string PersonId, DateTimeOffset Since) : Refusal;

/// <summary>There is no common text yet.</summary>
public sealed record NoCommonTextYet : Refusal;

/// <summary>The draft says what the sheets say.</summary>
public sealed record NothingToDraft : Refusal;

/// <summary>The goal's text has no words in any part.</summary>
public sealed record CommonTextBlank(int Goal) : Refusal;

/// <summary>The goal's text is too long.</summary>
public sealed record CommonTextTooLong(int Goal, int Length, int Longest) : Refusal;

/// <summary>The goal's text has too many sentences.</summary>
public sealed record TooManySentences(int Goal, int Sentences, int Most) : Refusal;

/// <summary>A notice was sent: a new version wants a reason.</summary>
public sealed record TextReasonMissing : Refusal;

/// <summary>There is a newer version than the one that was answered.</summary>
public sealed record CommonTextMovedOn(int Version, int Newest) : Refusal;

/// <summary>Who does not agree says why.</summary>
public sealed record DissentReasonMissing : Refusal;
