using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EvalBot.Bot.Storage;

internal sealed class ConversationMapping : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> conversation)
    {
        conversation.ToTable("conversations");
        conversation.Property(c => c.Id).HasMaxLength(100);
        conversation.Property(c => c.PersonId).HasMaxLength(100);
        conversation.Property(c => c.Language).HasConversion<string>().HasMaxLength(10);
        conversation.HasIndex(c => c.PersonId).IsUnique(); // A person has one web conversation.
        conversation.HasOne<ConversationReference>().WithMany().HasForeignKey(c => c.ReferenceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ChatMessageMapping : IEntityTypeConfiguration<ChatMessage>
{
    public void Configure(EntityTypeBuilder<ChatMessage> message)
    {
        message.ToTable("messages");
        message.Property(m => m.ConversationId).HasMaxLength(100);
        message.Property(m => m.ActivityId).HasMaxLength(100);
        message.Property(m => m.ClientActivityId).HasMaxLength(200);
        message.Property(m => m.Key).HasMaxLength(200);
        message.Property(m => m.Sealed).Metadata.SetValueComparer(WholeValue.Comparer<byte[]>());
        message.HasIndex(m => new { m.ConversationId, m.ActivityId }).IsUnique();
        message.HasIndex(m => new { m.ConversationId, m.Change });
        message.HasIndex(m => new { m.ConversationId, m.ClientActivityId }).IsUnique(); // A client that posts again is not heard twice.
        message.HasIndex(m => new { m.ConversationId, m.Key }).IsUnique(); // What is owed once is posted once.
        message.HasIndex(m => m.Key).HasFilter("\"Key\" IS NOT NULL"); // Everybody who has a card that changes.
        message.HasOne<Conversation>().WithMany().HasForeignKey(m => m.ConversationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.ToTable("files");
        file.Property(f => f.Id).HasMaxLength(64);
        file.Property(f => f.Name).HasMaxLength(200);
        file.Property(f => f.ContentType).HasMaxLength(100);
        file.Property(f => f.Sha256).HasMaxLength(64);
        file.HasOne<Conversation>().WithMany().HasForeignKey(f => f.ConversationId).OnDelete(DeleteBehavior.Restrict);
    }
}
