using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rules;

internal sealed class AnchorsResolve : IGuideRule
{
    public string Id => RuleIds.AnchorsResolve;

    public IEnumerable<(SourcePath Path, Finding Finding)> Check(GuideDraft guide)
    {
        var files = guide.Files.ToDictionary(file => file.Path);
        return from file in files.Values
               from link in file.Links
               where link.Anchor.Length > 0 && files.TryGetValue(link.Target, out var target) && !target.Anchors.Contains(link.Anchor, StringComparer.Ordinal)
               select (file.Path, new Finding(link.Line, link.Column, $"'{link.Target}' has no heading '#{link.Anchor}'{Nearest(link.Anchor, files[link.Target])}"));
    }

    private static string Nearest(string anchor, CompiledFile target) =>
        target.Anchors.Where(known => known.Contains(anchor, StringComparison.Ordinal) || anchor.Contains(known, StringComparison.Ordinal)).Order(StringComparer.Ordinal).FirstOrDefault() is { } near
            ? $"; did you mean '#{near}'?"
            : "; correct it, or give the heading this id with `{#" + anchor + "}`";
}
