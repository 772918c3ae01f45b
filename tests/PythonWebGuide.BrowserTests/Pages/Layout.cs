using System.Text.Json;

namespace PythonWebGuide.BrowserTests.Pages;

/// <summary>What sticks out of the page to the side.</summary>
internal static class Layout
{
    private const string Find = """
        () => {
          const wide = document.documentElement.scrollWidth;
          if (wide <= document.documentElement.clientWidth) return [];
          const out = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1);
          return [`${location.pathname} is ${wide} px wide on a screen of ${document.documentElement.clientWidth}: ` + out.slice(0, 3).map((element) => element.outerHTML.slice(0, 120)).join(' | ')];
        }
        """;

    public static async Task<IReadOnlyList<string>> TooWideAsync(IPage page)
    {
        var found = await page.EvaluateAsync<JsonElement>(Find);
        return [.. found.EnumerateArray().Select(finding => finding.GetString()!)];
    }
}
