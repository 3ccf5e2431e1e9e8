using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace EvalBot.Bot.Statistics;

/// <summary>The intraclass correlation ICC(A,k): how far the means of what was rated differ because it differs, and not because of who rated. 1 is the best.</summary>
/// <remarks>
/// Two-way random model, absolute agreement, mean of all raters: ICC(2,k) of Shrout and Fleiss (1979), Psychological Bulletin 86: 420–428; the interval is
/// McGraw and Wong's (1996), Psychological Methods 1: 30–46. With gaps the sums of squares are those of fitted constants (Henderson's third method), and the
/// number of rows is what they weigh; without a gap these are the published formulas.
/// </remarks>
public static class MeanReliability
{
    /// <summary>ICC(A,k), 0 where it would be less; null where the ratings do not say: fewer than two rows or columns, no degree of freedom left, or no difference at all.</summary>
    /// <param name="points">A row for each thing that was rated, a column for each rater; null where there is no rating.</param>
    public static Estimate? Of(double?[,] points)
    {
        var rated = Cells(points);
        var rows = rated.Select(cell => cell.Row).Distinct().Count();
        var columns = rated.Select(cell => cell.Column).Distinct().Count();
        var free = rated.Count - rows - columns + 1;
        if (rows < 2 || columns < 2 || free < 1 || !IsLinked(rated))
            return null;

        var total = rated.Sum(cell => cell.Points * cell.Points);
        var byRows = Explained(rated, cell => cell.Row);
        var byColumns = Explained(rated, cell => cell.Column);
        var byBoth = Explained(rated);
        var (ofRows, ofColumns, error) = (MeanSquare(byBoth - byColumns, rows - 1), MeanSquare(byBoth - byRows, columns - 1), MeanSquare(total - byBoth, free));
        var things = (double)(rated.Count - rows) / (columns - 1);
        if (ofRows + ofColumns + error <= 0)
            return null;

        var reliability = ofRows > error ? (ofRows - error) / (ofRows + ((ofColumns - error) / things)) : 0;
        return new(reliability, Range(reliability, ofRows, ofColumns, error, rows, columns, things, free));

        // What is left of two equal sums is rounding, not a difference.
        double MeanSquare(double sum, int freedom) => sum <= total * 1e-12 ? 0 : sum / freedom;
    }

    private static Range95? Range(double reliability, double ofRows, double ofColumns, double error, int rows, int columns, double things, int free)
    {
        if (reliability >= 1 || error <= 0)
            return null;

        var a = reliability / (things * (1 - reliability));
        var b = 1 + (a * (things - 1));
        var ofRaters = a * ofColumns;
        var ofRest = b * error;
        var freedom = Math.Pow(ofRaters + ofRest, 2) / ((ofRaters * ofRaters / (columns - 1)) + (ofRest * ofRest / free));
        if (!(freedom > 0))
            return null;

        var below = FisherSnedecor.InvCDF(rows - 1, freedom, 0.975);
        var above = FisherSnedecor.InvCDF(freedom, rows - 1, 0.975);
        var low = things * (ofRows - (below * error)) / ((below * (ofColumns - error)) + (things * ofRows));
        var high = things * ((above * ofRows) - error) / (ofColumns - error + (things * above * ofRows));
        return double.IsFinite(low) && double.IsFinite(high) && low <= reliability && reliability <= high ? new(Math.Max(0, low), high) : null;
    }

    /// <summary>The sum of squares that the means of one side explain.</summary>
    private static double Explained(List<Cell> rated, Func<Cell, int> side) =>
        rated.GroupBy(side).Sum(group => Math.Pow(group.Sum(cell => cell.Points), 2) / group.Count());

    /// <summary>The sum of squares that rows and columns explain together, by least squares.</summary>
    private static double Explained(List<Cell> rated)
    {
        var rows = rated.Select(cell => cell.Row).Distinct().Order().ToList();
        var columns = rated.Select(cell => cell.Column).Distinct().Order().Skip(1).ToList(); // The first one is where the others start from.
        var design = Matrix<double>.Build.Dense(rated.Count, rows.Count + columns.Count);
        for (var i = 0; i < rated.Count; i++)
        {
            design[i, rows.IndexOf(rated[i].Row)] = 1;
            if (columns.IndexOf(rated[i].Column) is >= 0 and var column)
                design[i, rows.Count + column] = 1;
        }

        var points = Vector<double>.Build.DenseOfEnumerable(rated.Select(cell => cell.Points));
        var fitted = design * design.QR().Solve(points);
        return fitted * fitted;
    }

    private static bool IsLinked(List<Cell> rated) => LinkedSets.Of([.. rated.Select(cell => (cell.Row, cell.Column))]).Count == 1;

    private static List<Cell> Cells(double?[,] points)
    {
        var cells = new List<Cell>();
        for (var row = 0; row < points.GetLength(0); row++)
        {
            for (var column = 0; column < points.GetLength(1); column++)
            {
                if (points[row, column] is { } given)
                    cells.Add(new(row, column, given));
            }
        }

        return cells;
    }

    private sealed record Cell(int Row, int Column, double Points);
}
