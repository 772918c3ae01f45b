using System.Runtime.InteropServices;

namespace PythonWebGuide.Catalog.Search.Indexing;

/// <summary>Documents, which are sections or articles, as texts that each belong to a field; a field may have several.</summary>
internal sealed class StemDocuments
{
    private readonly List<(int Field, StemRun Run)> texts = [];
    private readonly List<int> ends = [];

    public int Count => ends.Count;

    public void Add(int field, StemRun run)
    {
        if (run.Length > 0) texts.Add((field, run));
    }

    /// <summary>What was added since the last end is one document.</summary>
    public void End() => ends.Add(texts.Count);

    public ReadOnlySpan<(int Field, StemRun Run)> this[int document] =>
        CollectionsMarshal.AsSpan(texts)[(document == 0 ? 0 : ends[document - 1])..ends[document]];
}
