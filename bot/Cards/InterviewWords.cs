using EvalBot.Bot.Texts;
using EvalBot.Core.Meetings;

namespace EvalBot.Bot.Cards;

/// <summary>Questions and answers of the interview, fit for a card: the newest ones, each cut to what has room.</summary>
/// <param name="room">The most characters of all texts together.</param>
/// <param name="most">The most notes: each is several elements of the card.</param>
internal sealed class InterviewWords(CardFace face, Names names, Language language, int room, int most)
{
    private const int ShortestCut = 20;

    /// <summary>The notes under one heading, in their order, and in words how many have no room.</summary>
    public (IReadOnlyList<NotedWords> Notes, string More) Of(IReadOnlyList<InterviewNote> notes)
    {
        var shown = notes.OrderByDescending(note => note.Written.At).ThenByDescending(note => note.Number).Take(most).OrderBy(note => note.Number).ToList();
        var longest = Longest([.. shown.SelectMany(note => new[] { note.Question.Length, note.Answer.Length })]);
        return ([.. shown.Select(note => Of(note, longest))], notes.Count > shown.Count ? face.Say("interview.more", notes.Count - shown.Count) : "");
    }

    /// <summary>Questions and answers as lines to read beside a form.</summary>
    public static IReadOnlyList<string> Lines(CardFace face, IReadOnlyList<InterviewNote> notes) =>
        [.. notes.SelectMany(note => new[] { face.Say("interview.asked") + note.Question, face.Say("interview.answered") + (note.Answer.Length == 0 ? face.Say("interview.noAnswer") : note.Answer) })];

    private NotedWords Of(InterviewNote note, int longest) => new(
        note.Goal ?? 0,
        face.Say("interview.note", note.Number),
        face.Say(note.Version == 1 ? "interview.by" : "interview.byVersion", names.Of(note.Written.By, language), face.Time(note.Written.At), note.Version),
        CardFace.Lines(note.Question, longest),
        note.Answer.Length == 0 ? [face.Say("interview.noAnswer")] : CardFace.Lines(note.Answer, longest));

    /// <summary>The greatest length at which all texts have room, each cut to it: short texts stay whole.</summary>
    private int Longest(IReadOnlyList<int> lengths)
    {
        var (low, high) = (ShortestCut, InterviewNote.LongestAnswer);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (lengths.Sum(length => Math.Min(length, middle)) <= room)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }
}

/// <summary>A note on a card.</summary>
/// <param name="Goal">0 for all goals.</param>
internal sealed record NotedWords(int Goal, string Title, string By, IReadOnlyList<string> Question, IReadOnlyList<string> Answer);
