using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Rendering.Samples;

/// <summary><c>samples/evidence.json</c>, which only a full green run of the samples writes.</summary>
internal static class EvidenceFile
{
    public static readonly SourcePath Path = SourcePath.Parse("samples/evidence.json");

    private const int MaxBytes = 1024 * 1024;

    /// <returns>Evidence by <c>project/step</c>; empty without a file.</returns>
    public static FrozenDictionary<string, SampleEvidence> Read(ContentFolder folder, ProblemList problems)
    {
        if (folder.FileOrNull(Path) is not { } file || SourceText.ReadOrNull(file, problems, MaxBytes) is not { } source) return FrozenDictionary<string, SampleEvidence>.Empty;
        try
        {
            using var json = JsonDocument.Parse(source.Text);
            return json.RootElement.EnumerateObject().ToFrozenDictionary(step => step.Name, step => Evidence(step.Value), StringComparer.Ordinal);
        }
        catch (Exception failure) when (failure is JsonException or FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            problems.Add(RuleIds.SamplesMatchTheirEvidence, Path, 1, 1, $"this file was not written by `content/samples/run.py test --evidence` ({failure.Message}); run it");
            return FrozenDictionary<string, SampleEvidence>.Empty;
        }
    }

    private static SampleEvidence Evidence(JsonElement step) => new(
        step.GetProperty("hash").GetString() ?? "",
        DateOnly.ParseExact(step.GetProperty("date").GetString() ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture),
        step.GetProperty("python").GetString() ?? "",
        [.. step.GetProperty("versions").EnumerateObject().Select(package => new TestedPackage(package.Name, package.Value.GetString() ?? ""))],
        step.GetProperty("tests").GetInt32());
}
