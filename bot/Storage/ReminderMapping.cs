using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EvalBot.Bot.Storage;

internal sealed class ReminderDeliveryMapping : IEntityTypeConfiguration<ReminderDelivery>
{
    public void Configure(EntityTypeBuilder<ReminderDelivery> delivery)
    {
        delivery.ToTable("reminder_deliveries");
        delivery.Property(d => d.PersonId).HasMaxLength(100);
        delivery.Property(d => d.Kind).HasConversion<string>().HasMaxLength(20);
        delivery.Property(d => d.Offset).HasMaxLength(20);
        delivery.Property(d => d.Reason).HasConversion<string>().HasMaxLength(20);
        delivery.Property(d => d.State).HasConversion<string>().HasMaxLength(20);
        delivery.Property(d => d.ActivityId).HasMaxLength(100);
        delivery.Property(d => d.SettledAt).IsConcurrencyToken(); // Of two copies that post it, one wins.
        delivery.HasOne<Evaluation>().WithMany().HasForeignKey(d => d.EvaluationId).OnDelete(DeleteBehavior.Restrict);
        delivery.HasIndex(d => new { d.EvaluationId, d.Kind, d.LastDay, d.Offset, d.PersonId }).IsUnique(); // Once a recipient and offset.
        delivery.HasIndex(d => new { d.DueAt, d.PersonId }).HasFilter("\"SettledAt\" IS NULL"); // The sweep reads only what is owed.
        delivery.HasIndex(d => d.PersonId);
    }
}

internal sealed class ReminderSettingsMapping : IEntityTypeConfiguration<ReminderSettings>
{
    public void Configure(EntityTypeBuilder<ReminderSettings> settings)
    {
        settings.ToTable("reminder_settings");
        settings.HasKey(s => s.PersonId);
        settings.Property(s => s.PersonId).HasMaxLength(100);
        StoredJson.Keep(settings.Property(s => s.Silenced), StoredJson.Default.IReadOnlyListString);
    }
}

internal sealed class AddedHolidayMapping : IEntityTypeConfiguration<AddedHoliday>
{
    public void Configure(EntityTypeBuilder<AddedHoliday> holiday)
    {
        holiday.ToTable("added_holidays");
        holiday.Property(h => h.Name).HasMaxLength(AddedHoliday.LongestName);
        holiday.ComplexProperty(h => h.Proposed);
        holiday.ComplexProperty(h => h.Added);
        holiday.ComplexProperty(h => h.Withdrawn);
        holiday.Ignore(h => h.IsInForce);
        holiday.HasIndex(h => h.Date).IsUnique().HasFilter("\"Added_At\" IS NOT NULL AND \"Withdrawn_At\" IS NULL"); // A day is added once.
    }
}
