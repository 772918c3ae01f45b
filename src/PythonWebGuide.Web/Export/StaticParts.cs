using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using PythonWebGuide.Catalog;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Web.Export;

/// <summary>
/// What only an export has: the modules that do in the browser what elsewhere the server does, and the data that they need. All of
/// them lie in a folder that is named by what they are, and <see cref="Entry"/> tells the pages which one that is.
/// </summary>
internal static class StaticParts
{
    public const string Folder = "static";

    /// <summary>Letters of the name of the folder.</summary>
    public const int NameLength = 12;

    private const string Entry = "guide.js";
    private const string Resources = "PythonWebGuide.Web.Static.";

    /// <summary>Files by their paths in the export.</summary>
    /// <param name="reader">The catalog.</param>
    /// <param name="send">Sends a form to an address of the site.</param>
    public static async Task<IReadOnlyList<(string Path, byte[] Bytes)>> OfAsync(CatalogReader reader, Func<string, string, Task<ServedFile>> send)
    {
        List<(string Name, byte[] Bytes)> files =
        [
            .. Modules(),
            .. reader.SearchParts().Select(part => ($"{part.Name}.json", part.Json)),
            ("paths.json", GuideFacts.Paths(reader.Map)),
            .. reader.Map.Chooser is { } chooser ? [("choose.json", GuideFacts.Chooser(chooser))] : Array.Empty<(string, byte[])>(),
            .. await ChecksAsync(reader, send),
        ];
        files.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, bytes) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(SHA256.HashData(bytes));
        }

        var folder = Convert.ToHexStringLower(hash.GetHashAndReset())[..NameLength];
        return
        [
            .. files.Select(file => ($"{Folder}/{folder}/{file.Name}", file.Bytes)),
            ($"{Folder}/{Entry}", Encoding.UTF8.GetBytes($"export const load = (part) => import(`./{folder}/${{part}}.js`);\n")),
        ];
    }

    /// <summary>The explanations of each question, as the site answers the first choice; the module puts the reader's in.</summary>
    private static async Task<List<(string Name, byte[] Bytes)>> ChecksAsync(CatalogReader reader, Func<string, string, Task<ServedFile>> send)
    {
        var checks = new List<(string, byte[])>();
        foreach (var article in reader.Map.Articles.DistinctBy(article => article.Slug))
        {
            for (var number = 1; number <= reader.TextOf(article).Questions.Length; number++)
            {
                var page = await send($"/check/{article.Slug}", $"question={number}&answer=1");
                if (page.Status != StatusCodes.Status200OK) throw new InvalidOperationException($"Question {number} of {article.Url} cannot be answered: {page.Status}.");
                checks.Add(($"check-{article.Slug}-{number}.html", page.Bytes));
            }
        }

        return checks;
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Modules()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Resources, StringComparison.Ordinal)))
        {
            using var bytes = new MemoryStream();
            assembly.GetManifestResourceStream(resource)!.CopyTo(bytes);
            yield return (resource[Resources.Length..], bytes.ToArray());
        }
    }
}
