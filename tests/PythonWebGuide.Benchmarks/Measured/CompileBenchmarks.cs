using BenchmarkDotNet.Attributes;
using PythonWebGuide.Content;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Benchmarks.Measured;

/// <summary>From Markdown to a guide, nothing cached.</summary>
[MemoryDiagnoser]
public class CompileBenchmarks
{
    private ContentFolder content = null!;

    [GlobalSetup]
    public void Scan() => content = ContentFolder.Scan(Path.Combine(Repository.Root, "content"));

    [Benchmark(Description = "compile: the whole guide")]
    public int TheWholeGuide() => GuideLoader.Load(content, DateOnly.FromDateTime(DateTime.UtcNow), Severity.Warning).Guide!.Articles.Length;
}
