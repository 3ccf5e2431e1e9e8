using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using System.Text;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Core;
using EvalBot.Core.Grades;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Grades;

/// <summary>What is done when a grade cannot be relied on: a critical log line, a count, and once for each finding the audit log and a message to every coordinator.</summary>
public sealed class GradeAlarm(Desk desk, GradeNews news, AlarmMeter meter, ILogger<GradeAlarm> log)
{
    public async Task RaiseAsync(Standing who, IGradeInDoubt doubt, CancellationToken cancel)
    {
        var reference = Reference(doubt);
        log.GradeInDoubt(reference, doubt.GetType().Name, doubt.DistrictId, doubt.Grade, doubt.What);
        meter.Count(doubt.GetType().Name);
        var evaluation = await desk.Db.WholeEvaluationAsync(doubt.DistrictId, cancel);
        var detail = $"#{doubt.Grade} {doubt.GetType().Name} ({doubt.What}) {reference}";
        if (await desk.Db.Audit.AnyAsync(entry => entry.EvaluationId == evaluation.Id && entry.Act == AuditAct.DoubtGrade && entry.Detail == detail, cancel))
            return;

        desk.Note(who, evaluation, AuditAct.DoubtGrade, detail);
        await news.GradeInDoubtAsync(evaluation, doubt, reference, cancel);
        await desk.DoneAsync(cancel);
    }

    /// <summary>The same for the same finding, so that a log line and a message can be put together.</summary>
    private static string Reference(IGradeInDoubt doubt) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{doubt.GetType().Name}/{doubt.DistrictId}/{doubt.Grade}/{doubt.What}")))[..8];
}

/// <summary>How often a grade was in doubt, and how.</summary>
public sealed class AlarmMeter(IMeterFactory meters)
{
    private readonly Counter<long> alarms = meters.Create(TurnMeter.Name).CreateCounter<long>(
        "evalbot.grade.alarms", "{alarm}", "Grades in doubt: the two calculations disagree, or what is stored differs.");

    internal void Count(string kind) => alarms.Add(1, new KeyValuePair<string, object?>("kind", kind));
}

/// <summary>What an alarm logs: which numbers, never their values.</summary>
internal static partial class AlarmLog
{
    [LoggerMessage(20, LogLevel.Critical, "A grade is in doubt and was neither issued nor told: reference {Reference}, {Kind}, district {District}, sheet {Number}, differing: {What}")]
    public static partial void GradeInDoubt(this ILogger log, string reference, string kind, string district, int number, string what);
}
