using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Panels;

namespace EvalBot.Bot.Panels;

/// <summary>What is said where something is refused: 평가단, 이해관계, 회피.</summary>
internal sealed class PanelRefusals : RefusalSentences
{
    protected internal override IReadOnlyList<RefusalSentence> Sentences =>
    [
        Say<RecusalReasonMissing>((_, language) => language.Pick("회피 사유를 적어 주십시오. 사유 없이는 기록하지 않습니다.", "Please give the reason; a recusal is not recorded without one.")),
        Say<AlreadyRecused>((recused, language) => language.Pick($"{language.Time(recused.At)}에 이미 회피로 기록되었습니다.", $"The recusal was recorded on {language.Time(recused.At)} already.")),
        Say<RecusalAfterReveal>((_, language) => language.Pick(
            "평가가 마감된 뒤의 회피는 담당자가 사유와 함께 기록합니다. 담당자에게 알려 주십시오.",
            "After the reveal a recusal is recorded by the coordinator, with a reason. Please tell the coordinator.")),
        Say<RecusalIsThePanelists>((_, language) => language.Pick(
            "평가 마감 전의 회피는 위원 본인만 할 수 있습니다. 해당 위원에게 «회피 (구 이름)»을 부탁해 주십시오.",
            "Before the reveal a recusal is the panelist's own act. Ask the panelist to type “recuse (district)”.")),
        Say<NotOnThisPanel>((_, language) => language.Pick(
            "이 자치구의 평가위원이 아니거나, 그 자리가 없습니다.",
            "That is no seat of this district's panel.")),
        Say<PanelsClash>((clash, language) => language.Pick(
            $"모든 규칙을 지키는 평가단을 짤 수 없어 아무것도 바뀌지 않았습니다. {Rules(clash, language)}{string.Concat(clash.Shortages.Take(MostPlaces).Select(shortage => Shortage(shortage, language)))}사람을 더 가져오거나 계획의 규칙을 고친 뒤 «평가단 구성»을 다시 입력해 주십시오.",
            $"No panels keep all rules, and nothing was changed. {Rules(clash, language)}{string.Concat(clash.Shortages.Take(MostPlaces).Select(shortage => Shortage(shortage, language)))}Please import more people or change the plan's rules, then type “panel build” again.")),
        Say<CannotSit>((wrong, language) => language.Pick(
            $"이 사람은 그 자리에 앉을 수 없습니다. 이유: {Problem(wrong, language)}. 다른 사람을 골라 주십시오.",
            $"This person cannot take that seat: {Problem(wrong, language)}. Please choose somebody else.")),
        Say<DeclarationMissing>((_, language) => language.Pick(
            "평가위원은 자료를 보거나 평가하기 전에 먼저 이해관계를 밝히고 비밀유지를 서약합니다. 카드를 채우고 «서명»을 누르면 바로 이어집니다.",
            "Before a panelist reads or rates, they declare conflicts of interest and pledge confidentiality. Fill in the card and press sign; what you asked for follows at once.")),
        Say<AlreadyDeclared>((declared, language) => language.Pick(
            $"{language.Time(declared.At)}에 이미 이해관계를 밝히셨습니다. 그 뒤에 생긴 이해관계는 «회피 (구 이름)»으로 알려 주십시오.",
            $"You declared your interests on {language.Time(declared.At)}. A conflict that came up since: “recuse (district)”.")),
        Say<NothingDeclared>((_, language) => language.Pick("이해관계가 있는지 없는지 하나를 골라 주십시오. 아무것도 바뀌지 않았습니다.", "Please choose whether there is a conflict of interest. Nothing was changed.")),
        Say<PledgeMissing>((_, language) => language.Pick("비밀유지를 서약해야 자료를 보고 평가할 수 있습니다. 서약을 고른 뒤 다시 눌러 주십시오.", "Reading and rating want the confidentiality pledge. Please choose it and press again.")),
        Say<PanelIsSettled>((refusal, language) => refusal switch
        {
            { State: EvaluationState.Preparing or EvaluationState.Rating } => language.Pick(
                "평가가 시작된 뒤에는 회피했거나 비어 있는 자리에만 새 위원을 정할 수 있습니다. «평가단 (구 이름)»에서 그런 자리를 골라 주십시오.",
                "Since rating opened, only a recused or an empty seat can be filled. Please choose such a seat in “panel (district)”."),
            _ => language.Pick(
                "평가가 마감되어 평가단을 바꿀 수 없습니다. 마감 뒤에 알게 된 이해관계는 «회피 (구 이름)»으로 기록합니다.",
                "Rating is closed, and the panel cannot be changed. A conflict that came to light since is recorded with “recuse (district)”."),
        }),
        Say<SitsHereAlready>((_, language) => language.Pick("그 사람은 이미 이 평가단의 위원입니다. 다른 사람을 골라 주십시오.", "That person is on this panel already. Please choose somebody else.")),
        Say<PanelSizeWrong>((wrong, language) => language.Pick(
            $"평가단이 {wrong.People}명입니다. {wrong.Minimum}명부터 {wrong.Maximum}명까지여야 평가를 시작할 수 있습니다. 비어 있는 자리: {Seats(wrong.Missing, language)}. «평가단 (구 이름)»에서 위원을 정해 주십시오.",
            $"The panel has {wrong.People} people, and rating wants {wrong.Minimum} to {wrong.Maximum}. Empty seats: {Seats(wrong.Missing, language)}. Please fill them in “panel (district)”.")),
        Say<VacatedSeats>((vacated, language) => language.Pick(
            $"기피가 받아들여져 비어 있는 자리가 있습니다: {Seats(vacated.Seats, language)}. «평가단 (구 이름)»에서 새 위원을 정한 뒤 시작해 주십시오.",
            $"Seats are empty because of an exclusion: {Seats(vacated.Seats, language)}. Please fill them in “panel (district)” first.")),
        Say<ExclusionNotChosen>((_, language) => language.Pick("받아들일지 하나를 골라 주십시오. 아무것도 바뀌지 않았습니다.", "Please choose whether it is granted. Nothing was changed.")),
        Say<PersonWrong>((wrong, language) => language.Pick(
            $"저장하지 않았습니다. {string.Join(' ', wrong.Problems.Select(problem => $"{problem.Column}: {problem.Korean}"))} 고쳐서 다시 눌러 주십시오.",
            $"Nothing was saved. {string.Join(' ', wrong.Problems.Select(problem => problem.English))} Please correct it and press again.")),
        Say<ExclusionReasonMissing>((_, language) => language.Pick("기피에는 사유가 필요합니다. 사유를 적어 다시 눌러 주십시오.", "An exclusion wants a reason. Please write it and press again.")),
        Say<ExclusionTooLate>((_, language) => language.Pick(
            "기피는 평가가 시작되기 전까지 신청할 수 있습니다. 그 뒤의 이해충돌은 결과를 받은 다음 이의제기에서 다룰 수 있습니다.",
            "An exclusion can be asked for until rating opens. A conflict can still be a ground of an appeal after the result.")),
        Say<ExclusionPending>((pending, language) => language.Pick(
            $"이 위원의 기피는 {language.Time(pending.At)}에 이미 신청되어 결정을 기다립니다. 아무것도 바뀌지 않았습니다.",
            $"The exclusion of this panelist was asked for on {language.Time(pending.At)} and waits for a decision. Nothing was changed.")),
        Say<NoOpenExclusion>((_, language) => language.Pick("결정을 기다리는 기피가 아닙니다. 이미 결정되었을 수 있으니 «기피 (구 이름)»을 보아 주십시오.", "No such request waits. It may have been decided already: see “exclude (district)”.")),
    ];

    private static string Seats(IReadOnlyList<Core.Plans.Seat> seats, Language language) =>
        seats.Count == 0 ? language.Pick("없음", "none") : string.Join(", ", seats.Select(seat => language.Pick(seat.Name, seat.EnglishName)));

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
