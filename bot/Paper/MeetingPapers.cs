using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Gatherings;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;

namespace EvalBot.Bot.Paper;

/// <summary>Somebody in the papers of a meeting.</summary>
/// <param name="As">The seat or the title.</param>
/// <param name="Of">The organisation, or the role elsewhere that brought them onto the panel.</param>
/// <param name="Note">That they are recused, have left or have not declared; empty for everybody else.</param>
public sealed record Listed(string As, string Name, string Of, string Contact, string Note);

/// <summary>What is printed before a meeting, in Korean as the office writes: no rating and no result of one is ever in it.</summary>
public static class MeetingPapers
{
    private const int WritingRoom = 1400;

    /// <summary>An empty rating form for one seat, to be filled in by hand: what the rating card asks, with the same words.</summary>
    public static byte[] RatingForm(EvaluationPlan plan, Evaluation evaluation, PanelSeat seat, string name)
    {
        var rules = plan.Scoring;
        var paper = new WordDocument()
            .Heading($"{plan.District(evaluation.DistrictId).Name} 정성평가표")
            .Fields(
            [
                ("회의", When(evaluation), 0),
                ("자리", plan.PanelShape.Seat(seat.SeatId).Name, 0),
                ("위원", name, 0),
                ("몇 차", "□ 1차    □ 2차", 0),
            ])
            .Line($"점수의 뜻: {string.Join(", ", rules.Scale.Reverse().Select(point => $"{point.Points}점 {point.Meaning}"))}")
            .Line($"꼭 적을 것: {rules.LowestPoints}~{rules.RemedyUpTo}점이면 한계와 개선방향, {rules.RemedyUpTo + 1}~{rules.HighestPoints}점이면 성과. 2차에서 점수나 글을 바꾸면 그 이유도 적습니다.");
        if (rules.NotAssessable == true)
            paper.Line("평가할 수 없는 목표는 «평가 불가»에 표시하고 사유를 적습니다. 0점이 아니며 점수에서 빠집니다.");
        paper.Line("다른 위원과 의논하지 않고 혼자 적습니다. 다 적으면 봉투에 넣어 봉하고 겉에 자리만 적어 담당자에게 냅니다.", bold: true);

        var choices = string.Join("   ", rules.Scale.Reverse().Select(point => $"□ {point.Points}점 {point.Meaning}"));
        foreach (var goal in evaluation.GoalTerms)
        {
            paper.Subheading($"핵심 목표 {goal.Number}. {goal.Name} (가중치 {Wording.Number(goal.Weight)})");
            List<(string, string, int)> rows =
            [
                ("점수", rules.NotAssessable == true ? $"{choices}   □ 평가 불가" : choices, 0),
                ("성과", "", WritingRoom), ("한계", "", WritingRoom), ("개선방향", "", WritingRoom),
            ];
            if (rules.NotAssessable == true)
                rows.Add(("평가 불가 사유", "", WritingRoom / 2));
            rows.Add(("2차 변경 이유", "", WritingRoom / 2));
            paper.Fields(rows);
        }

        return paper.Line($"{plan.Year}년      월      일").Line($"위원: {name}                              (서명)").Write();
    }

    /// <summary>출석부, to be signed.</summary>
    public static byte[] AttendanceSheet(EvaluationPlan plan, Evaluation evaluation, IEnumerable<Listed> people) => new WordDocument()
        .Heading($"{plan.District(evaluation.DistrictId).Name} 성과평가 회의 출석부")
        .Line($"{When(evaluation)}, {plan.District(evaluation.DistrictId).Hub}")
        .Table(
            [22, 22, 16, 13, 13, 14],
            people.Select(person => (IReadOnlyList<string>)[person.As, person.Name, "", "", "", person.Note])
                .Prepend(["자리", "이름", "서명", "온 시각", "간 시각", "비고"]))
        .Write();

    /// <summary>When, where, and in what order.</summary>
    public static byte[] AgendaSheet(EvaluationPlan plan, Evaluation evaluation)
    {
        var paper = new WordDocument()
            .Heading($"{plan.District(evaluation.DistrictId).Name} 성과평가 회의 진행 순서")
            .Fields([("일시", When(evaluation), 0), ("장소", plan.District(evaluation.DistrictId).Hub, 0)]);
        List<IReadOnlyList<string>> rows = [["시각", "순서", "말하는 사람", "분"]];
        var at = evaluation.MeetingStartsAt;
        foreach (var item in plan.Preparation.AgendaOf(GatheringKind.Meeting).Items)
        {
            rows.Add([$"{Clock(at)}~{Clock(at.AddMinutes(item.Minutes))}", item.Name, Speaks(item.Speaker), $"{item.Minutes}"]);
            at = at.AddMinutes(item.Minutes);
        }

        if (rows.Count > 1)
            paper.Table([20, 44, 26, 10], rows);
        paper.Subheading("핵심 목표");
        foreach (var goal in evaluation.GoalTerms)
            paper.Line($"{goal.Number}. {goal.Name} (가중치 {Wording.Number(goal.Weight)})");
        return paper.Write();
    }

    /// <summary>A form of the self-assessment as it was filled in.</summary>
    public static byte[] Answers(string title, string by, IEnumerable<(string Question, string Answer)> answers)
    {
        var paper = new WordDocument().Heading(title).Line(by);
        foreach (var (question, answer) in answers)
        {
            paper.Subheading(question);
            foreach (var line in answer.Split('\n'))
                paper.Line(line);
        }

        return paper.Write();
    }

    /// <summary>What to do when the chat fails on the day.</summary>
    /// <param name="documents">How many documents are in the packet.</param>
    /// <param name="missing">Documents that could not be read.</param>
    public static string Guide(EvaluationPlan plan, Evaluation evaluation, DateTimeOffset now, int documents, IReadOnlyList<string> missing)
    {
        var district = plan.District(evaluation.DistrictId).Name;
        var seats = evaluation.Seats.Count;
        var quorum = plan.Scoring.Quorum is null ? null
            : (int?)Enumerable.Range(0, seats + 1).First(counting => Evaluation.HasQuorum(counting, seats, plan.Scoring) || counting == seats);
        List<string> lines =
        [
            $"{district} 성과평가 회의 자료묶음",
            $"만든 때: {Language.Korean.Time(now)}. 회의: {When(evaluation)}, {plan.District(evaluation.DistrictId).Hub}",
            "이 묶음은 담당자용입니다. 연락처가 들어 있으니 다른 사람에게 통째로 보내지 마십시오.",
            "",
            "들어 있는 것",
            "  01 진행 순서, 02 출석부, 03 연락처(담당자만), 04 정량평가표, 05 지표표,",
            $"  06 평가표(빈 양식, 위원마다 하나), 07 서류({documents}건, 시가 받은 모든 판)",
            .. missing.Select(name => $"  읽을 수 없어 빠진 서류: {name}. «서류 {district}»에서 따로 확인하십시오."),
            "",
            "채팅이 되지 않을 때",
            "  1. 회의는 그대로 진행합니다. 02 출석부에 서명을 받고 온 시각과 간 시각을 적습니다.",
            "  2. 06 평가표를 위원마다 하나씩 나눕니다. 회피한 위원에게는 주지 않습니다. 아직 이해관계를 밝히지 않은 위원(출석부의 비고)은 먼저 서약을 받습니다.",
            "  3. 위원은 혼자 적고, 봉투에 넣어 봉하고, 겉에 자리만 적어 담당자에게 냅니다. 봉투는 마감 전에 누구도 열지 않습니다.",
            quorum is null
                ? "  4. 정족수는 추진계획에서 정하는 대로입니다."
                : $"  4. 정족수는 평가표 {quorum}장입니다(채워진 자리 {seats}석 기준). 모자라면 마감할 때 사유를 적어야 합니다.",
            "  5. 채팅이 돌아오면 «평가시작»을 하고, 두 사람이 봉투를 함께 열어 서로 보지 않고 따로 입력합니다. 두 입력이 다르면 종이를 보고 맞춥니다. 종이로 받은 평가표임이 기록에 남습니다.",
            "  6. 입력이 끝나면 종이 평가표를 다시 봉해 보관합니다. 평가봇의 평가표와 종이가 다르면 위원이 서명한 종이를 봅니다.",
            "  7. 질문과 답변은 종이에 목표별로 적어 두었다가 «질문»으로 옮깁니다.",
            "",
            "이 묶음에는 평가표의 내용이나 점수가 들어 있지 않습니다.",
        ];
        return string.Join("\r\n", lines) + "\r\n";
    }

    private static string When(Evaluation evaluation) => $"{Language.Korean.Time(evaluation.MeetingStartsAt)}~{Clock(evaluation.MeetingEndsAt)}";

    private static string Clock(DateTimeOffset at) => at.ToOffset(KoreanDays.Offset).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static string Speaks(Speaker speaker) => speaker switch
    {
        Speaker.Everybody => "위원과 수행단체",
        Speaker.Consortium => "수행단체",
        Speaker.Panel => "위원",
        Speaker.Coordinator => "서울시 담당",
        _ => throw new ArgumentOutOfRangeException(nameof(speaker), speaker, "No such speaker."),
    };
}
