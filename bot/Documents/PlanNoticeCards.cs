using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Texts;
using EvalBot.Core.Documents;
using EvalBot.Core.Evaluations;

namespace EvalBot.Bot.Documents;

/// <summary>세부 계획 안내: the coordinator's preview of a round, and what a district is told.</summary>
public sealed class PlanNoticeCards(CardFaces faces, LoadedPlan plan)
{
    // More than these do not fit into one message.
    private const int MostPeople = 5;
    private const int MostDistricts = 40;

    /// <summary>Before sending: which districts, their dates, and who is told. Nothing is sent before the button is pressed.</summary>
    /// <param name="districts">The round's evaluations, each with the people who will be told.</param>
    public JsonObject Form(Language language, int round, IReadOnlyList<(Evaluation Evaluation, IReadOnlyList<string> People)> districts, Names names)
    {
        var face = faces.In(language);
        var first = districts[0].Evaluation;
        return face.Fill("plannotice-form", new
        {
            title = face.Say("planNotice.form", round),
            about = face.Say("planNotice.about"),
            earlier = first.PlanNotice is { } sent ? face.Say("planNotice.earlier", face.Time(sent.At), first.PlanNotices) : "",
            districts = districts.Take(MostDistricts).Select(district => new
            {
                name = face.District(district.Evaluation),
                dates = face.Say("planNotice.dates", face.Until(district.Evaluation.DocumentsDue), face.Span(district.Evaluation.MeetingStartsAt, district.Evaluation.MeetingEndsAt)),
                people = face.Say("planNotice.people", district.People.Count,
                    string.Join(", ", district.People.Take(MostPeople).Select(person => names.Of(person, language))) + (district.People.Count > MostPeople ? " …" : "")),
            }),
            more = districts.Count > MostDistricts ? face.Say("planNotice.more", districts.Count - MostDistricts) : "",
            send = face.Say(first.PlanNotice is null ? "planNotice.send" : "planNotice.again"),
            round,
            version = first.PlanNotices,
        });
    }

    /// <summary>What a district's officers and consortium are told: their dates and the list of documents.</summary>
    public JsonObject Told(Language language, Evaluation evaluation, IReadOnlyList<DocumentPart> parts)
    {
        var face = faces.In(language);
        var district = plan.District(evaluation.DistrictId);
        return face.Fill("plannotice-told", new
        {
            title = face.Title(evaluation, "planNotice.told"),
            about = face.Say("planNotice.toldAbout", district.Round),
            facts = new[]
            {
                Fact("planNotice.due", [face.Until(evaluation.DocumentsDue)]),
                Fact("planNotice.baseline", [face.Day(evaluation.Baseline)]),
                Fact("planNotice.scope", [.. district.Parts(evaluation.Baseline).Select(face.Period)]),
                Fact("planNotice.meeting", [face.Span(evaluation.MeetingStartsAt, evaluation.MeetingEndsAt)]),
                Fact("planNotice.place", [district.Hub]),
                Fact("planNotice.documents", [.. parts.Where(part => part.SetNumber == Submission.OfPlan).Take(20).Select(part => DocumentCards.NameOf(part, language))]),
            },
            buttons = new[] { new Button(face.Say("planNotice.show"), $"서류 {district.Name}"), new Button(face.Say("planNotice.schedule"), $"일정 {district.Name}") },
        });

        object Fact(string key, IReadOnlyList<string> lines) => new { what = face.Say(key), lines };
    }
}
