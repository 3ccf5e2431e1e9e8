using System.Globalization;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Status;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;
using EvalBot.Core.Plans;

namespace EvalBot.Bot;

/// <summary>Where a turn goes: a card's verb, a dialog under way, or a command.</summary>
public sealed class Router(
    CommandTable table, HelpCommand help, TodoCommand todo, FileIntake files, Chat chat, Desk desk, DeclarationCard declaration, RaiseGradeAlarm alarm)
{
    internal const string RunCommandVerb = "command.run";
    internal const string UseFileVerb = "file.use";

    /// <summary>The most characters that a message may have.</summary>
    public const int LongestText = 8000;

    /// <summary>Carries out one turn within the transaction that is under way.</summary>
    public async Task HandleAsync(Turn turn, CancellationToken cancel)
    {
        var caller = await CallerAsync(turn, cancel);
        var input = turn.Value is { } value ? new PressedCard(value) : null;
        if (turn.Files.Count > 0)
            await files.TakeAsync(caller, table.Read(turn.Text), [.. table.All.OfType<ITakesFiles>()], cancel);
        else if (input?.Verb == UseFileVerb)
            await files.ChosenAsync(caller, input, [.. table.All.OfType<ITakesFiles>()], cancel);
        else if (input?.Verb == RunCommandVerb)
            await SaidAsync(caller, input.Text("command"), cancel);
        else if (input is not null && table.HandlerOf(input.Verb) is { } handler)
            await handler(caller, input, cancel);
        else if (input is not null && turn.Text.Length == 0)
            await caller.SayAsync(
                "이 카드가 무엇을 하려는 것인지 알 수 없어 아무것도 바꾸지 않았습니다. 명령으로 다시 열어 주십시오. «도움말»에 명령이 있습니다.",
                "This card does not say what it wants, so nothing was changed. Please open it again with its command; “help” lists them.", cancel);
        else
            await SaidAsync(caller, turn.Text, cancel);
        if (caller.Next is { Length: > 0 } next)
            await SaidAsync(caller, next, cancel);
    }

    /// <summary>The first words in a new conversation: who the person is here, what they can do now, and what waits for them.</summary>
    public async Task WelcomeAsync(string personId, CancellationToken cancel)
    {
        var caller = await CallerAsync(new Turn(new Activity(), await chat.OpenAsync(personId, cancel), chat), cancel);
        await help.ShowAsync(
            caller,
            caller.Language.Pick(
                $"안녕하십니까. 성과평가를 돕는 평가봇입니다. {help.Roles(caller)}. 지금 하실 수 있는 일은 다음과 같습니다.",
                $"Hello, this is EvalBot, which helps with the evaluation. {help.Roles(caller)}. This is what you can do now."),
            cancel);
        await todo.ShowAsync(caller, evenIfNone: false, cancel);
        if (desk.Now.Year > desk.Plan.Year && caller.Who.Is(Role.Coordinator))
            await caller.SayAsync(
                $"지금 시계는 {desk.Now.ToOffset(KoreanDays.Offset):yyyy-MM-dd}이고 계획은 {desk.Plan.Year}년의 것입니다. 연습하시려면 시계를 회의 날로 맞추십시오. 예: 시계 {Rehearsal()}",
                $"The clock says {desk.Now.ToOffset(KoreanDays.Offset):yyyy-MM-dd}, and the plan is of {desk.Plan.Year}. To rehearse, set the clock to the day of a meeting: clock {Rehearsal()}", cancel);
    }

    /// <summary>Ten minutes before the first meeting of a project that goes on: where a rehearsal begins.</summary>
    private string Rehearsal() => desk.Plan.Districts
        .Where(district => !district.EarlyTermination)
        .Min(district => district.MeetingStartsAt)
        .ToOffset(KoreanDays.Offset).AddMinutes(-10)
        .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private async Task<Caller> CallerAsync(Turn turn, CancellationToken cancel)
    {
        await desk.CountHolidaysAsync(cancel);
        var who = await desk.Db.StandingAsync(turn.PersonId, cancel);
        return new(turn, who, new Names(desk.Db), desk, declaration, alarm);
    }

    private async Task SaidAsync(Caller caller, string text, CancellationToken cancel)
    {
        if (text.Length > LongestText)
        {
            await caller.SayAsync(
                $"글이 {text.Length:N0}자로 너무 깁니다. 한 번에 {LongestText:N0}자까지 보낼 수 있으니 나누어 보내 주십시오. 아무것도 바뀌지 않았습니다.",
                $"The message has {text.Length:N0} characters, and {LongestText:N0} is the most. Please send it in parts. Nothing was changed.", cancel);
            return;
        }

        caller.Asked = text;
        var read = table.Read(text);
        if (table.DialogOf(caller.Turn.Conversation) is { } dialog && !Leaves(dialog, caller, text, read?.Command))
            await dialog.AnswerAsync(caller, text, cancel);
        else if (read is var (command, words))
            await RunAsync(command, caller, words, cancel);
        else
            await SayUnknownAsync(caller, text, cancel);
    }

    private static Task RunAsync(ICommand command, Caller caller, string[] words, CancellationToken cancel)
    {
        if (SealedTurns.AreAnswersOf(command))
            caller.Turn.Seal();
        return command.RunAsync(caller, words, cancel);
    }

    /// <summary>A slash, 취소 and 도움말 are commands everywhere; other words too, except where free text is asked for and they may begin a sentence.</summary>
    private static bool Leaves(IDialogCommand dialog, Caller caller, string text, ICommand? command) =>
        command is not null
        && (text.StartsWith('/') || command is CancelCommand or HelpCommand || !dialog.TakesAsAnswer(caller.Turn.Conversation, text));

    private Task SayUnknownAsync(Caller caller, string text, CancellationToken cancel)
    {
        var shown = text.Split('\n')[0] is var line && line.Length > 30 ? line[..30] + "…" : line;
        return help.ShowAsync(
            caller,
            text.Length == 0
                ? caller.Language.Pick("보내신 메시지에 글이 없습니다. 지금 하실 수 있는 일은 다음과 같습니다.", "There were no words in your message. This is what you can do now.")
                : caller.Language.Pick($"«{shown}»은(는) 모르는 명령입니다. 아무것도 바뀌지 않았습니다. 지금 하실 수 있는 일은 다음과 같습니다.", $"“{shown}” is no command I know. Nothing was changed. This is what you can do now."),
            cancel);
    }
}
