using System.Diagnostics;

namespace PythonWebGuide.Benchmarks;

/// <summary>Processor and wall time of single calls, warm.</summary>
internal static class Cost
{
    private const int WarmUp = 500;

    public static void Print(string name, IReadOnlyList<string> inputs, Action<string> call, int rounds)
    {
        for (var i = 0; i < WarmUp; i++) call(inputs[i % inputs.Count]);
        var (cpu, wall) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var input in inputs)
            {
                var (cpuBefore, wallBefore) = (ThreadTime.Now, Stopwatch.GetTimestamp());
                call(input);
                wall.Add(Stopwatch.GetElapsedTime(wallBefore).TotalMilliseconds);
                cpu.Add((ThreadTime.Now - cpuBefore).TotalMilliseconds);
            }
        }

        Console.WriteLine($"{name,-24}{inputs.Count * rounds,5} calls   CPU ms p50 {At(cpu, .5):0.00} p95 {At(cpu, .95):0.00} p99 {At(cpu, .99):0.00}   wall ms p50 {At(wall, .5):0.00} p99 {At(wall, .99):0.00} worst {wall.Max():0.0}");
    }

    private static double At(List<double> values, double share) => values.Order().ElementAt((int)(share * (values.Count - 1)));
}
