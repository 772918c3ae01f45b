using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using PythonWebGuide.Content.Comparing;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Metadata;

/// <summary>The figures that <c>samples/contract/measure.py</c> wrote.</summary>
internal static class MeasurementsFile
{
    /// <summary>What is shown, in this order: key of the file, title, format of the number.</summary>
    private static readonly (string Key, string Title, string Format)[] Figures =
    [
        ("lines", "Lines of Python that Cairn's authors wrote", "N0"),
        ("direct_dependencies", "Packages that they chose", "N0"),
        ("distributions", "Packages that this brings, all in all", "N0"),
        ("start_seconds", "Start of the server, seconds", "0.00"),
        ("pss_mib", "Memory, MiB", "0"),
        ("requests_per_second", "List of trails, requests a second", "N0"),
        ("p99_ms", "of which 99 % answered within, ms", "0"),
        ("page_bytes", "Size of that page, bytes", "N0"),
    ];

    public static Measurements? ReadOrNull(ContentFolder folder, SourcePath path, ImmutableArray<ComparedFramework> frameworks, ProblemList problems)
    {
        if (folder.FileOrNull(path) is not { } file)
        {
            problems.Add(RuleIds.ComparisonIsWhole, path, 1, 1, "`measurements` of compare.yml names this file, which is not there; run content/samples/contract/measure.py");
            return null;
        }

        if (SourceText.ReadOrNull(file, problems) is not { } source) return null;
        try
        {
            using var json = JsonDocument.Parse(source.Text);
            return Read(json.RootElement, frameworks);
        }
        catch (Exception failure) when (failure is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            problems.Add(RuleIds.ComparisonIsWhole, path, 1, 1, $"this file was not written by content/samples/contract/measure.py ({failure.Message}); run it");
            return null;
        }
    }

    private static Measurements Read(JsonElement root, ImmutableArray<ComparedFramework> frameworks)
    {
        var applications = frameworks.Select(framework => root.GetProperty("applications").GetProperty(framework.Key)).ToList();
        var machine = root.GetProperty("machine");
        return new Measurements(
            DateOnly.ParseExact(Text(root, "date"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Text(root, "command"),
            [
                $"{Text(machine, "cpu")}, {machine.GetProperty("cores").GetInt32()} cores; Python {Text(root, "python")}; {string.Join(", ", root.GetProperty("versions").EnumerateObject().Select(package => $"{package.Name} {package.Value.GetString()}"))}",
                $"Load: {Text(root, "load")}",
                .. root.GetProperty("notes").EnumerateArray().Select(note => note.GetString() ?? ""),
            ],
            [
                new MeasuredRow("Server", [.. applications.Select(application => Text(application, "server"))]),
                .. Figures.Select(figure => new MeasuredRow(figure.Title, [.. applications.Select(application => application.GetProperty(figure.Key).GetDouble().ToString(figure.Format, CultureInfo.InvariantCulture))])),
            ]);
    }

    private static string Text(JsonElement element, string key) => element.GetProperty(key).GetString() ?? "";
}
