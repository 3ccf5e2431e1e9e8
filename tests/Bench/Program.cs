using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using EvalBot.Bench;
using EvalBot.Bot;

var rest = args.SkipWhile(word => word is "load" or "panels" or "grade" or "copies" or "reminders" or "echo").ToList();
var program = rest.Find(word => word.EndsWith(".dll", StringComparison.Ordinal)) ?? typeof(Router).Assembly.Location;
switch (args)
{
    case ["load", "panels", ..]:
        var panels = rest.Select(word => int.TryParse(word, out var number) ? number : 0).FirstOrDefault(number => number > 0, 1000);
        return await PanelLoad.RunAsync(program, panels);
    case ["load", "grade", ..]:
        return await GradeLoad.RunAsync(program);
    case ["load", "copies", ..]:
        return await CopiesLoad.RunAsync(program);
    case ["load", "reminders", ..]:
        return await ReminderLoad.RunAsync(program);
    case ["load", "echo", ..]:
        return await EchoLoad.RunAsync(program, alone: rest.Contains("alone"));
    case ["load", ..]:
        return await LoadRun.RunAsync(program);
}

if (args is ["cards"])
    return CardRun.Run();

// In this process: a generated project would inherit our build settings and need the package registry.
var config = ManualConfig.Create(DefaultConfig.Instance).AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkRunner.Run<CardBenchmarks>(config);
BenchmarkRunner.Run<PanelBenchmarks>(config);
return 0;
