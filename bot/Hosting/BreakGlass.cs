using System.Security.Cryptography;
using EvalBot.Bot.Channel;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Plans;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Hosting;

/// <summary>The break-glass act: with the recovery key somebody puts a lost key ring back. It is logged for every evaluation that has something sealed, and the panels are told.</summary>
internal static class BreakGlass
{
    private const string Verb = "break-glass";

    /// <summary>Whether the command line asks for it: <c>break-glass --key recovery.pem --by coordinator-1 --reason "…"</c>.</summary>
    public static bool IsAsked(string[] args) => args is [Verb, ..];

    /// <returns>The exit code: 0 when every lost key is back.</returns>
    public static async Task<int> RunAsync(WebApplication app)
    {
        var (configuration, services) = (app.Configuration, app.Services);
        var (file, by, reason) = (configuration["key"] ?? "", configuration["by"] ?? "", configuration["reason"] ?? "");
        if (!File.Exists(file))
            return BotHosting.Refuse($"key: 복구 열쇠 파일을 찾을 수 없습니다({file}). {Verb} --key recovery-….pem --by (서울시 담당의 id) --reason (사유)로 적어 주세요.");
        if (string.IsNullOrWhiteSpace(reason))
            return BotHosting.Refuse("reason: 열쇠를 되살리는 사유를 적어 주세요. 기록에 남고 평가위원에게 알립니다.");
        if (!DatabaseStart.IsPostgres(configuration) && !File.Exists(DatabaseStart.FileOf(configuration)))
            return BotHosting.Refuse($"{DatabaseStart.ConnectionKey}: {DatabaseStart.FileOf(configuration)} 가 없습니다.");

        await DatabaseStart.LoadPlanInForceAsync(services);
        var pem = await File.ReadAllTextAsync(file);
        try
        {
            return await services.GetRequiredService<ChatTransaction>().RunAsync((scope, cancel) => RestoreAsync(scope, pem, by, reason.Trim(), cancel));
        }
        catch (Exception wrong) when (wrong is CryptographicException or ArgumentException)
        {
            return BotHosting.Refuse($"key: {file} 은(는) 이 데이터베이스의 복구 열쇠가 아닙니다. 아무것도 바꾸지 않았습니다.");
        }
    }

    private static async Task<int> RestoreAsync(IServiceProvider services, string pem, string by, string reason, CancellationToken cancel)
    {
        var db = services.GetRequiredService<EvalBotContext>();
        var coordinators = await db.Roles.Where(role => role.Role == Role.Coordinator).Select(role => role.PersonId).Distinct().ToListAsync(cancel);
        if (!coordinators.Contains(by))
            return BotHosting.Refuse($"by: «{by}»은(는) 서울시 담당이 아닙니다. 다음 가운데 하나를 적어 주세요: {string.Join(", ", coordinators)}");

        var restored = await services.GetRequiredService<KeyEscrow>().RestoreAsync(db, pem, cancel);
        if (restored == 0)
            return BotHosting.Refuse("key: 잃어버린 열쇠가 없습니다. 아무것도 바꾸지 않았습니다.");

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var evaluations = await db.Evaluations.Include(e => e.Seats).Where(e => e.Sheets.Any(sheet => sheet.Sealed != null)).AsSplitQuery().ToListAsync(cancel);
        foreach (var evaluation in evaluations)
            db.Audit.Add(new() { At = now, PersonId = by, EvaluationId = evaluation.Id, Act = AuditAct.BreakGlass, Detail = reason });
        if (evaluations.Count == 0)
            db.Audit.Add(new() { At = now, PersonId = by, Act = AuditAct.BreakGlass, Detail = reason });

        var chat = services.GetRequiredService<Chat>();
        var plan = services.GetRequiredService<LoadedPlan>();
        var name = await db.People.Where(person => person.Id == by).Select(person => person.Name).SingleAsync(cancel);
        foreach (var person in evaluations.SelectMany(e => e.Seats).Select(seat => seat.PersonId).Concat(coordinators).Distinct())
        {
            var language = await chat.LanguageOfAsync(person, cancel);
            var districts = evaluations.Where(e => e.Seats.Any(seat => seat.PersonId == person)).Select(e => language.Name(plan.District(e.DistrictId))).ToList();
            var where = districts.Count > 0 ? $" ({string.Join(", ", districts)})" : "";
            await chat.PostAsync(person, new(language.Pick(
                $"봉인 열쇠를 복구 열쇠로 되살렸습니다{where}. {language.Time(now)}, {name}. 사유: {reason}. 복구 열쇠와 데이터를 함께 가진 사람은 공개 전의 평가를 열 수 있으므로 모든 평가위원에게 알립니다. 물으실 것이 있으면 서울시 담당에게 연락해 주십시오.",
                $"The key of the seal was restored with the recovery key{where}. {language.Time(now)}, {name}. Reason: {reason}. Whoever holds the recovery key and the data could open ratings before the reveal, so every panelist is told. Please ask the coordinators if you have questions.")), cancel);
        }

        Console.WriteLine($"열쇠 {restored}개를 되살렸습니다. 평가 {evaluations.Count}건의 기록에 남기고 평가위원과 서울시 담당에게 알렸습니다. 이제 봇을 시작하세요.");
        return 0;
    }
}
