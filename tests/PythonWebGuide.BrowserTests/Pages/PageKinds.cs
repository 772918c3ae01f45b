using PythonWebGuide.BrowserTests.Means;

namespace PythonWebGuide.BrowserTests.Pages;

/// <summary>All kinds of page that a reader can meet, and what can be opened, answered and marked on them.</summary>
internal static class PageKinds
{
    private const string Article = "/guide/start/your-first-web-page";
    private const string FirstStep = "/paths/getting-started/set-up-python-with-uv";
    private const string Traceback = "Traceback (most recent call last):\n  File \"/srv/app/manage.py\", line 12, in <module>\n    main()\nModuleNotFoundError: No module named 'django'\n";

    public static IReadOnlyDictionary<string, PageKind> All { get; } = new PageKind[]
    {
        new("home", "/"),
        new("home-started", FirstStep, async reader =>
        {
            await reader.PressAsync("Done, next step");
            await reader.GoAsync("/");
            await reader.Page.Locator(".continue").WaitForAsync();
        }),
        new("section", "/guide/django"),
        new("article", Article),
        new("article-long", "/guide/choose/same-app-three-ways"),
        new("article-diagrams", "/guide/data/transactions-and-races"),
        new("article-reference", "/guide/reference/common-errors"),
        new("article-details", Article, OpenDetailsAsync),
        new("article-tabs", "/guide/quality/testing-with-pytest", async reader =>
        {
            foreach (var list in await reader.Page.GetByRole(AriaRole.Tablist).AllAsync()) await list.GetByRole(AriaRole.Tab).Last.ClickAsync();
        }),
        new("article-marked", Article, async reader =>
        {
            await reader.PressAsync("Mark as done");
            await reader.Page.Locator(".marked").WaitForAsync();
        }),
        new("check-wrong", Article, reader => AnswerAsync(reader, "#check-1", 0)),
        new("check-right", Article, reader => AnswerAsync(reader, "#check-1", 2)),
        new("menu", Article, async reader =>
        {
            var fold = reader.Page.Locator(".sidebar-fold");
            if (await fold.Locator("> summary").IsVisibleAsync()) await fold.Locator("> summary").ClickAsync();
            await fold.Locator("a").First.WaitForAsync();
        }),
        new("search", "/search?q=django+orm"),
        new("search-narrowed", "/search?q=django+orm&kind=tutorial"),
        new("search-repaired", "/search?q=midleware"),
        new("search-nothing", "/search?q=zxqvwk"),
        new("search-error", "/search?q=" + Uri.EscapeDataString("ModuleNotFoundError: No module named 'django'")),
        new("search-empty", "/search"),
        new("search-typing", "/", async reader =>
        {
            await reader.Page.GetByRole(AriaRole.Searchbox).PressSequentiallyAsync("middleware");
            await reader.PagesFound.First.WaitForAsync();
            await reader.Page.Keyboard.PressAsync("ArrowDown");
        }),
        new("search-hit", "/search?q=escaping", async reader =>
        {
            await reader.Page.Locator(".result h2 a").First.ClickAsync();
            await reader.ComeToAsync("/guide/[^/]+/[^/]+");
        }),
        new("paths", "/paths"),
        new("path", "/paths/getting-started"),
        new("path-started", FirstStep, async reader =>
        {
            await reader.PressAsync("Done, next step");
            await reader.GoAsync("/paths/getting-started");
        }),
        new("step", FirstStep),
        new("step-known", FirstStep, reader => reader.Page.Locator("details.known > summary").ClickAsync()),
        new("step-known-wrong", FirstStep, async reader =>
        {
            await reader.Page.Locator("details.known > summary").ClickAsync();
            foreach (var question in await reader.Page.Locator(".known .question").AllAsync()) await question.Locator("input").First.CheckAsync();
            await reader.PressAsync("Check, then skip this step");
            await reader.Page.GetByText("Skip it all the same", new() { Exact = true }).WaitForAsync();
        }),
        new("step-done", FirstStep, async reader =>
        {
            await reader.PressAsync("Done, next step");
            await reader.GoAsync(FirstStep);
        }),
        new("topic", "/topics/django"),
        new("glossary", "/glossary"),
        new("glossary-filtered", "/glossary", reader => reader.Page.Locator("#term-filter").PressSequentiallyAsync("token")),
        new("compare", "/compare"),
        new("compare-two", "/compare?flask=yes&fastapi=yes"),
        new("compare-differences", "/compare?only=differences"),
        new("changes", "/changes"),
        new("quality", "/quality"),
        new("choose", "/choose"),
        new("choose-result", "/choose?users=accounts"),
        new("errors", "/errors"),
        new("errors-found", "/errors", reader => PasteAsync(reader, Traceback)),
        new("errors-unknown", "/errors", reader => PasteAsync(reader, "zxqvwk")),
        new("about", "/about"),
        new("progress-empty", "/progress"),
        new("progress", FirstStep, async reader =>
        {
            await reader.PressAsync("Done, next step");
            await reader.GoAsync("/progress");
            await reader.Page.Locator("details.marks > summary").ClickAsync();
        }),
        new("progress-reset", FirstStep, async reader =>
        {
            await reader.PressAsync("Done, next step");
            await reader.GoAsync("/progress");
            await reader.PressAsync("Start over…");
            await reader.Page.GetByText("Yes, remove my progress").WaitForAsync();
        }),
        new("progress-import", FirstStep, async reader =>
        {
            await reader.PressAsync("Done, next step");
            await reader.GoAsync("/progress");
            var code = await reader.Page.Locator("#export-code").InputValueAsync();
            await reader.Page.Context.ClearCookiesAsync();
            await reader.GoAsync("/progress");
            await reader.Page.Locator("#import-code").FillAsync(code);
            await reader.PressAsync("Show what would change");
            await reader.Page.GetByText("Take it over").WaitForAsync();
        }),
        new("progress-wrong-code", "/progress", async reader =>
        {
            await reader.Page.Locator("#import-code").FillAsync("not a code");
            await reader.PressAsync("Show what would change");
            await reader.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        }),
        new("mark", "/progress/mark/your-first-web-page"),
        new("not-found", "/guide/django/django-project-first-page"),
    }.ToDictionary(kind => kind.Name);

    /// <summary>Those whose status is an error, of which the console speaks.</summary>
    public static IReadOnlyList<string> Refusals { get; } = ["not-found", "progress-wrong-code"];

    /// <summary>The kinds of page that answer a plain address, without any state.</summary>
    public static IEnumerable<PageKind> Plain => All.Values.Where(kind => kind.Do is null && !Refusals.Contains(kind.Name));

    private static async Task OpenDetailsAsync(Reader reader)
    {
        foreach (var summary in await reader.Page.Locator("main details:not([open]) > summary").AllAsync())
            if (await summary.IsVisibleAsync()) await summary.ClickAsync();
    }

    private static async Task AnswerAsync(Reader reader, string question, int choice)
    {
        var form = reader.Page.Locator(question);
        await form.GetByRole(AriaRole.Radio).Nth(choice).CheckAsync();
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await reader.Page.Locator(".judged").WaitForAsync();
    }

    private static async Task PasteAsync(Reader reader, string text)
    {
        await reader.Page.Locator("#pasted").FillAsync(text);
        await reader.PressAsync("Find the cause");
        await reader.ComeToAsync("/errors/find");
    }
}
