using Microsoft.AspNetCore.Http;
using PythonWebGuide.Web.Pipeline;

namespace PythonWebGuide.UnitTests.Fuzzing;

/// <summary>Whatever a request says of itself. What a gate must answer is said here a second time, in other words.</summary>
public sealed class GateFuzzTests
{
    private static readonly int Share = Fuzz.Inputs * 3 / 20;
    private const string Form = "application/x-www-form-urlencoded";
    private const string Own = "https://guide.example";

    private static readonly string[] Hosts = ["guide.example", "GUIDE.example:443", "localhost:5000", "[::1]:80", "xn--a", "guide.example:0", "guide.example:99999", "guide.example.", "evil.example", "guide.example@evil.example", "guide.example/evil", "[", "]:", ":", "a b", "guide.example,evil.example"];
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE", "TRACE", "get", "PoSt", "X"];
    private static readonly string[] Sites = ["same-origin", "none", "same-site", "cross-site", "", "SAME-ORIGIN", "same-origin, cross-site", "\u00e9"];
    private static readonly string[] Origins = [Own, "http://guide.example", "https://guide.example.evil.example", "https://evil.example", "null", "", "https://guide.example/", "https://GUIDE.example", "http://localhost:5000"];
    private static readonly string[] Types = [Form, Form + "; charset=utf-8", Form + ";charset=utf-7", "multipart/form-data; boundary=x", "text/plain", "application/json", "", ";", "a/b/c", Form + "; charset=\"utf-8\"", Form + ", text/plain"];
    private static readonly string[] Paths = ["/", "/guide/Django/", "/a//b", "//evil.example/", "/GUIDE", "/search", "/api/search", "/errors/find", "/errors/FIND", "/%2e%2e/", "/a/", "/health/ready", "/samples/A/1.zip", "/x.PNG", "/ä/", "/search/../x"];

    private readonly AllowedHosts hosts = new("guide.example;localhost;[::1]");
    private readonly OriginGate origins = new(_ => Task.CompletedTask, Own);

    [Fact]
    public async Task Any_request_is_let_in_by_the_rules_or_refused_and_never_fails()
    {
        var random = new Random(5);
        using var texts = Fuzz.Texts(6, Share, [.. Hosts, .. Types, .. Origins, .. Paths], [.. Hosts, .. Types, .. Origins, .. Sites, .. Paths]).GetEnumerator();
        for (var number = 0; texts.MoveNext(); number++)
        {
            var odd = texts.Current;
            HostHolds(Some(Hosts), $"request {number}");
            OriginHolds(Some(Methods)[0], random.Next(2) == 0 ? Some(Sites) : null, random.Next(2) == 0 ? Some(Origins) : null, $"request {number}");
            BodyHolds(Some(Paths)[0], random.Next(4) switch { 0 => null, 1 => 0, 2 => random.Next(200_000), _ => random.NextInt64() }, Some(Types), random.Next(8) == 0, random.Next(8) == 0, $"request {number}");
            QueryHolds(Some(Paths)[0], random.Next(10) == 0 ? string.Concat(Enumerable.Repeat("?a=" + odd + "&", random.Next(40))) : odd, $"request {number}");
            await AddressHoldsAsync(Some(Methods)[0], Some(Paths)[0], $"request {number}");

            string[] Some(string[] usual) => [.. Enumerable.Range(0, random.Next(20) == 0 ? 2 : 1).Select(_ => random.Next(3) == 0 ? odd : Fuzz.One(random, usual))];
        }
    }

    private void HostHolds(string[] header, string which)
    {
        var allowed = hosts.Contain(header);
        Assert.True(!allowed || (header is [{ } host] && new[] { "guide.example", "localhost", "[::1]" }.Any(name => host.Equals(name, StringComparison.OrdinalIgnoreCase) || IsWithPort(host, name))), which);
        Assert.True(allowed || header is not ["guide.example" or "localhost:5000" or "[::1]:80"], which);
    }

    private static bool IsWithPort(string host, string name) =>
        host.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase) && host[(name.Length + 1)..] is { Length: > 0 } port && port.All(char.IsAsciiDigit) && decimal.Parse(port) is > 0 and <= 65535;

    private void OriginHolds(string method, string[]? site, string[]? origin, string which)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Scheme) = (method, "https");
        request.Headers.Host = "guide.example";
        if (site is not null) request.Headers["Sec-Fetch-Site"] = site;
        if (origin is not null) request.Headers.Origin = origin;
        var reads = method.ToUpperInvariant() is "GET" or "HEAD" or "OPTIONS";
        var expected = reads || (site is not null ? site is ["same-origin" or "none"] : origin is null || (origin.Length == 1 && origin[0].Equals(Own, StringComparison.OrdinalIgnoreCase)));
        Assert.True(origins.IsWelcome(request) == expected, $"{which}: {method} {string.Join('|', site ?? [])} {string.Join('|', origin ?? [])}");
    }

    private static void BodyHolds(string path, long? length, string[] type, bool isChunked, bool isPacked, string which)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Path, request.ContentLength) = ("POST", new PathString(path.StartsWith('/') ? path : "/"), length);
        if (type[0].Length > 0) request.Headers.ContentType = type;
        if (isChunked) request.Headers.TransferEncoding = "chunked";
        if (isPacked) request.Headers.ContentEncoding = "gzip";
        var status = BodyGate.RefusalOrNull(request);
        var most = request.Path.Value == "/errors/find" ? 64 * 1024 : 16 * 1024;
        if (length > most) Assert.True(status == 413, which);
        else if (isChunked) Assert.True(status == 411, which);
        else if (isPacked) Assert.True(status == 415, which);
        else if (type is [Form]) Assert.True(status is null, which);
        else Assert.True(status is null or 415 && (status is 415 || length is null or 0 || type[0].TrimStart().StartsWith(Form, StringComparison.OrdinalIgnoreCase)), $"{which}: {type[0]}");
    }

    private static void QueryHolds(string path, string query, string which)
    {
        var at = path.StartsWith('/') ? path : "/"; // as it is after decoding
        var isSearch = at.Equals("/search", StringComparison.OrdinalIgnoreCase) || at.StartsWith("/search/", StringComparison.OrdinalIgnoreCase) || at.Equals("/api/search", StringComparison.OrdinalIgnoreCase) || at.StartsWith("/api/search/", StringComparison.OrdinalIgnoreCase);
        int? expected = query.Length > 2048 && !isSearch ? 414 : query.Split('&').Length > 20 ? 400 : null;
        Assert.True(QueryGate.RefusalOrNull(new PathString(at), query) == expected, which);
    }

    private static async Task AddressHoldsAsync(string method, string path, string which)
    {
        var context = new DefaultHttpContext();
        (context.Request.Method, context.Request.Path) = (method, new PathString(path.StartsWith('/') ? path : "/" + path));
        var passed = false;
        await new CanonicalAddress(_ => { passed = true; return Task.CompletedTask; }).InvokeAsync(context);
        var location = context.Response.Headers.Location.ToString();
        Assert.True(passed == (location.Length == 0) && (passed || context.Response.StatusCode == 301), which);
        if (passed) return;
        Assert.True(location is ['/'] or ['/', not '/' and not '\\', ..] && location.All(c => c is > ' ' and < '\u007f' && !char.IsAsciiLetterUpper(c)), $"{which}: {location}");
        var again = new DefaultHttpContext();
        (again.Request.Method, again.Request.Path) = (method, new PathString(location));
        await new CanonicalAddress(_ => Task.CompletedTask).InvokeAsync(again);
        Assert.True(again.Response.Headers.Location.Count == 0, $"{which}: {location} is moved again");
    }
}
