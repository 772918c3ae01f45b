namespace PythonWebGuide.Catalog.Rows;

internal sealed class ImageRow
{
    public required string Path { get; init; }

    public required string ContentType { get; init; }

    public required byte[] Bytes { get; init; }
}
