using System.Text;
using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Texts;
using EvalBot.Core.Discussions;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Ratings;

namespace EvalBot.Bot.Discussions;

/// <summary>공개: how the panel rated, goal by goal and by seat. For the panel and the coordinators only, and never before a closing.</summary>
public sealed class RevealCards(CardFaces faces, LoadedPlan plan)
{
    /// <summary>So many goals have a button; two are kept for what comes next.</summary>
    private const int MostGoals = Button.Most - 2;

    /// <summary>The spread of each goal, the most disagreement first; after a second ballot what changed, too.</summary>
    /// <param name="forCoordinator">Whether the reader decides on the next step.</param>
    public JsonObject Spreads(Language language, Evaluation evaluation, bool forCoordinator)
    {
        var face = faces.In(language);
        var district = plan.District(evaluation.DistrictId).Name;
        var spreads = SpreadsOf(evaluation);
        var progress = evaluation.Progress();
        var secondOpen = evaluation.OpenBallot is not null;
        var canRevise = forCoordinator && evaluation.WhyNotOpenSecondBallot() is null;
        var changes = spreads.ToDictionary(spread => spread.Goal, spread => Ordered(evaluation.ChangesOf(spread.Goal), change => change.Seat));
        var longest = Narratives.Longest([.. changes.Values.SelectMany(goal => goal).Where(change => change.IsChanged).Select(change => change.Latest.ChangeReason.Length)]);
        List<string> notes = [];
        if (canRevise)
            notes.Add(face.Say("reveal.second"));
        if (spreads.Count > MostGoals)
            notes.Add(face.Say("reveal.more", district));
        return face.Fill("reveal-spread", new
        {
            title = face.Title(evaluation, evaluation.LastRevealed == 2 ? "reveal.secondTitle" : "reveal.title"),
            counts = secondOpen ? face.Say("reveal.secondOpen") : face.Counts(progress.Submitted, progress.Recused, progress.Missing),
            about = new[] { face.Say("reveal.order"), face.Say("reveal.reference") },
            goals = spreads.Select(spread => new
            {
                name = face.Say("rating.overview", spread.Goal, Terms(evaluation, spread.Goal).Name, CardFace.Number(Terms(evaluation, spread.Goal).Weight)),
                figures = Figures(face, evaluation, spread),
                changes = Changes(face, changes[spread.Goal], longest),
            }),
            notes,
            buttons = spreads.Take(MostGoals).Select(spread => new Button(face.Say("reveal.goal", spread.Goal), $"공개 {district} {spread.Goal}"))
                .Append(canRevise ? new(face.Say("reveal.openSecond"), $"평가시작 {district} 2차") : new(face.Say("reveal.showOpinions"), $"소수의견 {district}"))
                .Append(new(face.Say("reveal.showText"), $"종합의견 {district}")),
        });
    }

    /// <summary>What the panel wrote on one goal, by seat; long texts shortened so that they fit.</summary>
    public JsonObject Goal(Language language, Evaluation evaluation, int goal)
    {
        var face = faces.In(language);
        var fields = new RatingFields(face, plan.Scoring);
        var district = plan.District(evaluation.DistrictId).Name;
        var order = SpreadsOf(evaluation).Select(spread => spread.Goal).ToList();
        var place = order.IndexOf(goal);
        var said = Said(evaluation, goal);
        var lengths = said.SelectMany(seat => fields.Said(seat.Latest)).Select(words => Joined(words).Length).ToList();
        var longest = Narratives.Longest(lengths);
        return face.Fill("reveal-goal", new
        {
            title = face.Title(evaluation, "reveal.goalTitle", goal),
            name = face.Say("item.goal", goal, Terms(evaluation, goal).Name),
            figures = Figures(face, evaluation, SpreadsOf(evaluation)[place]),
            seats = said.Select(seat => new
            {
                title = seat.IsChanged
                    ? face.Say("reveal.change", face.Seat(seat.Seat), fields.Points(seat.First), fields.Points(seat.Latest))
                    : face.Say("grade.voice", face.Seat(seat.Seat), fields.Points(seat.Latest)),
                lines = fields.Said(seat.Latest).Select(words => face.Say("grade.said", words.Part, PlainText.Clean(Joined(words), longest))),
            }),
            shortened = lengths.Any(length => length > longest),
            buttons = new[]
            {
                place > 0 ? new Button(face.Say("reveal.next", order[place - 1]), $"공개 {district} {order[place - 1]}") : null,
                place < order.Count - 1 ? new Button(face.Say("reveal.next", order[place + 1]), $"공개 {district} {order[place + 1]}") : null,
                new Button(face.Say("reveal.back"), $"공개 {district}"),
                new Button(face.Say("reveal.file"), $"공개 {district} 파일"),
            }.OfType<Button>(),
        });

        static string Joined(SaidWords words) => string.Join(' ', words.Lines);
    }

    /// <summary>Everything that was revealed, whole: each sheet of each closed ballot by goal and seat, and the minority opinions.</summary>
    public byte[] File(Language language, Evaluation evaluation, Discussion discussion)
    {
        var face = faces.In(language);
        var fields = new RatingFields(face, plan.Scoring);
        var text = new StringBuilder(face.Title(evaluation, "reveal.title")).Append('\n');
        foreach (var goal in evaluation.GoalTerms)
        {
            text.Append('\n').Append(face.Say("item.goal", goal.Number, goal.Name)).Append('\n');
            var sheets = Enumerable.Range(1, evaluation.LastRevealed).SelectMany(evaluation.SheetsAfter).DistinctBy(sheet => (sheet.Seat, sheet.Ballot));
            foreach (var sheet in Ordered(sheets, sheet => sheet.Seat))
            {
                var rating = sheet.Ratings.First(each => each.Goal == goal.Number);
                text.Append(face.Say("reveal.fileSeat", face.Seat(sheet.Seat), sheet.Ballot, fields.Points(rating))).Append('\n');
                foreach (var said in fields.Said(rating))
                    text.Append(face.Say("reveal.fileSaid", said.Part, string.Join('\n', said.Lines))).Append('\n');
            }
        }

        var opinions = discussion.StandingOpinions(evaluation);
        if (opinions.Count > 0)
            text.Append('\n').Append(face.Say("reveal.opinions")).Append('\n');
        foreach (var opinion in opinions)
            text.Append('[').Append(face.Seat(opinion.SeatId)).Append("] ").Append(OpinionCards.On(face, evaluation, opinion.Goal)).Append('\n').Append(opinion.Written.Words).Append('\n');
        return Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(text.ToString())).ToArray();
    }

    /// <summary>The spread after the newest closed ballot.</summary>
    private static IReadOnlyList<Spread> SpreadsOf(Evaluation evaluation) => Spread.Of(evaluation.SheetsAfter(evaluation.LastRevealed), evaluation.GoalTerms);

    /// <summary>Each seat's rating of a goal: the first one, and the one that stands.</summary>
    private IReadOnlyList<RatingChange> Said(Evaluation evaluation, int goal) => Ordered(
        evaluation.LastRevealed == 2
            ? evaluation.ChangesOf(goal)
            : evaluation.SheetsAfter(1).Select(sheet => (sheet.Seat, Rating: sheet.Ratings.First(rating => rating.Goal == goal))).Select(rated => new RatingChange(rated.Seat, rated.Rating, rated.Rating)),
        change => change.Seat);

    /// <summary>«5점 2명 · 4점 3명», the median with its range, who is far apart, and the medians of both ballots.</summary>
    private IEnumerable<string> Figures(CardFace face, Evaluation evaluation, Spread spread)
    {
        var rules = plan.Scoring;
        yield return string.Join(" · ", rules.Scale.Reverse().Select(point => face.Say("reveal.count", point.Points, spread.CountOf(point.Points)))
            .Concat(spread.NotAssessed.Count > 0 ? [face.Say("reveal.notAssessable", spread.NotAssessed.Count)] : []));
        if (spread is not { Median: { } median, Range: var (least, most) })
        {
            yield return face.Say("reveal.noPoints");
            yield break;
        }

        yield return face.Say("reveal.figures", median.ToCut(), least, most, spread.Disagreement.ToCut());
        if (evaluation.LastRevealed == 2 && Spread.Of(evaluation.SheetsAfter(1), [Terms(evaluation, spread.Goal)])[0].Median is { } before)
            yield return face.Say("reveal.medians", before.ToCut(), median.ToCut());
        if (spread.Apart.Count > 0)
            yield return face.Say("reveal.apart", Spread.FarApart, string.Join(", ", Ordered(spread.Apart, apart => apart.Seat).Select(apart => face.Say("reveal.seatPoints", face.Seat(apart.Seat), apart.Points))));
    }

    /// <summary>By seat, 1차 → 2차: those that changed with their reasons, then the others in one line.</summary>
    private static IEnumerable<Revision> Changes(CardFace face, IReadOnlyList<RatingChange> changes, int longest)
    {
        foreach (var change in changes.Where(change => change.IsChanged))
        {
            var (first, latest) = (Short(face, change.First), Short(face, change.Latest));
            yield return new(
                first == latest ? face.Say("reveal.wordsChanged", face.Seat(change.Seat), latest) : face.Say("reveal.change", face.Seat(change.Seat), first, latest),
                string.Join(' ', CardFace.Lines(change.Latest.ChangeReason, longest)) is { Length: > 0 } reason ? [reason] : []);
        }

        if (changes.Where(change => !change.IsChanged).ToList() is { Count: > 0 } same)
            yield return new(face.Say("reveal.same", string.Join(", ", same.Select(change => face.Say("reveal.seatSame", face.Seat(change.Seat), Short(face, change.Latest))))), []);
    }

    private static string Short(CardFace face, Rating rating) => rating.Points is { } points && !rating.NotAssessable ? face.Say("grade.whole", points) : face.Say("rating.notAssessable");

    private static GoalTerms Terms(Evaluation evaluation, int goal) => evaluation.GoalTerms.Single(terms => terms.Number == goal);

    private IReadOnlyList<T> Ordered<T>(IEnumerable<T> items, Func<T, string> seat) =>
        [.. items.OrderBy(item => plan.Plan.PanelShape.Seats.TakeWhile(each => each.Id != seat(item)).Count())];

    private sealed record Revision(string Change, IReadOnlyList<string> Reason);
}
