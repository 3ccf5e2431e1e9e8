namespace EvalBot.Core.Measurements;

/// <summary>현장 확인: somebody of the city looked on site.</summary>
/// <param name="On">The Korean day of the visit.</param>
/// <param name="Words">What was seen.</param>
public sealed record SiteCheck(DateOnly On, string Words)
{
    /// <summary>Why that day cannot be one of a site check, or null when it can.</summary>
    /// <param name="from">The first day of the evaluated period.</param>
    /// <param name="today">The Korean day on which it is entered.</param>
    public Refusal? WhyNot(int indicator, DateOnly from, DateOnly today) =>
        On < from || On > today ? new SiteCheckDay(indicator, On, from, today)
        : Core.Words.AreBlank(Words) ? new SiteCheckUnreadable(indicator)
        : null;
}

/// <summary>What one person of the city entered for a line, by double entry. The other one learns nothing of it before both have entered. Domain step 5.</summary>
public sealed class ResultEntry
{
    internal ResultEntry(int indicator, int round, string personId) => (IndicatorNumber, Round, PersonId) = (indicator, round, personId);

    private ResultEntry() => PersonId = "";

    public int Id { get; private set; }

    public int IndicatorNumber { get; private set; }

    /// <summary>Which time the line is entered, from 1.</summary>
    public int Round { get; private set; }

    public string PersonId { get; private set; }

    /// <summary>How often it was written, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>The result of the first or only part; null for none.</summary>
    public decimal? First { get; private set; }

    /// <summary>The result of the second part; null for none.</summary>
    public decimal? Second { get; private set; }

    /// <summary>근거: what shows the result.</summary>
    public string Evidence { get; private set; } = "";

    public SiteCheck? SiteCheck { get; private set; }

    /// <summary>When it was written last.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The results part by part, of so many parts.</summary>
    public IReadOnlyList<decimal?> Parts(int count) => count == 1 ? [First] : [First, Second];

    internal void Write(IReadOnlyList<decimal?> parts, string evidence, SiteCheck? siteCheck, DateTimeOffset now)
    {
        Version++;
        First = parts[0];
        Second = parts.ElementAtOrDefault(1);
        Evidence = evidence;
        SiteCheck = siteCheck;
        At = now;
    }
}

/// <summary>Where a line stands in the double entry.</summary>
public enum LineState
{
    /// <summary>Fewer than two people have entered it; how many, nobody is told.</summary>
    Open,

    /// <summary>Two people have entered it, and their results differ: there is no result until it is settled.</summary>
    Differing,

    /// <summary>It has a result: both entries agree, or the difference is settled.</summary>
    Agreed,
}

/// <summary>A line as it stands in a person's form.</summary>
public sealed record LineInForm(IReadOnlyList<decimal?> Parts, string Evidence, SiteCheck? SiteCheck);

/// <summary>Two entries of this line differ: it is settled, not entered again.</summary>
public sealed record LineDiffers(int Indicator) : Refusal;

/// <summary>The site check's day lies before the evaluated period or in the future.</summary>
public sealed record SiteCheckDay(int Indicator, DateOnly On, DateOnly From, DateOnly Today) : Refusal;

/// <summary>A site check is a day and words.</summary>
public sealed record SiteCheckUnreadable(int Indicator) : Refusal;
