using EvalBot.Bot.Documents;
using EvalBot.Bot.Texts;
using EvalBot.Core.Documents;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;

namespace EvalBot.Tests.Cards;

internal static partial class EveryCard
{
    private static IEnumerable<FilledCard> Documents(Language language, Stages stages, Func<string, string> words)
    {
        var cards = new DocumentCards(Stages.Faces, Stages.Plan);
        var now = Stages.Meeting;
        var (gathered, handedIn, returned, rating, asked) = (stages.Gathered(), stages.HandedIn(), stages.Returned(), stages.Rating(), stages.Asked());
        var district = gathered.DistrictId;
        var manager = new Standing($"{district}-manager", [new("", Role.Consortium, district, null, Title.Manager)]);
        var officer = new Standing($"{district}-officer", [new("", Role.Officer, district, null, null)]);
        var city = new Standing(Stages.First, [new("", Role.Coordinator, null, null, null)]);
        var typed = new Dictionary<string, string> { ["letter"] = words("typedLetter"), ["letterDate"] = words("typedDay"), ["checked"] = "result-report" };
        foreach (var evaluation in stages.All().Skip(2))
            yield return new("documents-form", $"{evaluation.State}, officer", false, cards.Form(language, evaluation, stages.Parts(evaluation), officer, Stages.Names, now));
        yield return new("documents-form", "empty", false, cards.Form(language, stages.Preparing(), stages.Parts(gathered), manager, Stages.Names, now));
        yield return new("documents-form", "hand in", true, cards.Form(language, gathered, stages.Parts(gathered), manager, Stages.Names, now, typed, words("problem")));
        yield return new("documents-form", "hand in again", true, cards.Form(language, returned, stages.Parts(returned), manager, Stages.Names, now));
        yield return new("documents-form", "forward", true, cards.Form(language, handedIn, stages.Parts(handedIn), officer, Stages.Names, now));
        yield return new("documents-form", "accept", true, cards.Form(language, rating, stages.Parts(rating), city, Stages.Names, now));
        yield return new("documents-form", "asked for more", false, cards.Form(language, asked, stages.Parts(asked), manager, Stages.Names, now));
        yield return new("documents-return", "", true, cards.ReturnForm(language, handedIn, handedIn.Submissions[0], words("typedReturn"), words("problem")));
        yield return new("documents-ask", "", true, cards.AskForm(language, rating, now, words("typedMaterial"), words("typedDue"), words("problem")));
        var version = gathered.Documents[0];
        yield return new("documents-receipt", "missing", false, cards.Receipt(language, stages.Preparing(), stages.Parts(gathered), stages.Parts(gathered)[0], version));
        yield return new("documents-receipt", "all there", false, cards.Receipt(language, gathered, stages.Parts(gathered), stages.Parts(gathered)[0], version));

        var forms = new SelfAssessmentCards(Stages.Faces, Stages.Plan);
        var part = stages.Parts(gathered).First(each => each.Form is not null);
        var answers = part.Form!.Questions.Select(question => new GivenAnswer(question.Id, question.Kind == QuestionKind.Scale ? "4" : words("answer"))).ToList();
        var fresh = stages.Preparing();
        yield return new("selfassessment-form", "empty", true, forms.Form(language, fresh, part));
        var finished = fresh.SaveForm(part, answers, submit: true, 0, manager.PersonId, now, Stages.Plan.Scoring)!;
        yield return new("selfassessment-form", "saved", true, forms.Form(language, fresh, part));
        yield return new("selfassessment-form", "refused", true, forms.Form(language, fresh, part, new Dictionary<string, string> { ["answer-2"] = words("typedAnswer") }, words("problem")));
        yield return new("selfassessment-sheet", "", false, forms.Sheet(language, fresh, part, finished, Stages.Names));

        var notices = new PlanNoticeCards(Stages.Faces, Stages.Plan);
        string[] people = [officer.PersonId, manager.PersonId];
        yield return new("plannotice-form", "first", true, notices.Form(language, 2, [(fresh, people)], Stages.Names));
        fresh.SendPlanNotice(0, Stages.First, now);
        yield return new("plannotice-form", "again", true, notices.Form(language, 2, [(fresh, people)], Stages.Names));
        yield return new("plannotice-told", "", false, notices.Told(language, fresh, stages.Parts(fresh)));
    }
}
