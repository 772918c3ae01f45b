using System.Net;
using Microsoft.AspNetCore.Http;
using PythonWebGuide.Web.Pipeline;

namespace PythonWebGuide.WebTests;

/// <summary>What forms are let in, as tables.</summary>
public sealed class GateTests(Site site) : IClassFixture<Site>
{
    private const string Form = "application/x-www-form-urlencoded";

    [Theory]
    [InlineData("/progress/reset", 0, null, null)]
    [InlineData("/progress/reset", 10, Form, null)]
    [InlineData("/progress/reset", 10, Form + "; charset=utf-8", null)]
    [InlineData("/progress/reset", 10, Form + "; charset=\"utf-8\"", null)]
    [InlineData("/progress/reset", 10, "APPLICATION/X-WWW-FORM-URLENCODED; charset=UTF-8", null)]
    [InlineData("/progress/reset", 16 * 1024, Form, null)]
    [InlineData("/progress/reset", (16 * 1024) + 1, Form, 413)]
    [InlineData("/progress/reset", 99_000_000, Form, 413)]
    [InlineData("/errors/find", 64 * 1024, Form, null)]
    [InlineData("/errors/find", (64 * 1024) + 1, Form, 413)]
    [InlineData("/errors/find/x", (64 * 1024) - 1, Form, 413)]
    [InlineData("/progress/reset", 10, null, 415)]
    [InlineData("/progress/reset", 10, "application/json", 415)]
    [InlineData("/progress/reset", 0, "text/plain", 415)]
    [InlineData("/progress/reset", 10, "multipart/form-data; boundary=x", 415)]
    [InlineData("/progress/reset", 10, Form + "; charset=utf-7", 415)]
    [InlineData("/progress/reset", 10, Form + "; charset=", 415)]
    [InlineData("/progress/reset", 10, "rubbish", 415)]
    public void A_body_is_a_small_plain_form(string path, long length, string? contentType, int? status)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Path, request.ContentLength) = ("POST", path, length);
        if (contentType is not null) request.Headers.ContentType = contentType;
        Assert.Equal(status, BodyGate.RefusalOrNull(request));
    }

    [Theory]
    [InlineData("Transfer-Encoding", "chunked", 411)]
    [InlineData("Content-Encoding", "gzip", 415)]
    public void A_body_has_a_length_and_is_not_packed(string header, string value, int status)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.ContentType) = ("POST", Form);
        request.Headers[header] = value;
        Assert.Equal(status, BodyGate.RefusalOrNull(request));
    }

    [Theory]
    [InlineData("GET", "cross-site", "https://evil.example", true)]
    [InlineData("HEAD", "cross-site", null, true)]
    [InlineData("POST", null, null, true)]
    [InlineData("POST", "same-origin", null, true)]
    [InlineData("POST", "none", null, true)]
    [InlineData("POST", "same-origin", "https://evil.example", true)] // the browser's own word outweighs the other
    [InlineData("POST", "same-site", null, false)]
    [InlineData("POST", "cross-site", null, false)]
    [InlineData("POST", "cross-site", "http://localhost:5000", false)]
    [InlineData("POST", "", null, false)]
    [InlineData("POST", "SAME-ORIGIN", null, false)]
    [InlineData("POST", null, "http://localhost:5000", true)]
    [InlineData("POST", null, "https://guide.example", true)]
    [InlineData("POST", null, "http://guide.example", false)]
    [InlineData("POST", null, "https://localhost:5000", false)]
    [InlineData("POST", null, "http://localhost", false)]
    [InlineData("POST", null, "http://localhost:5000.evil.example", false)]
    [InlineData("POST", null, "https://evil.example", false)]
    [InlineData("POST", null, "null", false)]
    [InlineData("POST", null, "", false)]
    [InlineData("PUT", null, "https://evil.example", false)]
    [InlineData("DELETE", "cross-site", null, false)]
    public void A_form_comes_from_a_page_of_this_site(string method, string? site, string? origin, bool welcome)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Scheme) = (method, "http");
        request.Headers.Host = "localhost:5000";
        if (site is not null) request.Headers["Sec-Fetch-Site"] = site;
        if (origin is not null) request.Headers.Origin = origin;
        Assert.Equal(welcome, new OriginGate(_ => Task.CompletedTask, "https://guide.example/").IsWelcome(request));
    }

    [Fact]
    public async Task The_gates_stand_before_every_address()
    {
        using var client = site.NewClient();
        using var foreign = new HttpRequestMessage(HttpMethod.Post, new Uri("/paths/getting-started/set-up-python-with-uv", UriKind.Relative)) { Content = new FormUrlEncodedContent([KeyValuePair.Create("action", "done")]) };
        foreign.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var refused = await client.SendAsync(foreign);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.False(refused.Headers.Contains("Set-Cookie"));
        using var json = await client.PostAsync(new Uri("/nothing", UriKind.Relative), new StringContent("{}", null, "application/json"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, json.StatusCode);
        using var large = await client.PostAsync(new Uri("/progress/import", UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("code", new string('x', 20_000))]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Contains("This is too much at once", await large.Content.ReadAsStringAsync());
        Assert.True(large.Headers.ConnectionClose); // the rest of the body is not waited for
    }

    [Theory]
    [InlineData("GET", "/", "", null)]
    [InlineData("GET", "/guide", "", null)]
    [InlineData("GET", "/Guide", "", "/guide")]
    [InlineData("HEAD", "/Guide", "", "/guide")]
    [InlineData("POST", "/Guide", "", null)]
    [InlineData("GET", "/a/", "", "/a")]
    [InlineData("GET", "/A/", "?B=C/", "/a?B=C/")]
    [InlineData("GET", "/a-b_c.D/2", "", "/a-b_c.d/2")]
    [InlineData("GET", "//evil.example/", "", null)]
    [InlineData("GET", "/a//B", "", null)]
    [InlineData("GET", "/A b", "", null)]
    [InlineData("GET", "/\u00c4/", "", null)]
    [InlineData("GET", "/samples/A/1.zip", "", null)]
    [InlineData("GET", "/Samples/A", "", "/samples/a")]
    [InlineData("GET", "/guide/A.png", "", null)]
    public async Task A_page_has_one_address_and_other_forms_of_it_are_moved_there(string method, string path, string query, string? target)
    {
        var context = new DefaultHttpContext();
        (context.Request.Method, context.Request.Path, context.Request.QueryString) = (method, path, new QueryString(query));
        var passed = false;
        await new CanonicalAddress(_ => { passed = true; return Task.CompletedTask; }).InvokeAsync(context);
        Assert.Equal((target is null, target), (passed, context.Response.Headers.Location.SingleOrDefault()));
        if (!passed) Assert.Equal(StatusCodes.Status301MovedPermanently, context.Response.StatusCode);
    }
}
