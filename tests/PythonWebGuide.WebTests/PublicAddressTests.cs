using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.WebTests;

/// <summary>The public surface as a table.</summary>
public sealed class PublicAddressTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/", "Python Web Guide", "/")]
    [InlineData("/guide/start", "Getting started · Python Web Guide", "/guide/start")]
    [InlineData("/guide/django", "Django · Python Web Guide", "/guide/django")]
    [InlineData("/guide/start/your-first-web-page", "Your first web page in 15 minutes · Python Web Guide", "/guide/start/your-first-web-page")]
    [InlineData("/guide/data/databases-for-web-apps", "Databases and SQL for web apps · Python Web Guide", "/guide/data/databases-for-web-apps")]
    [InlineData("/paths", "Learning paths · Python Web Guide", "/paths")]
    [InlineData("/paths/getting-started", "Getting started · Python Web Guide", "/paths/getting-started")]
    [InlineData("/paths/getting-started/set-up-python-with-uv", "Set up Python, an editor and uv (step 1 of Getting started) · Python Web Guide", "/guide/start/set-up-python-with-uv")]
    [InlineData("/topics/django", "Topic: django · Python Web Guide", "/topics/django")]
    [InlineData("/glossary", "Glossary · Python Web Guide", "/glossary")]
    [InlineData("/choose", "Choose a framework · Python Web Guide", "/choose")]
    [InlineData("/compare", "Django, Flask and FastAPI side by side · Python Web Guide", "/compare")]
    [InlineData("/changes", "What changed · Python Web Guide", "/changes")]
    [InlineData("/quality", "How this guide is tested · Python Web Guide", "/quality")]
    [InlineData("/errors", "Find an error · Python Web Guide", "/errors")]
    [InlineData("/about", "About Python Web Guide · Python Web Guide", "/about")]
    [InlineData("/search", "Search · Python Web Guide", "/search")]
    [InlineData("/search?q=django+orm", "Search: django orm · Python Web Guide", "/search")]
    public async Task A_page_answers_with_its_title_and_canonical_address(string address, string title, string canonical)
    {
        using var client = site.NewClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        Assert.Equal(title, page.Title);
        Assert.Equal("http://localhost:5000" + canonical, page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.InRange(page.QuerySelector("meta[name=description]")?.GetAttribute("content")?.Length ?? 0, 10, 200);
    }

    [Theory]
    [InlineData("/sitemap.xml", "application/xml")]
    [InlineData("/robots.txt", "text/plain; charset=utf-8")]
    [InlineData("/api/search?q=django", "application/json; charset=utf-8")]
    [InlineData("/search/suggestions?q=dja", "application/x-suggestions+json; charset=utf-8")]
    [InlineData("/opensearch.xml", "application/opensearchdescription+xml")]
    [InlineData("/feed.xml", "application/atom+xml")]
    [InlineData("/llms.txt", "text/plain; charset=utf-8")]
    [InlineData("/site.webmanifest", "application/manifest+json; charset=utf-8")]
    [InlineData("/guide/start/your-first-web-page.md", "text/markdown; charset=utf-8")]
    [InlineData("/pictures/site.png", "image/png")]
    [InlineData("/pictures/section/django.png", "image/png")]
    [InlineData("/pictures/path/django.png", "image/png")]
    [InlineData("/pictures/icon-192.png", "image/png")]
    [InlineData("/health/live", null)]
    [InlineData("/health/ready", null)]
    [InlineData("/site.css", "text/css")]
    [InlineData("/site.js", "text/javascript")]
    [InlineData("/theme.js", "text/javascript")]
    [InlineData("/mark.svg", "image/svg+xml")]
    [InlineData("/static/guide.js", "text/javascript")]
    [InlineData("/samples/cairn-django/01.zip", "application/zip")]
    [InlineData("/samples/cairn-django/01/trails/views.py", "text/plain; charset=utf-8")]
    [InlineData("/samples/cairn-django/01/trails/templates/trails/trail_list.html", "text/plain; charset=utf-8")]
    public async Task A_file_answers_with_its_type(string address, string? type)
    {
        using var client = site.NewClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/pictures/site.png")]
    [InlineData("/pictures/icon-192.png")]
    [InlineData("/samples/cairn-django/01.zip")]
    public async Task A_file_that_a_reader_has_is_not_sent_again(string address)
    {
        using var client = site.NewClient();
        using var first = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.False(first.Headers.ETag!.IsWeak);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag);
        using var again = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Headers.CacheControl!.ToString(), again.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("site.js", "js", "*.js")]
    [InlineData("site.css", "css", "*.css")]
    public async Task A_joined_file_holds_its_parts_letter_for_letter(string joined, string folder, string parts)
    {
        using var client = site.NewClient();
        var text = await client.GetStringAsync(new Uri("/" + joined, UriKind.Relative));
        var files = Directory.GetFiles(GuideLocation.Resolve($"src/PythonWebGuide.Web/Assets/{folder}"), parts, SearchOption.AllDirectories);
        Assert.True(files.Length > 4);
        Assert.All(files, file => Assert.Contains(File.ReadAllText(file), text));
    }

    [Theory]
    [InlineData("/Guide/Django", "/guide/django")]
    [InlineData("/guide/django/", "/guide/django")]
    [InlineData("/PATHS/getting-started/?x=1", "/paths/getting-started?x=1")]
    [InlineData("/guide/reference/glossary", "/glossary")]
    public async Task Other_forms_of_an_address_move_to_the_canonical_one(string address, string target)
    {
        using var client = site.NewClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(target, response.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/guide")]
    [InlineData("/guide/nothing")]
    [InlineData("/guide/django/nothing")]
    [InlineData("/guide/django/django-1-project-and-first-page/x.css")]
    [InlineData("/guide/django/..%2f..%2fguide.yml")]
    [InlineData("/guide/%5c..%5cx")]
    [InlineData("/paths/nothing")]
    [InlineData("/paths/getting-started/flask-1-first-app")]
    [InlineData("/topics/nothing")]
    [InlineData("/samples/nothing/01.zip")]
    [InlineData("/samples/cairn-django/99.zip")]
    [InlineData("/samples/cairn-django/01/nothing.py")]
    [InlineData("/samples/cairn-django/01/..%2f..%2fguide.yml")]
    [InlineData("/search?q=django&page=99")]
    [InlineData("/css/tokens.css")]
    [InlineData("/error/404")]
    [InlineData("//evil.example/")]
    [InlineData("/<script>")]
    public async Task What_is_not_there_is_a_404_page_with_search(string address)
    {
        using var client = site.NewClient();
        using var response = await client.GetAsync(new Uri("http://localhost" + address));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        Assert.NotNull(page.QuerySelector("main form[action='/search'] input[name=q]"));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task A_404_offers_the_nearest_pages()
    {
        using var client = site.NewClient();
        using var response = await client.GetAsync(new Uri("/guide/django/django-project-first-page", UriKind.Relative));
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        Assert.Contains(page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == "/guide/django/django-1-project-and-first-page");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/guide/start/your-first-web-page")]
    [InlineData("/search?q=x")]
    [InlineData("/sitemap.xml")]
    [InlineData("/nothing")]
    public async Task HEAD_answers_as_GET_does(string address)
    {
        using var client = site.NewClient();
        using var get = await client.GetAsync(new Uri(address, UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(address, UriKind.Relative));
        using var head = await client.SendAsync(request);
        Assert.Equal((get.StatusCode, get.Content.Headers.ContentType), (head.StatusCode, head.Content.Headers.ContentType));
    }

    [Theory]
    [InlineData("POST", "/")]
    [InlineData("PUT", "/guide/django")]
    [InlineData("DELETE", "/search")]
    public async Task Other_methods_are_refused(string method, string address)
    {
        using var client = site.NewClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("GET", response.Content.Headers.Allow);
    }

    [Fact]
    public async Task The_sitemap_lists_every_public_page_once_with_absolute_addresses()
    {
        var pages = await SitemapAsync(site);
        Assert.Equal(pages.Count, pages.Distinct().Count());
        Assert.Contains("/guide/flask/flask-1-first-app", pages);
        Assert.Contains("/paths/getting-started", pages);
        Assert.DoesNotContain(pages, page => page.StartsWith("/search", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("django orm")]
    [InlineData("wsgi vs asgi")]
    [InlineData("app.route")]
    [InlineData("C++")]
    [InlineData("\"")]
    [InlineData("NOT")]
    [InlineData("*")]
    [InlineData("😀")]
    [InlineData("thousand")]
    [InlineData("")]
    public async Task Search_answers_any_query(string query)
    {
        var typed = query == "thousand" ? new string('x', 1000) : query;
        using var client = site.NewClient();
        using var page = await client.GetAsync(new Uri($"/search?q={Uri.EscapeDataString(typed)}", UriKind.Relative));
        using var api = await client.GetAsync(new Uri($"/api/search?q={Uri.EscapeDataString(typed)}", UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (page.StatusCode, api.StatusCode));
    }

    [Fact]
    public async Task The_API_answers_in_its_fixed_form()
    {
        using var client = site.NewClient();
        using var answer = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/search?q=first+web+page&limit=2&section=start", UriKind.Relative)));
        Assert.Equal(["query", "total", "suggestion", "results"], answer.RootElement.EnumerateObject().Select(property => property.Name));
        var first = answer.RootElement.GetProperty("results")[0];
        Assert.Equal(["title", "heading", "url", "section", "slug", "kind", "snippet", "score"], first.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("start", "your-first-web-page", "tutorial"), (first.GetProperty("section").GetString(), first.GetProperty("slug").GetString(), first.GetProperty("kind").GetString()));
        Assert.StartsWith("/guide/start/your-first-web-page", first.GetProperty("url").GetString());
    }

    [Theory]
    [InlineData("/api/search?q=x&limit=0")]
    [InlineData("/api/search?q=x&limit=51")]
    [InlineData("/api/search?q=x&limit=ten")]
    [InlineData("/api/search?q=LONG")]
    [InlineData("/search?q=LONG")]
    [InlineData("/search?q=x&page=0")]
    [InlineData("/search?q=x&page=-1")]
    [InlineData("/search?q=x&page=70000")]
    public async Task A_query_out_of_bounds_is_a_400(string address)
    {
        using var client = site.NewClient();
        using var response = await client.GetAsync(new Uri(address.Replace("LONG", new string('x', 1001), StringComparison.Ordinal), UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(address.StartsWith("/api") ? "application/problem+json" : "text/html", response.Content.Headers.ContentType?.MediaType);
    }

    internal static async Task<IReadOnlyList<string>> SitemapAsync(Site site)
    {
        using var client = site.NewClient();
        var xml = System.Xml.Linq.XDocument.Parse(await client.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative)));
        return [.. xml.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => new Uri(element.Value).AbsolutePath)];
    }
}
