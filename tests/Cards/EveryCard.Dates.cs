using EvalBot.Bot.Dates;
using EvalBot.Bot.Status;
using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;
using EvalBot.Core.Dates;
using EvalBot.Core.Gatherings;

namespace EvalBot.Tests.Cards;

internal static partial class EveryCard
{
    private static IEnumerable<FilledCard> Dates(Language language, Stages stages, Func<string, string> words)
    {
        var cards = new DateCards(Stages.Faces, Stages.Plan);
        var evaluation = stages.Preparing();
        string[] invited = ["coordinator-1", .. evaluation.Seats.Select(seat => seat.PersonId), "dobong-manager"];
        var typed = new Dictionary<string, string> { ["day"] = words("typedDay"), ["reason"] = words("typedDateReason") };
        yield return new("dates-form", "empty", true, cards.Form(language, DateAct.Move, [("Meeting", "성과평가 회의")]));
        yield return new("dates-form", "refused", true, cards.Form(language, DateAct.Extend, [("Notice", "평가결과 통보")], typed, words("problem")));

        var to = PlannedTime.At(new(2018, 8, 29), new(14, 0), TimeSpan.FromHours(2));
        var effects = DateEffects.Of(DatedItem.Meeting, to, evaluation, [new Stages(words, "seongbuk").Preparing()], Stages.Plan.Plan, Stages.Plan.Days, Stages.Meeting.AddDays(-10))
            with
        { Consequences = Enum.GetValues<DateConsequence>() };
        var move = new DateChange(DateAct.Move, DatedItem.Meeting, 1, 0, evaluation.MeetingTime, to, new("coordinator-1", Stages.Meeting, words("dateReason")));
        yield return new("dates-preview", "meeting", true, cards.Preview(language, move, evaluation, effects, 12, Stages.Names));
        yield return new("dates-told", "meeting", false, cards.Told(language, move, evaluation, effects));
        foreach (var item in Enum.GetValues<DatedItem>().Where(item => item != DatedItem.JointWorkshop))
        {
            var extend = new DateChange(DateAct.Extend, item, 1, 0, PlannedTime.On(new(2018, 8, 9)), PlannedTime.On(new(2018, 8, 13)), move.Proposed);
            yield return new("dates-preview", $"{item}", true, cards.Preview(language, extend, evaluation, DateEffects.None, 12, Stages.Names));
        }

        var joint = new Gathering(GatheringKind.JointWorkshop, 1, null, PlannedTime.On(new(2018, 3, 12)), "DDP 크레아 세미나홀");
        var cancel = new DateChange(DateAct.Cancel, DatedItem.JointWorkshop, null, 1, joint.Time, null, move.Proposed);
        yield return new("dates-preview", "cancel", true, cards.Preview(language, cancel, null, DateEffects.None, 46, Stages.Names));
        joint.Cancel(new("coordinator-1", Stages.Meeting.AddMonths(-6), words("cancelReason")));
        yield return new("gathering-sheet", "cancelled", false, cards.Sheet(language, joint, null, [.. Enumerable.Repeat("dobong-manager", 1000)], Stages.Names, true, true, "일정 통합워크숍 1"));

        var unset = new Gathering(GatheringKind.IndicatorWorkshop, 1, evaluation.DistrictId, null, "도봉구 거점공간");
        yield return new("gathering-sheet", "unset", false, cards.Sheet(language, unset, evaluation, invited, Stages.Names, true, false, "일정 도봉구 워크숍"));
        var meeting = new Gathering(GatheringKind.Meeting, 1, evaluation.DistrictId, evaluation.MeetingTime, "도봉구 거점공간");
        yield return new("gathering-record", "first", true, cards.RecordForm(language, meeting, evaluation, invited, Stages.Names));
        meeting.AddRecord(["dobong-manager"], words("others"), words("agreed"), 0, invited, "coordinator-1", evaluation.MeetingEndsAt);
        yield return new("gathering-sheet", "recorded", false, cards.Sheet(language, meeting, evaluation, invited, Stages.Names, true, true, "일정 도봉구 회의"));
        yield return new("gathering-record", "refused", true, cards.RecordForm(
            language, meeting, evaluation, invited, Stages.Names, new Dictionary<string, string> { ["others"] = words("typedOthers"), ["agreed"] = words("typedAgreed") }, words("problem")));
        yield return new("schedule-list", "with workshops", false, new StatusCards(Stages.Faces, Stages.Plan).Schedule(
            language, [(evaluation, Deadlines())], Stages.Meeting, [joint, unset, meeting], [new("달력 파일", "일정 달력")]));
    }
}
