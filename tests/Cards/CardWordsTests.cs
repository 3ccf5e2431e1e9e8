using System.Text.Json.Nodes;
using EvalBot.Bot.Grades;
using EvalBot.Bot.Measurements;
using EvalBot.Bot.Ratings;
using EvalBot.Bot.Reminders;
using EvalBot.Bot.Status;
using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;

namespace EvalBot.Tests.Cards;

/// <summary>Words and ids that people and check programs rely on.</summary>
public class CardWordsTests
{
    private static readonly Stages Dobong = new(EveryCard.Plain);

    private static readonly RatingCards Ratings = new(Stages.Faces, Stages.Plan);

    private static readonly GradeCards Grades = new(Stages.Faces, Stages.Plan);

    [Theory]
    [InlineData(Language.Korean, "제출 5, 회피 1, 미제출 1")]
    [InlineData(Language.English, "5 submitted, 1 recused, 1 missing")]
    public void Progress_SaysCountsInOnePhrase(Language language, string phrase) =>
        Assert.Contains(phrase, TextsOf(Ratings.Progress(language, Dobong.Rated())));

    [Fact]
    public void RatingForm_NamesItsInputs()
    {
        var evaluation = Dobong.SecondBallot();
        Assert.Equal(
            [
                ("points-1", "핵심 목표 1 점수"), ("achievements-1", "핵심 목표 1 성과"), ("limits-1", "핵심 목표 1 한계"),
                ("improvements-1", "핵심 목표 1 개선방향"), ("reason-1", "핵심 목표 1 평가 불가 사유"), ("change-1", "핵심 목표 1 변경 이유"),
            ],
            InputsOf(Ratings.Form(Language.Korean, evaluation, evaluation.Seats[0], [], 0)).Take(6));
    }

    [Fact]
    public void RatingForm_OffersThePointsOfThePlan_TheHighestFirst()
    {
        var evaluation = Dobong.Rating();
        var points = Ratings.Form(Language.Korean, evaluation, evaluation.Seats[0], [], 0).Inputs().First();
        Assert.Equal(["5", "4", "3", "2", "1", "na"], points["choices"]!.AsArray().Select(choice => choice!["value"]!.GetValue<string>()));
    }

    [Fact]
    public void ResultForm_OfTheSecondYear_AsksForBothParts()
    {
        var gwanak = new Stages(EveryCard.Plain, "gwanak").Preparing();
        var inputs = InputsOf(new ResultCards(Stages.Faces, Stages.Plan).Form(Language.Korean, gwanak, Stages.First)).Take(3).ToList();
        Assert.Equal(["result-1-1", "result-1-2", "evidence-1"], inputs.Select(input => input.Id));
        Assert.StartsWith("정량지표 1 결과 1부 (2017.9.21.–2017.11.20.): ", inputs[0].Label, StringComparison.Ordinal);
        Assert.StartsWith("정량지표 1 결과 2부 (2017.11.21.–2018.8.14.): ", inputs[1].Label, StringComparison.Ordinal);
        Assert.Equal("정량지표 1 근거", inputs[2].Label);
    }

    [Fact]
    public void ResultForm_AsksForAReason_OnceResultsAreLocked()
    {
        var cards = new ResultCards(Stages.Faces, Stages.Plan);
        Assert.DoesNotContain(("reason", "정정 사유"), InputsOf(cards.Form(Language.Korean, Dobong.Preparing(), Stages.First)));
        Assert.Contains(("reason", "정정 사유"), InputsOf(cards.Form(Language.Korean, Dobong.Rating(), Stages.First)));
    }

    [Fact]
    public void Steps_DeriveEachNumber()
    {
        var evaluation = Dobong.Graded();
        var texts = TextsOf(Grades.Steps(Language.Korean, evaluation, evaluation.Grade!, Stages.Names, bySeat: false));
        Assert.Contains("결과 10 ÷ 목표 12 = 5/6 × 가중치 25 = 125/6 (20.83…)", texts);
        Assert.Contains("100 × (30 × 4 + 25 × 4 + 30 × 4) ÷ 5 ÷ (30 + 25 + 30) = 80 (평가 불가한 목표는 뺌)", texts);
        Assert.Contains("(80 + 80 + 80 + 80 + 80) ÷ 5 = 80", texts);
        Assert.Contains("575/6 + 80 = 1055/6 (175.83…)", texts);
    }

    [Theory]
    [InlineData(Language.Korean)]
    [InlineData(Language.English)]
    public void Grade_ForWhoMaySeeNoSeats_NamesNobody(Language language)
    {
        var evaluation = Dobong.Graded();
        var face = Stages.Faces.In(language);
        var names = evaluation.Seats.Select(seat => face.Seat(seat.SeatId))
            .Concat(evaluation.Seats.Select(seat => Stages.Names.Of(seat.PersonId, language)))
            .Append(Stages.Names.Of(evaluation.Grade!.Issued.By, language));
        var texts = string.Join('\n', TextsOf(Grades.Sheet(language, evaluation, evaluation.Grade!, Stages.Names, bySeat: false))
            .Concat(TextsOf(Grades.Steps(language, evaluation, evaluation.Grade!, Stages.Names, bySeat: false))));
        Assert.All(names, name => Assert.DoesNotContain(name, texts, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(9, "D-3")]
    [InlineData(6, "D-day")]
    [InlineData(4, "D+2")]
    public void Schedule_CountsCalendarDays(int day, string left)
    {
        var deadline = new Deadline(1, DeadlineKind.Report, new(2018, 8, day), null, Stages.Meeting.AddDays(-10), Stages.Plan.Plan.Reminders, Stages.Plan.Days);
        var card = new StatusCards(Stages.Faces, Stages.Plan).Schedule(Language.Korean, [(Dobong.Rating(), [deadline])], Stages.Meeting);
        Assert.Contains($"({left})", TextsOf(card));
    }

    [Fact]
    public void Reminder_SaysUntilWhen()
    {
        var deadline = new Deadline(1, DeadlineKind.Notice, new(2018, 8, 9), null, Stages.Meeting, Stages.Plan.Plan.Reminders, Stages.Plan.Days);
        var card = new ReminderCards(Stages.Faces).One(Language.Korean, EveryCard.Reminder(Dobong.Graded(), deadline, "D-3", "통보 도봉구"), Stages.Meeting);
        Assert.Contains("8.9.(목) 24:00까지 (D-3)", TextsOf(card));
    }

    private static List<string> TextsOf(JsonObject card) => [.. card.Texts().Select(text => text.Text.TrimEnd())];

    private static List<(string Id, string Label)> InputsOf(JsonObject card) => [.. card.Inputs().Select(input => (input.Of("id"), input.Of("label")))];
}
