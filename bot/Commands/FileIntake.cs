using EvalBot.Bot.Cards;
using EvalBot.Bot.Storage;
using EvalBot.Core.Evaluations;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Commands;

/// <summary>What becomes of a file that somebody sends: the command in the message takes it, or a card asks what it is.</summary>
public sealed class FileIntake(Desk desk, FileCards cards)
{
    /// <summary>Deals with every file of the message.</summary>
    /// <param name="read">The command that the message's words say, or null.</param>
    /// <param name="takers">The commands that take files.</param>
    public async Task TakeAsync(Caller caller, (ICommand Command, string[] Words)? read, IReadOnlyList<ITakesFiles> takers, CancellationToken cancel)
    {
        var evaluations = await caller.EvaluationsAsync(cancel);
        var asked = read?.Command as ITakesFiles;
        var district = read is { Words: [var word, ..] } ? DistrictWords.Find(desk.Plan, word)?.Id : null;
        foreach (var sent in caller.Turn.Files)
        {
            if (sent.Refused is { } refusal)
            {
                await caller.RefuseAsync(refusal, cancel);
                continue;
            }

            var file = sent.Received!;
            var uses = Uses(caller, file, evaluations, asked is null ? takers : [asked]).Where(use => district is null || use.Use.DistrictId == district).ToList();
            if (uses.Count == 0 && asked is not null)
                uses = Uses(caller, file, evaluations, takers);
            else if (asked is not null && uses is [var only])
            {
                await TakeAsync(caller, only.Command, only.Use, file, cancel);
                continue;
            }

            if (uses.Count == 0)
                await caller.SayAsync(
                    $"«{file.Name}» 파일을 받았지만 지금 이 파일로 하실 수 있는 일이 없어 쓰지 않았습니다. «도움말»에서 할 수 있는 일을 보아 주십시오.",
                    $"“{file.Name}” arrived, but there is nothing that you could do with it now, so it was not used. Type “help” for what you can do.", cancel);
            else
                await caller.ShowAsync(cards.Choice(caller.Language, file.Receipt(), [.. uses.Select(use => (IdOf(use.Command, use.Use), use.Use.Title))]), cancel);
        }
    }

    /// <summary>The card's answer: what the file is.</summary>
    public async Task ChosenAsync(Caller caller, PressedCard input, IReadOnlyList<ITakesFiles> takers, CancellationToken cancel)
    {
        var id = input.Text("file");
        var file = await desk.Db.ReceivedFiles.SingleOrDefaultAsync(each => each.Id == id && each.PersonId == caller.Who.PersonId, cancel);
        if (file is null)
        {
            await caller.SayAsync("그런 파일을 받은 일이 없습니다. 파일을 다시 보내 주십시오.", "There is no such file from you. Please send it again.", cancel);
            return;
        }

        if (file.TakenAs is { } taken)
        {
            await caller.SayAsync(
                $"«{file.Name}»은(는) 이미 «{taken}»(으)로 처리했습니다. 다시 하시려면 파일을 다시 보내 주십시오.",
                $"“{file.Name}” was dealt with already, as “{taken}”. To do it again, please send the file again.", cancel);
            return;
        }

        var uses = Uses(caller, file, await caller.EvaluationsAsync(cancel), takers);
        var chosen = uses.FirstOrDefault(use => IdOf(use.Command, use.Use) == input.Text("use"));
        if (chosen.Command is not null)
            await TakeAsync(caller, chosen.Command, chosen.Use, file, cancel);
        else if (input.Text("use").Length == 0)
            await caller.SayAsync("무슨 파일인지 골라 주십시오.", "Please choose what the file is.", cancel);
        else
            await caller.SayAsync("지금은 할 수 없는 일입니다. 파일을 다시 보내시면 지금 할 수 있는 일을 보여 드립니다.", "This cannot be done now. Send the file again to see what can.", cancel);
    }

    private static async Task TakeAsync(Caller caller, ITakesFiles command, FileUse use, ReceivedFile file, CancellationToken cancel)
    {
        file.TakenAs = use.Title;
        await command.TakeAsync(caller, use, file, cancel);
    }

    private static List<(ITakesFiles Command, FileUse Use)> Uses(Caller caller, ReceivedFile file, IReadOnlyList<Evaluation> evaluations, IReadOnlyList<ITakesFiles> takers) =>
        [.. takers.SelectMany(command => command.Uses(caller, file, evaluations), (command, use) => (command, use))];

    private static string IdOf(ITakesFiles command, FileUse use) => $"{command.Words[1]}/{use.Id}/{use.DistrictId}";
}
