using EvalBot.Core.Plans;

namespace EvalBot.Bot.PlanFiles;

/// <summary>The rules of a plan file: scores and grades, appeals, deadlines, reminders.</summary>
internal static class RulesReader
{
    /// <summary>A band may begin above the highest total: the rule check says so.</summary>
    private const int HighestBand = 10_000;

    public static ScoringRules Scoring(PlanNode node)
    {
        var fields = node.Fields(
            "quantitativeMaximum qualitativeMaximum trim trimFrom scale remedyUpTo bands doubleEntry gradeConfirmation",
            "conversion notAssessable rounding quorum");
        var scale = Scale(fields["scale"]);
        var quantitativeMaximum = fields["quantitativeMaximum"].Integer(1, 1000);
        var qualitativeMaximum = fields["qualitativeMaximum"].Integer(1, 1000);
        return new ScoringRules(
            quantitativeMaximum,
            qualitativeMaximum,
            fields.GetValueOrDefault("conversion")?.OneOf<Conversion>(),
            fields.GetValueOrDefault("notAssessable")?.TrueOrFalse(),
            fields["trim"].TrueOrFalse(),
            fields["trimFrom"].Integer(3, 100), // Two sheets are dropped, and one has to be left.
            scale,
            fields["remedyUpTo"].Integer(0, scale.Count),
            fields.GetValueOrDefault("rounding")?.OneOf<Rounding>(),
            fields.GetValueOrDefault("quorum")?.OneOf<Quorum>(),
            Bands(fields["bands"]),
            fields["doubleEntry"].TrueOrFalse(),
            fields["gradeConfirmation"].TrueOrFalse());
    }

    public static AppealRules Appeals(PlanNode node)
    {
        var fields = node.Fields("neverWorse", "redeliberation independentMembers");
        var rules = new AppealRules(fields["neverWorse"].TrueOrFalse());
        if (fields.GetValueOrDefault("redeliberation") is { } redeliberation)
            rules = rules with { Redeliberation = redeliberation.OneOf<RedeliberationPanel>() };
        if (fields.GetValueOrDefault("independentMembers") is not { } members)
            return rules;

        var number = members.Integer(1, 9);
        return number % 2 == 1 ? rules with { IndependentMembers = number } : throw members.Wrong("가운데 점수가 하나로 정해지도록 홀수여야 합니다");
    }

    public static DeadlineRules Deadlines(PlanNode node)
    {
        var fields = node.Fields("notice appeal finalNotice report factCheck", "redeliberation");
        return new DeadlineRules(
            Days(fields["notice"]),
            Days(fields["appeal"]),
            fields.GetValueOrDefault("redeliberation") is { } redeliberation ? Days(redeliberation) : null,
            Days(fields["finalNotice"]),
            Days(fields["report"]),
            Days(fields["factCheck"]));
    }

    public static ReminderRules Reminders(PlanNode node)
    {
        var fields = node.Fields("at daysBefore overdueEvery overdueTimes", "quiet digest escalation");
        var rules = new ReminderRules(
            fields["at"].Hour(),
            DaysBefore(fields["daysBefore"]),
            fields["overdueEvery"].Integer(1, 365),
            fields["overdueTimes"].Integer(0, 100));
        if (fields.TryGetValue("quiet", out var quiet))
            rules = rules with { Quiet = Quiet(quiet) };
        if (fields.TryGetValue("digest", out var digest))
            rules = rules with { Digest = digest.TrueOrFalse() };
        if (!fields.TryGetValue("escalation", out var escalation))
            return rules;

        var steps = escalation.Fields("deputies coordinators");
        return rules with { DeputiesFrom = steps["deputies"].Integer(0, 100), CoordinatorsFrom = steps["coordinators"].Integer(1, 100) };
    }

    private static QuietHours Quiet(PlanNode node)
    {
        var fields = node.Fields("from to");
        var (from, to) = (fields["from"].Hour(), fields["to"].Hour());
        return from != to ? new(from, to) : throw fields["to"].Wrong("시작하는 시각과 달라야 합니다. 조용한 시간이 없으면 quiet를 지웁니다");
    }

    private static List<ScalePoint> Scale(PlanNode node)
    {
        var scale = new List<ScalePoint>();
        foreach (var item in node.Items())
        {
            var fields = item.Fields("points meaning meaningEn");
            if (fields["points"].Integer(0, 100) != scale.Count + 1)
                throw fields["points"].Wrong($"척도는 1점부터 하나씩 올라가야 하므로 {scale.Count + 1}이어야 합니다");

            scale.Add(new ScalePoint(scale.Count + 1, fields["meaning"].Text(), fields["meaningEn"].Text()));
        }

        return scale.Count > 1 ? scale : throw node.Problem("scale: 척도는 두 점 이상이어야 합니다.");
    }

    private static List<GradeBand> Bands(PlanNode node)
    {
        var bands = new List<GradeBand>();
        var items = node.Items();
        foreach (var item in items)
        {
            var fields = item.Fields("name nameEn from endsSupport");
            var from = fields["from"].Integer(0, HighestBand);
            if (bands.Count > 0 && from >= bands[^1].From)
                throw fields["from"].Wrong($"바로 위 등급의 {bands[^1].From}보다 작아야 합니다");
            if (bands.Count == items.Count - 1 && from != 0)
                throw fields["from"].Wrong("마지막 등급은 0에서 시작해야 합니다");
            if (bands.Any(band => band.Name == fields["name"].Text()))
                throw fields["name"].Wrong("이미 있는 등급의 이름입니다");

            bands.Add(new GradeBand(fields["name"].Text(), fields["nameEn"].Text(), from, fields["endsSupport"].TrueOrFalse()));
        }

        return bands;
    }

    private static DayRule Days(PlanNode node)
    {
        var fields = node.Fields("days rolls");
        return new DayRule(fields["days"].Integer(1, 365), fields["rolls"].TrueOrFalse());
    }

    private static List<int> DaysBefore(PlanNode node)
    {
        var days = new List<int>();
        foreach (var item in node.Items())
        {
            var day = item.Integer(0, 365);
            if (days.Count > 0 && day >= days[^1])
                throw item.Wrong($"앞의 {days[^1]}보다 작아야 합니다");

            days.Add(day);
        }

        return days;
    }
}
