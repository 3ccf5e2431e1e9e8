using System.Text.Json.Nodes;
using EvalBot.Bot.Plans;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Notices;

namespace EvalBot.Bot.Cards;

/// <summary>결과 통보.</summary>
public sealed class NoticeCards(CardFaces faces, LoadedPlan plan)
{
    /// <summary>Before sending: what, to whom, how many, by name. Nothing is sent before 통보 is pressed.</summary>
    /// <param name="kind">What is told.</param>
    /// <param name="recipients">The people who will be told.</param>
    /// <param name="inPlaceOfOfficer">The coordinator delivers in the officer's place: asks for a reason.</param>
    public JsonObject Form(Language language, Evaluation evaluation, NoticeKind kind, IReadOnlyList<string> recipients, bool toConsortium, bool inPlaceOfOfficer, Names names, string? problem = null)
    {
        var face = faces.In(language);
        var waiting = evaluation.NoticeWithOfficer;
        return face.Fill("notice-form", new
        {
            title = face.Title(evaluation, $"notice.form{kind}"),
            problem = CardFace.Lines(problem),
            about = face.Say(inPlaceOfOfficer ? "notice.inPlace" : toConsortium ? "notice.toConsortium" : "notice.toDistrict"),
            result = evaluation.Grade is { } grade ? face.Result(grade) : "",
            due = waiting is null ? "" : face.Say("notice.due", face.Until(waiting.Due)),
            recipients = face.Say("notice.recipients", recipients.Count),
            people = recipients.Select(person => names.Of(person, language)),
            inPlaceOfOfficer,
            district = evaluation.DistrictId,
            grade = evaluation.Grade?.Number ?? 0,
            notice = toConsortium ? waiting?.Number ?? 0 : evaluation.Notices.Count + 1,
            step = inPlaceOfOfficer ? "in-place-of-officer" : toConsortium ? "to-consortium" : "to-district",
        });
    }

    /// <summary>What the officer (with a button to hand it on) or the consortium (with the remedy) is told.</summary>
    public JsonObject Told(Language language, Evaluation evaluation, ResultNotice notice, bool asOfficer)
    {
        var face = faces.In(language);
        var district = plan.District(evaluation.DistrictId);
        var grade = evaluation.Grades.Single(sheet => sheet.Number == notice.GradeNumber);
        return face.Fill("notice-told", new
        {
            title = face.Title(evaluation, "notice.told", face.Say("notice", notice.Kind)),
            told = asOfficer ? face.Say("notice.byCity", face.Time(notice.ByCity.At))
                : notice.ToConsortium is { } handed ? face.Say("notice.byOfficer", face.Time(handed.At))
                : "",
            result = face.Result(grade),
            support = face.Say(district.EarlyTermination ? "support.terminated" : grade.Computation.Band.EndsSupport ? "support.ends" : "support.stays"),
            what = asOfficer
                ? face.Say(notice.ToConsortium is null ? "notice.handOn" : "notice.handedOn", face.Until(notice.Due))
                : Remedy(face, evaluation, notice),
            unreceived = (asOfficer ? notice.ReceivedByOfficer : notice.ReceivedByConsortium) is null,
            buttons = Buttons(face, evaluation, notice, asOfficer, district.Name),
            district = district.Id,
            notice = notice.Number,
        });
    }

    /// <summary>최종 확정: what becomes final, and that nothing changes afterwards.</summary>
    public JsonObject FinalizeForm(Language language, Evaluation evaluation, string? problem = null)
    {
        var face = faces.In(language);
        return face.Fill("result-finalize", new
        {
            title = face.Title(evaluation, "final.title"),
            problem = CardFace.Lines(problem),
            result = evaluation.Grade is { } grade ? face.Result(grade) : "",
            appeal = evaluation.Appeal is { } appeal ? face.Say("final.appeal", face.Say("appealState", appeal.State))
                : evaluation.AppealLastDay is { } lastDay ? face.Say("final.noAppeal", face.Until(lastDay))
                : "",
            district = evaluation.DistrictId,
        });
    }

    private static string Remedy(CardFace face, Evaluation evaluation, ResultNotice notice) =>
        notice.Kind == NoticeKind.FinalResult ? face.Say("notice.noFurtherAppeal")
        : evaluation.Appeal is not null ? face.Say("notice.appealSpent")
        : notice.AppealLastDay is { } lastDay ? face.Say("notice.remedy", face.Until(lastDay))
        : evaluation.AppealLastDay is { } earlier ? face.Say("notice.remedy", face.Until(earlier))
        : "";

    private static IEnumerable<Button> Buttons(CardFace face, Evaluation evaluation, ResultNotice notice, bool asOfficer, string district)
    {
        if (asOfficer && notice.ToConsortium is null)
            yield return new(face.Say("notice.handOnButton"), $"통보 {district}");
        yield return new(face.Say("notice.readGrade"), $"등급 {district}");
        yield return new(face.Say("notice.readSteps"), $"등급 {district} 설명");
        if (!asOfficer && evaluation.Appeal is null && evaluation.AppealLastDay is not null && evaluation.State != EvaluationState.Final)
            yield return new(face.Say("notice.appeal"), "이의제기");
    }
}
