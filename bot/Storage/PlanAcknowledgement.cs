using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EvalBot.Bot.Storage;

/// <summary>A warning of the rule check that a coordinator acknowledged (계획점검).</summary>
public sealed class PlanAcknowledgement
{
    public int Id { get; private set; }

    /// <summary>The finding's key: it is another one once the facts change.</summary>
    public required string Key { get; init; }

    public required string PersonId { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class PlanAcknowledgementMapping : IEntityTypeConfiguration<PlanAcknowledgement>
{
    public void Configure(EntityTypeBuilder<PlanAcknowledgement> acknowledgement)
    {
        acknowledgement.ToTable("plan_acknowledgements");
        acknowledgement.Property(a => a.Key).HasMaxLength(100);
        acknowledgement.Property(a => a.PersonId).HasMaxLength(100);
        acknowledgement.HasIndex(a => a.Key).IsUnique(); // Whoever acknowledged it first stands there.
    }
}
