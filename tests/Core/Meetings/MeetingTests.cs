using EvalBot.Core;
using EvalBot.Core.Dates;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Meetings;
using EvalBot.Core.Panels;
using EvalBot.Core.Rights;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Meetings;

public class MeetingTests
{
    private const int Parts = 3;

    private static readonly Participants People = new([City, SecondCity], [Officer], [Manager], []);
    private static readonly DateTimeOffset Two = Kst(8, 6, 14);

    /// <summary>A meeting that was moved on by these acts, one each ten minutes.</summary>
    private static Evaluation Held(params MeetingAct[] acts)
    {
        var evaluation = Preparing();
        for (var i = 0; i < acts.Length; i++)
            evaluation.MoveOn(acts[i], acts[i] == MeetingAct.ChooseGoal ? 1 : null, i, Parts, City, Two.AddMinutes(10 * i));
        return evaluation;
    }

    private static Refusal? WhyNot(Evaluation evaluation, MeetingAct act, int? goal = null, int? turn = null, DateTimeOffset? now = null) =>
        evaluation.WhyNotMoveOn(act, goal, turn ?? evaluation.Turn?.Number ?? 0, Parts, now ?? Two.AddHours(1));

    private static void Come(Evaluation evaluation, string person, bool present = true) =>
        evaluation.Mark(new(person, present, evaluation.AttendanceVersion(person)), People, person, Two);

    private static Refusal? WhyNotMark(Evaluation evaluation, string person, bool present = true, int? version = null, DateTimeOffset? now = null) =>
        evaluation.WhyNotMark(new(person, present, version ?? evaluation.AttendanceVersion(person)), People, now ?? Two);

    [Fact]
    public void Start_FromTheFirstMinuteOfTheDay_NotBefore()
    {
        Assert.Equal(new MeetingIsLater(Two), WhyNot(Preparing(), MeetingAct.Start, now: Kst(8, 5, 23, 59, 59)));
        Assert.Null(WhyNot(Preparing(), MeetingAct.Start, now: Kst(8, 6)));
        Assert.Null(WhyNot(Preparing(), MeetingAct.Start, now: Kst(8, 7, 10))); // Late, but held.
    }

    [Fact]
    public void Start_OfAMovedMeeting_WaitsForTheNewDay()
    {
        var evaluation = Preparing();
        evaluation.MoveDate(DatedItem.Meeting, new(Kst(8, 13, 10), Kst(8, 13, 12), false), Dobong, Kst(8, 1));
        Assert.Equal(new MeetingIsLater(Kst(8, 13, 10)), WhyNot(evaluation, MeetingAct.Start, now: Two));
        Assert.Null(WhyNot(evaluation, MeetingAct.Start, now: Kst(8, 13, 9)));
    }

    [Fact]
    public void Start_WithNobodyOnThePanel_IsRefused() => Assert.Equal(
        new EvalBot.Core.Plans.PanelIsEmpty(), WhyNot(new Evaluation(Dobong, SecondRound, new("dobong", [Forums], [Network]), []), MeetingAct.Start));

    [Fact]
    public void Start_AfterTheNotice_IsRefused_AndNothingMovesOnceFinal()
    {
        Assert.Equal(new MeetingIsClosed(Delivered().Notices[0].ByCity.At), WhyNot(Delivered(), MeetingAct.Start));
        Assert.IsType<ResultIsFinal>(WhyNot(Final(), MeetingAct.Start));
    }

    [Fact]
    public void Start_OpensNoBallot() => Assert.Equal((0, EvaluationState.Preparing), (Held(MeetingAct.Start).Ballots.Count, Held(MeetingAct.Start).State));

    [Fact]
    public void WhyNotMoveOn_FromAnEarlierTurn_SaysWhatWasDone()
    {
        var evaluation = Held(MeetingAct.Start, MeetingAct.Next);
        foreach (var act in Enum.GetValues<MeetingAct>())
        {
            Assert.Equal(new MeetingMovedOn(MeetingAct.Next, Two.AddMinutes(10)), WhyNot(evaluation, act, turn: 1));
            Assert.Equal(new MeetingMovedOn(MeetingAct.Next, Two.AddMinutes(10)), WhyNot(evaluation, act, turn: 3));
        }

        Assert.IsType<MeetingMovedOn>(WhyNot(Preparing(), MeetingAct.Start, turn: 1));
    }

    [Fact]
    public void WhyNotMoveOn_WhereTheTableHasNothing_IsRefused()
    {
        Assert.Equal(new NotInThisMeeting(MeetingState.NotBegun, MeetingAct.Next), WhyNot(Preparing(), MeetingAct.Next));
        Assert.Equal(new NotInThisMeeting(MeetingState.UnderWay, MeetingAct.Start), WhyNot(Held(MeetingAct.Start), MeetingAct.Start));
        Assert.Equal(new NotInThisMeeting(MeetingState.Over, MeetingAct.End), WhyNot(Held(MeetingAct.Start, MeetingAct.End), MeetingAct.End));
    }

    [Fact]
    public void MoveOn_WhenNobodyAsked_Throws() => Assert.Throws<InvalidOperationException>(() => Preparing().MoveOn(MeetingAct.Next, null, 0, Parts, City, Two));

    [Fact]
    public void MoveOn_BetweenTheFirstAndTheLastPart_AndNoFurther()
    {
        var evaluation = Held(MeetingAct.Start);
        Assert.Equal(new FirstPart(), WhyNot(evaluation, MeetingAct.Back));
        Assert.Equal((1, 2, 3), (evaluation.Turn!.Part, Held(MeetingAct.Start, MeetingAct.Next).Turn!.Part, Held(MeetingAct.Start, MeetingAct.Next, MeetingAct.Next).Turn!.Part));
        Assert.Equal(new LastPart(), WhyNot(Held(MeetingAct.Start, MeetingAct.Next, MeetingAct.Next), MeetingAct.Next));
        Assert.Equal(1, Held(MeetingAct.Start, MeetingAct.Next, MeetingAct.Back).Turn!.Part);
    }

    [Fact]
    public void ChooseGoal_OneOfTheSheet_UntilTheNextPart()
    {
        var evaluation = Held(MeetingAct.Start);
        Assert.Equal(new NoSuchGoal(3), WhyNot(evaluation, MeetingAct.ChooseGoal, 3));
        Assert.Equal(new GoalIsOn(null), WhyNot(evaluation, MeetingAct.ChooseGoal, null));
        evaluation.MoveOn(MeetingAct.ChooseGoal, 2, 1, Parts, City, Two);
        Assert.Equal((1, 2), (evaluation.Turn!.Part, evaluation.Turn.Goal));
        Assert.Equal(new GoalIsOn(2), WhyNot(evaluation, MeetingAct.ChooseGoal, 2));
        Assert.Null(WhyNot(evaluation, MeetingAct.ChooseGoal, null));
        evaluation.MoveOn(MeetingAct.Next, null, 2, Parts, City, Two);
        Assert.Null(evaluation.Turn.Goal);
    }

    [Fact]
    public void HeldParts_AGoalDividesNoPart_AndABreakIsNoneOfThem()
    {
        var evaluation = Held(MeetingAct.Start, MeetingAct.ChooseGoal, MeetingAct.Next, MeetingAct.Back, MeetingAct.End, MeetingAct.Start);
        Assert.Equal(
            [
                new HeldPart(1, Two, Two.AddMinutes(20)), new(2, Two.AddMinutes(20), Two.AddMinutes(30)), new(1, Two.AddMinutes(30), Two.AddMinutes(40)),
                new(1, Two.AddMinutes(50), null), // It goes on where it was ended.
            ],
            evaluation.HeldParts);
        Assert.Empty(Preparing().HeldParts);
    }

    [Fact]
    public void MoveDate_OnceTheMeetingHasBegun_ItStays()
    {
        var to = new EvalBot.Core.Calendar.PlannedTime(Kst(8, 13, 10), Kst(8, 13, 12), false);
        Assert.Equal(new MeetingHasBegun(Two), Held(MeetingAct.Start, MeetingAct.Next).WhyNotMoveDate(DatedItem.Meeting, to, Dobong, Kst(8, 6, 15)));
        Assert.Null(Preparing().WhyNotMoveDate(DatedItem.Meeting, to, Dobong, Kst(8, 6, 13)));
    }

    [Fact]
    public void Mark_OnTheDay_FromItsFirstMinuteToTheEndOfTheMeeting()
    {
        var expert = PersonOn("expert-1");
        Assert.Equal(new MeetingIsLater(Two), WhyNotMark(Preparing(), expert, now: Kst(8, 5, 23, 59, 59)));
        Assert.Null(WhyNotMark(Preparing(), expert, now: Kst(8, 6)));
        Assert.Null(WhyNotMark(Held(MeetingAct.Start), expert));
        Assert.Equal(new AttendanceIsOver(Two.AddMinutes(10)), WhyNotMark(Held(MeetingAct.Start, MeetingAct.End), expert));
        Assert.IsType<ResultIsFinal>(WhyNotMark(Final(), expert));
    }

    [Fact]
    public void Mark_TwiceOrFromAnOldCard_ChangesNothing()
    {
        var evaluation = Preparing();
        var expert = PersonOn("expert-1");
        Assert.Equal(new NeverCame(), WhyNotMark(evaluation, expert, present: false));
        Come(evaluation, expert);
        Assert.Equal(new MarkedAlready(true, Two), WhyNotMark(evaluation, expert));
        Assert.Equal(new MarkedAlready(true, Two), WhyNotMark(evaluation, expert, version: 0));
        Come(evaluation, expert, present: false);
        Assert.Equal(new MarkedAlready(false, Two), WhyNotMark(evaluation, expert, present: false));
        Assert.Equal(new MarkedAlready(false, Two), WhyNotMark(evaluation, expert, version: 0)); // The button of the first coming.
        Come(evaluation, expert);
        Assert.Equal(new MarkedAlready(true, Two), WhyNotMark(evaluation, expert, present: false, version: 1)); // That of the first leaving.
        Assert.Equal((true, 3, 2), (evaluation.IsPresent(expert), evaluation.AttendanceVersion(expert), evaluation.Presences.Count));
    }

    [Fact]
    public void Mark_OnlyWhoTakesPart()
    {
        var evaluation = Preparing();
        Assert.Equal(new NotOfThisMeeting(), WhyNotMark(evaluation, "guro-manager"));
        foreach (var person in new[] { City, Officer, Manager, PersonOn("expert-1") })
            Assert.Null(WhyNotMark(evaluation, person));
        evaluation.Recuse(PersonOn("expert-1"), "친족", Two);
        Assert.Equal(new AlreadyRecused("expert-1", Two), WhyNotMark(evaluation, PersonOn("expert-1")));
        Assert.Equal(new AttendsOnceDeclared("expert-1"), WhyNotMark(Undeclared(), PersonOn("expert-1")));
    }

    [Theory]
    [InlineData(0, 4)]
    [InlineData(3, 1)]
    [InlineData(4, 0)]
    [InlineData(7, 0)]
    public void MissingForQuorum_OfSevenSeats_IsMoreThanHalf(int present, int missing)
    {
        var evaluation = Preparing();
        foreach (var seat in SeatIds.Take(present))
            Come(evaluation, PersonOn(seat));
        Come(evaluation, Manager); // Not of the panel.
        Assert.Equal(missing, evaluation.MissingForQuorum(Rules));
        Assert.Null(evaluation.MissingForQuorum(Rules with { Quorum = null }));
    }

    [Fact]
    public void PresentSeats_WhoLeavesOrIsRecused_CountsNoMore()
    {
        var evaluation = Preparing();
        foreach (var seat in SeatIds.Take(4))
            Come(evaluation, PersonOn(seat));
        Come(evaluation, PersonOn("city-lead"), present: false);
        evaluation.Recuse(PersonOn("district"), "친족", Two);
        Assert.Equal(["city-governance", "expert-1"], evaluation.PresentSeats.Select(seat => seat.SeatId));
        Assert.Equal(2, evaluation.MissingForQuorum(Rules)); // A recused seat is filled.
    }

    [Theory]
    [InlineData("", "", false)]
    [InlineData(" \u200b", "\n", false)]
    [InlineData("질문", "", true)]
    [InlineData("", "답변", true)]
    public void Note_WithoutAnyWords_IsRefused(string question, string answer, bool taken) =>
        Assert.Equal(taken ? null : new NoteIsBlank(), Preparing().WhyNotNote(0, 0, null, question, answer, City));

    [Fact]
    public void Note_ByGoal_EachWithItsVersions()
    {
        var evaluation = Preparing();
        evaluation.Note(0, 0, 2, "청년은?", "", City, Two);
        evaluation.Note(0, 0, null, "예산은?", "줄었다", PersonOn("expert-1"), Two);
        Assert.Equal(new NoSuchGoal(3), evaluation.WhyNotNote(0, 0, 3, "?", "", City));
        Assert.Equal(new NoSuchNote(3), evaluation.WhyNotNote(3, 1, null, "?", "", City));

        evaluation.Note(1, 1, 2, "청년은?", "저녁에 모였다", PersonOn("expert-1"), Two.AddMinutes(5));
        Assert.Equal(new NoteChangedMeanwhile(2), evaluation.WhyNotNote(1, 1, 2, "청년은 왜?", "", City));
        Assert.Equal([(1, 2, "저녁에 모였다"), (2, 1, "줄었다")], evaluation.InterviewNotes.Select(note => (note.Number, note.Version, note.Answer)));
        Assert.Equal([1], evaluation.NotesOf(2).Select(note => note.Number));
        Assert.Equal([2], evaluation.NotesOf(null).Select(note => note.Number));
        Assert.Equal(3, evaluation.NoteVersions.Count);
        Assert.Equal((PersonOn("expert-1"), Two.AddMinutes(5)), (evaluation.NoteOf(1)!.Written.By, evaluation.NoteOf(1)!.Written.At));
    }

    [Fact]
    public void Note_TheSameAgain_IsSaidToStand_ButNotToSomebodyElse()
    {
        var evaluation = Preparing();
        evaluation.Note(0, 0, 1, "청년은?", "", City, Two);
        Assert.Equal(new NoteStands(1, Two), evaluation.WhyNotNote(0, 0, 1, "청년은?", "", City));
        Assert.Equal(new NoteStands(1, Two), evaluation.WhyNotNote(1, 0, 1, "청년은?", "", SecondCity));
        Assert.Null(evaluation.WhyNotNote(0, 0, 2, "청년은?", "", City));
        Assert.Null(evaluation.WhyNotNote(0, 0, 1, "청년은?", "", SecondCity));
        Assert.IsType<ResultIsFinal>(Final().WhyNotNote(0, 0, 1, "?", "", City));
    }
}
