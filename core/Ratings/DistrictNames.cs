using System.Text;

namespace EvalBot.Core.Ratings;

/// <summary>The names of a plan's districts, made ready once to be found in what people write: how long that takes depends on the text, not on how many districts there are.</summary>
public sealed class DistrictNames
{
    private readonly Dictionary<string, List<DistrictName>>.AlternateLookup<ReadOnlySpan<char>> names;
    private readonly int[] lengths;

    /// <param name="names">In Korean, with their endings: 도봉구.</param>
    public DistrictNames(IEnumerable<string> names)
    {
        var byBare = new Dictionary<string, List<DistrictName>>();
        foreach (var name in names.Select((name, place) => DistrictName.Of(name.Normalize(NormalizationForm.FormC), place)))
        {
            if (byBare.TryGetValue(name.Bare, out var same))
                same.Add(name);
            else
                byBare[name.Bare] = [name];
        }

        this.names = byBare.GetAlternateLookup<ReadOnlySpan<char>>();
        lengths = [.. byBare.Keys.Select(bare => bare.Length).Distinct()];
    }

    /// <summary>Every place where a word begins with one of the names, alone or behind 서울, and what follows within that word.</summary>
    /// <param name="text">In NFC.</param>
    internal IEnumerable<(DistrictName Name, string Tail)> In(string text)
    {
        var start = 0; // Of the letters that stand before this place.
        for (var at = 0; at < text.Length; at++)
        {
            if (at > 0 && !char.IsLetter(text[at - 1]))
                start = at;
            if (text.AsSpan(start, at - start) is not ("" or "서울" or "서울시" or "서울특별시"))
                continue;
            foreach (var length in lengths)
            {
                if (at + length > text.Length || !names.TryGetValue(text.AsSpan(at, length), out var found))
                    continue;
                var end = at + length;
                while (end < text.Length && char.IsLetter(text[end]))
                    end++;
                foreach (var name in found)
                    yield return (name, text[(at + length)..end]);
            }
        }
    }
}

/// <summary>A district's name in its parts.</summary>
/// <param name="Bare">Without its ending: 도봉.</param>
/// <param name="Ending">구, 군 or 시; empty where it has none.</param>
/// <param name="Place">Its place among the plan's districts.</param>
internal sealed record DistrictName(string Whole, string Bare, string Ending, int Place)
{
    public static DistrictName Of(string name, int place)
    {
        var bare = name[^1] is '구' or '군' or '시' ? name[..^1] : name;
        return new(name, bare, name[bare.Length..], place);
    }
}
