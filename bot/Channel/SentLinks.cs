using System.Text.Json.Nodes;
using EvalBot.Bot.Channel.Teams;
using EvalBot.Bot.Storage;

namespace EvalBot.Bot.Channel;

/// <summary>Fetches the files that a Teams client sends as links. They are good for minutes and for anybody, so they are fetched at once and without a token.</summary>
/// <remarks>From where Teams keeps files only, in local mode from this machine: a caller must not make the bot read addresses of its network.</remarks>
public sealed class SentLinks(FileStore store, ConnectorHosts hosts) : IDisposable
{
    private const string DownloadInfo = "application/vnd.microsoft.teams.file.download.info";
    private const int MostFiles = 10;

    private readonly HttpClient client = new(hosts.Handler()) { Timeout = TimeSpan.FromSeconds(10) };

    /// <summary>The files of an activity.</summary>
    /// <returns>The files, and the names of those that could not be fetched.</returns>
    public async Task<(IReadOnlyList<IncomingFile> Files, IReadOnlyList<string> Lost)> FetchAsync(Activity activity, CancellationToken cancel)
    {
        var files = new List<IncomingFile>();
        var lost = new List<string>();
        foreach (var attachment in (activity.Attachments ?? []).Where(each => each.ContentType == DownloadInfo).Take(MostFiles))
        {
            var name = attachment.Name ?? "file";
            if (await FetchAsync(name, (attachment.Content as JsonObject)?["downloadUrl"], cancel) is { } file)
                files.Add(file);
            else
                lost.Add(name);
        }

        return (files, lost);
    }

    public void Dispose() => client.Dispose();

    private async Task<IncomingFile?> FetchAsync(string name, JsonNode? link, CancellationToken cancel)
    {
        if (link is not JsonValue value || !value.TryGetValue(out string? text) || hosts.File(text) is not { } url)
            return null;

        try
        {
            using var answer = await client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (!answer.IsSuccessStatusCode)
                return null;
            await using var body = await answer.Content.ReadAsStreamAsync(cancel);
            var (content, length) = await IncomingFile.ReadAsync(body, store.MostBytes, stopAtMost: true, cancel);
            return new(name, content, length);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            return null;
        }
    }
}
