namespace PythonWebGuide.Catalog.Search;

/// <summary>A text that readers may type whole, and the section that it names.</summary>
internal readonly record struct ExactMatch(int Section, ExactKind Kind);
