using PythonWebGuide.BrowserTests.Means;

namespace PythonWebGuide.BrowserTests.Pages;

/// <summary>A kind of page, in one of its states.</summary>
/// <param name="Name">As screenshots and failures name it.</param>
/// <param name="Address">Where a reader goes to see it.</param>
/// <param name="Do">What the reader does there to bring it about.</param>
internal sealed record PageKind(string Name, string Address, Func<Reader, Task>? Do = null)
{
    public async Task OpenAsync(Reader reader)
    {
        await reader.GoAsync(Address);
        if (Do is not null) await Do(reader);
    }
}
