namespace EvalBot.Bot.Storage;

/// <summary>An account of a client, and the person of the plan that it is.</summary>
public sealed class AccountBinding
{
    /// <summary>The Entra object id; of a guest without one, the id that the connector gives.</summary>
    public required string AccountId { get; init; }

    public required string PersonId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The coordinator who invited the person or named the account.</summary>
    public required string ById { get; init; }
}

/// <summary>A one-time code by which a person binds their account. Only its hash is kept.</summary>
public sealed class Invitation
{
    /// <summary>How long a code can be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    public int Id { get; private set; }

    public required string PersonId { get; init; }

    /// <summary>SHA-256 of the code, in hexadecimal digits.</summary>
    public required string CodeHash { get; init; }

    public required string ById { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When it was used, withdrawn or replaced; null as long as it can be used.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The account that used it, or null.</summary>
    public string? AccountId { get; set; }
}

/// <summary>How often an account tried codes that are none.</summary>
public sealed class InvitationTries
{
    /// <summary>The most wrong codes of an account within <see cref="Window"/>.</summary>
    public const int Most = 5;

    /// <summary>How long wrong codes are counted together.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public required string AccountId { get; init; }

    public required DateTimeOffset Since { get; set; }

    public int Wrong { get; set; }
}
