using System.Diagnostics;

namespace PythonWebGuide.Benchmarks;

/// <summary>Processor and wall time of single calls, warm.</summary>
internal static class Cost
{
    public const double Tail = .99;

    private const int WarmUp = 500;

    /// <returns>The processor time that one call of a hundred exceeds, in milliseconds.</returns>
    public static double Print(string name, IReadOnlyList<string> inputs, Action<string> call, int rounds, int warmUp = WarmUp)
    {
        for (var i = 0; i < warmUp; i++) call(inputs[i % inputs.Count]);
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

        Console.WriteLine($"{name,-28}{inputs.Count * rounds,5} calls   CPU ms p50 {At(cpu, .5):0.00} p95 {At(cpu, .95):0.00} p99 {At(cpu, .99):0.00}   wall ms p50 {At(wall, .5):0.00} p99 {At(wall, .99):0.00} worst {wall.Max():0.0}");
        return At(cpu, Tail);
    }

    public static double At(IReadOnlyCollection<double> values, double share) => values.Order().ElementAt((int)(share * (values.Count - 1)));
}
