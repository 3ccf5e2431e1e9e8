using EvalBot.Core.Appeals;
using EvalBot.Core.Calendar;
using EvalBot.Core.Dates;
using EvalBot.Core.Discussions;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Gatherings;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;
using EvalBot.Core.Reminders;
using EvalBot.Core.Reports;
using EvalBot.Core.Scoring;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Storage;

/// <summary>Everything that is stored, on SQLite; <see cref="PostgresContext"/> is the same on PostgreSQL. One mapping class for each entity stands beside it.</summary>
public class EvalBotContext : DbContext
{
    public EvalBotContext(DbContextOptions<EvalBotContext> options)
        : base(options)
    {
    }

    protected EvalBotContext(DbContextOptions options)
        : base(options)
    {
    }

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<ChatMessage> Messages => Set<ChatMessage>();

    public DbSet<ConversationReference> ConversationReferences => Set<ConversationReference>();

    public DbSet<AccountBinding> AccountBindings => Set<AccountBinding>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<InvitationTries> InvitationTries => Set<InvitationTries>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<ReceivedFile> ReceivedFiles => Set<ReceivedFile>();

    public DbSet<StoredPlan> Plans => Set<StoredPlan>();

    public DbSet<PlanAcknowledgement> PlanAcknowledgements => Set<PlanAcknowledgement>();

    public DbSet<RehearsalOffset> RehearsalOffsets => Set<RehearsalOffset>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<StoredRole> Roles => Set<StoredRole>();

    public DbSet<Evaluation> Evaluations => Set<Evaluation>();

    public DbSet<Discussion> Discussions => Set<Discussion>();

    public DbSet<ReportDraft> ReportDrafts => Set<ReportDraft>();

    public DbSet<Practice> Practices => Set<Practice>();

    public DbSet<AppealDraft> AppealDrafts => Set<AppealDraft>();

    public DbSet<PanelProposal> PanelProposals => Set<PanelProposal>();

    public DbSet<Deadline> Deadlines => Set<Deadline>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<ReminderDelivery> ReminderDeliveries => Set<ReminderDelivery>();

    public DbSet<ReminderSettings> ReminderSettings => Set<ReminderSettings>();

    public DbSet<AddedHoliday> AddedHolidays => Set<AddedHoliday>();

    public DbSet<Gathering> Gatherings => Set<Gathering>();

    public DbSet<DateChange> DateChanges => Set<DateChange>();

    public DbSet<EscrowedKey> EscrowedKeys => Set<EscrowedKey>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(EvalBotContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantAsTicks>(); // SQLite cannot order or compare a DateTimeOffset, and PostgreSQL would cut it to microseconds.
        configurationBuilder.Properties<Fraction>().HaveConversion<FractionAsText>();
    }
}
