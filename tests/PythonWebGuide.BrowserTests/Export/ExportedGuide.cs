using System.Globalization;
using System.Text.RegularExpressions;
using PythonWebGuide.BrowserTests.Means;

namespace PythonWebGuide.BrowserTests.Export;

/// <summary>The whole guide as files, written by the published program, twice, and what each took of the processors; so did compiling it, for comparison.</summary>
internal static partial class ExportedGuide
{
    /// <summary>Runs a program, then prints what it and the shell took of all processors, user and system; other tests run beside it.</summary>
    private const string Timed = "\"$@\" && times";

    private static readonly Lazy<Task<(string Folder, TimeSpan Time)>> First = new(() => WriteAsync("export"));
    private static readonly Lazy<Task<(string Folder, TimeSpan Time)>> Second = new(() => WriteAsync("export-again"));

    public static Task<(string Folder, TimeSpan Time)> Async() => First.Value;

    public static Task<(string Folder, TimeSpan Time)> AgainAsync() => Second.Value;

    /// <summary>What compiling the content into a new catalog takes.</summary>
    public static async Task<TimeSpan> TimeToCompileAsync()
    {
        var catalog = Directory.CreateTempSubdirectory("guide-catalog-");
        try
        {
            return await TimeAsync("index", $"--Guide:CatalogPath={catalog.FullName}");
        }
        finally
        {
            catalog.Delete(recursive: true);
        }
    }

    /// <summary>All files, from the folder on.</summary>
    public static IReadOnlyList<string> FilesIn(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];

    /// <summary>The address of a file of the site; null for those that only an export has.</summary>
    public static string? AddressOf(string file) =>
        file is Nginx.Headers or "404.html" || file.StartsWith("static/", StringComparison.Ordinal) ? null
        : file == "index.html" ? "/"
        : "/" + (file.EndsWith(".html", StringComparison.Ordinal) && !file.StartsWith("samples/", StringComparison.Ordinal) ? file[..^".html".Length] : file);

    public static string FileOf(string address) => address == "/" ? "index.html" : address[1..] + (HasEnding(address) ? "" : ".html");

    /// <summary>Pages have none, and samples have their own.</summary>
    private static bool HasEnding(string address) => address.StartsWith("/samples/", StringComparison.Ordinal) || Path.GetFileName(address).Contains('.', StringComparison.Ordinal);

    private static async Task<(string Folder, TimeSpan Time)> WriteAsync(string name)
    {
        var folder = Path.Combine(Repository.Cache, name);
        var site = await GuideServer.AddressAsync(); // with the same base of absolute addresses, and its catalog
        return (folder, await TimeAsync("export", "--out", folder, $"--Guide:PublicUrl={site.GetLeftPart(UriPartial.Authority)}", $"--Guide:CatalogPath={Path.Combine(Repository.Cache, "catalog")}"));
    }

    private static async Task<TimeSpan> TimeAsync(params string[] arguments)
    {
        var (code, output, errors) = await Command.RunAsync(Repository.Root, "sh", ["-c", Timed, "guide", "dotnet", await GuideServer.ProgramAsync(), .. arguments]);
        if (code != 0) throw new InvalidOperationException($"'{string.Join(' ', arguments)}' failed: {output}{errors}");
        var seconds = Spent().Matches(output.TrimEnd().Split('\n')[^1]).Sum(match => 60 * double.Parse(match.Groups["minutes"].Value, CultureInfo.InvariantCulture) + double.Parse(match.Groups["seconds"].Value, CultureInfo.InvariantCulture));
        return TimeSpan.FromSeconds(seconds);
    }

    [GeneratedRegex("(?<minutes>[0-9]+)m(?<seconds>[0-9.]+)s", RegexOptions.NonBacktracking)]
    private static partial Regex Spent();
}
