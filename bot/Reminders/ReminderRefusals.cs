using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;
using EvalBot.Core.Reminders;

namespace EvalBot.Bot.Reminders;

/// <summary>What is said where something is refused: 알림.</summary>
internal sealed class ReminderRefusals : RefusalSentences
{
    protected internal override IReadOnlyList<RefusalSentence> Sentences =>
    [
        Say<NobodyToRemind>((_, language) => language.Pick(
            "지금 독촉할 사람이 없습니다. 진행 중인 기한의 할 일이 모두 끝났거나 본인이 할 일만 남았습니다. 권리인 이의제기와 사실확인은 독촉하지 않습니다.",
            "There is nobody to remind: what has a running deadline is done, or yours to do. Appeals and checks of facts are rights, and nobody is urged to use them.")),
        Say<RemindedToday>((_, language) => language.Pick(
            "아직 하지 않은 사람 모두에게 오늘 이미 독촉했습니다. 한 사람에게 한 기한을 하루 한 번만 독촉할 수 있으니 내일 다시 해 주십시오.",
            "Everybody who still has to act was reminded today. Once a day for each person and deadline: please try again tomorrow.")),
        Say<DutyReminderStays>((duty, language) => language.Pick(
            $"{Of(duty.Kind, language)} 알림은 끌 수 없습니다. 맡으신 일의 기한이어서 놓치면 다른 사람의 기한까지 늦어집니다. 끌 수 있는 것은 권리인 이의제기와 사실확인의 알림입니다.",
            $"Reminders of “{Of(duty.Kind, language)}” cannot be switched off: it is your duty, and others wait for it. Only those of rights can: appeal and check of facts.")),
        Say<AwayDayHasPassed>((wrong, language) => language.Pick(
            $"부재 마지막 날 {language.Day(wrong.Day)}은(는) 이미 지났습니다. 오늘이나 그 뒤의 날을 적거나 비워 두십시오.",
            $"{language.Day(wrong.Day)} is over. Please give today or a later day as the last day away, or leave it empty.")),
        Say<ReminderIsOld>((_, language) => language.Pick(
            "이 알림의 기한은 그사이 바뀌었습니다. 새 기한의 알림이 따로 옵니다. «할일»에서 지금 기한을 볼 수 있습니다.",
            "The deadline of this reminder has moved, and the new one has reminders of its own. See “todo”.")),
        Say<NothingLeftToRemind>((_, language) => language.Pick(
            "미룰 알림이 없습니다. 할 일이 이미 끝났거나 본인의 알림이 아닙니다. «할일»에서 남은 일을 볼 수 있습니다.",
            "There is nothing to put off: it is done already, or it was not for you. “todo” shows what is left.")),
        Say<SnoozedBefore>((_, language) => language.Pick(
            "이 기한의 알림은 이미 한 번 미루셨습니다. 한 기한은 한 번만 미룰 수 있습니다.",
            "You put this deadline off before, and it can be put off once.")),
        Say<SnoozeTooLate>((wrong, language) => language.Pick(
            $"기한이 {language.Until(wrong.LastDay)}여서 내일 아침으로 미룰 수 없습니다. 오늘 끝내 주십시오.",
            $"The deadline runs {language.Until(wrong.LastDay)}, so it cannot wait for tomorrow morning. Please finish it today.")),
    ];

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
