using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EvalBot.Bot.Storage;

/// <summary>A role as it is stored; seats on panels are not here but with the panel.</summary>
public sealed class StoredRole
{
    public int Id { get; private set; }

    public required string PersonId { get; init; }

    public required Role Role { get; init; }

    public string? DistrictId { get; init; }

    public Title? Title { get; init; }

    /// <summary>For one of the city's people: the seat.</summary>
    public string? SeatId { get; init; }
}

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("people");
        person.Property(p => p.Id).HasMaxLength(100);
        person.Property(p => p.Name).HasMaxLength(100);
        person.Property(p => p.EnglishName).HasMaxLength(100);
        person.Property(p => p.Contact).HasMaxLength(Person.LongestContact);
        person.Property(p => p.DeputyId).HasMaxLength(100);
    }
}

internal sealed class StoredRoleMapping : IEntityTypeConfiguration<StoredRole>
{
    public void Configure(EntityTypeBuilder<StoredRole> role)
    {
        role.ToTable("roles");
        role.Property(r => r.Role).HasConversion<string>().HasMaxLength(20);
        role.Property(r => r.Title).HasConversion<string>().HasMaxLength(20);
        role.Property(r => r.DistrictId).HasMaxLength(50);
        role.Property(r => r.SeatId).HasMaxLength(50);
        role.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        role.HasIndex(r => new { r.PersonId, r.Role, r.DistrictId }).IsUnique();
        role.HasIndex(r => new { r.Role, r.DistrictId });
    }
}

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("audit");
        entry.Property(e => e.Act).HasConversion<string>().HasMaxLength(30);
        entry.Property(e => e.PersonId).HasMaxLength(100);
        entry.HasIndex(e => e.EvaluationId);
        entry.HasOne<Evaluation>().WithMany().HasForeignKey(e => e.EvaluationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredPlanMapping : IEntityTypeConfiguration<StoredPlan>
{
    public void Configure(EntityTypeBuilder<StoredPlan> plan) => plan.ToTable("plans");
}

internal sealed class RehearsalOffsetMapping : IEntityTypeConfiguration<RehearsalOffset>
{
    public void Configure(EntityTypeBuilder<RehearsalOffset> offset) => offset.ToTable("rehearsal_clock");
}
