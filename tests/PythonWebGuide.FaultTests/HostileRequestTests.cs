using System.Collections.Concurrent;
using System.Net;

namespace PythonWebGuide.FaultTests;

/// <summary>Thousands of requests that are wrong in every way, over sockets, to one process.</summary>
public sealed class HostileRequestTests
{
    private const int AtOnce = 64;
    private const string VersionNotSupported = "HTTP/1.1 505 ";

    /// <summary>A head that never ends is given ten seconds, a body five, and then all is closed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    private static readonly string[] NeverSaid = ["root:x:", "   at PythonWebGuide.", "Exception", "\r\nX-Injected:", "\r\nSet-Cookie: x=1", "\r\nLocation: //", "\r\nLocation: http://evil", "\r\nServer:"];

    private static readonly string[] Markup = [HostileRequests.Script, "<img src=x"];

    [Fact]
    public async Task Hostile_requests_get_no_server_error_no_hang_and_nothing_back()
    {
        using var guide = new SmallGuide(articles: 6);
        guide.Write(version: 1);
        using var site = await RunningSite.StartAsync(guide);
        await site.SaysAsync("healthy");
        var before = await site.GetAsync("/");
        var bad = new ConcurrentBag<string>();
        var statuses = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        await Parallel.ForAsync(0, Trials.Of(2000, 50_000), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (seed, _) =>
        {
            using var socket = await RawSocket.ConnectAsync(site.Port);
            var request = HostileRequests.Make(seed);
            await socket.SendAsync(request);
            var answer = await socket.AnswerOrNullAsync(Patience, hasBody: !request.AsSpan().StartsWith("HEAD "u8));
            if (!IsRefusalOfHttp2(request, answer) && FaultOrNull(answer) is { } fault) bad.Add($"seed {seed}: {fault}");
            statuses.AddOrUpdate(answer is { Length: > 12 } ? answer[9..12] : "none", 1, (_, count) => count + 1);
        });
        Assert.True(bad.IsEmpty, string.Join("\n\n", bad.Order().Take(10)));
        Assert.True(site.IsAlive);
        Assert.Equal(before, await site.GetAsync("/"));
        Assert.Equal((HttpStatusCode.OK, "healthy"), await site.GetAsync("/health/ready"));
        foreach (var status in new[] { "200", "301", "400", "404", "405" }) Assert.True(statuses.GetValueOrDefault(status) > 0, $"No request got as far as {status}: {string.Join(", ", statuses)}");
    }

    /// <summary>Who begins as HTTP/2 does is told in its frames (the fourth byte is the kind: settings, or the end) that it is not spoken here.</summary>
    private static bool IsRefusalOfHttp2(byte[] request, string? answer) =>
        request.AsSpan().StartsWith("PRI * HTTP/2.0\r\n"u8) && answer is { Length: > 9 } && answer[3] is '\u0004' or '\u0007';

    private static string? FaultOrNull(string? answer)
    {
        if (answer is null) return "neither an answer nor an end";
        if (answer.Length == 0) return null; // closed without a word, which is good enough
        if (!answer.StartsWith("HTTP/1.", StringComparison.Ordinal)) return answer;
        if (answer[9] == '5' && !answer.StartsWith(VersionNotSupported, StringComparison.Ordinal)) return answer;
        if (NeverSaid.FirstOrDefault(said => answer.Contains(said, StringComparison.Ordinal)) is { } leak) return $"says {leak}: {answer}";
        var end = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end > 0 && Markup.FirstOrDefault(probe => answer.IndexOf(probe, end, StringComparison.Ordinal) >= 0) is { } markup) return $"has {markup} in its body: {answer}";
        var isBare = answer.Contains("Content-Length: 0\r\nConnection: close\r\n", StringComparison.Ordinal); // the server's own refusal
        return isBare || answer.Contains("\r\nContent-Security-Policy: ", StringComparison.Ordinal) || answer.StartsWith("HTTP/1.1 100 ", StringComparison.Ordinal) ? null : $"has no headers: {answer}";
    }
}
