namespace PythonWebGuide.Catalog.Search;

/// <param name="Article">Number of its article, from 0.</param>
/// <param name="IsLead">Whether it is the beginning of the article.</param>
/// <param name="IsCommonplace">Whether many articles have a section of this heading.</param>
internal readonly record struct IndexedSection(int Article, bool IsLead, bool IsCommonplace);
