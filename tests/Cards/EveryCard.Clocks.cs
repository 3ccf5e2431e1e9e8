using EvalBot.Bot.Dates;
using EvalBot.Bot.Reminders;
using EvalBot.Bot.Status;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;
using EvalBot.Core.Dates;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Reminders;

namespace EvalBot.Tests.Cards;

internal static partial class EveryCard
{
    /// <summary>A reminder as its reader gets it.</summary>
    internal static ReminderEntry Reminder(Evaluation evaluation, Deadline deadline, string offset, string? command, ReminderReason reason = ReminderReason.ToAct, params string[] stillToAct) => new(
        evaluation, deadline, new(deadline, offset, new("dobong-manager", reason), Stages.Meeting), command, stillToAct, CanSnooze: reason == ReminderReason.ToAct && ReminderSchedule.StepOf(offset) < 0);

    private static IEnumerable<FilledCard> Clocks(Language language, Stages stages, Func<string, string> words)
    {
        var now = Stages.Meeting;
        var evaluation = stages.Graded();
        var reminders = new ReminderCards(Stages.Faces);
        foreach (var deadline in Deadlines())
        {
            yield return new("deadline-reminder", $"{deadline.Kind}", false, reminders.One(language, Reminder(evaluation, deadline, "D-3", "평가 도봉구"), now));
            yield return new("deadline-reminder", $"{deadline.Kind}, copy", false, reminders.One(language, Reminder(evaluation, deadline, "D+1", null, ReminderReason.Coordinator, "도봉구 책임자"), now));
        }

        var prompt = ReminderDelivery.PromptOn(new(2018, 8, 6));
        yield return new("deadline-reminder", "prompt, late", false, reminders.One(language, Reminder(evaluation, Deadlines()[0], prompt, "서류 도봉구"), now));
        yield return new("deadline-reminder", "deputy", false, reminders.One(language, Reminder(evaluation, Deadlines()[3], "D-day", null, ReminderReason.Deputy, "도봉구 담당 팀장"), now));
        var many = Enumerable.Range(0, ReminderCards.MostEntries)
            .Select(i => Reminder(evaluation, Deadlines()[i % Deadlines().Count], i % 3 == 0 ? ReminderDelivery.Snooze : i % 3 == 1 ? "D-1" : prompt, $"평가 {i}")).ToList();
        yield return new("reminder-digest", "twenty", false, reminders.Digest(language, many, now));
        yield return new("reminder-digest", "two", false, reminders.Digest(
            language, [Reminder(evaluation, Deadlines()[3], "D-3", "통보 도봉구"), Reminder(evaluation, Deadlines()[0], "D+1", null, ReminderReason.Coordinator, [.. Enumerable.Repeat("도봉구 책임자", 7)])], now));

        DuePrompt[] prompts = [new(Deadlines()[0], ["dobong-manager", "dobong-deputy"], ["dobong-deputy"]), new(Deadlines()[3], ["dobong-officer"], [])];
        yield return new("reminder-prompt", "now", true, reminders.Prompt(language, evaluation, prompts, Stages.Names, null, now));
        yield return new("reminder-prompt", "in quiet hours", true, reminders.Prompt(language, evaluation, prompts, Stages.Names, now.AddHours(18), now));
        yield return new("reminder-prompted", "now", false, reminders.Prompted(language, evaluation, prompts, Stages.Names, null, now));
        yield return new("reminder-prompted", "in quiet hours", false, reminders.Prompted(language, evaluation, prompts, Stages.Names, now.AddHours(18), now));

        var settings = new ReminderSettings("dobong-manager");
        settings.Choose([DeadlineKind.Appeal], new(2018, 8, 20), now);
        yield return new("reminder-settings", "empty", true, reminders.Settings(language, null, null));
        yield return new("reminder-settings", "chosen", true, reminders.Settings(language, settings, "도봉구 보조책임자"));
        yield return new("reminder-settings", "refused", true, reminders.Settings(language, settings, null, new Dictionary<string, string> { ["away"] = words("typedAway") }, words("problem")));

        var failing = new ReminderDelivery(Deadlines()[3], "D-day", new("dobong-officer", ReminderReason.ToAct), now);
        failing.Fail(now);
        var posted = new ReminderDelivery(Deadlines()[3], "D-1", new("coordinator-1", ReminderReason.ToAct), now);
        posted.Post("1", now);
        yield return new("reminder-log", "some", false, reminders.Log(language, evaluation, [failing, posted, .. many.Select(each => each.Delivery)], [(DeadlineKind.Report, "D-7", now.AddDays(3))], 1, Stages.Names, new Dictionary<string, SendState> { [posted.ActivityId!] = SendState.Unknown }));

        var holiday = new AddedHoliday(new(2018, 8, 9), words("holidayName"), new("coordinator-1", now, ""));
        var days = Stages.Plan.DaysWith([new Holiday(holiday.Date, "임시공휴일")]);
        Deadline[] running = [new(1, DeadlineKind.Notice, new(2018, 8, 9), new(2018, 8, 6), now, Stages.Plan.Plan.Reminders, Stages.Plan.Days), new(1, DeadlineKind.Report, new(2018, 8, 21), new(2018, 8, 6), now, Stages.Plan.Plan.Reminders, Stages.Plan.Days)];
        HolidayEffects[] effects =
        [
            HolidayEffects.Of(evaluation, running, holiday.Date, Stages.Plan.Days, days, Stages.Plan.Plan, now),
            HolidayEffects.Of(stages.Preparing(), [], holiday.Date, Stages.Plan.Days, days, Stages.Plan.Plan, now) with { MeetsOnIt = true, DocumentsDueOnIt = true, Rescheduled = [running[1]] },
        ];
        yield return new("holiday-preview", "some", true, new HolidayCards(Stages.Faces).Preview(language, holiday, withdraws: false, effects, 13, "0123456789ab"));
        yield return new("holiday-preview", "many", true, new HolidayCards(Stages.Faces).Preview(language, holiday, withdraws: false, [.. Enumerable.Repeat(effects[0], 30)], 300, "0123456789ab"));
        yield return new("holiday-preview", "nothing, taken back", true, new HolidayCards(Stages.Faces).Preview(language, holiday, withdraws: true, [], 0, "0123456789ab"));
        yield return new("holiday-told", "added", false, new HolidayCards(Stages.Faces).Told(language, holiday, withdrawn: false, [(effects[0], effects[0].Moved[0].To)]));
        yield return new("holiday-told", "taken back", false, new HolidayCards(Stages.Faces).Told(language, holiday, withdrawn: true, [.. Enumerable.Repeat((effects[0], effects[0].Moved[0].To), 30)]));

        Deadline[] derived =
        [
            new(1, DeadlineKind.Notice, new(2018, 9, 10), new(2018, 8, 30), now, Stages.Plan.Plan.Reminders, Stages.Plan.Days, new("coordinator-1", now, words("extendedBecause"))),
            new(1, DeadlineKind.Documents, new(2018, 9, 10), null, now, Stages.Plan.Plan.Reminders, Stages.Plan.Days, new("coordinator-1", now, words("extendedBecause"))),
        ];
        yield return new("schedule-list", "extended", false, new StatusCards(Stages.Faces, Stages.Plan).Schedule(language, [(evaluation, derived)], now));
        yield return new("todo-list", "counted", false, new StatusCards(Stages.Faces, Stages.Plan).Todo(language, [(evaluation, derived[0], "통보 도봉구")], [], now));
    }
}
