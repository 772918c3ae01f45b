namespace PythonWebGuide.Catalog.Search.Indexing;

/// <summary>The stems of one text in order, and where <see cref="StemPool"/> has them.</summary>
internal readonly record struct StemRun(int Block, int Start, int Length);
