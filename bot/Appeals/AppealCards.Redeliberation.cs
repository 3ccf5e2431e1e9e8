using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Texts;
using EvalBot.Core.Appeals;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;

namespace EvalBot.Bot.Appeals;

public sealed partial class AppealCards
{
    /// <summary>The coordinator opens the redeliberation; for each contested indicator a correction with evidence can be proposed.</summary>
    /// <param name="candidates">Who can be named as an independent member; empty where the plan lets the panel redeliberate.</param>
    public JsonObject OpenForm(
        Language language, Evaluation evaluation, IReadOnlyList<string> candidates, Names names, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        var appeal = AppealOf(evaluation);
        var parts = plan.District(evaluation.DistrictId).Parts(evaluation.Baseline);
        return face.Fill("redeliberation-open", new
        {
            title = face.Title(evaluation, "open.title"),
            problem = CardFace.Lines(problem),
            arguments = Arguments(face, evaluation, appeal.Arguments, showSeats: true),
            relief = CardFace.Lines(appeal.Relief),
            evidenceFiles = Evidence(face, appeal.Evidence),
            about = face.Say("open.about", plan.Plan.Appeals.Redeliberation, plan.Plan.Appeals.IndependentMembers),
            wantsMembers = plan.Plan.Appeals.Redeliberation == RedeliberationPanel.Independent,
            membersLabel = face.Say("open.members", plan.Plan.Appeals.IndependentMembers),
            candidates = candidates.Select(person => new Choice(names.Of(person, language), person)),
            members = typed?.GetValueOrDefault("members") ?? "",
            indicators = ContestedIndicators(evaluation).Select(indicator =>
            {
                var number = indicator.Terms.Number;
                var inputs = ResultInputs.Of(face, "correction", indicator, parts, [.. indicator.Result.Parts.Select(_ => (decimal?)null)])
                    .Select(input => input with { Value = typed?.GetValueOrDefault(input.Id) ?? "" })
                    .ToList();
                var evidence = $"correction-evidence-{number}";
                return new
                {
                    name = face.Say("item.indicator", number, indicator.Terms.Name),
                    now = face.Say("open.now", face.Target(indicator.Terms), face.Amount(indicator.Terms, indicator.Result.Together)),
                    numbers = inputs.Where(_ => indicator.Terms.Kind != IndicatorKind.YesNo),
                    choices = inputs.Where(_ => indicator.Terms.Kind == IndicatorKind.YesNo),
                    evidence,
                    evidenceLabel = face.Say("open.evidence", number),
                    evidenceValue = typed?.GetValueOrDefault(evidence) ?? "",
                };
            }),
            district = evaluation.DistrictId,
        });
    }

    /// <summary>독립 위원 교체: who gives way, who takes the place, and why.</summary>
    /// <param name="candidates">Who can be named: nobody who is a member already.</param>
    public JsonObject ReplaceForm(
        Language language, Evaluation evaluation, IReadOnlyList<string> candidates, Names names, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        var appeal = AppealOf(evaluation);
        return face.Fill("redeliberation-member", new
        {
            title = face.Title(evaluation, "replace.title"),
            problem = CardFace.Lines(problem),
            members = appeal.Members.Select(member => new Choice(face.Say("replace.member", names.Of(member.PersonId, language), face.Say(
                member.Recusal is not null ? "replace.recused" : appeal.AnswerOf(member.SeatId) is not null ? "replace.answered" : member.IsCleared ? "replace.declared" : "replace.undeclared")), member.PersonId)),
            member = typed?.GetValueOrDefault("member") ?? "",
            candidates = candidates.Except(appeal.Members.Select(member => member.PersonId)).Select(person => new Choice(names.Of(person, language), person)),
            person = typed?.GetValueOrDefault("person") ?? "",
            reason = typed?.GetValueOrDefault("reason") ?? "",
            district = evaluation.DistrictId,
        });
    }

    /// <summary>A panelist's or independent member's card: contested goals only, corrections and procedure to say yes or no to.</summary>
    public JsonObject AnswerForm(Language language, Evaluation evaluation, string seatId, IReadOnlyList<Rating> ratings, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        var appeal = AppealOf(evaluation);
        var fields = new RatingFields(face, plan.Scoring);
        var answer = appeal.AnswerOf(seatId);
        bool Contests(ContestedKind kind) => appeal.Items.Any(item => item.Kind == kind);
        return face.Fill("redeliberation-answer", new
        {
            title = face.Title(evaluation, "answer.title"),
            problem = CardFace.Lines(problem),
            arguments = Arguments(face, evaluation, appeal.Arguments, showSeats: true),
            relief = CardFace.Lines(appeal.Relief),
            evidenceFiles = Evidence(face, appeal.Evidence),
            needed = fields.Needed,
            choices = fields.Choices,
            goals = evaluation.GoalTerms
                .Where(goal => appeal.Items.Contains(new(ContestedKind.Goal, goal.Number)))
                .Select(goal => fields.Goal(goal, ratings.FirstOrDefault(rating => rating.Goal == goal.Number), withChange: false)),
            indicators = ContestedIndicators(evaluation).Select(indicator =>
            {
                var item = new ContestedItem(ContestedKind.Indicator, indicator.Terms.Number);
                var proposal = appeal.Proposals.FirstOrDefault(proposed => proposed.Indicator == item.Number);
                return new
                {
                    name = face.Item(evaluation, item),
                    change = proposal is null ? face.Say("answer.noProposal") : face.Say("results.change", face.Amount(indicator.Terms, indicator.Result.Together), Proposed(face, indicator, proposal)),
                    evidence = CardFace.Lines(proposal?.Evidence, 500),
                    votes = proposal is null ? [] : new[] { Vote(item, face.Say("answer.voteIndicator", item.Number)) },
                };
            }),
            procedure = appeal.Items.Where(item => item.Kind == ContestedKind.Procedure).Select(item => Vote(item, face.Say("answer.voteProcedure"))),
            asks = Contests(ContestedKind.Goal) || Contests(ContestedKind.Procedure) || appeal.Proposals.Count > 0,
            district = evaluation.DistrictId,
            version = answer?.Version ?? 0,
        });

        CardInput Vote(ContestedItem item, string label) => new($"vote-{ItemId(item)}", label, typed is not null
            ? typed.GetValueOrDefault($"vote-{ItemId(item)}", "")
            : answer?.Votes.FirstOrDefault(vote => vote.Item == item) switch { null => "", { Yes: true } => "yes", _ => "no" });
    }

    /// <summary>The coordinator closes: progress, an answer to each argument, and a sheet to exclude where procedure is contested.</summary>
    public JsonObject DecideForm(Language language, Evaluation evaluation, Names names, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        var appeal = AppealOf(evaluation);
        var taking = evaluation.Deliberators;
        var answers = taking.Select(deliberator => appeal.AnswerOf(deliberator.SeatId)).OfType<RedeliberationAnswer>().ToList();
        return face.Fill("redeliberation-decide", new
        {
            title = face.Title(evaluation, "decide.title"),
            problem = CardFace.Lines(problem),
            progress = face.Say("decide.progress", answers.Count, taking.Count - answers.Count),
            neverWorse = plan.Plan.Appeals.NeverWorse,
            items = appeal.Items.Select(item => new { name = face.Item(evaluation, item), said = Said(face, answers, item) }),
            arguments = Arguments(face, evaluation, appeal.Arguments, showSeats: true, RoomBesideReplies).Select((argument, i) => new
            {
                argument.Heading,
                argument.Words,
                argument.Seats,
                id = $"reply-{i + 1}",
                label = face.Say("decide.reply", i + 1, RoomForReplies(appeal)),
                value = typed?.GetValueOrDefault($"reply-{i + 1}") ?? "",
            }),
            relief = CardFace.Lines(appeal.Relief),
            evidenceFiles = Evidence(face, appeal.Evidence),
            procedure = appeal.Items.Any(item => item.Kind == ContestedKind.Procedure),
            seats = SeatOrder.Of(evaluation, plan.Plan.PanelShape).Where(seat => !seat.IsRecused && evaluation.LatestSubmitted(seat.SeatId, 1) is not null)
                .Select(seat => new Choice(face.Seat(seat.SeatId, names.Of(seat.PersonId, language)), seat.SeatId)),
            excluded = typed?.GetValueOrDefault("excluded") ?? "",
            district = evaluation.DistrictId,
        });
    }

    private static IEnumerable<Indicator> ContestedIndicators(Evaluation evaluation) => evaluation.Appeal!.Items
        .Where(item => item.Kind == ContestedKind.Indicator)
        .Select(item => evaluation.IndicatorOf(item.Number)!);

    private static string Proposed(CardFace face, Indicator indicator, ProposedResult proposal) => face.Amount(
        indicator.Terms,
        new Core.Scoring.IndicatorResult(indicator.Terms, indicator.Parts == 1 ? [proposal.First] : [proposal.First, proposal.Second]).Together);

    /// <summary>How many said what of an item.</summary>
    private static string Said(CardFace face, List<RedeliberationAnswer> answers, ContestedItem item)
    {
        var votes = answers.SelectMany(answer => answer.Votes).Where(vote => vote.Item == item).ToList();
        return item.Kind == ContestedKind.Goal
            ? face.Say("decide.revised", answers.Count(answer => answer.Revised.Any(rating => rating.Goal == item.Number)))
            : face.Say("decide.votes", votes.Count(vote => vote.Yes), votes.Count(vote => !vote.Yes));
    }
}
