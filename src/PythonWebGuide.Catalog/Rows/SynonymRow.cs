namespace PythonWebGuide.Catalog.Rows;

/// <summary>Words that are also searched for when others are typed; both in the form of the index.</summary>
internal sealed class SynonymRow
{
    public required string Typed { get; init; }

    public required string Meant { get; init; }
}
