using System.Globalization;
using Microsoft.Playwright;

namespace EvalBot.Tests.Browser;

/// <summary>One browser for all tests of the page; without it they are skipped, with the reason.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    // A busy machine is slow; a test that waits for what never comes is rare.
    private const float Patience = 300_000;
    private IPlaywright? playwright;
    private readonly List<IPage> pages = [];
    private IBrowser? browser;
    private string? pagesOf;

    public async ValueTask InitializeAsync()
    {
        if (Array.Find(Places, File.Exists) is not { } program)
            return;
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A fresh page of this width; what it complains about on its console is collected.</summary>
    public async Task<(IPage Page, List<string> Complaints)> OpenAsync(int width, int height = 800)
    {
        Assert.SkipWhen(browser is null, $"Chromium is missing: none of {string.Join(", ", Places)}");
        await CloseThoseOfAnotherTestAsync();
        var page = await browser!.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height }, Locale = "ko-KR", TimezoneId = "Asia/Seoul" });
        page.SetDefaultTimeout(Patience);
        pages.Add(page);
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        return (page, complaints);
    }

    /// <summary>A page whose bot is gone would try to reach it as long as the browser runs.</summary>
    private async Task CloseThoseOfAnotherTestAsync()
    {
        if (pagesOf == TestContext.Current.Test?.UniqueID)
            return;
        pagesOf = TestContext.Current.Test?.UniqueID;
        foreach (var page in pages)
            await page.CloseAsync();
        pages.Clear();
    }

    /// <summary>Keeps what the page looks like, under TestResults.</summary>
    public static Task PictureAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "TestResults", name + ".png") });

    /// <summary>Keeps what every page looks like and holds, where a test failed.</summary>
    public async Task KeepFailureAsync()
    {
        foreach (var (page, i) in pages.Select((page, i) => (page, i)))
        {
            var place = Path.Combine(AppContext.BaseDirectory, "TestResults", string.Create(CultureInfo.InvariantCulture, $"failure-{i}"));
            await File.WriteAllTextAsync(place + ".html", await page.ContentAsync());
            await page.ScreenshotAsync(new() { Path = place + ".png" });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
