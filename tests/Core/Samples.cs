using EvalBot.Core;
using EvalBot.Core.Appeals;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Notices;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Core;

/// <summary>The 2018 plan's rules, 도봉구, and its evaluation at each step of its life.</summary>
internal static class Samples
{
    public const string City = "city-kim";
    public const string SecondCity = "city-lee";
    public const string Officer = "dobong-officer";
    public const string Manager = "dobong-manager";

    public static readonly ISeal Seal = Seals.Own;

    public static readonly ScoringRules Rules = new(
        QuantitativeMaximum: 100,
        QualitativeMaximum: 100,
        Conversion.Proportional,
        NotAssessable: true,
        Trim: false,
        TrimFrom: 5,
        [new(1, "매우 미흡", ""), new(2, "미흡", ""), new(3, "보통", ""), new(4, "우수", ""), new(5, "매우 우수", "")],
        RemedyUpTo: 2,
        Rounding.HalfUp,
        Quorum.MoreThanHalf,
        [
            new("탁월", "Outstanding", 161, false), new("양호", "Good", 121, false),
            new("보통", "Fair", 81, false), new("미흡", "Insufficient", 0, true),
        ],
        DoubleEntry: false,
        GradeConfirmation: false);

    public static readonly DeadlineRules Deadlines = new(
        Notice: new(3, true), Appeal: new(7, true), Redeliberation: new(7, true), FinalNotice: new(3, true), Report: new(15, true), FactCheck: new(5, true));

    public static readonly ReminderRules Reminders = new(new(9, 0), [7, 3, 1, 0], OverdueEvery: 2, OverdueTimes: 3);

    /// <summary>The public holidays of 2018, plain Sundays left out.</summary>
    public static readonly KoreanDays Days = new(
    [
        new(new(2018, 1, 1), "1월 1일"), new(new(2018, 2, 15), "설날 전날"), new(new(2018, 2, 16), "설날"), new(new(2018, 2, 17), "설날 다음 날"),
        new(new(2018, 3, 1), "3ㆍ1절"), new(new(2018, 5, 5), "어린이날"), new(new(2018, 5, 7), "대체공휴일(어린이날)"),
        new(new(2018, 5, 22), "부처님 오신 날"), new(new(2018, 6, 6), "현충일"), new(new(2018, 6, 13), "전국동시지방선거"),
        new(new(2018, 8, 15), "광복절"), new(new(2018, 9, 23), "추석 전날"), new(new(2018, 9, 24), "추석"), new(new(2018, 9, 25), "추석 다음 날"),
        new(new(2018, 9, 26), "대체공휴일(추석)"), new(new(2018, 10, 3), "개천절"), new(new(2018, 10, 9), "한글날"), new(new(2018, 12, 25), "기독탄신일"),
    ]);

    public static readonly Round SecondRound = new(2, new(2018, 7, 30), new(2018, 7, 23));

    public static readonly District Dobong = new("dobong", "도봉구", "Dobong-gu", 1, 2, Kst(8, 6, 14), Kst(8, 6, 16),
        new(2017, 10, 19), new(2018, 10, 18), "도봉구 거점공간", EarlyTermination: false, PreviousCoverageEnd: null);

    public static readonly IndicatorTerms Forums = new(1, "공론장 개최", IndicatorKind.Count, "회", 10, 60, "");
    public static readonly IndicatorTerms Hub = new(2, "거점 마련", IndicatorKind.YesNo, "", 1, 40, "");
    public static readonly GoalTerms Network = new(1, "시민사회 연결망", true, 50);
    public static readonly GoalTerms Deliberation = new(2, "숙의와 공론", false, 50);

    public static readonly IReadOnlyList<string> SeatIds = ["city-lead", "city-governance", "district", "expert-1", "expert-2", "peer-y1", "peer-y2"];

    public static readonly ContestedItem ForumsItem = new(ContestedKind.Indicator, 1);
    public static readonly ContestedItem NetworkItem = new(ContestedKind.Goal, 1);
    public static readonly ContestedItem ProcedureItem = new(ContestedKind.Procedure, 0);

    public const string Argument = "공론장 두 번이 실적에서 빠졌습니다.";

    /// <summary>A time in Korea in 2018.</summary>
    public static DateTimeOffset Kst(int month, int day, int hour = 0, int minute = 0, int second = 0) =>
        new(2018, month, day, hour, minute, second, KoreanDays.Offset);

    /// <summary>Who sits on that seat.</summary>
    public static string PersonOn(string seatId) => "person-on-" + seatId;

    /// <summary>A rating with all its words.</summary>
    public static Rating Rated(int goal, int points) => new(goal, points, Achievements: "성과", Limits: "한계", Improvements: "개선방향");

    /// <summary>The same points for both goals.</summary>
    public static IReadOnlyList<Rating> BothGoals(int points) => [Rated(1, points), Rated(2, points)];

    public static Evaluation Preparing()
    {
        var evaluation = Undeclared();
        foreach (var seat in SeatIds)
            evaluation.Declare(PersonOn(seat), pledged: true, Kst(7, 20));
        return evaluation;
    }

    /// <summary>Nobody of the panel has declared anything yet.</summary>
    public static Evaluation Undeclared() => new(Dobong, SecondRound, new("dobong", [Forums, Hub], [Network, Deliberation]),
        SeatIds.Select(seat => (seat, PersonOn(seat))));

    /// <summary>7 of 10 forums and the hub: 82 points.</summary>
    public static Evaluation WithResults()
    {
        var evaluation = Preparing();
        evaluation.EnterResult(1, [7], "사진", City, Kst(8, 1));
        evaluation.EnterResult(2, [1], "계약서", City, Kst(8, 1));
        return evaluation;
    }

    public static Evaluation Rating()
    {
        var evaluation = WithResults();
        evaluation.OpenRating(City, Kst(8, 6, 14));
        return evaluation;
    }

    /// <summary>Seats in their order send the points in their order for both goals; a 0 sends nothing.</summary>
    public static Evaluation WithSheets(params int[] points)
    {
        var evaluation = Rating();
        foreach (var (seat, given) in SeatIds.Zip(points).Where(pair => pair.Second > 0))
            evaluation.SaveSheet(PersonOn(seat), BothGoals(given), submit: true, 0, Rules, Seal, Kst(8, 6, 15));
        return evaluation;
    }

    /// <summary>Everybody gave 3, which is 60 points, unless told otherwise.</summary>
    public static Evaluation Revealed(params int[] points)
    {
        var evaluation = WithSheets(points.Length > 0 ? points : [3, 3, 3, 3, 3, 3, 3]);
        evaluation.CloseRating(City, "", Kst(8, 6, 16), Rules, Seal);
        return evaluation;
    }

    /// <summary>82 and 60: 142, 양호.</summary>
    public static Evaluation Graded(params int[] points)
    {
        var evaluation = Revealed(points);
        evaluation.IssueGrade(City, Kst(8, 7), Rules);
        return evaluation;
    }

    /// <summary>With the officer since 08-08.</summary>
    public static Evaluation WithTheOfficer(params int[] points)
    {
        var evaluation = Graded(points);
        evaluation.Notify(City, Kst(8, 8), Deadlines, Days);
        return evaluation;
    }

    /// <summary>With the consortium since 08-09 10:00: an appeal can be made until 08-16 24:00.</summary>
    public static Evaluation Delivered(params int[] points)
    {
        var evaluation = WithTheOfficer(points);
        evaluation.HandOver(Kst(8, 9, 10));
        return evaluation;
    }

    /// <summary>The consortium contests these items on 08-10.</summary>
    public static Evaluation Appealed(params ContestedItem[] items)
    {
        var evaluation = Delivered();
        evaluation.FileAppeal(AppealGround.Fact, items, Argument, Manager, Kst(8, 10));
        return evaluation;
    }

    /// <summary>The panel redeliberates since 08-13; the city proposes 9 forums where the forums are contested.</summary>
    public static Evaluation Redeliberating(params ContestedItem[] items)
    {
        var evaluation = Appealed(items);
        evaluation.Redeliberate(items.Contains(ForumsItem) ? [new(1, 9, null, "출석부")] : [], City, Kst(8, 13));
        return evaluation;
    }

    /// <summary>An appeal of one argument.</summary>
    public static AppealClaim Claim(AppealGround ground, IReadOnlyList<ContestedItem> items, string words, params string[] seats) => new([new(ground, items, words, seats)], "", []);

    /// <summary>An appeal of one argument is made.</summary>
    public static Appeal FileAppeal(this Evaluation evaluation, AppealGround ground, IReadOnlyList<ContestedItem> items, string words, string by, DateTimeOffset at) =>
        evaluation.FileAppeal(Claim(ground, items, words), by, at);

    /// <summary>Why an appeal of one argument cannot be made.</summary>
    public static Refusal? WhyNotFileAppeal(this Evaluation evaluation, IReadOnlyList<ContestedItem> items, string words, DateTimeOffset at) =>
        evaluation.WhyNotFileAppeal(Claim(AppealGround.Fact, items, words), at);

    /// <summary>The appeal is admitted, and the same panel redeliberates.</summary>
    public static void Redeliberate(this Evaluation evaluation, IReadOnlyList<ProposedResult> proposals, string by, DateTimeOffset at)
    {
        evaluation.JudgeAppeal(admissible: true, "기간 안의 첫 이의제기", by, at);
        evaluation.Redeliberate(proposals, new(NeverWorse: true), [], by, at);
    }

    /// <summary>Why the same panel cannot redeliberate an appeal that was admitted.</summary>
    public static Refusal? WhyNotRedeliberate(this Evaluation evaluation, IReadOnlyList<ProposedResult> proposals)
    {
        if (evaluation.WhyNotJudgeAppeal("기간 안") is null)
            evaluation.JudgeAppeal(admissible: true, "기간 안", City, Kst(8, 12));
        return evaluation.WhyNotRedeliberate(proposals, new(NeverWorse: true), []);
    }

    /// <summary>The officer hands the notice to the consortium.</summary>
    public static ResultNotice HandOver(this Evaluation evaluation, DateTimeOffset at) =>
        evaluation.HandToConsortium(Officer, inPlaceOfOfficer: false, "", at, Deadlines, Days);

    /// <summary>One panelist's first answer.</summary>
    public static void Answer(this Evaluation evaluation, string seatId, IReadOnlyList<Rating> revised, IReadOnlyList<Vote> votes) =>
        evaluation.Answer(PersonOn(seatId), revised, votes, 0, Rules, Kst(8, 13, 10));

    /// <summary>An answer to each argument of the appeal.</summary>
    public static Dictionary<int, string> Replies(this Evaluation evaluation) => Enumerable.Range(1, evaluation.Appeal!.Arguments.Count).ToDictionary(number => number, _ => "근거");

    /// <summary>The panel decides on 08-14, with an answer to every argument.</summary>
    public static void Decide(this Evaluation evaluation, string? excludedSeat = null, bool neverWorse = true) =>
        evaluation.DecideAppeal(evaluation.Replies(), excludedSeat, City, Kst(8, 14), Plan(neverWorse));

    /// <summary>Final since the first instant after the days of the appeal.</summary>
    public static Evaluation Final()
    {
        var evaluation = Delivered();
        evaluation.MakeFinal(City, Kst(8, 17));
        return evaluation;
    }

    public static EvaluationPlan Plan(bool neverWorse = true) => new("2018 시민협력플랫폼 성과평가 추진계획", 2018, Rules, new(neverWorse), Deadlines,
        Reminders, new(5, 9, 3, []), new(new(2018, 6, 1), new(2018, 9, 30), [], new(2018, 3, 19), new(2018, 3, 30), new(2018, 4, 1)), [], null, [SecondRound], [Dobong], []);
}
