using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Reports;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;

namespace EvalBot.Bot.Ratings;

/// <summary>What stands beside the panelist's own words on their card.</summary>
/// <param name="Notes">What was noted in the interview, by the goal's number.</param>
/// <param name="Questions">What the bot asks about the text: never blocks anything.</param>
public sealed record RatingAsides(IReadOnlyDictionary<int, IReadOnlyList<string>> Notes, IReadOnlyList<string> Questions)
{
    public static RatingAsides None { get; } = new(new Dictionary<int, IReadOnlyList<string>>(), []);
}

public sealed partial class RatingCards
{
    /// <summary>The rules that a sheet is rated by.</summary>
    public ScoringRules Rules => plan.Scoring;

    /// <summary>The most characters that an interview's notes of one goal have on the card.</summary>
    private const int LongestNotes = 1500;

    /// <summary>The most characters of a goal's name over what is given back of it.</summary>
    private const int LongestName = 400;

    /// <summary>The rating card of one panelist: all goals, or a goal at a time.</summary>
    /// <param name="ratings">What it shows filled in.</param>
    /// <param name="version">The version that it was made from; 0 for none.</param>
    /// <param name="step">What of it is wanted; all goals unless told otherwise. Where there is no room for so much, it shows less.</param>
    public JsonObject Form(
        Language language, Evaluation evaluation, PanelSeat seat, IReadOnlyList<Rating> ratings, int version, string? problem = null, RatingStep? step = null, RatingAsides? asides = null)
    {
        var face = faces.In(language);
        var fields = new RatingFields(face, plan.Scoring);
        var district = plan.District(evaluation.DistrictId);
        var second = evaluation.RatingBallot == 2;
        var goals = evaluation.GoalTerms;
        var gaps = GapsOf(evaluation, seat.SeatId, ratings);
        var (notes, questions) = asides ?? RatingAsides.None;
        var saved = evaluation.LatestSheet(seat.SeatId, evaluation.RatingBallot);
        var pages = new RatingPages([.. goals.Select(goal => goal.Number)], RatingStep.PartsOf(plan.Scoring, second));
        var wanted = step ?? RatingStep.All;
        return pages.Fit(wanted, gaps.Select(gap => gap.Goal).Append(goals[0].Number).First(), page => face.Fill("rating-form", new
        {
            title = face.Title(evaluation, second ? "rating.secondTitle" : "rating.title"),
            problem = CardFace.Lines(problem),
            questions = questions.SelectMany(question => CardFace.Lines(question)),
            meeting = face.Say("rating.meeting", face.Span(evaluation.MeetingStartsAt, evaluation.MeetingEndsAt)),
            seat = face.Say("rating.seat", face.Seat(seat.SeatId)),
            carried = evaluation.Carried.Count == 0 ? "" : face.Say("improvement.onCard", ImprovementCards.Summary(face, evaluation), district.Name),
            ahead = evaluation.OpenBallot is null,
            saved = saved is null ? "" : face.Say(saved.IsSubmitted ? "rating.lastSubmitted" : "rating.lastSaved", face.Time(saved.SavedAt)),
            overview = goals.Select(goal => Overview(face, goal.Number, goal.Name, goal.Weight, gaps)),
            scale = fields.Scale,
            needed = fields.Needed,
            second,
            notAssessable = plan.Scoring.NotAssessable == true,
            choices = fields.Choices,
            position = page.Goal != 0 && wanted.Goal == 0 ? face.Say("rating.tooLong", Position(face, page, goals.Count)) : Position(face, page, goals.Count),
            goals = goals.Where(goal => page.Has(goal.Number)).Select(goal => fields.Goal(
                goal, ratings.FirstOrDefault(rating => rating.Goal == goal.Number), second, page.Part, NotesOf(notes, goal.Number))),
            indicatorsCommand = $"지표 {district.Name}",
            resultsCommand = $"정량 {district.Name}",
            documentsCommand = $"서류 {district.Name} 읽기",
            recuseCommand = $"회피 {district.Name}",
            revealed = evaluation.IsRevealed,
            district = district.Id,
            panelist = seat.PersonId,
            ballot = evaluation.RatingBallot,
            version,
            sheet = evaluation.Agreement.Present.Number,
            step = $"{page}",
            back = $"{pages.Before(page)}",
            next = $"{pages.After(page)}",
            all = page.Goal == 0,
            one = $"{goals[0].Number}",
        }));
    }

    /// <summary>What takes the card's place once the sheet is saved: the panelist's own sheet to read, and a button to change it.</summary>
    /// <param name="ratings">What the sheet says, opened for its author.</param>
    public JsonObject Saved(Language language, Evaluation evaluation, RatingSheet sheet, IReadOnlyList<Rating> ratings, RatingAsides? asides = null)
    {
        var face = faces.In(language);
        var fields = new RatingFields(face, plan.Scoring);
        var open = evaluation.OpenBallot?.Number == sheet.Ballot;
        var said = evaluation.GoalTerms
            .Select(goal => (Goal: goal, Rating: ratings.FirstOrDefault(rating => rating.Goal == goal.Number)))
            .Where(rated => rated.Rating is { IsEmpty: false })
            .ToList();

        // The whole text where there is room; else as much of each part as there is.
        return Shortened([(Rating.LongestText, 20), (1500, 8), (500, 4), (200, 2)], (longest, lines) => face.Fill("rating-saved", new
        {
            title = face.Title(evaluation, sheet.IsSubmitted ? "rating.submitted" : "rating.kept"),
            saved = face.Say("rating.savedAt", sheet.Ballot, sheet.Version, face.Time(sheet.SavedAt)),
            about = face.Say(!open ? "rating.over" : sheet.IsSubmitted ? "rating.canChange" : "rating.stillDraft"),
            shortened = longest < Rating.LongestText,
            questions = (asides?.Questions ?? []).SelectMany(question => CardFace.Lines(question)),
            goals = said.Select(rated => fields.Read(rated.Goal, rated.Rating!, longest, lines)),
            open,
            change = face.Say(sheet.IsSubmitted ? "rating.changeSheet" : "rating.continue"),
            command = $"평가 {plan.District(evaluation.DistrictId).Name}",
        }));
    }

    /// <summary>Gives back what somebody typed and what was not saved, to read and to copy: as many cards as it takes.</summary>
    /// <param name="title">What is given back: a key under <c>rating</c>.</param>
    /// <param name="about">Why; null for what the texts say of it.</param>
    /// <param name="said">Each goal's name with what was typed of it.</param>
    public IReadOnlyList<JsonObject> Returned(Language language, Evaluation evaluation, string title, string? about, IEnumerable<(string Goal, Rating Rating)> said)
    {
        const int Room = 18 * 1024; // Of 27 KB: each line weighs its element too.
        const int LineWeight = 120;
        var face = faces.In(language);
        var fields = new RatingFields(face, plan.Scoring);
        var cards = new List<List<ReturnedGoal>> { new() };
        var room = Room;
        foreach (var (typedName, rating) in said.Where(each => !each.Rating.IsEmpty))
        {
            var goal = PlainText.Clean(typedName, LongestName);
            List<SaidWords> words = [.. fields.Said(rating, longest: int.MaxValue).SelectMany(InPieces)];
            if (words.Count == 0)
                words.Add(new("", []));
            foreach (var part in words)
            {
                var weight = part.Lines.Sum(line => LineWeight + (3 * line.Length));
                if (weight > room && cards[^1].Count > 0)
                {
                    cards.Add([]);
                    room = Room;
                }

                if (cards[^1].LastOrDefault()?.Name != goal)
                    cards[^1].Add(new(goal, fields.Points(rating), []));
                if (part.Lines.Count > 0)
                    cards[^1][^1].Words.Add(part);
                room -= weight;
            }
        }

        return [.. cards.Where(card => card.Count > 0).Select(card => face.Fill("rating-returned", new
        {
            title = face.Title(evaluation, $"rating.{title}"),
            about = CardFace.Lines(about ?? face.Say($"rating.{title}About")),
            goals = card,
        }))];
    }

    /// <summary>What the sheet still wants; on the second ballot reasons for changes too.</summary>
    private IReadOnlyList<RatingGap> GapsOf(Evaluation evaluation, string seatId, IReadOnlyList<Rating> ratings)
    {
        var gaps = RatingRules.GapsOf(ratings, evaluation.GoalTerms, plan.Scoring);
        return evaluation.RatingBallot == 2 && evaluation.LatestSubmitted(seatId, 1) is { } first && RatingRules.WhyNotRevised(ratings, first.Ratings) is ChangeReasonMissing { Goals: var changed }
            ? [.. evaluation.GoalTerms.Select(goal => new RatingGap(goal.Number,
                [.. gaps.Where(gap => gap.Goal == goal.Number).SelectMany(gap => gap.Missing), .. changed.Contains(goal.Number) ? [RatingPart.Change] : Array.Empty<RatingPart>()])).Where(gap => gap.Missing.Count > 0)]
            : gaps;
    }

    /// <summary>«핵심 목표 2: … (가중치 25)», and what is missing there.</summary>
    internal static object Overview(CardFace face, int number, string name, decimal weight, IReadOnlyList<RatingGap> gaps)
    {
        var gap = gaps.FirstOrDefault(gap => gap.Goal == number);
        return new
        {
            text = face.Say("rating.overview", number, name, CardFace.Number(weight)),
            state = gap is null ? face.Say("rating.whole") : face.Say("rating.missing", string.Join(", ", gap.Missing.Select(part => face.Say("part", part)))),
            color = gap is null ? "good" : "attention",
        };
    }

    /// <summary>«2/4», «2/4 한계»; empty where all goals are on the card.</summary>
    internal static string Position(CardFace face, RatingStep page, int goals) =>
        page.Goal == 0 ? "" : face.Say("rating.position", page.Goal, goals, page.Part.Length == 0 ? "" : face.Say($"part.{page.Part}")).TrimEnd();

    private static IReadOnlyList<string> NotesOf(IReadOnlyDictionary<int, IReadOnlyList<string>> notes, int goal) =>
        notes.TryGetValue(goal, out var lines) ? CardFace.Lines(string.Join('\n', lines), LongestNotes) : [];

    /// <summary>A long text in pieces that have room on a card.</summary>
    private static IEnumerable<SaidWords> InPieces(SaidWords said)
    {
        const int Longest = 3500;
        var text = string.Join('\n', said.Lines);
        for (int start = 0, length; start < text.Length; start += length)
        {
            length = Math.Min(Longest, text.Length - start);
            if (start + length < text.Length && char.IsHighSurrogate(text[start + length - 1]))
                length--;
            yield return new(said.Part, CardFace.Lines(text.Substring(start, length), int.MaxValue));
        }
    }

    private static JsonObject Shortened(IReadOnlyList<(int Longest, int Lines)> sizes, Func<int, int, JsonObject> fill) =>
        sizes.Select(size => fill(size.Longest, size.Lines)).First(card => RatingPages.SizeOf(card) <= RatingPages.MostBytes);

    /// <summary>What was typed of a goal.</summary>
    private sealed record ReturnedGoal(string Name, string Points, List<SaidWords> Words);
}
