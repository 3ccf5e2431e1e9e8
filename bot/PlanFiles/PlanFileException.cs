namespace EvalBot.Bot.PlanFiles;

/// <summary>A plan file cannot be used. The message names the file, the line (from 1) and, in Korean, what is wrong.</summary>
public sealed class PlanFileException(string fileName, int line, string problem) : Exception($"{fileName}:{line}: {problem}")
{
    public int Line => line;
}
