namespace EvalBot.Core.Gatherings;

/// <summary>What a kind of gathering goes through, in order. Domain step 2; the plan leaves it open.</summary>
public sealed record Agenda(GatheringKind Kind, IReadOnlyList<AgendaItem> Items)
{
    /// <summary>All items together.</summary>
    public TimeSpan Length => TimeSpan.FromMinutes(Items.Sum(item => item.Minutes));
}

/// <summary>A part of a gathering.</summary>
/// <param name="Minutes">How long it takes: 1 or more.</param>
public sealed record AgendaItem(string Name, string EnglishName, int Minutes, Speaker Speaker = Speaker.Everybody);

/// <summary>Who speaks in a part of a gathering.</summary>
public enum Speaker
{
    /// <summary>Questions and answers.</summary>
    Everybody,

    /// <summary>The consortium presents.</summary>
    Consortium,

    /// <summary>The panel among itself.</summary>
    Panel,

    /// <summary>The city explains.</summary>
    Coordinator,
}
