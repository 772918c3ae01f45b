using System.Text.Json;
using PythonWebGuide.BrowserTests.Means;
using PythonWebGuide.BrowserTests.WholeSite;
using static Microsoft.Playwright.Assertions;

namespace PythonWebGuide.BrowserTests.Pages;

/// <summary>Screens, zoom, fingers, and what readers set in their system.</summary>
public sealed class ReaderSettingTests
{
    private const int LeastForFingers = 44;

    /// <summary>Controls and navigation that stand by themselves and are lower than the number given. Within a text a link is as high as its line.</summary>
    private const string TooLow = """
        (least) => [...document.querySelectorAll('.brand, .places a, .site-footer nav a, .sidebar a, .outline-fold a, .breadcrumb a, .facets a, .topics a, .compare-tasks a, .steps a, .card > a, .pager a, .letters a, .skip:focus, .button, button, select, summary, input[type=search], textarea, label:has(> input)')]
          .filter((target) => target.checkVisibility())
          .filter((target) => target.getBoundingClientRect().height < least - 0.5)
          .map((target) => `${target.getBoundingClientRect().height}: ${target.outerHTML.slice(0, 120)}`)
        """;

    private const string Scrolling = """
        () => [...document.querySelectorAll('.table:has(tr > :nth-child(2):last-child)')].filter((table) => table.scrollWidth > table.clientWidth).map((table) => `${location.pathname}: ${table.textContent.trim().slice(0, 80)}`)
        """;

    [Theory]
    [InlineData(320, 256)] // a window of 1280 by 1024 at 400 %
    [InlineData(320, 640)]
    [InlineData(768, 1024)]
    [InlineData(2560, 1440)]
    public async Task Every_kind_of_page_fits_the_screen(int width, int height)
    {
        await using var reader = await Reader.ArriveAsync(width: width);
        await reader.Page.SetViewportSizeAsync(width, height);
        foreach (var kind in PageKinds.Plain)
        {
            await reader.GoAsync(kind.Address);
            Assert.Empty(await Layout.TooWideAsync(reader.Page));
            Assert.True(await reader.Page.Locator("main").EvaluateAsync<bool>("(main) => main.getBoundingClientRect().width <= 1408"), $"{kind.Address} grows with the screen."); // 88rem
            Assert.True(await reader.Page.Locator(".site-header").EvaluateAsync<bool>("(header) => getComputedStyle(header).position !== 'sticky' || header.offsetHeight < innerHeight / 4"), $"The header hides {kind.Address}.");
        }
    }

    [Theory]
    [InlineData(768)]
    [InlineData(985)]
    [InlineData(1024)]
    [InlineData(1280)]
    public async Task Search_and_theme_stand_beside_the_name_above_what_they_head(int width)
    {
        await using var reader = await Reader.ArriveAsync(width: width);
        await reader.GoAsync("/glossary#asgi");
        var tops = await Task.WhenAll(new[] { ".brand", ".site-search", ".theme" }.Select(part => reader.Page.Locator($".site-header {part}").EvaluateAsync<double>("(part) => part.getBoundingClientRect().top + part.getBoundingClientRect().height / 2")));
        Assert.True(tops.Max() - tops.Min() < 4, string.Join(", ", tops));
        Assert.True(await reader.Page.Locator("#asgi").EvaluateAsync<bool>("(term) => term.getBoundingClientRect().top >= document.querySelector('.site-header').getBoundingClientRect().bottom"), "The header hides the term that the address names.");
    }

    [Fact]
    public async Task Tables_of_two_columns_wrap_on_a_phone()
    {
        await using var reader = await Reader.ArriveAsync(width: 390);
        var scrolling = new List<string?>();
        foreach (var address in (await SiteCrawl.SitemapAsync()).Where(address => address.StartsWith("/guide/", StringComparison.Ordinal)))
        {
            await reader.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            scrolling.AddRange((await reader.Page.EvaluateAsync<JsonElement>(Scrolling)).EnumerateArray().Select(table => table.GetString()));
        }

        Assert.Empty(scrolling);
    }

    [Fact]
    public async Task What_fingers_press_is_large_enough()
    {
        await using var reader = await Reader.ArriveAsync(width: 390);
        foreach (var kind in PageKinds.Plain)
        {
            await reader.GoAsync(kind.Address);
            var low = (await reader.Page.EvaluateAsync<JsonElement>(TooLow, LeastForFingers)).EnumerateArray().Select(target => $"{kind.Address}, {target.GetString()}");
            Assert.Empty(low);
        }
    }

    [Fact]
    public async Task In_forced_colours_lines_say_what_backgrounds_say_elsewhere()
    {
        await using var reader = await Reader.ArriveAsync();
        await reader.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await reader.GoAsync("/guide/start/your-first-web-page");
        foreach (var current in new[] { ".places [aria-current]", ".sidebar [aria-current] >> nth=0", ".tab-list [aria-selected=true] >> nth=0" })
            await Expect(reader.Page.Locator(current)).ToHaveCSSAsync("outline-style", "solid");
        await Expect(reader.Page.Locator(".tab-list [aria-selected=false]").First).ToHaveCSSAsync("outline-style", "none");
        await Expect(reader.Page.Locator(".callout").First).ToHaveCSSAsync("border-right-style", "solid");
        await Expect(reader.Page.Locator(".code").First).ToHaveCSSAsync("border-top-style", "solid");
        await reader.GoAsync("/search?q=django+orm");
        await Expect(reader.Page.Locator(".facets [aria-current]").First).ToHaveCSSAsync("outline-style", "solid");
        await Expect(reader.Page.Locator("mark").First).ToHaveCSSAsync("outline-style", "solid");
        await Expect(reader.Page.Locator(".search-form .button")).ToHaveCSSAsync("border-top-style", "solid");
    }

    [Theory]
    [InlineData(ReducedMotion.Reduce, "auto")]
    [InlineData(ReducedMotion.NoPreference, "smooth")]
    public async Task Nothing_glides_for_those_who_do_not_want_it(ReducedMotion wish, string behaviour)
    {
        await using var reader = await Reader.ArriveAsync();
        await reader.Page.EmulateMediaAsync(new() { ReducedMotion = wish });
        await reader.GoAsync("/guide/start/your-first-web-page");
        await reader.Page.Keyboard.PressAsync("Tab");
        await Expect(reader.Page.Locator("html")).ToHaveCSSAsync("scroll-behavior", behaviour);
        var moving = await reader.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('*')].filter((element) => { const style = getComputedStyle(element); return style.animationName !== 'none' || parseFloat(style.transitionDuration) > 0.15; }).length");
        Assert.Equal(0, moving);
    }
}
