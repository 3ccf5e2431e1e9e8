using EvalBot.Bot.Storage;
using EvalBot.Core.Appeals;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Tests.Bot.Storage;

public sealed class EvaluationStorageTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2018, 8, 6, 14, 0, 0, KoreanDays.Offset);
    private EmptyDatabase? _database;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.NewAsync();

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
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
            evaluation.SaveSheet("x1", [new Rating(1, 4, Achievements: "성과")], true, 0, rules, Seals.Own, Start);
            evaluation.SaveSheet("x2", [new Rating(1, 5, Achievements: "성과")], true, 0, rules, Seals.Own, Start);
            evaluation.CloseRating("coordinator-1", "", Start, rules, Seals.Own);
            evaluation.IssueGrade("coordinator-1", Start, rules);
            var deadlines = new DeadlineRules(new(3, true), new(7, true), new(7, true), new(3, true), new(15, true), new(5, true));
            var days = new KoreanDays([new(new(2018, 8, 15), "광복절")]);
            evaluation.Notify("coordinator-1", Start, deadlines, days);
            evaluation.HandToConsortium("officer", false, "", Start, deadlines, days);
            evaluation.FileAppeal(
                new([new(AppealGround.Conflict, [new(ContestedKind.Indicator, 1)], "대장과 다릅니다. 다시 보아 주십시오.", [])], "점수를 바로잡아 주십시오.", [new("f1", "대장.pdf", 9, new string('a', 64), Start)]), "manager", Start);
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

    [Fact]
    public async Task Agreement_SavedAndReadAgain_IsTheSame()
    {
        var cancel = TestContext.Current.CancellationToken;
        var district = new District("dobong", "도봉구", "Dobong-gu", 1, 2, Start, Start.AddHours(2), new(2017, 10, 19), new(2018, 10, 18), "", false, null);
        var (forums, hub) = (new IndicatorTerms(1, "행사 횟수", IndicatorKind.Count, "회", 12, 60, "4쪽", "사진"), new IndicatorTerms(2, "거점", IndicatorKind.YesNo, "", 1, 40, ""));
        var goal = new GoalTerms(1, "공론장", true, 100);
        var spring = new DateTimeOffset(2018, 4, 2, 9, 0, 0, KoreanDays.Offset);
        using (var db = Open())
        {
            var evaluation = new Evaluation(district, new(2, new(2018, 7, 30), new(2018, 7, 23)), new("dobong", [forums, hub], [goal]), []);
            evaluation.EnterResult(1, [10.5m], "대장", "coordinator-1", spring);
            evaluation.EnterResult(2, [1], "계약서", "coordinator-1", spring);
            db.Add(evaluation);
            await db.SaveChangesAsync(cancel);
        }

        using (var db = Open())
        {
            var evaluation = await db.WholeEvaluations().SingleAsync(cancel);
            var agreement = evaluation.Agreement;
            evaluation.AmendSheet(1, "사유", "coordinator-1", spring);
            agreement.Remark(Party.Consortium, 2, new(LineKind.Indicator, 1), new(forums with { Target = 12.5m }, null), new("manager", spring, "늘립니다"));
            agreement.Remark(Party.District, 2, new(LineKind.Goal, 1), null, new("officer", spring, "좋습니다"));
            agreement.Settle([Party.City], 1, RemarkState.Accepted, new("coordinator-1", spring, ""));
            agreement.Settle([Party.City], 2, RemarkState.Answered, new("coordinator-1", spring, "네"));
            foreach (var (party, person) in new[] { (Party.City, "coordinator-1"), (Party.District, "officer"), (Party.Consortium, "manager") })
                agreement.Sign(party, 3, new(person, spring, ""));
            evaluation.FreezeSheet(3, 1, "coordinator-1", spring);
            await db.SaveChangesAsync(cancel);
        }

        using (var db = Open())
        {
            var evaluation = await db.WholeEvaluations().SingleAsync(cancel);
            var agreement = evaluation.Agreement;

            Assert.Equal(AgreementState.Final, agreement.State);
            Assert.Equal(["공론장"], agreement.CommonGoals);
            Assert.True(agreement.VersionOf(1)!.SaysTheSame([forums, hub], [goal]));
            Assert.True(agreement.Present.SaysTheSame([forums with { Target = 12.5m }, hub], [goal]));
            Assert.Equal((VersionCause.Proposal, 1, new("manager", spring, "")), (agreement.Present.Cause, agreement.Present.Remark, agreement.Present.SignedByConsortium));
            Assert.Equal(new Act("coordinator-1", spring, "사유"), agreement.VersionOf(2)!.Made);
            Assert.Equal(new ProposedLine(forums with { Target = 12.5m }, null), agreement.RemarkOf(1)!.Proposal);
            Assert.Null(agreement.RemarkOf(2)!.Proposal);
            Assert.Equal((new SheetLine(LineKind.Goal, 1), RemarkState.Answered, new Act("coordinator-1", spring, "네")), (agreement.RemarkOf(2)!.Line, agreement.RemarkOf(2)!.State, agreement.RemarkOf(2)!.Settled));
            Assert.Equal([(1, null), (2, 1m)], evaluation.Indicators.OrderBy(indicator => indicator.Terms.Number).Select(indicator => (indicator.Terms.Number, indicator.First)));
            Assert.Equal(2, await db.Set<Indicator>().CountAsync(cancel)); // The replaced line is gone.
        }
    }

    private EvalBotContext Open() => _database!.Open();
}
