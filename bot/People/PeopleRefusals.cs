using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;

namespace EvalBot.Bot.People;

/// <summary>What is said where something is refused: 초대.</summary>
internal sealed class PeopleRefusals : RefusalSentences
{
    protected internal override IReadOnlyList<RefusalSentence> Sentences =>
    [
        Say<NoInvitationCode>((_, language) => language.Pick(
            "초대가 필요합니다. 평가 담당자에게 문의해 주세요. 초대 코드를 받으셨으면 그 열 글자만 여기에 적어 주세요.",
            "You need an invitation. Please ask the coordinator of the evaluation. If you have a code, type its ten letters here, and nothing else.")),
        Say<WrongCode>((refusal, language) => refusal switch
        {
            { Left: > 0 } wrong => language.Pick(
                $"쓸 수 있는 초대 코드가 아닙니다. 잘못 적었거나, 이미 썼거나, 하루가 지난 코드입니다. {wrong.Left}번 더 적어 볼 수 있습니다. 안 되면 평가 담당자에게 새 코드를 받아 주세요.",
                $"This code cannot be used: it is mistyped, was used, or is older than a day. You can try {wrong.Left} more. Otherwise ask the coordinator for a new one."),
            _ => language.Pick(
                "틀린 초대 코드를 여러 번 적어 한동안 코드를 받지 않습니다. 한 시간 뒤에 다시 하시거나 평가 담당자에게 문의해 주세요.",
                "Too many wrong codes: for a while none is taken from you. Please try again in an hour, or ask the coordinator of the evaluation."),
        }),
        Say<TooManyCodes>((_, language) => language.Pick(
            "틀린 초대 코드를 여러 번 적어 한동안 코드를 받지 않습니다. 한 시간 뒤에 다시 하시거나 평가 담당자에게 문의해 주세요.",
            "Too many wrong codes: for a while none is taken from you. Please try again in an hour, or ask the coordinator of the evaluation.")),
    ];
}
