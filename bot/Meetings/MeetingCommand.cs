using System.Globalization;
using System.Text.Json.Nodes;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Gatherings;
using EvalBot.Core.Meetings;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Meetings;

/// <summary>회의: the panel's meeting as it goes on. The coordinator leads it, panelists mark that they are there, and everybody's card follows.</summary>
public sealed class MeetingCommand(Desk desk, MoveMeetingOn move, MarkAttendance attendance, MeetingBoard board, MeetingCards cards, Rooms rooms) : ICommand
{
    public IReadOnlyList<string> Words => ["회의", "meeting"];

    public string Arguments(Language language) => language.Pick("구", "district");

    public string Does(Language language) => language.Pick("성과평가 회의의 진행을 봅니다", "the meeting as it goes on");

    public bool IsOffered(Caller caller, Evaluation evaluation) =>
        caller.May(Right.ReadMeeting, evaluation) && evaluation.Notices.Count == 0
        && (evaluation.MeetingState == MeetingState.UnderWay || KoreanDays.DayOf(desk.Now) == evaluation.MeetingTime.Day);

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        ["meeting.goal"] = async (caller, input, cancel) =>
        {
            if (await caller.EvaluationAsync(input, cancel) is { } evaluation)
                await MoveAsync(caller, evaluation, MeetingAct.ChooseGoal, input.Number("goal"), input.Number("step"), cancel);
        },
        ["meeting.mark"] = MarkAsync,
    };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;
        if (Access.WhyNot(Right.ReadMeeting, caller.Who, evaluation) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        if (caller.Turn.Room is { } room && caller.May(Right.LeadMeeting, evaluation))
            rooms.Hold(room, evaluation.DistrictId);
        var number = words.Length > 2 && int.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : (int?)null;
        var turn = number ?? evaluation.Turn?.Number ?? 0; // A button names the turn from which it was made; who types means the present one.
        switch (words.ElementAtOrDefault(1)?.ToLowerInvariant())
        {
            case null:
                await board.ShowAsync(caller, evaluation, cancel);
                await board.ShowInRoomsAsync(evaluation, cancel);
                break;
            case "시작" or "start":
                await MoveAsync(caller, evaluation, MeetingAct.Start, null, turn, cancel);
                break;
            case "다음" or "next":
                await MoveAsync(caller, evaluation, MeetingAct.Next, null, turn, cancel);
                break;
            case "이전" or "back":
                await MoveAsync(caller, evaluation, MeetingAct.Back, null, turn, cancel);
                break;
            case "종료" or "end":
                await MoveAsync(caller, evaluation, MeetingAct.End, null, turn, cancel);
                break;
            case "목표" or "goal" when number is { } goal:
                await MoveAsync(caller, evaluation, MeetingAct.ChooseGoal, goal, evaluation.Turn?.Number ?? 0, cancel);
                break;
            case "목표" or "goal":
                await AskForGoalAsync(caller, evaluation, cancel);
                break;
            case "출석" or "attend":
                await MarkOwnAsync(caller, evaluation, present: true, number, cancel);
                break;
            case "퇴장" or "leave":
                await MarkOwnAsync(caller, evaluation, present: false, number, cancel);
                break;
            case "출석부" or "roll":
                await ShowRollAsync(caller, evaluation, cancel);
                break;
            case { } unknown:
                await caller.SayAsync(
                    $"«{(unknown.Length > 20 ? unknown[..20] + "…" : unknown)}»은(는) 모르는 말입니다. «회의 (구 이름)» 뒤에 시작, 다음, 이전, 목표, 종료, 출석, 퇴장, 출석부 가운데 하나를 적어 주십시오. 아무것도 바뀌지 않았습니다.",
                    $"I do not know “{(unknown.Length > 20 ? unknown[..20] + "…" : unknown)}”. After “meeting (district)” write start, next, back, goal, end, attend, leave or roll. Nothing was changed.", cancel);
                break;
        }
    }

    private async Task MoveAsync(Caller caller, Evaluation evaluation, MeetingAct act, int? goal, int turn, CancellationToken cancel)
    {
        if (await move.RunAsync(caller.Who, evaluation, act, goal == 0 ? null : goal, turn, cancel) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        if (act == MeetingAct.Start)
            await board.ShowAsync(caller, evaluation, cancel);
        await caller.Turn.ReplyAsync(Sentence(caller.Language, evaluation), cancel);
        await board.RefreshAsync(evaluation, cancel);
    }

    /// <summary>What happened, in a sentence.</summary>
    private string Sentence(Language language, Evaluation evaluation)
    {
        var turn = evaluation.Turn!;
        var item = desk.Plan.Preparation.AgendaOf(GatheringKind.Meeting).Items.ElementAtOrDefault(turn.Part - 1);
        var part = item is null ? language.Pick("회의", "the meeting") : language.Pick(item.Name, item.EnglishName);
        return (turn.Act, turn.Goal) switch
        {
            (MeetingAct.End, _) => language.Pick(
                "회의를 마쳤습니다. 출석과 걸린 시간은 «일정 (구 이름) 회의 기록»에 미리 채워져 있습니다.",
                "The meeting is over. Attendance and duration are filled in for you in “schedule (district) meeting record”."),
            (MeetingAct.Start, _) => language.Pick(
                $"회의를 시작했습니다: {part}. 참석하는 분들에게 회의 카드를 보냈습니다. 평가는 «평가시작»으로 따로 시작합니다.",
                $"The meeting has begun: {part}. Those who take part got its card. The ballot is opened apart, with “open”."),
            (MeetingAct.ChooseGoal, { } goal) => language.Pick($"이제 핵심 목표 {goal}번을 다룹니다.", $"Core goal {goal} is on now."),
            (MeetingAct.ChooseGoal, null) => language.Pick("다루는 목표를 비웠습니다.", "No goal is on now."),
            _ => language.Pick($"이제 «{part}» 순서입니다.", $"Now: {part}."),
        };
    }

    private async Task AskForGoalAsync(Caller caller, Evaluation evaluation, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.LeadMeeting, caller.Who, evaluation)
            ?? (evaluation.MeetingState == MeetingState.UnderWay ? null : new NotInThisMeeting(evaluation.MeetingState, MeetingAct.ChooseGoal))) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(cards.GoalForm(caller.Language, evaluation), cancel);
    }

    private async Task MarkOwnAsync(Caller caller, Evaluation evaluation, bool present, int? version, CancellationToken cancel)
    {
        var mark = new AttendanceMark(caller.Who.PersonId, present, version ?? evaluation.AttendanceVersion(caller.Who.PersonId));
        if (await attendance.RunAsync(caller.Who, evaluation, mark, cancel) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        await (present
            ? caller.SayAsync("출석으로 표시했습니다. 나가실 때는 «퇴장»을 눌러 주십시오.", "You are marked as present. When you go, press leave.", cancel)
            : caller.SayAsync("퇴장으로 표시했습니다. 돌아오시면 «출석»을 눌러 주십시오.", "You are marked as having left. When you are back, press attend.", cancel));
        await board.RefreshAsync(evaluation, cancel);
    }

    private async Task ShowRollAsync(Caller caller, Evaluation evaluation, CancellationToken cancel)
    {
        if (Access.WhyNot(Right.LeadMeeting, caller.Who, evaluation) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(cards.RollForm(caller.Language, evaluation, await MarkableAsync(evaluation, cancel), caller.Names), cancel);
    }

    private async Task MarkAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;
        if (Access.WhyNot(Right.LeadMeeting, caller.Who, evaluation) is { } notTheirs)
        {
            await caller.RefuseAsync(notTheirs, cancel);
            return;
        }

        string[] chosen = [.. input.Text("marks").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
        var people = await MarkableAsync(evaluation, cancel);
        if (chosen.Length == 0)
        {
            await caller.ReturnCardAsync(new NobodyMarked(), problem => cards.RollForm(caller.Language, evaluation, people, caller.Names, problem: problem), cancel);
            return;
        }

        var refusals = new List<Refusal>();
        foreach (var mark in chosen.Select(Read))
        {
            if ((mark is null ? new NotOfThisMeeting() : await attendance.RunAsync(caller.Who, evaluation, mark, cancel)) is { } refusal)
                refusals.Add(refusal);
        }

        // Each person's mark stands for itself: what somebody else was faster with stays, and is said.
        var marked = chosen.Length - refusals.Count;
        var said = string.Join(' ', refusals.Distinct().Select(refusal => RefusalText.Of(refusal, caller.Language)).Prepend(caller.Language.Pick($"{marked}명을 표시했습니다.", $"Marked: {marked}.")));
        await caller.ReplaceAsync(cards.RollForm(caller.Language, evaluation, people, caller.Names), said, cancel);
        if (marked > 0)
            await board.RefreshAsync(evaluation, cancel);
    }

    /// <summary>Whose attendance can be marked: the panel in the plan's order, then the others.</summary>
    private async Task<IReadOnlyList<string>> MarkableAsync(Evaluation evaluation, CancellationToken cancel)
    {
        var people = await desk.Db.ParticipantsAsync(evaluation.DistrictId, cancel);
        return [.. evaluation.Seats.Select(seat => seat.PersonId).Concat(people.Consortium).Concat(people.Officers).Concat(people.Coordinators).Distinct()
            .Where(person => evaluation.WhyNotAttend(person, people) is null)];
    }

    private static AttendanceMark? Read(string value) =>
        value.Split(':') is [var person, "in" or "out", var version] && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(person, value.Contains(":in:", StringComparison.Ordinal), number)
            : null;
}

/// <summary>질문: the questions and answers of the interview (면접평가), by goal.</summary>
public sealed class QuestionCommand(NoteInterview note, MeetingBoard board, MeetingCards cards) : ICommand
{
    public IReadOnlyList<string> Words => ["질문", "question"];

    public string Arguments(Language language) => language.Pick("구", "district");

    public string Does(Language language) => language.Pick("면접 질문과 답변을 목표별로 적고 봅니다", "questions and answers of the interview");

    public bool IsOffered(Caller caller, Evaluation evaluation) =>
        caller.May(Right.ReadInterview, evaluation) && (evaluation.MeetingState == MeetingState.UnderWay || evaluation.InterviewNotes.Count > 0);

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler> { ["interview.note"] = NoteAsync };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;

        var number = words.Length > 1 && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        var changed = evaluation.NoteOf(number);
        if ((Access.WhyNot(Right.ReadInterview, caller.Who, evaluation) ?? (words.Length > 1 && changed is null ? new NoSuchNote(number) : null)) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(Card(caller, evaluation, changed), cancel);
    }

    private JsonObject Card(Caller caller, Evaluation evaluation, InterviewNote? changed, IReadOnlyDictionary<string, string>? typed = null, string? problem = null) =>
        cards.Interview(caller.Language, evaluation, caller.Names, evaluation.Finalized is null && caller.May(Right.NoteInterview, evaluation), changed, typed, problem);

    private async Task NoteAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;
        if (Access.WhyNot(Right.NoteInterview, caller.Who, evaluation) is { } notTheirs)
        {
            await caller.RefuseAsync(notTheirs, cancel);
            return;
        }

        var (number, question, answer) = (input.Number("remark"), input.Text("question"), input.Text("answer"));
        int? goal = input.Number("goal") is > 0 and var about ? about : null;
        var refusal = TextTooLong.WhyNot(question, InterviewNote.LongestQuestion) ?? TextTooLong.WhyNot(answer, InterviewNote.LongestAnswer)
            ?? await note.RunAsync(caller.Who, evaluation, number, input.Number("version"), goal, question, answer, cancel);
        switch (refusal)
        {
            case NoteChangedMeanwhile:
                // The old card stays as it is; what was typed is in a new one, below what the other wrote.
                var problem = RefusalText.Of(refusal, caller.Language);
                await caller.ShowAsync(Card(caller, evaluation, evaluation.NoteOf(number), input.Typed, problem), cancel, problem);
                break;
            case TextTooLong or NoteIsBlank:
                await caller.ReturnCardAsync(refusal, text => Card(caller, evaluation, evaluation.NoteOf(number), input.Typed, text), cancel);
                break;
            case not null:
                await caller.RefuseAsync(refusal, cancel);
                break;
            default:
                var written = evaluation.NoteVersions[^1];
                await caller.ReplaceAsync(
                    Card(caller, evaluation, null),
                    caller.Language.Pick($"질문 {written.Number}번을 적었습니다({written.Version}판). 평가단과 담당자만 봅니다.", $"Question {written.Number} is noted (version {written.Version}). Only the panel and the coordinators read it."),
                    cancel);
                await board.RefreshAsync(evaluation, cancel);
                break;
        }
    }
}
