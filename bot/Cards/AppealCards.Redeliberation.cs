using System.Text.Json.Nodes;
using EvalBot.Core.Appeals;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Panels;
using EvalBot.Core.Ratings;

namespace EvalBot.Bot.Cards;

public sealed partial class AppealCards
{
    /// <summary>The coordinator opens the redeliberation; for each contested indicator a correction with evidence can be proposed.</summary>
    public JsonObject OpenForm(Language language, Evaluation evaluation, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        var appeal = AppealOf(evaluation);
        var parts = plan.District(evaluation.DistrictId).Parts(evaluation.Baseline);
        return face.Fill("redeliberation-open", new
        {
            title = face.Title(evaluation, "open.title"),
            problem = CardFace.Lines(problem),
            ground = face.Say("ground", appeal.Ground),
            items = appeal.Items.Select(item => face.Item(evaluation, item)),
            argument = CardFace.Lines(appeal.Argument),
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

    /// <summary>A panelist's card: contested goals only, corrections and procedure to say yes or no to.</summary>
    public JsonObject AnswerForm(Language language, Evaluation evaluation, PanelSeat seat, IReadOnlyList<Rating> ratings, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        var appeal = AppealOf(evaluation);
        var fields = new RatingFields(face, plan.Scoring);
        var answer = appeal.AnswerOf(seat.SeatId);
        bool Contests(ContestedKind kind) => appeal.Items.Any(item => item.Kind == kind);
        return face.Fill("redeliberation-answer", new
        {
            title = face.Title(evaluation, "answer.title"),
            problem = CardFace.Lines(problem),
            ground = face.Say("ground", appeal.Ground),
            items = appeal.Items.Select(item => face.Item(evaluation, item)),
            argument = CardFace.Lines(appeal.Argument),
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

    /// <summary>The coordinator closes: progress, grounds for each item, and a sheet to exclude where procedure is contested.</summary>
    public JsonObject DecideForm(Language language, Evaluation evaluation, Names names, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        var appeal = AppealOf(evaluation);
        var taking = RatingCards.SeatsOf(evaluation, plan.Plan.PanelShape).Where(seat => !seat.IsRecused).ToList();
        var answers = taking.Select(seat => appeal.AnswerOf(seat.SeatId)).OfType<RedeliberationAnswer>().ToList();
        return face.Fill("redeliberation-decide", new
        {
            title = face.Title(evaluation, "decide.title"),
            problem = CardFace.Lines(problem),
            progress = face.Say("decide.progress", answers.Count, taking.Count - answers.Count),
            neverWorse = plan.Plan.Appeals.NeverWorse,
            items = appeal.Items.Select(item =>
            {
                var id = $"grounds-{ItemId(item)}";
                return new
                {
                    name = face.Item(evaluation, item),
                    said = Said(face, answers, item),
                    id,
                    label = face.Say("decide.grounds", item.Kind, item.Number),
                    value = typed?.GetValueOrDefault(id) ?? "",
                };
            }),
            procedure = appeal.Items.Any(item => item.Kind == ContestedKind.Procedure),
            seats = taking.Where(seat => evaluation.LatestSubmitted(seat.SeatId, 1) is not null)
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
