using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Web.Export;

/// <summary>The addresses of this site that a page or file leads to.</summary>
internal sealed partial class ServedLinks(string publicUrl)
{
    private readonly string site = publicUrl.TrimEnd('/') + "/";

    /// <returns>Paths, without queries and anchors.</returns>
    public IEnumerable<string> In(ServedFile file)
    {
        if (file.IsPage) return Html().Matches(Encoding.UTF8.GetString(file.Bytes)).Select(match => PathOrNull(WebUtility.HtmlDecode(match.Groups["link"].Value), file.Address)).OfType<string>();
        return IsList(file.Type) ? Listed().Matches(Encoding.UTF8.GetString(file.Bytes)).Select(match => PathOrNull(WebUtility.HtmlDecode(match.Groups["link"].Value), file.Address)).OfType<string>() : [];
    }

    /// <summary>Sitemap, feed, manifest: not the Markdown, which says only what the pages say.</summary>
    private static bool IsList(string type) => type.Contains("xml", StringComparison.Ordinal) || type.Contains("manifest", StringComparison.Ordinal);

    private string? PathOrNull(string link, string from)
    {
        if (link.StartsWith('#') || !Uri.TryCreate(new Uri(site + from.TrimStart('/')), link, out var address)) return null;
        // Templates, as of OpenSearch, are no addresses.
        if (link.Contains('{', StringComparison.Ordinal) || !address.AbsoluteUri.StartsWith(site, StringComparison.Ordinal)) return null;
        return address.AbsolutePath;
    }

    /// <summary>The compiler writes attributes in double quotes. The content of <c>meta</c> may be the picture of a preview.</summary>
    [GeneratedRegex("""<(?:a|link|script|img|source|meta)\s[^>]*?(?:href|src|property="og:image" content)="(?<link>[^"]*)""", RegexOptions.NonBacktracking)]
    private static partial Regex Html();

    [GeneratedRegex("""(?:"(?<link>/[^\s"<>]*)|(?<link>https?://[^\s"<>]*))""", RegexOptions.NonBacktracking)]
    private static partial Regex Listed();
}
