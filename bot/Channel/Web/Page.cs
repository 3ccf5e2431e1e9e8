namespace EvalBot.Bot.Channel.Web;

/// <summary>The web page: the files under wwwroot.</summary>
internal static class Page
{
    public static void UsePage(this WebApplication app)
    {
        app.UseDefaultFiles();
        app.UseStaticFiles(new StaticFileOptions
        {
            // Kept, but asked about each time: after an upgrade nobody runs yesterday's page.
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache",
        });
    }
}
