namespace PythonWebGuide.Catalog.Search;

/// <summary>The packed postings of all stems in one block of memory; unpacked while they are added up.</summary>
internal sealed class Postings(byte[] bytes, int[] starts, int[] counts)
{
    /// <summary>How many places have the stem.</summary>
    public int Count(int stem) => counts[stem];

    public PostingReader Of(int stem) => new(bytes.AsSpan(starts[stem]..starts[stem + 1]));
}
