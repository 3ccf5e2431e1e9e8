using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Clients;

/// <summary>Microsoft 365 Agents Playground in a process of its own: the connector and the page of one user, on this machine.</summary>
/// <remarks>Its page cannot change who the user is: whoever else is at a page has a Playground of their own.</remarks>
internal sealed class Playground : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("evalbot-playground-").FullName;
    private readonly HttpClient http = new() { BaseAddress = BotProgram.FreeAddress() };
    private readonly ConcurrentQueue<string?> said = new();
    private Process? process;

    private Playground(string account) => Account = account;

    /// <summary>The account of the user at its page.</summary>
    public string Account { get; }

    public Uri Address => http.BaseAddress!;

    public string GroupId => "19:group-" + Account;

    /// <summary>Starts it for one user.</summary>
    /// <param name="others">Five more accounts that its group chat and team have.</param>
    public static async Task<Playground> StartAsync(BotHost bot, (string Account, string Name) user, params (string Account, string Name)[] others)
    {
        await ClientPackages.NeedAsync();
        var playground = new Playground(user.Account);
        await File.WriteAllTextAsync(Path.Combine(playground.folder, ".m365agentsplayground.yml"), playground.Settings(user, others));
        playground.Start(bot.Address);
        await playground.ReadyAsync();
        return playground;
    }

    /// <summary>Sends what a button of kind Action.Submit sends, as another user of the group chat: the page cannot.</summary>
    /// <param name="message">The id of the message that has the button.</param>
    public async Task SubmitInGroupAsync(string account, string message, JsonObject value)
    {
        var sent = new JsonObject { ["conversation"] = new JsonObject { ["id"] = GroupId }, ["from"] = new JsonObject { ["id"] = "29:" + account }, ["replyToId"] = message, ["value"] = value };
        using var answer = await http.PostAsJsonAsync(new Uri("_conversation/v1/submit", UriKind.Relative), sent);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        Directory.Delete(folder, recursive: true);
    }

    private void Start(Uri bot)
    {
        var start = ClientPackages.Node(
            "--require", ClientPackages.PathOf("playground.cjs"), ClientPackages.PathOf("node_modules", "@microsoft", "m365agentsplayground", "cli.js"),
            "start", "--app-endpoint", new Uri(bot, "api/messages").ToString(), "--channel-id", "msteams", "--port", Address.Port.ToString(CultureInfo.InvariantCulture),
            "--disable-telemetry", "--service-url", new Uri(Address, "_connector").ToString());
        start.WorkingDirectory = folder;
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data);
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private async Task ReadyAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/", UriKind.Relative), patience.Token);
                return;
            }
            catch (HttpRequestException)
            {
                Assert.False(process!.HasExited, "The Playground does not start: " + string.Join('\n', said));
                await Task.Delay(100, patience.Token);
            }
        }
    }

    private string Settings((string Account, string Name) user, (string Account, string Name)[] others) => $$"""
        version: "0.1.1"
        tenantId: 0d1e2f30-4152-4637-8849-5a6b7c8d9e0f
        bot: {id: evalbot, name: 평가봇}
        currentUser: {{UserOf(user)}}
        users:
        {{string.Join('\n', others.Select(other => "  - " + UserOf(other)))}}
        personalChat: {id: "a:personal-{{Account}}"}
        groupChat: {id: "{{GroupId}}", name: {{PlaygroundPage.MeetingChat}}}
        team: {id: "19:team-{{Account}}", name: 성과평가단, aadGroupId: 7c0a5d9e-1b3f-4862-8d4e-6f7a90b1c2d3, channels: [{id: "19:channel-{{Account}}", name: 알림}]}

        """;

    private static string UserOf((string Account, string Name) user) =>
        $"{{id: \"29:{user.Account}\", name: {user.Name}, userPrincipleName: user@example.kr, aadObjectId: {user.Account}, givenName: {user.Name}, surname: 김, email: user@example.kr}}";
}
