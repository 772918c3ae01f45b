using System.Net;
using System.Text.RegularExpressions;
using PythonWebGuide.BrowserTests.Means;
using PythonWebGuide.BrowserTests.WholeSite;
using Xunit.Abstractions;

namespace PythonWebGuide.BrowserTests.Export;

/// <summary>The guide as files, beside the same guide as it is served.</summary>
public sealed partial class ExportedFilesTests(ITestOutputHelper report)
{
    /// <summary>What a server says of itself and of the connection, and how it tags and packs.</summary>
    private static readonly string[] OfTheServer = ["Server", "Date", "Connection", "Transfer-Encoding", "Accept-Ranges", "ETag", "Last-Modified", "Vary"];

    [Fact]
    public async Task Every_file_has_the_bytes_that_the_site_serves()
    {
        using var site = new HttpClient { BaseAddress = await GuideServer.AddressAsync() };
        var (folder, time) = await ExportedGuide.Async();
        var files = ExportedGuide.FilesIn(folder);
        report.WriteLine($"{files.Count} files in {time.TotalSeconds:0.0} s of the processors");
        Assert.True(files.Count > 400, $"Only {files.Count} files were written.");
        foreach (var file in files)
        {
            if (ExportedGuide.AddressOf(file) is not { } address) continue;
            Assert.True(AreSame(await site.GetByteArrayAsync(Of(address)), Path.Combine(folder, file)), address);
        }

        using var nothing = await site.GetAsync(Of("/-"));
        Assert.Equal(await nothing.Content.ReadAsStringAsync(), await File.ReadAllTextAsync(Path.Combine(folder, "404.html")));
    }

    [Fact]
    public async Task Two_exports_of_the_same_content_are_the_same_bytes_for_at_most_six_times_the_work_of_compiling_it()
    {
        var ((one, first), (other, second)) = (await ExportedGuide.Async(), await ExportedGuide.AgainAsync());
        var time = first < second ? first : second; // other tests run beside
        Assert.Equal(ExportedGuide.FilesIn(one), ExportedGuide.FilesIn(other));
        Assert.All(ExportedGuide.FilesIn(one), file => Assert.True(AreSame(File.ReadAllBytes(Path.Combine(one, file)), Path.Combine(other, file)), file));
        var compiling = await ExportedGuide.TimeToCompileAsync();
        var took = $"An export took {time.TotalSeconds:0.0} s of the processors, compiling the content {compiling.TotalSeconds:0.0}.";
        report.WriteLine(took);
        Assert.True(time < 6 * compiling, took);
    }

    [Fact]
    public async Task Nginx_serves_each_page_of_the_sitemap_with_the_type_and_the_headers_of_the_site()
    {
        using var site = new HttpClient { BaseAddress = await GuideServer.AddressAsync() };
        using var nginx = new HttpClient { BaseAddress = await Nginx.AddressAsync() };
        var (folder, _) = await ExportedGuide.Async();
        var addresses = ExportedGuide.FilesIn(folder).Select(ExportedGuide.AddressOf).OfType<string>().ToList();
        Assert.Empty((await SiteCrawl.SitemapAsync()).Except(addresses));
        foreach (var address in addresses)
        {
            using var served = await site.GetAsync(Of(address));
            using var exported = await nginx.GetAsync(Of(address));
            Assert.Equal((address, HttpStatusCode.OK), (address, exported.StatusCode));
            Assert.Equal(Headers(served), Headers(exported));
            Assert.True(AreSame(await exported.Content.ReadAsByteArrayAsync(), Path.Combine(folder, ExportedGuide.FileOf(address))), address);
        }
    }

    [Fact]
    public async Task Every_link_of_the_export_leads_to_one_of_its_files()
    {
        using var nginx = new HttpClient { BaseAddress = await Nginx.AddressAsync() };
        var site = (await GuideServer.AddressAsync()).ToString();
        var (folder, _) = await ExportedGuide.Async();
        var links = new HashSet<string>();
        foreach (var file in ExportedGuide.FilesIn(folder).Where(file => file.EndsWith(".html", StringComparison.Ordinal) && !file.StartsWith("samples/", StringComparison.Ordinal)))
        {
            var from = new Uri(new Uri(site), ExportedGuide.AddressOf(file) ?? "/404");
            foreach (Match match in Link().Matches(await File.ReadAllTextAsync(Path.Combine(folder, file))))
                if (Uri.TryCreate(from, WebUtility.HtmlDecode(match.Groups["link"].Value), out var link) && link.ToString().StartsWith(site, StringComparison.Ordinal)) links.Add(link.AbsolutePath);
        }

        var dead = new List<string>();
        foreach (var link in links)
        {
            using var answer = await nginx.GetAsync(Of(link), HttpCompletionOption.ResponseHeadersRead);
            if (answer.StatusCode != HttpStatusCode.OK) dead.Add($"{(int)answer.StatusCode} {link}");
        }

        report.WriteLine($"{links.Count} addresses are linked");
        Assert.Empty(dead);
        Assert.True(links.Count > 400);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/guide")]
    [InlineData("/guide/django/nothing")]
    [InlineData("/index.html")]
    [InlineData("/nginx-headers.conf")]
    [InlineData("/samples/cairn-django/01/")]
    [InlineData("/guide/x\r\nSet-Cookie: progress=1.x/")]
    [InlineData("/samples/cairn-django/01/../../../nginx-headers.conf")]
    public async Task What_is_not_there_is_the_404_page(string address)
    {
        using var nginx = new HttpClient { BaseAddress = await Nginx.AddressAsync() };
        using var answer = await nginx.GetAsync(Of(address));
        Assert.Equal((HttpStatusCode.NotFound, "text/html; charset=utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
        Assert.Contains("This page is not here", await answer.Content.ReadAsStringAsync());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("/guide/django/", "/guide/django")]
    [InlineData("/paths/", "/paths")]
    [InlineData("/guide/reference/glossary", "/glossary")]
    public async Task Other_forms_of_an_address_move_to_the_canonical_one(string address, string target)
    {
        using var nginx = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = await Nginx.AddressAsync() };
        using var answer = await nginx.GetAsync(Of(address));
        Assert.Equal((HttpStatusCode.MovedPermanently, target), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    private static bool AreSame(byte[] bytes, string file) => bytes.AsSpan().SequenceEqual(File.ReadAllBytes(file));

    private static Uri Of(string address) => new(Uri.EscapeDataString(address).Replace("%2F", "/", StringComparison.Ordinal), UriKind.Relative);

    /// <summary>Pages that the site makes for each reader are the same for all here, so they may be kept.</summary>
    private static IEnumerable<string> Headers(HttpResponseMessage answer) =>
        answer.Headers.Concat(answer.Content.Headers)
            .Where(header => !OfTheServer.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Select(header => header is "Cache-Control: no-store, private" or "Cache-Control: no-store" or "Cache-Control: private, no-store" ? "Cache-Control: public, max-age=0, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400" : header)
            .Order(StringComparer.Ordinal);

    [GeneratedRegex("""<(?:a|link|script|img|source)\s[^>]*?(?:href|src)="(?<link>[^"]*)""", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
