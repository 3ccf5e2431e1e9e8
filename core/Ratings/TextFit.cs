using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EvalBot.Core.Plans;

namespace EvalBot.Core.Ratings;

/// <summary>What a careful reader would ask about a rating before it is sent.</summary>
/// <param name="Goal">The goal's number; of several goals the first.</param>
/// <param name="Detail">What the question names: points, other goals, or a district.</param>
public sealed record TextDoubt(int Goal, TextDoubtKind Kind, string Detail);

/// <summary>Why the words and the points of a rating may not belong together.</summary>
public enum TextDoubtKind
{
    /// <summary>The highest points, and only limits in words. The detail is the points.</summary>
    OnlyLimits,

    /// <summary>Points that want a remedy, and none that says anything. The detail is the points.</summary>
    NoRemedy,

    /// <summary>The same text in several goals. The detail is the numbers of the other goals.</summary>
    SameText,

    /// <summary>Other points than before with the same words. The detail is both points.</summary>
    UnchangedText,

    /// <summary>Another district's name. The detail is the name.</summary>
    OtherDistrict,
}

/// <summary>Whether the words of a sheet fit its points. Asked, never blocking: what a sheet must say is <see cref="RatingRules"/>.</summary>
public static partial class TextFit
{
    /// <summary>The fewest letters of a text that nobody writes twice by chance: «예산 부족» may stand in two goals.</summary>
    private const int FewestLetters = 12;

    private const int LongestFiller = 40;

    private const string Particles =
        "의|은|는|이|가|을|를|과|와|도|만|로|으로|에|에서|에게|에는|에도|에서는|에서도|에서의|과는|와는|과의|와의|보다|보다는|처럼|까지|부터|나|이나|라는|이라는|며|이며|하고|랑|이랑";

    /// <summary>Every doubt, goal by goal.</summary>
    /// <param name="before">What the same person sent before: their previous version, or their first ballot; null for nothing.</param>
    /// <param name="ownDistrict">The name of the evaluated district, 도봉구.</param>
    /// <param name="districts">The names of all the plan's districts.</param>
    public static IReadOnlyList<TextDoubt> Of(
        IReadOnlyList<Rating> ratings, IReadOnlyList<Rating>? before, string ownDistrict, DistrictNames districts, ScoringRules rules)
    {
        var own = ownDistrict.Normalize(NormalizationForm.FormC);
        return [.. ratings
            .SelectMany(rating => OfOne(rating, before?.FirstOrDefault(earlier => earlier.Goal == rating.Goal), own, districts, rules))
            .Concat(SameTexts(ratings))
            .OrderBy(doubt => doubt.Goal)
            .ThenBy(doubt => doubt.Kind)];
    }

    private static IEnumerable<TextDoubt> OfOne(Rating rating, Rating? before, string own, DistrictNames districts, ScoringRules rules)
    {
        if (rating is { NotAssessable: false, Points: { } points })
        {
            if (points == rules.HighestPoints && SaysNothing(rating.Achievements) && !SaysNothing(rating.Limits))
                yield return new(rating.Goal, TextDoubtKind.OnlyLimits, Number(points));
            if (points <= rules.RemedyUpTo && SaysNothing(rating.Improvements))
                yield return new(rating.Goal, TextDoubtKind.NoRemedy, Number(points));
            if (before is { NotAssessable: false, Points: { } earlier } && earlier != points && Narrative(rating).SequenceEqual(Narrative(before)) && Narrative(rating).Any(text => text.Length > 0))
                yield return new(rating.Goal, TextDoubtKind.UnchangedText, $"{Number(earlier)} → {Number(points)}");
        }

        var said = string.Join('\n', rating.Achievements, rating.Limits, rating.Improvements, rating.Reason).Normalize(NormalizationForm.FormC);
        var others = districts.In(said).Where(found => found.Name.Whole != own && Names(found.Name, found.Tail)).Select(found => found.Name).Distinct();
        foreach (var name in others.OrderBy(name => name.Place))
            yield return new(rating.Goal, TextDoubtKind.OtherDistrict, name.Whole);
    }

    /// <summary>One doubt for each set of goals that share a text.</summary>
    private static IEnumerable<TextDoubt> SameTexts(IReadOnlyList<Rating> ratings) => ratings
        .SelectMany(rating => Narrative(rating).Where(text => text.Length >= FewestLetters && !SaysNothing(text)).Distinct().Select(text => (Text: text, rating.Goal)))
        .GroupBy(said => said.Text, said => said.Goal)
        .Select(group => group.Distinct().Order().ToList())
        .Where(goals => goals.Count > 1)
        .Select(goals => new TextDoubt(goals[0], TextDoubtKind.SameText, string.Join(", ", goals.Skip(1))))
        .Distinct();

    private static IEnumerable<string> Narrative(Rating rating) => new[] { rating.Achievements, rating.Limits, rating.Improvements }.Select(Letters);

    /// <summary>Nothing shows, or it is filler: «없음», «-», «해당 없음», «특이사항 없습니다».</summary>
    private static bool SaysNothing(string words) => Letters(words) is var letters && (letters.All(IsJamo) || (letters.Length <= LongestFiller && Filler().IsMatch(letters)));

    /// <summary>Letters and digits alone, in composed form: spaces, marks and letter case are no other text.</summary>
    private static string Letters(string words) => string.Concat(words.Normalize(NormalizationForm.FormC).Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>«ㅇㅇ», «ㅡ»: no syllable.</summary>
    private static bool IsJamo(char letter) => letter is >= '\u3131' and <= '\u318E';

    /// <summary>Whether a word that begins with these syllables names this district, with 구 or without. One that merely contains them does not: «건강서비스», «관광진흥», «친구로».</summary>
    private static bool Names(DistrictName name, string rest) => name.Ending.Length > 0 && rest.StartsWith(name.Ending, StringComparison.Ordinal)
        ? name.Bare.Length > 1 || Ending().IsMatch(rest[name.Ending.Length..]) // «중구난방» is not 중구.
        : name.Bare.Length > 1 && Ending().IsMatch(rest) && !(rest.Length == 0 && IsAnotherWord(name.Bare));

    /// <summary>«구로» alone is as well «to the districts»: 25개 구로 넓혔다.</summary>
    private static bool IsAnotherWord(string bare) => bare[0] == '구' && Particle().IsMatch(bare[1..]);

    private static string Number(int points) => points.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "^(?:(?:특이|특별한|별도|별다른|딱히|해당|현재|아직|기타|더이상|이상)*(?:사항|의견|내용|점|것|성과|한계점?|문제점?|개선사항|개선방향|개선할점|개선점)*(?:은|는|이|가|도)*"
        + "(?:없음|없슴|없다|없었음|없습니다|없었습니다|없어요|무)|미정|생략|상동|위와같음|위와동일|동일|동일함|추후작성|추후기재|추후보완|작성예정|작성중|모름|잘모름|na|none|nil|nothing|tbd|x)+$")]
    private static partial Regex Filler();

    [GeneratedRegex("^(?:권|쪽|측|형|식|청|민|구민|구청|지역|주민|시민|협치|마을|플랫폼|컨소시엄|단체|센터|사례)?(?:" + Particles + ")?$")]
    private static partial Regex Ending();

    [GeneratedRegex("^(?:" + Particles + ")$")]
    private static partial Regex Particle();
}
