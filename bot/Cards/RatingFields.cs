using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;

namespace EvalBot.Bot.Cards;

/// <summary>The part of a card in which a panelist rates: the scale, the hint, and the inputs of each goal.</summary>
internal sealed class RatingFields(CardFace face, ScoringRules rules)
{
    private const string NotAssessable = "na";

    /// <summary>The scale's points, the highest first, and 평가 불가 where the plan allows it.</summary>
    public IEnumerable<object> Choices =>
        rules.Scale.Reverse().Select(point => (object)new { title = Meaning(point), value = $"{point.Points}" })
            .Concat(rules.NotAssessable == true ? [new { title = face.Say("rating.notAssessable"), value = NotAssessable }] : []);

    /// <summary>«5점 매우 우수 · 4점 우수 …».</summary>
    public string Scale => string.Join(" · ", rules.Scale.Reverse().Select(Meaning));

    /// <summary>Which points want which words.</summary>
    public string Needed => face.Say("rating.needed", rules.LowestPoints, rules.RemedyUpTo, rules.RemedyUpTo + 1, rules.HighestPoints);

    /// <summary>«4점 우수», «평가 불가», or that nothing was chosen.</summary>
    public string Points(Rating rating) =>
        rating.NotAssessable ? face.Say("rating.notAssessable")
        : rating.Points is { } points ? Meaning(rules.Scale.Single(point => point.Points == points))
        : face.Say("rating.noPoints");

    /// <summary>The inputs of one goal.</summary>
    /// <param name="withChange">Whether a change wants a reason: the second ballot.</param>
    /// <param name="part">The only part that there is room for; empty for all.</param>
    /// <param name="notes">What was noted of the goal in the interview.</param>
    public object Goal(GoalTerms goal, Rating? rating, bool withChange, string part = "", IReadOnlyList<string>? notes = null)
    {
        var number = goal.Number;
        var words = RatingStep.PartsOf(rules, withChange)
            .Where(each => part.Length == 0 || each == part)
            .Select(each => Words(each, each switch
            {
                "achievements" => rating?.Achievements,
                "limits" => rating?.Limits,
                "improvements" => rating?.Improvements,
                "reason" => rating?.Reason,
                _ => rating?.ChangeReason,
            }));
        return new
        {
            heading = face.Say("rating.goal", number, CardFace.Number(goal.Weight)),
            name = goal.Name,
            pointsId = $"points-{number}",
            pointsLabel = face.Say("rating.points", number),
            points = rating is { NotAssessable: true } ? NotAssessable : $"{rating?.Points}",
            words,
            notes = notes ?? [],
        };

        RatingWords Words(string part, string? value) => new(
            $"{part}-{number}",
            face.Say($"rating.{part}", number),
            value ?? "",
            face.Say($"rating.hint.{part}", rules.LowestPoints, rules.RemedyUpTo, rules.RemedyUpTo + 1, rules.HighestPoints));
    }

    /// <summary>A rating to read: what was said under each heading.</summary>
    /// <param name="longest">The most characters of a part.</param>
    /// <param name="lines">The most lines of a part.</param>
    public object Read(GoalTerms goal, Rating rating, int longest = Rating.LongestText, int lines = 20) => new
    {
        name = face.Say("item.goal", goal.Number, goal.Name),
        points = Points(rating),
        words = Said(rating, longest, lines),
    };

    /// <summary>What a rating says, part by part; a part without words is left out.</summary>
    public IEnumerable<SaidWords> Said(Rating rating, int longest = Rating.LongestText, int lines = 20) =>
        new (string Part, string Text)[]
        {
            ("achievements", rating.Achievements), ("limits", rating.Limits), ("improvements", rating.Improvements),
            ("reason", rating.NotAssessable ? rating.Reason : ""), ("change", rating.ChangeReason),
        }
        .Where(said => !string.IsNullOrWhiteSpace(said.Text))
        .Select(said => new SaidWords(face.Say($"part.{said.Part}"), CardFace.Lines(said.Text, longest, lines)));

    private string Meaning(ScalePoint point) => face.Say("rating.meaning", point.Points, face.Meaning(point));
}

/// <summary>An input of a panelist's words, and when it must be filled in.</summary>
internal sealed record RatingWords(string Id, string Label, string Value, string Hint);

/// <summary>Words under a heading, line by line.</summary>
internal sealed record SaidWords(string Part, IReadOnlyList<string> Lines);
