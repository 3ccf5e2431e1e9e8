using EvalBot.Core.Measurements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EvalBot.Bot.Storage;

internal sealed class ResultEntryMapping : IEntityTypeConfiguration<ResultEntry>
{
    public void Configure(EntityTypeBuilder<ResultEntry> entry)
    {
        entry.ToTable("result_entries");
        entry.Property<int>("EvaluationId");
        entry.Property(e => e.PersonId).HasMaxLength(100);
        entry.ComplexProperty(e => e.SiteCheck);
        entry.HasIndex("EvaluationId", nameof(ResultEntry.IndicatorNumber), nameof(ResultEntry.Round), nameof(ResultEntry.PersonId)).IsUnique(); // One entry a person each time.
    }
}

internal sealed class FactRemarkMapping : IEntityTypeConfiguration<FactRemark>
{
    public void Configure(EntityTypeBuilder<FactRemark> remark)
    {
        remark.ToTable("fact_remarks");
        remark.Property<int>("EvaluationId");
        remark.Property(r => r.Right).HasMaxLength(FactRemark.LongestWords);
        remark.Property(r => r.Evidence).HasMaxLength(FactRemark.LongestWords);
        remark.ComplexProperty(r => r.Made);
        remark.ComplexProperty(r => r.Answered);
        remark.HasIndex("EvaluationId", nameof(FactRemark.Number)).IsUnique();
    }
}
