using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace PythonWebGuide.BrowserTests.Means;

/// <summary>Somebody in front of a browser: a fresh context without cookies, and one page. What goes wrong on the way is written down.</summary>
internal sealed class Reader : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    /// <summary>A busy machine may be slow; what never comes is still found.</summary>
    static Reader() => Assertions.SetDefaultExpectTimeout(30_000);

    private Reader(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.PageError += (_, error) => Complain($"script error: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") Complain($"console: {message.Text}");
        };
        page.RequestFailed += (_, request) =>
        {
            if (request.Failure != "net::ERR_ABORTED") Complain($"{request.Failure}: {request.Url}"); // aborted: the reader went or typed on
        };
    }

    public IPage Page { get; }

    /// <summary>What the search in the header lists while somebody types.</summary>
    public ILocator PagesFound => Page.GetByRole(AriaRole.Listbox, new() { Name = "Pages found" }).GetByRole(AriaRole.Option);

    /// <summary>Errors of scripts, of the console and of requests since the reader came.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (complaints) return [.. complaints];
        }
    }

    public static async Task<Reader> ArriveAsync(bool script = true, int width = 1280, ColorScheme scheme = ColorScheme.Light, Uri? site = null)
    {
        var browser = await Chromium.BrowserAsync();
        var own = await browser.NewContextAsync(new()
        {
            BaseURL = (site ?? await GuideServer.AddressAsync()).ToString(),
            JavaScriptEnabled = script,
            ViewportSize = new() { Width = width, Height = 900 },
            HasTouch = width < 500,
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce, // so that a jump is over when it is seen
        });
        return new Reader(own, await own.NewPageAsync());
    }

    /// <summary>Somebody whose browser refuses cookies and storage.</summary>
    public static async Task<Reader> ArriveRefusingCookiesAsync(string profile)
    {
        var own = await Chromium.RefusingCookiesAsync(await GuideServer.AddressAsync(), profile);
        return new Reader(own, own.Pages[0]);
    }

    /// <summary>Brings progress along from elsewhere.</summary>
    public async Task RememberAsync(string code) => await context.AddCookiesAsync([new() { Name = "progress", Value = code, Domain = "localhost", Path = "/" }]);

    public async Task<string?> RememberedAsync() => (await context.CookiesAsync()).SingleOrDefault(cookie => cookie.Name == "progress")?.Value;

    public async Task GoAsync(string address) => await Page.GotoAsync(address);

    public async Task FollowAsync(string link) => await Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    public async Task PressAsync(string button) => await Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    /// <summary>Waits until this page is there whole. (Playwright's own waiting misses a page that comes just as it begins to wait.)</summary>
    /// <param name="address">The page's path and query as a regular expression.</param>
    public async Task ComeToAsync([StringSyntax(StringSyntaxAttribute.Regex)] string address)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex($"^[^/]+//[^/]+{address}$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(Page.Locator(":root")).ToHaveJSPropertyAsync("ownerDocument.readyState", "complete");
    }

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    private void Complain(string what)
    {
        lock (complaints) complaints.Add(what);
    }
}
