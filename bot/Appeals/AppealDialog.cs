using EvalBot.Core;
using EvalBot.Core.Appeals;

namespace EvalBot.Bot.Appeals;

/// <summary>What a step of a dialog comes to.</summary>
public abstract record DialogTurn
{
    /// <summary>Asks the question of the entry's step; again, with the reason, where the answer could not be taken.</summary>
    public sealed record Ask(AppealEntry Entry, Refusal? Problem = null) : DialogTurn;

    /// <summary>The argument is written.</summary>
    public sealed record Written(AppealEntry Entry) : DialogTurn;

    /// <summary>The draft is to be sent as it was shown.</summary>
    public sealed record Send(AppealEntry Entry) : DialogTurn;

    /// <summary>The person left it.</summary>
    public sealed record Cancelled : DialogTurn;
}

/// <summary>이의제기: ground, contested items and words of an argument, then the draft to send. Typed answers and card inputs are the same.</summary>
public static class AppealDialog
{
    /// <summary>One step: the entry and what was answered in, the next question or the end out. Nothing is stored here.</summary>
    /// <param name="contestable">What can be contested, in the order of the numbers that the card shows.</param>
    public static DialogTurn Next(AppealEntry entry, string input, IReadOnlyList<ContestedItem> contestable) => (entry.At, input.Trim()) switch
    {
        (AppealStep.Ground, var answer) => GroundOf(answer) is { } ground
            ? new DialogTurn.Ask(entry with { At = AppealStep.Items, Ground = ground })
            : new DialogTurn.Ask(entry, new GroundMissing()),
        (AppealStep.Items, var answer) => ItemsOf(answer, contestable) is { Count: > 0 } items
            ? new DialogTurn.Ask(entry with { At = AppealStep.Argument, Items = items })
            : new DialogTurn.Ask(entry, new ContestedItemsMissing()),
        (AppealStep.Argument, { Length: < Appeal.ShortestArgument or > Appeal.LongestArgument } answer) =>
            new DialogTurn.Ask(entry with { Argument = answer.Length > Appeal.LongestArgument ? entry.Argument : answer }, new ArgumentLength(answer.Length, Appeal.ShortestArgument, Appeal.LongestArgument)),
        (AppealStep.Argument, var answer) => new DialogTurn.Written(entry with { Argument = answer }),
        (AppealStep.Confirm, _) when entry.Argument.Length > 0 => new DialogTurn.Ask(entry with { At = AppealStep.Argument }), // Left behind by an earlier version.
        (AppealStep.Confirm, var answer) => answer.ToLowerInvariant() switch
        {
            "예" or "네" or "제출" or "확인" or "yes" or "y" or "submit" => new DialogTurn.Send(entry),
            "아니오" or "아니요" or "no" or "n" => new DialogTurn.Cancelled(),
            _ => new DialogTurn.Ask(entry, new YesOrCancel()),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.At, "No such step."),
    };

    // The card's value, the word, or the number.
    private static AppealGround? GroundOf(string answer) => answer.ToLowerInvariant().TrimEnd('.') switch
    {
        "fact" or "사실오류" or "1" => AppealGround.Fact,
        "procedure" or "절차" or "2" => AppealGround.Procedure,
        "conflict" or "이해충돌" or "3" => AppealGround.Conflict,
        "points-against-words" or "점수·서술 불일치" or "점수서술불일치" or "불일치" or "4" => AppealGround.PointsAgainstWords,
        "arithmetic" or "산정오류" or "5" => AppealGround.Arithmetic,
        _ => null,
    };

    /// <summary>The items that were named, each once; null when one of them cannot be understood.</summary>
    private static List<ContestedItem>? ItemsOf(string answer, IReadOnlyList<ContestedItem> contestable)
    {
        var items = new List<ContestedItem>();
        foreach (var word in answer.Split([',', ' ', '\n', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (ItemOf(word.ToLowerInvariant(), contestable) is not { } item)
                return null;
            if (!items.Contains(item))
                items.Add(item);
        }

        return items;
    }

    private static ContestedItem? ItemOf(string word, IReadOnlyList<ContestedItem> contestable) =>
        int.TryParse(word, out var place) ? contestable.ElementAtOrDefault(place - 1)
        : contestable.FirstOrDefault(item => word == item.Kind switch
        {
            ContestedKind.Indicator => $"indicator-{item.Number}",
            ContestedKind.Goal => $"goal-{item.Number}",
            _ => "procedure",
        }) ?? (word == "절차" ? contestable.FirstOrDefault(item => item.Kind == ContestedKind.Procedure) : null);
}

/// <summary>The ground is none of the five.</summary>
public sealed record GroundMissing : Refusal;

/// <summary>Yes sends it, 취소 leaves it.</summary>
public sealed record YesOrCancel : Refusal;
