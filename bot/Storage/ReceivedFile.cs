using EvalBot.Core.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EvalBot.Bot.Storage;

/// <summary>A file that somebody sent: its receipt. The content lies in the <see cref="FileStore"/> under its hash.</summary>
public sealed class ReceivedFile
{
    /// <summary>32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>Who sent it.</summary>
    public required string PersonId { get; init; }

    /// <summary>In NFC, without a path.</summary>
    public required string Name { get; init; }

    public required string ContentType { get; init; }

    /// <summary>In bytes.</summary>
    public required long Length { get; init; }

    /// <summary>SHA-256 of the content, 64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What it was taken for, once it was; null while it waits.</summary>
    public string? TakenAs { get; set; }

    public FileReceipt Receipt() => new(Id, Name, Length, Sha256, At);
}

internal sealed class ReceivedFileMapping : IEntityTypeConfiguration<ReceivedFile>
{
    public void Configure(EntityTypeBuilder<ReceivedFile> file)
    {
        file.ToTable("received_files");
        file.Property(f => f.Id).HasMaxLength(64);
        file.Property(f => f.PersonId).HasMaxLength(100);
        file.Property(f => f.Name).HasMaxLength(200);
        file.Property(f => f.ContentType).HasMaxLength(100);
        file.Property(f => f.Sha256).HasMaxLength(64);
        file.Property(f => f.TakenAs).HasMaxLength(200);
        file.HasIndex(f => f.PersonId);
    }
}
