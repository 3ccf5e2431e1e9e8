using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using EvalBot.Bench;
using EvalBot.Bot;

if (args is ["load", ..])
    return await LoadRun.RunAsync(args is [_, var program, ..] ? program : typeof(Router).Assembly.Location);

// In this process: a generated project would inherit our build settings and need the package registry.
var config = ManualConfig.Create(DefaultConfig.Instance).AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkRunner.Run<CardBenchmarks>(config);
BenchmarkRunner.Run<PanelBenchmarks>(config);
return 0;
