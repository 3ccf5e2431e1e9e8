using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace EvalBot.Bot.Storage;

/// <summary>Lets <c>dotnet ef migrations</c> read the model; needs no database.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<EvalBotContext>
{
    public EvalBotContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<EvalBotContext>().UseSqlite("Data Source=design-time.db").Options);
}
