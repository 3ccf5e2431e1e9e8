using EvalBot.Bot.Storage;
using EvalBot.Core.Evaluations;

namespace EvalBot.Bot.Commands;

/// <summary>A command that can do something with a file that somebody sends: with its word in the message, or chosen on the card that asks what the file is.</summary>
public interface ITakesFiles : ICommand
{
    /// <summary>What this person could do now with this file; empty for nothing. Says nothing of what they may not know.</summary>
    /// <param name="evaluations">Those in which the person is anything at all.</param>
    IEnumerable<FileUse> Uses(Caller caller, ReceivedFile file, IReadOnlyList<Evaluation> evaluations);

    /// <summary>Does it; asks again whether the person may.</summary>
    Task TakeAsync(Caller caller, FileUse use, ReceivedFile file, CancellationToken cancel);
}

/// <summary>One thing that can be done with a file.</summary>
/// <param name="Id">Of this use within the command: <c>report</c>.</param>
/// <param name="DistrictId">The district, or null where it is for none.</param>
/// <param name="Title">In the person's language: «도봉구 ① 결과보고서».</param>
public sealed record FileUse(string Id, string? DistrictId, string Title);
