using System.Globalization;
using EvalBot.Bot.Commands;
using EvalBot.Core.Grades;

namespace EvalBot.Bot.Grades;

/// <summary>등급 전체: every district's grade at once, as a card and as a table.</summary>
public sealed class GradeOverview(Desk desk, Recount secondWay, GradeAlarm alarm, GradeCards cards, GradeFiles files)
{
    /// <param name="words">What came after «전체»: a page, or «표».</param>
    public async Task ShowAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        var evaluations = await caller.EvaluationsAsync(cancel);
        var inDoubt = new HashSet<string>();
        foreach (var evaluation in evaluations.Where(each => each.Grade is not null))
        {
            if (evaluation.WhyNotTrusted(evaluation.Grade!, secondWay) is not IGradeInDoubt doubt)
                continue;
            inDoubt.Add(evaluation.DistrictId);
            await alarm.RaiseAsync(caller.Who, doubt, cancel);
        }

        if (words is ["표" or "table" or "xlsx", ..])
            await caller.Turn.ReplyAsync(files.TableOfAll(caller.Language, evaluations, inDoubt), cancel);
        else
            await caller.ShowAsync(cards.Table(caller.Language, evaluations, inDoubt, Page(words), desk.Now), cancel);
    }

    private static int Page(string[] words) =>
        words is [var word, ..] && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;
}
