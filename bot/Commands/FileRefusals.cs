using EvalBot.Bot.Spreadsheets;
using EvalBot.Bot.Texts;
using EvalBot.Core.Files;

namespace EvalBot.Bot.Commands;

/// <summary>What is said where something is refused: 받은 파일.</summary>
internal sealed class FileRefusals : RefusalSentences
{
    protected internal override IReadOnlyList<RefusalSentence> Sentences =>
    [
        Say<FileIsEmpty>((file, language) => language.Pick(
            $"«{file.Name}»은(는) 내용이 없는 파일(0바이트)이어서 받지 않았습니다. 파일을 열어 내용을 확인한 뒤 다시 보내 주십시오.",
            $"“{file.Name}” is empty (0 bytes) and was not taken. Please open it, see that something is in it, and send it again.")),
        Say<FileTooLarge>((file, language) => language.Pick(
            $"«{file.Name}»은(는) {Megabytes(file.Bytes)}MB입니다. {Megabytes(file.Most)}MB까지 받으니 나누거나 줄여서 다시 보내 주십시오.",
            $"“{file.Name}” has {Megabytes(file.Bytes)} MB, and {Megabytes(file.Most)} MB is the most. Please split or shrink it and send it again.")),
        Say<FileNameTooLong>((file, language) => language.Pick(
            $"파일 이름 «{file.Name[..Math.Min(30, file.Name.Length)]}…»이(가) 너무 깁니다. {file.Longest}자까지로 줄여 다시 보내 주십시오.",
            $"The file name “{file.Name[..Math.Min(30, file.Name.Length)]}…” is too long. Please shorten it to {file.Longest} characters and send the file again.")),
        Say<FileTypeNotTaken>((file, language) => language.Pick(
            $"«{file.Name}»은(는) 받지 않는 종류의 파일입니다. 받는 종류: {Taken()}. 그 가운데 하나로 저장해 다시 보내 주십시오.",
            $"“{file.Name}” is of a type that is not taken. These are: {Taken()}. Please save it as one of them and send it again.")),
        Say<FileIsSomethingElse>((file, language) => language.Pick(
            $"«{file.Name}»은(는) 이름은 {file.Extension} 파일인데 내용이 다릅니다. 원래 프로그램에서 {file.Extension}(으)로 다시 저장해 보내 주십시오.",
            $"“{file.Name}” is called {file.Extension}, but its content is something else. Please save it as {file.Extension} in its own program and send it again.")),
        Say<SpreadsheetWrong>((table, language) => Places(table, language)),
    ];

    /// <summary>The most places of a table that are named at once.</summary>


    private static string Places(SpreadsheetWrong table, Language language)
    {
        var named = table.Problems.Take(MostPlaces).Select(problem => language.Pick($"{Place(problem, language)}{problem.Korean}", $"{Place(problem, language)}{problem.English}"));
        var more = table.Problems.Count - MostPlaces;
        return language.Pick(
            $"«{table.FileName}»에 고칠 곳이 {table.Problems.Count}군데 있어 아무것도 가져오지 않았습니다.\n{string.Join('\n', named)}{(more > 0 ? $"\n그 밖에 {more}군데" : "")}\n고쳐서 다시 보내 주십시오.",
            $"“{table.FileName}” is wrong in {table.Problems.Count} place(s), and nothing of it was taken.\n{string.Join('\n', named)}{(more > 0 ? $"\nand {more} more" : "")}\nPlease correct it and send it again.");
    }

    private static string Place(CellProblem problem, Language language) => (problem.Row, problem.Column) switch
    {
        (0, "") => "",
        (0, var column) => language.Pick($"«{column}» 열: ", $"column “{column}”: "),
        (var row, "") => language.Pick($"{row}행: ", $"row {row}: "),
        var (row, column) => language.Pick($"{row}행 «{column}»: ", $"row {row}, “{column}”: "),
    };

    private static string Megabytes(long bytes) => Wording.Number(Math.Ceiling(bytes / 100_000m) / 10);

    private static string Taken() => string.Join(", ", FileRules.Kinds.Select(kind => kind.Extension[1..]));
}
