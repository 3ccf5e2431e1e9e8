using System.Text.Json;
using EvalBot.Core.Gatherings;
using EvalBot.Core.Plans;

namespace EvalBot.Bot.PlanFiles;

/// <summary>The dates before the evaluations in a plan file.</summary>
internal static class PreparationReader
{
    private static readonly Dictionary<string, GatheringKind> Kinds =
        Enum.GetValues<GatheringKind>().ToDictionary(kind => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()));

    public static Preparation Read(PlanNode node)
    {
        var fields = node.Fields("evaluationFrom evaluationTo workshops indicatorWorkshopsFrom indicatorWorkshopsTo negotiationFrom", "agendas");
        var workshops = fields["workshops"].Items()
            .Select(item => item.Fields("date place"))
            .Select(workshop => new JointWorkshop(workshop["date"].Date(), workshop["place"].Text()))
            .ToList();
        return new(
            fields["evaluationFrom"].Date(),
            NotBefore(fields, "evaluationTo", "evaluationFrom"),
            workshops,
            fields["indicatorWorkshopsFrom"].Date(),
            NotBefore(fields, "indicatorWorkshopsTo", "indicatorWorkshopsFrom"),
            fields["negotiationFrom"].Date())
        {
            Agendas = fields.TryGetValue("agendas", out var agendas) ? Agendas(agendas) : [],
        };
    }

    private static IReadOnlyList<Agenda> Agendas(PlanNode node) =>
    [
        .. node.Fields("", string.Join(' ', Kinds.Keys)).Select(agenda => new Agenda(Kinds[agenda.Key], [.. agenda.Value.Items().Select(AgendaItem)])),
    ];

    private static AgendaItem AgendaItem(PlanNode node)
    {
        var fields = node.Fields("name nameEn minutes", "speaker");
        var speaker = fields.TryGetValue("speaker", out var named) ? named.OneOf<Speaker>() : Speaker.Everybody;
        return new(fields["name"].Text(), fields["nameEn"].Text(), fields["minutes"].Integer(1, 1440), speaker);
    }

    private static DateOnly NotBefore(IReadOnlyDictionary<string, PlanNode> fields, string to, string from) =>
        fields[to].Date() is var last && last >= fields[from].Date() ? last : throw fields[to].Wrong($"{from}보다 앞일 수 없습니다");
}
