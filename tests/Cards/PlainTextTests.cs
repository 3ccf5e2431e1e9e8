using System.Text;
using CsCheck;
using EvalBot.Bot.Cards;

namespace EvalBot.Tests.Cards;

public class PlainTextTests
{
    private static readonly string[] Odd = ["{", "{{", "\uD83D", "\r", "\u202E", "👩‍👧", " "];

    [Theory]
    [InlineData("**굵게** [링크](http://a) <at>x</at> 1. - # > `", "**굵게** [링크](http://a) <at>x</at> 1. - # > `")]
    [InlineData("  앞뒤\n", "앞뒤")]
    [InlineData("줄\r\n줄\r줄", "줄\n줄\n줄")]
    [InlineData("칸\t칸", "칸 칸")]
    [InlineData("a\0b\u0007c\u007fd", "abcd")]
    [InlineData("a\u202Eb\u2066c", "abc")]
    [InlineData("\u1112\u1161\u11ab", "한")]
    [InlineData("{{DATE(2026-11-23T07:05:00Z)}}", "{\u2060{DATE(2026-11-23T07:05:00Z)}}")]
    [InlineData("👩‍👧", "👩‍👧")]
    [InlineData("", "")]
    public void Clean_AnyText_ReadsTheSame(string typed, string expected) => Assert.Equal(expected, PlainText.Clean(typed, 100));

    [Fact]
    public void Clean_HalfASurrogatePair_IsReplaced() => Assert.Equal("a\uFFFDb", PlainText.Clean("a\uD83Db", 100));

    [Theory]
    [InlineData("12345", 5, "12345")]
    [InlineData("123456", 5, "1234…")]
    [InlineData("123 56", 5, "123…")]
    [InlineData("12👩‍👧", 6, "12…")]
    [InlineData("12", 1, "…")]
    public void Clean_TooLong_IsCutBetweenCharacters(string typed, int maxLength, string expected) =>
        Assert.Equal(expected, PlainText.Clean(typed, maxLength));

    [Fact]
    public void Clean_NoRoom_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => PlainText.Clean("a", 0));

    [Fact]
    public void Clean_AnyText_IsSafeAndStaysSoWhenCleanedAgain() =>
        Gen.Select(Gen.OneOf(Gen.String, Gen.Int[0, Odd.Length - 1].Select(i => Odd[i])).Array[0, 8].Select(string.Concat), Gen.Int[1, 30])
            .Sample((typed, maxLength) =>
            {
                var clean = PlainText.Clean(typed, maxLength);

                Assert.True(clean.Length <= maxLength);
                Assert.True(clean.IsNormalized(NormalizationForm.FormC));
                Assert.DoesNotContain("{{", clean, StringComparison.Ordinal);
                Assert.Equal(clean, PlainText.Clean(clean, maxLength));
            });

    /// <summary>Most text takes a short way, which a tab before it bars: a blank, and then gone.</summary>
    [Fact]
    public void Clean_OrdinaryText_IsAsOnTheLongWay() =>
        Gen.Select(Gen.OneOf(Gen.Char['가', '힣'], Gen.Char[' ', '~'], Gen.Int[0, 7].Select(i => "\n·…「漢\u11ab\u0301\u200b"[i])).Array[0, 40].Select(string.Concat), Gen.Int[1, 50])
            .Sample((typed, maxLength) => Assert.Equal(PlainText.Clean('\t' + typed, maxLength), PlainText.Clean(typed, maxLength)), iter: 10_000);
}
