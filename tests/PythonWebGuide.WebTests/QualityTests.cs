using System.Text.Json;

namespace PythonWebGuide.WebTests;

/// <summary>The page of quality counts; it claims nothing.</summary>
public sealed class QualityTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_tests_of_the_samples_are_added_up_from_their_evidence()
    {
        var page = await site.PageAsync("/quality");
        var evidence = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(site.ContentPath, "samples/evidence.json"))).RootElement.EnumerateObject().ToList();
        var facts = page.QuerySelector(".facts")!.TextContent;
        Assert.Contains($"{evidence.Sum(step => step.Value.GetProperty("tests").GetInt32()):N0} tests passed", facts);
        Assert.Contains($"{evidence.Count} of ", facts);
        Assert.Equal(evidence.Count, page.QuerySelector(".by-project")!.TextContent.Split(" on ").Length - 1);
    }

    [Fact]
    public async Task The_last_run_of_each_benchmark_is_a_table()
    {
        var page = await site.PageAsync("/quality");
        var written = (await File.ReadAllLinesAsync(Path.Combine(site.ContentPath, "benchmarks.yml"))).Where(line => line.Contains("- what:")).ToList();
        Assert.NotEmpty(written);
        Assert.Equal(written.Count, page.QuerySelectorAll("#benchmarks ~ .table tbody tr").Length);
        Assert.NotEmpty(page.QuerySelectorAll("#benchmarks ~ .meta code, #benchmarks ~ .meta a"));
    }

    [Fact]
    public async Task What_is_not_tested_is_named()
    {
        var page = await site.PageAsync("/quality");
        Assert.NotEmpty(page.QuerySelectorAll("#not-tested ~ ul strong"));
        Assert.NotEmpty(page.QuerySelectorAll("#not-tested ~ ul a[href^='/guide/']"));
        Assert.Contains("differs", page.QuerySelector("#versions ~ .table")!.TextContent);
    }
}
