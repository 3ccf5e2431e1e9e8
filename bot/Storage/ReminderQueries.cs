using EvalBot.Bot.PlanFiles;
using EvalBot.Core.Plans;
using EvalBot.Core.Reminders;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Storage;

/// <summary>What the clocks and the reminders read.</summary>
internal static class ReminderQueries
{
    /// <summary>Makes the plan in force count the holidays that are stored; whichever copy of the bot stored them.</summary>
    public static async Task CountHolidaysAsync(this EvalBotContext db, LoadedPlan plan, CancellationToken cancel) =>
        plan.TakeHolidays(await db.AddedHolidaysAsync(cancel));

    /// <summary>Deputies and what people chose.</summary>
    public static async Task<ReminderContext> ReminderContextAsync(this EvalBotContext db, ReminderRules rules, CancellationToken cancel)
    {
        var deputies = await db.People.AsNoTracking().Where(person => person.DeputyId != null).ToDictionaryAsync(person => person.Id, person => person.DeputyId, cancel);
        var settings = await db.ReminderSettings.AsNoTracking().ToDictionaryAsync(each => each.PersonId, cancel);
        return new(rules, deputies.GetValueOrDefault, settings.GetValueOrDefault);
    }
}
