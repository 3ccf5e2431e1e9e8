using EvalBot.Core.Appeals;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Files;
using EvalBot.Core.Panels;
using EvalBot.Core.Ratings;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Appeals;

public class AppealDraftTests
{
    private static readonly AppealArgument Forum = new(AppealGround.Fact, [ForumsItem], Argument, []);

    private static readonly AppealArgument Conflict = new(AppealGround.Conflict, [ProcedureItem], Argument, ["expert-1"]);

    private static FileReceipt File(int number) => new($"f{number}", $"증거{number}.pdf", 10, number.ToString("D64", System.Globalization.CultureInfo.InvariantCulture), Kst(8, 10));

    private static AppealDraft Written(Evaluation evaluation, params AppealArgument[] arguments)
    {
        var draft = new AppealDraft(1);
        foreach (var argument in arguments)
            draft.Put(evaluation, argument, 0, 0, Manager, Kst(8, 10));
        return draft;
    }

    [Fact]
    public void Put_NewOnes_AreAddedWhateverWasReadBefore()
    {
        var draft = Written(Delivered(), Forum, Conflict);

        Assert.Equal([Forum, Conflict], draft.Arguments);
        Assert.Equal((2, new Act(Manager, Kst(8, 10), "")), (draft.Version, draft.Edited));
        Assert.False(draft.IsEmpty);
        Assert.True(new AppealDraft(1).IsEmpty);
    }

    [Fact]
    public void Put_InAnothersPlace_WantsTheNewestVersionAndANumberThatIsThere()
    {
        var evaluation = Delivered();
        var draft = Written(evaluation, Forum, Conflict);
        var better = Forum with { Words = "대장을 붙이니 다시 세어 주십시오." };

        Assert.Equal(new CardIsOld(2), draft.WhyNotPut(evaluation, better, 1, 1));
        Assert.Equal(new NoSuchPart(3), draft.WhyNotPut(evaluation, better, 3, 2));
        draft.Put(evaluation, better, 1, 2, "dobong-member", Kst(8, 11));
        Assert.Equal([better, Conflict], draft.Arguments);
        Assert.Equal("dobong-member", draft.Edited!.By);
    }

    [Fact]
    public void Put_WhatCannotBeArgued_IsRefused()
    {
        var (evaluation, draft) = (Delivered(), new AppealDraft(1));

        Assert.Equal(new ContestedItemsMissing(), draft.WhyNotPut(evaluation, Forum with { Items = [] }, 0, 0));
        Assert.Equal(new ContestedItemsMissing(), draft.WhyNotPut(evaluation, Forum with { Items = [new(ContestedKind.Goal, 9)] }, 0, 0));
        Assert.Equal(new ArgumentLength(1, 10, 4000), draft.WhyNotPut(evaluation, Forum with { Words = " ? " }, 0, 0));
        Assert.Equal(new NotOnThisPanel(), draft.WhyNotPut(evaluation, Conflict with { Seats = ["expert-9"] }, 0, 0));
        Assert.Null(draft.WhyNotPut(evaluation, Forum with { Seats = ["expert-9"] }, 0, 0)); // A fact is nobody's: seats are of no weight there.
    }

    [Fact]
    public void Put_MoreThanTheMost_IsRefused()
    {
        var evaluation = Delivered();
        var draft = Written(evaluation, [.. Enumerable.Repeat(Forum, AppealClaim.MostArguments)]);

        Assert.Equal(new TooManyArguments(10), draft.WhyNotPut(evaluation, Forum, 0, 0));
        Assert.Null(draft.WhyNotPut(evaluation, Conflict, 10, draft.Version));
    }

    [Fact]
    public void Remove_AnArgument_WantsTheNewestVersionAndANumberThatIsThere()
    {
        var draft = Written(Delivered(), Forum, Conflict);
        Assert.Equal(new CardIsOld(2), draft.WhyNotRemove(1, 1));
        Assert.Equal(new NoSuchPart(0), draft.WhyNotRemove(0, 2));
        Assert.Equal(new NoSuchPart(3), draft.WhyNotRemove(3, 2));
        draft.Remove(1, 2, Manager, Kst(8, 11));

        Assert.Equal([Conflict], draft.Arguments);
    }

    [Theory]
    [InlineData(1000, null)]
    [InlineData(1001, 1001)]
    public void AskFor_ItsLength_HasALimit(int length, int? refused) => Assert.Equal(
        refused is { } typed ? new ReliefTooLong(typed, 1000) : null,
        new AppealDraft(1).WhyNotAskFor($" {new string('가', length)} ", 0));

    [Fact]
    public void AskFor_TheSameOnceMore_IsNoNewVersion()
    {
        var draft = new AppealDraft(1);
        draft.AskFor("다시 계산해 주십시오.", 0, Manager, Kst(8, 10));
        draft.AskFor(" 다시 계산해 주십시오. ", 1, "dobong-member", Kst(8, 11));

        Assert.Equal((1, Manager), (draft.Version, draft.Edited!.By));
    }

    [Fact]
    public void Attach_TheSameContentOrOneTooMany_IsRefused()
    {
        var draft = new AppealDraft(1);
        foreach (var number in Enumerable.Range(1, AppealClaim.MostEvidence))
            draft.Attach(File(number), Manager, Kst(8, 10));

        Assert.Equal(new EvidenceThereAlready("또.pdf"), draft.WhyNotAttach(File(3) with { Id = "x", Name = "또.pdf" }));
        Assert.Equal(new TooMuchEvidence(10), draft.WhyNotAttach(File(11)));
        draft.Detach(3, draft.Version, Manager, Kst(8, 10));
        Assert.Null(draft.WhyNotAttach(File(3)));
        Assert.Equal(new NoSuchPart(10), draft.WhyNotDetach(10, draft.Version));
    }
}
