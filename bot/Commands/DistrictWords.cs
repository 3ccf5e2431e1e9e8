using System.Runtime.CompilerServices;
using System.Text;
using EvalBot.Core.Plans;

namespace EvalBot.Bot.Commands;

/// <summary>Finds the district that a person means: with or without 구, in any letter case, composed or decomposed.</summary>
public static class DistrictWords
{
    private static readonly ConditionalWeakTable<IReadOnlyList<District>, Dictionary<string, District>> Indices = [];

    /// <summary>The district of that name, or null.</summary>
    public static District? Find(EvaluationPlan plan, string word) => Indices.GetValue(plan.Districts, BySpelling).GetValueOrDefault(Folded(word));

    /// <summary>The district that a misspelt word is nearest to, or null when none is near.</summary>
    public static District? Suggest(EvaluationPlan plan, string word)
    {
        if (word.Length > 30)
            return null;

        var wanted = Letters(Folded(word));
        return plan.Districts
            .Select(district => (District: district, Distance: Spellings(district).Min(spelling => Distance(wanted, Letters(spelling)))))
            .Where(near => near.Distance <= Math.Max(2, wanted.Length / 3))
            .OrderBy(near => near.Distance)
            .Select(near => near.District)
            .FirstOrDefault();
    }

    private static Dictionary<string, District> BySpelling(IReadOnlyList<District> districts)
    {
        var index = new Dictionary<string, District>();
        foreach (var district in districts)
        {
            foreach (var spelling in Spellings(district))
                index.TryAdd(spelling, district); // Where two share a spelling, the plan's first one is meant.
        }

        return index;
    }

    // «도봉구», «도봉», «dobong-gu», «dobong», and the id.
    private static IEnumerable<string> Spellings(District district)
    {
        yield return Folded(district.Name);
        if (district.Name.Length > 1)
            yield return Folded(district.Name[..^1]);
        yield return Folded(district.EnglishName);
        yield return Folded(district.EnglishName.Split('-')[0]);
        yield return district.Id;
    }

    private static string Folded(string word) => word.Normalize(NormalizationForm.FormC).Trim().TrimEnd('.', ',', '!', '?').ToLowerInvariant();

    // A slip of the finger is a slip of one letter, not of one syllable: compare decomposed.
    internal static string Letters(string word) => word.Normalize(NormalizationForm.FormD);

    /// <summary>The number of letters to insert, remove or exchange (Levenshtein).</summary>
    internal static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 0; i < left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i + 1;
            for (var j = 0; j < right.Length; j++)
                row[j + 1] = Math.Min(Math.Min(row[j], previous[j + 1]) + 1, previous[j] + (left[i] == right[j] ? 0 : 1));
            previous = row;
        }

        return previous[^1];
    }
}
