namespace PythonWebGuide.Catalog.Search;

internal enum ExactKind
{
    None,
    Alias,
    Heading,
    Title,
}
