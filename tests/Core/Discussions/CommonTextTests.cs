using EvalBot.Core.Discussions;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Ratings;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Discussions;

/// <summary>종합의견: drafted with marks, edited by one, answered by all.</summary>
public class CommonTextTests
{
    private static readonly string Lead = PersonOn("city-lead");
    private static readonly string Expert = PersonOn("expert-1");
    private static readonly DateTimeOffset Later = Kst(8, 6, 17);

    /// <summary>Three seats say something of both goals; two of them partly the same.</summary>
    private static Evaluation Spoken(bool closed = true)
    {
        var evaluation = Rating();
        Send(evaluation, "city-lead", "주민이 모였다. 기록이 남았다.", "청년이 적다.");
        Send(evaluation, "city-governance", "주민이  모였다", "");
        Send(evaluation, "expert-1", "거점이 섰다.", "청년이 적다. 예산이 모자란다.");
        Send(evaluation, "peer-y1", "거점이 섰다.", "");
        if (closed)
            evaluation.CloseRating(City, "", Kst(8, 6, 16), Rules, Seal);
        return evaluation;
    }

    private static void Send(Evaluation evaluation, string seat, string achievements, string limits) => evaluation.SaveSheet(
        PersonOn(seat), [new(1, 4, Achievements: achievements, Limits: limits), new(2, 4, Achievements: "숙의가 늘었다.")], submit: true, 0, Rules, Seal, Kst(8, 6, 15));

    private static Discussion Taken(Evaluation evaluation, string person = "")
    {
        var discussion = new Discussion(1);
        discussion.TakeText(evaluation, person.Length > 0 ? person : Lead, "", Later);
        return discussion;
    }

    [Fact]
    public void Draft_HasEverySentenceOnce_WithTheSeatsThatSayIt()
    {
        var draft = Discussion.Draft(Spoken());

        Assert.Equal(
            "주민이 모였다. [city-lead, city-governance] / 기록이 남았다. [city-lead] / 거점이 섰다. [expert-1, peer-y1]",
            Shown(draft[0].Achievements));
        Assert.Equal("청년이 적다. [city-lead, expert-1] / 예산이 모자란다. [expert-1]", Shown(draft[0].Limits));
        Assert.Empty(draft[0].Improvements);
        Assert.Equal("숙의가 늘었다. [city-lead, city-governance, expert-1, peer-y1]", Shown(draft[1].Achievements));
    }

    [Fact]
    public void Draft_BeforeTheReveal_SaysNothing() =>
        Assert.All(Discussion.Draft(Spoken(closed: false)).SelectMany(goal => goal.Parts), Assert.Empty);

    [Fact]
    public void Draft_WhileASecondBallotIsOpen_IsOfTheFirst()
    {
        var evaluation = Spoken();
        evaluation.OpenSecondBallot(City, Later);
        evaluation.SaveSheet(Lead, [new(1, 5, Achievements: "달라졌다.", ChangeReason: "면접"), new(2, 4, Achievements: "숙의가 늘었다.")], submit: true, 0, Rules, Seal, Later);
        var discussion = Taken(evaluation);
        Assert.DoesNotContain("달라졌다", Shown(discussion.NewestText()!.Goals[0].Achievements), StringComparison.Ordinal);
        Assert.False(discussion.SheetsMovedOn(evaluation));
        Assert.Equal(new NothingToDraft(), discussion.WhyNotDraftAnew(evaluation, Lead));

        evaluation.CloseRating(City, "", Later, Rules, Seal);
        Assert.True(discussion.SheetsMovedOn(evaluation));
        discussion.DraftAnew(evaluation, Lead, Later);
        Assert.StartsWith("달라졌다. [city-lead] / 주민이", Shown(discussion.NewestText()!.Goals[0].Achievements), StringComparison.Ordinal);
        Assert.Equal([1, 2], discussion.Texts.Select(text => text.Number));
    }

    [Fact]
    public void Draft_OfMoreThanThereIsRoomFor_TakesEachSeatsFirstSentencesFirst()
    {
        var evaluation = Rating();
        foreach (var (seat, i) in SeatIds.Select((seat, i) => (seat, i)))
            Send(evaluation, seat, string.Join('\n', Enumerable.Range(0, 30).Select(n => $"{i}번째 위원의 말 {n}")), "");
        evaluation.CloseRating(City, "", Kst(8, 6, 16), Rules, Seal);

        var draft = Discussion.Draft(evaluation)[0];
        Assert.Equal(CommonText.MostSentences, draft.Achievements.Count);
        Assert.Equal((7 * 30) - CommonText.MostSentences, draft.LeftOut);
        Assert.All(SeatIds, seat => Assert.InRange(draft.Achievements.Count(sentence => sentence.Seats.Contains(seat)), 8, 9));
        Assert.Null(Taken(evaluation).WhyNotSaveText(evaluation, Lead, new(1, string.Join('\n', draft.Achievements.Select(sentence => sentence.Text)), "", ""), 1, ""));
    }

    [Fact]
    public void TakeText_WhileAnotherOneHasIt_WantsAReason()
    {
        var evaluation = Spoken();
        var discussion = Taken(evaluation);

        Assert.Null(discussion.WhyNotTakeText(evaluation, Lead, ""));
        Assert.Equal(new TextHasEditor(Lead, Later), discussion.WhyNotTakeText(evaluation, Expert, " "));
        discussion.TakeText(evaluation, Expert, "퇴근함", Kst(8, 6, 18));
        Assert.Equal(new Act(Expert, Kst(8, 6, 18), "퇴근함"), discussion.Editor);
        Assert.Equal(new TextHasEditor(Expert, Kst(8, 6, 18)), discussion.WhyNotSaveText(evaluation, Lead, new(1, "새 말.", "", ""), 1, ""));
        Assert.Equal(new TextHasEditor(Expert, Kst(8, 6, 18)), discussion.WhyNotReleaseText(Lead));
        Assert.Single(discussion.Texts); // The draft is made once.
    }

    [Fact]
    public void TakeText_Again_KeepsSinceWhen()
    {
        var evaluation = Spoken();
        var discussion = Taken(evaluation);
        discussion.TakeText(evaluation, Lead, "", Kst(8, 6, 18));

        Assert.Equal(Later, discussion.Editor!.At);
    }

    [Fact]
    public void SaveText_KeepsTheMarksOfWhatStays_AndMarksTheEditorsOwn()
    {
        var evaluation = Spoken();
        var discussion = Taken(evaluation);
        discussion.SaveText(evaluation, Lead, new(1, "주민이 모였다. 거점이 잘 섰다.", "기록이 남았다.", ""), 1, "", Later);
        discussion.TakeText(evaluation, Expert, "퇴근함", Later);
        discussion.SaveText(evaluation, Expert, new(1, "거점이 잘 섰다.\n새 말.", "", "기록이 남았다."), 2, "", Later);

        var goal = discussion.NewestText()!.Goals[0];
        Assert.Equal($"거점이 잘 섰다. [편집 {Lead}] / 새 말. [편집 {Expert}]", Shown(goal.Achievements));
        Assert.Equal("기록이 남았다. [city-lead]", Shown(goal.Improvements)); // Moved from one part to another.
        Assert.Equal(3, discussion.NewestText()!.Number);
        Assert.Equal("숙의가 늘었다. [city-lead, city-governance, expert-1, peer-y1]", Shown(discussion.NewestText()!.Goals[1].Achievements));
    }

    [Fact]
    public void SaveText_OfWhatStandsAlready_MakesNoVersion()
    {
        var evaluation = Spoken();
        var discussion = Taken(evaluation);
        var same = new TypedGoal(1, "주민이 모였다.\n기록이 남았다.\n거점이 섰다.", "청년이 적다. 예산이 모자란다.", "");

        Assert.Equal(1, discussion.SaveText(evaluation, Lead, same, 1, "", Later).Number);
        Assert.Single(discussion.Texts);
    }

    [Fact]
    public void SaveText_OfAnotherGoal_LeavesTheFirstCardAsGood()
    {
        var evaluation = Spoken();
        var discussion = Taken(evaluation);
        discussion.SaveText(evaluation, Lead, new(2, "숙의.", "", ""), 1, "", Later);

        Assert.Equal((1, 2), (discussion.TextVersionOf(1), discussion.TextVersionOf(2)));
        Assert.Null(discussion.WhyNotSaveText(evaluation, Lead, new(1, "새 말.", "", ""), 1, ""));
        Assert.Equal(new CardIsOld(2), discussion.WhyNotSaveText(evaluation, Lead, new(2, "다른 말.", "", ""), 1, ""));
    }

    [Fact]
    public void WhyNotSaveText_WrongInput_SaysWhat()
    {
        var evaluation = Spoken();
        var discussion = Taken(evaluation);
        var longest = new string('글', CommonText.LongestGoal);
        var sentences = string.Join('\n', Enumerable.Range(0, CommonText.MostSentences).Select(i => $"말 {i}"));

        Assert.Equal(new CommonTextBlank(1), discussion.WhyNotSaveText(evaluation, Lead, new(1, " ", "\u200B", "."), 1, ""));
        Assert.Null(discussion.WhyNotSaveText(evaluation, Lead, new(1, longest[..4000], longest[..500], ""), 1, ""));
        Assert.Equal(new CommonTextTooLong(1, 4501, 4500), discussion.WhyNotSaveText(evaluation, Lead, new(1, longest[..4000], longest[..501], ""), 1, ""));
        Assert.Null(discussion.WhyNotSaveText(evaluation, Lead, new(1, sentences, "", ""), 1, ""));
        Assert.Equal(new TooManySentences(1, 61, 60), discussion.WhyNotSaveText(evaluation, Lead, new(1, sentences, "하나 더", ""), 1, ""));
        Assert.Equal(new NoSuchGoalHere("3", 2), discussion.WhyNotSaveText(evaluation, Lead, new(3, "말", "", ""), 1, ""));
        Assert.Equal(new TextHasNoEditor(), new Discussion(1).WhyNotSaveText(evaluation, Lead, new(1, "말", "", ""), 0, ""));
    }

    [Fact]
    public void SaveText_AfterANotice_WantsASupersedingOneAndAReason()
    {
        var evaluation = Spoken();
        var discussion = Taken(evaluation);
        evaluation.IssueGrade(City, Kst(8, 7), Rules);
        Assert.Null(discussion.WhyNotSaveText(evaluation, Lead, new(1, "새 말.", "", ""), 1, ""));
        evaluation.Notify(City, Kst(8, 8), Deadlines, Days);
        Assert.Equal(new DiscussionOver(), discussion.WhyNotSaveText(evaluation, Lead, new(1, "새 말.", "", ""), 1, "사유"));
        Assert.Equal(new DiscussionOver(), discussion.WhyNotTakeText(evaluation, Lead, "사유"));

        evaluation.RecordRecusal("peer-y2", "친족 관계", City, Kst(8, 9));
        Assert.Equal(new TextReasonMissing(), discussion.WhyNotSaveText(evaluation, Lead, new(1, "새 말.", "", ""), 1, " "));
        Assert.Null(discussion.WhyNotSaveText(evaluation, Lead, new(1, "새 말.", "", ""), 1, "정정 통보"));
    }

    [Fact]
    public void WithoutSources_HasNeitherMarksNorNames() => Assert.Equal(
        [
            new GoalStatement(1, "주민이 모였다. 기록이 남았다. 거점이 섰다.", "청년이 적다. 예산이 모자란다.", ""),
            new GoalStatement(2, "숙의가 늘었다.", "", ""),
        ],
        Taken(Spoken()).NewestText()!.WithoutSources());

    [Fact]
    public void AnswerText_WhileItIsEdited_WaitsForTheEditor()
    {
        var evaluation = Spoken();
        Assert.Equal(new NoCommonTextYet(), new Discussion(1).WhyNotAnswerText(evaluation, Expert, true, "", 0));
        var discussion = Taken(evaluation);
        Assert.Equal(new TextBeingEdited(Lead, Later), discussion.WhyNotAnswerText(evaluation, Expert, true, "", 1));
        discussion.ReleaseText(Lead);

        Assert.Null(discussion.WhyNotAnswerText(evaluation, Expert, true, "", 1));
        Assert.Equal(new TextHasNoEditor(), discussion.WhyNotReleaseText(Lead));
    }

    [Fact]
    public void AnswerText_OnceAVersion_ANewVersionAsksAnew()
    {
        var evaluation = Spoken();
        var discussion = Taken(evaluation);
        discussion.ReleaseText(Lead);
        discussion.AnswerText(evaluation, Expert, true, "", 1, Later);
        Assert.Equal(new AlreadyDone(new(Expert, Later, "")), discussion.WhyNotAnswerText(evaluation, Expert, false, "다르다", 1));
        Assert.Equal(new TextProgress(1, 0, 6), discussion.ProgressOfText(evaluation));

        discussion.TakeText(evaluation, Lead, "", Later);
        discussion.SaveText(evaluation, Lead, new(1, "새 말.", "", ""), 1, "", Later);
        discussion.ReleaseText(Lead);
        Assert.Equal(new TextProgress(0, 0, 7), discussion.ProgressOfText(evaluation));
        Assert.Equal(new CommonTextMovedOn(1, 2), discussion.WhyNotAnswerText(evaluation, Lead, true, "", 1));
        Assert.Null(discussion.WhyNotAnswerText(evaluation, Expert, true, "", 2));
    }

    [Fact]
    public void AnswerText_NotAgreeing_SaysWhy()
    {
        var evaluation = Spoken();
        var discussion = Taken(evaluation);
        discussion.ReleaseText(Lead);

        Assert.Equal(new DissentReasonMissing(), discussion.WhyNotAnswerText(evaluation, Expert, false, " ", 1));
        discussion.AnswerText(evaluation, Expert, false, "예산 이야기가 빠졌다", 1, Later);
        Assert.Equal("예산 이야기가 빠졌다", Assert.Single(discussion.AnswersTo(evaluation, 1)).Answered.Words);
    }

    [Fact]
    public void Progress_CountsWhoIsNotRecused_AndIsConfirmedByAllOfThem()
    {
        var evaluation = Spoken();
        var discussion = Taken(evaluation);
        discussion.ReleaseText(Lead);
        foreach (var seat in SeatIds)
            discussion.AnswerText(evaluation, PersonOn(seat), seat != "peer-y2", seat == "peer-y2" ? "다르다" : "", 1, Later);
        Assert.Equal(new TextProgress(6, 1, 0), discussion.ProgressOfText(evaluation));
        Assert.False(discussion.ProgressOfText(evaluation).IsConfirmed);

        evaluation.RecordRecusal("peer-y2", "친족 관계", City, Later);
        Assert.Equal(new TextProgress(6, 0, 0), discussion.ProgressOfText(evaluation));
        Assert.True(discussion.ProgressOfText(evaluation).IsConfirmed);
    }

    [Fact]
    public void Acts_ThatNobodyAskedFor_Throw()
    {
        var evaluation = Spoken();
        Assert.Throws<InvalidOperationException>(() => Taken(Rating()));
        Assert.Throws<InvalidOperationException>(() => new Discussion(1).ReleaseText(Lead));
        Assert.Throws<InvalidOperationException>(() => Taken(evaluation).SaveText(evaluation, Expert, new(1, "말", "", ""), 1, "", Later));
        Assert.Throws<InvalidOperationException>(() => Taken(evaluation).AnswerText(evaluation, Expert, true, "", 1, Later));
    }

    private static string Shown(IEnumerable<MarkedSentence> sentences) =>
        string.Join(" / ", sentences.Select(sentence => $"{sentence.Text} [{(sentence.EditedBy is { } editor ? "편집 " + editor : string.Join(", ", sentence.Seats))}]"));
}
