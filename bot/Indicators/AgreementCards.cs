using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Commands;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Reports;
using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Indicators;

/// <summary>목표합의: reading the indicator sheet, commenting, proposing, answering, signing, amending.</summary>
public sealed class AgreementCards(CardFaces faces, LoadedPlan plan)
{
    /// <summary>The most remarks and versions that one card lists.</summary>
    private const int MostListed = 8;

    /// <summary>So many improvements of earlier years stand beside the draft; all of them are in 개선과제.</summary>
    private const int MostCarried = 8;

    /// <summary>The characters that all names, all sources with their evidence, and all changes have together on a card; each line gets its share.</summary>
    private const int NamesInAll = 1600;
    private const int DetailsInAll = 1000;
    private const int ChangesInAll = 6000;

    /// <summary>A version of the sheet. The newest one has the button of what the reader can do now, and says why not where they cannot sign.</summary>
    public JsonObject Sheet(Language language, Evaluation evaluation, SheetVersion version, Standing who, Names names)
    {
        var face = faces.In(language);
        var words = new SheetWords(face);
        var agreement = evaluation.Agreement;
        var isPresent = version == agreement.Present;
        var ask = isPresent ? Ask(evaluation, who) : "";
        var remarks = isPresent ? agreement.OpenRemarks : [];
        var count = Math.Max(1, version.Indicators.Count);
        return face.Fill("indicators-sheet", new
        {
            title = face.Title(evaluation, "agreement.sheet"),
            state = isPresent
                ? face.Say("agreement.state", version.Number, face.Say("agreement", agreement.State))
                : face.Say("agreement.earlier", version.Number, agreement.Present.Number),
            about = About(face, evaluation, version, names, language),
            earlier = isPresent && evaluation.Carried.Count > 0
                ? face.Say(agreement.State == AgreementState.Draft ? "improvement.draftTitle" : "improvement.earlier", ImprovementCards.Summary(face, evaluation))
                : "",
            carried = isPresent ? ImprovementCards.Lines(face, evaluation, MostCarried) : [],
            indicatorSum = face.Say("agreement.indicators", CardFace.Number(version.IndicatorWeights)),
            indicators = version.Indicators.Select(terms => new
            {
                name = PlainText.Clean(words.Name(version, new(LineKind.Indicator, terms.Number)), Math.Max(20, NamesInAll / count)),
                terms = words.Terms(terms),
                details = Details(face, terms, Math.Max(20, DetailsInAll / count)),
            }),
            goalSum = face.Say("agreement.goals", CardFace.Number(version.GoalWeights)),
            goals = version.Goals.Select(goal => new { name = words.Name(version, new(LineKind.Goal, goal.Number)), terms = words.Terms(goal) }),
            signatures = version.Cause == VersionCause.Plan && version.NotSignedBy.Count == 3 && agreement.State == AgreementState.Final && isPresent
                ? [face.Say("agreement.fromPlan")]
                : Enum.GetValues<Party>().Select(party => Signature(face, version, party, names, language)),
            openRemarks = face.Say("agreement.openRemarks", remarks.Count),
            remarks = remarks.Take(3).Select(remark => new
            {
                head = Head(face, words, agreement, remark, names, language),
                change = words.Proposed(agreement.VersionOf(remark.Version)!, remark).Select(change => PlainText.Clean(change, 150)),
                words = CardFace.Lines(remark.Made.Words, 120),
            }),
            note = Note(language, evaluation, who, isPresent, ask, remarks.Count),
            ask,
            buttons = Buttons(face, evaluation, who, isPresent),
            district = evaluation.DistrictId,
            version = version.Number,
        });
    }

    /// <summary>Where a line is chosen, to comment on it or to write it.</summary>
    public JsonObject Lines(Language language, Evaluation evaluation)
    {
        var face = faces.In(language);
        var words = new SheetWords(face);
        var present = evaluation.Agreement.Present;
        IEnumerable<SheetLine> lines =
        [
            .. present.Indicators.Select(terms => new SheetLine(LineKind.Indicator, terms.Number)), new(LineKind.Indicator, 0),
            .. present.Goals.Select(goal => new SheetLine(LineKind.Goal, goal.Number)), new(LineKind.Goal, 0),
        ];
        return face.Fill("indicators-line", new
        {
            title = face.Title(evaluation, "agreement.lineTitle"),
            about = face.Say(evaluation.Agreement.State == AgreementState.Draft ? "agreement.lineAboutDraft" : "agreement.lineAbout"),
            lines = lines.Select(line => new { title = words.Name(present, line), value = IdOf(line) }),
            district = evaluation.DistrictId,
        });
    }

    /// <summary>A line with its fields, to comment on, to propose a change of, or (in the draft) to write.</summary>
    /// <param name="typed">What the person typed before, by input id; null shows what stands there.</param>
    public JsonObject Remark(Language language, Evaluation evaluation, SheetLine line, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        var words = new SheetWords(face);
        var present = evaluation.Agreement.Present;
        var isDraft = evaluation.Agreement.State == AgreementState.Draft;
        var indicator = present.IndicatorAt(line);
        var goal = present.GoalAt(line);
        var isIndicator = line.Kind == LineKind.Indicator;
        return face.Fill("indicators-remark", new
        {
            title = face.Title(evaluation, isDraft ? "agreement.writeTitle" : "agreement.remarkTitle", ShortName(face, line)),
            problem = CardFace.Lines(problem),
            about = face.Say(isDraft ? "agreement.writeAbout" : "agreement.remarkAbout"),
            present = line.Number == 0 ? [] : new[] { face.Say("agreement.present", words.Name(present, line) + (indicator is not null ? $" · {words.Terms(indicator)}" : words.Terms(goal!))) },
            names = goal is { Common: true } ? [] : new[] { Field("name", "agreement.name", indicator?.Name ?? goal?.Name ?? "") },
            kinds = isIndicator ? new[] { Field("kind", "agreement.kindLabel", indicator is null ? "" : IdOf(indicator.Kind)) } : [],
            kindChoices = Enum.GetValues<IndicatorKind>().Select(kind => new { title = face.Say("agreement.kind", kind), value = IdOf(kind) }),
            fields = isIndicator
                ? new[]
                {
                    Field("unit", "agreement.unit", indicator?.Unit ?? ""),
                    Field("target", "agreement.target", CardFace.Typed(indicator?.Target)),
                    Field("weight", "agreement.weight", CardFace.Typed(indicator?.Weight)),
                    Field("source", "agreement.sourceLabel", indicator?.Source ?? ""),
                    Field("evidence", "agreement.evidenceLabel", indicator?.Evidence ?? ""),
                }
                : [Field("weight", "agreement.weight", CardFace.Typed(goal?.Weight))],
            canRemove = line.Number != 0 && goal is not { Common: true },
            remove = typed?.GetValueOrDefault("remove") ?? "no",
            wordsLabel = face.Say(isDraft ? "agreement.writeWords" : "agreement.words"),
            words = typed?.GetValueOrDefault("words") ?? "",
            submit = face.Say(isDraft ? "agreement.save" : "agreement.submit"),
            district = evaluation.DistrictId,
            version = present.Number,
            line = IdOf(line),
        });

        CardInput Field(string id, string label, string stored) => new(id, face.Say(label), typed is null ? stored : typed.GetValueOrDefault(id, ""));
    }

    /// <summary>A remark with the decision that this person can take on it: accept and answer, or withdraw.</summary>
    public JsonObject Answer(
        Language language, Evaluation evaluation, SheetRemark remark, Standing who, Names names, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        var words = new SheetWords(face);
        var agreement = evaluation.Agreement;
        var decisions = new[] { RemarkState.Accepted, RemarkState.Answered, RemarkState.Withdrawn }
            .Where(state => agreement.WhyNotSettle(Parties.Of(who, evaluation.DistrictId), remark.Number, state, "-") is null)
            .ToList();
        return face.Fill("indicators-answer", new
        {
            title = face.Title(evaluation, "agreement.answerTitle", remark.Number),
            problem = CardFace.Lines(problem),
            head = Head(face, words, agreement, remark, names, language),
            change = words.Proposed(agreement.VersionOf(remark.Version)!, remark),
            said = CardFace.Lines(remark.Made.Words, 1000),
            decisions = decisions.Select(state => new { title = face.Say(DecisionKey(state)), value = IdOf(state) }),
            decision = typed?.GetValueOrDefault("decision") ?? (decisions.Count == 1 ? IdOf(decisions[0]) : ""),
            words = typed?.GetValueOrDefault("words") ?? "",
            district = evaluation.DistrictId,
            remark = remark.Number,
        });
    }

    /// <summary>개정: asks for the reason and says what hangs on it.</summary>
    public JsonObject AmendForm(Language language, Evaluation evaluation, string reason = "", string? problem = null)
    {
        var face = faces.In(language);
        return face.Fill("indicators-amend", new
        {
            title = face.Title(evaluation, "agreement.amendTitle"),
            problem = CardFace.Lines(problem),
            about = face.Say("agreement.amendAbout", evaluation.Agreement.Present.Number, face.Until(evaluation.DocumentsDue)),
            reason,
            district = evaluation.DistrictId,
            version = evaluation.Agreement.Present.Number,
        });
    }

    /// <summary>What differs between two versions, in words.</summary>
    public JsonObject Difference(Language language, Evaluation evaluation, SheetVersion earlier, SheetVersion later)
    {
        var face = faces.In(language);
        var changes = new SheetWords(face).Difference(earlier, later);
        return face.Fill("indicators-difference", new
        {
            title = face.Title(evaluation, "agreement.differenceTitle", earlier.Number, later.Number),
            about = changes.Count == 0 ? face.Say("agreement.same") : face.Say("agreement.differenceCount", changes.Count),
            changes = changes.Select(change => PlainText.Clean(change, ChangesInAll / changes.Count)),
            buttons = later == evaluation.Agreement.Present ? new[] { new Button(face.Say("agreement.toSheet"), $"지표 {DistrictName(evaluation)}") } : [],
        });
    }

    /// <summary>Every version and every remark, the newest first.</summary>
    public JsonObject History(Language language, Evaluation evaluation, Names names)
    {
        var face = faces.In(language);
        var agreement = evaluation.Agreement;
        return face.Fill("indicators-history", new
        {
            title = face.Title(evaluation, "agreement.history"),
            about = face.Say("agreement.historyAbout", agreement.Versions.Count, face.District(evaluation)),
            versions = agreement.Versions.OrderByDescending(version => version.Number).Take(MostListed).Select(version => new
            {
                name = face.Say("agreement.version", version.Number),
                by = face.Say(
                    "agreement.versionBy",
                    version.Made is { } made ? $"{names.Of(made.By, language)}, {face.Time(made.At)}" : face.Say("agreement.cause", version.Cause),
                    3 - version.NotSignedBy.Count) + (version.Frozen is null ? "" : face.Say("agreement.frozenMark")),
                why = Why(face, agreement, version, names, language),
            }),
            remarks = agreement.Remarks.OrderByDescending(remark => remark.Number).Take(MostListed).Select(remark => Past(face, agreement, remark, names, language)),
            buttons = new[] { new Button(face.Say("agreement.toSheet"), $"지표 {DistrictName(evaluation)}") },
        });
    }

    /// <summary>Where the coordinator enters the common goals of a project year.</summary>
    /// <param name="version">How often they were entered before.</param>
    public JsonObject CommonGoals(Language language, int year, int version, string goals, string? problem = null)
    {
        var face = faces.In(language);
        return face.Fill("indicators-common", new
        {
            title = face.Say("agreement.commonTitle", year),
            problem = CardFace.Lines(problem),
            about = face.Say("agreement.commonAbout", year),
            goals,
            year,
            version,
        });
    }

    /// <summary>indicator-2, goal-0.</summary>
    public static string IdOf(SheetLine line) => $"{(line.Kind == LineKind.Indicator ? "indicator" : "goal")}-{line.Number}";

    /// <summary>count, ceiling, yesNo.</summary>
    public static string IdOf(IndicatorKind kind) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>accepted, answered, withdrawn.</summary>
    public static string IdOf(RemarkState state) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(state.ToString());

    private static string DecisionKey(RemarkState state) => state switch
    {
        RemarkState.Accepted => "agreement.accept",
        RemarkState.Answered => "agreement.answer",
        _ => "agreement.withdraw",
    };

    private static string Ask(Evaluation evaluation, Standing who)
    {
        var agreement = evaluation.Agreement;
        var number = agreement.Present.Number;
        return agreement.State switch
        {
            AgreementState.Draft when May(Right.NegotiateIndicators) && agreement.WhyNotNegotiate(number) is null => "negotiate",
            AgreementState.Negotiating when May(Right.SignIndicators) && agreement.WhyNotSign(Parties.SignsFor(who, evaluation)!.Value, who.PersonId, number) is null => "sign",
            AgreementState.Agreed when May(Right.FreezeIndicators) => "freeze",
            _ => "",
        };

        bool May(Right right) => Access.WhyNot(right, who, evaluation) is null;
    }

    /// <summary>Why the reader cannot sign or put the draft to the parties, and how many remarks are not shown.</summary>
    private IEnumerable<string> Note(Language language, Evaluation evaluation, Standing who, bool isPresent, string ask, int remarks)
    {
        var agreement = evaluation.Agreement;
        if (remarks > 3)
            yield return faces.In(language).Say("agreement.more", remarks - 3, faces.In(language).District(evaluation));
        if (!isPresent || ask.Length > 0)
            yield break;
        if (agreement.State == AgreementState.Draft && Access.WhyNot(Right.NegotiateIndicators, who, evaluation) is null
            && agreement.WhyNotNegotiate(agreement.Present.Number) is { } notYet)
            yield return RefusalText.Of(notYet, language);
        if (agreement.State == AgreementState.Negotiating && Access.WhyNot(Right.SignIndicators, who, evaluation) is null
            && agreement.WhyNotSign(Parties.SignsFor(who, evaluation)!.Value, who.PersonId, agreement.Present.Number) is { } unsigned and not AlreadyDone)
            yield return RefusalText.Of(unsigned, language);
    }

    private IEnumerable<Button> Buttons(CardFace face, Evaluation evaluation, Standing who, bool isPresent)
    {
        var agreement = evaluation.Agreement;
        var district = DistrictName(evaluation);
        if (!isPresent)
            return [new(face.Say("agreement.toSheet"), $"지표 {district}")];

        var buttons = new List<Button>();
        if (Access.WhyNot(Right.NegotiateIndicators, who, evaluation) is null)
        {
            var parties = Parties.Of(who, evaluation.DistrictId);
            if (agreement.State is AgreementState.Draft or AgreementState.Negotiating)
                buttons.Add(new(face.Say(agreement.State == AgreementState.Draft ? "agreement.toWrite" : "agreement.toRemark"), $"지표 {district} 의견"));
            buttons.AddRange(agreement.OpenRemarks
                .OrderBy(remark => parties.All(party => party == remark.Party)) // What others wait for comes first.
                .Take(2)
                .Select(remark => new Button(
                    face.Say(parties.All(party => party == remark.Party) ? "agreement.toWithdraw" : "agreement.toAnswer", remark.Number), $"지표 {district} 답 {remark.Number}")));
            if (agreement.State is AgreementState.Agreed or AgreementState.Final && evaluation.ResultsAreOpen)
                buttons.Add(new(face.Say("agreement.toAmend"), $"지표 {district} 개정"));
        }

        buttons.Add(new(face.Say("agreement.toHistory"), $"지표 {district} 이력"));
        buttons.Add(new(face.Say("agreement.toDownload"), $"지표 {district} 내려받기"));
        return buttons;
    }

    private static IEnumerable<string> About(CardFace face, Evaluation evaluation, SheetVersion version, Names names, Language language)
    {
        foreach (var line in Why(face, evaluation.Agreement, version, names, language))
            yield return line;
        if (version.Frozen is { } frozen)
            yield return frozen.At >= KoreanDays.EndOf(evaluation.DocumentsDue)
                ? face.Say("agreement.frozenLate", face.Time(frozen.At), face.Until(evaluation.DocumentsDue))
                : face.Say("agreement.frozenBy", face.Time(frozen.At));
    }

    /// <summary>Who made a version and why; of an accepted proposal also who proposed it.</summary>
    private static IEnumerable<string> Why(CardFace face, IndicatorAgreement agreement, SheetVersion version, Names names, Language language)
    {
        if (version.Made is not { } made)
            yield break;

        var by = $"{names.Of(made.By, language)}, {face.Time(made.At)}";
        yield return made.Words.Length == 0
            ? face.Say("agreement.madeByPlain", face.Say("agreement.cause", version.Cause), by)
            : face.Say("agreement.madeBy", face.Say("agreement.cause", version.Cause), by, PlainText.Clean(made.Words, 200));
        if (version.Remark is { } number && agreement.RemarkOf(number) is { } remark)
            yield return face.Say("agreement.proposedBy", remark.Number, names.Of(remark.Made.By, language), PlainText.Clean(remark.Made.Words, 200));
    }

    /// <summary>«의견 3 · 2판 정량지표 2: … · 도봉구 책임자(수행단체) · 답함», and below it what was said.</summary>
    private static object Past(CardFace face, IndicatorAgreement agreement, SheetRemark remark, Names names, Language language)
    {
        var words = new SheetWords(face);
        var version = agreement.VersionOf(remark.Version)!;
        return new
        {
            head = face.Say(
                "agreement.remarkLine", remark.Number, remark.Version, words.Name(version, remark.Line), names.Of(remark.Made.By, language),
                face.Say("agreement.party", remark.Party), face.Say("agreement.remarkState", remark.State)),
            said = words.Proposed(version, remark).Select(change => PlainText.Clean(change, 150))
                .Concat(CardFace.Lines(remark.Made.Words, 120))
                .Concat(remark.Settled is { Words.Length: > 0 } settled ? [face.Say("agreement.answered", names.Of(settled.By, language), PlainText.Clean(settled.Words, 120))] : []),
        };
    }

    private static string Signature(CardFace face, SheetVersion version, Party party, Names names, Language language) => version.SignatureOf(party) is { } signed
        ? face.Say("agreement.signed", face.Say("agreement.party", party), $"{names.Of(signed.By, language)}, {face.Time(signed.At)}")
        : face.Say("agreement.unsigned", face.Say("agreement.party", party));

    private static string Head(CardFace face, SheetWords words, IndicatorAgreement agreement, SheetRemark remark, Names names, Language language) => face.Say(
        "agreement.remarkHead", remark.Number, words.Name(agreement.VersionOf(remark.Version)!, remark.Line), names.Of(remark.Made.By, language), face.Say("agreement.party", remark.Party));

    private static IEnumerable<string> Details(CardFace face, IndicatorTerms terms, int share)
    {
        var details = new[] { Said("agreement.source", terms.Source), Said("agreement.evidence", terms.Evidence) }.Where(said => said.Length > 0).ToList();
        return details.Count == 0 ? [] : [PlainText.Clean(string.Join(" / ", details), share)];

        string Said(string key, string said) => said.Length == 0 ? "" : face.Say(key, said);
    }

    private static string ShortName(CardFace face, SheetLine line) => line switch
    {
        { Number: 0, Kind: LineKind.Indicator } => face.Say("agreement.newIndicator"),
        { Number: 0 } => face.Say("agreement.newGoal"),
        { Kind: LineKind.Indicator } => face.Say("agreement.indicator", line.Number),
        _ => face.Say("agreement.goal", line.Number),
    };

    private string DistrictName(Evaluation evaluation) => plan.District(evaluation.DistrictId).Name;
}
