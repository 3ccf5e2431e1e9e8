using EvalBot.Bot.Dates;
using EvalBot.Core;
using EvalBot.Core.Dates;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Gatherings;

namespace EvalBot.Bot.Commands;

public static partial class RefusalText
{
    private static string? OfDates(Refusal refusal, Language language) => refusal switch
    {
        UnknownDateItem wrong => UnknownItem(wrong, language),
        NotADate wrong => language.Pick(
            $"«{wrong.Typed}»은(는) 날짜로 읽을 수 없습니다. {wrong.Year}-08-13, {wrong.Year}-08-13 14:00, 8.13 또는 8월 13일처럼 있는 날짜를 적어 주십시오. 아무것도 바뀌지 않았습니다.",
            $"“{wrong.Typed}” is no date that I can read. Please write {wrong.Year}-08-13, {wrong.Year}-08-13 14:00 or 8.13. Nothing was changed."),
        DateInAnotherYear wrong => language.Pick(
            $"{wrong.Day:yyyy-MM-dd}은(는) {wrong.Year}년이 아닙니다. 추진계획의 날짜는 {wrong.Year}년 안에 있어야 하니 해를 고쳐 주십시오. 아무것도 바뀌지 않았습니다.",
            $"{wrong.Day:yyyy-MM-dd} is not in {wrong.Year}. The plan's dates lie in {wrong.Year}: please correct the year. Nothing was changed."),
        DateReasonMissing => language.Pick(
            "사유가 없습니다. 날짜를 바꾸려면 왜 바꾸는지 알려야 하니 사유를 적어 주십시오. 아무것도 바뀌지 않았습니다.",
            "The reason is missing. A date is changed only with a reason, which everybody concerned is told. Nothing was changed."),
        DateReasonTooLong wrong => language.Pick(
            $"사유가 {wrong.Length:N0}자입니다. {wrong.Longest:N0}자까지 적을 수 있으니 줄여 주십시오. 아무것도 바뀌지 않았습니다.",
            $"The reason has {wrong.Length:N0} characters, and {wrong.Longest:N0} is the most. Please shorten it. Nothing was changed."),
        DateItemMissing => language.Pick("무엇을 바꿀지 고르지 않았습니다. 항목을 골라 주십시오.", "No item was chosen. Please choose what changes."),
        DistrictMissing => language.Pick("자치구를 고르지 않았습니다. 통합워크숍이 아니면 자치구를 골라 주십시오.", "No district was chosen. Only a joint workshop needs none: please choose one."),
        DaysOnly => language.Pick("이 날짜에는 시각이 없고 그날 24:00에 끝납니다. 시각을 빼고 적어 주십시오.", "This date has no hour: it ends at 24:00. Please leave the hour out."),
        OnlyWorkshopsAreCancelled or MeetingIsNeeded => language.Pick(
            "취소할 수 있는 것은 워크숍뿐입니다. 회의와 기한은 평가에 꼭 있어야 하니 다른 날짜로 옮겨 주십시오.",
            "Only a workshop can be cancelled. An evaluation needs its meeting and its deadlines: please move it to another date."),
        NoSuchWorkshop wrong => language.Pick(
            $"그런 통합워크숍이 없습니다. 계획에는 통합워크숍이 {wrong.Workshops}번 있으니 «통합워크숍 1»처럼 번호를 적어 주십시오.",
            $"There is no such joint workshop. The plan has {wrong.Workshops}: please give its number, as in “joint 1”."),
        NoSuchDateChange => language.Pick(
            "이 카드가 가리키는 것을 찾지 못해 아무것도 바꾸지 않았습니다. 명령으로 다시 열어 주십시오.",
            "What this card names is not there, so nothing was changed. Please open it again with its command."),
        DateMovedMeanwhile { Present: { } present } => language.Pick(
            $"그사이 다른 담당자가 날짜를 바꾸었습니다. 지금은 {language.Day(present)}입니다. 아무것도 바뀌지 않았으니 새로 확인해 주십시오.",
            $"Somebody else changed the date meanwhile: it is {language.Day(present)} now. Nothing was changed; please check again."),
        DateMovedMeanwhile => language.Pick(
            "그사이 다른 담당자가 취소했습니다. 아무것도 바뀌지 않았으니 새로 확인해 주십시오.",
            "Somebody else cancelled it meanwhile. Nothing was changed; please check again."),
        DateStays => language.Pick("이미 그 날짜입니다. 다른 날짜를 적어 주십시오.", "It has that date already. Please give another one."),
        DateHasPassed wrong => language.Pick(
            $"{language.Day(wrong.Day)}은(는) 이미 지났습니다. 아직 오지 않은 때로만 옮길 수 있습니다.",
            $"{language.Day(wrong.Day)} is over. A date moves only to a time that is still to come."),
        _ => OfGatherings(refusal, language) ?? OfMoves(refusal, language) ?? OfClocks(refusal, language),
    };

    private static string? OfGatherings(Refusal refusal, Language language) => refusal switch
    {
        OutsideIndicatorWorkshops wrong => language.Pick(
            $"개별워크숍은 추진계획에서 정한 {language.Day(wrong.From)}부터 {language.Day(wrong.To)}까지 열 수 있습니다. 그 사이의 날짜를 적어 주십시오.",
            $"The plan has the indicator workshops from {language.Day(wrong.From)} to {language.Day(wrong.To)}. Please give a date between them."),
        GatheringWasHeld held => language.Pick(
            $"이미 열린 모임입니다. {language.Time(held.RecordedAt)}에 출석이 기록되었고, 이미 한 일의 날짜는 바꿀 수 없습니다.",
            $"It was held: its attendance was recorded on {language.Time(held.RecordedAt)}. A date whose act has happened stays."),
        NoDateYet => language.Pick("아직 날짜가 정해지지 않았습니다. 담당자가 «일정변경»으로 먼저 날짜를 정해야 합니다.", "No date is set yet. A coordinator sets it first with “move”."),
        GatheringIsCancelled => language.Pick("취소된 모임이어서 기록할 것이 없습니다. 다시 열려면 «일정변경»으로 날짜를 정해 주십시오.", "It was cancelled, so there is nothing to record. To hold it after all, set a date with “move”."),
        GatheringNotBegun wrong => language.Pick(
            $"{language.Day(wrong.Day)}에 열리는 모임입니다. 출석과 합의 내용은 시작한 뒤에 기록할 수 있습니다.",
            $"It is held on {language.Day(wrong.Day)}. Attendance and what was agreed are recorded once it has begun."),
        RecordChangedMeanwhile wrong => language.Pick(
            $"그사이 다른 담당자가 기록했습니다(지금 {wrong.Newest}판). 아무것도 바뀌지 않았습니다. 위의 기록을 보고, 적으신 내용을 고쳐 다시 저장해 주십시오.",
            $"Somebody else recorded it meanwhile (version {wrong.Newest} now). Nothing was changed. Please read it above, and save again what you want to change."),
        NotInvited => language.Pick("초대하지 않은 사람이 출석에 들어 있습니다. «그 밖에 출석한 사람»에 적어 주십시오.", "Somebody who was not invited is among those who attended. Please write them under “who else attended”."),
        NobodyAttended => language.Pick("출석한 사람이 없습니다. 한 사람 이상 고르거나 적어 주십시오.", "Nobody attended, it says. Please choose or write at least one person."),
        _ => null,
    };

    private static string? OfMoves(Refusal refusal, Language language) => refusal switch
    {
        RatingHasOpened { Item: DatedItem.Baseline } opened => language.Pick(
            $"{language.Time(opened.At)}에 평가가 시작되어 결과가 잠겼습니다. 이미 한 일의 날짜는 바꿀 수 없으니 기준일을 그대로 둡니다.",
            $"Rating opened on {language.Time(opened.At)}, and results are locked. A date whose act has happened stays, the baseline too."),
        RatingHasOpened opened => language.Pick(
            $"{language.Time(opened.At)}에 평가가 시작되었습니다. 이미 한 일의 날짜는 바꿀 수 없으니 회의를 옮길 수 없습니다.",
            $"Rating opened on {language.Time(opened.At)}. A date whose act has happened stays, so the meeting cannot be moved."),
        DocumentsHaveArrived arrived => language.Pick(
            $"서류가 {language.Time(arrived.At)}에 시에 전달되었습니다. 이미 한 일의 날짜는 바꿀 수 없습니다.",
            $"The documents were forwarded to the city on {language.Time(arrived.At)}. A date whose act has happened stays."),
        BaselineBeforeProject wrong => language.Pick(
            $"기준일은 사업의 첫날({wrong.ProjectStart:yyyy-MM-dd})보다 앞일 수 없습니다. 더 늦은 날짜를 적어 주십시오.",
            $"The baseline cannot lie before the project's first day ({wrong.ProjectStart:yyyy-MM-dd}). Please give a later date."),
        BaselineAfterDocuments wrong => language.Pick(
            $"기준일({language.Day(wrong.Baseline)})이 서류 제출 마지막 날({language.Day(wrong.Documents)})보다 뒤가 됩니다. 실적을 다 센 뒤에 서류를 내야 하니 두 날짜를 맞추어 주십시오.",
            $"The baseline ({language.Day(wrong.Baseline)}) would lie after the documents' last day ({language.Day(wrong.Documents)}). Results are counted before they are handed in: please choose another date."),
        BaselineAfterMeeting wrong => language.Pick(
            $"기준일({language.Day(wrong.Baseline)})이 회의 날({language.Day(wrong.Meeting)})보다 뒤가 됩니다. 실적을 다 센 뒤에 평가해야 하니 두 날짜를 맞추어 주십시오.",
            $"The baseline ({language.Day(wrong.Baseline)}) would lie after the meeting ({language.Day(wrong.Meeting)}). Results are counted before they are evaluated: please choose another date."),
        DeadlineNotBegun => language.Pick("아직 시작되지 않은 기한입니다. 기한은 시작된 뒤에 연장할 수 있습니다.", "That deadline has not begun. It can be extended once it runs."),
        DeadlineIsMet => language.Pick("이미 끝난 일이어서 연장할 기한이 없습니다. «현황»에서 어디까지 왔는지 볼 수 있습니다.", "That is done, so there is no deadline to extend. See “status” for where it stands."),
        DeadlineIsOver over => language.Pick(
            $"기한이 {language.Until(over.LastDay)}였고 이미 지났습니다. 연장은 기한이 지나기 전에만 할 수 있습니다.",
            $"The deadline ran {language.Until(over.LastDay)} and has passed. It can be extended only before that."),
        NeverShorter wrong => language.Pick(
            $"지금 기한은 {language.Until(wrong.LastDay)}입니다. 연장은 더 늦은 날로만 할 수 있고 앞당길 수는 없습니다.",
            $"The deadline runs {language.Until(wrong.LastDay)}. It is extended to a later day, never shortened."),
        _ => null,
    };

    private static string UnknownItem(UnknownDateItem wrong, Language language)
    {
        var known = string.Join(", ", DateWords.ItemsOf(wrong.Act).Select(item => DateWords.WordOf(item, language)));
        return wrong.Near is { } near
            ? language.Pick($"«{wrong.Word}»라는 항목을 찾지 못했습니다. 혹시 «{DateWords.WordOf(near, language)}»? 아무것도 바뀌지 않았습니다.", $"There is no item “{wrong.Word}”. Did you mean “{DateWords.WordOf(near, language)}”? Nothing was changed.")
            : language.Pick($"«{wrong.Word}»라는 항목을 찾지 못했습니다. 쓸 수 있는 항목: {known}. 아무것도 바뀌지 않았습니다.", $"There is no item “{wrong.Word}”. The items: {known}. Nothing was changed.");
    }
}
