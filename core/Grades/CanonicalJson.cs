using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EvalBot.Core.Grades;

/// <summary>JSON in the one form that has a hash: keys sorted, no white space, only what has to be escaped (RFC 8785). Numbers are whole.</summary>
public static class CanonicalJson
{
    /// <summary>SHA-256 over the canonical form in UTF-8, as 64 hexadecimal digits.</summary>
    public static string HashOf(JsonNode? json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(json))));

    /// <summary>The canonical form.</summary>
    /// <exception cref="ArgumentException">A number is not whole, or larger than others can read exactly.</exception>
    public static string Of(JsonNode? json)
    {
        var text = new StringBuilder();
        Write(text, json);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode? json)
    {
        switch (json)
        {
            case JsonObject fields:
                WriteAll(text, '{', '}', fields.OrderBy(field => field.Key, StringComparer.Ordinal), field =>
                {
                    Write(text, field.Key);
                    text.Append(':');
                    Write(text, field.Value);
                });
                break;
            case JsonArray items:
                WriteAll(text, '[', ']', items, item => Write(text, item));
                break;
            default:
                WriteValue(text, json);
                break;
        }
    }

    private static void WriteAll<T>(StringBuilder text, char open, char close, IEnumerable<T> items, Action<T> write)
    {
        text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            if (!first)
                text.Append(',');
            first = false;
            write(item);
        }

        text.Append(close);
    }

    private static void WriteValue(StringBuilder text, JsonNode? json)
    {
        switch (json?.GetValueKind())
        {
            case null or JsonValueKind.Null:
                text.Append("null");
                break;
            case JsonValueKind.True:
                text.Append("true");
                break;
            case JsonValueKind.False:
                text.Append("false");
                break;
            case JsonValueKind.String:
                Write(text, json.GetValue<string>());
                break;
            case JsonValueKind.Number when int.TryParse(json.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole):
                text.Append(whole.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                throw new ArgumentException($"{json.ToJsonString()} has no canonical form.", nameof(json));
        }
    }

    private static void Write(StringBuilder text, string words)
    {
        text.Append('"');
        foreach (var letter in words)
        {
            _ = letter switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => text.Append(letter),
            };
        }

        text.Append('"');
    }
}
