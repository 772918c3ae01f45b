using Markdig.Syntax.Inlines;

namespace PythonWebGuide.Content.Rendering.Versions;

/// <summary><c>{{v:django}}</c>: the version of a package, from the version file.</summary>
internal sealed class VersionInline(string package) : LeafInline
{
    public string Package => package;

    public string Version { get; set; } = "";

    /// <summary>A newer feature release than the one that is named, to be said once on a page; null for none.</summary>
    public string? Newer { get; set; }
}
