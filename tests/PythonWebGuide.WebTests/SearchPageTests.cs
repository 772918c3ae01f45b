using System.Diagnostics.Metrics;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using PythonWebGuide.Catalog.Search;
using PythonWebGuide.Web.Features.Search;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Telemetry;

namespace PythonWebGuide.WebTests;

/// <summary>The search page without JavaScript, and what browsers are offered.</summary>
public sealed class SearchPageTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_misspelled_query_shows_what_it_was_taken_for()
    {
        var page = await site.PageAsync("/search?q=djagno+project");
        Assert.Equal("/search?q=django%20project", page.QuerySelector(".suggestion a")?.GetAttribute("href"));
        Assert.Contains("results for", page.QuerySelector(".suggestion")?.TextContent);
        Assert.Null((await site.PageAsync("/search?q=django+project")).QuerySelector(".suggestion"));
    }

    [Fact]
    public async Task Facets_are_links_that_keep_the_query_and_the_other_choices()
    {
        var page = await site.PageAsync("/search?q=test&kind=tutorial");
        var flask = page.QuerySelectorAll(".facets a").First(link => link.GetAttribute("href")!.Contains("section=flask"));
        Assert.Equal("/search?q=test&kind=tutorial&section=flask", flask.GetAttribute("href"));
        var count = flask.QuerySelector("span")!.TextContent;
        var narrowed = await site.PageAsync(flask.GetAttribute("href")!);
        Assert.Equal(count, narrowed.QuerySelectorAll(".result").Length.ToString());
        Assert.Contains(narrowed.QuerySelectorAll(".facets [aria-current]"), link => link.TextContent.StartsWith("Flask"));
        Assert.Equal(["section", "kind"], narrowed.QuerySelectorAll(".search-form input[type=hidden]").Select(input => input.GetAttribute("name")));
    }

    [Fact]
    public async Task Nothing_found_is_no_dead_end()
    {
        var page = await site.PageAsync("/search?q=xqzt&section=flask");
        Assert.NotNull(page.QuerySelector("main .topics a"));
        Assert.NotNull(page.QuerySelector("main a[href='/glossary']"));
        Assert.Equal("/search?q=xqzt", page.QuerySelector("main section p a")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("qqqqdeployzzzz", "deployment")]
    [InlineData("xxqsecurtzzq", "security")]
    public async Task Nothing_found_offers_the_nearest_topics_first(string typed, string topic)
    {
        var page = await site.PageAsync($"/search?q={typed}");
        Assert.StartsWith("No page", page.QuerySelector(".count")!.TextContent);
        Assert.Equal(topic, page.QuerySelector("main .topics a")!.TextContent);
    }

    [Fact]
    public async Task A_result_has_up_to_three_sections_and_its_links_carry_the_words_to_mark()
    {
        var page = await site.PageAsync("/search?q=templats");
        Assert.All(page.QuerySelectorAll(".result"), result => Assert.InRange(result.QuerySelectorAll(".more-hits li").Length, 0, 2));
        var first = page.QuerySelector(".result h2 a")!.GetAttribute("href")!;
        Assert.Equal("templat", QueryHelpers.ParseQuery(new Uri("http://x" + first).Query)["hl"].ToString());
        var target = await site.PageAsync(first);
        Assert.DoesNotContain("hl=", target.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_browser_is_told_how_to_search_and_what_to_suggest()
    {
        using var client = site.NewClient();
        var description = await client.GetStringAsync(new Uri("/opensearch.xml", UriKind.Relative));
        Assert.Contains("template=\"http://localhost:5000/search?q={searchTerms}\"", description);
        Assert.Contains("application/x-suggestions+json", description);
        Assert.Equal("/opensearch.xml", (await site.PageAsync("/")).QuerySelector("link[rel=search]")?.GetAttribute("href"));
        using var response = await client.GetAsync(new Uri("/search/suggestions?q=set+up+py", UriKind.Relative));
        Assert.Equal("application/x-suggestions+json", response.Content.Headers.ContentType?.MediaType);
        using var suggestions = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("set up py", suggestions.RootElement[0].GetString());
        Assert.Equal("Set up Python, an editor and uv", suggestions.RootElement[1][0].GetString());
        using var tooLong = await client.GetAsync(new Uri($"/search/suggestions?q={new string('x', 1001)}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.StatusCode);
    }

    [Fact]
    public async Task Searches_without_a_result_are_counted_without_their_text()
    {
        var found = new List<bool?>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, all) => { if (instrument.Meter.Name == GuideMeter.Name && instrument.Name == "guide.searches") all.EnableMeasurementEvents(instrument); };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            Assert.Equal(["found", "source"], tags.ToArray().Select(tag => tag.Key));
            lock (found) found.Add((bool?)tags[0].Value);
        });
        listener.Start();
        await site.PageAsync("/search?q=xqztx");
        lock (found) Assert.Contains(false, found);
    }

    [Fact]
    public void No_page_of_results_is_offered_that_would_be_refused()
    {
        var page = SearchPage.Of(new SearchForm("x", null, null, null, "100"), new SearchAnswer("x", 5000, null, []), null, site.Services.GetRequiredService<GuideHost>().Current!.Map);
        Assert.Equal(SearchForm.MostPages, page.Pages);
        Assert.True(new SearchForm("x", null, null, null, page.Pages.ToString()).IsAcceptable);
    }

    [Fact]
    public async Task A_search_hit_links_to_its_heading_and_marks_the_word()
    {
        var page = await site.PageAsync("/search?q=escaping");
        var hit = page.QuerySelector(".result h2 a")!.GetAttribute("href")!;
        Assert.Contains('#', hit);
        Assert.NotNull(page.QuerySelector(".result mark"));
        var target = await site.PageAsync(hit.Split('#')[0]); // with the words to mark
        Assert.NotNull(target.GetElementById(hit.Split('#')[1]));
    }

    [Fact]
    public async Task Typed_text_is_shown_as_text()
    {
        var page = await site.PageAsync("/search?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        Assert.Equal("\"><script>alert(1)</script>", page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("script:not([src]):not([type='application/ld+json'])"));
    }
}
