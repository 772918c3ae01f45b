namespace PythonWebGuide.Catalog.Search;

/// <param name="Name">What it narrows by, as addresses name it.</param>
/// <param name="Value">A section, kind or level.</param>
/// <param name="Count">How many articles it would leave.</param>
public sealed record SearchFacet(string Name, string Value, int Count)
{
    public const string Section = "section";
    public const string Kind = "kind";
    public const string Level = "level";
}
