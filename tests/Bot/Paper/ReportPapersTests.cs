using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using EvalBot.Bot.Paper;
using EvalBot.Core.Discussions;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Reports;
using EvalBot.Tests.Cards;

namespace EvalBot.Tests.Bot.Paper;

/// <summary>The dossier and the report as documents: valid, whole, and without seats where they go to the consortium.</summary>
public class ReportPapersTests
{
    private static ReportSource Source(Evaluation evaluation)
    {
        var discussion = new Discussion(1);
        if (evaluation.State == EvaluationState.Graded)
            discussion.TakeText(evaluation, evaluation.Seats[0].PersonId, "", Stages.Meeting.AddHours(3));
        var draft = new ReportDraft(1, ReportPart.Diagnosis);
        draft.Save("상반기에 장소를 구하지 못했다.\n<하반기>에는 \u0001 구했다.", 0, evaluation.Seats[3].PersonId, Stages.Meeting.AddDays(10));
        return new(Stages.Plan.Plan, evaluation, discussion, [draft], [evaluation.Seats[3].PersonId], new(2018, 8, 21), Stages.Meeting.AddDays(10), person => $"이름 {person}");
    }

    private static (string Text, string Head, List<string> Charts, List<string> Alts) Read(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        var main = document.MainDocumentPart!;
        Assert.Equal([], new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var text = string.Join('\n', main.Document!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(paragraph => paragraph.InnerText));
        return (
            text,
            string.Concat(main.HeaderParts.Select(part => part.Header!.InnerText)),
            [.. main.ChartParts.Select(part => string.Join(' ', part.ChartSpace!.Descendants<NumericValue>().Select(value => value.Text)))],
            [.. main.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Select(properties => properties.Description!.Value!)]);
    }

    [Theory]
    [InlineData("dobong")]
    [InlineData("gwanak")]
    public void Dossier_OfAGrade_HasTablesPicturesNarrativesWithSeatsAndFactors(string district)
    {
        var evaluation = new Stages(EveryCard.Plain, district).Graded();
        var (text, head, charts, alts) = Read(ReportPapers.Dossier(Source(evaluation)));

        Assert.Equal("잠정 · 최종 확정 전", head);
        foreach (var part in new[] { "Ⅰ. 결과 및 세부 내용", "Ⅱ. 진단과 분석", "Ⅲ. 성과와 개선과제", "1. 정량평가", "2. 정성평가", "3. 자리별 평가(집필자용)", "잃은 점수" })
            Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.All(evaluation.Indicators, line => Assert.Contains(line.Terms.Name, text, StringComparison.Ordinal));
        Assert.Contains("주민 공론장 참여자가 꾸준히 늘었고, 논의가 지역 의제로 이어졌습니다. [", text, StringComparison.Ordinal);
        Assert.Contains("외부전문가 1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("상반기에 장소를", text, StringComparison.Ordinal);
        Assert.Equal((3, 3), (charts.Count, alts.Count));
        Assert.Contains(alts, alt => alt.StartsWith("정량지표 달성률. ", StringComparison.Ordinal) && alt.Contains('%', StringComparison.Ordinal));
        Assert.Contains(charts, values => values.Contains("매우 우수", StringComparison.Ordinal));
    }

    [Fact]
    public void Report_ForTheConsortium_HasTheWritersWordsAndNoSeat()
    {
        var evaluation = new Stages(EveryCard.Plain).Graded();
        var (text, head, charts, _) = Read(ReportPapers.Report(Source(evaluation)));

        Assert.Equal("잠정 · 최종 확정 전", head);
        Assert.Contains("상반기에 장소를 구하지 못했다.\n<하반기>에는  구했다.", text, StringComparison.Ordinal);
        Assert.Contains("주민 공론장 참여자가 꾸준히 늘었고, 논의가 지역 의제로 이어졌습니다.", text, StringComparison.Ordinal);
        var without = text.Replace($"이름 {evaluation.Seats[3].PersonId}", "", StringComparison.Ordinal); // The writer signs it.
        foreach (var seat in evaluation.Seats)
        {
            Assert.DoesNotContain(Stages.Plan.Plan.PanelShape.Seat(seat.SeatId).Name, without, StringComparison.Ordinal);
            Assert.DoesNotContain(seat.PersonId, without, StringComparison.Ordinal);
        }

        Assert.Equal(3, charts.Count);
    }

    [Fact]
    public void Report_OfAFinalResult_IsNotProvisional_AndHasTheImprovements()
    {
        var evaluation = new Stages(EveryCard.Plain).Final();
        var report = new EvaluationReport();
        evaluation.Begin(report);
        report.Improve(evaluation, new(TopicKind.Whole, 0, ""), "저녁 모임을 늘린다", "dobong-manager", ["dobong-manager"], new(2019, 3, 31), "coordinator-1", Stages.Meeting.AddDays(20));
        var (text, head, _, _) = Read(ReportPapers.Report(Source(evaluation)));

        Assert.Equal("", head);
        Assert.DoesNotContain("잠정", text, StringComparison.Ordinal);
        Assert.Contains("저녁 모임을 늘린다\n이름 dobong-manager\n2019.3.31.", text, StringComparison.Ordinal);
        Assert.Contains("이의제기와 재심의", text, StringComparison.Ordinal);
    }
}
