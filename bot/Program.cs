using EvalBot.Bot;
using EvalBot.Bot.Appeals;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Channel.Teams;
using EvalBot.Bot.Channel.Web;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Dates;
using EvalBot.Bot.Discussions;
using EvalBot.Bot.Documents;
using EvalBot.Bot.Grades;
using EvalBot.Bot.Hosting;
using EvalBot.Bot.Indicators;
using EvalBot.Bot.Jobs;
using EvalBot.Bot.Measurements;
using EvalBot.Bot.Meetings;
using EvalBot.Bot.Notices;
using EvalBot.Bot.Panels;
using EvalBot.Bot.People;
using EvalBot.Bot.PlanChecks;
using EvalBot.Bot.Ratings;
using EvalBot.Bot.Reminders;
using EvalBot.Bot.Reports;
using EvalBot.Bot.Status;

if (ProgramVersion.IsAsked(args))
    return ProgramVersion.Say();
var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = PackageCommand.IsAsked(args) ? PackageCommand.Settings(args) : DataCommands.Settings(args), ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseKestrelHttpsConfiguration();
builder.WebHost.UseStaticWebAssets();
builder.Configuration.LetTheEnvironmentWin();
if (PackageCommand.IsAsked(args))
    return PackageCommand.Run(builder.Configuration, args);
var dataOnly = DataCommands.AreAsked(args) || ServerInvitation.IsAsked(args);
if ((dataOnly ? WhyNotStart.AskData(builder.Configuration) : WhyNotStart.Ask(builder.Configuration, builder.Environment.IsDevelopment())) is { } why)
    return BotHosting.Refuse(why);

var teams = dataOnly ? null : TeamsOptions.Read(builder.Configuration); // Data commands ask about the data only.
builder.Services.AddClock(builder.Configuration, teams);
builder.Services.AddStorage(builder.Configuration);
builder.Services.AddChannel();
builder.Services.AddTeams(teams);
builder.Services.AddCards();
builder.Services.AddRouter();
// The plan's words, in the order in which the help lists their commands.
builder.Services.AddStatus();
builder.Services.AddDates();
builder.Services.AddPlanChecks();
builder.Services.AddReminders();
builder.Services.AddPanels();
builder.Services.AddIndicators();
builder.Services.AddDocuments();
builder.Services.AddMeasurements();
builder.Services.AddMeetings();
builder.Services.AddRatings();
builder.Services.AddDiscussions();
builder.Services.AddGrades();
builder.Services.AddNotices();
builder.Services.AddAppeals();
builder.Services.AddReports();
builder.Services.AddPeople();
builder.Services.AddCommands();
builder.Services.AddJobs();
builder.Services.AddObservation();

var app = builder.Build();
if (DataCommands.AreAsked(args))
    return await DataCommands.RunAsync(app, args);
if (ServerInvitation.IsAsked(args))
    return await ServerInvitation.RunAsync(app, args);
if (BreakGlass.IsAsked(args))
    return await BreakGlass.RunAsync(app);
app.UseSecurityHeaders();
if (teams is null)
    app.UseLocalMode();
else
    app.UseTeamsMode();
app.UseErrorAnswers();

app.MapMessages();
app.MapObservation(teams);
if (teams is null) // Nobody can sign in to these yet.
{
    app.UsePage();
    app.UseWebSockets();
    app.MapDirectLine();
    app.MapLocalPeople();
    app.MapLocalCards();
    app.UseJobs();
}

return await app.ServeAsync();
