using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PythonWebGuide.FaultTests.Replicas;

/// <summary>What a reader or a CDN is told by nginx with the shipped configuration: what the site says, unchanged, and next to nothing else.</summary>
[Collection(OneTrio.Name)]
public sealed class FrontTests(Trio trio) : IAsyncLifetime
{
    private const string Pages = "public, max-age=0, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400";

    public Task InitializeAsync() => trio.MendAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("/", 200, Pages)]
    [InlineData("/guide/a/page-0", 200, Pages)]
    [InlineData("/guide/a/page-0.md", 200, Pages)]
    [InlineData("/sitemap.xml", 200, Pages)]
    [InlineData("/Guide/A", 301, Pages)]
    [InlineData("/search?q=version", 200, "no-store")]
    [InlineData("/api/search?q=version", 200, "no-store")]
    [InlineData("/progress", 200, "private, no-store")]
    [InlineData("/site.css", 200, "public, max-age=3600")]
    [InlineData("/nothing", 404, "public, max-age=0, s-maxage=10")]
    [InlineData("/nothing?x=1", 404, "no-store")]
    [InlineData("/search?page=x", 400, "no-store")]
    public async Task Caches_are_told_by_the_front_what_the_site_says(string address, int status, string cacheControl)
    {
        using var client = NewClient();
        using var direct = await client.GetAsync(new Uri(trio.Replicas[0].Client.BaseAddress!, address));
        using var answer = await client.GetAsync(new Uri(trio.Front.Address, address));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(cacheControl, Assert.Single(answer.Headers.NonValidated["Cache-Control"]));
        string[] own = ["Date", "Server", "Connection", "Transfer-Encoding", "Keep-Alive"];
        Assert.Equal(Lines(direct, own), Lines(answer, own));
        Assert.Equal(["nginx"], answer.Headers.NonValidated["Server"]);
    }

    [Fact]
    public async Task Fingerprinted_files_are_kept_for_a_year()
    {
        using var client = NewClient();
        foreach (var request in trio.Requests.Where(request => request.Address.StartsWith("/site.", StringComparison.Ordinal)).Distinct())
        {
            using var message = Message(request);
            using var answer = await client.SendAsync(message);
            Assert.Equal("public, max-age=31536000, immutable", Assert.Single(answer.Headers.NonValidated["Cache-Control"]));
            Assert.False(answer.Headers.ETag!.IsWeak);
            Assert.Equal("Accept-Encoding", Assert.Single(answer.Headers.Vary));
        }
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("identity")]
    public async Task Who_has_a_page_is_told_so_with_the_same_tag_whichever_replica_answers(string encoding)
    {
        using var client = NewClient();
        var request = new ReaderRequest(SmallGuide.Address(0), encoding);
        using var message = Message(request);
        using var first = await client.SendAsync(message);
        Assert.False(first.Headers.ETag!.IsWeak);
        for (var time = 0; time < trio.Replicas.Length * 2; time++)
        {
            using var again = Message(request);
            again.Headers.IfNoneMatch.Add(first.Headers.ETag);
            using var second = await client.SendAsync(again);
            Assert.Equal((HttpStatusCode.NotModified, first.Headers.ETag), (second.StatusCode, second.Headers.ETag));
            Assert.Equal(first.Headers.CacheControl, second.Headers.CacheControl);
            Assert.Equal(first.Headers.Vary, second.Headers.Vary);
        }
    }

    [Theory]
    [InlineData("/health/ready", 0, 404)]
    [InlineData("/health/live", 0, 404)]
    [InlineData("/errors/find", 65 * 1024, 413)]
    public async Task What_the_front_refuses_itself_says_so_in_a_sentence_and_is_not_kept(string address, int bytes, int status)
    {
        using var client = NewClient();
        using var message = new HttpRequestMessage(bytes == 0 ? HttpMethod.Get : HttpMethod.Post, new Uri(trio.Front.Address, address));
        if (bytes > 0) message.Content = new FormUrlEncodedContent([KeyValuePair.Create("text", new string('x', bytes))]);
        using var answer = await client.SendAsync(message);
        await AssertRefusalAsync(answer, status);
    }

    [Fact]
    public async Task Who_searches_too_much_is_stopped_and_others_are_not()
    {
        using var client = NewClient(); // from 127.0.0.1, where no other reader is
        var address = new Uri(trio.Front.Address, "/api/search?q=version");
        var answers = await Task.WhenAll(Enumerable.Range(0, 120).Select(_ => client.GetAsync(address)));
        using var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.InRange(answers.Count(answer => answer.StatusCode == HttpStatusCode.OK), 40, 119);
        await AssertRefusalAsync(refused, 429);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(trio.Front.Address)).StatusCode);
        foreach (var answer in answers) answer.Dispose();
    }

    [Fact]
    public async Task A_style_of_another_version_comes_from_the_replica_that_has_it()
    {
        await using var others = await Echo.StartAsync(404);
        using var client = NewClient();
        await using var front = await Front.StartAsync([others.Port, others.Port, trio.Replicas[0].Port]);
        var asset = trio.Requests.First(request => request.Address.StartsWith("/site.", StringComparison.Ordinal)).Address;
        var before = others.Asked;
        for (var time = 0; time < 20; time++) Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(front.Address, asset))).StatusCode);
        Assert.True(others.Asked > before);
    }

    [Theory]
    [InlineData("/guide/a/page-0", null)]
    [InlineData("/errors/find", "text=ValueError")]
    public async Task A_page_or_a_form_whose_replica_dies_of_it_comes_from_another(string address, string? form)
    {
        await using var dying = await Echo.StartAsync(null);
        await using var front = await Front.StartAsync([dying.Port, dying.Port, trio.Replicas[0].Port]);
        using var client = new HttpClient { BaseAddress = front.Address };
        var before = dying.Asked;
        for (var time = 0; time < 10; time++) Assert.StartsWith("200 ", await new ReaderRequest(address, "br", form).SendAsync(client));
        Assert.True(dying.Asked > before);
    }

    [Fact]
    public async Task Replicas_learn_who_asks_and_how_and_believe_no_reader_in_that()
    {
        await using var replica = await Echo.StartAsync(200);
        await using var front = await Front.StartAsync([replica.Port, replica.Port, replica.Port]);
        using var client = NewClient();
        using var message = new HttpRequestMessage(HttpMethod.Get, front.Address);
        foreach (var name in new[] { "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Forwarded" }) message.Headers.Add(name, "evil.example");
        using var answer = await client.SendAsync(message);
        var seen = (await answer.Content.ReadAsStringAsync()).Split('\n');
        Assert.Contains("X-Forwarded-For: 127.0.0.1", seen);
        Assert.Contains("X-Forwarded-Proto: http", seen);
        Assert.Contains("Host: 127.0.0.1", seen);
        Assert.DoesNotContain(seen, line => line.Contains("evil"));
    }

    [Fact]
    public async Task With_all_replicas_gone_a_reader_is_told_to_come_back()
    {
        var nobody = RunningSite.FreePort();
        await using var front = await Front.StartAsync([nobody, nobody, nobody]);
        using var client = NewClient();
        using var answer = await client.GetAsync(front.Address);
        await AssertRefusalAsync(answer, 502);
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task Logs_name_no_reader_and_no_search()
    {
        using var client = NewClient();
        await client.GetAsync(new Uri(trio.Front.Address, "/search?q=secretword"));
        await trio.Replicas[0].EventuallyAsync(() => Task.FromResult(trio.Front.Log.Contains(" GET /search 200 ")));
        Assert.DoesNotContain("secretword", trio.Front.Log);
        Assert.DoesNotContain("127.0.0.1 ", trio.Front.Log); // a replica's address is followed by its port
    }

    [Fact]
    public async Task Nginx_finds_nothing_wrong_with_the_shipped_file_as_it_is_and_with_its_lines_for_tls()
    {
        var (code, said) = await Front.TestAsync(Front.Shipped);
        Assert.True(code == 0 && !said.Contains("[warn]"), said);
        var folder = Directory.CreateTempSubdirectory("guide-tls-");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=guide.example", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "fullchain.pem"), certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "privkey.pem"), key.ExportPkcs8PrivateKeyPem());
        Assert.Contains("#tls listen ", Front.Shipped);
        (code, said) = await Front.TestAsync(Front.Shipped.Replace("#tls ", "").Replace("/etc/guide-tls", folder.FullName));
        Assert.True(code == 0, said);
        folder.Delete(recursive: true);
    }

    private static HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private static string[] Lines(HttpResponseMessage answer, string[] without) =>
        [.. answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated).Where(header => !without.Contains(header.Key)).Select(header => $"{header.Key}: {string.Join(" | ", header.Value)}").Order()];

    private static async Task AssertRefusalAsync(HttpResponseMessage answer, int status)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("no-store", Assert.Single(answer.Headers.NonValidated["Cache-Control"]));
        Assert.StartsWith("default-src 'none'", Assert.Single(answer.Headers.NonValidated["Content-Security-Policy"]));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.NonValidated["X-Content-Type-Options"]));
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith(".\n", await answer.Content.ReadAsStringAsync());
    }

    private HttpRequestMessage Message(ReaderRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, new Uri(trio.Front.Address, request.Address));
        message.Headers.AcceptEncoding.ParseAdd(request.Encoding);
        return message;
    }
}
