namespace PythonWebGuide.Content.Articles;

/// <summary>How a section shows an error message. The greater one explains it better.</summary>
public enum ErrorPlace
{
    Nowhere,
    Text,
    Code,
    TableRow,
    Heading,
}
