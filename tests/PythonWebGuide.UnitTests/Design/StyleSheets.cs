using System.Text.RegularExpressions;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.UnitTests.Design;

/// <summary>The style sheets of the site, and the colours that they name.</summary>
internal static partial class StyleSheets
{
    private static readonly string Folder = GuideLocation.Resolve("src/PythonWebGuide.Web/Assets/css");

    /// <summary>The colours of <c>tokens.css</c> by name, without the two dashes.</summary>
    public static IReadOnlyDictionary<string, (Colour Light, Colour Dark)> Tokens { get; } = Token().Matches(File.ReadAllText(Path.Combine(Folder, "tokens.css")))
        .ToDictionary(match => match.Groups["name"].Value, match => (Colour.Parse(match.Groups["light"].Value), Colour.Parse(match.Groups["dark"].Value)));

    /// <summary>The other sheets by name, without comments.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Directory.GetFiles(Folder, "*.css", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "tokens.css")
        .ToDictionary(file => Path.GetFileName(file), file => Comment().Replace(File.ReadAllText(file), ""));

    /// <summary>The tokens that any rule gives to one of these properties.</summary>
    public static IReadOnlySet<string> TokensOf(params string[] properties) => All.Values.SelectMany(sheet => Declaration().Matches(sheet))
        .Where(match => properties.Contains(match.Groups["property"].Value))
        .SelectMany(match => Use().Matches(match.Groups["value"].Value)).Select(match => match.Groups["name"].Value)
        .Where(Tokens.ContainsKey).ToHashSet();

    [GeneratedRegex("--(?<name>[a-z-]+): light-dark\\((?<light>#[0-9a-f]+), (?<dark>#[0-9a-f]+)\\)", RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex("/\\*[^*]*\\*/", RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    [GeneratedRegex("(?<property>[a-z-]+): (?<value>[^;{}]+)[;}]", RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();

    [GeneratedRegex("var\\(--(?<name>[a-z-]+)\\)", RegexOptions.NonBacktracking)]
    private static partial Regex Use();
}
