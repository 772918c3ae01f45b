using BenchmarkDotNet.Attributes;
using PythonWebGuide.Catalog.Search;

namespace PythonWebGuide.Benchmarks.Measured;

/// <summary>The golden queries in turn, each with its snippets.</summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private GuideCatalog catalog = null!;
    private List<string> queries = null!;
    private int next;

    [GlobalSetup]
    public void Open()
    {
        catalog = new GuideCatalog();
        queries = GuideCatalog.Queries().ConvertAll(query => query.Query);
    }

    [GlobalCleanup]
    public void Close() => catalog.Dispose();

    [Benchmark(Description = "search: one query")]
    public int OneQuery() => catalog.Reader.Search(new SearchRequest(queries[next++ % queries.Count])).Results.Length;
}
