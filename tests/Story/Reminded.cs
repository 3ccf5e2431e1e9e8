using System.Text.RegularExpressions;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Story;

/// <summary>The reminders in somebody's conversation, each with what and until when: of single cards and of a day's digest alike.</summary>
internal static partial class Reminded
{
    public static async Task<IReadOnlyList<string>> OfAsync(BotHost bot, string person)
    {
        var client = new DirectLineClient(bot, person);
        await client.IdentifyAsync();
        return [.. (await client.HistoryAsync()).SelectMany(Rows)];
    }

    public static IEnumerable<string> Rows(Message message)
    {
        var lines = message.Cards.Where(card => !card.Text.StartsWith("할 일", StringComparison.Ordinal)).SelectMany(card => card.Text.Split('\n')).Where(line => line.Length > 0).ToList();
        for (var i = 1; i < lines.Count; i++)
        {
            if (When().IsMatch(lines[i]))
                yield return $"{lines[i - 1]} {lines[i]}";
        }
    }

    [GeneratedRegex(@"^((다시 알림|서울시 담당의 독촉) · )?(기한 지남: )?\d+\.\d+\.\(.\) 24:00까지( \(D-.+\))?$")]
    private static partial Regex When();
}
