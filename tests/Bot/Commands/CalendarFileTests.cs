using System.Text;
using EvalBot.Bot.Commands;
using EvalBot.Core.Calendar;
using Ical.Net;

namespace EvalBot.Tests.Bot.Commands;

/// <summary>A calendar file, read back as a calendar program would.</summary>
public class CalendarFileTests
{
    private static readonly DateTimeOffset Now = new(2018, 8, 1, 10, 0, 0, KoreanDays.Offset);

    private static readonly CalendarEntry Meeting = new(
        "meeting-dobong-2018@evalbot", 2, "도봉구 성과평가 회의", PlannedTime.At(new(2018, 8, 13), new(8, 30), TimeSpan.FromHours(2)), "거점공간; 2층, 대회의실",
        new string('긴', 200) + "\n둘째 줄", ["도봉구 책임자", "서울시 담당 1"], Cancelled: false);

    [Fact]
    public void Invitation_ReadBack_IsTheEntry()
    {
        var calendar = Read(CalendarFile.Invitation(Meeting, "서울시 담당", Now));
        var entry = Assert.Single(calendar.Events);

        Assert.Equal(("REQUEST", Meeting.Uid, 2, "CONFIRMED"), (calendar.Method, entry.Uid, entry.Sequence, entry.Status));
        Assert.Equal((Meeting.Summary, Meeting.Place, Meeting.Description), (entry.Summary, entry.Location, entry.Description));
        Assert.Equal(("UTC", new DateTime(2018, 8, 12, 23, 30, 0, DateTimeKind.Utc)), (entry.DtStart!.TzId, entry.DtStart.AsUtc));
        Assert.Equal(new DateTime(2018, 8, 13, 1, 30, 0, DateTimeKind.Utc), entry.DtEnd!.AsUtc);
    }

    [Fact]
    public void Invitation_NamesPeople_WithoutInventingAnAddress()
    {
        // Ical.Net reads back mail addresses only, so the lines themselves are read.
        var lines = Unfolded(CalendarFile.Invitation(Meeting, "서울시 담당", Now)).Split("\r\n");
        Assert.Equal(
            ["ATTENDEE;CN=도봉구 책임자;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:invalid:nomail", "ATTENDEE;CN=서울시 담당 1;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:invalid:nomail"],
            lines.Where(line => line.StartsWith("ATTENDEE", StringComparison.Ordinal)));
        Assert.Contains("ORGANIZER;CN=서울시 담당:invalid:nomail", lines);
    }

    [Fact]
    public void Invitation_Cancelled_KeepsItsUid()
    {
        var calendar = Read(CalendarFile.Invitation(Meeting with { Cancelled = true, Sequence = 3 }, "서울시 담당", Now));
        var entry = Assert.Single(calendar.Events);
        Assert.Equal(("CANCEL", Meeting.Uid, 3, "CANCELLED"), (calendar.Method, entry.Uid, entry.Sequence, entry.Status));
    }

    [Fact]
    public void Published_AWholeDay_HasNoHourAndBlocksNothing()
    {
        var calendar = Read(CalendarFile.Published([Meeting with { Time = PlannedTime.On(new(2018, 7, 30)) }], Now));
        var entry = Assert.Single(calendar.Events);
        Assert.Equal(("PUBLISH", true, "TRANSPARENT"), (calendar.Method, entry.IsAllDay, entry.Transparency));
        Assert.Equal((new DateOnly(2018, 7, 30), new DateOnly(2018, 7, 31)), (entry.DtStart!.Date, entry.DtEnd!.Date));
        Assert.DoesNotContain("ATTENDEE", Unfolded(CalendarFile.Published([Meeting], Now)), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_AreFolded_AndEndAsTheFormatWants()
    {
        var text = Encoding.UTF8.GetString(CalendarFile.Invitation(Meeting, "서울시 담당", Now));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains("DTSTART:20180812T233000Z\r\n", text, StringComparison.Ordinal);
    }

    private static string Unfolded(byte[] file) => Encoding.UTF8.GetString(file).Replace("\r\n ", "", StringComparison.Ordinal);

    private static Calendar Read(byte[] file) => Calendar.Load(Encoding.UTF8.GetString(file))!;
}
