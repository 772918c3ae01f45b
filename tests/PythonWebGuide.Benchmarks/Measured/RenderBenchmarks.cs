using BenchmarkDotNet.Attributes;

namespace PythonWebGuide.Benchmarks.Measured;

/// <summary>Pages of articles in turn: rendered, then as the store of pages keeps them. No network, but all of the pipeline.</summary>
[MemoryDiagnoser]
public class RenderBenchmarks
{
    public const string OfRendered = "render: an article page, not stored";
    public const string OfStored = "render: an article page, stored";

    private GuideSiteInProcess rendering = null!;
    private GuideSiteInProcess storing = null!;
    private int next;

    [GlobalSetup]
    public void Start() => (rendering, storing) = (new GuideSiteInProcess(pageStoreMegabytes: 0), new GuideSiteInProcess(pageStoreMegabytes: 64));

    [GlobalCleanup]
    public void Stop()
    {
        rendering.Dispose();
        storing.Dispose();
    }

    [Benchmark(Description = OfRendered)]
    public Task<int> Rendered() => rendering.GetAsync(next++);

    [Benchmark(Description = OfStored)]
    public Task<int> Stored() => storing.GetAsync(next++);
}
