using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Grades;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Ratings;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using Microsoft.AspNetCore.DataProtection;

namespace EvalBot.Bench;

/// <summary>What one answer costs: 도봉구 of the 2018 plan, seven sheets with words for every goal.</summary>
[MemoryDiagnoser]
public class CardBenchmarks
{
    private const string City = "coordinator-1";
    private static readonly DateTimeOffset Meeting = new(2018, 8, 6, 14, 0, 0, TimeSpan.FromHours(9));
    private readonly Evaluation evaluation;
    private readonly IReadOnlyList<Rating> ratings;
    private readonly Names names;
    private readonly RatingCards ratingCards;
    private readonly GradeCards gradeCards;

    public CardBenchmarks()
    {
        var (plan, sample) = PlanFile.Read(Path.Combine(AppContext.BaseDirectory, "plans", "2018-seoul.yaml"));
        var district = plan.District("dobong");
        var seats = sample.Roles.Where(role => role.Role == Role.Panelist && role.DistrictId == district.Id).Select(role => (role.SeatId!, role.PersonId));
        evaluation = new(district, plan.Round(district.Round), sample.Sheets.Single(sheet => sheet.DistrictId == district.Id), seats);
        foreach (var seat in evaluation.Seats)
            evaluation.Declare(seat.PersonId, pledged: true, Meeting);
        foreach (var terms in evaluation.Indicators.Select(indicator => indicator.Terms))
            evaluation.EnterResult(terms.Number, [terms.Number == 1 ? 10 : terms.Target], "실적 대장", City, Meeting);

        ratings = [.. evaluation.GoalTerms.Select(goal => new Rating(
            goal.Number, 3 + (goal.Number % 2), Achievements: "주민이 의제를 스스로 냈다.", Limits: "청년의 참여가 적다.", Improvements: "저녁 모임을 연다."))];
        var seal = new Seal(new EphemeralDataProtectionProvider());
        evaluation.OpenRating(City, Meeting);
        foreach (var seat in evaluation.Seats)
            evaluation.SaveSheet(seat.PersonId, ratings, submit: true, 0, plan.Scoring, seal, Meeting);
        evaluation.CloseRating(City, "", Meeting, plan.Scoring, seal);
        evaluation.IssueGrade(City, Meeting, plan.Scoring);

        var loaded = new LoadedPlan(plan);
        var faces = new CardFaces(new CardLibrary(CardLibrary.DefaultFolder), new CardTexts(CardTexts.DefaultFolder), loaded);
        names = new(sample.People.ToDictionary(person => person.Id));
        ratingCards = new(faces, loaded);
        gradeCards = new(faces, loaded);
    }

    [Benchmark]
    public JsonObject FillRatingCard() => ratingCards.Form(Language.Korean, evaluation, evaluation.Seats[0], ratings, 1);

    [Benchmark]
    public JsonObject FillGradeSheet() => gradeCards.Sheet(Language.Korean, evaluation, evaluation.Grade!, names, bySeat: true);

    [Benchmark]
    public GradeComputation ComputeGrade() => GradeComputation.Of(evaluation.Grade!.Inputs);
}
