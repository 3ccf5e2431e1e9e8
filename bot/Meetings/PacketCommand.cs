using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Meetings;

/// <summary>자료묶음: one file with everything for a meeting, for the day on which the chat fails.</summary>
public sealed class PacketCommand(Desk desk, Packet packet) : ICommand
{
    public IReadOnlyList<string> Words => ["자료묶음", "packet"];

    public string Arguments(Language language) => language.Pick("구", "district");

    public string Does(Language language) => language.Pick("회의 자료를 파일 하나로 받습니다(종이 평가표 포함)", "everything for the meeting in one file, paper forms included");

    public bool IsOffered(Caller caller, Evaluation evaluation) => caller.May(Right.TakePacket, evaluation) && !evaluation.IsRevealed && evaluation.Seats.Count > 0;

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;
        if ((Access.WhyNot(Right.TakePacket, caller.Who, evaluation) ?? packet.WhyNot(caller.Who, evaluation)) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        var district = desk.Plan.District(evaluation.DistrictId);
        var (hash, missing) = await packet.WriteAsync(caller.Who, evaluation, cancel);
        desk.Note(caller.Who, evaluation, AuditAct.TakePacket);
        var sentence = caller.Language.Pick(
            $"{district.Name} 회의 자료묶음입니다. 먼저 «00 안내»를 읽어 주십시오. 연락처가 들어 있어 담당자만 봅니다.",
            $"The packet for the meeting of {district.EnglishName}. Please read “00 안내” first. It holds contacts, so it is for coordinators only.");
        if (missing.Count > 0)
            sentence += caller.Language.Pick($" 읽을 수 없어 빠진 서류: {string.Join("; ", missing)}.", $" Documents that could not be read and are missing: {string.Join("; ", missing)}.");
        await caller.Turn.ReplyAsync(new Reply(sentence, File: new($"packet-{district.Name}.zip", "application/zip", [], Sha256: hash)), cancel);
    }
}
