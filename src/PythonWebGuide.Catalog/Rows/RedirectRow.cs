namespace PythonWebGuide.Catalog.Rows;

internal sealed class RedirectRow
{
    public required string From { get; init; }

    public required string To { get; init; }
}
