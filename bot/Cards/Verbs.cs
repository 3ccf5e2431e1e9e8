namespace EvalBot.Bot.Cards;

/// <summary>Every verb that a card can send. Each has one handler; a test compares this list with both.</summary>
public static class Verbs
{
    /// <summary>Runs the command in <c>data.command</c>, as if it had been typed.</summary>
    public const string RunCommand = "command.run";

    public const string AcknowledgeWarnings = "plan.acknowledge";
    /// <summary>Says what a received file is.</summary>
    public const string UseFile = "file.use";

    public const string SaveResults = "results.save";
    public const string ConfirmResults = "results.confirm";
    public const string SubmitRating = "rating.submit";
    public const string SaveDraft = "rating.draft";
    public const string CloseRating = "rating.close";
    public const string Recuse = "seat.recuse";
    public const string RecordRecusal = "seat.record-recusal";
    public const string SendNotice = "notice.send";
    public const string ReceiveNotice = "notice.receive";

    /// <summary>Answers the question of the appeal dialog that <c>data.step</c> names.</summary>
    public const string AnswerAppeal = "appeal.answer";
    public const string OpenRedeliberation = "redeliberation.open";
    public const string AnswerRedeliberation = "redeliberation.answer";
    public const string DecideAppeal = "redeliberation.decide";
    public const string FinalizeResult = "result.finalize";
    public const string HandInDocuments = "documents.hand-in";
    public const string ForwardDocuments = "documents.forward";

    /// <summary>Shows what would change with a date.</summary>
    public const string PreviewDate = "dates.preview";

    /// <summary>Does the change that <c>data.change</c> names.</summary>
    public const string ChangeDate = "dates.change";
    public const string RecordGathering = "gathering.record";
}
