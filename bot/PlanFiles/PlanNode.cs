using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace EvalBot.Bot.PlanFiles;

/// <summary>A value of a plan file that knows its line, and that is read as exactly one kind of value or refused.</summary>
/// <param name="label">Its key, for messages.</param>
/// <param name="line">From 1: of a list or a group of values, the line of its key.</param>
internal sealed partial class PlanNode(YamlNode yaml, string label, int line, string fileName)
{
    private static readonly YamlScalarNode[] ItemNames = [new("id"), new("district"), new("number"), new("name")];

    public PlanFileException Problem(string problem) => new(fileName, line, problem);

    /// <summary>The value is not what it has to be; the message shows it.</summary>
    public PlanFileException Wrong(string expected) => Problem($"{label}: {expected} («{yaml}»).");

    /// <summary>The value is a name that nothing in the plan has; a near one is suggested.</summary>
    public PlanFileException Unknown(string what, IEnumerable<string> known) =>
        Problem($"{label}: {what} («{Text()}»).{Suggestion(Text(), known)}");

    /// <summary>The values of a group, by their keys: every required one, and of the optional ones those that are there.</summary>
    /// <param name="required">Keys, with spaces between them.</param>
    public IReadOnlyDictionary<string, PlanNode> Fields(string required, string optional = "")
    {
        if (yaml is not YamlMappingNode mapping)
            throw Problem($"{label}: «이름: 값»의 묶음이 있어야 합니다.");

        var wanted = required.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var known = wanted.Concat(optional.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var fields = new Dictionary<string, PlanNode>();
        foreach (var (key, value) in mapping.Children)
        {
            var name = key.ToString();
            var keyLine = (int)key.Start.Line;
            if (!known.Contains(name))
            {
                var absent = known.Where(one => !mapping.Children.ContainsKey(new YamlScalarNode(one)));
                throw new PlanFileException(fileName, keyLine, $"알 수 없는 항목입니다: «{name}».{Suggestion(name, absent)}");
            }

            var hasOwnLine = value is YamlScalarNode { Value.Length: > 0 };
            fields.Add(name, new PlanNode(value, name, hasOwnLine ? (int)value.Start.Line : keyLine, fileName));
        }

        return wanted.FirstOrDefault(name => !fields.ContainsKey(name)) is { } missing
            ? throw Problem($"{label}: «{missing}» 항목이 없습니다.")
            : fields;
    }

    /// <summary>The values of a list, of which there is at least one.</summary>
    public IReadOnlyList<PlanNode> Items() => yaml is YamlSequenceNode { Children: { Count: > 0 } children }
        ? [.. children.Select(item => new PlanNode(item, label, (int)item.Start.Line, fileName))]
        : throw Problem($"{label}: 값이 하나 이상 있는 목록이 있어야 합니다.");

    /// <summary>The line of each value below this one, by keys; an item of a list is called by its id, district, number or name.</summary>
    public IReadOnlyDictionary<string, int> Lines()
    {
        var lines = new Dictionary<string, int>();
        Add(yaml, "");
        return lines;

        void Add(YamlNode node, string path)
        {
            if (node is YamlMappingNode mapping)
            {
                foreach (var (key, value) in mapping.Children)
                    AddOne($"{path}{key}", value, (int)key.Start.Line);
                return;
            }

            foreach (var item in (node as YamlSequenceNode)?.Children.OfType<YamlMappingNode>() ?? [])
            {
                if (ItemNames.FirstOrDefault(item.Children.ContainsKey) is { } name)
                    AddOne($"{path}{item.Children[name]}", item, (int)item.Start.Line);
            }
        }

        void AddOne(string path, YamlNode value, int at)
        {
            lines.TryAdd(path, at);
            Add(value, path + ".");
        }
    }

    /// <summary>Words, not blank, composed (NFC).</summary>
    public string Text() => yaml switch
    {
        YamlScalarNode scalar when IsNull(scalar) || string.IsNullOrWhiteSpace(scalar.Value) => throw Problem($"{label}: 값이 비어 있습니다."),
        YamlScalarNode scalar => scalar.Value!.Normalize(NormalizationForm.FormC),
        _ => throw Problem($"{label}: 값 하나가 있어야 합니다."),
    };

    /// <summary>A stable name for use in keys and addresses: ASCII.</summary>
    public string Id() => IdPattern().IsMatch(Text()) ? Text() : throw Wrong("영어 소문자로 시작하고 소문자, 숫자, 붙임표만 써야 합니다");

    /// <summary>A file's name without a folder.</summary>
    public string FileName() => Path.GetFileName(Text()) == Text() ? Text() : throw Wrong("폴더 없이 파일 이름만 써야 합니다");

    /// <summary>A whole number of the range.</summary>
    public int Integer(int least, int most)
    {
        if (!IntegerPattern().IsMatch(Text()) || !IsPlain())
            throw Wrong("정수를 써야 합니다. 따옴표를 붙이거나 0으로 시작하거나 밑줄이 든 수는 쓸 수 없습니다");

        return int.TryParse(Text(), CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Wrong($"{least} 이상 {most} 이하의 정수를 써야 합니다");
    }

    /// <summary>A number greater than zero, with up to six decimal places.</summary>
    public decimal PositiveNumber()
    {
        if (!NumberPattern().IsMatch(Text()) || !IsPlain())
            throw Wrong("수를 써야 합니다. 따옴표를 붙이거나 0으로 시작하거나 밑줄이 든 수는 쓸 수 없습니다");

        return decimal.Parse(Text(), CultureInfo.InvariantCulture) is var number and > 0 ? number : throw Wrong("0보다 커야 합니다");
    }

    public bool TrueOrFalse() => (IsPlain(), Text()) switch
    {
        (true, "true") => true,
        (true, "false") => false,
        _ => throw Wrong("true나 false를 써야 합니다"),
    };

    public DateOnly Date() => DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? date
        : throw Wrong("있는 날짜를 2018-08-06처럼 써야 합니다");

    /// <summary>A minute in Seoul, which is nine hours ahead of UTC all year.</summary>
    public DateTimeOffset SeoulTime() =>
        DateTime.TryParseExact(Text(), "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new DateTimeOffset(time, TimeSpan.FromHours(9))
            : throw Wrong("있는 일시를 2018-08-06 14:00처럼 써야 합니다");

    public TimeOnly Hour() => TimeOnly.TryParseExact(Text(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour)
        ? hour
        : throw Wrong("시각을 09:00처럼 써야 합니다");

    /// <summary>One of an enumeration's names, in camel case.</summary>
    public T OneOf<T>() where T : struct, Enum
    {
        var names = Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
        return names.TryGetValue(Text(), out var found) ? found : throw Wrong($"{string.Join(", ", names.Keys)} 가운데 하나를 써야 합니다");
    }

    private bool IsPlain() => yaml is YamlScalarNode { Style: ScalarStyle.Plain };

    private static bool IsNull(YamlScalarNode scalar) =>
        scalar is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" or "Null" or "NULL" };

    private static string Suggestion(string word, IEnumerable<string> known)
    {
        var nearest = known.Select(one => (Name: one, Distance: Distance(word, one))).OrderBy(one => one.Distance).FirstOrDefault();
        return nearest is { Name: { } name, Distance: <= 2 } ? $" 혹시 «{name}»?" : "";
    }

    /// <summary>How many letters have to be put in, taken out or changed to get from one word to the other.</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9-]*\z")]
    private static partial Regex IdPattern();

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)\z")]
    private static partial Regex IntegerPattern();

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]{0,11})(\.[0-9]{1,6})?\z")]
    private static partial Regex NumberPattern();
}
