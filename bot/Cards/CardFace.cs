using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Templating;
using EvalBot.Bot.Texts;
using EvalBot.Core.Appeals;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;

namespace EvalBot.Bot.Cards;

/// <summary>How cards speak in one language: their words, days and numbers. The views compute data with it, the templates lay out.</summary>
public sealed partial class CardFace(Language language, CardLibrary library, CardTexts texts, LoadedPlan plan)
{
    /// <summary>Each line is an element of the card; what follows the last one stands in it.</summary>
    private const int MostLines = 20;

    private readonly DataObject _words = new(new(["lang", "t"]), [CardTexts.TagOf(language), texts.Tree(language)]);

    public Language Language => language;

    /// <summary>Fills a template; the language's words are under <c>t</c>, its tag is <c>lang</c>.</summary>
    public JsonObject Fill(string template, object data) => library.Fill(template, DataReader.Root(data, _words));

    /// <summary>A text, with these words in its places <c>{0}</c>, <c>{1}</c> …</summary>
    public string Say(string key, params object[] words) => string.Format(CultureInfo.InvariantCulture, texts.Of(language, key), words);

    /// <summary>A text of a group that is named like an enum's value: <c>state.rating</c>, <c>deadline.finalNotice</c>.</summary>
    public string Say(string group, Enum value, params object[] words) =>
        Say($"{group}.{JsonNamingPolicy.CamelCase.ConvertName(value.ToString())}", words);

    /// <summary>«도봉구 정성평가»: the district, then what the card is.</summary>
    public string Title(Evaluation evaluation, string key, params object[] words) => Say("titled", District(evaluation), Say(key, words));

    public string District(Evaluation evaluation) => Local(plan.District(evaluation.DistrictId).Name, plan.District(evaluation.DistrictId).EnglishName);

    public string Seat(string seatId) => Local(plan.Plan.PanelShape.Seat(seatId).Name, plan.Plan.PanelShape.Seat(seatId).EnglishName);

    public string Band(GradeBand band) => Local(band.Name, band.EnglishName);

    public string Meaning(ScalePoint point) => Local(point.Meaning, point.EnglishMeaning);

    /// <summary>«정량지표 1: 주민 공론장 개최 횟수», «핵심 목표 2: …», «절차».</summary>
    public string Item(Evaluation evaluation, ContestedItem item) => item.Kind switch
    {
        ContestedKind.Indicator => Say("item.indicator", item.Number, evaluation.IndicatorOf(item.Number)!.Terms.Name),
        ContestedKind.Goal => Say("item.goal", item.Number, evaluation.GoalTerms.Single(goal => goal.Number == item.Number).Name),
        ContestedKind.Procedure => Say("item.procedure"),
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.Kind, "No such kind of item."),
    };

    /// <summary>A seat and who sits on it; one of them where both are called the same.</summary>
    public string Seat(string seatId, string person) => Seat(seatId) is var seat && seat == person ? seat : Say("seat.of", seat, person);

    /// <summary>«12회», «5건 이하», «예».</summary>
    public string Target(IndicatorTerms terms) => Say("target", terms.Kind, Amount(terms, terms.Target));

    /// <summary>Where the evaluation stands.</summary>
    /// <param name="showAppeal">Whether the reader may know of an appeal; otherwise the result is simply notified.</param>
    public string State(Evaluation evaluation, bool showAppeal) => evaluation switch
    {
        { OpenBallot.Number: 2 } => Say("state.secondBallot"),
        { State: EvaluationState.Appealed } when !showAppeal => Say("state.notified"),
        { State: EvaluationState.Appealed, Appeal.Outcome: not null } => Say("state.decided"),
        _ => Say("state", evaluation.State),
    };

    /// <summary>«제출 5, 회피 1, 미제출 1»: all that anybody learns of a ballot that is open.</summary>
    public string Counts(int submitted, int recused, int missing) => Say("counts", submitted, recused, missing);

    /// <summary>«탁월 161–200점».</summary>
    public string Range(GradeBand band, ScoringRules rules)
    {
        var higher = rules.Bands.TakeWhile(other => other != band).LastOrDefault();
        return Say("band.range", Band(band), band.From, higher is null ? rules.Maximum : higher.From - 1);
    }

    /// <summary>The total as people read it: «166.07… → 166점, 탁월».</summary>
    public string Result(GradeSheet grade) => Say("grade.result", grade.Total.ToCut(), grade.Rounded, Band(grade.Computation.Band));

    /// <summary>What people typed, line by line, fit for text runs; nothing where there are no words.</summary>
    /// <param name="longest">The most characters in all.</param>
    /// <param name="most">The most lines.</param>
    public static IReadOnlyList<string> Lines(string? typed, int longest = 4000, int most = MostLines) => typed is null
        ? []
        : PlainText.Clean(typed, longest).Split('\n', most, StringSplitOptions.RemoveEmptyEntries);

    private string Local(string korean, string english) => language == Language.Korean ? korean : english;
}
