using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;
using EvalBot.Core.Scoring;

namespace EvalBot.Core.Ratings;

/// <summary>공개: how far apart the panel's ratings of one goal are. A figure to talk about; no score and no grade is computed from it.</summary>
/// <param name="Goal">The goal's number.</param>
/// <param name="Rated">Each seat that gave points.</param>
/// <param name="NotAssessed">The seats that said 평가 불가.</param>
public sealed record Spread(int Goal, IReadOnlyList<SeatPoints> Rated, IReadOnlyList<string> NotAssessed)
{
    /// <summary>So many points from the median, or more, and a seat is far apart. Ours; the plan does not say.</summary>
    public const int FarApart = 2;

    /// <summary>The middle of all points, or half-way between the two in the middle: exact, so that it may end in ½. Null where nobody gave points.</summary>
    public Fraction? Median
    {
        get
        {
            int[] sorted = [.. Rated.Select(rated => rated.Points).Order()];
            return sorted.Length == 0 ? null : new Fraction(sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2], 2);
        }
    }

    /// <summary>The least and the most points; null where nobody gave points.</summary>
    public (int Least, int Most)? Range => Rated.Count == 0 ? null : (Rated.Min(rated => rated.Points), Rated.Max(rated => rated.Points));

    /// <summary>The seats whose points are <see cref="FarApart"/> or more from the median.</summary>
    public IReadOnlyList<SeatPoints> Apart => Median is not { } median ? [] : [.. Rated.Where(rated =>
        median - rated.Points >= FarApart || rated.Points - median >= FarApart)];

    /// <summary>By how many points two seats differ in the mean, over all pairs of seats: 0 where all gave the same, and where fewer than two gave points.</summary>
    public Fraction Disagreement
    {
        get
        {
            var pairs = Rated.SelectMany((one, i) => Rated.Skip(i + 1).Select(other => Math.Abs(one.Points - other.Points))).ToList();
            return pairs.Count == 0 ? Fraction.Zero : new Fraction(pairs.Sum(), pairs.Count);
        }
    }

    /// <summary>How many seats gave so many points.</summary>
    public int CountOf(int points) => Rated.Count(rated => rated.Points == points);

    /// <summary>The spread of each goal, the most disagreement first; the goals' numbers decide between equal ones.</summary>
    /// <param name="sheets">What came from the seats; only submitted sheets that are not excluded are looked at.</param>
    public static IReadOnlyList<Spread> Of(IReadOnlyList<SeatSheet> sheets, IEnumerable<GoalTerms> goals) =>
        [.. goals.Select(goal => Of(sheets, goal.Number)).OrderByDescending(spread => spread.Disagreement).ThenBy(spread => spread.Goal)];

    private static Spread Of(IReadOnlyList<SeatSheet> sheets, int goal)
    {
        var ratings = sheets
            .Where(sheet => sheet is { State: SheetState.Submitted, Excluded: false })
            .SelectMany(sheet => sheet.Ratings.Where(rating => rating.Goal == goal), (sheet, rating) => (sheet.Seat, Rating: rating))
            .ToList();
        return new(
            goal,
            [.. ratings.Where(rated => rated.Rating is { NotAssessable: false, Points: not null }).Select(rated => new SeatPoints(rated.Seat, rated.Rating.Points!.Value))],
            [.. ratings.Where(rated => rated.Rating.NotAssessable).Select(rated => rated.Seat)]);
    }
}

/// <summary>The points that a seat gave a goal.</summary>
public sealed record SeatPoints(string Seat, int Points);

/// <summary>A seat's rating of one goal on the first ballot and after the second.</summary>
/// <param name="Latest">The same as <paramref name="First"/> where the seat sent no second sheet.</param>
public sealed record RatingChange(string Seat, Rating First, Rating Latest)
{
    /// <summary>Whether points or words changed.</summary>
    public bool IsChanged => !Latest.SaysTheSameAs(First);
}

/// <summary>The first ballot is not closed yet: there is nothing to talk about before the reveal.</summary>
public sealed record NotRevealedYet : Refusal;

/// <summary>The district has no core goal of that number.</summary>
/// <param name="Goals">How many it has.</param>
public sealed record NoSuchGoalHere(string Typed, int Goals) : Refusal;
