using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;

namespace EvalBot.Core.Reminders;

/// <summary>Why somebody is reminded.</summary>
public enum ReminderReason
{
    /// <summary>They have to act, or may.</summary>
    ToAct,

    /// <summary>대행: who has to act is away, or did not act.</summary>
    Deputy,

    /// <summary>The deadline has passed.</summary>
    Coordinator,
}

/// <summary>Somebody who is reminded.</summary>
public sealed record Recipient(string PersonId, ReminderReason Reason);

/// <summary>What decides beside the evaluation who is reminded.</summary>
/// <param name="DeputyOf">The deputy of a person, or null.</param>
/// <param name="SettingsOf">What a person chose, or null.</param>
public sealed record ReminderContext(ReminderRules Rules, Func<string, string?> DeputyOf, Func<string, ReminderSettings?> SettingsOf);

/// <summary>Who is reminded of a deadline: who has to act, then their deputies, then the coordinators. Domain, «Reminders».</summary>
public static class Recipients
{
    /// <summary>Everybody whom a reminder goes to at this instant, each once; nobody once the act is done.</summary>
    /// <param name="offset">D-3, D-day, D+1 …; another for a reminder beside the schedule, which goes to who has to act.</param>
    public static IReadOnlyList<Recipient> Of(DeadlineKind kind, string offset, Evaluation evaluation, Participants people, ReminderContext context, DateTimeOffset now)
    {
        var acting = Duties.WhoHasToAct(kind, evaluation, people);
        if (acting.Count == 0)
            return [];

        var step = ReminderSchedule.StepOf(offset);
        var right = Deadline.IsRight(kind);
        var wanted = right ? acting.Where(person => context.SettingsOf(person)?.Silences(kind) != true) : acting;
        var recipients = wanted.Distinct().Select(person => new Recipient(person, ReminderReason.ToAct)).ToList();
        foreach (var person in acting)
        {
            if (context.DeputyOf(person) is { } deputy && TakesPart(deputy) && (IsAway(person) || (!right && step >= context.Rules.DeputiesFrom)))
                Add(deputy, ReminderReason.Deputy);
        }

        if (!right && step >= context.Rules.CoordinatorsFrom)
        {
            foreach (var coordinator in people.Coordinators)
                Add(coordinator, ReminderReason.Coordinator);
        }

        return recipients;

        void Add(string person, ReminderReason reason)
        {
            if (recipients.TrueForAll(known => known.PersonId != person) && !acting.Contains(person))
                recipients.Add(new(person, reason));
        }

        bool IsAway(string person) => context.SettingsOf(person)?.IsAway(now) == true;

        // Nobody sees what no role of theirs needs: a deputy has a part in this district themself.
        bool TakesPart(string person) => people.Coordinators.Contains(person) || people.Officers.Contains(person) || people.Consortium.Contains(person)
            || people.Writers.Contains(person) || evaluation.SeatOf(person) is { IsRecused: false };
    }
}
