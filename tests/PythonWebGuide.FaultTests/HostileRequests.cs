using System.Text;

namespace PythonWebGuide.FaultTests;

/// <summary>Requests that nobody means well with, made from a seed: the same number is always the same request.</summary>
internal static class HostileRequests
{
    /// <summary>Appears in probes for scripts; must never come back as markup.</summary>
    public const string Script = "<script>alert(1)</script>";

    private static readonly string[] Paths =
    [
        "/", "/guide/a", "/guide/a/page-0", "/guide/a/page-0.md", "/search", "/api/search", "/search/suggestions", "/paths", "/progress", "/progress/reset",
        "/progress/import", "/errors", "/errors/find", "/glossary", "/compare", "/choose", "/topics/x", "/sitemap.xml", "/site.css", "/theme.js", "/health/ready", "/error/500",
    ];

    private static readonly string[] Attacks =
    [
        "/../../../etc/passwd", "/..%2f..%2f..%2fetc%2fpasswd", "/%2e%2e/%2e%2e/etc/passwd", "\\..\\..\\windows\\win.ini", "/%c0%ae%c0%ae/etc/passwd", "/%00", "/%", "/%zz", "/%u0041",
        "//evil.example/", "/;jsessionid=1", "/a.css", "/.git/config", "/.env", "/web.config", "/appsettings.json", "/%F0%9F%90%8D", "/%ED%A0%80", "/\u00e9", "/<script>alert(1)</script>", "/'\"--", "/~", "/.", "/..;/", "/CON", "/a%0d%0aSet-Cookie:x=1",
    ];

    private static readonly string[] Values =
    [
        Script, "%3Cscript%3Ealert(1)%3C/script%3E", "\"'><img src=x onerror=alert(1)>", "' OR 1=1 --", "1; DROP TABLE articles", "\"", "\"\"\"", "*", "w*", "a AND NOT", "NEAR(", "(((((((", "{title}: x", "%00", "%FF%FE", "%ED%A0%80", "-1", "99999999999999999999", "1e309", "NaN", "0x1", "+1", "", "%E2%80%AE", "${jndi:ldap://x}", "{{7*7}}", "../../etc/passwd", "%0d%0aX-Injected:1", "c++", "__init__", "a%20OR%20b", "javascript:alert(1)",
    ];

    private static readonly string[] Names = ["q", "page", "section", "kind", "level", "limit", "hl", "returnUrl", "text", "action", "code", "x", "__proto__", "q[]", "%00", ""];

    private static readonly string[] Methods = ["GET", "GET", "GET", "GET", "HEAD", "POST", "POST", "PUT", "DELETE", "TRACE", "OPTIONS", "PATCH", "CONNECT", "get", "PRI", "G\0T", "", "XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX"];

    private static readonly string[] Versions = ["HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/2.0", "HTTP/9.9", "HTTP/", "", "HTTP/1.1 x"];

    private static readonly string[] Headers =
    [
        "Host: evil.example", "Host: xn--a", "Host: localhost:99999", "Host: [::1", "Host: a@localhost", "Host: localhost.", "Host:", "X-Forwarded-Host: evil.example", "X-Forwarded-For: ' OR 1", "X-Original-URL: /error/500", "X-HTTP-Method-Override: DELETE",
        "Content-Length: -1", "Content-Length: +5", "Content-Length: 5, 5", "Content-Length: 99999999999999999999", "Content-Length: 10737418240", "Content-Length: 5\r\nContent-Length: 6", "Transfer-Encoding: chunked", "Transfer-Encoding: chunked, identity", "Transfer-Encoding:\u000bchunked", "Content-Length: 5\r\nTransfer-Encoding: chunked",
        "Content-Type: application/x-www-form-urlencoded", "Content-Type: application/x-www-form-urlencoded; charset=utf-7", "Content-Type: multipart/form-data; boundary=", "Content-Type: application/json", "Content-Type: \u00ff", "Content-Encoding: gzip", "Expect: 100-continue", "Expect: x",
        "Cookie: progress=" + "1.AAAAAAAAA", "Cookie: progress=%FF%00\"<script>", "Cookie: ;;;=;", "Accept: application/json", "Accept: */*;q=x", "Accept-Encoding: br;q=2, gzip;q=-1", "Accept-Encoding: \u00ff", "If-None-Match: *", "If-None-Match: \"", "If-Modified-Since: yesterday", "Range: bytes=-1", "Range: bytes=0-0,1-1,2-2", "Origin: null", "Origin: https://evil.example", "Sec-Fetch-Site: cross-site", "Upgrade: websocket\r\nConnection: Upgrade", "Upgrade: h2c", "Connection: close, close", "Name without a colon", " folded: x", "\0: x", "X\u00e9: x", "X: a\rb",
    ];

    public static byte[] Make(int seed)
    {
        var random = new Random(seed);
        var request = Head(random) + Body(random);
        var bytes = Encoding.Latin1.GetBytes(request);
        return random.Next(20) switch
        {
            0 => bytes[..random.Next(1, bytes.Length)], // broken off
            1 => Flipped(bytes, random),
            2 => [.. Enumerable.Range(0, random.Next(1, 2000)).Select(_ => (byte)random.Next(256))],
            _ => bytes,
        };
    }

    private static string Head(Random random)
    {
        var head = new StringBuilder();
        head.Append($"{Of(Methods, random)} {Target(random)} {Of(Versions, random)}{(random.Next(20) == 0 ? "\n" : "\r\n")}");
        if (random.Next(10) > 0) head.Append("Host: localhost\r\n");
        for (var count = random.Next(4); count > 0; count--) head.Append(Of(Headers, random)).Append("\r\n");
        if (random.Next(40) == 0) head.Append("X-Long: ").Append('x', random.Next(1, 40_000)).Append("\r\n");
        if (random.Next(40) == 0) head.Insert(head.Length, string.Concat(Enumerable.Range(0, random.Next(40, 200)).Select(number => $"X-{number}: {number}\r\n")));
        return head.Append("Connection: close\r\n\r\n").ToString();
    }

    private static string Target(Random random)
    {
        var path = Of(Paths, random);
        if (random.Next(3) == 0) path += Of(Attacks, random);
        if (random.Next(50) == 0) path = new string('/', random.Next(1, 9000));
        if (random.Next(50) == 0) return Of(["*", "http://evil.example/", "http://localhost/", "localhost:80", "", "\\", "?", "#"], random);
        if (random.Next(2) == 0) return path;
        var parameters = Enumerable.Range(0, random.Next(40) == 0 ? random.Next(20, 400) : random.Next(1, 4)).Select(_ => $"{Of(Names, random)}={Of(Values, random)}");
        return $"{path}?{string.Join('&', parameters)}".Replace(" ", random.Next(10) == 0 ? " " : "%20", StringComparison.Ordinal);
    }

    private static string Body(Random random) => random.Next(4) switch
    {
        0 => $"{Of(Names, random)}={Of(Values, random)}",
        1 => "0\r\n\r\n",
        2 => $"5\r\nhello\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n",
        _ => "",
    };

    private static byte[] Flipped(byte[] bytes, Random random)
    {
        for (var flips = random.Next(1, 6); flips > 0; flips--) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    private static T Of<T>(T[] all, Random random) => all[random.Next(all.Length)];
}
