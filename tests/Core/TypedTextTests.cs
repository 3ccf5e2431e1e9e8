using System.Text;
using EvalBot.Core;

namespace EvalBot.Tests.Core;

/// <summary>What people type is compared and kept in one form, whatever device it came from.</summary>
public class TypedTextTests
{
    [Theory]
    [InlineData(" 도봉구\r\n둘째 줄\r ", "도봉구\n둘째 줄")]
    [InlineData("도봉구\u00A0현황", "도봉구 현황")]
    [InlineData("양호\0 등급", "양호 등급")]
    [InlineData("\0", "")]
    [InlineData("", "")]
    public void Clean_WhatDevicesSend_IsOneForm(string typed, string kept) => Assert.Equal(kept, TypedText.Clean(typed));

    [Fact]
    public void Clean_LettersInParts_AreComposed() => Assert.Equal("도봉구", TypedText.Clean("도봉구".Normalize(NormalizationForm.FormD)));
}
