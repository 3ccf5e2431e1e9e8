using EvalBot.Bot.Dates;
using EvalBot.Bot.Reminders;
using EvalBot.Core;
using EvalBot.Core.Calendar;
using EvalBot.Core.Reminders;

namespace EvalBot.Bot.Commands;

public static partial class RefusalText
{
    private static string? OfClocks(Refusal refusal, Language language) => refusal switch
    {
        HolidayNameMissing => language.Pick(
            "공휴일의 이름이 없습니다. 바뀐 기한마다 까닭을 알려야 하니 «공휴일 2018-10-02 임시공휴일»처럼 이름을 적어 주십시오. 아무것도 바뀌지 않았습니다.",
            "The holiday's name is missing. Every deadline that moves says why: please write it as in “holiday 2018-10-02 Election”. Nothing was changed."),
        HolidayNameTooLong wrong => language.Pick(
            $"이름이 {wrong.Length:N0}자입니다. {wrong.Longest}자까지 적을 수 있으니 줄여 주십시오. 아무것도 바뀌지 않았습니다.",
            $"The name has {wrong.Length:N0} characters, and {wrong.Longest} is the most. Please shorten it. Nothing was changed."),
        HolidayHasPassed wrong => language.Pick(
            $"{language.Day(wrong.Day)}은(는) 이미 지난 날입니다. 지난 날을 공휴일로 하면 이미 끝난 기한이 달라지므로 오늘이나 그 뒤의 날만 더할 수 있습니다. 필요하면 기한을 «연장»하십시오.",
            $"{language.Day(wrong.Day)} is over. A past day would change deadlines that have ended, so only today or a later day can be added. Use “extend” for a deadline if needed."),
        IsDayOffAlready { Name: { } name } wrong => language.Pick(
            $"{language.Day(wrong.Day)}은(는) 이미 공휴일({name})입니다. 기한은 벌써 이날을 피해 셉니다. 아무것도 바뀌지 않았습니다.",
            $"{language.Day(wrong.Day)} is a public holiday already ({name}), and deadlines give way to it. Nothing was changed."),
        IsDayOffAlready wrong => language.Pick(
            $"{language.Day(wrong.Day)}은(는) 주말이어서 기한이 벌써 이날을 피해 셉니다. 대체공휴일이 있으면 그날을 적어 주십시오. 아무것도 바뀌지 않았습니다.",
            $"{language.Day(wrong.Day)} is on a weekend, and deadlines give way to it already. If there is a substitute holiday, add that day. Nothing was changed."),
        NoSuchHoliday wrong => language.Pick(
            $"{language.Day(wrong.Day)}에 추가한 공휴일이 없습니다. 계획의 공휴일 목록에 있는 날은 취소할 수 없습니다. «공휴일»에 추가한 것이 나옵니다.",
            $"No holiday was added on {language.Day(wrong.Day)}. The plan's own list stays. “holiday” lists what was added."),
        HolidayHasBegun wrong => language.Pick(
            $"{language.Day(wrong.Day)}이(가) 이미 시작되어 취소할 수 없습니다. 사람들이 그날을 쉬는 날로 알고 기한을 세었습니다. 공휴일은 그날이 되기 전에만 취소할 수 있습니다.",
            $"{language.Day(wrong.Day)} has begun, so it stays: people counted on it. A holiday can be taken back only before its day."),
        DeadlinesMovedMeanwhile => language.Pick(
            "그사이 기한이 달라져 함께 바뀌는 것이 처음 보여 드린 것과 다릅니다. 아무것도 바뀌지 않았으니 새로 확인하고 눌러 주십시오.",
            "Deadlines changed meanwhile, so other ones would move than those shown. Nothing was changed; please check again and press the button."),
        NobodyToRemind => language.Pick(
            "지금 독촉할 사람이 없습니다. 진행 중인 기한의 할 일이 모두 끝났거나 본인이 할 일만 남았습니다. 권리인 이의제기와 사실확인은 독촉하지 않습니다.",
            "There is nobody to remind: what has a running deadline is done, or yours to do. Appeals and checks of facts are rights, and nobody is urged to use them."),
        RemindedToday => language.Pick(
            "아직 하지 않은 사람 모두에게 오늘 이미 독촉했습니다. 한 사람에게 한 기한을 하루 한 번만 독촉할 수 있으니 내일 다시 해 주십시오.",
            "Everybody who still has to act was reminded today. Once a day for each person and deadline: please try again tomorrow."),
        DutyReminderStays duty => language.Pick(
            $"{Of(duty.Kind, language)} 알림은 끌 수 없습니다. 맡으신 일의 기한이어서 놓치면 다른 사람의 기한까지 늦어집니다. 끌 수 있는 것은 권리인 이의제기와 사실확인의 알림입니다.",
            $"Reminders of “{Of(duty.Kind, language)}” cannot be switched off: it is your duty, and others wait for it. Only those of rights can: appeal and check of facts."),
        AwayDayHasPassed wrong => language.Pick(
            $"부재 마지막 날 {language.Day(wrong.Day)}은(는) 이미 지났습니다. 오늘이나 그 뒤의 날을 적거나 비워 두십시오.",
            $"{language.Day(wrong.Day)} is over. Please give today or a later day as the last day away, or leave it empty."),
        ReminderIsOld => language.Pick(
            "이 알림의 기한은 그사이 바뀌었습니다. 새 기한의 알림이 따로 옵니다. «할일»에서 지금 기한을 볼 수 있습니다.",
            "The deadline of this reminder has moved, and the new one has reminders of its own. See “todo”."),
        NothingLeftToRemind => language.Pick(
            "미룰 알림이 없습니다. 할 일이 이미 끝났거나 본인의 알림이 아닙니다. «할일»에서 남은 일을 볼 수 있습니다.",
            "There is nothing to put off: it is done already, or it was not for you. “todo” shows what is left."),
        SnoozedBefore => language.Pick(
            "이 기한의 알림은 이미 한 번 미루셨습니다. 한 기한은 한 번만 미룰 수 있습니다.",
            "You put this deadline off before, and it can be put off once."),
        SnoozeTooLate wrong => language.Pick(
            $"기한이 {language.Until(wrong.LastDay)}여서 내일 아침으로 미룰 수 없습니다. 오늘 끝내 주십시오.",
            $"The deadline runs {language.Until(wrong.LastDay)}, so it cannot wait for tomorrow morning. Please finish it today."),
        _ => null,
    };

    private static string Of(DeadlineKind kind, Language language) => kind switch
    {
        DeadlineKind.Documents => language.Pick("성과평가 서류 제출", "documents"),
        DeadlineKind.Material => language.Pick("추가 자료 제출", "additional material"),
        DeadlineKind.Rating => language.Pick("정성평가표 제출", "rating sheet"),
        DeadlineKind.Notice => language.Pick("평가결과 통보", "notice"),
        DeadlineKind.Redeliberation => language.Pick("재심의", "redeliberation"),
        DeadlineKind.FinalNotice => language.Pick("최종 결과 통보", "final notice"),
        DeadlineKind.Report => language.Pick("성과평가 보고서 제출", "report"),
        _ => language.Pick("이 기한의", "this deadline"),
    };
}
