using System.Text;

namespace EvalBot.Bench;

/// <summary>Sentences of the length and kind that panelists write; the same ones in every run.</summary>
internal sealed class KoreanProse(int seed)
{
    private static readonly string[] Who = ["주민자치회", "청년 모임", "마을 활동가", "협의체", "자치구", "시민단체", "학습모임", "거점공간 운영진"];
    private static readonly string[] What = ["공론장을 여섯 차례 열어", "의제를 함께 골라", "회의록을 모두 공개하여", "홍보를 늘려", "역할을 나누어", "정기 회의를 이어", "교육을 마련하여", "사례를 모아"];
    private static readonly string[] How = ["참여의 폭을 넓혔다", "협력 관계를 다졌다", "실행 계획을 구체화했다", "신뢰를 쌓았다", "다음 해의 바탕을 마련했다", "지역의 관심을 모았다", "남은 과제를 확인했다"];

    private readonly Random random = new(seed);

    /// <summary>Whole sentences, from 100 to 300 characters together.</summary>
    public string Text()
    {
        var length = random.Next(100, 260);
        var text = new StringBuilder();
        while (text.Length < length)
            text.AppendJoin(' ', Of(Who) + "은(는)", Of(What), Of(How)).Append(". ");
        return text.ToString().TrimEnd();
    }

    /// <summary>Points of the scale.</summary>
    public int Points() => random.Next(2, 6);

    private string Of(string[] words) => words[random.Next(words.Length)];
}
