using EvalBot.Core.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EvalBot.Bot.Storage;

internal sealed class ConversationReferenceMapping : IEntityTypeConfiguration<ConversationReference>
{
    public void Configure(EntityTypeBuilder<ConversationReference> reference)
    {
        reference.ToTable("conversation_references");
        reference.Property(r => r.ConversationId).HasMaxLength(400);
        reference.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);
        reference.Property(r => r.ServiceUrl).HasMaxLength(400);
        reference.Property(r => r.TenantId).HasMaxLength(100);
        reference.Property(r => r.BotId).HasMaxLength(200);
        reference.Property(r => r.UserId).HasMaxLength(200);
        reference.Property(r => r.AccountId).HasMaxLength(200);
        reference.Property(r => r.Name).HasMaxLength(400);
        reference.Property(r => r.MeetingId).HasMaxLength(400);
        reference.Property(r => r.DistrictId).HasMaxLength(50);
        reference.Property(r => r.GoneBecause).HasMaxLength(100);
        reference.Ignore(r => r.OutsideId);
        reference.HasIndex(r => r.ConversationId).IsUnique();
        reference.HasIndex(r => r.AccountId);
        reference.HasIndex(r => r.DistrictId).HasFilter("\"DistrictId\" IS NOT NULL"); // Each turn of a meeting asks for its groups.
    }
}

internal sealed class AccountBindingMapping : IEntityTypeConfiguration<AccountBinding>
{
    public void Configure(EntityTypeBuilder<AccountBinding> binding)
    {
        binding.ToTable("account_bindings");
        binding.HasKey(b => b.AccountId);
        binding.Property(b => b.AccountId).HasMaxLength(200);
        binding.Property(b => b.PersonId).HasMaxLength(100);
        binding.Property(b => b.ById).HasMaxLength(100);
        binding.HasIndex(b => b.PersonId).IsUnique(); // A person has one account.
        binding.HasOne<Person>().WithMany().HasForeignKey(b => b.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("invitations");
        invitation.Property(i => i.PersonId).HasMaxLength(100);
        invitation.Property(i => i.CodeHash).HasMaxLength(64);
        invitation.Property(i => i.ById).HasMaxLength(100);
        invitation.Property(i => i.AccountId).HasMaxLength(200);
        invitation.HasIndex(i => i.CodeHash).IsUnique();
        invitation.HasIndex(i => i.PersonId).IsUnique().HasFilter("\"EndedAt\" IS NULL"); // A new code takes the place of the last one.
        invitation.HasOne<Person>().WithMany().HasForeignKey(i => i.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InvitationTriesMapping : IEntityTypeConfiguration<InvitationTries>
{
    public void Configure(EntityTypeBuilder<InvitationTries> tries)
    {
        tries.ToTable("invitation_tries");
        tries.HasKey(t => t.AccountId);
        tries.Property(t => t.AccountId).HasMaxLength(200);
    }
}

internal sealed class DeliveryMapping : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> delivery)
    {
        delivery.ToTable("deliveries");
        delivery.Property(d => d.RecipientId).HasMaxLength(200);
        delivery.Property(d => d.ThreadId).HasMaxLength(200);
        delivery.Property(d => d.State).HasConversion<string>().HasMaxLength(20);
        delivery.Property(d => d.ActivityId).HasMaxLength(200);
        delivery.Property(d => d.Reason).HasMaxLength(200);
        delivery.HasOne(d => d.Message).WithMany().HasForeignKey(d => d.MessageId).OnDelete(DeleteBehavior.Restrict);
        delivery.HasOne<ConversationReference>().WithMany().HasForeignKey(d => d.ReferenceId).OnDelete(DeleteBehavior.Restrict);
        delivery.HasIndex(d => new { d.MessageId, d.ReferenceId }).IsUnique(); // A message stands once in a conversation.
        delivery.HasIndex(d => new { d.ReferenceId, d.Id }).HasFilter("\"State\" IN ('Owed', 'Claimed')").HasDatabaseName("IX_deliveries_open"); // The outbox reads only what is owed.
        delivery.HasIndex(d => d.Id).HasFilter("\"State\" IN ('Owed', 'Claimed')").HasDatabaseName("IX_deliveries_oldest"); // And the oldest first.
        delivery.HasIndex(d => d.At).HasFilter("\"State\" IN ('Refused', 'Unknown')").HasDatabaseName("IX_deliveries_failed");
    }
}
