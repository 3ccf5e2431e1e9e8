using EvalBot.Core.Calendar;
using EvalBot.Core.Dates;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Gatherings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EvalBot.Bot.Storage;

internal sealed class GatheringMapping : IEntityTypeConfiguration<Gathering>
{
    public void Configure(EntityTypeBuilder<Gathering> gathering)
    {
        gathering.ToTable("gatherings");
        gathering.Property(g => g.Kind).HasConversion<string>().HasMaxLength(20);
        gathering.Property(g => g.DistrictId).HasMaxLength(50);
        gathering.Property(g => g.Place).HasMaxLength(200);
        gathering.ComplexProperty(g => g.Time, Hours);
        gathering.ComplexProperty(g => g.Cancelled);
        gathering.Ignore(g => g.Record);
        gathering.HasMany(g => g.Records).WithOne().HasForeignKey("GatheringId").IsRequired();
        gathering.HasIndex(g => new { g.Kind, g.Number, g.DistrictId }).IsUnique();
    }

    /// <summary>The day follows from the beginning.</summary>
    internal static void Hours(ComplexPropertyBuilder<PlannedTime> time) => time.Ignore(t => t.Day);
}

internal sealed class GatheringRecordMapping : IEntityTypeConfiguration<GatheringRecord>
{
    public void Configure(EntityTypeBuilder<GatheringRecord> record)
    {
        record.ToTable("gathering_records");
        record.Property<int>("GatheringId");
        record.ComplexProperty(r => r.Agreed);
        StoredJson.Keep(record.Property(r => r.Attended), StoredJson.Default.IReadOnlyListString);
        record.HasIndex("GatheringId", nameof(GatheringRecord.Version)).IsUnique(); // Two that write at once: one wins.
    }
}

internal sealed class DateChangeMapping : IEntityTypeConfiguration<DateChange>
{
    public void Configure(EntityTypeBuilder<DateChange> change)
    {
        change.ToTable("date_changes");
        change.Property(c => c.Act).HasConversion<string>().HasMaxLength(20);
        change.Property(c => c.Item).HasConversion<string>().HasMaxLength(20);
        change.ComplexProperty(c => c.From, GatheringMapping.Hours);
        change.ComplexProperty(c => c.To, GatheringMapping.Hours);
        change.ComplexProperty(c => c.Proposed);
        change.ComplexProperty(c => c.Done);
        change.Ignore(c => c.Reason);
        change.HasOne<Evaluation>().WithMany().HasForeignKey(c => c.EvaluationId).OnDelete(DeleteBehavior.Restrict);
    }
}
