using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EvalBot.Bot.Storage;

internal sealed class DeadlineMapping : IEntityTypeConfiguration<Deadline>
{
    public void Configure(EntityTypeBuilder<Deadline> deadline)
    {
        deadline.ToTable("deadlines");
        deadline.Property(d => d.Kind).HasConversion<string>().HasMaxLength(20);
        deadline.ComplexProperty(d => d.Extended);
        deadline.Ignore(d => d.Ends);
        deadline.HasOne<Evaluation>().WithMany().HasForeignKey(d => d.EvaluationId).OnDelete(DeleteBehavior.Restrict);
        deadline.HasMany(d => d.Reminders).WithOne().HasForeignKey(r => r.DeadlineId).IsRequired();
    }
}

internal sealed class ReminderMapping : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> reminder)
    {
        reminder.ToTable("reminders");
        reminder.Property(r => r.Offset).HasMaxLength(10);
        reminder.Property(r => r.SettledAt).IsConcurrencyToken();
        reminder.HasIndex(r => new { r.DeadlineId, r.Offset }).IsUnique(); // Each offset of a deadline once.
        reminder.HasIndex(r => r.DueAt).HasFilter("\"SettledAt\" IS NULL"); // The sweep reads only what is owed.
    }
}
