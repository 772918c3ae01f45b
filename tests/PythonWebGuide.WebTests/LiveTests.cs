using System.Net;
using System.Text.Json;

namespace PythonWebGuide.WebTests;

/// <summary>What an author sees while writing.</summary>
public sealed class LiveTests : IDisposable
{
    private readonly string content = Directory.CreateTempSubdirectory("guide-live-").FullName;

    public LiveTests()
    {
        Save("one", "First words.");
        Save("two", "Other words.");
    }

    public void Dispose() => Directory.Delete(content, recursive: true);

    [Fact]
    public async Task A_saved_article_is_told_and_shown()
    {
        using var site = Development();
        using var client = site.NewClient();
        using var news = await News.OpenAsync(client);
        var before = await news.NextAsync();
        Save("one", "Second words.");
        var after = await news.NextAsync();
        Assert.NotEqual(before.GetProperty("content").GetString(), after.GetProperty("content").GetString());
        var page = await client.GetStringAsync(new Uri("/guide/a/one", UriKind.Relative));
        Assert.Contains("Second words.", page);
        Assert.Contains($"data-content=\"{after.GetProperty("content").GetString()}\"", page);
    }

    [Fact]
    public async Task A_mistake_is_told_with_its_place_and_cure_while_the_last_good_page_stays()
    {
        using var site = Development();
        using var client = site.NewClient();
        using var news = await News.OpenAsync(client);
        var good = await news.NextAsync();
        Save("one", "A [link](nowhere.md).");
        var broken = await news.NextAsync();
        var problem = Assert.Single(broken.GetProperty("problems").EnumerateArray());
        Assert.Equal(("a/one.md(8,3)", "PWG103"), (problem.GetProperty("place").GetString(), problem.GetProperty("rule").GetString()));
        Assert.Contains("correct the path", problem.GetProperty("message").GetString());
        Assert.Contains("First words.", await client.GetStringAsync(new Uri("/guide/a/one", UriKind.Relative)));
        Save("one", "First words.");
        var mended = await news.NextAsync();
        Assert.Equal(good.GetProperty("content").GetString(), mended.GetProperty("content").GetString());
        Assert.Equal(JsonValueKind.Null, mended.GetProperty("failure").ValueKind);
    }

    [Fact]
    public async Task Readers_of_a_published_site_get_none_of_it()
    {
        using var site = new Site { ContentPath = content };
        using var client = site.NewClient();
        using var answer = await client.GetAsync(new Uri("/live", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("live", await client.GetStringAsync(new Uri("/guide/a/one", UriKind.Relative)));
    }

    [Fact]
    public async Task In_production_with_watch_on_no_request_fails_while_catalogs_are_swapped()
    {
        using var site = new Site { ContentPath = content, Settings = { ["Guide:Watch"] = "true" } };
        using var client = site.NewClient();
        var last = "";
        for (var round = 0; round < 5; round++)
        {
            Save("one", $"Words of round {round}.");
            var end = DateTime.UtcNow.AddSeconds(20);
            while (!last.Contains($"Words of round {round}.") && DateTime.UtcNow < end)
            {
                using var answer = await client.GetAsync(new Uri("/guide/a/one", UriKind.Relative));
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                last = await answer.Content.ReadAsStringAsync();
            }

            Assert.Contains($"Words of round {round}.", last);
        }
    }

    private Site Development() => new() { ContentPath = content, Settings = { ["environment"] = "Development" } };

    private void Save(string slug, string text)
    {
        Directory.CreateDirectory(Path.Combine(content, "a"));
        File.WriteAllText(Path.Combine(content, "a", $"{slug}.md"), $"---\ntitle: Page {slug}\nsummary: A summary that is long enough to be shown in search results.\nkind: how-to\nlevel: beginner\n---\n\n{text}\n");
    }

    /// <summary>The stream of server-sent events.</summary>
    private sealed class News(StreamReader stream) : IDisposable
    {
        public static async Task<News> OpenAsync(HttpClient client) => new(new StreamReader(await client.GetStreamAsync(new Uri("/live", UriKind.Relative))));

        public async Task<JsonElement> NextAsync()
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            while (await stream.ReadLineAsync(patience.Token) is { } line)
            {
                if (line.StartsWith("data: ")) return JsonDocument.Parse(line[6..]).RootElement;
            }

            throw new InvalidOperationException("The stream ended.");
        }

        public void Dispose() => stream.Dispose();
    }
}
