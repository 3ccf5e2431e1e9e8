using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Scoring;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Grades;

/// <summary>What an issued sheet says of itself, and that a changed one is found.</summary>
public class GradeSheetTests
{
    [Fact]
    public void Hash_ComputedByHandOverTheCanonicalText_IsTheSheets()
    {
        var evaluation = Graded(5, 4, 3, 2, 1, 4, 4);
        var sheet = evaluation.Grade!;

        foreach (var (bySeat, hash) in new[] { (true, sheet.Hash), (false, sheet.PublicHash) })
            Assert.Equal(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(GradeProof.Of("dobong", sheet, bySeat))))), hash, ignoreCase: true);
        Assert.NotEqual(sheet.Hash, sheet.PublicHash);
    }

    [Fact]
    public void CanonicalJson_OddKeysAndWords_AreWrittenOneWay() => Assert.Equal(
        """{"":[],"a":{"b":[1,-2,true,false,null]},"é":"\"\\\n\t\u0001가/<","가":""}""",
        CanonicalJson.Of(JsonNode.Parse("""{ "가": "", "é": "\"\\\n\t\u0001가/<", "a": { "b": [1, -2, true, false, null] }, "": [] }""")));

    [Theory]
    [InlineData("1.5")]
    [InlineData("1e3")]
    [InlineData("12345678901")]
    public void CanonicalJson_ANumberThatOthersMayReadOtherwise_IsRefused(string number) =>
        Assert.Throws<ArgumentException>(() => CanonicalJson.Of(JsonNode.Parse(number)));

    [Fact]
    public void Proof_ForWhoMayNotSeeSeats_NamesNoSeatNoPersonAndNoTimeOfASheet()
    {
        var evaluation = Graded(5, 4, 3, 2, 1, 4, 0);
        var text = CanonicalJson.Of(GradeProof.Of("dobong", evaluation.Grade!, bySeat: false));

        Assert.Contains("2018-08-06T15:00:00+09:00", CanonicalJson.Of(GradeProof.Of("dobong", evaluation.Grade!, bySeat: true)), StringComparison.Ordinal);
        foreach (var secret in SeatIds.Where(seat => seat != "district").Concat(SeatIds.Select(PersonOn)).Append(City).Append("2018-08-06T15:00:00+09:00").Append("\"by\"").Append("\"seat\"").Append(":\"district\""))
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Proof_ForWhoMayNotSeeSeats_IsTheSameWhoeverGaveWhat() => Assert.Equal(
        Graded(5, 4, 3, 2, 1, 4, 4).Grade!.PublicHash, Graded(4, 4, 1, 2, 3, 4, 5).Grade!.PublicHash);

    [Fact]
    public void Sources_ADoubleEntryACorrectionAndARedeliberation_AreNamed()
    {
        var evaluation = Preparing();
        foreach (var (person, day) in new[] { (City, 1), (SecondCity, 2) })
        {
            evaluation.EnterOwnResult(1, [7], "사진", null, person, Kst(8, day));
            evaluation.EnterOwnResult(2, [1], "계약서", null, person, Kst(8, day));
        }

        evaluation.OpenRating(City, Kst(8, 6, 14));
        foreach (var seat in SeatIds)
            evaluation.SaveSheet(PersonOn(seat), BothGoals(3), submit: true, 0, Rules, Seal, Kst(8, 6, 15));
        evaluation.CloseRating(City, "", Kst(8, 6, 16), Rules, Seal);
        evaluation.ProposeCorrection(2, [0], "현장", "계약이 끝났다", City, Kst(8, 6, 17));
        evaluation.ConfirmCorrections(SecondCity, Kst(8, 6, 18));
        evaluation.IssueGrade(City, Kst(8, 7), Rules);
        var sources = evaluation.Grade!.Sources!;

        Assert.Equal([new(City, Kst(8, 1), ""), new Act(SecondCity, Kst(8, 2), "")], sources.Results[0].Entered);
        Assert.Null(sources.Results[0].Confirmed);
        Assert.Equal([new Act(City, Kst(8, 6, 17), "계약이 끝났다")], sources.Results[1].Entered);
        Assert.Equal(new(SecondCity, Kst(8, 6, 18), ""), sources.Results[1].Confirmed);
        Assert.Equal(SeatIds.Select(seat => new SheetSource(seat, Kst(8, 6, 15), null)), sources.Sheets);
        Assert.Equal([new ClosingSource(1, new(City, Kst(8, 6, 16), ""))], sources.Closings);

        evaluation.Notify(City, Kst(8, 8), Deadlines, Days);
        evaluation.HandOver(Kst(8, 9, 10));
        evaluation.FileAppeal(EvalBot.Core.Appeals.AppealGround.Fact, [ForumsItem, NetworkItem], Argument, Manager, Kst(8, 10));
        evaluation.Redeliberate([new(1, 9, null, "출석부")], City, Kst(8, 13));
        evaluation.Answer("expert-1", [Rated(1, 5)], [new(ForumsItem, true)]);
        evaluation.Decide();
        sources = evaluation.Grade!.Sources!;

        Assert.Equal([new Act(City, Kst(8, 13), "")], sources.Results[0].Entered);
        Assert.Equal(new(City, Kst(8, 14), ""), sources.Results[0].Confirmed);
        Assert.Equal(Kst(8, 13, 10), sources.Sheets.Single(sheet => sheet.RevisedAt is not null).RevisedAt);
    }

    [Fact]
    public void Supersede_EachCause_SaysByWhomAndWhy_ButNeverWhySomebodyIsRecused()
    {
        var corrected = Graded();
        corrected.ProposeCorrection(1, [9], "출석부", "두 번 빠졌다", City, Kst(8, 7, 9));
        corrected.ConfirmCorrections(SecondCity, Kst(8, 7, 10));
        var recused = Graded();
        recused.RecordRecusal("expert-1", "같은 단체의 임원", City, Kst(8, 7, 10));
        var second = Graded();
        second.OpenSecondBallot(City, Kst(8, 7, 10));

        Assert.Equal((SupersededBy.Correction, new Act(SecondCity, Kst(8, 7, 10), "두 번 빠졌다")), (corrected.Grades[0].SupersededBy, corrected.Grades[0].Superseded));
        Assert.Equal((SupersededBy.Recusal, new Act(City, Kst(8, 7, 10), "")), (recused.Grades[0].SupersededBy, recused.Grades[0].Superseded));
        Assert.Equal((SupersededBy.SecondBallot, new Act(City, Kst(8, 7, 10), "")), (second.Grades[0].SupersededBy, second.Grades[0].Superseded));
    }

    [Fact]
    public void Issue_TheSecondWaySaysSomethingElse_IsRefused()
    {
        static RecountedGrade Broken(GradeInputs inputs) => GradeRecount.Of(inputs) with { Total = new(142, 1), Rounded = 143 };
        var evaluation = Revealed();

        Assert.Equal(new CalculationsDisagree("dobong", 1, "rounded"), evaluation.WhyNotIssueGrade(Rules, Broken));
        Assert.Null(evaluation.WhyNotIssueGrade(Rules));
    }

    [Fact]
    public void Decide_TheSecondWaySaysSomethingElse_IsRefused()
    {
        var evaluation = Redeliberating(ForumsItem);
        evaluation.Answer("expert-1", [], [new(ForumsItem, true)]);
        RecountedGrade Broken(GradeInputs inputs) => inputs.Indicators[0].Parts[0] == 9 ? GradeRecount.Of(inputs) with { Band = "미흡" } : GradeRecount.Of(inputs);
        var grounds = evaluation.Replies();

        Assert.Equal(new CalculationsDisagree("dobong", 2, "band"), evaluation.WhyNotDecideAppeal(grounds, null, Broken));
        Assert.Null(evaluation.WhyNotDecideAppeal(grounds, null));
    }

    public static TheoryData<string, object, string> Changes => new()
    {
        { nameof(GradeSheet.Total), new Fraction(143, 1), "total" },
        { nameof(GradeSheet.Rounded), 143, "rounded" },
        { nameof(GradeSheet.Band), "탁월", "band" },
        { nameof(GradeSheet.Hash), new string('0', 64), "hash" },
        { nameof(GradeSheet.PublicHash), new string('0', 64), "public hash" },
        { nameof(GradeSheet.Issued), new Act(SecondCity, Kst(8, 7), ""), "hash" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void WhyNotTrusted_SomebodyChangedWhatIsStored_NamesIt(string property, object value, string named)
    {
        var evaluation = Graded();
        Assert.Null(evaluation.WhyNotTrusted(evaluation.Grade!));
        Set(evaluation.Grade!, property, value);

        Assert.Equal(new StoredGradeDiffers("dobong", 1, named), evaluation.WhyNotTrusted(evaluation.Grade!));
    }

    [Fact]
    public void WhyNotTrusted_SomebodyChangedAnInput_NamesEverythingThatFollows()
    {
        var evaluation = Graded();
        var inputs = evaluation.Grade!.Inputs;
        Set(evaluation.Grade!, nameof(GradeSheet.Inputs), inputs with { Indicators = [inputs.Indicators[0] with { Parts = [10] }, inputs.Indicators[1]] });
        Assert.Equal(new StoredGradeDiffers("dobong", 1, "total, rounded, hash, public hash"), evaluation.WhyNotTrusted(evaluation.Grade!));

        Set(evaluation.Grade!, nameof(GradeSheet.Inputs), inputs with { Indicators = [inputs.Indicators[0] with { Parts = [null] }] });
        Assert.Equal(new StoredGradeDiffers("dobong", 1, "inputs"), evaluation.WhyNotTrusted(evaluation.Grade!));
    }

    [Fact]
    public void WhyNotTrusted_SomebodyChangedAWord_IsFoundByTheHash()
    {
        var evaluation = Graded();
        var inputs = evaluation.Grade!.Inputs;
        var sheet = inputs.Sheets[0];
        Set(evaluation.Grade!, nameof(GradeSheet.Inputs), inputs with { Sheets = [sheet with { Ratings = [sheet.Ratings[0] with { Limits = "없음" }, sheet.Ratings[1]] }, .. inputs.Sheets.Skip(1)] });

        Assert.Equal(new StoredGradeDiffers("dobong", 1, "hash, public hash"), evaluation.WhyNotTrusted(evaluation.Grade!));
    }

    [Fact]
    public void Decide_TheNotifiedSheetWasChanged_IsRefused()
    {
        var evaluation = Redeliberating(ForumsItem);
        Set(evaluation.Grade!, nameof(GradeSheet.Total), new Fraction(141, 1));

        Assert.Equal(new StoredGradeDiffers("dobong", 1, "total"), evaluation.WhyNotDecideAppeal(evaluation.Replies(), null));
    }

    [Fact]
    public void VersionOf_OneRuleChanged_IsAnother_AndThePlansNameIsNone()
    {
        Assert.Equal(GradeProof.VersionOf(Rules), GradeProof.VersionOf(Rules with { PlanName = "다른 계획" }));
        Assert.NotEqual(GradeProof.VersionOf(Rules), GradeProof.VersionOf(Rules with { TrimFrom = 6 }));
        Assert.Matches("^[0-9a-f]{8}$", GradeProof.VersionOf(Rules));
    }

    /// <summary>What a database that was changed by hand would bring.</summary>
    private static void Set(GradeSheet sheet, string property, object value) => typeof(GradeSheet)
        .GetProperty(property, BindingFlags.Public | BindingFlags.Instance)!.SetValue(sheet, value);

    /// <summary>RFC 8785 for whole numbers, written apart from core.</summary>
    private static string Canonical(JsonNode? json) => json switch
    {
        JsonObject fields => "{" + string.Join(',', fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => Quoted(field.Key) + ":" + Canonical(field.Value))) + "}",
        JsonArray items => "[" + string.Join(',', items.Select(Canonical)) + "]",
        null => "null",
        _ when json.GetValueKind() == System.Text.Json.JsonValueKind.String => Quoted(json.GetValue<string>()),
        _ => json.ToJsonString(),
    };

    private static string Quoted(string words) => "\"" + words.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n") + "\"";
}
