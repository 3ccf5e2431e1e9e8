using EvalBot.Core;
using EvalBot.Core.Panels;

namespace EvalBot.Bot;

public static partial class RefusalText
{
    private static string? OfPanels(Refusal refusal, Language language) => refusal switch
    {
        PanelsClash clash => language.Pick(
            $"모든 규칙을 지키는 평가단을 짤 수 없어 아무것도 바뀌지 않았습니다. {Rules(clash, language)}{string.Concat(clash.Shortages.Take(MostPlaces).Select(shortage => Shortage(shortage, language)))}사람을 더 가져오거나 계획의 규칙을 고친 뒤 «평가단 구성»을 다시 입력해 주십시오.",
            $"No panels keep all rules, and nothing was changed. {Rules(clash, language)}{string.Concat(clash.Shortages.Take(MostPlaces).Select(shortage => Shortage(shortage, language)))}Please import more people or change the plan's rules, then type “panel build” again."),
        CannotSit wrong => language.Pick(
            $"이 사람은 그 자리에 앉을 수 없습니다. 이유: {Problem(wrong, language)}. 다른 사람을 골라 주십시오.",
            $"This person cannot take that seat: {Problem(wrong, language)}. Please choose somebody else."),
        _ => null,
    };

    /// <summary>What keeps a person from a seat, in a few words.</summary>
    public static string Problem(CannotSit wrong, Language language) => wrong.Problem switch
    {
        SitProblem.WrongRole => language.Pick("그 자리가 요구하는 역할이 아님", "not of the role that the seat asks for"),
        SitProblem.OwnConsortium => language.Pick("자기 수행단체", "their own consortium"),
        SitProblem.Barred => language.Pick("이해관계 또는 기피로 제외됨", "a conflict of interest or an exclusion"),
        SitProblem.SitsAlready => language.Pick("이미 이 평가단의 위원", "on this panel already"),
        SitProblem.LoadLimit => language.Pick($"한 사람이 맡는 평가단은 {wrong.Limit}개까지", $"{wrong.Limit} panels a person is the limit"),
        SitProblem.MutualRating => language.Pick($"{wrong.Other?.Name}와(과) 책임자가 서로를 평가하게 됨", $"the managers of the district and of {wrong.Other?.EnglishName} would rate each other"),
        _ => throw new ArgumentOutOfRangeException(nameof(wrong), wrong.Problem, "No such problem."),
    };

    private static string Rules(PanelsClash clash, Language language) => clash.Rules.Count == 0
        ? language.Pick("규칙을 풀어도 사람이 모자랍니다. ", "People are missing whatever the rules. ")
        : language.Pick(
            $"함께 지킬 수 없는 규칙: {string.Join(", ", clash.Rules.Select(rule => Rule(rule, language)))}. ",
            $"Rules that cannot all be kept: {string.Join(", ", clash.Rules.Select(rule => Rule(rule, language)))}. ");

    private static string Rule(PanelRule rule, Language language) => rule switch
    {
        PanelRule.LoadLimit => language.Pick("한 사람이 맡는 평가단 수의 한도", "the load limit"),
        PanelRule.NoMutualRating => language.Pick("두 자치구의 책임자가 서로를 평가하지 않음", "no two districts whose managers rate each other"),
        PanelRule.Barred => language.Pick("이해관계나 기피가 있는 사람은 제외", "nobody where a conflict or an exclusion stands"),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such rule."),
    };

    private static string Shortage(PanelShortage shortage, Language language)
    {
        var where = shortage.District is { } district ? language.Name(district) + " " : "";
        var seats = string.Join("·", shortage.Seats.Select(seat => language.Pick(seat.Name, seat.EnglishName)));
        var room = shortage.People * shortage.PerPerson;
        return shortage.PerPerson == 1
            ? language.Pick($"{where}{seats}: 앉을 수 있는 사람 {shortage.People}명, 필요한 자리 {shortage.Needed}자리. ", $"{where}{seats}: {shortage.People} people for {shortage.Needed} seats. ")
            : language.Pick(
                $"{where}{seats}: {shortage.People}명 × {shortage.PerPerson}개 = {room}자리, 필요한 자리 {shortage.Needed}자리. ",
                $"{where}{seats}: {shortage.People} people × {shortage.PerPerson} = {room} seats, and {shortage.Needed} are needed. ");
    }
}
