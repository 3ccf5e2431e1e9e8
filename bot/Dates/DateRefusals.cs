using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;
using EvalBot.Core.Dates;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Gatherings;

namespace EvalBot.Bot.Dates;

/// <summary>What is said where something is refused: 일정과 공휴일.</summary>
internal sealed class DateRefusals : RefusalSentences
{
    protected internal override IReadOnlyList<RefusalSentence> Sentences =>
    [
        Say<HolidaysUnknown>((unknown, language) => language.Pick(
            $"{unknown.Year}년의 공휴일 목록이 없어 기한을 계산할 수 없습니다. 계획의 공휴일 파일에 그 해를 더해 주십시오.",
            $"The list of holidays does not reach {unknown.Year}, so the deadline cannot be computed. Please add that year to the plan's file of holidays.")),
        Say<UnknownDateItem>((wrong, language) => UnknownItem(wrong, language)),
        Say<NotADate>((wrong, language) => language.Pick(
            $"«{wrong.Typed}»은(는) 날짜로 읽을 수 없습니다. {wrong.Year}-08-13, {wrong.Year}-08-13 14:00, 8.13 또는 8월 13일처럼 있는 날짜를 적어 주십시오. 아무것도 바뀌지 않았습니다.",
            $"“{wrong.Typed}” is no date that I can read. Please write {wrong.Year}-08-13, {wrong.Year}-08-13 14:00 or 8.13. Nothing was changed.")),
        Say<DateInAnotherYear>((wrong, language) => language.Pick(
            $"{wrong.Day:yyyy-MM-dd}은(는) {wrong.Year}년이 아닙니다. 추진계획의 날짜는 {wrong.Year}년 안에 있어야 하니 해를 고쳐 주십시오. 아무것도 바뀌지 않았습니다.",
            $"{wrong.Day:yyyy-MM-dd} is not in {wrong.Year}. The plan's dates lie in {wrong.Year}: please correct the year. Nothing was changed.")),
        Say<DateReasonMissing>((_, language) => language.Pick(
            "사유가 없습니다. 날짜를 바꾸려면 왜 바꾸는지 알려야 하니 사유를 적어 주십시오. 아무것도 바뀌지 않았습니다.",
            "The reason is missing. A date is changed only with a reason, which everybody concerned is told. Nothing was changed.")),
        Say<DateReasonTooLong>((wrong, language) => language.Pick(
            $"사유가 {wrong.Length:N0}자입니다. {wrong.Longest:N0}자까지 적을 수 있으니 줄여 주십시오. 아무것도 바뀌지 않았습니다.",
            $"The reason has {wrong.Length:N0} characters, and {wrong.Longest:N0} is the most. Please shorten it. Nothing was changed.")),
        Say<DateItemMissing>((_, language) => language.Pick("무엇을 바꿀지 고르지 않았습니다. 항목을 골라 주십시오.", "No item was chosen. Please choose what changes.")),
        Say<DistrictMissing>((_, language) => language.Pick("자치구를 고르지 않았습니다. 통합워크숍이 아니면 자치구를 골라 주십시오.", "No district was chosen. Only a joint workshop needs none: please choose one.")),
        Say<DaysOnly>((_, language) => language.Pick("이 날짜에는 시각이 없고 그날 24:00에 끝납니다. 시각을 빼고 적어 주십시오.", "This date has no hour: it ends at 24:00. Please leave the hour out.")),
        Say<OnlyWorkshopsAreCancelled>((_, language) => language.Pick(
            "취소할 수 있는 것은 워크숍뿐입니다. 회의와 기한은 평가에 꼭 있어야 하니 다른 날짜로 옮겨 주십시오.",
            "Only a workshop can be cancelled. An evaluation needs its meeting and its deadlines: please move it to another date.")),
        Say<MeetingIsNeeded>((_, language) => language.Pick(
            "취소할 수 있는 것은 워크숍뿐입니다. 회의와 기한은 평가에 꼭 있어야 하니 다른 날짜로 옮겨 주십시오.",
            "Only a workshop can be cancelled. An evaluation needs its meeting and its deadlines: please move it to another date.")),
        Say<NoSuchWorkshop>((wrong, language) => language.Pick(
            $"그런 통합워크숍이 없습니다. 계획에는 통합워크숍이 {wrong.Workshops}번 있으니 «통합워크숍 1»처럼 번호를 적어 주십시오.",
            $"There is no such joint workshop. The plan has {wrong.Workshops}: please give its number, as in “joint 1”.")),
        Say<NoSuchDateChange>((_, language) => language.Pick(
            "이 카드가 가리키는 것을 찾지 못해 아무것도 바꾸지 않았습니다. 명령으로 다시 열어 주십시오.",
            "What this card names is not there, so nothing was changed. Please open it again with its command.")),
        Say<DateMovedMeanwhile>((refusal, language) => refusal switch
        {
            { Present: { } present } => language.Pick(
                $"그사이 다른 담당자가 날짜를 바꾸었습니다. 지금은 {language.Day(present)}입니다. 아무것도 바뀌지 않았으니 새로 확인해 주십시오.",
                $"Somebody else changed the date meanwhile: it is {language.Day(present)} now. Nothing was changed; please check again."),
            _ => language.Pick(
                "그사이 다른 담당자가 취소했습니다. 아무것도 바뀌지 않았으니 새로 확인해 주십시오.",
                "Somebody else cancelled it meanwhile. Nothing was changed; please check again."),
        }),
        Say<DateStays>((_, language) => language.Pick("이미 그 날짜입니다. 다른 날짜를 적어 주십시오.", "It has that date already. Please give another one.")),
        Say<DateHasPassed>((wrong, language) => language.Pick(
            $"{language.Day(wrong.Day)}은(는) 이미 지났습니다. 아직 오지 않은 때로만 옮길 수 있습니다.",
            $"{language.Day(wrong.Day)} is over. A date moves only to a time that is still to come.")),
        Say<OutsideIndicatorWorkshops>((wrong, language) => language.Pick(
            $"개별워크숍은 추진계획에서 정한 {language.Day(wrong.From)}부터 {language.Day(wrong.To)}까지 열 수 있습니다. 그 사이의 날짜를 적어 주십시오.",
            $"The plan has the indicator workshops from {language.Day(wrong.From)} to {language.Day(wrong.To)}. Please give a date between them.")),
        Say<GatheringWasHeld>((held, language) => language.Pick(
            $"이미 열린 모임입니다. {language.Time(held.RecordedAt)}에 출석이 기록되었고, 이미 한 일의 날짜는 바꿀 수 없습니다.",
            $"It was held: its attendance was recorded on {language.Time(held.RecordedAt)}. A date whose act has happened stays.")),
        Say<NoDateYet>((_, language) => language.Pick("아직 날짜가 정해지지 않았습니다. 담당자가 «일정변경»으로 먼저 날짜를 정해야 합니다.", "No date is set yet. A coordinator sets it first with “move”.")),
        Say<GatheringIsCancelled>((_, language) => language.Pick("취소된 모임이어서 기록할 것이 없습니다. 다시 열려면 «일정변경»으로 날짜를 정해 주십시오.", "It was cancelled, so there is nothing to record. To hold it after all, set a date with “move”.")),
        Say<GatheringNotBegun>((wrong, language) => language.Pick(
            $"{language.Day(wrong.Day)}에 열리는 모임입니다. 출석과 합의 내용은 시작한 뒤에 기록할 수 있습니다.",
            $"It is held on {language.Day(wrong.Day)}. Attendance and what was agreed are recorded once it has begun.")),
        Say<RecordChangedMeanwhile>((wrong, language) => language.Pick(
            $"그사이 다른 담당자가 기록했습니다(지금 {wrong.Newest}판). 아무것도 바뀌지 않았습니다. 위의 기록을 보고, 적으신 내용을 고쳐 다시 저장해 주십시오.",
            $"Somebody else recorded it meanwhile (version {wrong.Newest} now). Nothing was changed. Please read it above, and save again what you want to change.")),
        Say<NotInvited>((_, language) => language.Pick("초대하지 않은 사람이 출석에 들어 있습니다. «그 밖에 출석한 사람»에 적어 주십시오.", "Somebody who was not invited is among those who attended. Please write them under “who else attended”.")),
        Say<NobodyAttended>((_, language) => language.Pick("출석한 사람이 없습니다. 한 사람 이상 고르거나 적어 주십시오.", "Nobody attended, it says. Please choose or write at least one person.")),
        Say<RatingHasOpened>((refusal, language) => refusal switch
        {
            { Item: DatedItem.Baseline } opened => language.Pick(
                $"{language.Time(opened.At)}에 평가가 시작되어 결과가 잠겼습니다. 이미 한 일의 날짜는 바꿀 수 없으니 기준일을 그대로 둡니다.",
                $"Rating opened on {language.Time(opened.At)}, and results are locked. A date whose act has happened stays, the baseline too."),
            var opened => language.Pick(
                $"{language.Time(opened.At)}에 평가가 시작되었습니다. 이미 한 일의 날짜는 바꿀 수 없으니 회의를 옮길 수 없습니다.",
                $"Rating opened on {language.Time(opened.At)}. A date whose act has happened stays, so the meeting cannot be moved."),
        }),
        Say<DocumentsHaveArrived>((arrived, language) => language.Pick(
            $"서류가 {language.Time(arrived.At)}에 시에 전달되었습니다. 이미 한 일의 날짜는 바꿀 수 없습니다.",
            $"The documents were forwarded to the city on {language.Time(arrived.At)}. A date whose act has happened stays.")),
        Say<BaselineBeforeProject>((wrong, language) => language.Pick(
            $"기준일은 사업의 첫날({wrong.ProjectStart:yyyy-MM-dd})보다 앞일 수 없습니다. 더 늦은 날짜를 적어 주십시오.",
            $"The baseline cannot lie before the project's first day ({wrong.ProjectStart:yyyy-MM-dd}). Please give a later date.")),
        Say<BaselineAfterDocuments>((wrong, language) => language.Pick(
            $"기준일({language.Day(wrong.Baseline)})이 서류 제출 마지막 날({language.Day(wrong.Documents)})보다 뒤가 됩니다. 실적을 다 센 뒤에 서류를 내야 하니 두 날짜를 맞추어 주십시오.",
            $"The baseline ({language.Day(wrong.Baseline)}) would lie after the documents' last day ({language.Day(wrong.Documents)}). Results are counted before they are handed in: please choose another date.")),
        Say<BaselineAfterMeeting>((wrong, language) => language.Pick(
            $"기준일({language.Day(wrong.Baseline)})이 회의 날({language.Day(wrong.Meeting)})보다 뒤가 됩니다. 실적을 다 센 뒤에 평가해야 하니 두 날짜를 맞추어 주십시오.",
            $"The baseline ({language.Day(wrong.Baseline)}) would lie after the meeting ({language.Day(wrong.Meeting)}). Results are counted before they are evaluated: please choose another date.")),
        Say<DeadlineNotBegun>((_, language) => language.Pick("아직 시작되지 않은 기한입니다. 기한은 시작된 뒤에 연장할 수 있습니다.", "That deadline has not begun. It can be extended once it runs.")),
        Say<DeadlineIsMet>((_, language) => language.Pick("이미 끝난 일이어서 연장할 기한이 없습니다. «현황»에서 어디까지 왔는지 볼 수 있습니다.", "That is done, so there is no deadline to extend. See “status” for where it stands.")),
        Say<DeadlineIsOver>((over, language) => language.Pick(
            $"기한이 {language.Until(over.LastDay)}였고 이미 지났습니다. 연장은 기한이 지나기 전에만 할 수 있습니다.",
            $"The deadline ran {language.Until(over.LastDay)} and has passed. It can be extended only before that.")),
        Say<NeverShorter>((wrong, language) => language.Pick(
            $"지금 기한은 {language.Until(wrong.LastDay)}입니다. 연장은 더 늦은 날로만 할 수 있고 앞당길 수는 없습니다.",
            $"The deadline runs {language.Until(wrong.LastDay)}. It is extended to a later day, never shortened.")),
        Say<HolidayNameMissing>((_, language) => language.Pick(
            "공휴일의 이름이 없습니다. 바뀐 기한마다 까닭을 알려야 하니 «공휴일 2018-10-02 임시공휴일»처럼 이름을 적어 주십시오. 아무것도 바뀌지 않았습니다.",
            "The holiday's name is missing. Every deadline that moves says why: please write it as in “holiday 2018-10-02 Election”. Nothing was changed.")),
        Say<HolidayNameTooLong>((wrong, language) => language.Pick(
            $"이름이 {wrong.Length:N0}자입니다. {wrong.Longest}자까지 적을 수 있으니 줄여 주십시오. 아무것도 바뀌지 않았습니다.",
            $"The name has {wrong.Length:N0} characters, and {wrong.Longest} is the most. Please shorten it. Nothing was changed.")),
        Say<HolidayHasPassed>((wrong, language) => language.Pick(
            $"{language.Day(wrong.Day)}은(는) 이미 지난 날입니다. 지난 날을 공휴일로 하면 이미 끝난 기한이 달라지므로 오늘이나 그 뒤의 날만 더할 수 있습니다. 필요하면 기한을 «연장»하십시오.",
            $"{language.Day(wrong.Day)} is over. A past day would change deadlines that have ended, so only today or a later day can be added. Use “extend” for a deadline if needed.")),
        Say<IsDayOffAlready>((refusal, language) => refusal switch
        {
            { Name: { } name } wrong => language.Pick(
                $"{language.Day(wrong.Day)}은(는) 이미 공휴일({name})입니다. 기한은 벌써 이날을 피해 셉니다. 아무것도 바뀌지 않았습니다.",
                $"{language.Day(wrong.Day)} is a public holiday already ({name}), and deadlines give way to it. Nothing was changed."),
            var wrong => language.Pick(
                $"{language.Day(wrong.Day)}은(는) 주말이어서 기한이 벌써 이날을 피해 셉니다. 대체공휴일이 있으면 그날을 적어 주십시오. 아무것도 바뀌지 않았습니다.",
                $"{language.Day(wrong.Day)} is on a weekend, and deadlines give way to it already. If there is a substitute holiday, add that day. Nothing was changed."),
        }),
        Say<NoSuchHoliday>((wrong, language) => language.Pick(
            $"{language.Day(wrong.Day)}에 추가한 공휴일이 없습니다. 계획의 공휴일 목록에 있는 날은 취소할 수 없습니다. «공휴일»에 추가한 것이 나옵니다.",
            $"No holiday was added on {language.Day(wrong.Day)}. The plan's own list stays. “holiday” lists what was added.")),
        Say<HolidayHasBegun>((wrong, language) => language.Pick(
            $"{language.Day(wrong.Day)}이(가) 이미 시작되어 취소할 수 없습니다. 사람들이 그날을 쉬는 날로 알고 기한을 세었습니다. 공휴일은 그날이 되기 전에만 취소할 수 있습니다.",
            $"{language.Day(wrong.Day)} has begun, so it stays: people counted on it. A holiday can be taken back only before its day.")),
        Say<DeadlinesMovedMeanwhile>((_, language) => language.Pick(
            "그사이 기한이 달라져 함께 바뀌는 것이 처음 보여 드린 것과 다릅니다. 아무것도 바뀌지 않았으니 새로 확인하고 눌러 주십시오.",
            "Deadlines changed meanwhile, so other ones would move than those shown. Nothing was changed; please check again and press the button.")),
    ];

    private static string UnknownItem(UnknownDateItem wrong, Language language)
    {
        var known = string.Join(", ", DateWords.ItemsOf(wrong.Act).Select(item => DateWords.WordOf(item, language)));
        return wrong.Near is { } near
            ? language.Pick($"«{wrong.Word}»라는 항목을 찾지 못했습니다. 혹시 «{DateWords.WordOf(near, language)}»? 아무것도 바뀌지 않았습니다.", $"There is no item “{wrong.Word}”. Did you mean “{DateWords.WordOf(near, language)}”? Nothing was changed.")
            : language.Pick($"«{wrong.Word}»라는 항목을 찾지 못했습니다. 쓸 수 있는 항목: {known}. 아무것도 바뀌지 않았습니다.", $"There is no item “{wrong.Word}”. The items: {known}. Nothing was changed.");
    }
}
