using System.Xml.Linq;

namespace PythonWebGuide.WebTests;

/// <summary>What changed, for people and for feed readers.</summary>
public sealed class ChangesTests(Site site) : IClassFixture<Site>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Every_dated_change_of_every_article_is_listed_by_day_the_newest_first()
    {
        var page = await site.PageAsync("/changes");
        var days = page.QuerySelectorAll("h2 time").Select(time => time.GetAttribute("datetime")!).ToList();
        Assert.Equal(days.OrderDescending(StringComparer.Ordinal), days);
        var noted = Directory.EnumerateFiles(site.ContentPath, "*.md", SearchOption.AllDirectories).Count(file => File.ReadLines(file).TakeWhile((line, number) => number == 0 || line != "---").Contains("changes:"));
        Assert.Equal(noted, page.QuerySelectorAll(".day a").Select(link => link.GetAttribute("href")).Distinct().Count());
    }

    [Fact]
    public async Task The_feed_has_what_a_feed_reader_needs()
    {
        using var client = site.NewClient();
        var answer = await client.GetAsync(new Uri("/feed.xml", UriKind.Relative));
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        Assert.Equal("http://localhost:5000/feed.xml", feed.Element(Atom + "id")!.Value);
        Assert.NotNull(feed.Element(Atom + "author")!.Element(Atom + "name"));
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.InRange(entries.Count, 1, 50);
        Assert.Equal(entries.Count, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.All(entries, entry => Assert.True(DateTimeOffset.TryParse(entry.Element(Atom + "updated")!.Value, out _)));
        Assert.Equal(entries.Max(entry => entry.Element(Atom + "updated")!.Value), feed.Element(Atom + "updated")!.Value);
        Assert.All(entries, entry => Assert.NotEmpty(entry.Element(Atom + "summary")!.Value));
        Assert.Equal("/feed.xml", (await site.PageAsync("/")).QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href"));
    }
}
