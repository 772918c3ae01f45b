namespace PythonWebGuide.Catalog.Rows;

/// <summary>The stems of a section in order, as varints, for the second stage of search.</summary>
internal sealed class SectionStemsRow
{
    public required int Id { get; init; }

    public required byte[] Heading { get; init; }

    public required byte[] Trail { get; init; }

    public required byte[] Body { get; init; }
}
