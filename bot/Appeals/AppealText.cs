using System.Globalization;
using System.Text;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Appeals;

/// <summary>전문: an appeal as a text file, with every word of every argument, as far as its reader may read it.</summary>
internal static class AppealText
{
    public static Reply Of(Language language, EvaluationPlan plan, Evaluation evaluation, IReadOnlySet<Tier> reader)
    {
        var district = plan.District(evaluation.DistrictId);
        var appeal = evaluation.Appeal!;
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{language.Name(district)} {language.Pick("이의제기", "appeal")}, {language.Time(appeal.Filed.At)}, {language.Appeal(appeal.State)}");
        foreach (var (argument, i) in appeal.Arguments.Select((argument, i) => (argument, i)))
        {
            text.AppendLine();
            text.AppendLine(CultureInfo.InvariantCulture, $"{language.Pick("주장", "Argument")} {i + 1}: {language.Ground(argument.Ground)} ({string.Join(", ", argument.Items.Select(item => language.Item(item)))})");
            if (argument is { NamesSeats: true, Seats.Count: > 0 } && Disclosure.MayRead(reader, Disclosed.AppealSeats))
                text.AppendLine(CultureInfo.InvariantCulture, $"{language.Pick("지목한 자리", "Seats named")}: {string.Join(", ", argument.Seats.Select(seat => language.Pick(plan.PanelShape.Seat(seat).Name, plan.PanelShape.Seat(seat).EnglishName)))}");
            text.AppendLine(argument.Words);
            if (i < appeal.Replies.Count && evaluation.TellsOutcomeTo(reader))
                text.AppendLine(CultureInfo.InvariantCulture, $"{language.Pick("답변", "Answer")}: {appeal.Replies[i]}");
        }

        if (appeal.Relief.Length > 0)
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{language.Pick("요구", "Asked for")}: {appeal.Relief}");
        if (Disclosure.MayRead(reader, Disclosed.AppealEvidence))
        {
            foreach (var file in appeal.Evidence)
                text.AppendLine(CultureInfo.InvariantCulture, $"{language.Pick("증거", "Evidence")}: {file.Name} ({file.Bytes:#,0} B, SHA-256 {file.Sha256})");
        }

        return new(null, File: new($"이의제기-{district.Name}.txt", "text/plain", Encoding.UTF8.GetBytes(text.ToString())));
    }
}
