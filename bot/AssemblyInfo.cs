using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("EvalBot.Tests")]
