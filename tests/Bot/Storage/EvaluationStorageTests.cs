using EvalBot.Bot.Storage;
using EvalBot.Core.Appeals;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Tests.Bot.Storage;

public sealed class EvaluationStorageTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2018, 8, 6, 14, 0, 0, KoreanDays.Offset);
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public EvaluationStorageTests()
    {
        _connection.Open();
        using var db = Open();
        db.Database.EnsureCreated();
    }

    [Fact]
    public async Task Evaluation_SavedAndReadAgain_IsTheSame()
    {
        var cancel = TestContext.Current.CancellationToken;
        var district = new District("dobong", "도봉구", "Dobong-gu", 1, 2, Start, Start.AddHours(2), new(2017, 10, 19), new(2018, 10, 18), "", false, null);
        var sheet = new DistrictSheet("dobong",
            [new IndicatorTerms(1, "행사 횟수", IndicatorKind.Count, "회", 12, 100, "")],
            [new GoalTerms(1, "공론장", true, 100)]);
        using (var db = Open())
        {
            var evaluation = new Evaluation(district, new(2, new(2018, 7, 30), new(2018, 7, 23)), sheet, [("expert-1", "x1"), ("expert-2", "x2")]);
            evaluation.EnterResult(1, [10.5m], "대장", "coordinator-1", Start);
            evaluation.Declare("x1", pledged: true, Start);
            evaluation.Declare("x2", pledged: true, Start);
            evaluation.OpenRating("coordinator-1", Start);
            var rules = new ScoringRules(100, 100, Conversion.Proportional, true, false, 5,
                [new(1, "", ""), new(2, "", ""), new(3, "", ""), new(4, "", ""), new(5, "", "")], 2, Rounding.HalfUp, Quorum.MoreThanHalf,
                [new("탁월", "", 161, false), new("미흡", "", 0, true)], false, false);
            evaluation.SaveSheet("x1", [new Rating(1, 4, Achievements: "성과")], true, 0, rules, Start);
            evaluation.SaveSheet("x2", [new Rating(1, 5, Achievements: "성과")], true, 0, rules, Start);
            evaluation.CloseRating("coordinator-1", "", Start, rules);
            evaluation.IssueGrade("coordinator-1", Start, rules);
            var deadlines = new DeadlineRules(new(3, true), new(7, true), new(7, true), new(3, true), new(15, true));
            var days = new KoreanDays([new(new(2018, 8, 15), "광복절")]);
            evaluation.Notify("coordinator-1", Start, deadlines, days);
            evaluation.HandToConsortium("officer", false, "", Start, deadlines, days);
            evaluation.FileAppeal(AppealGround.Fact, [new(ContestedKind.Indicator, 1)], "대장과 다릅니다. 다시 보아 주십시오.", "manager", Start);
            db.Add(evaluation);
            await db.SaveChangesAsync(cancel);
        }

        using (var db = Open())
        {
            var evaluation = await db.WholeEvaluations().SingleAsync(cancel);

            Assert.Equal(EvaluationState.Appealed, evaluation.State);
            Assert.Equal(10.5m, evaluation.Indicators[0].First);
            Assert.Equal(new Act("coordinator-1", Start, ""), evaluation.Ballots[0].Opened);
            Assert.Null(evaluation.Finalized);
            Assert.Equal("355/2", evaluation.Grade!.Total.ToString());
            Assert.Equal(evaluation.Grade.Total, evaluation.Grade.Computation.Total);
            Assert.Equal(new DateOnly(2018, 8, 13), evaluation.AppealLastDay);
            Assert.Equal([new(ContestedKind.Indicator, 1)], evaluation.Appeal!.Items);
        }
    }

    public void Dispose() => _connection.Dispose();

    private EvalBotContext Open() => new(new DbContextOptionsBuilder<EvalBotContext>().UseSqlite(_connection).Options);
}
