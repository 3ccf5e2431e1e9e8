using EvalBot.Bot.Cards;
using EvalBot.Core.Indicators;

namespace EvalBot.Bot.Indicators;

/// <summary>Lines of an indicator sheet, and what differs between two versions, in words.</summary>
internal sealed class SheetWords(CardFace face)
{
    /// <summary>«정량지표 2: 시민학교 참가자 수»; a new line is «새 정량지표».</summary>
    public string Name(SheetVersion version, SheetLine line) => line switch
    {
        { Number: 0, Kind: LineKind.Indicator } => face.Say("agreement.newIndicator"),
        { Number: 0 } => face.Say("agreement.newGoal"),
        { Kind: LineKind.Indicator } => face.Say("agreement.indicatorName", line.Number, version.IndicatorAt(line)?.Name ?? ""),
        _ => face.Say("agreement.goalName", line.Number, version.GoalAt(line)?.Name ?? ""),
    };

    /// <summary>«많을수록 좋음 · 목표 350명 · 가중치 20».</summary>
    public string Terms(IndicatorTerms terms) => face.Say("agreement.terms", face.Say("agreement.kind", terms.Kind), face.Target(terms), CardFace.Number(terms.Weight));

    /// <summary>«공통 · 가중치 30».</summary>
    public string Terms(GoalTerms goal) => face.Say("agreement.goalTerms", Type(goal), CardFace.Number(goal.Weight));

    /// <summary>«정량지표 2 목표 300명 → 350명, 가중치 20 → 25»; «정량지표 7 추가: …».</summary>
    public IReadOnlyList<string> Difference(SheetVersion earlier, SheetVersion later) => [.. SheetDifference.Between(earlier, later).Select(Change)];

    /// <summary>The change that a remark proposes, in a sentence; nothing where it only comments.</summary>
    /// <param name="version">The version that it was made on.</param>
    public IReadOnlyList<string> Proposed(SheetVersion version, SheetRemark remark)
    {
        if (remark.Proposal is not { } proposal)
            return [];

        var before = version.IndicatorAt(remark.Line) ?? (object?)version.GoalAt(remark.Line);
        var number = remark.Line.Number != 0 ? remark.Line.Number
            : 1 + (remark.Line.Kind == LineKind.Indicator ? version.Indicators.Count : version.Goals.Count);
        return [Change(new(remark.Line with { Number = number }, before, proposal.Indicator ?? (object?)proposal.Goal))];
    }

    private string Change(LineChange change)
    {
        var line = face.Say(change.Line.Kind == LineKind.Indicator ? "agreement.indicator" : "agreement.goal", change.Line.Number);
        return change switch
        {
            { Before: null, After: { } after } => face.Say("agreement.added", line, Whole(after)),
            { Before: { } before, After: null } => face.Say("agreement.removed", line, Whole(before)),
            { Before: IndicatorTerms before, After: IndicatorTerms after } => face.Say("agreement.changed", line, string.Join(", ", Parts(before, after))),
            { Before: GoalTerms before, After: GoalTerms after } => face.Say("agreement.changed", line, string.Join(", ", Parts(before, after))),
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, "A line keeps its kind."),
        };
    }

    private string Whole(object line) => line switch
    {
        IndicatorTerms terms => $"{terms.Name} · {Terms(terms)}",
        GoalTerms goal => goal.Name + Terms(goal),
        _ => throw new ArgumentOutOfRangeException(nameof(line), line, "No line of a sheet."),
    };

    private IEnumerable<string> Parts(IndicatorTerms before, IndicatorTerms after)
    {
        if (before.Name != after.Name)
            yield return face.Say("agreement.renamed", before.Name, after.Name);
        if (before.Kind != after.Kind)
            yield return Part("shownKind", face.Say("agreement.kind", before.Kind), face.Say("agreement.kind", after.Kind));
        if (before.Target != after.Target || before.Unit != after.Unit || before.Kind != after.Kind)
            yield return Part("shownTarget", face.Target(before), face.Target(after));
        if (before.Weight != after.Weight)
            yield return Part("shownWeight", CardFace.Number(before.Weight), CardFace.Number(after.Weight));
        if (before.Source != after.Source)
            yield return Part("shownSource", OrNone(before.Source), OrNone(after.Source));
        if (before.Evidence != after.Evidence)
            yield return Part("shownEvidence", OrNone(before.Evidence), OrNone(after.Evidence));
    }

    private IEnumerable<string> Parts(GoalTerms before, GoalTerms after)
    {
        if (before.Name != after.Name)
            yield return face.Say("agreement.renamed", before.Name, after.Name);
        if (before.Common != after.Common)
            yield return Part("shownCommon", Type(before), Type(after));
        if (before.Weight != after.Weight)
            yield return Part("shownWeight", CardFace.Number(before.Weight), CardFace.Number(after.Weight));
    }

    private string Part(string what, string before, string after) => face.Say("agreement.change", face.Say($"agreement.{what}"), before, after);

    private string Type(GoalTerms goal) => face.Say(goal.Common ? "agreement.common" : "agreement.individual");

    private string OrNone(string words) => words.Length == 0 ? face.Say("agreement.none") : words;
}
