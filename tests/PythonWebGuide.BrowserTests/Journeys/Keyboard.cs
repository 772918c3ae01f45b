using System.Text.Json;
using PythonWebGuide.BrowserTests.Means;

namespace PythonWebGuide.BrowserTests.Journeys;

/// <summary>A reader without a mouse. Each stop of the focus must have a name, be seen, and not lie under something else.</summary>
internal sealed class Keyboard(Reader reader)
{
    private const int MostStops = 400;

    private const string Focus = """
        () => {
          const at = document.activeElement;
          if (!at || at === document.body) return null;
          const { x, y, width, height } = at.getBoundingClientRect();
          const style = getComputedStyle(at);
          const top = document.elementFromPoint(Math.min(Math.max(x + width / 2, 0), innerWidth - 1), Math.min(Math.max(y + Math.min(height, innerHeight) / 2, 0), innerHeight - 1));
          const labelled = (at.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
          const name = at.getAttribute('aria-label') || labelled || [...(at.labels ?? [])].map((label) => label.textContent).join(' ') || at.textContent || '';
          return {
            name: name.replaceAll(/\s+/g, ' ').trim(),
            html: at.outerHTML.slice(0, 160),
            ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
            free: !!top && (at.contains(top) || top.contains(at)),
          };
        }
        """;

    public IPage Page => reader.Page;

    public Task KeyAsync(string key) => Page.Keyboard.PressAsync(key);

    /// <summary>Goes on by the tab key to what has this name, or one that begins so.</summary>
    public async Task TabToAsync(string name)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await KeyAsync("Tab");
            if (await NameOfFocusAsync() is { } found && found.StartsWith(name, StringComparison.Ordinal)) return;
        }

        Assert.Fail($"The tab key does not lead to “{name}” on {Page.Url}.");
    }

    /// <summary>Goes to a link or button by the tab key, presses Enter, and waits for the page behind it.</summary>
    public async Task FollowAsync(string name)
    {
        await TabToAsync(name);
        var loaded = new TaskCompletionSource();
        void OnLoad(object? sender, IPage page) => loaded.TrySetResult();
        Page.Load += OnLoad;
        await KeyAsync("Enter");
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Page.Load -= OnLoad;
    }

    /// <summary>The name of what has the focus; null at the end of the page.</summary>
    public async Task<string?> NameOfFocusAsync()
    {
        if (await Page.EvaluateAsync<JsonElement?>(Focus) is not { ValueKind: JsonValueKind.Object } focus) return null;
        var html = $"{focus.GetProperty("html").GetString()} on {Page.Url}";
        Assert.True(focus.GetProperty("name").GetString()!.Length > 0, $"Without a name: {html}");
        Assert.True(focus.GetProperty("ring").GetBoolean(), $"The focus is not seen: {html}");
        Assert.True(focus.GetProperty("free").GetBoolean(), $"The focus lies under something: {html}");
        return focus.GetProperty("name").GetString();
    }
}
