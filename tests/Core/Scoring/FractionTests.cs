using System.Globalization;
using System.Numerics;
using CsCheck;
using EvalBot.Core.Scoring;

namespace EvalBot.Tests.Core.Scoring;

public class FractionTests
{
    private static readonly Gen<Fraction> Fractions =
        Gen.Select(Gen.Int[-100_000, 100_000], Gen.Int[1, 5_000], (numerator, denominator) => new Fraction(numerator, denominator));

    [Fact]
    public void Sum_AnyOrderAndGrouping_IsTheSame() => Gen.Select(Fractions, Fractions, Fractions).Sample((a, b, c) =>
    {
        Assert.Equal(a + b, b + a);
        Assert.Equal(a + (b + c), (a + b) + c);
        Assert.Equal(a + b + c, Fraction.Sum([c, a, b]));
    });

    [Fact]
    public void Product_AnyOrderAndGrouping_IsTheSame() => Gen.Select(Fractions, Fractions, Fractions).Sample((a, b, c) =>
    {
        Assert.Equal(a * b, b * a);
        Assert.Equal(a * (b * c), (a * b) * c);
        Assert.Equal(a * (b + c), (a * b) + (a * c));
    });

    [Fact]
    public void Difference_AddedAgain_IsWhereItBegan() => Gen.Select(Fractions, Fractions).Sample((a, b) =>
    {
        Assert.Equal(a, a - b + b);
        Assert.Equal(Fraction.Zero, a - a);
    });

    [Fact]
    public void Quotient_TimesTheDivisor_IsWhereItBegan() => Gen.Select(Fractions, Fractions.Where(b => b != Fraction.Zero)).Sample((a, b) =>
    {
        Assert.Equal(a, a / b * b);
        Assert.Equal(Fraction.One, b / b);
    });

    [Fact]
    public void Comparison_OfTwo_AgreesWithTheirDifference() => Gen.Select(Fractions, Fractions).Sample((a, b) =>
    {
        var sign = (a - b).Numerator.Sign;
        Assert.Equal([sign < 0, sign > 0, sign <= 0, sign >= 0, sign == 0], new[] { a < b, (a > b), a <= b, a >= b, a == b });
        Assert.Equal(sign <= 0 ? a : b, Fraction.Min(a, b));
    });

    [Fact]
    public void New_AnyFraction_IsInLowestTermsOverAPositiveDenominator() =>
        Gen.Select(Gen.Int[-500, 500], Gen.Int[-500, 500].Where(d => d != 0)).Sample((numerator, denominator) =>
        {
            var fraction = new Fraction(numerator, denominator);
            Assert.True(fraction.Denominator > 0);
            Assert.Equal(BigInteger.One, BigInteger.GreatestCommonDivisor(fraction.Numerator, fraction.Denominator));
            Assert.Equal(numerator * fraction.Denominator, denominator * fraction.Numerator);
        });

    [Fact]
    public void New_SameValueWrittenTwice_IsEqualWithTheSameHash()
    {
        Assert.Equal(new Fraction(1, 3), new Fraction(-2, -6));
        Assert.Equal(new Fraction(1, 3).GetHashCode(), new Fraction(-2, -6).GetHashCode());
    }

    [Fact]
    public void New_ZeroDenominator_Throws() => Assert.Throws<DivideByZeroException>(() => new Fraction(1, 0));

    [Fact]
    public void Default_IsZero() => Assert.Equal(new Fraction(0, 7), default);

    [Fact]
    public void Quotient_ByZero_Throws() => Assert.Throws<DivideByZeroException>(() => Fraction.One / Fraction.Zero);

    [Fact]
    public void FromDecimal_AnyDecimal_IsExactlyItsDigitsOverAPowerOfTen() => Gen.Decimal.Sample(value =>
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        var places = text.Contains('.', StringComparison.Ordinal) ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var digits = BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

        Assert.Equal(new Fraction(digits, BigInteger.Pow(10, places)), (Fraction)value);
    });

    public static TheoryData<decimal, string> Decimals => new()
    {
        { 0m, "0" },
        { -0.0m, "0" },
        { 12.50m, "25/2" },
        { -0.1m, "-1/10" },
        { decimal.MaxValue, "79228162514264337593543950335" },
        { decimal.MinValue, "-79228162514264337593543950335" },
        { 0.0000000000000000000000000001m, "1/10000000000000000000000000000" },
    };

    [Theory]
    [MemberData(nameof(Decimals))]
    public void FromDecimal_NamedValues_AreExact(decimal value, string fraction) => Assert.Equal(fraction, ((Fraction)value).ToString());

    public static TheoryData<string, int> Rounded => new()
    {
        { "160", 160 },
        { "321/2", 161 }, // 160.5
        { "16049999999999999999999999/100000000000000000000000", 160 }, // 160.49999999999999999999999
        { "1604999/10000", 160 },
        { "482/3", 161 },
        { "481/3", 160 },
        { "0", 0 },
        { "1/2", 1 },
        { "-1/2", 0 }, // a half goes up also below zero
        { "-3/2", -1 },
        { "-5/3", -2 },
        { "-4/3", -1 },
    };

    [Theory]
    [MemberData(nameof(Rounded))]
    public void RoundHalfUp_BothSidesOfTheHalf_GoesUpFromTheHalfOn(string fraction, int whole) =>
        Assert.Equal(whole, Fraction.Parse(fraction).RoundHalfUp());

    [Fact]
    public void RoundHalfUp_AnyFraction_IsAtMostAHalfAbove() => Fractions.Sample(value =>
    {
        Fraction rise = new Fraction(value.RoundHalfUp(), 1) - value;
        Assert.True(rise > new Fraction(-1, 2) && rise <= new Fraction(1, 2));
    });

    [Theory]
    [InlineData("2325/14", "166.07142857142857142857")]
    [InlineData("550/7", "78.57142857142857142857")]
    [InlineData("200/3", "66.66666666666666666667")]
    [InlineData("-200/3", "-66.66666666666666666667")]
    [InlineData("175/2", "87.5")]
    [InlineData("160", "160")]
    [InlineData("0", "0")]
    [InlineData("1/200000000000000000000", "0.00000000000000000001")] // half of the last place
    [InlineData("1/200000000000000000001", "0")]
    public void ToDecimal_TwentyPlaces_RoundsHalfUpAndDropsTrailingZeros(string fraction, string text) =>
        Assert.Equal(text, Fraction.Parse(fraction).ToDecimal());

    [Theory]
    [InlineData("160", 0, "160")]
    [InlineData("321/2", 0, "161")]
    [InlineData("2/3", 2, "0.67")]
    public void ToDecimal_FewerPlaces_RoundsThere(string fraction, int places, string text) =>
        Assert.Equal(text, Fraction.Parse(fraction).ToDecimal(places));

    [Theory]
    [InlineData("2325/14", "166.07…")]
    [InlineData("321/2", "160.5")]
    [InlineData("161", "161")]
    [InlineData("200", "200")]
    [InlineData("0", "0")]
    [InlineData("16049/100", "160.49")]
    [InlineData("160499/1000", "160.49…")] // cut, not rounded
    [InlineData("160999/1000", "160.99…")]
    [InlineData("481/3", "160.33…")]
    [InlineData("160001/1000", "160.00…")]
    public void ToCut_DigitsFollow_ShowsThatTheyDo(string fraction, string shown) => Assert.Equal(shown, Fraction.Parse(fraction).ToCut());

    [Fact]
    public void Parse_WhatWasWritten_IsTheSame() => Fractions.Sample(value => Assert.Equal(value, Fraction.Parse(value.ToString())));

    [Theory]
    [InlineData("")]
    [InlineData("7/")]
    [InlineData("/7")]
    [InlineData("1/2/3")]
    [InlineData("1/0")]
    [InlineData("1.5")]
    [InlineData(" 7")]
    public void Parse_NoFraction_Throws(string text) => Assert.Throws<FormatException>(() => Fraction.Parse(text));
}
