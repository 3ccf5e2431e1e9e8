using EvalBot.Core.Plans;

namespace EvalBot.Bot.PlanFiles;

/// <summary>The shape of the panels.</summary>
internal static class PanelShapeReader
{
    public static PanelShape Read(PlanNode node)
    {
        var fields = node.Fields("minimum maximum loadLimit seats");
        var minimum = fields["minimum"].Integer(1, 100);
        var maximum = fields["maximum"].Integer(minimum, 100);
        var seats = new List<Seat>();
        foreach (var item in fields["seats"].Items())
            seats.Add(Seat(item, seats));

        return seats.Count >= minimum && seats.Count <= maximum
            ? new PanelShape(minimum, maximum, fields["loadLimit"].Integer(1, 100), seats)
            : throw fields["seats"].Problem($"seats: 자리가 {minimum}개 이상 {maximum}개 이하여야 합니다 ({seats.Count}개).");
    }

    private static Seat Seat(PlanNode node, List<Seat> others)
    {
        var fields = node.Fields("id name nameEn group", "peerYear");
        var peerYear = fields.GetValueOrDefault("peerYear");
        var seat = new Seat(
            fields["id"].Id(),
            fields["name"].Text(),
            fields["nameEn"].Text(),
            fields["group"].OneOf<SeatGroup>(),
            peerYear?.Integer(1, 10));
        if (others.Any(other => other.Id == seat.Id))
            throw fields["id"].Wrong("이미 있는 자리입니다");
        if (seat.Group == SeatGroup.Peer && peerYear is null)
            throw node.Problem("peerYear: 민간 자리에는 몇 년차 책임자인지 써야 합니다.");
        if (seat.Group != SeatGroup.Peer && peerYear is not null)
            throw peerYear.Wrong("민간 자리에만 쓸 수 있습니다");

        return seat;
    }
}
