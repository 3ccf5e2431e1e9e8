using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Ratings;

namespace EvalBot.Bot.Ratings;

/// <summary>종이 평가표: typing a panelist's paper sheet in, and settling where two entries differ.</summary>
public sealed class PaperCards(CardFaces faces, LoadedPlan plan)
{
    /// <summary>The most characters of a text that differs, on the card that settles it.</summary>
    private const int LongestExcerpt = 200;

    /// <summary>Chooses the seat whose sheet is typed in.</summary>
    /// <param name="seats">The seats that this person can type for.</param>
    public JsonObject Choose(Language language, Evaluation evaluation, IReadOnlyList<string> seats, string by, Names names, string? problem = null)
    {
        var face = faces.In(language);
        return face.Fill("paper-choose", new
        {
            title = face.Title(evaluation, "paper.title"),
            problem = CardFace.Lines(problem),
            seats = seats.Select(seat => new
            {
                title = face.Say("paper.seat", face.Seat(seat, names.Of(HolderOf(evaluation, seat), language)), StateOf(face, evaluation.PaperOf(seat, by))),
                value = seat,
            }),
            chosen = seats.Count == 1 ? seats[0] : "",
            district = evaluation.DistrictId,
        });
    }

    /// <summary>The sheet to type in.</summary>
    /// <param name="ratings">What it shows filled in: this person's own entry.</param>
    /// <param name="version">The version of it that the card is made from; 0 for none.</param>
    public JsonObject Form(
        Language language, Evaluation evaluation, string seatId, IReadOnlyList<Rating> ratings, int version, Names names, string? problem = null, RatingStep? step = null)
    {
        var face = faces.In(language);
        var fields = new RatingFields(face, plan.Scoring);
        var second = evaluation.RatingBallot == 2;
        var goals = evaluation.GoalTerms;
        var gaps = RatingRules.GapsOf(ratings, goals, plan.Scoring);
        var pages = new RatingPages([.. goals.Select(goal => goal.Number)], RatingStep.PartsOf(plan.Scoring, second));
        return pages.Fit(step ?? RatingStep.All, gaps.Select(gap => gap.Goal).Append(goals[0].Number).First(), page => face.Fill("paper-form", new
        {
            title = face.Title(evaluation, second ? "paper.formSecond" : "paper.form", face.Seat(seatId)),
            problem = CardFace.Lines(problem),
            person = names.Of(HolderOf(evaluation, seatId), language),
            overview = goals.Select(goal => RatingCards.Overview(face, goal.Number, goal.Name, goal.Weight, gaps)),
            scale = fields.Scale,
            needed = fields.Needed,
            choices = fields.Choices,
            position = RatingCards.Position(face, page, goals.Count),
            goals = goals.Where(goal => page.Has(goal.Number)).Select(goal => fields.Goal(goal, ratings.FirstOrDefault(rating => rating.Goal == goal.Number), second, page.Part)),
            district = evaluation.DistrictId,
            seat = seatId,
            ballot = evaluation.RatingBallot,
            version,
            step = $"{page}",
            back = $"{pages.Before(page)}",
            next = $"{pages.After(page)}",
            all = page.Goal == 0,
            one = $"{goals[0].Number}",
        }));
    }

    /// <summary>Two entries differ: one of the two says goal by goal what the paper says.</summary>
    /// <param name="differences">As the reader sees them; as many goals as have room are on the card, the rest come after these.</param>
    /// <param name="typed">What was filled in before, to give it back.</param>
    public JsonObject Settle(
        Language language, Evaluation evaluation, string seatId, IReadOnlyList<PaperDifference> differences, string other, Names names, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        var fields = new RatingFields(face, plan.Scoring);
        var most = differences.Count;
        JsonObject card;
        do
        {
            card = face.Fill("paper-settle", new
            {
                title = face.Title(evaluation, "paper.settle", face.Seat(seatId)),
                problem = CardFace.Lines(problem),
                more = most < differences.Count ? face.Say("paper.more", differences.Count - most) : "",
                goals = differences.Take(most).Select(difference => Differing(face, fields, evaluation, difference, names.Of(other, language), typed)),
                own = face.Say("paper.own"),
                other = face.Say("paper.other", names.Of(other, language)),
                choices = fields.Choices,
                district = evaluation.DistrictId,
                seat = seatId,
            });
        }
        while (RatingPages.SizeOf(card) > RatingPages.MostBytes && --most > 0);
        return card;
    }

    /// <summary>The other one's proposal, to be confirmed.</summary>
    /// <param name="proposal">Its version.</param>
    public JsonObject Confirm(Language language, Evaluation evaluation, string seatId, IReadOnlyList<PaperDifference> differences, int proposal, string other, Names names)
    {
        var face = faces.In(language);
        var fields = new RatingFields(face, plan.Scoring);
        var proposed = differences.Where(difference => difference.Proposed is not null).ToList();
        return new[] { (Rating.LongestText, 20), (1000, 6), (LongestExcerpt, 3) }.Select(size => face.Fill("paper-confirm", new
        {
            title = face.Title(evaluation, "paper.confirm", face.Seat(seatId)),
            about = face.Say("paper.confirmAbout", names.Of(other, language)),
            goals = proposed.Select(difference => fields.Read(GoalOf(evaluation, difference.Goal), difference.Proposed!, size.Item1, size.Item2)),
            shortened = size.Item1 < Rating.LongestText,
            district = evaluation.DistrictId,
            seat = seatId,
            version = proposal,
        })).First(card => RatingPages.SizeOf(card) <= RatingPages.MostBytes);
    }

    private static object Differing(CardFace face, RatingFields fields, Evaluation evaluation, PaperDifference difference, string other, IReadOnlyDictionary<string, string>? typed)
    {
        var goal = GoalOf(evaluation, difference.Goal);
        var points = difference.Parts.Contains(RatingPart.Points);
        return new
        {
            name = face.Say("item.goal", goal.Number, goal.Name),
            points = points ? new[]
            {
                new
                {
                    own = face.Say("paper.said", face.Say("paper.own"), fields.Points(difference.Own)),
                    other = face.Say("paper.said", face.Say("paper.other", other), fields.Points(difference.Other)),
                    id = $"points-{goal.Number}",
                    label = face.Say("rating.points", goal.Number),
                    value = Given(typed, $"points-{goal.Number}"),
                },
            } : [],
            words = difference.Parts.Where(part => part != RatingPart.Points).Select(part =>
            {
                var key = KeyOf(part);
                var (own, others) = Excerpts(TextOf(difference.Own, part), TextOf(difference.Other, part));
                return new
                {
                    part = face.Say("part", part),
                    own = CardFace.Lines(own, most: 3),
                    other = CardFace.Lines(others, most: 3),
                    id = $"{key}-{goal.Number}",
                    label = face.Say("paper.which", goal.Number, face.Say("part", part)),
                    value = Given(typed, $"{key}-{goal.Number}"),
                    textId = $"text-{key}-{goal.Number}",
                    textLabel = face.Say("paper.text", goal.Number, face.Say("part", part)),
                    text = Given(typed, $"text-{key}-{goal.Number}"),
                };
            }),
        };
    }

    /// <summary>The part's name in the ids of inputs.</summary>
    public static string KeyOf(RatingPart part) => part switch
    {
        RatingPart.Reason => "reason",
        RatingPart.Achievements => "achievements",
        RatingPart.Limits => "limits",
        RatingPart.Improvements => "improvements",
        RatingPart.Change => "change",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "It has no words."),
    };

    /// <summary>The words of a part.</summary>
    public static string TextOf(Rating rating, RatingPart part) => part switch
    {
        RatingPart.Reason => rating.Reason,
        RatingPart.Achievements => rating.Achievements,
        RatingPart.Limits => rating.Limits,
        RatingPart.Improvements => rating.Improvements,
        RatingPart.Change => rating.ChangeReason,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "It has no words."),
    };

    /// <summary>Both texts from a little before the place where they begin to differ.</summary>
    private static (string Own, string Other) Excerpts(string own, string other)
    {
        const int Before = 20;
        var same = own.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        var from = Math.Max(0, same - Before);
        return (From(own), From(other));

        string From(string text)
        {
            var start = from > 0 && from < text.Length && char.IsLowSurrogate(text[from]) ? from + 1 : Math.Min(from, text.Length);
            var rest = PlainText.Clean(text[start..], LongestExcerpt);
            return (start > 0 ? "…" : "") + (rest.Length == 0 ? "–" : rest);
        }
    }

    private static string Given(IReadOnlyDictionary<string, string>? typed, string id) => typed?.GetValueOrDefault(id) ?? "";

    private static string StateOf(CardFace face, PaperEntry? own) => face.Say(own is null ? "paper.none" : own.IsWhole ? "paper.waits" : "paper.begun");

    private static GoalTerms GoalOf(Evaluation evaluation, int goal) => evaluation.GoalTerms.Single(terms => terms.Number == goal);

    private static string HolderOf(Evaluation evaluation, string seatId) => evaluation.Seats.Single(seat => seat.SeatId == seatId).PersonId;
}
