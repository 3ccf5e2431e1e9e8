using EvalBot.Bot.PlanFiles;
using EvalBot.Core.Plans;

namespace EvalBot.Tests.Bot.PlanFiles;

/// <summary>The file of 2018 with one line changed, and what is said about it.</summary>
public class WrongPlanFileTests
{
    private const string Dobong = "- district: dobong";
    private const string Agora = "- { name: 주민 공론장 개최 횟수, kind: count, unit: 회, target: 12, weight: 25, source: 사업실행계획서 4쪽(표본), evidence: 회차별 개최 결과와 사진(표본) }";
    private const string Hub = "- { name: 시민협력플랫폼 거점 마련, kind: yesNo, unit: 여부, target: 1, weight: 20, source: 사업실행계획서 7쪽(표본), evidence: 임대차 계약서나 사용 협약서(표본) }";
    private const string Good = "- { name: 양호, nameEn: Good, from: 121, endsSupport: false }";

    // Not what a plan file is made of.
    [Theory]
    [InlineData("indicatorWorkshopsTo: 2018-03-30", "indicatorWorkshopsTo: 2018-03-18", "indicatorWorkshopsTo: indicatorWorkshopsFrom보다 앞일 수 없습니다 («2018-03-18»).")]
    [InlineData("indicatorWorkshop:", "indicatorWorkshp:", "알 수 없는 항목입니다: «indicatorWorkshp». 혹시 «indicatorWorkshop»?")]
    [InlineData("- { name: 수행단체 발표, nameEn: Presentation by the consortium, minutes: 30, speaker: consortium }", "- { name: 수행단체 발표, nameEn: Presentation by the consortium, minutes: 0, speaker: consortium }", "minutes: 1 이상 1440 이하의 정수를 써야 합니다 («0»).")]
    [InlineData("quorum: moreThanHalf", "qorum: moreThanHalf", "알 수 없는 항목입니다: «qorum». 혹시 «quorum»?")]
    [InlineData("quorum: moreThanHalf", "quorum: moreThanHalf\n  정족수: 4", "알 수 없는 항목입니다: «정족수».", 1)]
    [InlineData("quorum: moreThanHalf", "trim: false", "같은 항목이 두 번 있습니다.")]
    [InlineData("trim: false", "# none", "scoring: «trim» 항목이 없습니다.", "scoring:")]
    [InlineData("quorum: moreThanHalf", "quorum:", "quorum: 값이 비어 있습니다.")]
    [InlineData("quorum: moreThanHalf", "quorum: ~", "quorum: 값이 비어 있습니다.")]
    [InlineData("quorum: moreThanHalf", "quorum: ' '", "quorum: 값이 비어 있습니다.")]
    [InlineData("quorum: moreThanHalf", "quorum: half", "quorum: moreThanHalf 가운데 하나를 써야 합니다 («half»).")]
    [InlineData("quorum: moreThanHalf", "quorum: [moreThanHalf]", "quorum: 값 하나가 있어야 합니다.")]
    [InlineData("quorum: moreThanHalf", "quorum: &q moreThanHalf", "앵커(&)는 쓸 수 없습니다.")]
    [InlineData("quorum: moreThanHalf", "quorum: *q", "별칭(*)은 쓸 수 없습니다.")]
    [InlineData("quorum: moreThanHalf", "quorum: !!str moreThanHalf", "태그(!)는 쓸 수 없습니다.")]
    [InlineData("quorum: moreThanHalf", "quorum: 'moreThanHalf", "YAML로 읽을 수 없습니다: ", "quorum: 'moreThanHalf")]
    [InlineData("quorum: moreThanHalf", " quorum: moreThanHalf", "YAML로 읽을 수 없습니다: ")]
    [InlineData("remedyUpTo: 2", "remedyUpTo: { up: 2 }", "remedyUpTo: 값 하나가 있어야 합니다.")]
    [InlineData("remedyUpTo: 2", "remedyUpTo:", "remedyUpTo: 값이 비어 있습니다.")]
    [InlineData("remedyUpTo: 2", "remedyUpTo: 010", "remedyUpTo: 정수를 써야 합니다.")]
    [InlineData("remedyUpTo: 2", "remedyUpTo: 1_0", "remedyUpTo: 정수를 써야 합니다.")]
    [InlineData("remedyUpTo: 2", "remedyUpTo: 2.5", "remedyUpTo: 정수를 써야 합니다.")]
    [InlineData("remedyUpTo: 2", "remedyUpTo: '2'", "remedyUpTo: 정수를 써야 합니다.")]
    [InlineData("remedyUpTo: 2", "remedyUpTo: 6", "remedyUpTo: 0 이상 5 이하의 정수를 써야 합니다 («6»).")]
    [InlineData("remedyUpTo: 2", "remedyUpTo: 99999999999", "remedyUpTo: 0 이상 5 이하의 정수를 써야 합니다 («99999999999»).")]
    [InlineData("notAssessable: true", "notAssessable: yes", "notAssessable: true나 false를 써야 합니다 («yes»).")]
    [InlineData("notAssessable: true", "notAssessable: 'true'", "notAssessable: true나 false를 써야 합니다 («true»).")]
    [InlineData("at: 09:00", "at: 9시", "at: 시각을 09:00처럼 써야 합니다 («9시»).")]
    [InlineData("neverWorse: true", "- neverWorse", "appeals: «이름: 값»의 묶음이 있어야 합니다.", "appeals:")]
    [InlineData("daysBefore: [7, 3, 1, 0]", "daysBefore: 7", "daysBefore: 값이 하나 이상 있는 목록이 있어야 합니다.")]
    [InlineData("daysBefore: [7, 3, 1, 0]", "daysBefore: []", "daysBefore: 값이 하나 이상 있는 목록이 있어야 합니다.")]
    public void Parse_WrongForm_NamesTheLine(string line, string instead, string problem, object? at = null) =>
        Refused("", line, instead, problem, at);

    // Rules.
    [Theory]
    [InlineData("timeZone: Asia/Seoul", "timeZone: Asia/Tokyo", "timeZone: Asia/Seoul만 쓸 수 있습니다 («Asia/Tokyo»).")]
    [InlineData("holidays: holidays-kr.csv", "holidays: ../holidays-kr.csv", "holidays: 폴더 없이 파일 이름만 써야 합니다")]
    [InlineData("doubleEntry: true", "doubleEntry: 2", "doubleEntry: true나 false를 써야 합니다")]
    [InlineData("factCheck: { days: 5, rolls: true }", "factCheck: { days: 0, rolls: true }", "days: 1 이상 365 이하의 정수를 써야 합니다")]
    [InlineData("factCheck: { days: 5, rolls: true }", "factChek: { days: 5, rolls: true }", "알 수 없는 항목입니다: «factChek». 혹시 «factCheck»?")]
    [InlineData("neverWorse: true", "neverWorse: true\n  redeliberation: panel", "redeliberation: samePanel, withoutNamed, independent 가운데 하나를 써야 합니다 («panel»).", 1)]
    [InlineData("neverWorse: true", "neverWorse: true\n  independentMembers: 4", "independentMembers: 가운데 점수가 하나로 정해지도록 홀수여야 합니다", 1)]
    [InlineData("gradeConfirmation: true", "gradeConfirmation: twice", "gradeConfirmation: true나 false를 써야 합니다")]
    [InlineData("trimFrom: 5", "trimFrom: 2", "trimFrom: 3 이상 100 이하의 정수를 써야 합니다 («2»).")]
    [InlineData("- { points: 3, meaning: 보통, meaningEn: Fair }", "- { points: 4, meaning: 보통, meaningEn: Fair }",
        "points: 척도는 1점부터 하나씩 올라가야 하므로 3이어야 합니다 («4»).")]
    [InlineData(Good, "- { name: 양호, nameEn: Good, from: 161, endsSupport: false }", "from: 바로 위 등급의 161보다 작아야 합니다 («161»).")]
    [InlineData(Good, "- { name: 탁월, nameEn: Good, from: 121, endsSupport: false }", "name: 이미 있는 등급의 이름입니다 («탁월»).")]
    [InlineData("- { name: 미흡, nameEn: Insufficient, from: 0, endsSupport: true }",
        "- { name: 미흡, nameEn: Insufficient, from: 1, endsSupport: true }", "from: 마지막 등급은 0에서 시작해야 합니다 («1»).")]
    [InlineData("notice: { days: 3, rolls: true }", "notice: { days: 0, rolls: true }", "days: 1 이상 365 이하의 정수를 써야 합니다 («0»).")]
    [InlineData("daysBefore: [7, 3, 1, 0]", "daysBefore: [7, 3, 3, 0]", "daysBefore: 앞의 3보다 작아야 합니다 («3»).")]
    [InlineData("quiet: { from: 20:00, to: 08:00 }", "quiet: { from: 20:00, to: 20:00 }", "to: 시작하는 시각과 달라야 합니다. 조용한 시간이 없으면 quiet를 지웁니다 («20:00»).")]
    [InlineData("quiet: { from: 20:00, to: 08:00 }", "quiet: { from: 20:00 }", "quiet: «to» 항목이 없습니다.")]
    [InlineData("quiet: { from: 20:00, to: 08:00 }", "quiet: { from: 저녁, to: 08:00 }", "from: 시각을 09:00처럼 써야 합니다 («저녁»).")]
    [InlineData("quiet: { from: 20:00, to: 08:00 }", "queit: { from: 20:00, to: 08:00 }", "알 수 없는 항목입니다: «queit». 혹시 «quiet»?")]
    [InlineData("digest: true", "digest: daily", "digest: true나 false를 써야 합니다 («daily»).")]
    [InlineData("escalation: { deputies: 0, coordinators: 1 }", "escalation: { deputies: 0, coordinators: 0 }", "coordinators: 1 이상 100 이하의 정수를 써야 합니다 («0»).")]
    [InlineData("escalation: { deputies: 0, coordinators: 1 }", "escalation: { deputies: -1, coordinators: 1 }", "deputies: 0 이상 100 이하의 정수를 써야 합니다 («-1»).")]
    [InlineData("- { id: coordinator-1, name: 서울시 담당 1, nameEn: City coordinator 1, deputy: coordinator-2 }", "- { id: coordinator-1, name: 서울시 담당 1, nameEn: City coordinator 1, deputy: coordinator-1 }",
        "deputy: 자기 자신을 대행으로 둘 수 없습니다 («coordinator-1»).")]
    [InlineData("- { id: coordinator-1, name: 서울시 담당 1, nameEn: City coordinator 1, deputy: coordinator-2 }", "- { id: coordinator-1, name: 서울시 담당 1, nameEn: City coordinator 1, deputy: coordinator-3 }",
        "deputy: people에 없는 사람입니다 («coordinator-3»). 혹시")]
    [InlineData("minimum: 5", "minimum: 8", "seats: 자리가 8개 이상 9개 이하여야 합니다 (7개).", "seats:")]
    [InlineData("maximum: 9", "maximum: 6", "seats: 자리가 5개 이상 6개 이하여야 합니다 (7개).", "seats:")]
    [InlineData("- { id: expert-2, name: 외부전문가 2, nameEn: External expert 2, group: expert }",
        "- { id: expert-1, name: 외부전문가 2, nameEn: External expert 2, group: expert }", "id: 이미 있는 자리입니다 («expert-1»).")]
    [InlineData("- { id: expert-2, name: 외부전문가 2, nameEn: External expert 2, group: expert }",
        "- { id: expert-2, name: 외부전문가 2, nameEn: External expert 2, group: peer }", "peerYear: 민간 자리에는 몇 년차 책임자인지 써야 합니다.")]
    [InlineData("- { id: expert-2, name: 외부전문가 2, nameEn: External expert 2, group: expert }",
        "- { id: expert-2, name: 외부전문가 2, nameEn: External expert 2, group: expert, peerYear: 1 }", "peerYear: 민간 자리에만 쓸 수 있습니다 («1»).")]
    [InlineData("- { id: result-report, mark: ①, name: 결과보고서, nameEn: Result report }", "- { id: result-report, mark: ②, name: 결과보고서, nameEn: Result report }",
        "mark: 이미 있는 서류입니다 («②»).", 1)]
    [InlineData("- { id: result-report, mark: ①, name: 결과보고서, nameEn: Result report }", "- { id: final-indicators, mark: ①, name: 결과보고서, nameEn: Result report }",
        "id: 이미 있는 서류입니다 («final-indicators»).", 1)]
    [InlineData("- { id: result-report, mark: ①, name: 결과보고서, nameEn: Result report }", "- { id: result-report, mark: ①, name: 결과보고서, nameEn: Result report, form: questionnaire }",
        "form: 설문지는 하나만 둘 수 있습니다 («questionnaire»).", 2)]
    [InlineData("- { id: result-report, mark: ①, name: 결과보고서, nameEn: Result report }", "- { id: result-report, mark: ①, name: 결과보고서, nameEn: Result report, form: paper }",
        "form: file, questionnaire 가운데 하나를 써야 합니다 («paper»).")]
    [InlineData("- { id: self-assessment, mark: ③, name: 자가평가 설문지, nameEn: Self-assessment, form: questionnaire }", "- { id: self-assessment, mark: ③, name: 자가평가 설문지, nameEn: Self-assessment }",
        "selfAssessment: documents에 설문지(form: questionnaire)가 없습니다.", "selfAssessment:")]
    [InlineData("- { id: remedies, text: 개선 대책과 다음 해의 제안은 무엇입니까?, textEn: What do you propose for improvement and for next year?, type: text }", "- { id: shortfalls, text: 개선 대책과 다음 해의 제안은 무엇입니까?, textEn: What do you propose for improvement and for next year?, type: text }",
        "id: 이미 있는 문항입니다 («shortfalls»).")]
    [InlineData("- { id: remedies, text: 개선 대책과 다음 해의 제안은 무엇입니까?, textEn: What do you propose for improvement and for next year?, type: text }", "- { id: remedies, text: 개선 대책과 다음 해의 제안은 무엇입니까?, textEn: What do you propose for improvement and for next year?, type: number }",
        "type: text, scale 가운데 하나를 써야 합니다 («number»).")]
    [InlineData("- { number: 2, documentsDue: 2018-07-30, baseline: 2018-07-23 }", "- { number: 1, documentsDue: 2018-07-30, baseline: 2018-07-23 }",
        "number: 이미 있는 차수입니다 («1»).")]
    [InlineData("- { number: 2, documentsDue: 2018-07-30, baseline: 2018-07-23 }", "- { number: 2, documentsDue: 2018-07-30, baseline: 2017-08-31 }",
        "도봉구: 사업이 결과보고서 작성 기준일(2017-08-31)보다 뒤에 시작합니다.", "projectStart: 2017-10-19")]
    [InlineData("- { number: 3, documentsDue: 2018-08-21, baseline: 2018-08-14 }",
        "- { number: 3, documentsDue: 2018-08-21, baseline: 2018-08-14 }\n  - { number: 4, documentsDue: 2018-08-21, baseline: 2018-08-14 }",
        "〈4차〉에 자치구가 없습니다.", 1)]
    public void Parse_BrokenRule_NamesTheLine(string line, string instead, string problem, object? at = null) =>
        Refused("", line, instead, problem, at);

    // Districts: the lines below 도봉구's.
    [Theory]
    [InlineData("- id: dobong", "- id: seodaemun", "id: 이미 있는 자치구입니다 («seodaemun»).")]
    [InlineData("- id: dobong", "- id: 도봉", "id: 영어 소문자로 시작하고 소문자, 숫자, 붙임표만 써야 합니다 («도봉»).")]
    [InlineData("name: 도봉구", "name: 서대문구", "name: 이미 있는 자치구의 이름입니다 («서대문구»).")]
    [InlineData("round: 2", "round: 4", "round: rounds에 없는 차수입니다 («4»).")]
    [InlineData("meetingStart: 2018-08-06 14:00", "meetingStart: 2018-08-06 24:00", "meetingStart: 있는 일시를 2018-08-06 14:00처럼 써야 합니다")]
    [InlineData("meetingStart: 2018-08-06 14:00", "meetingStart: 2017-08-06 14:00", "meetingStart: 평가를 실시하는 해(2018)의 일시여야 합니다")]
    [InlineData("meetingEnd: 2018-08-06 16:00", "meetingEnd: 2018-08-06 14:00", "meetingEnd: 성과평가 회의의 끝은 시작보다 뒤여야 합니다")]
    [InlineData("projectEnd: 2018-10-18", "projectEnd: 2017-10-18", "projectEnd: 사업기간의 마지막 날은 첫날보다 뒤여야 합니다")]
    [InlineData("projectEnd: 2018-10-18", "projectEnd: 2018-02-29", "projectEnd: 있는 날짜를 2018-08-06처럼 써야 합니다 («2018-02-29»).")]
    [InlineData("projectEnd: 2018-10-18", "projectEnd: 2018-10-18\n    previousCoverageEnd: 2017-08-18", "previousCoverageEnd: 1년차에는 쓸 수 없습니다", 1)]
    [InlineData("previousCoverageEnd: 2017-09-20", "previousCoverageEnd: 2017-11-20", "previousCoverageEnd: 사업기간의 첫날보다 앞이어야 하고")]
    [InlineData("previousCoverageEnd: 2017-09-20", "# none", "previousCoverageAssumed: previousCoverageEnd가 있을 때만 쓸 수 있습니다 («true»).", 1)]
    public void Parse_WrongDistrict_NamesTheLine(string line, string instead, string problem, object? at = null) =>
        Refused(line == "- id: dobong" ? "" : "- id: dobong", line, instead, problem, at);

    // People, panels and sheets: the lines below 도봉구's in the sample.
    [Theory]
    [InlineData("officers: [dobong-officer]", "officers: []", "officers: 값이 하나 이상 있는 목록이 있어야 합니다.")]
    [InlineData("officers: [dobong-officer]", "officers: [dobong-oficer]", "officers: people에 없는 사람입니다 («dobong-oficer»). 혹시 «dobong-officer»?")]
    [InlineData("officers: [dobong-officer]", "officers: [dobong-officer, dobong-officer]", "officers: 같은 사람이 두 번 있습니다 («dobong-officer»).")]
    [InlineData("deputies: [dobong-deputy]", "deputies: [dobong-manager]", "deputies: 한 사람이 한 수행단체에서 두 직책을 가질 수 없습니다")]
    [InlineData("expert-2: dobong-expert-2", "expert-1: dobong-expert-2", "같은 항목이 두 번 있습니다.")]
    [InlineData("expert-2: dobong-expert-2", "expert-2: dobong-expert-1", "expert-2: 한 사람이 한 평가단의 두 자리에 앉을 수 없습니다")]
    [InlineData("expert-2: dobong-expert-2", "expert-2: dobong-deputy", "expert-2: 자기 수행단체를 평가할 수 없습니다 («dobong-deputy»).")]
    [InlineData("peer-y1: guro-manager", "peer-y1: dobong-manager", "peer-y1: 자기 수행단체를 평가할 수 없습니다 («dobong-manager»).")]
    [InlineData("peer-y1: guro-manager", "peer-y1: guro-deputy", "peer-y1: 다른 자치구의 1년차 수행단체 책임자여야 합니다 («guro-deputy»).")]
    [InlineData("peer-y1: guro-manager", "peer-y1: mapo-manager", "peer-y1: 다른 자치구의 1년차 수행단체 책임자여야 합니다 («mapo-manager»).")]
    [InlineData("peer-y2: gangbuk-manager", "peer-y2: gwangjin-manager", "peer-y1: 두 자치구(광진구, 도봉구)의 책임자가 서로를 평가하게 됩니다", "peer-y1: dobong-manager")]
    [InlineData("writer: dobong-expert-1", "writer: guro-expert-1", "writer: 보고서 집필자는 그 평가단의 외부전문가여야 합니다")]
    [InlineData("writer: dobong-expert-1", "writer: dobong-officer", "writer: 보고서 집필자는 그 평가단의 외부전문가여야 합니다")]
    [InlineData(Agora, "- { name: 공론장, kind: count, unit: 회, target: 0, weight: 25, source: 표본 }", "target: 0보다 커야 합니다 («0»).")]
    [InlineData(Agora, "- { name: 공론장, kind: count, unit: 회, target: -1, weight: 25, source: 표본 }", "target: 0보다 커야 합니다 («-1»).")]
    [InlineData(Agora, "- { name: 공론장, kind: count, unit: 회, target: 012, weight: 25, source: 표본 }", "target: 수를 써야 합니다.")]
    [InlineData(Agora, "- { name: 공론장, kind: count, unit: 회, target: 12, weight: 0, source: 표본 }", "weight: 0보다 커야 합니다 («0»).")]
    [InlineData(Hub, "- { name: 거점, kind: yesNo, unit: 여부, target: 2, weight: 20, source: 표본 }", "target: yesNo의 목표값은 1이어야 합니다 («2»).")]
    public void Parse_WrongSheet_NamesTheLine(string line, string instead, string problem, object? at = null) =>
        Refused(Dobong, line, instead, problem, at);

    [Theory]
    [InlineData("coordinators: [coordinator-1, coordinator-2]", "coordinators: [coordinator-1]", "coordinators: 서울시 담당은 2명 이상이어야 합니다 (1명).")]
    [InlineData("- { id: auditor, name: 감사 담당, nameEn: Auditor }", "- { id: city-lead, name: 감사 담당, nameEn: Auditor }", "id: 이미 있는 사람입니다 («city-lead»).")]
    [InlineData(Dobong, "- district: dobon", "district: districts에 없는 자치구입니다 («dobon»). 혹시 «dobong»?")]
    [InlineData(Dobong, "- district: seodaemun", "district: 같은 자치구가 두 번 있습니다 («seodaemun»).")]
    public void Parse_WrongPeople_NamesTheLine(string line, string instead, string problem) => Refused("", line, instead, problem, null);

    [Fact]
    public void Parse_FourthPanelOfAManager_NamesTheLine() => Refused(
        "- district: gangseo", "peer-y2: eunpyeong-manager", "peer-y2: gwanak-manager", "peer-y2: 한 사람이 맡을 수 있는 평가단은 3개까지입니다", null);

    [Fact]
    public void Parse_ScaleOfOnePoint_NamesTheScale()
    {
        var lines = Plan2018.File.Text.Split('\n');
        var wrong = string.Join('\n', lines.Where(one => !one.Contains("{ points: ") || one.Contains("{ points: 1,")));

        Refused(wrong, LineOf(wrong, "scale:"), "scale: 척도는 두 점 이상이어야 합니다.");
    }

    // What the file says can be used, and the rule check judges it.
    [Theory]
    [InlineData("- { number: 2, documentsDue: 2018-07-30, baseline: 2018-07-23 }", "- { number: 2, documentsDue: 2018-07-30, baseline: 2018-07-31 }", typeof(BaselineLate))]
    [InlineData("earlyTermination: true", "earlyTermination: false", typeof(BaselineLate))]
    [InlineData("quorum: moreThanHalf", "# none", typeof(CountingOpen))]
    [InlineData("redeliberation: { days: 7, rolls: true }", "# none", typeof(RedeliberationOpen))]
    [InlineData("- { name: 컨소시엄 단체 사이의 역할 나눔, common: false, weight: 15 }", "- { name: 역할 나눔, common: false, weight: 16 }", typeof(WeightsOff))]
    [InlineData(Agora, "- { name: 공론장, kind: count, unit: 회, target: 12, weight: 24.5, source: 표본 }", typeof(WeightsOff))]
    [InlineData("- { name: 탁월, nameEn: Outstanding, from: 161, endsSupport: false }", "- { name: 탁월, nameEn: Outstanding, from: 201, endsSupport: false }", typeof(BandUnreachable))]
    public void Parse_WhatTheRuleCheckJudges_IsAPlanWithAnError(string line, string instead, Type error)
    {
        var text = Plan2018.File.Text;
        Assert.Contains(line, text, StringComparison.Ordinal);

        var findings = PlanFile.Parse(text.Replace(line, instead, StringComparison.Ordinal), Plan2018.File.HolidaysText, Plan2018.FileName).Findings;

        Assert.Equal([error], findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.GetType()));
    }

    [Fact]
    public void Parse_DistrictWithoutPanelAndVacantSeats_IsAPlan()
    {
        var text = Plan2018.File.Text;
        var (_, sample) = PlanFile.Parse(
            text[..text.IndexOf("      panel:", text.IndexOf("- district: gangseo", StringComparison.Ordinal), StringComparison.Ordinal)].Replace("        expert-2: dobong-expert-2\n", "", StringComparison.Ordinal),
            Plan2018.File.HolidaysText, Plan2018.FileName);

        Assert.DoesNotContain(sample.Sheets, sheet => sheet.DistrictId == "gangseo");
        Assert.Equal(6, sample.Roles.Count(role => role is { Role: Role.Panelist, DistrictId: "dobong" }));
    }

    [Fact]
    public void Parse_AQuestionnaireWithoutQuestions_NamesTheDocuments()
    {
        var lines = Plan2018.File.Text.Split('\n').ToList();
        var from = lines.IndexOf("selfAssessment:");
        lines.RemoveRange(from, lines.FindIndex(from, line => line.StartsWith("# ──", StringComparison.Ordinal)) - from);

        Refused(string.Join('\n', lines), lines.IndexOf("documents:") + 1, "documents: 설문지(form: questionnaire)가 있으면 «selfAssessment» 항목도 있어야 합니다.");
    }

    [Fact]
    public void Parse_ElevenQuestionsOfOneForm_NamesTheQuestions()
    {
        var lines = Plan2018.File.Text.Split('\n').ToList();
        var questions = lines.IndexOf("    questions:");
        lines.InsertRange(questions + 1, Enumerable.Range(1, 3).Select(i => $"      - {{ id: more-{i}, text: 더, textEn: More, type: text }}"));

        Refused(string.Join('\n', lines), questions + 1, "questions: 문항은 10개까지 둘 수 있습니다 (11개).");
    }

    [Fact]
    public void Parse_NothingInIt_SaysSo()
    {
        Refused("", 1, "파일이 비어 있습니다.");
        Refused("# 비어 있음\n", 1, "파일이 비어 있습니다.");
        Refused("계획\n", 1, "계획 파일: «이름: 값»의 묶음이 있어야 합니다.");
    }

    [Fact]
    public void Parse_TwoPlansInOneFile_NamesTheSecond() =>
        Refused(Plan2018.File.Text + "---\nname: 또 하나\n", Plan2018.File.Text.Split('\n').Length, "한 파일에는 계획이 하나만 있어야 합니다(---).");

    /// <param name="after">Looks for the line below this one.</param>
    /// <param name="at">Null: the changed line is named. A number: so many lines below it. A text: that line.</param>
    private static void Refused(string after, string line, string instead, string problem, object? at)
    {
        var lines = Plan2018.File.Text.Split('\n').ToList();
        var from = after.Length == 0 ? 0 : lines.FindIndex(one => one.Trim() == after);
        var changed = lines.FindIndex(from, one => one.Trim() == line);
        lines[changed] = lines[changed].Replace(line, instead, StringComparison.Ordinal);
        var expected = at switch
        {
            string text => lines.FindIndex(from, one => one.Trim() == text) + 1,
            int below => changed + 1 + below,
            _ => changed + 1,
        };
        Refused(string.Join('\n', lines), expected, problem);
    }

    private static void Refused(string text, int line, string problem)
    {
        var refusal = Assert.Throws<PlanFileException>(() => PlanFile.Parse(text, Plan2018.File.HolidaysText, Plan2018.FileName));
        Assert.StartsWith($"{Plan2018.FileName}:{line}: {problem}", refusal.Message);
        Assert.Equal(line, refusal.Line);
    }

    private static int LineOf(string text, string line) => Array.FindIndex(text.Split('\n'), one => one.Trim() == line) + 1;
}
