using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;

namespace EvalBot.Bot.Grades;

/// <summary>확인: a second coordinator sees exactly what they confirm, and confirms it.</summary>
public sealed class ConfirmCommand(ConfirmGrade confirm, GradeNews news, GradeCards cards) : ICommand
{
    public IReadOnlyList<string> Words => ["확인", "confirm"];

    public string Arguments(Language language) => language.Pick("구", "district");

    public string Does(Language language) => language.Pick("다른 시 담당이 산정한 등급을 확인합니다", "confirms a grade that another coordinator issued");

    public bool IsOffered(Caller caller, Evaluation evaluation) =>
        evaluation.Grade is { AwaitsConfirmation: true } && confirm.WhyNot(caller.Who, evaluation) is null;

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler> { ["grade.confirm"] = ConfirmAsync };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;
        if (confirm.WhyNot(caller.Who, evaluation) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(cards.Confirm(caller.Language, evaluation, evaluation.Grade!, caller.Names), cancel);
    }

    private async Task ConfirmAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;
        if (await confirm.RunAsync(caller.Who, evaluation, input.Number("grade"), input.Text("hash"), cancel) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        await caller.ReplaceAsync(
            cards.Sheet(caller.Language, evaluation, evaluation.Grade!, caller.Names, bySeat: true, readable: [.. evaluation.Grades.Select(grade => grade.Number)]),
            caller.Language.Pick("등급을 확인했습니다. 이제 «통보»로 통보할 수 있습니다.", "The grade is confirmed. It can be sent with “notify” now."),
            cancel);
        await news.GradeConfirmedAsync(evaluation, caller.Who.PersonId, cancel);
    }
}
