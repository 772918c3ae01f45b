namespace PythonWebGuide.Catalog;

/// <summary>Keys of the meta table.</summary>
internal static class CatalogMeta
{
    public const string Title = "title";
    public const string ContentHash = "content-hash";
    public const string ContentFolder = "content-folder";
    public const string Chooser = "chooser";
    public const string Layers = "layers";
    public const string Comparison = "comparison";
    public const string Versions = "versions";
    public const string Quality = "quality";
}
