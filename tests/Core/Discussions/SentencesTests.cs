using CsCheck;
using EvalBot.Core.Discussions;

namespace EvalBot.Tests.Core.Discussions;

public class SentencesTests
{
    private static readonly string[] Pieces = ["모였다", "3.5", "2018. 7. 30.", ".", "!", "…", "\n", " ", "- ", "“", "”", "(", ")", "가.", "No. 3", "다.", "그러나", "\"", "👩‍👧", "。"];

    [Theory]
    [InlineData("주민이 모였다. 청년은 적었다.", "주민이 모였다.|청년은 적었다.")]
    [InlineData("주민이 모였다", "주민이 모였다")]
    [InlineData("모였습니다! 왜 그랬을까요? 알 수 없음.", "모였습니다!|왜 그랬을까요?|알 수 없음.")]
    [InlineData("참여가 늘었다.그러나 청년은 적었다.", "참여가 늘었다.|그러나 청년은 적었다.")] // No space after the full stop.
    [InlineData("평균 3.5점이 올랐다. 2018. 7. 30. 공론장을 열었다.", "평균 3.5점이 올랐다.|2018. 7. 30. 공론장을 열었다.")]
    [InlineData("1. 공론장을 열었다.\n2. 거점을 마련했다.", "1. 공론장을 열었다.|2. 거점을 마련했다.")]
    [InlineData("가. 공론장을 열었다. 나. 거점을 마련했다.", "가. 공론장을 열었다.|나. 거점을 마련했다.")]
    [InlineData("- 공론장\n• 거점 마련\r\n○ 기록", "공론장|거점 마련|기록")]
    [InlineData("공론장(3회. 4회는 취소)을 열었다. 끝.", "공론장(3회. 4회는 취소)을 열었다.|끝.")]
    [InlineData("“좋았다. 또 오겠다.”라는 말이 많았다. 그뿐이다.", "“좋았다. 또 오겠다.”라는 말이 많았다.|그뿐이다.")]
    [InlineData("“닫히지 않은 말. 그래도 나눈다.", "“닫히지 않은 말.|그래도 나눈다.")]
    [InlineData("음... 잘 모르겠다. 정말?!", "음... 잘 모르겠다.|정말?!")]
    [InlineData("담당 A. Kim과 No. 3 회의실에서 만났다. OK. 다음.", "담당 A. Kim과 No. 3 회의실에서 만났다.|OK.|다음.")]
    [InlineData("참가자는 350명. 목표는 300명.", "참가자는 350명.|목표는 300명.")]
    [InlineData("  \n . \n… ", "")]
    [InlineData("\u1112\u1161\u11ab 문장.", "한 문장.")] // decomposed
    public void Of_WhatPeopleWrite_IsTakenApart(string text, string sentences) => Assert.Equal(sentences, string.Join('|', Sentences.Of(text)));

    [Theory]
    [InlineData("주민이  모였다.", "주민이 모였다", true)]
    [InlineData("주민이 모였다!", "주민이 모였다.", true)]
    [InlineData("OK였다", "ok였다.", true)]
    [InlineData("주민이 모였다.", "주민도 모였다.", false)]
    public void KeyOf_SentencesThatSayTheSame_AreEqual(string one, string other, bool same) => Assert.Equal(same, Sentences.KeyOf(one) == Sentences.KeyOf(other));

    [Fact]
    public void Of_ItsOwnSentencesEachInALine_ChangesNothing() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 25].Select(parts => string.Concat(parts.Select(i => Pieces[i]))).Sample(text =>
        {
            var once = Sentences.Of(text);
            Assert.Equal(once, Sentences.Of(string.Join('\n', once)));
        });

    [Fact]
    public void Of_AnyText_LosesNoLetter() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 25].Select(parts => string.Concat(parts.Select(i => Pieces[i]))).Sample(text =>
            Assert.Equal(Letters(text), Letters(string.Concat(Sentences.Of(text)))));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
