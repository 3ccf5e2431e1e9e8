using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core.Meetings;

namespace EvalBot.Bot.Meetings;

/// <summary>What is said where something is refused: 회의.</summary>
internal sealed class MeetingRefusals : RefusalSentences
{
    protected internal override IReadOnlyList<RefusalSentence> Sentences =>
    [
        Say<NotInThisMeeting>((refusal, language) => refusal switch
        {
            { State: MeetingState.NotBegun } => language.Pick(
                "회의가 아직 시작되지 않아 아무것도 바뀌지 않았습니다. 담당자가 «회의 (구 이름) 시작»으로 먼저 시작해야 합니다.",
                "The meeting has not begun, so nothing was changed. A coordinator begins it with “meeting (district) start”."),
            { State: MeetingState.Over } => language.Pick(
                "회의가 끝나서 아무것도 바뀌지 않았습니다. 더 진행해야 하면 담당자가 «회의 (구 이름) 시작»으로 다시 이어 갈 수 있습니다.",
                "The meeting is over, so nothing was changed. A coordinator can go on with it: “meeting (district) start”."),
            _ => language.Pick(
                "회의가 이미 진행 중입니다. 아무것도 바뀌지 않았으니 «회의 (구 이름)»의 카드에서 이어 주십시오.",
                "The meeting is under way already. Nothing was changed; go on from the card of “meeting (district)”."),
        }),
        Say<MeetingMovedOn>((moved, language) => language.Pick(
            $"이 카드가 만들어진 뒤 회의가 바뀌었습니다({language.Time(moved.At)}, {Done(moved.Act, language)}). 이번에는 아무것도 바꾸지 않았으니 지금의 카드를 보고 눌러 주십시오.",
            $"The meeting was moved on since this card was made ({language.Time(moved.At)}, {Done(moved.Act, language)}). Nothing was changed now; please look at the card as it is.")),
        Say<MeetingIsLater>((later, language) => language.Pick(
            $"회의는 {language.Time(later.StartsAt)}에 열립니다. 시작과 출석은 회의 날부터 할 수 있습니다. 날짜가 다르면 «일정변경»으로 먼저 옮겨 주십시오.",
            $"The meeting is on {language.Time(later.StartsAt)}. It can begin, and people can attend, from that day on. If the day is wrong, move it first with “move”.")),
        Say<MeetingHasBegun>((begun, language) => language.Pick(
            $"회의가 {language.Time(begun.At)}에 시작되었습니다. 이미 한 일의 날짜는 바꿀 수 없으니 회의를 옮길 수 없습니다.",
            $"The meeting began on {language.Time(begun.At)}. A date whose act has happened stays, so the meeting cannot be moved.")),
        Say<MeetingIsClosed>((closed, language) => language.Pick(
            $"{language.Time(closed.NotifiedAt)}에 결과가 통보되어 회의를 다시 열 수 없습니다. 재심의는 «재심의 (구 이름)»에서 합니다.",
            $"The result was notified on {language.Time(closed.NotifiedAt)}, so the meeting cannot go on. A redeliberation is held in “redeliberate (district)”.")),
        Say<LastPart>((_, language) => language.Pick(
            "마지막 순서여서 다음 순서가 없습니다. 회의를 마치려면 «회의 (구 이름) 종료»를 눌러 주십시오.",
            "This is the last part, so nothing follows. To end the meeting press “meeting (district) end”.")),
        Say<FirstPart>((_, language) => language.Pick("첫 순서여서 이전 순서가 없습니다. 아무것도 바뀌지 않았습니다.", "This is the first part, so there is none before it. Nothing was changed.")),
        Say<GoalIsOn>((refusal, language) => refusal switch
        {
            { Goal: { } goal } => language.Pick($"이미 핵심 목표 {goal}번을 다루고 있습니다. 달라진 것은 없습니다.", $"Core goal {goal} is on already. Nothing was changed."),
            _ => language.Pick("이미 목표를 정하지 않은 상태입니다. 달라진 것은 없습니다.", "No goal is on already. Nothing was changed."),
        }),
        Say<NotOfThisMeeting>((_, language) => language.Pick(
            "이 회의에 참석하는 사람이 아닙니다. 출석은 위원, 담당자, 수행단체만 표시합니다. 그 밖의 사람은 «일정 (구 이름) 회의 기록»에 적어 주십시오.",
            "This person takes no part in the meeting. Only panelists, officials and the consortium are marked; others are written into “schedule (district) meeting record”.")),
        Say<AttendsOnceDeclared>((_, language) => language.Pick(
            "아직 이해관계를 밝히지 않은 위원입니다. 위원이 먼저 «이해관계 (구 이름)»에서 서명해야 출석할 수 있습니다.",
            "This panelist has not declared their interests. They sign first with “declare (district)”, then they can attend.")),
        Say<MarkedAlready>((refusal, language) => refusal switch
        {
            { Present: true } marked => language.Pick(
                $"{language.Time(marked.At)}에 이미 출석으로 표시되었습니다. 달라진 것은 없습니다.",
                $"Marked as present since {language.Time(marked.At)}. Nothing was changed."),
            var marked => language.Pick(
                $"{language.Time(marked.At)}에 이미 퇴장으로 표시되었습니다. 달라진 것은 없습니다.",
                $"Marked as having left on {language.Time(marked.At)}. Nothing was changed."),
        }),
        Say<NobodyMarked>((_, language) => language.Pick("고른 사람이 없어 아무것도 바뀌지 않았습니다. 표시할 사람을 고른 뒤 다시 눌러 주십시오.", "Nobody was chosen, so nothing was changed. Choose whom to mark and press again.")),
        Say<NeverCame>((_, language) => language.Pick("출석으로 표시되지 않은 사람이어서 퇴장할 수 없습니다. 달라진 것은 없습니다.", "Who was not marked as present cannot leave. Nothing was changed.")),
        Say<AttendanceIsOver>((over, language) => language.Pick(
            $"회의가 {language.Time(over.At)}에 끝나 출석을 바꿀 수 없습니다. 빠진 사람은 담당자가 «일정 (구 이름) 회의 기록»에 적습니다.",
            $"The meeting ended on {language.Time(over.At)}, so its attendance stays. A coordinator writes who is missing into “schedule (district) meeting record”.")),
        Say<NoteIsBlank>((_, language) => language.Pick("질문과 답변이 모두 비어 있습니다. 하나라도 적어 다시 눌러 주십시오.", "Both question and answer are empty. Please write at least one of them and press again.")),
        Say<NoSuchNote>((wrong, language) => language.Pick(
            $"질문 {wrong.Number}번은 없습니다. «질문 (구 이름)»에서 번호를 보아 주십시오.",
            $"There is no question {wrong.Number}. See the numbers in “question (district)”.")),
        Say<NoteChangedMeanwhile>((changed, language) => language.Pick(
            $"그사이 다른 사람이 이 질문을 고쳤습니다(지금 {changed.Newest}판). 저장하지 않았습니다. 적으신 것을 새 카드에 옮겨 두었으니 위의 내용과 견주어 다시 눌러 주십시오.",
            $"Somebody else changed this question meanwhile (version {changed.Newest} now). Nothing was saved. What you wrote is in a new card: compare it with the text above and press again.")),
        Say<NoteStands>((stands, language) => language.Pick(
            $"이미 질문 {stands.Number}에 그대로 적혀 있습니다({language.Time(stands.At)}). 달라진 것은 없습니다.",
            $"That stands in question {stands.Number} already ({language.Time(stands.At)}). Nothing was changed.")),
        Say<PacketTooLarge>((wrong, language) => language.Pick(
            $"서류가 모두 {wrong.Megabytes:N0}MB여서 한 파일로 묶을 수 없습니다. {wrong.Most:N0}MB까지 묶습니다. «서류 (구 이름) 읽기»로 하나씩 받거나, 설정 Files:MaxPacketMegabytes를 늘려 주십시오.",
            $"The documents have {wrong.Megabytes:N0} MB together, and a packet has at most {wrong.Most:N0} MB. Take them one by one with “documents (district) read”, or raise the setting Files:MaxPacketMegabytes.")),
    ];

    /// <summary>What was done last, in a word or two.</summary>
    private static string Done(MeetingAct act, Language language) => act switch
    {
        MeetingAct.Start => language.Pick("회의 시작", "begun"),
        MeetingAct.Next => language.Pick("다음 순서", "next part"),
        MeetingAct.Back => language.Pick("이전 순서", "previous part"),
        MeetingAct.ChooseGoal => language.Pick("목표 바꿈", "another goal"),
        MeetingAct.End => language.Pick("회의 종료", "ended"),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "No such act."),
    };
}
