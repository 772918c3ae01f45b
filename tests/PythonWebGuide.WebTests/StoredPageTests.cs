using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Pipeline.Pages;

namespace PythonWebGuide.WebTests;

/// <summary>Public pages are rendered once and sent as the same bytes to everybody, in the encoding that each takes.</summary>
public sealed class StoredPageTests(Site site) : IClassFixture<Site>
{
    private const string Article = "/guide/start/your-first-web-page";

    [Theory]
    [InlineData("/")]
    [InlineData("/guide/start")]
    [InlineData(Article)]
    [InlineData("/topics/django")]
    [InlineData("/glossary")]
    [InlineData("/about")]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    public async Task A_page_is_the_same_in_every_encoding_and_the_second_time(string path)
    {
        var plain = await GetAsync(path, "identity");
        Assert.Empty(plain.Encoding);
        foreach (var encoding in new[] { "br", "gzip", "identity", "br" })
        {
            var answer = await GetAsync(path, encoding);
            Assert.Equal(encoding == "identity" ? [] : [encoding], answer.Encoding);
            Assert.Equal(plain.Text, answer.Text);
            Assert.Equal("Accept-Encoding", answer.Vary);
            Assert.False(answer.Tag!.IsWeak);
        }
    }

    [Fact]
    public async Task Each_encoding_has_its_own_tag_and_every_replica_the_same()
    {
        await using var other = new Site();
        var tags = new List<string>();
        foreach (var encoding in new[] { "br", "gzip", "identity" })
        {
            var (here, there) = (await GetAsync(Article, encoding), await GetAsync(Article, encoding, other));
            Assert.Equal(here.Tag, there.Tag);
            tags.Add(here.Tag!.Tag);
        }

        Assert.Equal(3, tags.Distinct().Count());
    }

    [Theory]
    [InlineData("{0}", HttpStatusCode.NotModified)]
    [InlineData("W/{0}", HttpStatusCode.NotModified)]
    [InlineData("\"other\", {0}", HttpStatusCode.NotModified)]
    [InlineData("*", HttpStatusCode.NotModified)]
    [InlineData("\"other\"", HttpStatusCode.OK)]
    [InlineData("rubbish", HttpStatusCode.OK)]
    public async Task Who_has_the_page_is_told_so_with_the_headers_of_the_page(string condition, HttpStatusCode expected)
    {
        var page = await GetAsync(Article, "br");
        using var client = site.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, Article);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "br");
        request.Headers.TryAddWithoutValidation("If-None-Match", condition.Replace("{0}", page.Tag!.Tag));
        using var answer = await client.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(page.Tag, answer.Headers.ETag);
        Assert.Equal("Accept-Encoding", answer.Headers.Vary.ToString());
        Assert.Equal(page.CacheControl, answer.Headers.CacheControl!.ToString());
        if (expected == HttpStatusCode.NotModified) Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/about")] // seen by nobody before
    [InlineData("/guide/django")]
    [InlineData("/opensearch.xml")]
    public async Task Head_is_get_without_the_body(string path)
    {
        await using var fresh = new Site();
        using var client = fresh.NewClient();
        for (var round = 0; round < 2; round++)
        {
            using var head = new HttpRequestMessage(HttpMethod.Head, path);
            using var headers = await client.SendAsync(head);
            using var page = await client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(page.StatusCode, headers.StatusCode);
            Assert.Equal(page.Headers.ETag, headers.Headers.ETag);
            Assert.Equal((await page.Content.ReadAsByteArrayAsync()).Length, headers.Content.Headers.ContentLength);
            Assert.Equal(page.Content.Headers.ContentType, headers.Content.Headers.ContentType);
            Assert.Empty(await headers.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task Only_known_pages_are_kept_whatever_is_asked_for()
    {
        await using var fresh = new Site();
        using var client = fresh.NewClient();
        var store = fresh.Services.GetRequiredService<PageStore>();
        await client.GetAsync(new Uri(Article, UriKind.Relative));
        Assert.Equal(1, store.Count);
        for (var i = 0; i < 50; i++)
        {
            await client.GetAsync(new Uri($"{Article}?x={i}&hl=y", UriKind.Relative));
            await client.GetAsync(new Uri($"/nothing/{i}", UriKind.Relative));
            await client.GetAsync(new Uri($"/guide/start/none-{i}", UriKind.Relative));
            await client.GetAsync(new Uri($"/search?q=word{i}", UriKind.Relative));
            await client.GetAsync(new Uri($"/paths/getting-started?{i}", UriKind.Relative));
        }

        Assert.Equal(1, store.Count);
    }

    [Fact]
    public async Task The_store_keeps_to_its_bound_and_a_store_of_nothing_serves_all_the_same()
    {
        await using var none = new Site { Settings = { ["Guide:PageStoreMegabytes"] = "0" } };
        Assert.Equal((await GetAsync(Article, "br")).Text, (await GetAsync(Article, "br", none)).Text);
        Assert.Equal(0, none.Services.GetRequiredService<PageStore>().Count);
    }

    [Fact]
    public async Task A_page_is_packed_in_the_other_way_when_somebody_asks_for_that_and_weighs_more()
    {
        await using var fresh = new Site();
        var store = fresh.Services.GetRequiredService<PageStore>();
        var brotli = await GetAsync(Article, "br", fresh);
        var weight = store.Bytes;
        var gzip = await GetAsync(Article, "gzip", fresh);
        Assert.Equal(brotli.Text, gzip.Text);
        Assert.InRange(store.Bytes, weight * 2, weight * 3); // gzip packs a little worse
        weight = store.Bytes;
        foreach (var encoding in (string[])["br", "gzip", "identity"]) Assert.Equal(brotli.Text, (await GetAsync(Article, encoding, fresh)).Text);
        Assert.Equal(weight, store.Bytes);

        await using var other = new Site();
        Assert.Equal(brotli.Text, (await GetAsync(Article, "gzip", other)).Text); // in the other order
        Assert.Equal(brotli.Text, (await GetAsync(Article, "identity", other)).Text);
        Assert.Equal(brotli.Text, (await GetAsync(Article, "br", other)).Text);
    }

    [Fact]
    public async Task A_small_store_drops_what_was_not_used_for_longest()
    {
        await using var small = new Site { Settings = { ["Guide:PageStoreMegabytes"] = "1" } };
        var store = small.Services.GetRequiredService<PageStore>();
        var reader = small.Services.GetRequiredService<GuideHost>().Current!;
        var asked = 0;
        foreach (var article in reader.Map.Articles)
        {
            foreach (var encoding in (string[])["br", "gzip"]) await GetAsync(article.Url, encoding, small);
            asked++;
            Assert.InRange(store.Bytes, 1, 1024 * 1024);
        }

        Assert.InRange(store.Count, 1, asked - 1);
        Assert.NotNull(store.PageOrNull(reader, reader.Map.Articles[^1].Url));
        Assert.Null(store.PageOrNull(reader, reader.Map.Articles[0].Url));
    }

    [Theory]
    [InlineData("", "identity")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("*", "br")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("br;q=0.2, gzip;q=0.5", "gzip")]
    [InlineData("*;q=0", "identity")]
    [InlineData("deflate", "identity")]
    [InlineData("br;q=rubbish", "identity")]
    [InlineData("BR", "br")]
    public void An_encoding_is_chosen_by_what_is_accepted(string accepted, string expected) =>
        Assert.Equal(expected, PageEncodings.All[(int)PageEncodings.Of(accepted)]);

    private async Task<(string Text, ICollection<string> Encoding, EntityTagHeaderValue? Tag, string Vary, string CacheControl)> GetAsync(string path, string encoding, Site? from = null)
    {
        using var client = (from ?? site).NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var bytes = await answer.Content.ReadAsStreamAsync();
        await using var text = answer.Content.Headers.ContentEncoding.FirstOrDefault() switch
        {
            "br" => new BrotliStream(bytes, CompressionMode.Decompress),
            "gzip" => new GZipStream(bytes, CompressionMode.Decompress),
            _ => bytes,
        };
        using var reader = new StreamReader(text);
        return (await reader.ReadToEndAsync(), answer.Content.Headers.ContentEncoding, answer.Headers.ETag, answer.Headers.Vary.ToString(), answer.Headers.CacheControl!.ToString());
    }
}
