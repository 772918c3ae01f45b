namespace PythonWebGuide.Catalog.Rows;

/// <summary>A fact about the catalog itself: title of the guide, content hash, content folder, count of articles.</summary>
internal sealed class MetaRow
{
    public required string Key { get; init; }

    public required string Value { get; init; }
}
