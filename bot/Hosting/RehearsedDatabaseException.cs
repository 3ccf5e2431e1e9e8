namespace EvalBot.Bot.Hosting;

/// <summary>The database was used for a rehearsal with a clock of its own, and the bot keeps real time.</summary>
public sealed class RehearsedDatabaseException() : Exception("The clock of this database was set.");
