namespace EvalBot.Bot.Statistics;

/// <summary>Van der Eijk's agreement A of ratings on an ordered scale: 1 where all are at one point, 0 where they are spread evenly, −1 where half are at each end.</summary>
/// <remarks>Van der Eijk (2001), Measuring agreement in ordered rating scales, Quality and Quantity 35(3): 325–341.</remarks>
public static class ScaleAgreement
{
    /// <summary>A of these frequencies; null for fewer than two ratings.</summary>
    /// <param name="frequencies">How many ratings each point of the scale has, in the scale's order: three points or more.</param>
    public static double? Of(IReadOnlyList<int> frequencies)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(frequencies.Count, 3, nameof(frequencies));
        var ratings = frequencies.Sum();
        if (ratings < 2)
            return null;

        // The frequencies are layers, each as high as its lowest column; the layers' agreement, weighed by their ratings, is the whole's.
        var rest = frequencies.ToArray();
        var agreement = 0.0;
        while (rest.Any(count => count > 0))
        {
            var filled = rest.Select(count => count > 0).ToArray();
            var height = rest.Where(count => count > 0).Min();
            var width = filled.Count(point => point);
            agreement += (double)height * width / ratings * OfLayer(filled, width);
            rest = [.. rest.Select(count => Math.Max(0, count - height))];
        }

        return agreement;
    }

    private static double OfLayer(bool[] filled, int width)
    {
        var points = filled.Length;
        var (together, apart) = (0, 0);
        for (var low = 0; low < points; low++)
        {
            for (var middle = low + 1; middle < points; middle++)
            {
                for (var high = middle + 1; high < points; high++)
                {
                    switch (filled[low], filled[middle], filled[high])
                    {
                        case (true, true, false) or (false, true, true):
                            together++;
                            break;
                        case (true, false, true):
                            apart++;
                            break;
                    }
                }
            }
        }

        var unimodality = together + apart == 0 ? 1 : (((points - 2.0) * together) - ((points - 1.0) * apart)) / ((points - 2.0) * (together + apart));
        return unimodality * (1 - ((width - 1.0) / (points - 1)));
    }
}
