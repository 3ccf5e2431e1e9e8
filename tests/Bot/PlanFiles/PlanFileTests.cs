using System.Text;
using EvalBot.Bot.PlanFiles;
using EvalBot.Core.Plans;

namespace EvalBot.Tests.Bot.PlanFiles;

public sealed class PlanFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("plan").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Read_NoFile_SaysSo() => Refused("2018-seoul.yaml:1: 계획 파일이 없거나 읽을 수 없습니다");

    [Fact]
    public void Read_NoHolidaysBesideIt_NamesTheLine()
    {
        Write(Plan2018.FileName, Plan2018.File.Text);

        var line = Array.IndexOf(Plan2018.File.Text.Split('\n'), "holidays: holidays-kr.csv") + 1;
        Refused($"2018-seoul.yaml:{line}: 공휴일 파일이 계획 파일과 같은 폴더에 없거나 읽을 수 없습니다 («holidays-kr.csv»).");
    }

    [Fact]
    public void Read_NotUtf8_SaysSo()
    {
        File.WriteAllBytes(Path.Combine(folder, Plan2018.FileName), [.. "name: "u8, 0xB0, 0xE8, 0xC8, 0xB9, (byte)'\n']); // 계획 in EUC-KR.

        Refused("2018-seoul.yaml:1: UTF-8로 저장한 파일이 아닙니다.");
    }

    [Fact]
    public void Read_ByteOrderMarkAndWindowsLineEnds_GivesTheSamePlan()
    {
        File.WriteAllText(Path.Combine(folder, Plan2018.FileName), Plan2018.File.Text.ReplaceLineEndings("\r\n"), new UTF8Encoding(true));
        Write("holidays-kr.csv", Plan2018.File.HolidaysText.ReplaceLineEndings("\r\n"));

        var (plan, sample) = PlanFile.Read(Path.Combine(folder, Plan2018.FileName));

        Assert.Equivalent(Plan2018.File.Plan, plan, strict: true);
        Assert.Equivalent(Plan2018.File.Sample, sample, strict: true);
    }

    [Fact]
    public void Parse_APlanThatWasStoredBefore_HasNoQuietHoursAndTheRestAsTheDomainSays()
    {
        var text = string.Join('\n', Plan2018.File.Text.Split('\n').Where(line => line.Trim().Split(':')[0] is not ("quiet" or "digest" or "escalation")));
        var reminders = PlanFile.Parse(text, Plan2018.File.HolidaysText, Plan2018.FileName).Plan.Reminders;

        Assert.Equal((null, true, 1, 1), (reminders.Quiet, reminders.Digest, reminders.DeputiesFrom, reminders.CoordinatorsFrom));
        Assert.Equal((new QuietHours(new(20, 0), new(8, 0)), 0), (Plan2018.File.Plan.Reminders.Quiet, Plan2018.File.Plan.Reminders.DeputiesFrom));
    }

    [Fact]
    public void Parse_DecomposedHangul_IsComposed()
    {
        var (plan, _) = PlanFile.Parse(Plan2018.File.Text.Normalize(NormalizationForm.FormD), Plan2018.File.HolidaysText, Plan2018.FileName);

        Assert.Equal("도봉구", plan.District("dobong").Name);
    }

    [Fact]
    public void Parse_OtherSeatsYearsAndDistricts_NeedsNoCode()
    {
        var text = Plan2018.File.Text
            .Replace("expert-1:", "scholar:", StringComparison.Ordinal).Replace("id: expert-1,", "id: scholar,", StringComparison.Ordinal)
            .Replace("peer-y2", "peer-y3", StringComparison.Ordinal).Replace("peerYear: 2", "peerYear: 3", StringComparison.Ordinal)
            .Replace("year: 2\n", "year: 3\n", StringComparison.Ordinal)
            .Replace("dobong", "haeundae", StringComparison.Ordinal).Replace("도봉구", "해운대구", StringComparison.Ordinal);

        var (plan, sample) = PlanFile.Parse(text, Plan2018.File.HolidaysText, "busan.yaml");

        Assert.Equal(3, plan.PanelShape.Seat("peer-y3").PeerYear);
        Assert.Equal("haeundae-expert-1", sample.Roles.Single(role => (role.DistrictId, role.SeatId) == ("haeundae", "scholar")).PersonId);
    }

    [Theory]
    [InlineData("date,name\n", 1, "공휴일이 하나도 없습니다.")]
    [InlineData("", 1, "첫 줄은 «date,name»이어야 합니다.")]
    [InlineData("date,name\n2018-08-15,광복절\n2018-02-29,없는 날\n", 3, "«2018-08-15,광복절»처럼 있는 날짜와 이름을 써야 합니다 («2018-02-29,없는 날»).")]
    [InlineData("date,name\n2018-08-15\n", 2, "«2018-08-15,광복절»처럼 있는 날짜와 이름을 써야 합니다 («2018-08-15»).")]
    [InlineData("date,name\n2018-08-15, \n", 2, "«2018-08-15,광복절»처럼 있는 날짜와 이름을 써야 합니다 («2018-08-15, »).")]
    [InlineData("date,name\n2018-08-15,광복절\n2018-08-15,광복절\n", 3, "이미 있는 날짜입니다 («2018-08-15»).")]
    public void Parse_WrongHolidays_NamesTheirLine(string csv, int line, string problem)
    {
        var refusal = Assert.Throws<PlanFileException>(() => PlanFile.Parse(Plan2018.File.Text, csv, Plan2018.FileName));

        Assert.Equal($"holidays-kr.csv:{line}: {problem}", refusal.Message);
    }

    [Fact]
    public void Parse_YearWithoutHolidays_IsFound() => Assert.Equal(
        [2018],
        PlanFile.Parse(Plan2018.File.Text, "date,name\n2019-01-01,1월 1일\n", Plan2018.FileName).Findings.OfType<HolidaysUncovered>().Single().Years);

    [Fact]
    public void Parse_DeadlineInAYearWithoutHolidays_IsFoundAtTheHolidays()
    {
        var text = Plan2018.File.Text.Replace("2018-08-31 1", "2018-12-28 1", StringComparison.Ordinal);

        var read = PlanFile.Parse(text, "date,name\n2018-08-15,광복절\n", Plan2018.FileName);

        var found = read.Findings.OfType<HolidaysUncovered>().Single();
        Assert.Equal([2019], found.Years);
        Assert.Equal(["gangseo"], found.Districts);
        Assert.Equal(Array.IndexOf(text.Split('\n'), "holidays: holidays-kr.csv") + 1, read.Lines.Of(found.Place));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

    private void Refused(string problem) =>
        Assert.StartsWith(problem, Assert.Throws<PlanFileException>(() => PlanFile.Read(Path.Combine(folder, Plan2018.FileName))).Message);
}
