using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace EvalBot.Tests.Support;

/// <summary>Which types a compiled type uses: its bases, its attributes' owner apart, the types in its fields, signatures and bodies.</summary>
internal static class CompiledUses
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>The types of an assembly, and those that each of them uses; what the compiler made of a type counts as its own.</summary>
    public static IEnumerable<(Type From, Type To)> Of(Assembly assembly) => assembly.GetTypes()
        .SelectMany(type => UsedBy(type).SelectMany(Parts).Select(Outermost), (type, used) => (From: Outermost(type), To: used))
        .Where(use => use.To.Assembly == assembly && use.To != use.From && IsWritten(use.From) && IsWritten(use.To))
        .Distinct();

    /// <summary>Whether somebody wrote it: what the compiler and its generators keep in places of their own belongs to no folder.</summary>
    private static bool IsWritten(Type type) => !type.IsDefined(typeof(CompilerGeneratedAttribute)) && type.Namespace?.EndsWith(".Generated", StringComparison.Ordinal) != true
        && (type.Namespace is not null || type.Name == "Program");

    private static IEnumerable<Type> UsedBy(Type type) =>
        new[] { type.BaseType }.OfType<Type>()
            .Concat(type.GetInterfaces())
            .Concat(type.GetFields(All).Select(field => field.FieldType))
            .Concat(type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).SelectMany(UsedBy));

    private static IEnumerable<Type> UsedBy(MethodBase method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType)
            .Concat(method is MethodInfo { ReturnType: var returned } ? [returned] : [])
            .Concat(method.GetMethodBody() is { } body
                ? body.LocalVariables.Select(local => local.LocalType).Concat(InBody(method, body.GetILAsByteArray()!))
                : []);

    private static IEnumerable<Type> InBody(MethodBase method, byte[] il)
    {
        var typeArguments = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < il.Length;)
        {
            var code = OpCodesByValue[il[at] == 0xFE ? (short)((il[at++] << 8) | il[at++]) : il[at++]];
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                foreach (var used in OfMember(method.Module.ResolveMember(BitConverter.ToInt32(il, at), typeArguments, methodArguments)!))
                    yield return used;
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type> OfMember(MemberInfo member) => member switch
    {
        Type type => [type],
        FieldInfo field => [field.DeclaringType!, field.FieldType],
        MethodBase method => [
            .. method.DeclaringType is { } owner ? [owner] : Array.Empty<Type>(),
            .. method.GetParameters().Select(parameter => parameter.ParameterType),
            .. method.IsGenericMethod ? method.GetGenericArguments() : [],
            .. method is MethodInfo { ReturnType: var returned } ? [returned] : Array.Empty<Type>()],
        _ => [],
    };

    /// <summary>A type and what it is made of: elements of arrays, arguments of generic types.</summary>
    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericParameter ? []
        : type.IsGenericType ? [type, .. type.GetGenericArguments().SelectMany(Parts)]
        : [type];

    private static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } owner)
            type = owner;
        return type.IsGenericType ? type.GetGenericTypeDefinition() : type;
    }
}
