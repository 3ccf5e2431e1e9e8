using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;
using EvalBot.Core.Dates;

namespace EvalBot.Bot.Dates;

/// <summary>공휴일: a day off more or less, and the deadlines that move with it.</summary>
public sealed class HolidayCards(CardFaces faces)
{
    /// <summary>More districts than these are counted, not listed.</summary>
    private const int MostDistricts = 20;

    /// <summary>Everything that moves, before it does; one button.</summary>
    /// <param name="told">How many people will be told.</param>
    /// <param name="hash">Of what is shown.</param>
    public JsonObject Preview(Language language, AddedHoliday holiday, bool withdraws, IReadOnlyList<HolidayEffects> effects, int told, string hash)
    {
        var face = faces.In(language);
        return face.Fill("holiday-preview", new
        {
            title = Title(face, holiday, withdraws),
            name = CardFace.Lines(holiday.Name),
            districts = effects.Take(MostDistricts).Select(each => new
            {
                name = face.District(each.Evaluation),
                rows = each.Moved.SelectMany(moved => Rows(face, moved.To)).Concat(each.Rescheduled.Select(deadline => Row(face.Say("dates.reminders", face.Say("deadline", deadline.Kind)), face.Say("holiday.rescheduled"), ""))),
                warnings = Warnings(face, each),
            }),
            more = effects.Count > MostDistricts ? face.Say("holiday.more", effects.Count - MostDistricts) : "",
            nothing = effects.Any(each => each.Moved.Count > 0) ? "" : face.Say("holiday.nothing"),
            told = face.Say("holiday.told", told),
            button = face.Say(withdraws ? "holiday.withdraw" : "holiday.add"),
            step = withdraws ? "withdraw" : "add",
            change = holiday.Id,
            hash,
        });
    }

    /// <summary>What moved, for somebody who may know of these deadlines.</summary>
    public JsonObject Told(Language language, AddedHoliday holiday, bool withdrawn, IReadOnlyList<(HolidayEffects Of, MovedDeadline To)> moved)
    {
        var face = faces.In(language);
        return face.Fill("holiday-told", new
        {
            title = Title(face, holiday, withdrawn),
            name = CardFace.Lines(holiday.Name),
            about = face.Say(withdrawn ? "holiday.aboutWithdrawn" : "holiday.aboutAdded"),
            rows = moved.Take(MostDistricts).Select(each => Row(face.Title(each.Of.Evaluation, Key(each.To)), face.Say("dates.fromTo", face.Until(each.To.From), face.Until(each.To.To)), "")),
            more = moved.Count > MostDistricts ? face.Say("holiday.moreDeadlines", moved.Count - MostDistricts) : "",
        });
    }

    private static string Title(CardFace face, AddedHoliday holiday, bool withdraws) => face.Say(withdraws ? "holiday.withdrawTitle" : "holiday.addTitle", face.Day(holiday.Date));

    private static string Key(MovedDeadline moved) => $"deadline.{char.ToLowerInvariant(moved.Kind.ToString()[0])}{moved.Kind.ToString()[1..]}";

    private static IEnumerable<object> Rows(CardFace face, MovedDeadline moved)
    {
        var what = face.Say("deadline", moved.Kind);
        yield return Row(what, face.Say("dates.fromTo", face.Until(moved.From), face.Until(moved.To)), moved.HasBegun ? "" : face.Say("holiday.notBegun"));
        if (moved.HasBegun)
            yield return Row(face.Say("dates.reminders", what), moved.Reminders.Count == 0 ? face.Say("dates.noReminders") : string.Join(", ", moved.Reminders.Select(reminder => face.Say("dates.reminder", face.Day(KoreanDays.DayOf(reminder.DueAt)), reminder.Offset))), "");
    }

    private static object Row(string what, string change, string note) => new { what, change, note };

    private static IEnumerable<string> Warnings(CardFace face, HolidayEffects effects)
    {
        if (effects.MeetsOnIt)
            yield return face.Say("holiday.meetsOnIt", face.Span(effects.Evaluation.MeetingStartsAt, effects.Evaluation.MeetingEndsAt));
        if (effects.DocumentsDueOnIt)
            yield return face.Say("holiday.documentsDueOnIt");
    }
}
