using EvalBot.Core.Indicators;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EvalBot.Bot.Storage;

internal sealed class IndicatorAgreementMapping : IEntityTypeConfiguration<IndicatorAgreement>
{
    public void Configure(EntityTypeBuilder<IndicatorAgreement> agreement)
    {
        agreement.ToTable("indicator_agreements");
        agreement.Property<int>("EvaluationId");
        agreement.Property(a => a.State).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
        StoredJson.Keep(agreement.Property(a => a.CommonGoals), StoredJson.Default.IReadOnlyListString);
        agreement.Ignore(a => a.Present);
        agreement.Ignore(a => a.OpenRemarks);
        agreement.HasIndex("EvaluationId").IsUnique(); // One sheet for each evaluation.
        agreement.HasMany(a => a.Versions).WithOne().HasForeignKey("AgreementId").IsRequired();
        agreement.HasMany(a => a.Remarks).WithOne().HasForeignKey("AgreementId").IsRequired();
    }
}

internal sealed class SheetVersionMapping : IEntityTypeConfiguration<SheetVersion>
{
    public void Configure(EntityTypeBuilder<SheetVersion> version)
    {
        version.ToTable("sheet_versions");
        version.Property<int>("AgreementId");
        version.Property(v => v.Cause).HasConversion<string>().HasMaxLength(20);
        StoredJson.Keep(version.Property(v => v.Indicators), StoredJson.Default.IReadOnlyListIndicatorTerms);
        StoredJson.Keep(version.Property(v => v.Goals), StoredJson.Default.IReadOnlyListGoalTerms);
        version.ComplexProperty(v => v.Made);
        version.ComplexProperty(v => v.SignedByCity);
        version.ComplexProperty(v => v.SignedByDistrict);
        version.ComplexProperty(v => v.SignedByConsortium);
        version.ComplexProperty(v => v.Frozen);
        version.Ignore(v => v.NotSignedBy);
        version.HasIndex("AgreementId", nameof(SheetVersion.Number)).IsUnique();
    }
}

internal sealed class SheetRemarkMapping : IEntityTypeConfiguration<SheetRemark>
{
    public void Configure(EntityTypeBuilder<SheetRemark> remark)
    {
        remark.ToTable("sheet_remarks");
        remark.Property<int>("AgreementId");
        remark.Property(r => r.Party).HasConversion<string>().HasMaxLength(20);
        remark.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
        StoredJson.Keep(remark.Property(r => r.Line), StoredJson.Default.SheetLine);
        StoredJson.Keep(remark.Property(r => r.Proposal!), StoredJson.Default.ProposedLine);
        remark.Property(r => r.Proposal).IsRequired(false);
        remark.ComplexProperty(r => r.Made);
        remark.ComplexProperty(r => r.Settled);
        remark.HasIndex("AgreementId", nameof(SheetRemark.Number)).IsUnique();
    }
}
