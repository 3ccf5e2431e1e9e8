namespace EvalBot.Bot.PlanFiles;

/// <summary>Where the parts of a plan file stand in it.</summary>
/// <param name="Lines">From 1, by keys and ids: <c>districts.dobong.meetingStart</c>.</param>
public sealed record PlanLines(string FileName, IReadOnlyDictionary<string, int> Lines)
{
    /// <summary>The line of a part; of what it stands in, where the file does not have it.</summary>
    public int Of(string place)
    {
        for (var part = place; part.Length > 0; part = part[..Math.Max(0, part.LastIndexOf('.'))])
        {
            if (Lines.TryGetValue(part, out var line))
                return line;
        }

        return 1;
    }
}
