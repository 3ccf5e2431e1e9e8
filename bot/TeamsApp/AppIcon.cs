namespace EvalBot.Bot.TeamsApp;

/// <summary>The bot's icon in the three forms that Teams wants: a speech bubble with a tick.</summary>
public static class AppIcon
{
    // The manifest's accent colour.
    private static readonly (byte Red, byte Green, byte Blue) Accent = (0x0B, 0x5C, 0xAD);
    private static readonly (byte Red, byte Green, byte Blue) White = (255, 255, 255);

    // So many samples across a pixel make its edges smooth.
    private const int Samples = 8;

    // The width of a line, and of the bubble's border, where the picture is 1 wide.
    private const double Line = 0.08;

    /// <summary>A white bubble with a tick on the accent colour: fills the square, the symbol in its middle.</summary>
    public static Picture Color(int size) => Paint(size, (x, y) => Bubble(Shrunk(x), Shrunk(y)) < 0 && Tick(Shrunk(x), Shrunk(y)) > Line / 2 ? (White, true) : (Accent, true));

    /// <summary>The bubble in the accent colour with a white tick, on nothing.</summary>
    public static Picture Symbol(int size) => Paint(size, (x, y) => (Tick(x, y) <= Line / 2 ? White : Accent, Bubble(x, y) < 0));

    /// <summary>The bubble's border and its tick in white, on nothing.</summary>
    public static Picture Outline(int size) => Paint(size, (x, y) => (White, Math.Abs(Bubble(x, y) + (Line / 2)) <= Line / 2 || Tick(x, y) <= Line / 2));

    // The symbol takes 5/8 of the whole icon: 120 of 192 pixels, what Teams shows where it cuts the corners.
    private static double Shrunk(double along) => ((along - 0.5) * 8 / 5) + 0.5;

    private static Picture Paint(int size, Func<double, double, ((byte Red, byte Green, byte Blue) Color, bool Covered)> look)
    {
        var picture = new Picture(size, size);
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
                picture.Set(x, y, Mix(size, x, y, look));
        }

        return picture;
    }

    private static Pixel Mix(int size, int x, int y, Func<double, double, ((byte Red, byte Green, byte Blue) Color, bool Covered)> look)
    {
        var (red, green, blue, covered) = (0, 0, 0, 0);
        for (var sample = 0; sample < Samples * Samples; sample++)
        {
            var (color, isCovered) = look(
                (x + (((sample % Samples) + 0.5) / Samples)) / size,
                (y + (((sample / Samples) + 0.5) / Samples)) / size);
            if (isCovered)
                (red, green, blue, covered) = (red + color.Red, green + color.Green, blue + color.Blue, covered + 1);
        }

        return covered == 0 ? default : new((byte)(red / covered), (byte)(green / covered), (byte)(blue / covered), (byte)(covered * 255 / (Samples * Samples)));
    }

    // How far a point is outside the bubble: a rounded box with a tail below on the left. Negative inside.
    private static double Bubble(double x, double y) => Math.Min(Box(x, y), Tail(x, y));

    private static double Box(double x, double y)
    {
        const double Corner = 0.16;
        var (across, down) = (Math.Abs(x - 0.5) - (0.46 - Corner), Math.Abs(y - 0.41) - (0.37 - Corner));
        return Math.Sqrt(Square(Math.Max(across, 0)) + Square(Math.Max(down, 0))) + Math.Min(Math.Max(across, down), 0) - Corner;
    }

    // A triangle: inside all of its three sides.
    private static double Tail(double x, double y) => Math.Max(
        Math.Max(Side(x, y, (0.22, 0.72), (0.22, 0.98)), Side(x, y, (0.22, 0.98), (0.50, 0.72))),
        Side(x, y, (0.50, 0.72), (0.22, 0.72)));

    private static double Side(double x, double y, (double X, double Y) from, (double X, double Y) to)
    {
        var (alongX, alongY) = (to.X - from.X, to.Y - from.Y);
        return (((y - from.Y) * alongX) - ((x - from.X) * alongY)) / Math.Sqrt(Square(alongX) + Square(alongY));
    }

    // How far a point is from the tick's two strokes.
    private static double Tick(double x, double y) => Math.Min(
        Stroke(x, y, (0.29, 0.42), (0.44, 0.57)),
        Stroke(x, y, (0.44, 0.57), (0.72, 0.27)));

    private static double Stroke(double x, double y, (double X, double Y) from, (double X, double Y) to)
    {
        var (alongX, alongY) = (to.X - from.X, to.Y - from.Y);
        var along = Math.Clamp((((x - from.X) * alongX) + ((y - from.Y) * alongY)) / (Square(alongX) + Square(alongY)), 0, 1);
        return Math.Sqrt(Square(x - from.X - (along * alongX)) + Square(y - from.Y - (along * alongY)));
    }

    private static double Square(double number) => number * number;
}
