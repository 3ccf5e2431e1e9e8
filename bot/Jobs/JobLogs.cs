using Hangfire.AspNetCore;
using Hangfire.Logging;
using LogLevel = Hangfire.Logging.LogLevel;

namespace EvalBot.Bot.Jobs;

/// <summary>Hands Hangfire's log to this host's. Hangfire keeps the last one for the whole process, also when its host is gone and another one starts: then nothing is logged.</summary>
internal sealed class JobLogs(ILoggerFactory loggers) : ILogProvider
{
    private readonly AspNetCoreLogProvider ours = new(loggers);

    public ILog GetLogger(string name)
    {
        try
        {
            return ours.GetLogger(name);
        }
        catch (ObjectDisposedException)
        {
            return new Nowhere();
        }
    }

    private sealed class Nowhere : ILog
    {
        public bool Log(LogLevel logLevel, Func<string>? messageFunc, Exception? exception = null) => false;
    }
}
