using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Status;

public sealed partial class StatusCards
{
    /// <summary>The most duties that one card lists.</summary>
    private const int MostDuties = 20;

    /// <summary>A person's open duties, the nearest deadline first, each with the button that does it.</summary>
    /// <param name="due">What has a deadline, and the command that does it.</param>
    /// <param name="open">What waits without one, and the command that does it.</param>
    public JsonObject Todo(
        Language language,
        IReadOnlyList<(Evaluation Evaluation, Deadline Deadline, string Command)> due,
        IReadOnlyList<(Evaluation Evaluation, OpenDuty Duty, string Command)> open,
        DateTimeOffset now)
    {
        var face = faces.In(language);
        var duties = due.Select(duty => (
                What: face.Title(duty.Evaluation, DeadlineKey(duty.Deadline.Kind)),
                When: face.Say(now >= duty.Deadline.Ends ? "todo.late" : "todo.when", face.Until(duty.Deadline.LastDay), CardFace.DDay(duty.Deadline.LastDay, now)),
                Why: face.ShortDerivation(Derivation.Of(duty.Deadline, plan.Plan.Deadlines, plan.Days)),
                Title: CanActOn(duty.Evaluation, duty.Deadline) ? face.Say("titled", face.District(duty.Evaluation), face.Say("act", duty.Deadline.Kind)) : duty.Command,
                duty.Command))
            .Concat(open.Select(duty => (
                What: face.Say("titled", face.District(duty.Evaluation), face.Say("duty", duty.Duty)),
                When: face.Say("todo.open"),
                Why: "",
                Title: duty.Command,
                duty.Command)))
            .ToList();
        return face.Fill("todo-list", new
        {
            title = duties.Count == 0 ? face.Say("todo.none") : face.Say("todo.title", duties.Count),
            at = face.Say("status.at", face.Time(now)) + (duties.Count <= MostDuties ? "" : face.Say("todo.more", duties.Count - MostDuties)),
            duties = duties.Take(MostDuties).Select((duty, i) => new
            {
                what = duty.What,
                when = duty.Why.Length == 0 ? duty.When : face.Say("todo.why", duty.When, duty.Why),
                command = i < Button.Most ? "" : face.Say("todo.command", duty.Command),
            }),
            buttons = duties.Take(Button.Most).DistinctBy(duty => duty.Command).Select(duty => new Button(duty.Title, duty.Command)),
        });
    }

    /// <summary>What the person can do now.</summary>
    /// <param name="intro">Who they are here, or why they read this.</param>
    /// <param name="commands">Usage, what it does, and the words that its button sends (null where it needs more words).</param>
    public JsonObject Help(Language language, string intro, IReadOnlyList<(string Usage, string Does, string? Command)> commands)
    {
        var face = faces.In(language);
        return face.Fill("help-list", new
        {
            title = face.Say("help.title"),
            intro = CardFace.Lines(intro),
            commands = commands.Select(command => new { usage = command.Usage, does = command.Does }),
            buttons = commands.Where(command => command.Command is not null).Take(Button.Most).Select(command => new Button(command.Command!, command.Command!)),
        });
    }

    private static string DeadlineKey(DeadlineKind kind) => $"deadline.{char.ToLowerInvariant(kind.ToString()[0])}{kind.ToString()[1..]}";

    // A sheet can be rated once the ballot is open; until then the button says the command that it sends.
    internal static bool CanActOn(Evaluation evaluation, Deadline deadline) => deadline.Kind != DeadlineKind.Rating || evaluation.Ballots.Count > 0;
}
