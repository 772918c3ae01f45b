using PythonWebGuide.Content.Articles;

namespace PythonWebGuide.Catalog.Navigation;

/// <summary>A step of a sample project.</summary>
/// <param name="Name"><c>project/step</c>.</param>
/// <param name="Evidence">When and with what it was run; null when it was not.</param>
public sealed record SampleEntry(string Name, SampleEvidence? Evidence)
{
    public string ArchiveUrl => $"/samples/{Name}.zip";
}
