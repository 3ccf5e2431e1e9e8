using EvalBot.Core.Appeals;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;
using EvalBot.Core.Notices;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Core.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EvalBot.Bot.Storage;

internal sealed class EvaluationMapping : IEntityTypeConfiguration<Evaluation>
{
    public void Configure(EntityTypeBuilder<Evaluation> evaluation)
    {
        evaluation.ToTable("evaluations");
        evaluation.Property(e => e.DistrictId).HasMaxLength(50);
        evaluation.HasIndex(e => e.DistrictId).IsUnique(); // One evaluation for each district of the plan.
        evaluation.Property(e => e.State).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
        evaluation.ComplexProperty(e => e.PlanNotice);
        evaluation.ComplexProperty(e => e.Finalized);
        evaluation.ComplexProperty(e => e.ResultsShared);
        evaluation.Ignore(e => e.DocumentsHandedIn);
        evaluation.Ignore(e => e.DocumentsForwarded);
        evaluation.Ignore(e => e.OpenRequest);
        evaluation.Ignore(e => e.MeetingTime);
        evaluation.Ignore(e => e.Grade);
        evaluation.Ignore(e => e.Notice);
        evaluation.Ignore(e => e.DeliveredNotice);
        evaluation.Ignore(e => e.NoticeWithOfficer);
        evaluation.Ignore(e => e.OpenBallot);
        evaluation.Ignore(e => e.LastRevealed);
        evaluation.Ignore(e => e.RatingBallot);
        evaluation.Ignore(e => e.GoalTerms);
        evaluation.Ignore(e => e.Contestable);
        evaluation.Ignore(e => e.Deliberators);
        evaluation.HasMany(e => e.Seats).WithOne().HasForeignKey("EvaluationId").IsRequired();
        evaluation.Ignore(e => e.Bars);
        evaluation.HasMany(e => e.FormerSeats).WithOne().HasForeignKey("EvaluationId").IsRequired();
        evaluation.HasMany(e => e.Exclusions).WithOne().HasForeignKey("EvaluationId").IsRequired();
        evaluation.HasMany(e => e.Indicators).WithOne().HasForeignKey("EvaluationId").IsRequired();
        evaluation.HasMany(e => e.Goals).WithOne().HasForeignKey("EvaluationId").IsRequired();
        evaluation.HasMany(e => e.Ballots).WithOne().HasForeignKey("EvaluationId").IsRequired();
        evaluation.HasMany(e => e.Sheets).WithOne().HasForeignKey("EvaluationId").IsRequired();
        evaluation.HasMany(e => e.PaperEntries).WithOne().HasForeignKey("EvaluationId").IsRequired();
        evaluation.HasMany(e => e.Grades).WithOne().HasForeignKey("EvaluationId").IsRequired();
        evaluation.HasMany(e => e.Notices).WithOne().HasForeignKey("EvaluationId").IsRequired();
        evaluation.HasMany(e => e.Submissions).WithOne().HasForeignKey("EvaluationId").IsRequired();
        evaluation.HasMany(e => e.Documents).WithOne().HasForeignKey("EvaluationId").IsRequired();
        evaluation.HasMany(e => e.SelfAssessments).WithOne().HasForeignKey("EvaluationId").IsRequired();
        evaluation.HasMany(e => e.Corrections).WithOne().HasForeignKey("EvaluationId").IsRequired();
        evaluation.HasMany(e => e.Entries).WithOne().HasForeignKey("EvaluationId").IsRequired();
        evaluation.HasMany(e => e.Remarks).WithOne().HasForeignKey("EvaluationId").IsRequired();
        evaluation.HasMany(e => e.Turns).WithOne().HasForeignKey("EvaluationId").IsRequired();
        evaluation.Ignore(e => e.Turn);
        evaluation.Ignore(e => e.HeldParts);
        evaluation.HasMany(e => e.Presences).WithOne().HasForeignKey("EvaluationId").IsRequired();
        evaluation.Ignore(e => e.PresentSeats);
        evaluation.HasMany(e => e.NoteVersions).WithOne().HasForeignKey("EvaluationId").IsRequired();
        evaluation.Ignore(e => e.InterviewNotes);
        evaluation.HasOne(e => e.Agreement).WithOne().HasForeignKey<IndicatorAgreement>("EvaluationId").IsRequired();
        evaluation.HasOne(e => e.Report).WithOne().HasForeignKey<EvaluationReport>("EvaluationId").IsRequired();
        evaluation.ComplexProperty(e => e.CarriedBy);
        StoredJson.Keep(evaluation.Property(e => e.Carried), StoredJson.Default.IReadOnlyListCarriedImprovement).HasDefaultValueSql("'[]'"); // A database from before has none.
        evaluation.HasOne(e => e.Appeal).WithOne().HasForeignKey<Appeal>("EvaluationId").IsRequired();
    }
}

internal sealed class PanelSeatMapping : IEntityTypeConfiguration<PanelSeat>
{
    public void Configure(EntityTypeBuilder<PanelSeat> seat)
    {
        seat.ToTable("panel_seats");
        seat.Property<int>("EvaluationId");
        seat.Property(s => s.SeatId).HasMaxLength(50);
        seat.Property(s => s.PersonId).HasMaxLength(100);
        seat.ComplexProperty(s => s.Declared);
        seat.ComplexProperty(s => s.Pledged);
        seat.ComplexProperty(s => s.Recusal);
        seat.ComplexProperty(s => s.Confirmed);
        seat.HasIndex("EvaluationId", nameof(PanelSeat.SeatId)).IsUnique();
        seat.HasIndex("EvaluationId", nameof(PanelSeat.PersonId)).IsUnique(); // Nobody sits twice on one panel.
        seat.HasIndex(s => s.PersonId);
    }
}

internal sealed class FormerSeatMapping : IEntityTypeConfiguration<FormerSeat>
{
    public void Configure(EntityTypeBuilder<FormerSeat> seat)
    {
        seat.ToTable("former_seats");
        seat.Property<int>("EvaluationId");
        seat.Property(s => s.SeatId).HasMaxLength(50);
        seat.Property(s => s.PersonId).HasMaxLength(100);
        seat.ComplexProperty(s => s.Declared);
        seat.ComplexProperty(s => s.Recusal);
        seat.ComplexProperty(s => s.Left);
    }
}

internal sealed class ExclusionRequestMapping : IEntityTypeConfiguration<ExclusionRequest>
{
    public void Configure(EntityTypeBuilder<ExclusionRequest> exclusion)
    {
        exclusion.ToTable("exclusion_requests");
        exclusion.Property<int>("EvaluationId");
        exclusion.Property(e => e.SeatId).HasMaxLength(50);
        exclusion.Property(e => e.PersonId).HasMaxLength(100);
        exclusion.ComplexProperty(e => e.Requested);
        exclusion.ComplexProperty(e => e.Decided);
    }
}

internal sealed class PanelProposalMapping : IEntityTypeConfiguration<PanelProposal>
{
    public void Configure(EntityTypeBuilder<PanelProposal> proposal)
    {
        proposal.ToTable("panel_proposals");
        proposal.Property(p => p.Version).IsConcurrencyToken();
        proposal.ComplexProperty(p => p.Built);
        proposal.ComplexProperty(p => p.Adopted);
        StoredJson.Keep(proposal.Property(p => p.Placements), StoredJson.Default.IReadOnlyListPlacement);
    }
}

internal sealed class IndicatorMapping : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> indicator)
    {
        indicator.ToTable("indicators");
        indicator.Property<int>("EvaluationId");
        indicator.ComplexProperty(i => i.Terms, terms => terms.Property(t => t.Kind).HasConversion<string>().HasMaxLength(20));
        indicator.ComplexProperty(i => i.Entered);
        indicator.Ignore(i => i.Result);
        StoredJson.Keep(indicator.Property(i => i.SiteChecks), StoredJson.Default.IReadOnlyListSiteCheck);
    }
}

internal sealed class GoalMapping : IEntityTypeConfiguration<Goal>
{
    public void Configure(EntityTypeBuilder<Goal> goal)
    {
        goal.ToTable("goals");
        goal.Property<int>("EvaluationId");
        goal.ComplexProperty(g => g.Terms);
    }
}

internal sealed class BallotMapping : IEntityTypeConfiguration<Ballot>
{
    public void Configure(EntityTypeBuilder<Ballot> ballot)
    {
        ballot.ToTable("ballots");
        ballot.Property<int>("EvaluationId");
        ballot.ComplexProperty(b => b.Opened);
        ballot.ComplexProperty(b => b.Closed);
        ballot.HasIndex("EvaluationId", nameof(Ballot.Number)).IsUnique();
    }
}

internal sealed class RatingSheetMapping : IEntityTypeConfiguration<RatingSheet>
{
    public void Configure(EntityTypeBuilder<RatingSheet> sheet)
    {
        sheet.ToTable("rating_sheets");
        sheet.Property<int>("EvaluationId");
        sheet.Property(s => s.SeatId).HasMaxLength(50);
        sheet.Property(s => s.PersonId).HasMaxLength(100);
        StoredJson.Keep(sheet.Property(s => s.Ratings), StoredJson.Default.IReadOnlyListRating);
        sheet.ComplexProperty(s => s.Paper);
        sheet.Property(s => s.Sealed).Metadata.SetValueComparer(WholeValue.Comparer<byte[]>());
        sheet.HasIndex("EvaluationId", nameof(RatingSheet.SeatId), nameof(RatingSheet.PersonId), nameof(RatingSheet.Ballot), nameof(RatingSheet.Version)).IsUnique();
    }
}

internal sealed class PaperEntryMapping : IEntityTypeConfiguration<PaperEntry>
{
    public void Configure(EntityTypeBuilder<PaperEntry> entry)
    {
        entry.ToTable("paper_entries");
        entry.Property<int>("EvaluationId");
        entry.Property(e => e.SeatId).HasMaxLength(50);
        entry.Property(e => e.PersonId).HasMaxLength(100);
        entry.Property(e => e.TypedBy).HasMaxLength(100);
        entry.HasIndex("EvaluationId", nameof(PaperEntry.SeatId), nameof(PaperEntry.PersonId), nameof(PaperEntry.Ballot), nameof(PaperEntry.TypedBy)).IsUnique(); // One entry a person each.
    }
}

internal sealed class GradeSheetMapping : IEntityTypeConfiguration<GradeSheet>
{
    public void Configure(EntityTypeBuilder<GradeSheet> grade)
    {
        grade.ToTable("grade_sheets");
        grade.Property<int>("EvaluationId");
        grade.ComplexProperty(g => g.Issued);
        grade.ComplexProperty(g => g.Confirmed);
        grade.ComplexProperty(g => g.Superseded);
        grade.Property(g => g.Hash).HasMaxLength(64);
        grade.Property(g => g.PublicHash).HasMaxLength(64);
        grade.Property(g => g.Band).HasMaxLength(20);
        grade.Property(g => g.SupersededBy).HasConversion<string>().HasMaxLength(20);
        grade.Ignore(g => g.Computation);
        StoredJson.Keep(grade.Property(g => g.Inputs), StoredJson.Default.GradeInputs);
        StoredJson.Keep(grade.Property(g => g.Sources!), StoredJson.Default.GradeSources).IsRequired(false);
        grade.HasIndex("EvaluationId", nameof(GradeSheet.Number)).IsUnique();
    }
}

internal sealed class ResultNoticeMapping : IEntityTypeConfiguration<ResultNotice>
{
    public void Configure(EntityTypeBuilder<ResultNotice> notice)
    {
        notice.ToTable("result_notices");
        notice.Property<int>("EvaluationId");
        notice.Property(n => n.Kind).HasConversion<string>().HasMaxLength(20);
        notice.ComplexProperty(n => n.ByCity);
        notice.ComplexProperty(n => n.ReceivedByOfficer);
        notice.ComplexProperty(n => n.ToConsortium);
        notice.ComplexProperty(n => n.ReceivedByConsortium);
        StoredJson.KeepList(notice.Property(n => n.Receipts), StoredJson.Default.IReadOnlyListNoticeReceipt);
        notice.HasIndex("EvaluationId", nameof(ResultNotice.Number)).IsUnique();
    }
}

internal sealed class ResultCorrectionMapping : IEntityTypeConfiguration<ResultCorrection>
{
    public void Configure(EntityTypeBuilder<ResultCorrection> correction)
    {
        correction.ToTable("result_corrections");
        correction.Property<int>("EvaluationId");
        correction.ComplexProperty(c => c.Proposed);
        correction.ComplexProperty(c => c.Confirmed);
    }
}

internal sealed class AppealMapping : IEntityTypeConfiguration<Appeal>
{
    public void Configure(EntityTypeBuilder<Appeal> appeal)
    {
        appeal.ToTable("appeals");
        appeal.Property<int>("EvaluationId");
        appeal.Property(a => a.State).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
        appeal.Property(a => a.Ground).HasConversion<string>().HasMaxLength(20);
        appeal.Property(a => a.Argument).HasMaxLength(Appeal.LongestArgument);
        appeal.ComplexProperty(a => a.Filed);
        appeal.ComplexProperty(a => a.Judged);
        appeal.ComplexProperty(a => a.Opened);
        appeal.Ignore(a => a.Arguments);
        appeal.Ignore(a => a.NamedSeats);
        appeal.Property(a => a.Relief).HasMaxLength(AppealClaim.LongestRelief);
        appeal.Property(a => a.Panel).HasConversion<string>().HasMaxLength(20).HasDefaultValue(RedeliberationPanel.SamePanel);
        StoredJson.Keep(appeal.Property<IReadOnlyList<AppealArgument>>("Argued"), StoredJson.Default.IReadOnlyListAppealArgument).IsRequired(false);
        StoredJson.KeepList(appeal.Property(a => a.Evidence), StoredJson.Default.IReadOnlyListFileReceipt);
        StoredJson.KeepList(appeal.Property(a => a.Members), StoredJson.Default.IReadOnlyListIndependentMember);
        StoredJson.KeepList(appeal.Property(a => a.Replies), StoredJson.Default.IReadOnlyListString);
        StoredJson.KeepList(appeal.Property(a => a.Figures), StoredJson.Default.IReadOnlyListAppealFigure);
        appeal.ComplexProperty(a => a.Decided);
        appeal.ComplexProperty(a => a.Withdrawn);
        StoredJson.Keep(appeal.Property(a => a.Items), StoredJson.Default.IReadOnlyListContestedItem);
        StoredJson.Keep(appeal.Property(a => a.Proposals), StoredJson.Default.IReadOnlyListProposedResult);
        StoredJson.Keep(appeal.Property(a => a.Decisions), StoredJson.Default.IReadOnlyListItemDecision);
        appeal.HasIndex("EvaluationId").IsUnique(); // One appeal for each evaluation: plan III-6.
        appeal.HasMany(a => a.Answers).WithOne().HasForeignKey("AppealId").IsRequired();
    }
}

internal sealed class AppealDraftMapping : IEntityTypeConfiguration<AppealDraft>
{
    public void Configure(EntityTypeBuilder<AppealDraft> draft)
    {
        draft.ToTable("appeal_drafts");
        draft.Property(d => d.Version).IsConcurrencyToken();
        draft.Property(d => d.Relief).HasMaxLength(AppealClaim.LongestRelief);
        draft.ComplexProperty(d => d.Edited);
        draft.Ignore(d => d.Claim);
        StoredJson.Keep(draft.Property(d => d.Arguments), StoredJson.Default.IReadOnlyListAppealArgument);
        StoredJson.Keep(draft.Property(d => d.Evidence), StoredJson.Default.IReadOnlyListFileReceipt);
        draft.HasOne<Evaluation>().WithOne().HasForeignKey<AppealDraft>(d => d.EvaluationId); // One for each evaluation.
    }
}

internal sealed class RedeliberationAnswerMapping : IEntityTypeConfiguration<RedeliberationAnswer>
{
    public void Configure(EntityTypeBuilder<RedeliberationAnswer> answer)
    {
        answer.ToTable("redeliberation_answers");
        answer.Property<int>("AppealId");
        answer.Property(a => a.SeatId).HasMaxLength(50);
        answer.Property(a => a.PersonId).HasMaxLength(100);
        StoredJson.Keep(answer.Property(a => a.Revised), StoredJson.Default.IReadOnlyListRating);
        StoredJson.Keep(answer.Property(a => a.Votes), StoredJson.Default.IReadOnlyListVote);
        answer.HasIndex("AppealId", nameof(RedeliberationAnswer.SeatId), nameof(RedeliberationAnswer.Version)).IsUnique();
    }
}
