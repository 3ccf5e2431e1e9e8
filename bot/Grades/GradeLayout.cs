using System.Globalization;
using EvalBot.Bot.Cards;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Spreadsheets;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Core.Scoring;

namespace EvalBot.Bot.Grades;

/// <summary>종합 성과평가표 in the office's layout: title, sign-off boxes, district and period, both scores line by line, total and grade.</summary>
/// <remarks>Every number is a number, with its exact value beside it. The columns between the weight and the score are the seats', one each; where nobody sees seats they are left to the other tables.</remarks>
internal sealed class GradeLayout(LoadedPlan plan, Language language, Evaluation evaluation, GradeSheet grade, Names names, bool bySeat)
{
    /// <summary>So many columns lie between the weight and the score, or one for each seat where there are more.</summary>
    private const int FewestBetween = 6;

    private readonly GradeComputation _grades = grade.Computation;
    private readonly District _district = plan.District(evaluation.DistrictId);
    private readonly List<SheetScore> _seats =
        [.. plan.Plan.PanelShape.Seats.SelectMany(seat => grade.Computation.Sheets.Where(sheet => sheet.Sheet.Seat == seat.Id))];

    private int Between => bySeat ? Math.Max(FewestBetween, _seats.Count) : FewestBetween;

    private int Columns => Between + 5;

    /// <summary>The sheet itself, what was said of each goal, and who brought in what.</summary>
    public IReadOnlyList<PrintedSheet> Sheets() =>
    [
        new(Say("종합 성과평가표", "Grade sheet"), [5, 34, 8, .. Enumerable.Repeat(11d, Between), 12, 18], [.. Head(), .. Quantitative(), .. Qualitative(), .. Total(), .. Notes()], Landscape: true),
        new(Say("목표별 의견", "Said by goal"), bySeat ? [30, 20, 8, 40, 40, 40, 30] : [30, 12, 100], [.. Narratives()], Landscape: true),
        new(Say("입력", "Inputs"), [40, 24, 24, 60], [.. Inputs()], Landscape: true),
    ];

    private IEnumerable<PrintedRow> Head()
    {
        yield return Row(40, new PrintedCell(Say("종합 성과평가표", "Grade sheet"), CellLook.Title, Columns));
        yield return Row(new PrintedCell(plan.Plan.Name, CellLook.Note, Columns - 4), Label(Say("결재", "Signed")), Label(Say("담당", "Clerk")), Label(Say("팀장", "Team lead")), Label(Say("과장", "Director")));
        yield return Row(48, new PrintedCell(Say($"시행: 제{grade.Number}호", $"No. {grade.Number}"), CellLook.Note, Columns - 4), Middle(""), Middle(""), Middle(""), Middle(""));
        yield return Row(new PrintedCell("", CellLook.Note, Columns));
        yield return Pair(Say("자치구", "District"), Say($"{_district.Name} ({_district.Year}년차, {_district.Round}차)", $"{_district.EnglishName} (year {_district.Year}, round {_district.Round})"));
        yield return Pair(Say("사업기간", "Project"), $"{Day(_district.ProjectStart)} – {Day(_district.ProjectEnd)}");
        yield return Pair(Say("평가대상기간", "Evaluated"), string.Join(", ", _district.Parts(evaluation.Baseline).Select(part => $"{Day(part.From)} – {Day(part.To)}")));
        yield return Pair(Say("산정", "Issued"), Done(grade.Issued));
        yield return Pair(Say("확인", "Confirmed"), grade.Confirmed is { } confirmed ? Done(confirmed) : "–");
        if (grade.SupersededAt is { } at)
            yield return Pair(Say("효력", "Validity"), Say($"{language.Time(at)}부터 효력 없음", $"no longer stands since {language.Time(at)}"));
    }

    private IEnumerable<PrintedRow> Quantitative()
    {
        var (target, result) = (Between / 3, Between / 3);
        yield return Heading(Say($"1. 정량평가 ({grade.Inputs.Rules.QuantitativeMaximum}점)", $"1. Quantitative ({grade.Inputs.Rules.QuantitativeMaximum})"));
        yield return Row(
            Label(Say("번호", "No.")), Label(Say("지표", "Indicator")), Label(Say("배점", "Weight")), Label(Say("목표", "Target"), target), Label(Say("결과", "Result"), result),
            Label(Say("달성률(%)", "Achieved (%)"), Between - target - result), Label(Say("득점", "Points")), Label(Say("정확한 값", "Exact")));
        foreach (var line in _grades.Indicators)
        {
            var terms = line.Result.Terms;
            yield return Row(
                Number(terms.Number), Text(terms.Name), Number(terms.Weight), Amount(terms, terms.Target, target), Amount(terms, line.Together, result),
                PrintedCell.Of((line.Achievement * 100).ToDecimal(6), CellLook.Score, Between - target - result), Score(line.Points), Middle(line.Points.ToString()));
        }

        yield return Row(Label(Say("소계", "Sum"), 2), Number(_grades.Indicators.Sum(line => line.Result.Terms.Weight)), Text("", Between), Bold(_grades.Quantitative), Middle(_grades.Quantitative.ToString()));
    }

    private IEnumerable<PrintedRow> Qualitative()
    {
        var maximum = grade.Inputs.Rules.QualitativeMaximum;
        yield return Heading(Say($"2. 정성평가 ({maximum}점)", $"2. Qualitative ({maximum})"));
        yield return Row(
            [Label(Say("번호", "No.")), Label(Say("핵심 목표", "Core goal")), Label(Say("배점", "Weight")), .. BySeat(seat => Label(SeatName(seat.Sheet.Seat)), Label(Say("평가 수", "Ratings"), Between)), Label(Say("평균 점수", "Mean")), Label(Say("정확한 값", "Exact"))]);
        foreach (var goal in grade.Inputs.Goals)
        {
            var points = _seats.Where(seat => !seat.Sheet.Excluded).Select(seat => RatingOf(seat, goal)).OfType<Rating>()
                .Where(rating => rating is { NotAssessable: false, Points: not null }).Select(rating => (Fraction)rating.Points!.Value).ToList();
            var mean = points.Count == 0 ? (Fraction?)null : Fraction.Sum(points) / points.Count;
            yield return Row(
                [Number(goal.Number), Text(goal.Name), Number(goal.Weight), .. BySeat(seat => Points(seat, goal), Number(points.Count, Between)), mean is { } some ? Score(some) : Middle("–"), Middle(mean?.ToString() ?? "–")]);
        }

        yield return Row(
            [Label(Say($"평가표 점수 ({maximum}점)", $"Score of the sheet ({maximum})"), 3), .. BySeat(seat => seat.Score is { } score ? Score(score) : Middle("–"), Text("", Between)), Bold(_grades.Qualitative), Middle(_grades.Qualitative.ToString())]);
        yield return Row([Label(Say("반영", "Counted"), 3), .. BySeat(seat => Middle(Counts(seat)), Middle(Counted(), Between)), Middle(bySeat ? Counted() : "", 2)]);
    }

    private IEnumerable<PrintedRow> Total()
    {
        var rules = grade.Inputs.Rules;
        yield return Heading(Say($"3. 종합 ({rules.Maximum}점)", $"3. Total ({rules.Maximum})"));
        yield return Row(Label(Say("합계", "Sum"), 3), Text(Say("정량평가 + 정성평가", "quantitative + qualitative"), Between), Bold(_grades.Total), Middle(_grades.Total.ToString()));
        yield return Row(Label(Say("반올림", "Rounded"), 3), Text(Say($"{_grades.Total.ToCut()}, 소수점 아래를 반올림", $"{_grades.Total.ToCut()}, rounded half up"), Between), Number(_grades.Rounded), Middle(""));
        yield return Row(
            Label(Say("등급", "Grade"), 3),
            Text(string.Join(" · ", rules.Bands.Select((band, i) => $"{Band(band)} {band.From}–{(i == 0 ? rules.Maximum : rules.Bands[i - 1].From - 1)}")), Between), Label(Band(_grades.Band), 2));
        yield return Row(
            Label(Say("연속지원", "Support"), 3),
            Text(
                _district.EarlyTermination ? Say("해당 없음(중도 포기)", "does not apply (project given up)")
                : _grades.Band.EndsSupport ? Say("취소 대상(지방보조금심의위원회가 결정)", "may be cancelled (the subsidy committee decides)")
                : Say("취소 대상 아님(지방보조금심의위원회가 결정)", "not to be cancelled (the subsidy committee decides)"),
                Between + 2));
    }

    private IEnumerable<PrintedRow> Notes()
    {
        foreach (var reason in (grade.Sources ?? GradeSources.Unknown).Closings.Select(closing => closing.Closed.Words).Where(words => words.Length > 0))
            yield return Row(new PrintedCell(Say($"정족수 미달 마감 사유: {reason}", $"Closed below the quorum because: {reason}"), CellLook.Note, Columns));
        var version = GradeProof.VersionOf(grade.Inputs.Rules);
        yield return Row(new PrintedCell(Say($"규칙 판 {version}", $"Rules, version {version}"), CellLook.Note, Columns));
        yield return Row(new PrintedCell($"SHA-256 {evaluation.HashOf(grade, bySeat)}", CellLook.Note, Columns));
    }

    private IEnumerable<PrintedRow> Narratives() => bySeat
        ? [
            Row(Label(Say("핵심 목표", "Core goal")), Label(Say("자리", "Seat")), Label(Say("점수", "Points")), Label(Say("성과", "Achievements")), Label(Say("한계", "Limits")), Label(Say("개선방향", "Improvements")), Label(Say("사유", "Reason"))),
            .. grade.Inputs.Goals.SelectMany(goal => _seats.Select(seat => (seat, Rating: RatingOf(seat, goal))).Where(rated => rated.Rating is not null).Select(rated => Row(
                Text(goal.Name), Text(SeatName(rated.seat.Sheet.Seat)), Points(rated.seat, goal), Text(rated.Rating!.Achievements), Text(rated.Rating.Limits), Text(rated.Rating.Improvements),
                Text(rated.Rating.NotAssessable ? rated.Rating.Reason : rated.Rating.ChangeReason)))),
        ]
        : [
            Row(Label(Say("핵심 목표", "Core goal")), Label(Say("구분", "Part")), Label(Say("의견", "Words"))),
            .. grade.Inputs.Goals.SelectMany(goal => Together(goal, Say("성과", "Achievements"), rating => rating.Achievements)
                .Concat(Together(goal, Say("한계", "Limits"), rating => rating.Limits))
                .Concat(Together(goal, Say("개선방향", "Improvements"), rating => rating.Improvements))
                .Concat(Together(goal, Say("평가 불가 사유", "Not assessable"), rating => rating.NotAssessable ? rating.Reason : ""))),
        ];

    /// <summary>Sorted by its text: the order tells nothing of who said it.</summary>
    private IEnumerable<PrintedRow> Together(GoalTerms goal, string part, Func<Rating, string> words) => _seats
        .Select(seat => RatingOf(seat, goal)).OfType<Rating>().Select(words).Where(said => !string.IsNullOrWhiteSpace(said)).Order(StringComparer.Ordinal)
        .Select(said => Row(Text(goal.Name), Text(part), Text(said)));

    /// <summary>Who brought each input in, and when; without seats neither people nor the times of their sheets.</summary>
    private IEnumerable<PrintedRow> Inputs()
    {
        var sources = grade.Sources ?? GradeSources.Unknown;
        yield return Row(Label(Say("입력", "Input")), Label(Say("누가", "Who")), Label(Say("언제", "When")), Label(Say("사유", "Reason")));
        foreach (var line in _grades.Indicators.Select(line => line.Result.Terms))
        {
            var source = sources.Results.FirstOrDefault(each => each.Indicator == line.Number);
            foreach (var entered in source?.Entered ?? [])
                yield return Input(Say($"정량지표 {line.Number} 결과", $"Result of indicator {line.Number}"), entered);
            if (source?.Confirmed is { } confirmed)
                yield return Input(Say($"정량지표 {line.Number} 결과 확인", $"Result of indicator {line.Number} confirmed"), confirmed);
        }

        foreach (var sheet in sources.Sheets.Where(_ => bySeat))
            yield return Row(Text(Say("정성평가표", "Rating sheet")), Text(SeatName(sheet.Seat)), Text(language.Time(sheet.RevisedAt ?? sheet.SubmittedAt)), Text(""));
        foreach (var closing in sources.Closings)
            yield return Input(Say($"{closing.Ballot}차 평가 마감", $"Ballot {closing.Ballot} closed"), closing.Closed);

        PrintedRow Input(string what, Act act) => Row(Text(what), Text(bySeat ? names.Of(act.By, language) : "–"), Text(language.Time(act.At)), Text(act.Words));
    }

    private IEnumerable<PrintedCell> BySeat(Func<SheetScore, PrintedCell> cell, PrintedCell otherwise) => !bySeat
        ? [otherwise]
        : _seats.Select(cell).Concat(_seats.Count < Between ? [Text("", Between - _seats.Count)] : []);

    private PrintedCell Points(SheetScore seat, GoalTerms goal) => RatingOf(seat, goal) switch
    {
        { NotAssessable: true } => Middle(Say("평가 불가", "not assessable")),
        { Points: { } points } => Number(points),
        _ => Middle(seat.Sheet.State == SheetState.Recused ? Say("회피", "recused") : Say("미제출", "missing")),
    };

    private string Counts(SheetScore seat) => seat switch
    {
        { Counts: true } => Say("반영", "counted"),
        { Trimmed: true } => Say("최고·최저로 제외", "trimmed"),
        { Sheet.Excluded: true } => Say("재심의에서 제외", "excluded"),
        { Sheet.State: SheetState.Recused } => Say("회피", "recused"),
        { Sheet.State: SheetState.Missing } => Say("미제출", "missing"),
        _ => Say("모두 평가 불가", "no goal assessed"),
    };

    private string Counted()
    {
        var recused = _seats.Count(seat => seat.Sheet.State == SheetState.Recused);
        var missing = _seats.Count(seat => seat.IsMissing);
        var trimmed = _seats.Count(seat => seat.Trimmed);
        var excluded = _seats.Count(seat => seat.Sheet.Excluded);
        return Say($"반영 {_grades.Counting}, 회피 {recused}, 미제출 {missing}", $"{_grades.Counting} counted, {recused} recused, {missing} missing")
            + (trimmed > 0 ? Say($", 최고·최저 제외 {trimmed}", $", {trimmed} trimmed") : "")
            + (excluded > 0 ? Say($", 재심의 제외 {excluded}", $", {excluded} excluded") : "");
    }

    private PrintedCell Amount(IndicatorTerms terms, decimal amount, int across) => terms.Kind == IndicatorKind.YesNo
        ? Middle(amount == 1 ? Say("예", "yes") : Say("아니오", "no"), across)
        : Number(amount, across);

    private string SeatName(string id) => Say(plan.Plan.PanelShape.Seat(id).Name, plan.Plan.PanelShape.Seat(id).EnglishName);

    private string Band(GradeBand band) => Say(band.Name, band.EnglishName);

    private string Done(Act act) => bySeat ? $"{language.Time(act.At)} · {names.Of(act.By, language)}" : language.Time(act.At);

    private string Say(string korean, string english) => language.Pick(korean, english);

    private static Rating? RatingOf(SheetScore seat, GoalTerms goal) => seat.Sheet.Ratings.FirstOrDefault(rating => rating.Goal == goal.Number);

    private static string Day(DateOnly day) => day.ToString("yyyy. M. d.", CultureInfo.InvariantCulture);

    private PrintedRow Pair(string label, string words) => Row(Label(label, 2), Text(words, Columns - 2));

    private PrintedRow Heading(string words) => Row(26, new PrintedCell(words, CellLook.Heading, Columns));

    private static PrintedRow Row(params PrintedCell[] cells) => new(cells);

    private static PrintedRow Row(double height, params PrintedCell[] cells) => new(cells, height);

    private static PrintedCell Label(string words, int across = 1) => new(words, CellLook.Label, across);

    private static PrintedCell Text(string words, int across = 1) => new(words, CellLook.Text, across);

    private static PrintedCell Middle(string words, int across = 1) => new(words, CellLook.Middle, across);

    private static PrintedCell Number(decimal number, int across = 1) => PrintedCell.Of(Wording.Number(number), CellLook.Number, across);

    private static PrintedCell Score(Fraction score) => PrintedCell.Of(score.ToDecimal(12), CellLook.Score);

    private static PrintedCell Bold(Fraction score) => PrintedCell.Of(score.ToDecimal(12), CellLook.BoldScore);
}
