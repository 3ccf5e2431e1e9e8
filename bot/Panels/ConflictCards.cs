using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Panels;

namespace EvalBot.Bot.Panels;

/// <summary>이해관계: asked before a panelist sees anything, and again after the meeting.</summary>
public sealed class ConflictCards(CardFaces faces, LoadedPlan plan)
{
    /// <summary>이해관계 없음 or 있음, and the confidentiality pledge.</summary>
    /// <param name="command">What the panelist asked for: it follows at once.</param>
    public JsonObject Declaration(Language language, string districtId, string command, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        return face.Fill("declaration-form", new
        {
            title = face.Say("panels.declareTitle", language.Name(plan.District(districtId))),
            problem = CardFace.Lines(problem),
            conflict = typed?.GetValueOrDefault("conflict") ?? "",
            reason = typed?.GetValueOrDefault("reason") ?? "",
            pledge = typed?.GetValueOrDefault("pledge") ?? "",
            district = districtId,
            command,
        });
    }

    /// <summary>사후 확인, after the meeting.</summary>
    public JsonObject Confirmation(Language language, Evaluation evaluation, PanelSeat seat, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        string[] answers = seat.IsRecused ? ["absent"] : ["unchanged", "late"];
        return face.Fill("declaration-confirm", new
        {
            title = face.Title(evaluation, "panels.confirmTitle"),
            problem = CardFace.Lines(problem),
            about = face.Say(seat.IsRecused ? "panels.confirmAbsent" : "panels.confirmAbout"),
            answers = answers.Select(answer => new { title = face.Say($"panels.answer.{answer}"), value = answer }),
            answer = typed?.GetValueOrDefault("answer") ?? answers[0],
            canBeLate = !seat.IsRecused,
            reason = typed?.GetValueOrDefault("reason") ?? "",
            district = evaluation.DistrictId,
        });
    }

    /// <summary>A recusal: the panelist's own, or (with a choice of seats) the coordinator's after the reveal.</summary>
    public JsonObject RecusalForm(Language language, Evaluation evaluation, Names names, bool byCoordinator, string? problem = null)
    {
        var face = faces.In(language);
        return face.Fill("recusal-form", new
        {
            title = face.Title(evaluation, byCoordinator ? "recusal.record" : "recusal.title"),
            problem = CardFace.Lines(problem),
            about = face.Say(byCoordinator ? "recusal.aboutRecord" : "recusal.about"),
            byCoordinator,
            seats = SeatOrder.Of(evaluation, plan.Plan.PanelShape).Where(seat => !seat.IsRecused).Select(seat => new
            {
                title = face.Seat(seat.SeatId, names.Of(seat.PersonId, language)),
                value = seat.SeatId,
            }),
            district = evaluation.DistrictId,
        });
    }
}
