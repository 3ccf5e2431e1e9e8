using EvalBot.Core.Discussions;
using EvalBot.Core.Evaluations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EvalBot.Bot.Storage;

internal sealed class DiscussionMapping : IEntityTypeConfiguration<Discussion>
{
    public void Configure(EntityTypeBuilder<Discussion> discussion)
    {
        discussion.ToTable("discussions");
        discussion.Property(d => d.Version).IsConcurrencyToken();
        discussion.ComplexProperty(d => d.Editor);
        discussion.HasOne<Evaluation>().WithOne().HasForeignKey<Discussion>(d => d.EvaluationId); // One for each evaluation.
        discussion.HasMany(d => d.Opinions).WithOne().HasForeignKey("DiscussionId").IsRequired();
        discussion.HasMany(d => d.Texts).WithOne().HasForeignKey("DiscussionId").IsRequired();
        discussion.HasMany(d => d.Answers).WithOne().HasForeignKey("DiscussionId").IsRequired();
    }
}

internal sealed class MinorityOpinionMapping : IEntityTypeConfiguration<MinorityOpinion>
{
    public void Configure(EntityTypeBuilder<MinorityOpinion> opinion)
    {
        opinion.ToTable("minority_opinions");
        opinion.Property<int>("DiscussionId");
        opinion.Property(o => o.SeatId).HasMaxLength(50);
        opinion.ComplexProperty(o => o.Written);
    }
}

internal sealed class CommonTextMapping : IEntityTypeConfiguration<CommonText>
{
    public void Configure(EntityTypeBuilder<CommonText> text)
    {
        text.ToTable("common_texts");
        text.Property<int>("DiscussionId");
        text.ComplexProperty(t => t.Made);
        StoredJson.Keep(text.Property(t => t.Goals), StoredJson.Default.IReadOnlyListGoalText);
        text.HasIndex("DiscussionId", nameof(CommonText.Number)).IsUnique();
    }
}

internal sealed class TextAnswerMapping : IEntityTypeConfiguration<TextAnswer>
{
    public void Configure(EntityTypeBuilder<TextAnswer> answer)
    {
        answer.ToTable("common_text_answers");
        answer.Property<int>("DiscussionId");
        answer.Property(a => a.SeatId).HasMaxLength(50);
        answer.ComplexProperty(a => a.Answered);
        answer.HasIndex("DiscussionId", nameof(TextAnswer.SeatId), nameof(TextAnswer.Version)).IsUnique(); // Once a version.
    }
}
