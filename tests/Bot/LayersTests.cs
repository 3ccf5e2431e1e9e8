using EvalBot.Bot;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Bot;

public class LayersTests
{
    [Fact]
    public void Dump()
    {
        static string Folder(Type type) => type.Namespace is "EvalBot.Bot" or null ? "." : type.Namespace.StartsWith("EvalBot.Bot.") ? type.Namespace["EvalBot.Bot.".Length..] : "?" + type.Namespace;
        var arrows = CompiledUses.Of(typeof(Router).Assembly).Select(use => (From: Folder(use.From), To: Folder(use.To), use)).Where(a => a.From != a.To)
            .GroupBy(a => (a.From, a.To)).OrderBy(g => g.Key.From).ThenBy(g => g.Key.To);
        File.WriteAllLines("/tmp/plan/arrows.txt", arrows.Select(g => $"{g.Key.From} -> {g.Key.To} {g.Count()}: {string.Join(", ", g.Select(a => a.use.From.Name + ">" + a.use.To.Name).Distinct().Take(40))}"));
    }
}
