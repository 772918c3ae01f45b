namespace PythonWebGuide.Catalog.Search;

/// <summary>What a result shows of a section.</summary>
internal sealed record SectionText(string Anchor, bool IsLead, string Heading, string Trail, string Text, string Code);
