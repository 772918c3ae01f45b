namespace PythonWebGuide.Web.Hosting;

/// <summary>What the site answers at an address.</summary>
internal sealed record ServedFile(string Address, int Status, IHeaderDictionary Headers, byte[] Bytes)
{
    public const string NotFoundFile = "404.html";

    private const string Html = "text/html";

    public string Type => Headers.ContentType.ToString();

    public bool IsPage => Type.StartsWith(Html, StringComparison.Ordinal);

    /// <summary>
    /// Where it lies in the export: a page beside the folder of the pages below it (<c>guide/django.html</c>), which static hosts
    /// serve at its address without a slash at the end, and without moving the reader there.
    /// </summary>
    public string Path => Address == "/" ? "index.html" : IsPage ? $"{Address[1..]}.html" : Address[1..];
}
