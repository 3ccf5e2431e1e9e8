using EvalBot.Core.Evaluations;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;

namespace EvalBot.Bot.Cards;

/// <summary>In which order seats are shown.</summary>
internal static class SeatOrder
{
    /// <summary>The filled seats in the order of the plan.</summary>
    public static IEnumerable<PanelSeat> Of(Evaluation evaluation, PanelShape shape) => shape.Seats
        .SelectMany(seat => evaluation.Seats.Where(filled => filled.SeatId == seat.Id));
}
