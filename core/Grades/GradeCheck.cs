namespace EvalBot.Core.Grades;

/// <summary>Whether a grade can be relied on: two ways to compute it agree to the last digit, and what is stored says the same.</summary>
public static class GradeCheck
{
    /// <summary>Why the grade of these inputs cannot be relied on, or null when both ways agree in every number.</summary>
    /// <param name="number">The sheet's number.</param>
    public static Refusal? WhyNotAgreed(string districtId, int number, GradeInputs inputs, Recount secondWay)
    {
        var (first, second) = (GradeComputation.Of(inputs), secondWay(inputs));
        var parts = Differing(first, second).ToList();
        return parts.Count > 0 ? new CalculationsDisagree(districtId, number, string.Join(", ", parts)) : null;
    }

    /// <summary>Why a stored sheet cannot be relied on, or null when its total, its band and its hash follow from its inputs, both ways.</summary>
    public static Refusal? WhyNotTrusted(string districtId, GradeSheet sheet, Recount secondWay)
    {
        try
        {
            var parts = Changed(districtId, sheet, sheet.Computation).ToList();
            return parts.Count > 0
                ? new StoredGradeDiffers(districtId, sheet.Number, string.Join(", ", parts))
                : WhyNotAgreed(districtId, sheet.Number, sheet.Inputs, secondWay);
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or ArithmeticException or ArgumentException)
        {
            return new StoredGradeDiffers(districtId, sheet.Number, "inputs"); // What was issued once could be computed.
        }
    }

    private static IEnumerable<string> Changed(string districtId, GradeSheet sheet, GradeComputation computed)
    {
        if (sheet.Total != computed.Total)
            yield return "total";
        if (sheet.Rounded != computed.Rounded)
            yield return "rounded";
        if (sheet.Band != computed.Band.Name)
            yield return "band";
        if (sheet.Hash is not null && sheet.Hash != GradeProof.HashOf(districtId, sheet, bySeat: true))
            yield return "hash";
        if (sheet.PublicHash is not null && sheet.PublicHash != GradeProof.HashOf(districtId, sheet, bySeat: false))
            yield return "public hash";
    }

    private static IEnumerable<string> Differing(GradeComputation first, RecountedGrade second)
    {
        for (var i = 0; i < first.Indicators.Count; i++)
        {
            if (first.Indicators[i].Points.ToString() != second.Indicators.ElementAtOrDefault(i).ToString())
                yield return $"indicator {first.Indicators[i].Result.Terms.Number}";
        }

        for (var i = 0; i < first.Sheets.Count; i++)
        {
            if ((first.Sheets[i].Score?.ToString(), first.Sheets[i].Counts) != (second.Sheets.ElementAtOrDefault(i)?.Score?.ToString(), second.Sheets.ElementAtOrDefault(i)?.Counts))
                yield return $"sheet {i + 1}";
        }

        if (first.Quantitative.ToString() != second.Quantitative.ToString())
            yield return "quantitative";
        if (first.Qualitative.ToString() != second.Qualitative.ToString())
            yield return "qualitative";
        if (first.Total.ToString() != second.Total.ToString())
            yield return "total";
        if (first.Rounded != second.Rounded)
            yield return "rounded";
        if (first.Band.Name != second.Band)
            yield return "band";
    }
}

/// <summary>A grade that cannot be relied on: nothing is issued or told, and the coordinators are alarmed.</summary>
public interface IGradeInDoubt
{
    string DistrictId { get; }

    /// <summary>The number of the sheet.</summary>
    int Grade { get; }

    /// <summary>Which numbers are in doubt, by name; never a value.</summary>
    string What { get; }
}

/// <summary>The two ways to compute a grade do not agree.</summary>
public sealed record CalculationsDisagree(string DistrictId, int Grade, string What) : Refusal, IGradeInDoubt;

/// <summary>What is stored of a grade does not follow from its stored inputs: somebody changed the database.</summary>
public sealed record StoredGradeDiffers(string DistrictId, int Grade, string What) : Refusal, IGradeInDoubt;
