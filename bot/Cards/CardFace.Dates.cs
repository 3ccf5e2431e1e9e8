using EvalBot.Core.Calendar;
using EvalBot.Core.Dates;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Gatherings;
using EvalBot.Core.Plans;

namespace EvalBot.Bot.Cards;

public sealed partial class CardFace
{
    /// <summary>«통합워크숍 1», «도봉구 성과평가 회의».</summary>
    public string Gathering(Gathering gathering, Evaluation? evaluation) => evaluation is null
        ? Say("dates.numbered", Say("dates.kind", gathering.Kind), gathering.Number)
        : Say("titled", District(evaluation), Say("dates.kind", gathering.Kind));

    /// <summary>What a change is about: «도봉구 성과평가 서류 제출», «통합워크숍 1».</summary>
    public string Dated(DateChange change, Evaluation? evaluation) => evaluation is null
        ? Say("dates.numbered", Say("dates.item", change.Item), change.Number)
        : Say("titled", District(evaluation), Say("dates.item", change.Item));

    /// <summary>«8.6.(월) 14:00–16:00»; «8.6.(월)» for a whole day; «미정» for none.</summary>
    public string When(PlannedTime? time) => time is null ? Say("dates.unset")
        : time.WholeDay ? Day(time.Day)
        : time.EndsAt > time.StartsAt ? Span(time.StartsAt, time.EndsAt)
        : Time(time.StartsAt);

    /// <summary>When a gathering takes place, that it is cancelled, or between which days it will be.</summary>
    public string When(Gathering gathering, Preparation plan) =>
        gathering.Cancelled is not null ? Say("dates.cancelledOf", When(gathering.Time))
        : gathering is { Time: null, Kind: GatheringKind.IndicatorWorkshop } ? Say("dates.between", Day(plan.IndicatorWorkshopsFrom), Day(plan.IndicatorWorkshopsTo))
        : When(gathering.Time);
}
