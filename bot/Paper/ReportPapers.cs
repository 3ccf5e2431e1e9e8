using System.Globalization;
using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;
using EvalBot.Core.Discussions;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;
using EvalBot.Core.Reports;
using EvalBot.Core.Scoring;

namespace EvalBot.Bot.Paper;

/// <summary>What a paper of the report is made of.</summary>
/// <param name="Due">The report's last day; null where none has begun.</param>
/// <param name="Name">A person's name by their id.</param>
public sealed record ReportSource(
    EvaluationPlan Plan, Evaluation Evaluation, Discussion Discussion, IReadOnlyList<ReportDraft> Drafts, IReadOnlyList<string> Writers, DateOnly? Due, DateTimeOffset Now, Func<string, string> Name);

/// <summary>보고서: the dossier for its writer, and the report itself. Both have the parts of the plan (III-7), in Korean as the office writes.</summary>
/// <remarks>The writer sits on the panel, so the dossier says which seat said what. The report goes to the consortium: it has neither seats nor names of panelists.</remarks>
public sealed class ReportPapers
{
    /// <summary>The mark of a provisional paper.</summary>
    public const string Provisional = "잠정";

    private const int LongestLabel = 22;

    private readonly ReportSource _source;
    private readonly bool _bySeat;
    private readonly GradeSheet _grade;
    private readonly GradeComputation _computed;
    private readonly FactorAnalysis _factors;
    private readonly WordDocument _paper = new();

    private ReportPapers(ReportSource source, bool bySeat)
    {
        (_source, _bySeat) = (source, bySeat);
        _grade = source.Evaluation.Grade ?? throw new ArgumentException("There is no grade to tell.", nameof(source));
        (_computed, _factors) = (_grade.Computation, FactorAnalysis.Of(_grade));
    }

    /// <summary>자료집: tables, pictures, narratives with the seats that wrote them, and what fell short.</summary>
    public static byte[] Dossier(ReportSource source) => new ReportPapers(source, bySeat: true).Write("성과평가 보고서 자료집");

    /// <summary>보고서: what the writer typed, with the same tables and pictures and without seats.</summary>
    public static byte[] Report(ReportSource source) => new ReportPapers(source, bySeat: false).Write("성과평가 보고서");

    private ScoringRules Rules => _grade.Inputs.Rules;

    private District District => _source.Plan.District(_source.Evaluation.DistrictId);

    private byte[] Write(string title)
    {
        var provisional = _source.Evaluation.Finalized is null;
        if (provisional)
            _paper.Head($"{Provisional} · 최종 확정 전");
        _paper.Heading($"{_source.Plan.Year} {District.Name} {title}{(provisional ? $" ({Provisional})" : "")}");
        if (provisional)
            _paper.Line($"이 문서는 잠정본입니다. {Pending()} 결과가 최종 확정되면 달라질 수 있습니다.", bold: true);
        if (_bySeat)
            _paper.Line("집필자를 위한 자료입니다. 자리가 표시되어 있으니 보고서에 옮길 때에는 자리와 이름을 빼고, 수행단체에 주지 마십시오.", bold: true);
        _paper.Fields(
        [
            ("계획", _source.Plan.Name, 0),
            ("대상", $"{District.Name} 시민협력플랫폼 수행단체 ({District.Year}년차, 〈{District.Round}차〉)", 0),
            ("성과평가 회의", Language.Korean.Time(_source.Evaluation.MeetingStartsAt), 0),
            ("집필", _source.Writers.Count == 0 ? "미정" : string.Join(", ", _source.Writers.Select(_source.Name)), 0),
            ("공유 기한", _source.Due is { } due ? Language.Korean.Until(due) : "–", 0),
            ("작성", Language.Korean.Time(_source.Now), 0),
        ]);
        Results();
        Diagnosis();
        Outlook();
        return _paper.Write();
    }

    private string Pending() => _source.Evaluation switch
    {
        { Appeal: { Outcome: null, IsWithdrawn: false } } => "이의제기가 아직 결정되지 않았습니다.",
        { Appeal: null, AppealLastDay: { } lastDay } when _source.Now < KoreanDays.EndOf(lastDay) => $"이의제기 기간이 {Language.Korean.Until(lastDay)}입니다.",
        _ => "결과가 아직 최종 확정되지 않았습니다.",
    };

    private void Results()
    {
        _paper.Subheading("Ⅰ. 결과 및 세부 내용");
        Written(ReportPart.Results);
        var support = District.EarlyTermination ? "해당 없음(중도 포기)" : _computed.Band.EndsSupport ? "취소 대상" : "취소 대상 아님";
        _paper.Table([20, 20, 20, 20, 20],
        [
            ["정량평가", "정성평가", "총점", "등급", "연속지원"],
            [$"{_computed.Quantitative.ToCut()} / {Rules.QuantitativeMaximum}", $"{_computed.Qualitative.ToCut()} / {Rules.QualitativeMaximum}", $"{_computed.Total.ToCut()} → {_computed.Rounded}점", _computed.Band.Name, support],
        ]);
        _paper.Line("1. 정량평가", bold: true);
        _paper.Table([8, 32, 15, 15, 15, 15],
        [
            ["번호", "지표", "목표", "결과", "달성률", "점수"],
            .. _computed.Indicators.Select(line => (IReadOnlyList<string>)
            [
                Whole(line.Result.Terms.Number), line.Result.Terms.Name, Target(line.Result.Terms), Amount(line.Result.Terms, line.Together),
                $"{(line.Achievement * 100).ToCut()}%", $"{line.Points.ToCut()} / {Wording.Number(line.Result.Terms.Weight)}",
            ]),
        ]);
        _paper.Chart(new(
            "그림 1. 정량지표 달성률(%)",
            "정량지표 달성률. " + string.Join(", ", _computed.Indicators.Select(line => $"{line.Result.Terms.Name} {(line.Achievement * 100).ToCut()}%")),
            [.. _computed.Indicators.Select(line => Label($"{line.Result.Terms.Number}. {line.Result.Terms.Name}"))],
            [new("달성률", [.. _computed.Indicators.Select(line => Double(line.Achievement * 100))])],
            120, Stacked: false, "0.#\"%\""));
        _paper.Line("2. 정성평가", bold: true);
        var goals = _factors.Goals.OrderBy(goal => goal.Goal.Number).ToList();
        _paper.Table([8, 44, 12, 12, 12, 12],
        [
            ["번호", "핵심 목표", "가중치", "평균", "최소~최대", "의견 차이"],
            .. _grade.Inputs.Goals.OrderBy(terms => terms.Number).Select(terms => goals.FirstOrDefault(goal => goal.Goal.Number == terms.Number) is { } goal
                ? (IReadOnlyList<string>)
                [
                    Whole(terms.Number), terms.Name, Wording.Number(terms.Weight), goal.Mean.ToCut(),
                    goal.Spread.Range is { } range ? $"{range.Least}~{range.Most}" : "–", goal.Spread.Disagreement.ToCut(),
                ]
                : [Whole(terms.Number), terms.Name, Wording.Number(terms.Weight), "평가 없음", "–", "–"]),
        ]);
        if (goals.Count > 0)
        {
            _paper.Chart(new(
                $"그림 2. 핵심 목표별 평균({Rules.HighestPoints}점 만점)",
                "핵심 목표별 평균. " + string.Join(", ", goals.Select(goal => $"{goal.Goal.Name} {goal.Mean.ToCut()}점")),
                [.. goals.Select(goal => Label($"{goal.Goal.Number}. {goal.Goal.Name}"))],
                [new("평균", [.. goals.Select(goal => Double(goal.Mean))])],
                Rules.HighestPoints, Stacked: false, "0.0#"));
            _paper.Chart(new(
                "그림 3. 핵심 목표별 점수 분포(명)",
                "핵심 목표별 점수 분포. " + string.Join(", ", goals.Select(goal => $"{goal.Goal.Name}: {string.Join(" ", Rules.Scale.Select(point => $"{point.Points}점 {goal.Spread.CountOf(point.Points)}명"))}")),
                [.. goals.Select(goal => Label($"{goal.Goal.Number}. {goal.Goal.Name}"))],
                [.. Rules.Scale.Select(point => new ChartSeries($"{point.Points}점 {point.Meaning}", [.. goals.Select(goal => (double)goal.Spread.CountOf(point.Points))]))],
                goals.Max(goal => goal.Spread.Rated.Count), Stacked: true, "0;;")); // No label for nobody.
        }

        if (_bySeat)
            BySeat();
    }

    private void BySeat()
    {
        var goals = _grade.Inputs.Goals;
        var width = 56 / Math.Max(1, goals.Count);
        _paper.Line("3. 자리별 평가(집필자용)", bold: true);
        _paper.Table(
            [28, .. goals.Select(_ => width), 16],
            [
                ["자리", .. goals.Select(goal => $"목표 {goal.Number}"), "점수"],
                .. _computed.Sheets.Select(sheet => (IReadOnlyList<string>)
                [
                    _source.Plan.PanelShape.Seat(sheet.Sheet.Seat).Name,
                    .. goals.Select(goal => sheet.Sheet.Ratings.FirstOrDefault(rating => rating.Goal == goal.Number) switch
                    {
                        null => "–",
                        { NotAssessable: true } => "평가 불가",
                        var rating => rating.Points is { } points ? Whole(points) : "–",
                    }),
                    sheet.Score is { } score ? sheet.Counts ? score.ToCut() : $"{score.ToCut()} (제외)" : "–",
                ]),
            ]);
    }

    private void Diagnosis()
    {
        _paper.Subheading("Ⅱ. 진단과 분석");
        Written(ReportPart.Diagnosis);
        _paper.Line("1. 목표에 못 미친 정량지표", bold: true);
        if (_factors.Indicators.Count == 0)
            _paper.Line("모든 지표가 목표를 달성했습니다.");
        else
            _paper.Table([36, 16, 16, 16, 16],
            [
                ["지표", "목표", "결과", "달성률", "잃은 점수"],
                .. _factors.Indicators.Select(line => (IReadOnlyList<string>)
                [
                    $"{line.Score.Result.Terms.Number}. {line.Score.Result.Terms.Name}", Target(line.Score.Result.Terms), Amount(line.Score.Result.Terms, line.Score.Together),
                    $"{(line.Score.Achievement * 100).ToCut()}%", $"{line.Lost.ToCut()} / {Wording.Number(line.Score.Result.Terms.Weight)}",
                ]),
            ]);
        Remarks();
        _paper.Line("2. 핵심 목표별 요인", bold: true)
            .Table([40, 14, 14, 16, 16],
            [
                ["핵심 목표", "가중치", "평균", "잃은 점수", "의견 차이"],
                .. _factors.Goals.Select(goal => (IReadOnlyList<string>)
                [
                    $"{goal.Goal.Number}. {goal.Goal.Name}{(goal.IsLow ? " (낮음)" : "")}", Wording.Number(goal.Goal.Weight), goal.Mean.ToCut(), goal.Lost.ToCut(), goal.Spread.Disagreement.ToCut(),
                ]),
            ])
            .Line("잃은 점수는 가중치에 만점까지의 차이를 곱한 것이며, 평가 불가가 있으면 어림입니다. 평균이 척도의 가운데 이하이면 «낮음»입니다.");
        Said(text => text.Limits, "한계");
        if (_bySeat)
            Opinions();
        Appeal();
    }

    private void Outlook()
    {
        _paper.Subheading("Ⅲ. 성과와 개선과제");
        Written(ReportPart.Outlook);
        Said(text => text.Achievements, "성과");
        Said(text => text.Improvements, "개선방향");
        var items = _source.Evaluation.Report?.StandingImprovements ?? [];
        if (items.Count == 0)
            return;

        _paper.Line("개선과제", bold: true).Table([8, 28, 34, 16, 14],
        [
            ["번호", "무엇에 대해", "개선과제", "담당", "기한"],
            .. items.Select(item => (IReadOnlyList<string>)
                [Whole(item.Number), TopicOf(item.Topic), item.Words, _source.Name(item.Owner), item.Due.ToString("yyyy.M.d.", CultureInfo.InvariantCulture)]),
        ]);
    }

    /// <summary>What the writer typed of a part: in the report only; the dossier is what they write from.</summary>
    private void Written(ReportPart part)
    {
        if (!_bySeat && _source.Drafts.FirstOrDefault(draft => draft.Part == part) is { Words: { Length: > 0 } words })
            _paper.Lines(words).Line("");
    }

    /// <summary>What the panel says together of each goal; before there is a common text, what the sheets say, for the writer alone.</summary>
    private void Said(Func<GoalText, IReadOnlyList<MarkedSentence>> part, string name)
    {
        var text = _source.Discussion.NewestText();
        if (text is null && !_bySeat)
            return;

        _paper.Line(text is null ? $"평가단이 적은 {name} (평가표에서)" : $"평가단이 본 {name}", bold: true);
        foreach (var goal in text?.Goals ?? Discussion.Draft(_source.Evaluation))
        {
            var sentences = part(goal);
            if (sentences.Count == 0)
                continue;
            _paper.Line($"{goal.Goal}. {_source.Evaluation.GoalTerms.Single(terms => terms.Number == goal.Goal).Name}", bold: true);
            foreach (var sentence in sentences)
                _paper.Point(_bySeat ? $"{sentence.Text} [{MarkOf(sentence)}]" : sentence.Text);
        }
    }

    private string MarkOf(MarkedSentence sentence) => sentence.EditedBy is { } editor
        ? $"편집: {_source.Name(editor)}"
        : string.Join(", ", sentence.Seats.Select(seat => _source.Plan.PanelShape.Seat(seat).Name));

    private void Remarks()
    {
        var remarks = _source.Evaluation.Remarks.Where(remark => !remark.IsOpen).ToList();
        if (remarks.Count == 0)
            return;
        _paper.Line("사실확인에서 나온 의견", bold: true);
        foreach (var remark in remarks)
            _paper.Point($"지표 {remark.IndicatorNumber}: {remark.Made.Words} → {(remark.Accepted ? "받아들임" : $"받아들이지 않음: {remark.Answered!.Words}")}");
    }

    private void Opinions()
    {
        var opinions = _source.Discussion.StandingOpinions(_source.Evaluation);
        if (opinions.Count == 0)
            return;
        _paper.Line("소수의견(집필자용)", bold: true);
        foreach (var opinion in opinions)
            _paper.Point($"{(opinion.Goal == MinorityOpinion.Whole ? "평가 전체" : $"핵심 목표 {opinion.Goal}")}: {opinion.Written.Words} [{_source.Plan.PanelShape.Seat(opinion.SeatId).Name}]");
    }

    private void Appeal()
    {
        if (_source.Evaluation.Appeal is not { } appeal)
            return;
        _paper.Line("이의제기와 재심의", bold: true)
            .Line($"{Language.Korean.Time(appeal.Filed.At)} 접수, {Language.Korean.Appeal(appeal.State)}. 다툰 항목: {string.Join(", ", appeal.Items.Select(item => Language.Korean.Item(item)))}");
        foreach (var decision in appeal.Decisions)
            _paper.Point($"{Language.Korean.Item(decision.Item)}: {(decision.Accepted ? "인용" : "기각")}. {decision.Grounds}");
    }

    private static string TopicOf(Topic topic) => topic.Kind switch
    {
        TopicKind.Indicator => $"정량지표 {topic.Number}. {topic.Name}",
        TopicKind.Goal => $"핵심 목표 {topic.Number}. {topic.Name}",
        _ => "평가 전체",
    };

    private static string Target(IndicatorTerms terms) => terms.Kind == IndicatorKind.Ceiling ? $"{Amount(terms, terms.Target)} 이하" : Amount(terms, terms.Target);

    private static string Amount(IndicatorTerms terms, decimal amount) =>
        terms.Kind == IndicatorKind.YesNo ? amount == 1 ? "있음" : "없음" : $"{Wording.Number(amount)}{terms.Unit}";

    private static string Label(string name) => name.Length <= LongestLabel ? name : name[..(LongestLabel - 1)] + "…";

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>To draw with: pictures need no exact numbers.</summary>
    private static double Double(Fraction number) => double.Parse(number.ToDecimal(6), CultureInfo.InvariantCulture);
}
