using System.Globalization;
using EvalBot.Bot.Commands;
using EvalBot.Core.Dates;

namespace EvalBot.Tests.Bot.Commands;

public class DateWordsTests
{
    [Theory]
    [InlineData("2018-08-13 태풍", "2018-08-13", null, 1)]
    [InlineData("2018-08-13 14:00 태풍", "2018-08-13", "14:00", 2)]
    [InlineData("2018-8-3 9:05", "2018-08-03", "09:05", 2)]
    [InlineData("8.13 태풍", "2018-08-13", null, 1)]
    [InlineData("8.13. 14시 태풍", "2018-08-13", "14:00", 2)]
    [InlineData("8.13.(월) 14시30분", "2018-08-13", "14:30", 2)]
    [InlineData("8월 13일 14:00 태풍", "2018-08-13", "14:00", 3)]
    [InlineData("8월13일", "2018-08-13", null, 1)]
    [InlineData("2018년 8월 13일 태풍", "2018-08-13", null, 3)]
    [InlineData("2018. 8. 13. 태풍", "2018-08-13", null, 3)]
    [InlineData("2019-08-13", "2019-08-13", null, 1)]
    [InlineData("2018-08-13 25:00", "2018-08-13", null, 1)]
    public void Read_ADate_WithAnHourOrWithout(string typed, string day, string? hour, int used) => Assert.Equal(
        (DateOnly.Parse(day, CultureInfo.InvariantCulture), hour is null ? (TimeOnly?)null : TimeOnly.Parse(hour, CultureInfo.InvariantCulture), used),
        DateWords.Read(typed.Split(' '), 2018)!.Value);

    [Theory]
    [InlineData("2018-02-29")]
    [InlineData("8.32")]
    [InlineData("13.1")]
    [InlineData("내일")]
    [InlineData("20180813")]
    [InlineData("14:00")]
    public void Read_NoDate_IsNothing(string typed) => Assert.Null(DateWords.Read(typed.Split(' '), 2018));

    [Theory]
    [InlineData("회의", DatedItem.Meeting, 0)]
    [InlineData("Meeting", DatedItem.Meeting, 0)]
    [InlineData("통합워크숍2", DatedItem.JointWorkshop, 2)]
    [InlineData("개별워크숍", DatedItem.IndicatorWorkshop, 0)]
    public void Item_IsFoundByItsWords(string word, DatedItem item, int number) => Assert.Equal((item, number), DateWords.Item(word, DateAct.Move));

    [Fact]
    public void Item_OfTheOtherAct_IsNone()
    {
        Assert.Null(DateWords.Item("보고서", DateAct.Move));
        Assert.Null(DateWords.Item("회의", DateAct.Extend));
    }

    [Theory]
    [InlineData("호의", DatedItem.Meeting)]
    [InlineData("기준알", DatedItem.Baseline)]
    [InlineData("전혀다른말입니다", null)]
    public void UnknownItem_SuggestsTheNearest(string word, DatedItem? near) =>
        Assert.Equal(new UnknownDateItem(word, near, DateAct.Move), DateWords.UnknownItem(word, DateAct.Move));
}
