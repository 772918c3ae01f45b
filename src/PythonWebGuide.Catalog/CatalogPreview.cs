using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Content;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Catalog;

/// <summary>A guide that has no catalog yet: its tables and pages from the compiler, its search from the catalog before.</summary>
internal sealed class CatalogPreview(Guide guide, ContentFolder content, CatalogReader searched)
{
    public Guide Guide => guide;

    public ContentFolder Content => content;

    public CatalogReader Searched => searched;

    public GuideTables Tables { get; } = GuideTables.Of(guide);
}
