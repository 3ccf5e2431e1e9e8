using System.Text;
using EvalBot.Core.Plans;

namespace EvalBot.Bot.PlanFiles;

/// <summary>A plan file that could be read, with the texts that it was read from.</summary>
/// <remarks>Both texts are kept with the evaluations, so that a later change of the file changes nothing that is under way.</remarks>
/// <param name="Lines">Where each of its values stands.</param>
/// <param name="Text">The plan file's own text.</param>
/// <param name="HolidaysText">The text of the list of holidays that it names.</param>
public sealed record PlanFile(
    EvaluationPlan Plan,
    PlanSample Sample,
    PlanLines Lines,
    string Text,
    string HolidaysText)
{
    private const string TimeZone = "Asia/Seoul";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What the rule check finds, the errors first.</summary>
    public IReadOnlyList<PlanFinding> Findings => PlanCheck.Of(Plan, Sample);

    public void Deconstruct(out EvaluationPlan plan, out PlanSample sample) => (plan, sample) = (Plan, Sample);

    /// <summary>Reads a plan file and the list of holidays beside it.</summary>
    /// <exception cref="PlanFileException">One of the two is missing or wrong.</exception>
    public static PlanFile Read(string path)
    {
        var fileName = Path.GetFileName(path);
        var text = ReadText(path) ?? throw new PlanFileException(fileName, 1, $"계획 파일이 없거나 읽을 수 없습니다 ({path}).");
        return Parse(text, fileName, HolidaysBeside);

        string HolidaysBeside(PlanNode name) =>
            ReadText(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, name.FileName()))
            ?? throw name.Problem($"공휴일 파일이 계획 파일과 같은 폴더에 없거나 읽을 수 없습니다 («{name.FileName()}»).");
    }

    /// <summary>Reads texts that were kept from an earlier <see cref="Read"/>.</summary>
    /// <param name="fileName">What messages call the plan file.</param>
    /// <exception cref="PlanFileException">One of the two is wrong.</exception>
    public static PlanFile Parse(string yamlText, string holidaysCsv, string fileName) => Parse(yamlText, fileName, _ => holidaysCsv);

    /// <summary>Where each value of a text stands that was read before. There are many of them, and they are seldom asked for: nobody keeps them.</summary>
    public static PlanLines LinesOf(string yamlText, string fileName) => new(fileName, PlanYaml.Root(yamlText, fileName).Lines());

    private static PlanFile Parse(string text, string fileName, Func<PlanNode, string> holidaysText)
    {
        var file = PlanYaml.Root(text, fileName);
        var root = file.Fields(
            "name year timeZone holidays scoring appeals deadlines reminders panelShape preparation documents rounds districts sample",
            "selfAssessment");
        if (root["timeZone"].Text() != TimeZone)
            throw root["timeZone"].Wrong($"{TimeZone}만 쓸 수 있습니다");

        var holidaysCsv = holidaysText(root["holidays"]);
        var year = root["year"].Integer(2000, 2100);
        var rounds = RoundReader.Read(root["rounds"]);
        var documents = DocumentReader.Read(root["documents"]);
        var plan = new EvaluationPlan(
            root["name"].Text(),
            year,
            RulesReader.Scoring(root["scoring"]) with { PlanName = root["name"].Text() },
            RulesReader.Appeals(root["appeals"]),
            RulesReader.Deadlines(root["deadlines"]),
            RulesReader.Reminders(root["reminders"]),
            PanelShapeReader.Read(root["panelShape"]),
            PreparationReader.Read(root["preparation"]),
            documents,
            DocumentReader.SelfAssessment(root.GetValueOrDefault("selfAssessment"), root["documents"], documents),
            rounds,
            DistrictReader.Read(root["districts"], year, rounds),
            HolidaysFile.Parse(holidaysCsv, root["holidays"].FileName()));
        RoundReader.CheckDistricts(root["rounds"], root["districts"], plan);
        return new PlanFile(plan, SampleReader.Read(root["sample"], plan), new(fileName, file.Lines()), text, holidaysCsv);
    }

    /// <returns>Null when there is no such file, or it cannot be opened.</returns>
    private static string? ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path, StrictUtf8);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return null;
        }
        catch (DecoderFallbackException)
        {
            throw new PlanFileException(Path.GetFileName(path), 1, "UTF-8로 저장한 파일이 아닙니다.");
        }
    }
}
