using System.Text;
using System.Text.Json;
using PythonWebGuide.BrowserTests.Means;
using UglyToad.PdfPig;

namespace PythonWebGuide.BrowserTests.Journeys;

/// <summary>Pages on paper: all of the text, in black on white, nothing cut at an edge or folded away.</summary>
public sealed class PrintTests
{
    /// <summary>The text of each paragraph, heading, line of code, cell and label of the page, whether it is shown on the screen or not.</summary>
    private const string Texts = """
        () => {
          const parts = 'h1, h2, h3, h4, .prose p, .prose li, .prose dt, .prose dd, .prose th, .prose td, .prose pre, .prose summary, .prose figcaption, .prose legend, .tab-label, .lead, .checkpoint, .facts dd, .glossary dt';
          const own = (part) => {
            const copy = part.cloneNode(true);
            copy.querySelectorAll('.anchor, .copy, button, .visually-hidden, svg').forEach((element) => element.remove());
            copy.querySelectorAll('a[href^="https://"]').forEach((link) => link.append(link.getAttribute('href'))); // written out on paper
            return copy.textContent;
          };
          return [...document.querySelectorAll('main')].flatMap((main) => [...main.querySelectorAll(parts)])
            .filter((part) => !part.querySelector(':scope p, :scope li, :scope pre, :scope table, :scope form, :scope dl, :scope details') && !part.closest('.sidebar, .outline, .outline-fold, .breadcrumb, svg'))
            .map(own);
        }
        """;

    private const string Cut = """
        () => [...document.querySelectorAll('main *')]
          .filter((element) => ['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1)
          .map((element) => element.outerHTML.slice(0, 160))
        """;

    [Theory]
    [InlineData("/guide/start/your-first-web-page", true)]
    [InlineData("/guide/start/your-first-web-page", false)]
    [InlineData("/guide/choose/same-app-three-ways", true)]
    [InlineData("/guide/data/transactions-and-races", true)]
    [InlineData("/guide/reference/common-errors", true)]
    [InlineData("/paths/getting-started/set-up-python-with-uv", true)]
    [InlineData("/paths/getting-started", true)]
    [InlineData("/glossary", true)]
    [InlineData("/guide/django", true)]
    public async Task All_text_of_a_page_is_on_paper(string address, bool script)
    {
        await using var reader = await Reader.ArriveAsync(script, scheme: ColorScheme.Dark);
        await reader.GoAsync(address);
        var texts = (await reader.Page.EvaluateAsync<JsonElement>(Texts)).EnumerateArray().Select(text => Letters(text.GetString()!)).Where(text => text.Length > 0).ToList();
        Assert.True(texts.Count > 10);
        using var pdf = PdfDocument.Open(await reader.Page.PdfAsync(new() { Format = "A4", Margin = new() { Top = "15mm", Bottom = "15mm", Left = "15mm", Right = "15mm" } }));
        var paper = string.Concat(pdf.GetPages().SelectMany(page => page.Letters).Select(letter => Letters(letter.Value)));
        List<string> missing = [.. texts.Where(text => !IsOn(paper, text))];
        Assert.Empty(missing);
        Assert.All(pdf.GetPages(), page => Assert.All(page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)), letter =>
            Assert.True(letter.BoundingBox.Left >= 0 && letter.BoundingBox.Right <= page.Width && letter.BoundingBox.Bottom >= 0 && letter.BoundingBox.Top <= page.Height, $"“{letter.Value}” is off page {page.Number}.")));
    }

    [Theory]
    [InlineData("/guide/choose/same-app-three-ways")]
    [InlineData("/guide/reference/common-errors")]
    public async Task Nothing_is_cut_or_scrolls_on_paper(string address)
    {
        await using var reader = await Reader.ArriveAsync(width: 680); // A4 without its margins
        await reader.GoAsync(address);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var cut = await reader.Page.EvaluateAsync<JsonElement>(Cut);
        Assert.Empty(cut.EnumerateArray().Select(element => element.GetString()));
    }

    [Fact]
    public async Task Paper_is_white_whatever_theme_was_chosen()
    {
        await using var reader = await Reader.ArriveAsync();
        await reader.GoAsync("/guide/start/your-first-web-page");
        await reader.Page.GetByLabel("Theme").SelectOptionAsync("dark");
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(reader.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        await Assertions.Expect(reader.Page.Locator("body")).ToHaveCSSAsync("color", "rgb(26, 31, 38)");
    }

    /// <summary>Whole, or in two parts: what floats over the end of a page is written before the rest of a paragraph.</summary>
    private static bool IsOn(string paper, string text)
    {
        const int Line = 20;
        if (paper.Contains(text, StringComparison.Ordinal)) return true;
        return Enumerable.Range(Line, Math.Max(0, text.Length - (2 * Line))).Any(cut => paper.Contains(text[cut..], StringComparison.Ordinal) && paper.Contains(text[..cut], StringComparison.Ordinal));
    }

    /// <summary>Letters and digits alone: line ends, ligatures and hyphens of paper are not compared.</summary>
    private static string Letters(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit));
}
