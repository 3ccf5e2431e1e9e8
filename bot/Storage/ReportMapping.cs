using EvalBot.Core.Evaluations;
using EvalBot.Core.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EvalBot.Bot.Storage;

internal sealed class EvaluationReportMapping : IEntityTypeConfiguration<EvaluationReport>
{
    public void Configure(EntityTypeBuilder<EvaluationReport> report)
    {
        report.ToTable("reports");
        report.Property<int>("EvaluationId");
        report.HasIndex("EvaluationId").IsUnique(); // One report for each evaluation: plan III-7.
        report.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
        report.Property(r => r.Revision).IsConcurrencyToken();
        StoredJson.Keep(report.Property(r => r.Steps), StoredJson.Default.IReadOnlyListReportStep);
        StoredJson.Keep(report.Property(r => r.FollowUps), StoredJson.Default.IReadOnlyListFollowUp);
        report.Ignore(r => r.Newest);
        report.Ignore(r => r.WithOfficer);
        report.Ignore(r => r.WithConsortium);
        report.Ignore(r => r.StandingImprovements);
        report.HasMany(r => r.Versions).WithOne().HasForeignKey("ReportId").IsRequired();
        report.HasMany(r => r.Improvements).WithOne().HasForeignKey("ReportId").IsRequired();
    }
}

internal sealed class ReportVersionMapping : IEntityTypeConfiguration<ReportVersion>
{
    public void Configure(EntityTypeBuilder<ReportVersion> version)
    {
        version.ToTable("report_versions");
        version.Property<int>("ReportId");
        version.ComplexProperty(v => v.File, file => file.Property(f => f.Name).HasMaxLength(200));
        version.ComplexProperty(v => v.HandedIn);
        version.HasIndex("ReportId", nameof(ReportVersion.Number)).IsUnique();
    }
}

internal sealed class ImprovementMapping : IEntityTypeConfiguration<Improvement>
{
    public void Configure(EntityTypeBuilder<Improvement> item)
    {
        item.ToTable("improvements");
        item.Property<int>("ReportId");
        item.Property(i => i.Words).HasMaxLength(Improvement.LongestWords);
        item.Property(i => i.Owner).HasMaxLength(100);
        item.ComplexProperty(i => i.Topic, topic => topic.Property(t => t.Kind).HasConversion<string>().HasMaxLength(20));
        item.ComplexProperty(i => i.Made);
        item.ComplexProperty(i => i.Struck);
        item.Ignore(i => i.Answer);
        StoredJson.Keep(item.Property(i => i.Answers), StoredJson.Default.IReadOnlyListImprovementAnswer);
        item.HasIndex("ReportId", nameof(Improvement.Number)).IsUnique();
    }
}

internal sealed class ReportDraftMapping : IEntityTypeConfiguration<ReportDraft>
{
    public void Configure(EntityTypeBuilder<ReportDraft> draft)
    {
        draft.ToTable("report_drafts");
        draft.HasOne<Evaluation>().WithMany().HasForeignKey(d => d.EvaluationId);
        draft.Property(d => d.Part).HasConversion<string>().HasMaxLength(20);
        draft.Property(d => d.Words).HasMaxLength(ReportDraft.LongestWords);
        draft.Property(d => d.Version).IsConcurrencyToken();
        draft.ComplexProperty(d => d.Saved);
        draft.HasIndex(d => new { d.EvaluationId, d.Part }).IsUnique();
    }
}

internal sealed class PracticeMapping : IEntityTypeConfiguration<Practice>
{
    public void Configure(EntityTypeBuilder<Practice> practice)
    {
        practice.ToTable("practices");
        practice.HasOne<Evaluation>().WithMany().HasForeignKey(p => p.EvaluationId);
        practice.Property(p => p.Words).HasMaxLength(Practice.LongestWords);
        practice.ComplexProperty(p => p.Chosen);
        practice.ComplexProperty(p => p.Answered);
        practice.ComplexProperty(p => p.Released);
        practice.HasIndex(p => p.Number).IsUnique();
        practice.HasIndex(p => new { p.EvaluationId, p.Goal }).IsUnique(); // One practice of a goal.
    }
}
