using System.Text.Json.Nodes;
using EvalBot.Core.Discussions;
using EvalBot.Core.Evaluations;

namespace EvalBot.Bot.Grades;

public static partial class EvaluationExport
{
    /// <summary>What the panel put down after the reveal: its minority opinions, and its common text with who answered it. Before the reveal there is neither.</summary>
    private static void AddDiscussion(JsonObject export, Evaluation evaluation, Discussion discussion)
    {
        if (!evaluation.IsRevealed)
            return;

        export["minorityOpinions"] = Array(discussion.StandingOpinions(evaluation).Select(opinion => new JsonObject
        {
            ["seat"] = opinion.SeatId,
            ["goal"] = opinion.Goal == MinorityOpinion.Whole ? null : GoalId(opinion.Goal),
            ["words"] = opinion.Written.Words,
            ["at"] = Instant(opinion.Written.At),
        }));
        export["commonText"] = discussion.NewestText() is not { } text ? null : new JsonObject
        {
            ["version"] = text.Number,
            ["goals"] = Array(text.Goals.Select(goal => new JsonObject
            {
                ["goal"] = GoalId(goal.Goal),
                ["achievements"] = Array(goal.Achievements.Select(Sentence)),
                ["limits"] = Array(goal.Limits.Select(Sentence)),
                ["improvements"] = Array(goal.Improvements.Select(Sentence)),
            })),
            ["answers"] = Array(discussion.AnswersTo(evaluation, text.Number).Select(answer => new JsonObject
            {
                ["seat"] = answer.SeatId,
                ["confirmed"] = answer.Agrees,
                ["reason"] = answer.Answered.Words,
            })),
        };
    }

    private static JsonObject Sentence(MarkedSentence sentence) => new()
    {
        ["text"] = sentence.Text,
        ["seats"] = Array(sentence.Seats.Select(seat => (JsonNode)seat)),
        ["edited"] = sentence.EditedBy is not null,
    };
}
