namespace EvalBot.Core.Grades;

/// <summary>The grade as it would be without one seat's sheet. For reference only: no grade is ever issued from it.</summary>
/// <param name="Grade">Null where nothing would be left to compute from.</param>
/// <param name="ChangesBand">Whether the band would be another one.</param>
public sealed record LeftOut(string Seat, GradeComputation? Grade, bool ChangesBand);

/// <summary>How much a grade hangs on each panelist.</summary>
public static class LeaveOneOut
{
    /// <summary>One entry for each sheet that has a score, in the order of the sheets. A trimmed sheet is among them: without it another one is trimmed.</summary>
    /// <exception cref="InvalidOperationException">There is no grade: ask <see cref="GradeComputation.WhyNot"/> first.</exception>
    public static IReadOnlyList<LeftOut> Of(GradeInputs inputs)
    {
        var whole = GradeComputation.Of(inputs);
        return [.. whole.Sheets.Where(sheet => sheet.Score is not null).Select(sheet =>
        {
            var rest = inputs with { Sheets = [.. inputs.Sheets.Where(other => other.Seat != sheet.Sheet.Seat)] };
            var grade = GradeComputation.WhyNot(rest) is null ? GradeComputation.Of(rest) : null;
            return new LeftOut(sheet.Sheet.Seat, grade, grade is not null && grade.Band != whole.Band);
        })];
    }
}
