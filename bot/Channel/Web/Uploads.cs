using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace EvalBot.Bot.Channel.Web;

/// <summary>Reads what a client uploads: an activity in one part and files in the others.</summary>
internal static class Uploads
{
    /// <summary>The largest body that is read to its end, so that a file that is too large is answered with words: 100 MiB.</summary>
    public const long MaximumBody = 100L * 1024 * 1024;

    private const int MostFiles = 10;

    /// <summary>Reads the parts.</summary>
    /// <param name="mostBytes">The largest file whose content is kept.</param>
    /// <exception cref="RequestRefusedException">It is no multipart body, or a part cannot be read.</exception>
    public static async Task<(Activity Activity, IReadOnlyList<IncomingFile> Files)> ReadAsync(HttpRequest request, long mostBytes, CancellationToken cancel)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 200 } boundary)
            throw RequestRefusedException.Malformed("파일은 multipart/form-data로 보내 주세요.");

        var activity = new Activity { Type = "message" };
        var files = new List<IncomingFile>();
        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            while (await reader.ReadNextSectionAsync(cancel) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                    continue;
                var (content, length) = await IncomingFile.ReadAsync(section.Body, mostBytes, stopAtMost: false, cancel);
                if (section.ContentType?.StartsWith("application/vnd.microsoft.activity", StringComparison.OrdinalIgnoreCase) == true)
                    activity = RequestErrors.ActivityOf(content);
                else if (FileNameOf(disposition) is { } name && files.Count < MostFiles)
                    files.Add(new(name, content, length));
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            throw RequestRefusedException.Malformed("파일을 끝까지 읽지 못했습니다. 다시 보내 주세요.");
        }

        return (activity, files);
    }

    private static string? FileNameOf(ContentDispositionHeaderValue disposition) =>
        HeaderUtilities.RemoveQuotes(disposition.FileNameStar).Value is { Length: > 0 } star ? star
        : HeaderUtilities.RemoveQuotes(disposition.FileName).Value is { Length: > 0 } name ? name
        : null;
}
