using System.Net;
using PythonWebGuide.Web.Pipeline;

namespace PythonWebGuide.WebTests;

/// <summary>The headers that every answer carries, and the hosts that are answered.</summary>
public sealed class HeaderTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("GET", "/", "localhost")]
    [InlineData("GET", "/guide/start/your-first-web-page", "localhost")]
    [InlineData("GET", "/api/search?q=x", "localhost")]
    [InlineData("GET", "/site.css", "localhost")]
    [InlineData("GET", "/nothing", "localhost")]
    [InlineData("GET", "/search?page=x", "localhost")]
    [InlineData("POST", "/", "localhost")]
    [InlineData("GET", "/Guide/", "localhost")]
    [InlineData("GET", "/health/ready", "localhost")]
    [InlineData("GET", "/", "evil.example")]
    public async Task Every_answer_carries_the_security_headers(string method, string address, string host)
    {
        using var client = site.NewClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        request.Headers.Host = host;
        using var response = await client.SendAsync(request);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self'", policy);
        Assert.Contains("require-trusted-types-for 'script'; trusted-types 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(response.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("strict-origin-when-cross-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.True(response.Headers.Contains("Permissions-Policy"));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.True(response.Headers.CacheControl is not null);
    }

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("LOCALHOST:8080", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:5000", HttpStatusCode.OK)]
    [InlineData("[::1]:5000", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost.", HttpStatusCode.BadRequest)]
    [InlineData("localhost:0", HttpStatusCode.BadRequest)]
    [InlineData("localhost:99999", HttpStatusCode.BadRequest)]
    [InlineData("localhost:", HttpStatusCode.BadRequest)]
    [InlineData("user@localhost", HttpStatusCode.BadRequest)]
    [InlineData("localhost, evil.example", HttpStatusCode.BadRequest)]
    public async Task Only_the_configured_hosts_are_answered(string host, HttpStatusCode status)
    {
        using var client = site.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/about", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Host", host);
        using var response = await client.SendAsync(request);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status == HttpStatusCode.BadRequest, response.Headers.ConnectionClose == true);
    }

    [Theory]
    [InlineData("guide.example; localhost", "localhost", true)]
    [InlineData(" guide.example ;localhost;", "guide.example", true)]
    [InlineData("localhost;", ":80", false)]
    public void A_list_of_hosts_may_have_blanks_and_names_nobody_by_them(string list, string host, bool allowed) => Assert.Equal(allowed, new AllowedHosts(list).Contain(host));

    // The test server cannot send this one; Kestrel lets it through, and HttpRequest.Host throws on it.
    [Fact]
    public void A_host_name_that_cannot_be_decoded_is_refused_unread() =>
        Assert.False(new AllowedHosts("localhost").Contain("xn--a"));

    [Fact]
    public async Task Health_answers_any_host_with_one_word_and_is_never_cached()
    {
        using var client = site.NewClient();
        foreach (var (address, word) in new[] { ("/health/live", "healthy"), ("/health/ready", "healthy") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
            request.Headers.Host = "10.0.0.7:8080";
            using var response = await client.SendAsync(request);
            Assert.Equal((HttpStatusCode.OK, word), (response.StatusCode, await response.Content.ReadAsStringAsync()));
            Assert.True(response.Headers.CacheControl?.NoStore);
        }
    }

    [Fact]
    public async Task A_site_on_https_asks_browsers_to_stay_there()
    {
        await using var secure = new Site { Settings = { ["Guide:PublicUrl"] = "https://guide.example", ["Guide:AllowedHosts"] = "guide.example" } };
        using var client = secure.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/about", UriKind.Relative));
        request.Headers.Host = "guide.example";
        using var response = await client.SendAsync(request);
        Assert.Contains("max-age=63072000", Assert.Single(response.Headers.GetValues("Strict-Transport-Security")));
        Assert.Contains("upgrade-insecure-requests", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Contains("https://guide.example/about", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Pages_may_be_kept_by_caches_and_errors_and_searches_may_not()
    {
        using var client = site.NewClient();
        Assert.True((await client.GetAsync(new Uri("/about", UriKind.Relative))).Headers.CacheControl!.Public);
        Assert.True((await client.GetAsync(new Uri("/search?q=x", UriKind.Relative))).Headers.CacheControl!.NoStore);
        Assert.True((await client.GetAsync(new Uri("/search?page=x", UriKind.Relative))).Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Files_of_one_version_are_kept_for_a_year_and_those_of_any_version_for_an_hour()
    {
        using var client = site.NewClient();
        var style = (await site.PageAsync("/about")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        Assert.Equal("public, max-age=31536000, immutable", Assert.Single((await client.GetAsync(new Uri(style, UriKind.Relative))).Headers.NonValidated["Cache-Control"]));
        Assert.Equal("public, max-age=3600", Assert.Single((await client.GetAsync(new Uri("/site.css", UriKind.Relative))).Headers.NonValidated["Cache-Control"]));
        Assert.True((await client.GetAsync(new Uri(style.Replace(".css", "0.css"), UriKind.Relative))).Headers.CacheControl!.SharedMaxAge < TimeSpan.FromMinutes(1)); // not found
    }
}
