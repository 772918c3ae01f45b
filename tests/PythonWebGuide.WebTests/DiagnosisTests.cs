using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Logging;

namespace PythonWebGuide.WebTests;

/// <summary>The error finder, as a reader without JavaScript meets it.</summary>
public sealed class DiagnosisTests(Site site) : IClassFixture<Site>
{
    private const string Traceback = """
        Traceback (most recent call last):
          File "/home/somebody/cairn-flask/app.py", line 21, in trail_list
            return render_template("trail_list.html", trails=TRAILS)
          File "/home/somebody/cairn-flask/.venv/lib/python3.14/site-packages/flask/templating.py", line 150, in render_template
            template = app.jinja_env.get_or_select_template(template_name_or_list)
        jinja2.exceptions.TemplateNotFound: trail_list.html
        """;

    [Fact]
    public async Task A_pasted_traceback_is_answered_with_cause_fix_and_the_place_to_look_at()
    {
        using var reader = new Reader(site);
        var form = await reader.GetAsync("/errors");
        form.QuerySelector("textarea")!.TextContent = Traceback;
        var page = await reader.PressAsync(form, "Find the cause");
        Assert.Equal((HttpStatusCode.OK, "no-store, private"), (reader.Status, reader.CacheControl));
        Assert.Equal("This error is known", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("TemplateNotFound", page.QuerySelector(".diagnosis h2")!.TextContent);
        Assert.StartsWith("/guide/flask/flask-1-first-app#", page.QuerySelector(".diagnosis .meta a")!.GetAttribute("href"));
        Assert.True(page.QuerySelector(".diagnosis .prose")!.TextContent.Trim().Length > 40);
        Assert.Contains("line 21 of /home/somebody/cairn-flask/app.py, in trail_list", page.QuerySelector(".facts")!.TextContent);
        Assert.Null(reader.SetCookie);
    }

    [Fact]
    public async Task Nothing_found_is_no_dead_end()
    {
        using var reader = new Reader(site);
        var page = await reader.PostAsync("/errors/find", ("text", "Traceback (most recent call last):\nmylib.GlacierError: the template of session 17 melted in '/secret/place'"));
        Assert.Contains("does not know", page.QuerySelector("h1")!.TextContent);
        var search = page.QuerySelector("main a[href^='/search?q=']")!;
        Assert.Equal("/search?q=GlacierError%20the%20template%20of%20session%20melted%20in", search.GetAttribute("href"));
        Assert.NotEmpty(page.QuerySelectorAll("main section ul a[href^='/guide/']"));
        Assert.Contains("melted", page.QuerySelector("textarea")!.TextContent);
        await reader.GetAsync(search.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, reader.Status);
    }

    [Fact]
    public async Task What_was_pasted_is_shown_as_text()
    {
        using var reader = new Reader(site);
        var page = await reader.PostAsync("/errors/find", ("text", "ValueError: </textarea><script>alert(1)</script>"));
        Assert.Empty(page.QuerySelectorAll("script:not([src]):not([type='application/ld+json'])"));
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task Twenty_kilobytes_are_taken_and_of_more_the_end_is_offered()
    {
        using var reader = new Reader(site);
        var longest = new string('x', (20 * 1024) - 24) + "\nKeyError: 'SECRET_KEYS'";
        await reader.PostAsync("/errors/find", ("text", longest.Replace("\n", "\r\n")));
        Assert.Equal(HttpStatusCode.OK, reader.Status);
        var page = await reader.PostAsync("/errors/find", ("text", "too much " + longest));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, reader.Status);
        Assert.Contains("more than 20 KB", page.QuerySelector("h1")!.TextContent);
        await reader.PressAsync(page, "Find the cause");
        Assert.Equal(HttpStatusCode.OK, reader.Status);
        await reader.PostAsync("/errors/find", ("text", new string('x', 64 * 1024)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, reader.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \r\n ")]
    public async Task Nothing_pasted_leads_back_to_the_form(string text)
    {
        using var reader = new Reader(site);
        await reader.PostAsync("/errors/find", ("text", text));
        Assert.Equal((HttpStatusCode.SeeOther, "/errors"), (reader.Status, reader.Location?.ToString()));
    }

    [Fact]
    public async Task What_was_pasted_is_logged_nowhere_at_any_level()
    {
        using var log = new Heard();
        await using var logged = new Site { Log = log };
        using var reader = new Reader(logged);
        await reader.PostAsync("/errors/find", ("text", Traceback.Replace("somebody", "zanzibar")));
        await reader.PostAsync("/errors/find", ("text", new string('y', 21 * 1024) + " zanzibar"));
        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains("zanzibar", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Every_message_of_the_guide_finds_itself_and_is_listed_with_a_link_that_resolves()
    {
        var list = await site.PageAsync("/errors");
        var messages = list.QuerySelectorAll(".messages a").Select(link => (Message: link.TextContent, Url: link.GetAttribute("href")!)).ToList();
        Assert.True(messages.Count > 30);
        using var reader = new Reader(site);
        foreach (var (message, url) in messages)
        {
            var page = await reader.PostAsync("/errors/find", ("text", message));
            Assert.True(page.QuerySelector("h1")!.TextContent == "This error is known", message);
            Assert.True(page.QuerySelectorAll(".diagnosis h2, .messages code").Any(found => found.TextContent == message) || page.QuerySelectorAll("main a").Any(link => link.GetAttribute("href") == url), message);
            Assert.NotNull((await site.PageAsync(url)).GetElementById(url.Contains('#') ? url.Split('#')[1] : "site-main"));
        }
    }

    [Fact]
    public async Task Search_recognizes_a_message()
    {
        var page = await site.PageAsync("/search?q=" + Uri.EscapeDataString("jinja2.exceptions.TemplateNotFound: base.html"));
        Assert.Contains("TemplateNotFound", page.QuerySelector(".known-error a[href^='/guide/']")!.TextContent);
        Assert.Null((await site.PageAsync("/search?q=templates")).QuerySelector(".known-error"));
    }

    /// <summary>Everything that is logged, as text.</summary>
    private sealed class Heard : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
