using System.Globalization;
using System.Numerics;

namespace EvalBot.Core.Scoring;

/// <summary>An exact rational number, always in lowest terms with a positive denominator. Nothing is ever rounded; thirds and sevenths stay what they are.</summary>
/// <remarks>Domain step 7: «Exact rational numbers; nothing is rounded before the end». The default value is 0.</remarks>
public readonly record struct Fraction : IComparable<Fraction>
{
    private readonly BigInteger _denominatorLessOne; // so that the default value is 0/1

    /// <summary>Numerator over denominator, reduced.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException();

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - 1;
    }

    public static Fraction Zero => default;

    public static Fraction One => new(1, 1);

    public BigInteger Numerator { get; }

    /// <summary>Greater than zero.</summary>
    public BigInteger Denominator => _denominatorLessOne + 1;

    public static implicit operator Fraction(int whole) => new(whole, 1);

    /// <summary>A decimal is a fraction over a power of ten: exact.</summary>
    public static implicit operator Fraction(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
        return new(bits[3] < 0 ? -digits : digits, BigInteger.Pow(10, (bits[3] >> 16) & 0x7F));
    }

    public static Fraction operator +(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Fraction operator -(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Fraction operator *(Fraction left, Fraction right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Fraction operator /(Fraction left, Fraction right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    /// <summary>The lesser of the two.</summary>
    public static Fraction Min(Fraction left, Fraction right) => left <= right ? left : right;

    /// <summary>The sum; zero of none.</summary>
    public static Fraction Sum(IEnumerable<Fraction> terms) => terms.Aggregate(Zero, (sum, term) => sum + term);

    /// <summary>Reads «2325/14» or «7».</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public static Fraction Parse(string text)
    {
        var parts = text.Split('/');
        var denominator = parts.Length == 2 ? Whole(parts[1]) : 1;
        return parts.Length <= 2 && !denominator.IsZero
            ? new(Whole(parts[0]), denominator)
            : throw new FormatException($"'{text}' is not a fraction.");

        static BigInteger Whole(string digits) => BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>The nearest whole number; a half goes up (towards greater numbers).</summary>
    public BigInteger RoundHalfUp() => Floor((2 * Numerator) + Denominator, 2 * Denominator);

    /// <summary>«2325/14», or «7» for a whole number: exact, as it is stored and exported.</summary>
    public override string ToString() => Denominator.IsOne
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>As a decimal number of at most <paramref name="places"/> places, rounded half up, without trailing zeros: for reading, not for computing.</summary>
    public string ToDecimal(int places = 20)
    {
        var scale = BigInteger.Pow(10, places);
        return Decimal((this * new Fraction(scale, 1)).RoundHalfUp(), places).TrimEnd('0').TrimEnd('.');
    }

    /// <summary>Cut (not rounded) to two places, with … when digits follow: «166.07…». For numbers from zero up.</summary>
    public string ToCut()
    {
        var hundredths = Floor(Numerator * 100, Denominator);
        var shown = Decimal(hundredths, 2);
        return new Fraction(hundredths, 100) == this ? shown.TrimEnd('0').TrimEnd('.') : shown + "…";
    }

    private static string Decimal(BigInteger scaled, int places)
    {
        var digits = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        return $"{(scaled.Sign < 0 ? "-" : "")}{digits[..^places]}.{digits[^places..]}";
    }

    private static BigInteger Floor(BigInteger numerator, BigInteger denominator)
    {
        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }
}
