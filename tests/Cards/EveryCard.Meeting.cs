using EvalBot.Bot.Meetings;
using EvalBot.Bot.Texts;
using EvalBot.Core.Meetings;

namespace EvalBot.Tests.Cards;

internal static partial class EveryCard
{
    private static IEnumerable<FilledCard> Meetings(Language language, Stages stages, Func<string, string> words)
    {
        var cards = new MeetingCards(Stages.Faces, Stages.Plan);
        var leads = new MeetingReader(Stages.First, Leads: true, IsPanel: true, Attends: false, Rates: false);
        var party = new MeetingReader("dobong-manager", Leads: false, IsPanel: false, Attends: false, Rates: false);
        foreach (var evaluation in stages.All().Append(stages.InMeeting(MeetingAct.Start)).Append(stages.InMeeting(MeetingAct.ChooseGoal)).Append(stages.InMeeting(MeetingAct.End)))
        {
            var panelist = new MeetingReader(evaluation.Seats[0].PersonId, Leads: false, IsPanel: true, Attends: true, Rates: true);
            foreach (var reader in new[] { leads, panelist, party })
                yield return new("meeting-live", $"{evaluation.State}, {evaluation.MeetingState}", false, cards.Live(language, evaluation, reader, Stages.Names, Stages.Meeting));
        }

        var noted = stages.InMeeting(MeetingAct.ChooseGoal);
        yield return new("meeting-goal", "", true, cards.GoalForm(language, noted));
        string[] everybody = [.. noted.Seats.Select(seat => seat.PersonId), "dobong-manager"];
        yield return new("meeting-roll", "", true, cards.RollForm(language, noted, everybody, Stages.Names));
        yield return new("meeting-roll", "refused", true, cards.RollForm(language, noted, everybody, Stages.Names, words("problem")));
        yield return new("interview-notes", "none", true, cards.Interview(language, stages.Preparing(), Stages.Names, mayWrite: true));
        yield return new("interview-notes", "some", false, cards.Interview(language, noted, Stages.Names, mayWrite: false));
        var typed = new Dictionary<string, string> { ["goal"] = "1", ["question"] = words("typedQuestion"), ["answer"] = words("typedInterviewAnswer") };
        yield return new("interview-notes", "change, refused", true, cards.Interview(language, noted, Stages.Names, mayWrite: true, noted.NoteOf(1), typed, words("problem")));
    }
}
