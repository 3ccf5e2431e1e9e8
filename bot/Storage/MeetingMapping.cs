using EvalBot.Core.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EvalBot.Bot.Storage;

internal sealed class MeetingTurnMapping : IEntityTypeConfiguration<MeetingTurn>
{
    public void Configure(EntityTypeBuilder<MeetingTurn> turn)
    {
        turn.ToTable("meeting_turns");
        turn.Property<int>("EvaluationId");
        turn.Property(t => t.Act).HasConversion<string>().HasMaxLength(20);
        turn.ComplexProperty(t => t.Done);
        turn.HasIndex("EvaluationId", nameof(MeetingTurn.Number)).IsUnique(); // Two that press at once: one wins.
    }
}

internal sealed class PresenceMapping : IEntityTypeConfiguration<Presence>
{
    public void Configure(EntityTypeBuilder<Presence> presence)
    {
        presence.ToTable("presences");
        presence.Property<int>("EvaluationId");
        presence.Property(p => p.PersonId).HasMaxLength(100);
        presence.ComplexProperty(p => p.Came);
        presence.ComplexProperty(p => p.Left);
        presence.HasIndex("EvaluationId", nameof(Presence.PersonId), nameof(Presence.Number)).IsUnique();
    }
}

internal sealed class InterviewNoteMapping : IEntityTypeConfiguration<InterviewNote>
{
    public void Configure(EntityTypeBuilder<InterviewNote> note)
    {
        note.ToTable("interview_notes");
        note.Property<int>("EvaluationId");
        note.Property(n => n.Question).HasMaxLength(InterviewNote.LongestQuestion);
        note.Property(n => n.Answer).HasMaxLength(InterviewNote.LongestAnswer);
        note.ComplexProperty(n => n.Written);
        note.HasIndex("EvaluationId", nameof(InterviewNote.Number), nameof(InterviewNote.Version)).IsUnique(); // Two that write at once: one wins.
    }
}
