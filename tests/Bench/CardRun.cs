using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Texts;

namespace EvalBot.Bench;

/// <summary>What filling each card with its sample costs: the median time, and what it allocates.</summary>
internal static class CardRun
{
    private const int Before = 2000; // Until all of it is compiled for good.
    private const int Fills = 4001;

    private static readonly JsonSerializerOptions AsSent = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run()
    {
        var (plan, _) = PlanFile.Read(Path.Combine(AppContext.BaseDirectory, "plans", "2018-seoul.yaml"));
        var library = new CardLibrary(CardLibrary.DefaultFolder);
        var face = new CardFaces(library, new CardTexts(CardTexts.DefaultFolder), new LoadedPlan(plan)).In(Language.Korean);
        var samples = library.Names.SelectMany(CardSamples.Of).ToList();
        for (var i = 0; i < Before; i++)
            face.Fill(samples[i % samples.Count].Template, samples[i % samples.Count].Data);
        Thread.Sleep(TimeSpan.FromSeconds(1));

        var measured = samples.Select(sample => Measure(face, sample.Template, sample.Data)).OrderByDescending(card => card.Microseconds).ToList();
        Console.WriteLine("| card | KB | filled in (µs, median) | allocated (KB) |\n|---|---|---|---|");
        foreach (var (name, size, microseconds, allocated) in measured)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {size / 1000.0:F1} | {microseconds:F1} | {allocated / 1000.0:F0} |"));
        return 0;
    }

    private static (string Name, int Size, double Microseconds, long Allocated) Measure(CardFace face, string name, JsonObject sample)
    {
        for (var i = 0; i < Before; i++)
            face.Fill(name, sample);

        var times = new double[Fills];
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < times.Length; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            face.Fill(name, sample);
            times[i] = Stopwatch.GetElapsedTime(begun).TotalMicroseconds;
        }

        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / Fills;
        Array.Sort(times);
        return (name, JsonSerializer.SerializeToUtf8Bytes(face.Fill(name, sample), AsSent).Length, times[Fills / 2], allocated);
    }
}
