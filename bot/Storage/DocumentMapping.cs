using EvalBot.Core.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EvalBot.Bot.Storage;

internal sealed class SubmissionMapping : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> submission)
    {
        submission.ToTable("submissions");
        submission.Property<int>("EvaluationId");
        submission.Property(s => s.State).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
        submission.ComplexProperty(s => s.Asked);
        StoredJson.Keep(submission.Property(s => s.Steps), StoredJson.Default.IReadOnlyListSubmissionStep);
        submission.HasIndex("EvaluationId", nameof(Submission.Number)).IsUnique();
    }
}

internal sealed class DocumentVersionMapping : IEntityTypeConfiguration<DocumentVersion>
{
    public void Configure(EntityTypeBuilder<DocumentVersion> document)
    {
        document.ToTable("document_versions");
        document.Property<int>("EvaluationId");
        document.Property(d => d.PartId).HasMaxLength(200);
        document.ComplexProperty(d => d.File, file => file.Property(f => f.Name).HasMaxLength(200));
        document.ComplexProperty(d => d.Received);
        StoredJson.Keep(document.Property(d => d.Answers), StoredJson.Default.IReadOnlyListGivenAnswer);
        document.HasIndex("EvaluationId", nameof(DocumentVersion.PartId), nameof(DocumentVersion.Version)).IsUnique();
    }
}

internal sealed class SelfAssessmentMapping : IEntityTypeConfiguration<SelfAssessment>
{
    public void Configure(EntityTypeBuilder<SelfAssessment> form)
    {
        form.ToTable("self_assessments");
        form.Property<int>("EvaluationId");
        form.Property(f => f.PartId).HasMaxLength(200);
        form.Property(f => f.Version).IsConcurrencyToken();
        form.ComplexProperty(f => f.Saved);
        StoredJson.Keep(form.Property(f => f.Answers), StoredJson.Default.IReadOnlyListGivenAnswer);
        form.HasIndex("EvaluationId", nameof(SelfAssessment.PartId)).IsUnique(); // One form for each who fills one in.
    }
}
