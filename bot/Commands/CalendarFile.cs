using System.Text;
using EvalBot.Core.Calendar;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace EvalBot.Bot.Commands;

/// <summary>An entry of a calendar.</summary>
/// <param name="Uid">The same for ever, so that calendars update it in place.</param>
/// <param name="Sequence">How often it was changed.</param>
/// <param name="People">Who is invited, by name; empty for a deadline.</param>
public sealed record CalendarEntry(string Uid, int Sequence, string Summary, PlannedTime Time, string Place, string Description, IReadOnlyList<string> People, bool Cancelled);

/// <summary>A calendar file (.ics) that calendar programs open. RFC 5545 and 5546.</summary>
public static class CalendarFile
{
    public const string ContentType = "text/calendar";

    /// <summary>The bot knows nobody's mail address; this one says so.</summary>
    private static readonly Uri NoAddress = new("invalid:nomail");

    /// <summary>One entry, as an invitation or, where it is cancelled, as its cancellation.</summary>
    /// <param name="organizer">Who invites, by name.</param>
    public static byte[] Invitation(CalendarEntry entry, string organizer, DateTimeOffset now)
    {
        var one = Event(entry, now);
        one.Organizer = new() { Value = NoAddress, CommonName = organizer };
        one.Attendees = [.. entry.People.Select(person => new Attendee(NoAddress)
        {
            CommonName = person,
            Role = ParticipationRole.RequiredParticipant,
            ParticipationStatus = EventParticipationStatus.NeedsAction,
        })];
        return Written(entry.Cancelled ? CalendarMethods.Cancel : CalendarMethods.Request, [one]);
    }

    /// <summary>Many entries, to be read into a calendar. Who is invited stands in the description: a published entry names no attendees (RFC 5546, 3.2.1).</summary>
    public static byte[] Published(IEnumerable<CalendarEntry> entries, DateTimeOffset now) =>
        Written(CalendarMethods.Publish, entries.Select(entry => Event(entry, now)));

    private static CalendarEvent Event(CalendarEntry entry, DateTimeOffset now) => new()
    {
        Uid = entry.Uid,
        Sequence = entry.Sequence,
        DtStamp = Instant(now),
        Summary = entry.Summary,
        Start = entry.Time.WholeDay ? new CalDateTime(entry.Time.Day) : Instant(entry.Time.StartsAt),
        End = entry.Time.WholeDay ? new CalDateTime(entry.Time.Day.AddDays(1)) : entry.Time.EndsAt > entry.Time.StartsAt ? Instant(entry.Time.EndsAt) : null,
        Location = entry.Place.Length > 0 ? entry.Place : null,
        Description = entry.Description,
        Status = entry.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
        Transparency = entry.Time.WholeDay ? TransparencyType.Transparent : TransparencyType.Opaque,
    };

    private static CalDateTime Instant(DateTimeOffset at) => new(at.UtcDateTime, CalDateTime.UtcTzId);

    private static byte[] Written(string method, IEnumerable<CalendarEvent> events)
    {
        var calendar = new Calendar { ProductId = "-//EvalBot//KO", Method = method };
        calendar.Events.AddRange(events);
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }
}
