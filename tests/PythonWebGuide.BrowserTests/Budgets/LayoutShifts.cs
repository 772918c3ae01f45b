using System.Text.Json;
using PythonWebGuide.BrowserTests.Means;

namespace PythonWebGuide.BrowserTests.Budgets;

/// <summary>What moves by itself while a page loads, seen on a slow machine, where whatever comes late is late.</summary>
internal static class LayoutShifts
{
    private const int TimesSlower = 4;

    private const string Watch = """
        window.shifts_seen = [];
        const named = (node) => node?.nodeType === 1 ? node.cloneNode(false).outerHTML.slice(0, 100) : node?.textContent.trim().slice(0, 60);
        new PerformanceObserver((list) => {
          for (const { value, sources } of list.getEntries()) window.shifts_seen.push({ value, what: sources.map(({ node, previousRect, currentRect }) => `${named(node)} from ${previousRect.y} to ${currentRect.y}`).join(' | ') });
        }).observe({ type: 'layout-shift', buffered: true });
        """;

    private const string Choices = """
        for (const [key, value] of Object.entries({ theme: 'dark', 'tab-framework': 'fastapi', 'tab-tool': 'pip', 'tab-os': 'windows' })) localStorage.setItem(key, value);
        """;

    private const string Settled = "() => new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => done(window.shifts_seen))), 250))";

    /// <param name="returning">Comes again: with a theme, a tab of each group that is not the first one, and pages marked as done.</param>
    public static async Task<IReadOnlyList<(double Value, string What)>> OfAsync(string address, int width, bool returning)
    {
        await using var reader = await Reader.ArriveAsync(width: width);
        await reader.Page.AddInitScriptAsync(Watch);
        if (returning)
        {
            await reader.Page.AddInitScriptAsync(Choices);
            await reader.RememberAsync(Progress.Of("set-up-python-with-uv", "your-first-web-page", "testing-with-pytest", "same-app-three-ways"));
        }

        await (await reader.Page.Context.NewCDPSessionAsync(reader.Page)).SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = TimesSlower });
        await reader.GoAsync(address);
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var seen = await reader.Page.EvaluateAsync<JsonElement>(Settled);
        return [.. seen.EnumerateArray().Select(shift => (shift.GetProperty("value").GetDouble(), $"{address}, {width} px{(returning ? ", returning" : "")}: {shift.GetProperty("value")}: {shift.GetProperty("what").GetString()}"))];
    }
}
