using System.Reflection;
using System.Runtime.CompilerServices;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core;

namespace EvalBot.Tests.Bot.Commands;

/// <summary>Lists that must agree: every refusal has a sentence in both languages.</summary>
public class RefusalTextTests
{
    public static IEnumerable<TheoryDataRow<string>> Refusals =>
        new[] { typeof(Refusal).Assembly, typeof(RefusalText).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(Refusal)) && !type.IsAbstract)
            .Select(type => new TheoryDataRow<string>(type.AssemblyQualifiedName!));

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Of_EachRefusal_SaysASentenceInBothLanguages(string typeName)
    {
        var refusal = Any(Type.GetType(typeName, throwOnError: true)!);

        var korean = RefusalText.Of(refusal, Language.Korean);
        var english = RefusalText.Of(refusal, Language.English);

        Assert.Matches("[가-힣].*[.?]$", korean);
        Assert.Matches("^[^가-힣]+[.?]$", english);
    }

    /// <summary>A refusal with plain facts: numbers 1, words «x», empty lists.</summary>
    private static Refusal Any(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(each => each.GetParameters().Length).First();
        return (Refusal)constructor.Invoke([.. constructor.GetParameters().Select(parameter => Fact(parameter.ParameterType))]);
    }

    private static object? Fact(Type type) =>
        type == typeof(string) ? "x"
        : type == typeof(int) ? 1
        : type == typeof(DateOnly) ? new DateOnly(2018, 8, 16)
        : Nullable.GetUnderlyingType(type) is { } inner ? Activator.CreateInstance(inner)
        : type.IsValueType ? Activator.CreateInstance(type)
        : type.IsGenericType ? Array.CreateInstance(type.GetGenericArguments()[0], 0)
        : WithFacts(type);

    private static object WithFacts(Type type)
    {
        var constructors = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance);
        return constructors.Length == 0
            ? RuntimeHelpers.GetUninitializedObject(type)
            : constructors[0].Invoke([.. constructors[0].GetParameters().Select(parameter => Fact(parameter.ParameterType))]);
    }
}
