using System.Collections.Frozen;
using System.Text.Json.Nodes;
using EvalBot.Bot.Channel;

namespace EvalBot.Bot.Commands;

/// <summary>What is stored under seal, by name: the one room of this rule. Until the reveal a rating is its author's alone, on the disk too.</summary>
/// <remarks>Plan III-4; domain: no rating is visible to anybody but its author before the reveal. How a seal is made: <see cref="Storage.Seal"/>.</remarks>
public sealed class SealedTurns(CommandTable table)
{
    /// <summary>The verbs of cards that carry ratings. What they send is sealed, and all that the turn answers.</summary>
    public static IReadOnlySet<string> Verbs { get; } = new[]
    {
        "rating.submit", "rating.draft", "rating.move", "rating.close",
        "rating.paper-choose", "rating.paper-submit", "rating.paper-draft", "rating.paper-move", "rating.paper-settle", "rating.paper-confirm",
        "redeliberation.answer", // A revised rating, until the appeal is decided.
    }.ToFrozenSet();

    /// <summary>The commands, by their Korean word, whose answers show a rating: all that they answer is sealed.</summary>
    public static IReadOnlySet<string> Answers { get; } = new[] { "평가", "종이평가" }.ToFrozenSet();

    /// <summary>The command that rates, and the most words that it asks for after its own: more may be a rating that somebody typed.</summary>
    private const string Rate = "평가";
    private const int MostWords = 2;

    /// <summary>Whether a turn is stored under seal from its beginning: a card with ratings, or typed words that may tell of one.</summary>
    public bool Begins(Activity activity) => Turn.DataOf(activity) is { } data
        ? data["verb"] is JsonValue value && value.TryGetValue(out string? verb) && Verbs.Contains(verb)
        : Turn.Words(activity) is { Length: > 0 } text && MayTellOfARating(text);

    /// <summary>Whether words typed into the chat may say something of a rating: they are no command, or more than <c>평가</c> asks for.</summary>
    public bool MayTellOfARating(string text) => table.Read(text) is not var (command, words) || (command.Words[0] == Rate && words.Length > MostWords);

    /// <summary>Whether what this command answers is stored under seal.</summary>
    public static bool AreAnswersOf(ICommand command) => Answers.Contains(command.Words[0]);

    /// <summary>A rating card that is sent to its panelist in somebody else's turn.</summary>
    public static Reply RatingCard(JsonObject card) => new(null, card, IsSealed: true);

    /// <summary>Words that hold an invitation code: who reads it can become somebody else.</summary>
    public static Reply InvitationCode(string words) => new(words, IsSealed: true);
}
