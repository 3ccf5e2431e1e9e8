namespace EvalBot.Bot.Templating;

/// <summary>An ordinary function: its values in, its value out.</summary>
/// <exception cref="ExpressionException">An argument is of the wrong type.</exception>
internal delegate Value Function(ReadOnlySpan<Value> arguments, bool strict);

/// <summary>What a function's name stands for, with how many arguments it takes.</summary>
internal sealed record Signature(int Min, int Max, Func<Expression[], Expression> Bind)
{
    public const int Any = int.MaxValue;
}

/// <summary>All functions and operators by name.</summary>
internal static class Functions
{
    private static readonly (string Symbol, string Name)[] Operators =
    [
        ("+", "add"), ("-", "sub"), ("*", "mul"), ("/", "div"), ("%", "mod"), ("^", "exp"), ("&", "concat"), ("??", "coalesce"),
        ("&&", "and"), ("||", "or"), ("==", "equals"),
        ("<", "less"), ("<=", "lessOrEquals"), (">", "greater"), (">=", "greaterOrEquals"),
    ];

    private static readonly Dictionary<string, Signature> Table = All();

    /// <summary>The node for a call.</summary>
    /// <exception cref="ExpressionException">The number of arguments is wrong, or when strict the function is unknown.</exception>
    public static Expression Bind(string name, List<Expression> arguments, FillMode mode)
    {
        if (!Table.TryGetValue(name, out var signature))
            return mode == FillMode.Reference ? new UnknownCall(name) : throw new ExpressionException($"there is no function {name}");
        if (arguments.Count < signature.Min || arguments.Count > signature.Max)
            throw new ExpressionException($"{name} cannot have {arguments.Count} arguments");
        return signature.Bind([.. arguments]);
    }

    private static Dictionary<string, Signature> All()
    {
        var table = new Dictionary<string, Signature>(StringComparer.Ordinal);
        foreach (var part in new[] { Arithmetic.Table, TextFunctions.Table, ListFunctions.Table, DateFunctions.Table })
            foreach (var (name, min, max, function) in part)
                table.Add(name, new(min, max, arguments => new Call(name, function, arguments)));

        AddLogic(table);
        AddLoops(table);
        foreach (var (symbol, name) in Operators)
            table.Add(symbol, table[name]);
        return table;
    }

    private static void AddLogic(Dictionary<string, Signature> table)
    {
        table.Add("if", new(3, 3, a => new Conditional(a[0], a[1], a[2])));
        table.Add("not", new(1, 1, a => new Not(a[0])));
        table.Add("and", new(1, Signature.Any, a => new And(a)));
        table.Add("or", new(1, Signature.Any, a => new Or(a)));
        table.Add("equals", new(2, 2, a => new Equality(a[0], a[1], negate: false)));
        table.Add("!=", new(2, 2, a => new Equality(a[0], a[1], negate: true)));
        table.Add("less", new(2, 2, a => new Ordering(a[0], a[1], order => order < 0)));
        table.Add("lessOrEquals", new(2, 2, a => new Ordering(a[0], a[1], order => order <= 0)));
        table.Add("greater", new(2, 2, a => new Ordering(a[0], a[1], order => order > 0)));
        table.Add("greaterOrEquals", new(2, 2, a => new Ordering(a[0], a[1], order => order >= 0)));
        table.Add("exists", new(1, 1, a => new Question(a[0], value => !value.IsNothing)));
        table.Add("empty", new(1, 1, a => new Question(a[0], IsEmpty)));
        table.Add("bool", new(1, 1, a => new Question(a[0], ToBoolean)));
    }

    private static void AddLoops(Dictionary<string, Signature> table)
    {
        (string Name, Loop.What What)[] loops =
        [
            ("foreach", Loop.What.Foreach), ("select", Loop.What.Foreach),
            ("where", Loop.What.Where), ("any", Loop.What.Any), ("all", Loop.What.All),
        ];
        foreach (var (name, what) in loops)
            table.Add(name, new(3, 3, a => a[1] is Member { IsPlain: true } variable
                ? new Loop(what, a[0], variable.Name, a[2])
                : throw new ExpressionException($"the second argument of {name} is not a name")));
    }

    private static bool IsEmpty(Value value) => value.Kind switch
    {
        Kind.Undefined or Kind.Null => true,
        Kind.String => value.Text.Length == 0,
        Kind.Array or Kind.Object => value.Count == 0,
        _ => throw new ExpressionException($"{Expression.Describe(value)} is never empty"),
    };

    private static bool ToBoolean(Value value) => value.Kind switch
    {
        Kind.Number => value.Number != 0,
        Kind.String => !value.Text.Contains("false", StringComparison.OrdinalIgnoreCase),
        _ => value.IsTrue,
    };
}
