using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Templating;

namespace EvalBot.Tests.Cards;

public class CardTemplateTests
{
    private static readonly JsonNode Sample = JsonNode.Parse("""
        {"district": "도봉구", "points": 4.5, "grade": null, "closed": false, "goals": [{"name": "복지"}, {"name": "안전"}], "한글": "예"}
        """)!;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Odd = ["\"", "\\", "${district}", "${$root}", "`", "}", "{{", "**굵게**", "[a](b)", "<at>x</at>", "\n"];

    [Theory]
    [InlineData("${distict}", "distict is missing")]
    [InlineData("${District}", "District is missing")]
    [InlineData("${goals[0].nam}", "goals[0].nam is missing")]
    [InlineData("${goals[2].name}", "goals[2].name is missing")]
    [InlineData("${goals[2]}", "[2] is out of range")]
    [InlineData("${$root['글']}", "$root['글'] is missing")]
    [InlineData("${$index}", "$index is missing")]
    [InlineData("${$host.name}", "$host.name is missing")]
    [InlineData("${district.name}", "district.name is missing")]
    [InlineData("등급 ${grade}", "null is not text")]
    [InlineData("${grade}${district}", "null is not text")]
    [InlineData("${goals} 개", "an array is not text")]
    [InlineData("${concat(district, grade)}", "null is not text")]
    [InlineData("${length(goals)}", "an array is not text")]
    [InlineData("${toUpper(points)}", "a number is not text")]
    [InlineData("${formatNumber(district, 1)}", "text is not a number")]
    [InlineData("${formatNumber(grade, 1)}", "null is not a number")]
    [InlineData("${formatNumber(points, 1, 'xx-Nowhere')}", "there is no locale xx-Nowhere")]
    [InlineData("${grade > 3}", "null cannot be compared with a number")]
    [InlineData("${points > '3'}", "a number cannot be compared with text")]
    [InlineData("${if(district, 1, 2)}", "a condition is text, not true or false")]
    [InlineData("${district && true}", "a condition is text, not true or false")]
    [InlineData("${!grade}", "a condition is null, not true or false")]
    [InlineData("${distict == 'x'}", "distict is missing")]
    [InlineData("${exists(toUpper(distict))}", "distict is missing")]
    [InlineData("${coalesce(distict, 'x')}", "distict is missing")]
    [InlineData("${where(goals, g, g.name)}", "a condition is text, not true or false")]
    [InlineData("${points / 0}", "division by zero")]
    [InlineData("${10 ^ 999}", "the number is not finite")]
    public void Fill_WrongValue_SaysWhereAndWhy(string text, string reason)
    {
        var template = CardTemplate.Parse("grade-sheet", Card(text));

        var trouble = Assert.Throws<CardTemplateException>(() => template.Fill(Sample));

        Assert.Equal(("grade-sheet", "$.body[0].text", text, reason), (trouble.Template, trouble.Path, trouble.Expression, trouble.Reason));
        Assert.Equal($"grade-sheet $.body[0].text: {reason} in {text}", trouble.Message);
    }

    [Theory]
    [InlineData("${nofunc(1)}", "there is no function nofunc")]
    [InlineData("x ${nofunc(1)}", "there is no function nofunc")]
    [InlineData("${toUpper()}", "toUpper cannot have 0 arguments")]
    [InlineData("${toUpper('a', 'b')}", "toUpper cannot have 2 arguments")]
    [InlineData("${foreach(goals, 1, 2)}", "the second argument of foreach is not a name")]
    [InlineData("${1 +}", "unexpected the end")]
    [InlineData("${(1}", "expected ) before the end")]
    [InlineData("${a b}", "unexpected b")]
    [InlineData("${한글}", "unexpected character 한")]
    [InlineData("${'a}", "${ without its }")]
    [InlineData("${a", "${ without its }")]
    [InlineData("${}", "${ without its }")]
    [InlineData("a`b ${a}", "a backtick cannot stand beside an expression")]
    public void Parse_WrongExpression_SaysWhereAndWhy(string text, string reason)
    {
        var trouble = Assert.Throws<CardTemplateException>(() => CardTemplate.Parse("grade-sheet", Card(text)));

        Assert.Equal(("$.body[0].text", text, reason), (trouble.Path, trouble.Expression, trouble.Reason));
    }

    [Theory]
    [InlineData("true", "$when is not an expression")]
    [InlineData("false", "$when is not an expression")]
    [InlineData("\"true\"", "$when is not an expression")]
    [InlineData("\"${true}\"", "$when is text, not one expression")]
    [InlineData("\"x${closed}\"", "$when is text, not one expression")]
    [InlineData("\"${closed} \"", "$when is text, not one expression")]
    public void Parse_WhenThatIsNoExpression_Throws(string when, string reason) =>
        Assert.Equal(reason, Assert.Throws<CardTemplateException>(() => CardTemplate.Parse("t", Item($"\"$when\": {when}"))).Reason);

    [Theory]
    [InlineData("${district}", "$when is text, not true or false")]
    [InlineData("${grade}", "$when is null, not true or false")]
    [InlineData("${count(goals)}", "$when is a number, not true or false")]
    [InlineData("${open}", "open is missing")]
    public void Fill_WhenThatIsNotBoolean_Throws(string when, string reason) =>
        Assert.Equal(reason, FillTrouble(Item($"\"$when\": \"{when}\"")).Reason);

    [Theory]
    [InlineData("${grade}", "$data is null, not an array or an object")]
    [InlineData("${district}", "$data is text, not an array or an object")]
    [InlineData("${gaols}", "gaols is missing")]
    public void Fill_DataThatIsNoCollection_Throws(string data, string reason) =>
        Assert.Equal(reason, FillTrouble(Item($"\"$data\": \"{data}\"")).Reason);

    [Theory]
    [InlineData("""{"a": {"$data": "${goals}"}}""", "$.a")]
    [InlineData("""{"$data": "${goals}"}""", "$")]
    public void Fill_RepeatOutsideOfAList_Throws(string json, string path) =>
        Assert.Equal(path, FillTrouble(json).Path);

    [Theory]
    [InlineData("{", "$")]
    [InlineData("""{"a": 1, "a": 2}""", "$")]
    [InlineData("""{"$when": "${closed}"}""", "$")]
    [InlineData("""{"a": {"$data": [{"name": "${x}"}]}}""", "$.a.$data")]
    public void Parse_WrongTemplate_Throws(string json, string path) =>
        Assert.Equal(path, Assert.Throws<CardTemplateException>(() => CardTemplate.Parse("t", json)).Path);

    [Fact]
    public void Fill_RootThatIsNoObject_Throws() =>
        Assert.Throws<CardTemplateException>(() => CardTemplate.Parse("t", "[]").Fill(Sample));

    [Theory]
    [InlineData("${exists(distict)}", "false")]
    [InlineData("${empty(goals[7].name)}", "true")]
    [InlineData("${distict == null}", "true")]
    [InlineData("${if(exists(distict), distict, '-')}", "\"-\"")]
    [InlineData("${grade ?? '미정'}", "\"미정\"")]
    [InlineData("${$root['한글']}", "\"예\"")]
    [InlineData("${points}", "4.5")]
    [InlineData("${count(goals)}", "2")]
    [InlineData("${count(goals)}개", "\"2개\"")]
    [InlineData("${grade}", "null")]
    [InlineData("${join(foreach(goals, g => g.name), ', ')}", "\"복지, 안전\"")]
    [InlineData("${formatNumber(points, 2)}점", "\"4.50점\"")]
    [InlineData("${points >= 4.5 ? '우수' : '보통'}", "\"우수\"")]
    [InlineData("${goals[0]}", "{\"name\":\"복지\"}")]
    public void Fill_RightValue_KeepsItsType(string text, string value) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(value), CardTemplate.Parse("t", Card(text)).Fill(Sample)["body"]![0]!["text"]));

    [Fact]
    public void Fill_DataMadeInCode_IsReadAsItsJson()
    {
        var data = new JsonObject
        {
            ["int"] = 5,
            ["long"] = 9007199254740993,
            ["decimal"] = 4.50m,
            ["time"] = new DateTimeOffset(2018, 5, 1, 0, 0, 0, TimeSpan.Zero),
            ["no"] = false,
        };
        var json = """{"sum": "${int + decimal}", "id": "${long}", "text": "${decimal}점", "time": "${time}", "not": "${!no}"}""";

        Assert.Equal(
            """{"sum":9.5,"id":9007199254740993,"text":"4.5점","time":"2018-05-01T00:00:00+00:00","not":true}""",
            CardTemplate.Parse("t", json).Fill(data).ToJsonString(Readable));
    }

    [Fact]
    public void Fill_RepeatWithCondition_KeepsTheRightItems()
    {
        var json = """
            {"body": [
              {"text": "앞"},
              {"$data": "${goals}", "$when": "${$index > 0}", "text": "${$index + 1}. ${name} (${$root.district})"},
              {"text": "뒤"}]}
            """;

        var card = CardTemplate.Parse("t", json).Fill(Sample);

        Assert.Equal(["앞", "2. 안전 (도봉구)", "뒤"], card["body"]!.AsArray().Select(item => (string)item!["text"]!));
    }

    [Fact]
    public void Fill_Twice_GivesCardsThatShareNothing()
    {
        var template = CardTemplate.Parse("t", """{"plain": {"a": [1]}, "goal": "${goals[0]}"}""");
        var first = template.Fill(Sample);
        first["plain"]!["a"]!.AsArray().Add(2);
        first["goal"]!["name"] = "changed";

        Assert.Equal("""{"plain":{"a":[1]},"goal":{"name":"복지"}}""", template.Fill(Sample).ToJsonString(Readable));
        Assert.Equal("복지", (string)Sample["goals"]![0]!["name"]!);
    }

    [Fact]
    public void Fill_CardOfFiveGoals_AllocatesLittle()
    {
        var goal = """{"$data": "${goals}", "items": [{"text": "${$index + 1}. ${name}"}, {"id": "r${$index}", "choices": [{"value": "1"}]}]}""";
        var template = CardTemplate.Parse("t", $$"""{"body": [{"text": "${district}"}, {{goal}}]}""");
        JsonNode[] goals = [.. Enumerable.Range(0, 5).Select(i => new JsonObject { ["name"] = $"{i}" })];
        var data = new JsonObject { ["district"] = "도봉구", ["goals"] = new JsonArray(goals) };
        template.Fill(data);

        var before = GC.GetAllocatedBytesForCurrentThread();
        template.Fill(data);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 * 1024);
    }

    [Fact]
    public void Fill_ManyThreads_GiveTheSame()
    {
        var template = CardTemplate.Parse("t", """{"body": [{"$data": "${goals}", "text": "${name}", "more": {"a": [1, 2]}}]}""");
        var expected = template.Fill(Sample).ToJsonString();
        var all = new string[64];

        Parallel.For(0, all.Length, i => all[i] = template.Fill(Sample).ToJsonString());

        Assert.All(all, one => Assert.Equal(expected, one));
    }

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    public void Parse_NestedExpression_StopsAtTheLimit(int depth, bool allowed)
    {
        // The expression itself is the first level.
        AssertParses(Card("${" + new string('(', depth - 1) + "1" + new string(')', depth - 1) + "}"), allowed);
        AssertParses(Card("${" + new string('!', depth - 1) + "true}"), allowed);
        AssertParses(Card("${" + string.Concat(Enumerable.Repeat("1^", depth - 1)) + "1}"), allowed);
    }

    [Theory]
    [InlineData(250, true)]
    [InlineData(251, false)]
    public void Parse_LongExpression_StopsAtTheLimit(int terms, bool allowed)
    {
        AssertParses(Card("${" + string.Join('+', Enumerable.Repeat("1", terms)) + "}"), allowed);
        AssertParses(Card("${a" + string.Concat(Enumerable.Repeat(".a", terms - 1)) + "}"), allowed);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Parse_NestedTemplate_StopsAtTheLimit(int depth, bool allowed) =>
        AssertParses(string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "\"${x}\"" + new string('}', depth), allowed);

    [Fact]
    public void Fill_AnyTextInTheData_ComesOutAsItIs()
    {
        var verbatim = CardTemplate.Parse("t", """
            {"lone": "${typed}", "mixed": "<${typed}>", "cat": "${concat(typed, '')}", "list": [{"$data": "${list}", "item": "${$data}"}]}
            """);

        Gen.OneOf(Gen.String, Gen.Int[0, Odd.Length - 1].Select(i => Odd[i])).Array[0, 6].Select(string.Concat)
            .Sample(typed =>
            {
                var data = new JsonObject { ["typed"] = typed, ["district"] = "도봉구", ["list"] = new JsonArray(typed) };
                var card = verbatim.Fill(data);

                string[] filled = [(string)card["lone"]!, (string)card["mixed"]!, (string)card["cat"]!, (string)card["list"]![0]!["item"]!];
                Assert.Equal([typed, $"<{typed}>", typed, typed], filled);
            });
    }

    private static CardTemplateException FillTrouble(string json) =>
        Assert.Throws<CardTemplateException>(() => CardTemplate.Parse("t", json).Fill(Sample));

    private static void AssertParses(string json, bool allowed) =>
        Assert.Equal(allowed, Record.Exception(() => CardTemplate.Parse("t", json)) is null);

    private static string Card(string text) =>
        new JsonObject { ["body"] = new JsonArray(new JsonObject { ["text"] = text }) }.ToJsonString();

    private static string Item(string property) => $$"""{"body": [{ {{property}}, "text": "x"}]}""";
}
