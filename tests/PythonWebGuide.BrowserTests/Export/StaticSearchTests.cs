using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using PythonWebGuide.BrowserTests.Means;
using PythonWebGuide.BrowserTests.Pages;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace PythonWebGuide.BrowserTests.Export;

/// <summary>Search on the exported guide, where nobody but the browser can search.</summary>
public sealed class StaticSearchTests(ITestOutputHelper report)
{
    private const int MostBytes = 60 * 1024;

    /// <summary>How much less often the right page may be in front, in points of a hundred.</summary>
    private const double Tolerance = 5;

    private const string FindAll = """
        async (queries) => {
          const { find } = await (await import('/static/guide.js')).load('search');
          const answers = [];
          for (const query of queries) {
            const { found, shards } = await find(query);
            answers.push(found.ranked.slice(0, 3).map(({ article }) => shards.map.articles[article].url));
          }
          return answers;
        }
        """;

    [Fact]
    public async Task The_browser_finds_the_right_page_nearly_as_often_as_the_server()
    {
        var golden = (await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "tests", "PythonWebGuide.ContentTests", "golden-queries.tsv"))).Skip(1).Select(line => line.Split('\t')).ToList();
        Assert.True(golden.Count >= 560);
        await using var reader = await Reader.ArriveAsync(site: await Nginx.AddressAsync());
        await reader.GoAsync("/search");
        var answers = await reader.Page.EvaluateAsync<JsonElement>(FindAll, golden.Select(line => line[1]).ToArray());
        var browser = answers.EnumerateArray().Select(urls => urls.EnumerateArray().Select(url => url.GetString()!).ToList()).ToList();
        using var site = new HttpClient { BaseAddress = await GuideServer.AddressAsync() };
        var server = new List<List<string>>();
        foreach (var line in golden)
        {
            var answer = await site.GetFromJsonAsync<JsonElement>(new Uri($"/api/search?limit=3&q={Uri.EscapeDataString(line[1])}", UriKind.Relative));
            server.Add([.. answer.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("url").GetString()!.Split('#')[0])]);
        }

        foreach (var most in new[] { 1, 3 })
        {
            var (inBrowser, onServer) = (Share(browser, most), Share(server, most));
            report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"right page among the first {most}: browser {inBrowser:0.0}, server {onServer:0.0}"));
            Assert.True(inBrowser >= onServer - Tolerance, $"browser {inBrowser}, server {onServer}");
            Assert.True(onServer > 85);
        }

        double Share(List<List<string>> found, int most) => 100.0 * golden.Zip(found).Count(pair => pair.Second.Take(most).Any(url => pair.First[2].Split('|').Contains(url.Split('/')[^1]))) / golden.Count;
    }

    [Fact]
    public async Task The_browser_knows_the_stem_of_each_word_as_the_index_has_it()
    {
        await using var reader = await Reader.ArriveAsync(site: await Nginx.AddressAsync());
        await reader.GoAsync("/search");
        var (words, wrong) = await reader.Page.EvaluateAsync<JsonElement>("""
            async () => {
              const { load } = await import('/static/guide.js');
              const [{ read }, { stemOf }] = [await load('page'), await load('words')];
              const { shards } = await read('map');
              const parts = await Promise.all(shards.map((name) => read(`words-${name}`)));
              const all = parts.flatMap(({ words = {}, stems }) => Object.keys(words).map((word) => [word, stems]));
              return { words: all.length, wrong: all.filter(([word, stems]) => !(stemOf(word) in stems)).map(([word]) => word) };
            }
            """) is var answer ? (answer.GetProperty("words").GetInt32(), answer.GetProperty("wrong").EnumerateArray().Select(word => word.GetString()).ToList()) : default;
        Assert.True(words > 5000);
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_phrase_in_quotation_marks_is_asked_for_whole()
    {
        await using var reader = await Reader.ArriveAsync(site: await Nginx.AddressAsync());
        await reader.GoAsync("/search?q=template+inheritance");
        var loose = await CountAsync(reader);
        await reader.GoAsync("/search?q=%22template+inheritance%22");
        Assert.InRange(await CountAsync(reader), 1, loose / 2);
        Assert.Empty(reader.Complaints);
    }

    [Theory]
    [InlineData("run fastapi in production")]
    [InlineData("what is a queryset")]
    [InlineData("how do i upload files")]
    [InlineData("celery retry")]
    [InlineData("databse migration")]
    public async Task The_first_result_needs_at_most_60_kilobytes(string query)
    {
        await using var reader = await Reader.ArriveAsync(site: await Nginx.AddressAsync());
        var finished = new List<IRequest>();
        reader.Page.RequestFinished += (_, request) => finished.Add(request);
        await reader.GoAsync($"/search?q={Uri.EscapeDataString(query)}");
        await reader.Page.Locator(".result").First.WaitForAsync();
        var bytes = 0; // without the texts for snippets, which are asked for when the results stand there
        foreach (var request in finished.Where(request => request.Url.Contains("/static/", StringComparison.Ordinal) && !request.Url.Contains("/text-", StringComparison.Ordinal)).ToList()) bytes += (await request.SizesAsync()).ResponseBodySize;
        report.WriteLine($"{query}: {bytes} bytes");
        Assert.InRange(bytes, 10_000, MostBytes);
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task A_reader_searches_and_follows_a_hit_whose_words_are_marked(int width, ColorScheme scheme)
    {
        await using var reader = await Reader.ArriveAsync(width: width, scheme: scheme, site: await Nginx.AddressAsync());
        await reader.GoAsync("/search");
        await reader.Page.GetByLabel("What are you looking for?").FillAsync("escapng html");
        await reader.PressAsync("Search");
        await Expect(reader.Page.Locator(".count")).ToContainTextAsync("pages for “escapng html”.");
        await Expect(reader.Page.Locator(".suggestion")).ToHaveTextAsync("These are the results for escaping html.");
        await Expect(reader.Page.Locator(".result mark").First).ToBeVisibleAsync();
        await Expect(reader.Page.GetByLabel("What are you looking for?")).ToHaveValueAsync("escapng html");
        Assert.StartsWith("Search: escapng html", await reader.Page.TitleAsync());
        Assert.Empty(await Axe.FindingsAsync(reader.Page));
        await reader.Page.Locator(".result").Nth(9).WaitForAsync();
        await reader.PressAsync("Show 10 more");
        await Expect(reader.Page.Locator(".result").Nth(10).Locator("a").First).ToBeFocusedAsync();
        await reader.Page.Locator(".result h2 a").First.ClickAsync();
        await Expect(reader.Page.Locator(".prose mark").First).ToBeVisibleAsync();
        Assert.DoesNotContain("hl=", reader.Page.Url, StringComparison.Ordinal);
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task The_list_in_the_header_offers_pages()
    {
        await using var reader = await Reader.ArriveAsync(site: await Nginx.AddressAsync());
        await reader.GoAsync("/about");
        var field = reader.Page.GetByLabel("Search the guide");
        await field.FocusAsync();
        await reader.Page.Keyboard.TypeAsync("alembic");
        await Expect(reader.PagesFound.First).ToContainTextAsync("Alembic");
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(reader.Page.Locator("article h1")).ToContainTextAsync("Alembic");
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task Nothing_found_offers_topics_and_without_a_script_the_page_says_what_it_needs()
    {
        await using var reader = await Reader.ArriveAsync(site: await Nginx.AddressAsync());
        await reader.GoAsync("/search?q=qqqqdeployzzzz");
        await Expect(reader.Page.Locator(".count")).ToHaveTextAsync("No page matches “qqqqdeployzzzz”.");
        await Expect(reader.Page.Locator(".topics li").First).ToHaveTextAsync("deployment");
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Name = "Try one of these" })).ToBeVisibleAsync();
        Assert.Empty(reader.Complaints);
        await using var other = await Reader.ArriveAsync(script: false, site: await Nginx.AddressAsync());
        await other.GoAsync("/search?q=django");
        Assert.Contains("search needs JavaScript", await other.Page.Locator("noscript").TextContentAsync());
    }

    private static async Task<int> CountAsync(Reader reader) => int.Parse((await reader.Page.Locator(".count").TextContentAsync())!.Split(' ')[0], CultureInfo.InvariantCulture);
}
