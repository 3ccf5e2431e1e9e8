using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Meetings;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;
using EvalBot.Core.Dates;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Gatherings;

namespace EvalBot.Bot.Dates;

/// <summary>Workshops, meetings, and dates that move.</summary>
public sealed class DateCards(CardFaces faces, LoadedPlan plan)
{
    /// <summary>More names than these are counted, not listed; more choices than these are typed.</summary>
    public const int MostNames = 80;

    /// <summary>Asks what is to be moved or extended, to when, and why.</summary>
    /// <param name="items">Each with its value and its title.</param>
    /// <param name="typed">What was filled in before, by the inputs' ids.</param>
    public JsonObject Form(Language language, DateAct act, IReadOnlyList<(string Value, string Title)> items, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        return face.Fill("dates-form", new
        {
            title = face.Say(act == DateAct.Extend ? "dates.extend" : "dates.move"),
            problem = CardFace.Lines(problem),
            about = face.Say(act == DateAct.Extend ? "dates.aboutExtend" : "dates.aboutMove"),
            districts = plan.Plan.Districts.Select(district => new { title = language.Pick(district.Name, district.EnglishName), value = district.Id }),
            items = items.Select(item => new { title = item.Title, value = item.Value }),
            where = Typed("where"),
            item = Typed("item"),
            day = Typed("day"),
            reason = Typed("reason"),
            dayLabel = face.Say(act == DateAct.Extend ? "dates.dayExtend" : "dates.dayMove"),
            step = act == DateAct.Extend ? "extend" : "move",
        });

        string Typed(string id) => typed?.GetValueOrDefault(id) ?? "";
    }

    /// <summary>Everything that changes with the date, before it does; one button.</summary>
    /// <param name="told">How many people will be told.</param>
    public JsonObject Preview(Language language, DateChange change, Evaluation? evaluation, DateEffects effects, int told, Names names)
    {
        var face = faces.In(language);
        return face.Fill("dates-preview", new
        {
            title = face.Say("dates.previewTitle", face.Dated(change, evaluation), face.Say("dates.act", change.Act)),
            rows = Rows(),
            reason = CardFace.Lines(change.Reason, DateChange.LongestReason),
            clashes = effects.Clashes.Select(clash => face.Say(
                clash.Overlaps ? "dates.overlaps" : "dates.sameDay",
                language.Pick(plan.District(clash.DistrictId).Name, plan.District(clash.DistrictId).EnglishName),
                face.When(clash.Time),
                string.Join(", ", clash.People.Select(person => names.Of(person, language))))),
            consequences = effects.Consequences.Select(consequence => face.Say("dates.consequence", consequence)),
            told = face.Say("dates.told", told),
            button = face.Say("dates.do", change.Act),
            district = evaluation?.DistrictId ?? "",
            change = change.Id,
        });

        IEnumerable<object> Rows()
        {
            if (change.Act != DateAct.Extend && change.Item != DatedItem.Documents) // Of these the deadline says the same.
                yield return Row(face.Say("dates.item", change.Item), face.When(change.From), change.To is null ? face.Say("dates.cancelled") : face.When(change.To), "");
            foreach (var deadline in effects.Deadlines)
            {
                var what = face.Say("deadline", deadline.Kind);
                yield return Row(what, face.Until(deadline.From), face.Until(deadline.To), deadline.Counted == deadline.To ? "" : face.Say("dates.rolled", face.Day(deadline.Counted)));
                if (deadline.HasBegun)
                    yield return new { what = face.Say("dates.reminders", what), change = deadline.Reminders.Count == 0 ? face.Say("dates.noReminders") : string.Join(", ", deadline.Reminders.Select(Reminded)), note = "" };
            }

            yield return new { what = face.Say("dates.calendar"), change = face.Say(change.To is null ? "dates.calendarCancelled" : "dates.calendarMoved"), note = "" };
        }

        object Row(string what, string from, string to, string note) => new { what, change = face.Say("dates.fromTo", from, to), note };

        string Reminded(PlannedReminder reminder) => face.Say("dates.reminder", face.Day(KoreanDays.DayOf(reminder.DueAt)), reminder.Offset);
    }

    /// <summary>What changed, what changed with it, and why.</summary>
    public JsonObject Told(Language language, DateChange change, Evaluation? evaluation, DateEffects effects)
    {
        var face = faces.In(language);
        return face.Fill("dates-told", new
        {
            title = face.Say("dates.previewTitle", face.Dated(change, evaluation), face.Say("dates.act", change.Act)),
            change = face.Say("dates.fromTo", face.When(change.From), change.To is null ? face.Say("dates.cancelled") : face.When(change.To)),
            also = change.Act == DateAct.Extend || change.Item == DatedItem.Documents ? [] : effects.Deadlines.Select(deadline =>
                $"{face.Say("deadline", deadline.Kind)}: {face.Say("dates.fromTo", face.Until(deadline.From), face.Until(deadline.To))}"),
            reason = CardFace.Lines(change.Reason, DateChange.LongestReason),
        });
    }

    /// <summary>A workshop or meeting: when, where, agenda, who is invited; and for who may read it, who was there and what was agreed.</summary>
    public JsonObject Sheet(Language language, Gathering gathering, Evaluation? evaluation, IReadOnlyList<string> invited, Names names, bool showRecord, bool mayRecord, string command)
    {
        var face = faces.In(language);
        var record = showRecord ? gathering.Record : null;
        return face.Fill("gathering-sheet", new
        {
            title = face.Gathering(gathering, evaluation),
            facts = new[]
            {
                new { title = face.Say("dates.when"), value = face.When(gathering, plan.Plan.Preparation) },
                new { title = face.Say("dates.where"), value = gathering.Place },
            },
            cancelled = CardFace.Lines(gathering.Cancelled?.Words, DateChange.LongestReason),
            agenda = plan.Plan.Preparation.AgendaOf(gathering.Kind).Items.Select(item => face.Say("dates.agendaItem", language.Pick(item.Name, item.EnglishName), item.Minutes)),
            invitedTitle = face.Say("dates.invited", invited.Count),
            invited = Listed(invited),
            attendedTitle = record is null ? "" : face.Say("dates.attended", record.Attended.Count),
            attended = record is null ? "" : Listed(record.Attended),
            others = CardFace.Lines(record?.Others, 500),
            agreed = CardFace.Lines(record?.Agreed.Words, 3000),
            by = record is null ? [] : new[] { face.Say("dates.version", record.Version, names.Of(record.Agreed.By, language), face.Time(record.Agreed.At)) },
            unrecorded = showRecord && record is null,
            buttons = Buttons(),
        });

        string Listed(IReadOnlyList<string> people) => people.Count > MostNames
            ? face.Say("dates.andMore", string.Join(", ", people.Take(MostNames).Select(person => names.Of(person, language))), people.Count - MostNames)
            : string.Join(", ", people.Select(person => names.Of(person, language)));

        IEnumerable<Button> Buttons()
        {
            if (gathering.Time is not null)
                yield return new(face.Say("dates.file"), $"{command} 달력");
            if (mayRecord)
                yield return new(face.Say("dates.record"), $"{command} 기록");
        }
    }

    /// <summary>출석·합의 기록: who was there, and what was agreed; filled in with the newest version, before the first with what the meeting's card shows.</summary>
    public JsonObject RecordForm(
        Language language, Gathering gathering, Evaluation? evaluation, IReadOnlyList<string> invited, Names names, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        var record = gathering.Record;
        var meeting = record is null && gathering.Kind == GatheringKind.Meeting ? evaluation : null;
        var came = meeting?.Presences.Select(presence => presence.PersonId).Distinct().Where(invited.Contains) ?? [];
        var held = meeting is null ? [] : MeetingCards.Held(face, meeting, plan.Plan.Preparation.AgendaOf(GatheringKind.Meeting), language);
        return face.Fill("gathering-record", new
        {
            title = face.Say("dates.recordTitle", face.Gathering(gathering, evaluation)),
            problem = CardFace.Lines(problem),
            when = face.When(gathering, plan.Plan.Preparation),
            choose = invited.Count <= MostNames,
            people = invited.Count <= MostNames ? invited.Select(person => new { title = names.Of(person, language), value = person }) : [],
            attended = typed is null ? string.Join(',', record?.Attended ?? [.. came]) : typed.GetValueOrDefault("attended") ?? "",
            others = typed is null ? record?.Others ?? "" : typed.GetValueOrDefault("others") ?? "",
            agreed = typed is null ? record?.Agreed.Words ?? string.Join('\n', held) : typed.GetValueOrDefault("agreed") ?? "",
            district = gathering.DistrictId ?? "",
            gathering = gathering.Id,
            version = gathering.Records.Count,
        });
    }
}
