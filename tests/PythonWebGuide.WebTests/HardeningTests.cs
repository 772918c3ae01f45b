using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using AngleSharp.Html.Parser;
using PythonWebGuide.Web.Pipeline;

namespace PythonWebGuide.WebTests;

/// <summary>What the pipeline refuses over real sockets, where the server's own limits apply as well.</summary>
public sealed class HardeningTests(ServedSite site) : IClassFixture<ServedSite>
{
    private const string Finder = "/errors/find";

    [Theory]
    [InlineData("TRACE")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("PATCH")]
    [InlineData("NONSENSE")]
    public async Task Only_the_methods_of_an_address_are_answered(string method)
    {
        foreach (var path in new[] { "/", "/guide/start", "/search", "/site.css", "/health/live", "/health/ready", "/progress/reset", "/nothing" })
        {
            using var response = await site.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
            Assert.Equal((path, HttpStatusCode.MethodNotAllowed), (path, response.StatusCode));
            Assert.NotEmpty(response.Content.Headers.Allow);
        }
    }

    [Theory]
    [InlineData("GET", "/error/500")]
    [InlineData("GET", "/error/404")]
    [InlineData("TRACE", "/error/503")]
    [InlineData("GET", "/guide/start/your-first-web-page/a.css")] // what a cache might take for a file
    [InlineData("GET", "/progress/a.js")]
    [InlineData("GET", "/metrics")]
    [InlineData("GET", "/guide/..%2f..%2fetc%2fpasswd")]
    [InlineData("GET", "/guide/start/%00")]
    public async Task What_is_no_address_is_not_found(string method, string path)
    {
        using var response = await site.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), new Uri(site.Client.BaseAddress!, path)));
        Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{path}: {response.StatusCode}");
    }

    [Fact]
    public async Task A_pasted_traceback_may_be_larger_than_any_other_form()
    {
        using var long18 = await site.Client.PostAsync(At(Finder), new FormUrlEncodedContent([KeyValuePair.Create("text", new string('x', 18_000) + "\nKeyError: 'x'")]));
        Assert.Equal(HttpStatusCode.OK, long18.StatusCode);
        using var encoded = await site.Client.PostAsync(At(Finder), new FormUrlEncodedContent([KeyValuePair.Create("text", new string('\n', 18_000))]));
        Assert.Equal(HttpStatusCode.SeeOther, encoded.StatusCode);
        using var longer = await site.Client.PostAsync(At(Finder), new FormUrlEncodedContent([KeyValuePair.Create("text", new string('x', 64 * 1024))]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, longer.StatusCode);
    }

    [Theory]
    [InlineData("/search?q=a&q=b", HttpStatusCode.BadRequest)]
    [InlineData("/search?q=a&page=1&page=2", HttpStatusCode.BadRequest)]
    [InlineData("/search?q=a&x=1&x=2", HttpStatusCode.OK)]
    [InlineData("/api/search?q=a&limit=1&limit=2", HttpStatusCode.BadRequest)]
    [InlineData("/search/suggestions?q=a&q=b", HttpStatusCode.BadRequest)]
    [InlineData("/choose?other=1&other=2&nothing=1&nothing=2", HttpStatusCode.OK)]
    [InlineData("/about?x=1&x=2", HttpStatusCode.OK)]
    [InlineData("/search?q=a&page=99", HttpStatusCode.NotFound)]
    [InlineData("/search?q=a&page=-1", HttpStatusCode.BadRequest)]
    [InlineData("/search?q=a&page=%2B1", HttpStatusCode.BadRequest)]
    [InlineData("/search?q=a&page=0x1", HttpStatusCode.BadRequest)]
    public async Task A_known_parameter_comes_once_and_unknown_ones_are_ignored(string address, HttpStatusCode expected)
    {
        using var response = await site.Client.GetAsync(At(address));
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task A_question_of_the_chooser_is_answered_once()
    {
        using var response = await site.Client.GetAsync(At("/choose"));
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        var name = page.QuerySelector("main form input[name]")!.GetAttribute("name");
        using var twice = await site.Client.GetAsync(At($"/choose?{name}=a&{name}=b"));
        Assert.Equal(HttpStatusCode.BadRequest, twice.StatusCode);
    }

    [Theory]
    [InlineData("/about", 2047, null)]
    [InlineData("/about", 2048, 414)]
    [InlineData("/search", 7000, null)]
    [InlineData("/api/search", 7000, null)]
    [InlineData("/searching", 7000, 414)]
    public void A_query_has_an_end(string path, int characters, int? status) =>
        Assert.Equal(status, QueryGate.RefusalOrNull(path, "?" + new string('x', characters)));

    [Theory]
    [InlineData(20, null)]
    [InlineData(21, 400)]
    public void A_query_has_few_parameters(int count, int? status) =>
        Assert.Equal(status, QueryGate.RefusalOrNull("/search", "?" + string.Join('&', Enumerable.Repeat("a=1", count))));

    [Fact]
    public async Task A_thousand_characters_of_any_script_are_searched_for()
    {
        using var good = await site.Client.GetAsync(At($"/search?q={Uri.EscapeDataString(new string('é', 1000))}"));
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        using var more = await site.Client.GetAsync(At($"/search?q={Uri.EscapeDataString(new string('é', 1001))}"));
        Assert.Equal(HttpStatusCode.BadRequest, more.StatusCode);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: xn--a\r\n", "400")]
    [InlineData("GET /health/none HTTP/1.1\r\nHost: xn--a\r\n", "404")]
    [InlineData("GET /health/live HTTP/1.1\r\nHost: xn--a\r\n", "200")]
    [InlineData("GET / HTTP/1.0\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost:0\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: [::1]\r\n", "200")]
    [InlineData("GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: gopher\r\n", "200")]
    public async Task A_host_is_compared_as_it_was_sent(string head, string status)
    {
        var answer = await site.RawAsync($"{head}Connection: close\r\n\r\n");
        Assert.StartsWith($"HTTP/1.1 {status} ", answer);
        Assert.DoesNotContain("evil", answer);
        Assert.DoesNotContain("gopher", answer);
    }

    [Fact]
    public async Task A_page_with_a_body_is_answered_and_the_connection_closed()
    {
        var answer = await site.RawAsync("GET /about HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello");
        Assert.StartsWith("HTTP/1.1 200 ", answer);
        Assert.Contains("Connection: close", answer);
    }

    [Theory]
    [InlineData("/about", "200")]
    [InlineData("/search?q=x", "200")]
    [InlineData("/nothing", "404")]
    public async Task A_page_is_no_form_whatever_is_said_of_its_type(string address, string status)
    {
        var answer = await site.RawAsync($"GET {address} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded; charset=utf-7\r\nConnection: close\r\n\r\n");
        Assert.StartsWith($"HTTP/1.1 {status} ", answer);
        Assert.Contains("\r\nContent-Security-Policy: ", answer);
    }

    [Fact]
    public async Task A_program_gets_problems_that_no_cache_keeps_and_a_reader_a_page_that_one_may_keep_for_seconds()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nothing/here");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var problem = await site.Client.SendAsync(request);
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json", true), (problem.StatusCode, problem.Content.Headers.ContentType!.MediaType, problem.Headers.CacheControl!.NoStore));
        using var page = await site.Client.GetAsync(At("/nothing/here"));
        Assert.Equal((HttpStatusCode.NotFound, "text/html", TimeSpan.FromSeconds(10)), (page.StatusCode, page.Content.Headers.ContentType!.MediaType, page.Headers.CacheControl!.SharedMaxAge));
        using var keyed = await site.Client.GetAsync(At("/nothing/here?x=1"));
        Assert.True(keyed.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/about")]
    [InlineData("/paths")]
    [InlineData("/nothing")]
    public async Task A_browser_can_tell_that_scripts_and_styles_are_what_was_built(string path)
    {
        using var response = await site.Client.GetAsync(At(path));
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        var parts = page.QuerySelectorAll("script[src], link[rel=stylesheet]");
        Assert.Equal(3, parts.Length);
        foreach (var part in parts)
        {
            var bytes = await site.Client.GetByteArrayAsync(At(part.GetAttribute("src") ?? part.GetAttribute("href")!));
            Assert.Equal($"sha256-{Convert.ToBase64String(SHA256.HashData(bytes))}", part.GetAttribute("integrity"));
        }
    }

    [Fact]
    public async Task A_page_that_takes_too_long_is_given_up_with_the_page_for_it()
    {
        using var response = await site.Client.GetAsync(At("/slow"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("Request id: <code>", await response.Content.ReadAsStringAsync());
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
    }

    [Theory]
    [InlineData(null, true, 0)]
    [InlineData("", true, 0)]
    [InlineData("127.0.0.1", true, 1)]
    [InlineData("10.0.0.0/8; ::1;fd00::/8", true, 3)]
    [InlineData("proxy.example", false, 0)]
    [InlineData("10.0.0.0/40", false, 0)]
    [InlineData("127.0.0.1;x", false, 1)]
    public void Proxies_are_addresses_and_networks(string? list, bool good, int count)
    {
        Assert.Equal(good, Proxies.TryParse(list, out var networks));
        Assert.Equal(count, networks.Count);
    }

    [Theory]
    [InlineData(null, "1.2.3.4", "5.6.7.8", HttpStatusCode.TooManyRequests)] // nobody's word is taken
    [InlineData("10.0.0.0/8", "1.2.3.4", "5.6.7.8", HttpStatusCode.TooManyRequests)] // nor that of who is no proxy
    [InlineData("127.0.0.1;::1", "1.2.3.4", "5.6.7.8", HttpStatusCode.OK)] // two clients behind the proxy
    [InlineData("127.0.0.1;::1", "1.2.3.4", "9.9.9.9, 1.2.3.4", HttpStatusCode.TooManyRequests)] // what the client itself wrote is further left
    [InlineData("127.0.0.1;::1", "1.2.3.4", "rubbish", HttpStatusCode.OK)] // then it is the proxy
    public async Task Who_the_client_is_only_a_known_proxy_can_say(string? proxies, string first, string second, HttpStatusCode expected)
    {
        using var behind = new ServedSite { Settings = { ["Guide:SearchPerSecond"] = "1", ["Guide:KnownProxies"] = proxies ?? "" } };
        var last = HttpStatusCode.OK;
        for (var i = 0; i < 4; i++) last = await SearchAsync(behind, i < 3 ? first : second);
        Assert.Equal(expected, last);
    }

    private static Uri At(string path) => new(path, UriKind.Relative);

    private static async Task<HttpStatusCode> SearchAsync(ServedSite site, string client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/search?q=x");
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", client);
        using var response = await site.Client.SendAsync(request);
        return response.StatusCode;
    }
}
