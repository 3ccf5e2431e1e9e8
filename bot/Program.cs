using EvalBot.Bot.Cards;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Channel.Web;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Hosting;
using EvalBot.Bot.Jobs;
using EvalBot.Bot.UseCases;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = PackageCommand.IsAsked(args) ? PackageCommand.Settings(args) : DataCommands.Settings(args), ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseStaticWebAssets();
builder.Configuration.LetTheEnvironmentWin();
if (PackageCommand.IsAsked(args))
    return PackageCommand.Run(builder.Configuration, args);
if ((DataCommands.AreAsked(args) ? WhyNotStart.AskData(builder.Configuration) : WhyNotStart.Ask(builder.Configuration, builder.Environment.IsDevelopment())) is { } why)
    return BotHosting.Refuse(why);

builder.Services.AddClock(builder.Configuration);
builder.Services.AddStorage(builder.Configuration);
builder.Services.AddChannel();
builder.Services.AddCards();
builder.Services.AddUseCases();
builder.Services.AddCommands();
builder.Services.AddJobs();
builder.Services.AddObservation();

var app = builder.Build();
if (DataCommands.AreAsked(args))
    return await DataCommands.RunAsync(app, args);
if (BreakGlass.IsAsked(args))
    return await BreakGlass.RunAsync(app);
app.UseSecurityHeaders();
app.UseLocalMode();
app.UseErrorAnswers();
app.UsePage();
app.UseWebSockets();

app.MapMessages();
app.MapDirectLine();
app.MapLocalPeople();
app.MapLocalCards();
app.MapObservation();
app.UseJobs();
return await app.ServeAsync();
