namespace PythonWebGuide.BrowserTests.WholeSite;

/// <summary>A page as a browser without JavaScript met it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Html">The text as it was sent; empty for files.</param>
/// <param name="Links">Addresses within the site, with their anchors.</param>
/// <param name="Anchors">What a link can point at.</param>
/// <param name="Faults">Of the layout at 320 px, which is 400 % zoom, of the console and of requests.</param>
internal sealed record CrawledPage(string Address, int Status, string Html, IReadOnlyList<string> Links, IReadOnlySet<string> Anchors, IReadOnlyList<string> Faults);
