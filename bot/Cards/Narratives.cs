using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Core.Scoring;

namespace EvalBot.Bot.Cards;

/// <summary>What the panel said of each goal, fit for one card.</summary>
internal sealed class Narratives
{
    /// <summary>The most characters of all texts together: some 13 KB of Korean, so that the card stays below 28 KB.</summary>
    public const int Room = 4500;

    private readonly CardFace _face;
    private readonly GradeSheet _grade;
    private readonly RatingFields _fields;
    private readonly List<SeatSheet> _sheets;
    private readonly int _longest;

    /// <param name="room">The most characters of all texts together.</param>
    public Narratives(CardFace face, GradeSheet grade, PanelShape shape, int room = Room)
    {
        (_face, _grade, _fields) = (face, grade, new(face, grade.Inputs.Rules));
        _sheets = [.. shape.Seats.SelectMany(seat => grade.Inputs.Sheets.Where(sheet => sheet.Seat == seat.Id && sheet.State == SheetState.Submitted))];
        var lengths = _sheets.SelectMany(sheet => sheet.Ratings).SelectMany(Texts).Select(text => text.Length).ToList();
        _longest = Longest(lengths, room);
        IsWhole = lengths.All(length => length <= _longest);
    }

    /// <summary>Whether no text had to be cut.</summary>
    public bool IsWhole { get; }

    /// <summary>Goal by goal, under each seat its points and words.</summary>
    public IEnumerable<object> BySeat() => _grade.Inputs.Goals.Select(goal => Of(goal, _sheets
        .Select(sheet => (sheet.Seat, Rating: sheet.Ratings.FirstOrDefault(rating => rating.Goal == goal.Number)))
        .Where(rated => rated.Rating is not null)
        .Select(rated => new Voices(
            _face.Say("grade.voice", _face.Seat(rated.Seat), _fields.Points(rated.Rating!)),
            [.. _fields.Said(rated.Rating!).SelectMany(Said)]))));

    /// <summary>Goal by goal, under each part all that was said, sorted by its text: the order tells nothing of who said it.</summary>
    public IEnumerable<object> Together() => _grade.Inputs.Goals.Select(goal =>
    {
        var ratings = _sheets.SelectMany(sheet => sheet.Ratings).Where(rating => rating.Goal == goal.Number).ToList();
        return Of(goal, new[]
        {
            Part("achievements", rating => rating.Achievements),
            Part("limits", rating => rating.Limits),
            Part("improvements", rating => rating.Improvements),
            Part("reason", rating => rating.NotAssessable ? rating.Reason : ""),
        }.Where(part => part.Lines.Count > 0));

        Voices Part(string part, Func<Rating, string> text) => new(
            _face.Say($"part.{part}"),
            [.. ratings.Select(text).Where(said => !string.IsNullOrWhiteSpace(said)).Order(StringComparer.Ordinal).SelectMany(Cut)]);
    });

    private object Of(GoalTerms goal, IEnumerable<Voices> voices)
    {
        var points = _sheets
            .Where(sheet => !sheet.Excluded)
            .SelectMany(sheet => sheet.Ratings)
            .Where(rating => rating is { NotAssessable: false, Points: not null } && rating.Goal == goal.Number)
            .Select(rating => (Fraction)rating.Points!.Value)
            .ToList();
        return new
        {
            name = _face.Say("item.goal", goal.Number, goal.Name),
            mean = points.Count == 0
                ? _face.Say("grade.noRating", CardFace.Number(goal.Weight))
                : _face.Say("grade.mean", CardFace.Number(goal.Weight), (Fraction.Sum(points) / points.Count).ToCut(), points.Count),
            voices,
        };
    }

    private IEnumerable<string> Said(SaidWords said) =>
        Cut(string.Join('\n', said.Lines)).Select((line, i) => i == 0 ? _face.Say("grade.said", said.Part, line) : line);

    private IReadOnlyList<string> Cut(string text) => CardFace.Lines(text, _longest);

    private static IEnumerable<string> Texts(Rating rating) => [rating.Achievements, rating.Limits, rating.Improvements, rating.Reason, rating.ChangeReason];

    /// <summary>The greatest length at which all texts have room, each cut to it: short texts stay whole.</summary>
    internal static int Longest(IReadOnlyList<int> lengths, int room = Room)
    {
        var (low, high) = (20, Rating.LongestText);
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

    private sealed record Voices(string Title, IReadOnlyList<string> Lines);
}
