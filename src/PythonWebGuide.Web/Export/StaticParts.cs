using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using PythonWebGuide.Catalog;

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
    public static IEnumerable<(string Path, byte[] Bytes)> Of(CatalogReader reader)
    {
        var files = Modules().Concat(reader.SearchParts().Select(part => (Name: $"{part.Name}.json", Bytes: part.Json))).OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, bytes) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(SHA256.HashData(bytes));
        }

        var folder = Convert.ToHexStringLower(hash.GetHashAndReset())[..NameLength];
        return files.Select(file => ($"{Folder}/{folder}/{file.Name}", file.Bytes))
            .Append(($"{Folder}/{Entry}", Encoding.UTF8.GetBytes($"export const load = (part) => import(`./{folder}/${{part}}.js`);\n")));
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
