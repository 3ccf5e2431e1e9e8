using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace EvalBot.Bot.PlanFiles;

/// <summary>The YAML of a plan file: one document, without what makes a line mean something that it does not say.</summary>
internal static class PlanYaml
{
    /// <exception cref="PlanFileException">The text is no YAML, is empty, or has anchors, aliases, tags or a second document.</exception>
    public static PlanNode Root(string text, string fileName)
    {
        try
        {
            RefuseIndirections(text, fileName);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents is [var document]
                ? new PlanNode(document.RootNode, "계획 파일", 1, fileName)
                : throw new PlanFileException(fileName, 1, "파일이 비어 있습니다.");
        }
        catch (YamlException twice) when (twice.Message.StartsWith("Duplicate key", StringComparison.Ordinal))
        {
            throw new PlanFileException(fileName, (int)twice.Start.Line, "같은 항목이 두 번 있습니다.");
        }
        catch (YamlException wrong)
        {
            throw new PlanFileException(fileName, (int)wrong.Start.Line, $"YAML로 읽을 수 없습니다: {wrong.Message}");
        }
    }

    private static void RefuseIndirections(string text, string fileName)
    {
        var parser = new Parser(new StringReader(text));
        var documents = 0;
        while (parser.MoveNext())
        {
            var problem = parser.Current switch
            {
                AnchorAlias => "별칭(*)은 쓸 수 없습니다.",
                NodeEvent { Anchor.IsEmpty: false } => "앵커(&)는 쓸 수 없습니다.",
                NodeEvent { Tag.IsEmpty: false } => "태그(!)는 쓸 수 없습니다.",
                DocumentStart when ++documents > 1 => "한 파일에는 계획이 하나만 있어야 합니다(---).",
                _ => null,
            };
            if (problem is not null)
                throw new PlanFileException(fileName, (int)parser.Current!.Start.Line, problem);
        }
    }
}
