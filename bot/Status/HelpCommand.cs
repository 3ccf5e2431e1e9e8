using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;

namespace EvalBot.Bot.Status;

/// <summary>도움말: who the person is here, and what they can do now.</summary>
public sealed class HelpCommand(CommandTable table, Desk desk, StatusCards cards) : ICommand
{
    public IReadOnlyList<string> Words => ["도움말", "help", "도움", "?", "안녕", "안녕하세요", "hi", "hello"];

    public string Arguments(Language language) => "";

    public string Does(Language language) => language.Pick("지금 할 수 있는 일", "what you can do now");

    public bool IsOffered(Caller caller, Evaluation evaluation) => true;

    public Task RunAsync(Caller caller, string[] words, CancellationToken cancel) => ShowAsync(caller, Roles(caller), cancel);

    /// <summary>Shows the help below a first sentence.</summary>
    public async Task ShowAsync(Caller caller, string intro, CancellationToken cancel)
    {
        var evaluations = await caller.EvaluationsAsync(cancel);
        var offered = table.All
            .Select(command => (Command: command, Where: evaluations.Where(evaluation => command.IsOffered(caller, evaluation)).ToList()))
            .Where(offer => offer.Where.Count > 0)
            .Select(offer => Line(caller.Language, offer.Command, offer.Where))
            .ToList();
        await caller.ShowAsync(cards.Help(caller.Language, intro, offered), cancel);
    }

    /// <summary>«도봉구 책임자 님은 도봉구 수행단체, 구로구 평가위원입니다.»</summary>
    public string Roles(Caller caller)
    {
        var language = caller.Language;
        var roles = string.Join(", ", caller.Who.Roles.GroupBy(role => role.Role).Select(held => Held(language, held.Key, held.Select(role => role.DistrictId))));
        return language.Pick($"{caller.Name} 님: {roles}", $"{caller.Name}: {roles}");
    }

    private (string Usage, string Does, string? Command) Line(Language language, ICommand command, List<Evaluation> where)
    {
        var word = language == Language.Korean ? command.Words[0] : command.Words[1];
        var arguments = command.Arguments(language);
        var district = where.Count == 1 ? language.Name(desk.Plan.District(where[0].DistrictId)) : null;
        return arguments.Length == 0 ? (word, command.Does(language), word)
            : district is null ? ($"{word} {arguments}", command.Does(language), null)
            : ($"{word} {district}", command.Does(language), $"{word} {district}");
    }

    private string Held(Language language, Role role, IEnumerable<string?> districts)
    {
        var names = districts.OfType<string>().Distinct().Select(id => language.Name(desk.Plan.District(id))).ToList();
        var where = names.Count == 0 ? "" : string.Join("·", names) + " ";
        return where + role switch
        {
            Role.Coordinator => language.Pick("총괄 담당", "coordinator of all districts"),
            Role.Panelist => language.Pick("평가위원", "panelist"),
            Role.Officer => language.Pick("자치구 담당", "district officer"),
            Role.Consortium => language.Pick("수행단체", "consortium"),
            Role.Writer => language.Pick("보고서 집필", "report writer"),
            Role.Auditor => language.Pick("감사", "auditor"),
            Role.Committee => language.Pick("지방보조금심의위원회", "subsidy committee"),
            Role.CityMember => language.Pick("평가위원(시)", "panelist of the city"),
            Role.Expert => language.Pick("외부전문가", "external expert"),
            Role.SupportTeam => language.Pick("지원단", "support team"),
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No such role."),
        };
    }
}
