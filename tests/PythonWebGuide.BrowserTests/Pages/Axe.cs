using System.Text.Json;
using PythonWebGuide.BrowserTests.Means;

namespace PythonWebGuide.BrowserTests.Pages;

/// <summary>axe-core's findings on a page: WCAG 2.2 A and AA, and its best practices.</summary>
internal static class Axe
{
    private const string Run = """
        async () => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
          return violations.flatMap((found) => found.nodes.map((node) => `${found.id}: ${node.html.slice(0, 200)} (${node.failureSummary.replaceAll(/\s+/g, ' ')})`));
        }
        """;

    private static readonly Lazy<Task<string>> Source = new(() => NodeParts.TextAsync("axe-core/axe.min.js"));

    public static async Task<IReadOnlyList<string>> FindingsAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(await Source.Value);
        var findings = await page.EvaluateAsync<JsonElement>(Run);
        return [.. findings.EnumerateArray().Select(finding => finding.GetString()!)];
    }
}
