using EvalBot.Core.Calendar;
using EvalBot.Core.Discussions;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Gatherings;
using EvalBot.Core.Panels;
using EvalBot.Core.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EvalBot.Bot.Storage;

/// <summary>Everything that is stored, on PostgreSQL. The same mappings; what differs between the two databases stands here, once for all tables.</summary>
public sealed class PostgresContext(DbContextOptions<PostgresContext> options) : EvalBotContext(options)
{
    /// <summary>What is loaded, changed and saved as a whole: two copies that change one at once do not overwrite each other.</summary>
    private static readonly Type[] Roots =
        [typeof(Conversation), typeof(Evaluation), typeof(Discussion), typeof(PanelProposal), typeof(Deadline), typeof(Gathering), typeof(EvaluationReport)];

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var root in Roots)
            modelBuilder.Entity(root).Property<uint>("xmin").IsRowVersion(); // PostgreSQL's own number of the transaction that wrote the row.

        // A text is text, however long: as on SQLite, where a column's length is only words.
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(All))
            property.SetMaxLength(null);
    }

    private static IEnumerable<IMutableProperty> All(IMutableTypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(part => All(part.ComplexType)));

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation("C"); // Texts are ordered by their bytes, as on SQLite, whatever the server's language.
    }
}
