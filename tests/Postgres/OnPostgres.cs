using EvalBot.Tests.Postgres;
using EvalBot.Tests.Support;

[assembly: AssemblyFixture(typeof(OnPostgres))]

namespace EvalBot.Tests.Postgres;

/// <summary>One server for all tests of this assembly; a database for each bot.</summary>
public sealed class OnPostgres : IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        TestDatabase.WhyMissing = PostgresServer.WhyMissing;
        if (TestDatabase.WhyMissing is null)
            TestDatabase.Server = await PostgresServer.StartAsync("fsync=off", "full_page_writes=off", "synchronous_commit=off");
    }

    public async ValueTask DisposeAsync()
    {
        if (TestDatabase.Server is { } server)
            await server.DisposeAsync();
    }
}
