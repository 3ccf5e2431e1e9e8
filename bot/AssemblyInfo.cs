using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("EvalBot.Tests")]
[assembly: InternalsVisibleTo("EvalBot.Bench")]
