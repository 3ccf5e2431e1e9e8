using EvalBot.Core.Grades;
using EvalBot.Core.Ratings;

namespace EvalBot.Core.Evaluations;

public sealed partial class Evaluation
{
    /// <summary>The number of the newest ballot that is closed; 0 before the reveal.</summary>
    public int LastRevealed => _ballots.Where(ballot => ballot.Closed is not null).Select(ballot => ballot.Number).DefaultIfEmpty().Max();

    /// <summary>The sheets as they stood when a ballot was closed: of each seat that is not recused the latest one that was sent until then.</summary>
    /// <param name="ballot">1 or 2.</param>
    /// <returns>Nothing of a ballot that is open, or was not held.</returns>
    public IReadOnlyList<SeatSheet> SheetsAfter(int ballot) => ballot > LastRevealed
        ? []
        : [.. _seats.Where(seat => !seat.IsRecused)
            .Select(seat => (ballot == 2 ? LatestSubmitted(seat.SeatId, 2) : null) ?? LatestSubmitted(seat.SeatId, 1))
            .OfType<RatingSheet>()
            .Select(sheet => new SeatSheet(sheet.SeatId, SheetState.Submitted, sheet.Ballot, sheet.Ratings))];

    /// <summary>How each seat rated a goal on the first ballot and after the second; empty until the second one is closed.</summary>
    public IReadOnlyList<RatingChange> ChangesOf(int goal) => LastRevealed < 2
        ? []
        : [.. SheetsAfter(1).Zip(SheetsAfter(2))
            .Select(sheets => (sheets.First.Seat, First: RatingOf(sheets.First, goal), Latest: RatingOf(sheets.Second, goal)))
            .Where(rated => rated is { First: not null, Latest: not null })
            .Select(rated => new RatingChange(rated.Seat, rated.First!, rated.Latest!))];

    private static Rating? RatingOf(SeatSheet sheet, int goal) => sheet.Ratings.FirstOrDefault(rating => rating.Goal == goal);
}
