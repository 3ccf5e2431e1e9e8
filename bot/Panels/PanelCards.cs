using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Panels;

namespace EvalBot.Bot.Panels;

/// <summary>성과평가단: at a glance, as a proposal, seat by seat; and the people of whom it is made.</summary>
public sealed class PanelCards(CardFaces faces, LoadedPlan plan)
{
    /// <summary>The most districts of a proposal on one card.</summary>
    public const int MostDistricts = 8;

    /// <summary>The most lines of a list on one card.</summary>
    private const int MostLines = 60;

    /// <summary>The most people to choose from on one card.</summary>
    private const int MostPeople = 150;

    /// <summary>All panels at a glance, and what the coordinator can do.</summary>
    public JsonObject Overview(Language language, IReadOnlyList<Evaluation> evaluations)
    {
        var face = faces.In(language);
        return face.Fill("panel-overview", new
        {
            title = face.Say("panels.overview", evaluations.Count),
            rows = evaluations.Take(MostLines).Select(evaluation => new
            {
                district = face.District(evaluation),
                state = face.Say(
                    "panels.row", evaluation.Seats.Count, plan.Plan.PanelShape.Seats.Count, evaluation.Seats.Count(seat => seat.IsCleared), evaluation.Seats.Count(seat => seat.IsRecused)),
            }),
            buttons = new[]
            {
                new Button(face.Say("panels.template"), "평가단 양식"), new Button(face.Say("panels.addPerson"), "평가단 추가"), new Button(face.Say("panels.build"), "평가단 구성"),
            },
        });
    }

    /// <summary>Some districts of a proposal: who sits where and why.</summary>
    public JsonObject Proposal(Language language, IReadOnlyList<Evaluation> evaluations, Seating seating, Names names)
    {
        var face = faces.In(language);
        return face.Fill("panel-proposal", new
        {
            title = face.Say("panels.proposal"),
            districts = evaluations.Select(evaluation => new
            {
                name = face.Say("panels.district", face.District(evaluation), face.Span(evaluation.MeetingStartsAt, evaluation.MeetingEndsAt)),
                seats = plan.Plan.PanelShape.Seats
                    .SelectMany(seat => seating.PanelOf(evaluation.DistrictId).Where(placement => placement.SeatId == seat.Id))
                    .Select(placement => face.Say("panels.placed", face.Seat(placement.SeatId), names.Of(placement.PersonId, language), Why(language, face, seating, placement))),
            }),
        });
    }

    /// <summary>채택: makes the panels of the proposal.</summary>
    public JsonObject Adopt(Language language, PanelProposal proposal, Seating seating, Names names)
    {
        var face = faces.In(language);
        var shared = seating.SharedDays().ToList();
        return face.Fill("panel-adopt", new
        {
            title = face.Say("panels.adoptTitle"),
            about = face.Say("panels.adoptAbout", proposal.Placements.Select(placement => placement.DistrictId).Distinct().Count(), proposal.Placements.Count),
            shared = shared.OrderByDescending(day => day.Overlap).Take(MostLines).Select(day => face.Say(
                day.Overlap ? "panels.overlap" : "panels.sharedDay", names.Of(day.PersonId, language), Name(language, day.DistrictId), Name(language, day.OtherDistrictId))),
            version = proposal.Version,
        });
    }

    /// <summary>Which seat to fill.</summary>
    /// <param name="seats">The seats that can be filled now, with who sits there.</param>
    /// <param name="version">Of the proposal; 0 for the panel in force.</param>
    public JsonObject ChooseSeat(Language language, Evaluation evaluation, IReadOnlyList<(string SeatId, string? PersonId)> seats, int version, Names names)
    {
        var face = faces.In(language);
        return face.Fill("panel-choose", new
        {
            title = face.Title(evaluation, version == 0 ? "panels.chooseTitle" : "panels.chooseProposed"),
            seats = seats.Select(seat => new
            {
                title = seat.PersonId is { } person ? face.Seat(seat.SeatId, names.Of(person, language)) : face.Say("panels.empty", face.Seat(seat.SeatId)),
                value = seat.SeatId,
            }),
            district = evaluation.DistrictId,
            version,
        });
    }

    /// <summary>Who could sit there, and why the others cannot.</summary>
    public JsonObject ChoosePerson(Language language, Evaluation evaluation, string seatId, int version, Seating others, IReadOnlyList<string> people, Names names, string? problem = null)
    {
        var face = faces.In(language);
        var asked = people.Select(person => (Placement: new Placement(evaluation.DistrictId, seatId, person), WhyNot: others.WhyNotSit(new(evaluation.DistrictId, seatId, person)))).ToList();
        return face.Fill("panel-seat", new
        {
            title = face.Title(evaluation, "panels.seatTitle", face.Seat(seatId)),
            problem = CardFace.Lines(problem),
            people = asked.Where(each => each.WhyNot is null).Take(MostPeople).Select(each => new
            {
                title = face.Say("panels.fits", names.Of(each.Placement.PersonId, language), Why(language, face, others, each.Placement)),
                value = each.Placement.PersonId,
            }),
            cannot = asked.Where(each => each.WhyNot is { Problem: not SitProblem.WrongRole }).Take(MostLines / 2)
                .Select(each => face.Say("panels.cannot", names.Of(each.Placement.PersonId, language), PanelRefusals.Problem(each.WhyNot!, language))),
            district = evaluation.DistrictId,
            seat = seatId,
            version,
        });
    }

    /// <summary>사람 추가.</summary>
    /// <param name="roles">The words for roles.</param>
    public JsonObject PersonForm(Language language, IReadOnlyList<string> roles, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        return face.Fill("people-form", new
        {
            title = face.Say("panels.addPerson"),
            problem = CardFace.Lines(problem),
            name = Typed("name"),
            english = Typed("english"),
            role = Typed("role"),
            roles = roles.Select(role => new { title = role, value = role }),
            district = Typed("where"),
            districts = plan.Plan.Districts.Select(district => new { title = language.Name(district), value = district.Id }),
            support = Typed("support"),
            contact = Typed("contact"),
        });

        string Typed(string id) => typed?.GetValueOrDefault(id) ?? "";
    }

    /// <summary>What an import would change, before it does.</summary>
    public JsonObject ImportPreview(Language language, string fileName, string fileId, int people, IReadOnlyList<string> changes)
    {
        var face = faces.In(language);
        return face.Fill("people-preview", new
        {
            title = face.Say("panels.importTitle"),
            file = CardFace.Lines(fileName, 150),
            about = face.Say("panels.importAbout", people, changes.Count),
            changes = changes.Take(MostLines).Select(change => PlainText.Clean(change, 300)), // Names as they stand in the file.
            more = changes.Count > MostLines ? face.Say("panels.more", changes.Count - MostLines) : "",
            fileId,
        });
    }

    /// <summary>기피: the consortium asks for a panelist's exclusion.</summary>
    public JsonObject ExclusionForm(Language language, Evaluation evaluation, Names names, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        return face.Fill("exclusion-form", new
        {
            title = face.Title(evaluation, "panels.exclusion"),
            problem = CardFace.Lines(problem),
            seats = SeatOrder.Of(evaluation, plan.Plan.PanelShape).Select(seat => new { title = face.Seat(seat.SeatId, names.Of(seat.PersonId, language)), value = seat.SeatId }),
            seat = typed?.GetValueOrDefault("seat") ?? "",
            reason = typed?.GetValueOrDefault("reason") ?? "",
            district = evaluation.DistrictId,
        });
    }

    /// <summary>One request: its reason, and the decision or the form for it.</summary>
    public JsonObject Exclusion(Language language, Evaluation evaluation, ExclusionRequest request, Names names, bool canDecide, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        return face.Fill("exclusion-decide", new
        {
            title = face.Title(evaluation, "panels.exclusion"),
            problem = CardFace.Lines(problem),
            who = face.Seat(request.SeatId, names.Of(request.PersonId, language)),
            asked = face.Say("panels.askedBy", names.Of(request.Requested.By, language), face.Time(request.Requested.At)),
            reason = CardFace.Lines(request.Requested.Words),
            state = request.Decided is { } decided ? face.Say(request.IsGranted ? "panels.granted" : "panels.declined", face.Time(decided.At)) : face.Say("panels.waiting"),
            grounds = CardFace.Lines(request.Decided?.Words),
            canDecide = canDecide && request.Decided is null,
            decision = typed?.GetValueOrDefault("decision") ?? "",
            typedGrounds = typed?.GetValueOrDefault("grounds") ?? "",
            district = evaluation.DistrictId,
            request = request.Id,
        });
    }

    private string Why(Language language, CardFace face, Seating seating, Placement placement)
    {
        var (reason, district) = seating.Why(placement);
        var why = face.Say("panels.why", reason, district is null ? "" : Name(language, district));
        var days = seating.OnThatDay(placement).Select(other => Name(language, other.DistrictId)).ToList();
        return days.Count == 0 ? why : face.Say("panels.sameDay", why, string.Join("·", days));
    }

    private string Name(Language language, string districtId) => language.Name(plan.District(districtId));
}
