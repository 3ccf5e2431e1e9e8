using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("EvalBot.Tests")]
[assembly: InternalsVisibleTo("EvalBot.PostgresTests")]
[assembly: InternalsVisibleTo("EvalBot.Bench")]
