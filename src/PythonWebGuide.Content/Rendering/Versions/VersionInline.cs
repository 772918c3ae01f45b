using Markdig.Syntax.Inlines;

namespace PythonWebGuide.Content.Rendering.Versions;

/// <summary><c>{{v:django}}</c>: the version of a package, from the version file.</summary>
internal sealed class VersionInline(string package) : LeafInline
{
    public string Package => package;

    public string Version { get; set; } = "";
}
