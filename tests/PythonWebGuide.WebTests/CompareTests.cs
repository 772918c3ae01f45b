using System.Net;
using AngleSharp.Html.Dom;

namespace PythonWebGuide.WebTests;

/// <summary>The comparison: one GET form, the choice in the address.</summary>
public sealed class CompareTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Every_task_shows_the_code_of_all_three_with_its_badge_its_test_and_where_it_is_explained()
    {
        var page = await site.PageAsync("/compare");
        var tasks = page.QuerySelectorAll("main > section:has(.cells)");
        Assert.True(tasks.Length >= 10);
        foreach (var task in tasks)
        {
            var cells = task.QuerySelectorAll(".cell");
            Assert.Equal(["Django", "Flask", "FastAPI"], cells.Select(cell => cell.QuerySelector("h3")!.TextContent));
            Assert.All(cells, cell =>
            {
                Assert.NotNull(cell.QuerySelector("figure.code pre"));
                Assert.StartsWith("Tested on ", cell.QuerySelector(".cell-tested")!.TextContent);
                Assert.StartsWith("/guide/", cell.QuerySelector("p.meta a")!.GetAttribute("href"));
            });
        }

        using var client = site.NewClient();
        foreach (var address in tasks.SelectMany(task => task.QuerySelectorAll("p.meta a, figcaption a")).Select(link => link.GetAttribute("href")!.Split('#')[0]).Distinct())
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(address, UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Two_frameworks_and_only_differences_stand_in_the_address()
    {
        var page = await site.PageAsync("/compare?flask=yes&fastapi=yes&only=differences");
        Assert.Equal("Flask and FastAPI side by side", page.QuerySelector("h1")!.TextContent);
        Assert.All(page.QuerySelectorAll(".cells"), cells => Assert.Equal(["Flask", "FastAPI"], cells.QuerySelectorAll("h3").Select(heading => heading.TextContent)));
        Assert.All(page.QuerySelectorAll(".cells"), cells => Assert.Equal(2, cells.QuerySelectorAll(".by").Select(by => by.FirstChild!.TextContent.Trim()).Distinct().Count()));
        Assert.Null(page.GetElementById("search")); // both use a function that makes a Select
        Assert.Contains("Search and filter", page.QuerySelector("[role=status]")!.TextContent);
        Assert.Equal(["flask", "fastapi", "only"], page.QuerySelectorAll(".compare-form input").OfType<IHtmlInputElement>().Where(input => input.IsChecked).Select(input => input.Name));
        Assert.Equal("http://localhost:5000/compare", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_figures_are_those_that_were_measured()
    {
        var page = await site.PageAsync("/compare?django=yes&flask=yes");
        var measured = System.Text.Json.JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(site.ContentPath, "samples/contract/measurements.json"))).RootElement.GetProperty("applications");
        var row = page.QuerySelectorAll("#numbers ~ .table tbody tr").Single(tr => tr.QuerySelector("th")!.TextContent.StartsWith("Lines of Python"));
        Assert.Equal(new[] { "django", "flask" }.Select(name => measured.GetProperty(name).GetProperty("lines").GetInt32().ToString("N0")), row.QuerySelectorAll("td").Select(cell => cell.TextContent));
    }

    [Theory]
    [InlineData("/compare?django=yes", 3)]
    [InlineData("/compare?django=", 3)]
    [InlineData("/compare?rubbish=<script>&only=rubbish", 3)]
    [InlineData("/compare?fastapi=yes&django=yes&django=no", 2)]
    public async Task Whatever_is_asked_for_at_least_two_are_compared(string address, int columns)
    {
        var page = await site.PageAsync(address);
        Assert.Equal(columns, page.QuerySelector(".cells")!.QuerySelectorAll(".cell").Length);
        Assert.Empty(page.QuerySelectorAll("script:not([src]):not([type='application/ld+json'])"));
    }

    [Fact]
    public async Task It_is_sent_packed_and_never_stored_under_another_choice()
    {
        using var client = site.NewClient();
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        var all = await client.GetAsync(new Uri("/compare", UriKind.Relative));
        var two = await client.GetAsync(new Uri("/compare?django=yes&flask=yes", UriKind.Relative));
        Assert.Equal("br", all.Content.Headers.ContentEncoding.Single());
        Assert.NotEqual(all.Headers.ETag, two.Headers.ETag);
        Assert.True(two.Content.Headers.ContentLength < all.Content.Headers.ContentLength);
    }
}
