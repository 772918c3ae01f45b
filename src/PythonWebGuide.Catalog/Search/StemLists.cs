using PythonWebGuide.Catalog.Search.Indexing;

namespace PythonWebGuide.Catalog.Search;

/// <summary>Lists of stems, one for each section, packed into one block of memory.</summary>
internal sealed class StemLists(byte[] bytes, int[] starts)
{
    public StemEnumerator In(int section) => new(bytes.AsSpan(starts[section]..starts[section + 1]));

    public int Read(int section, Span<int> target)
    {
        var packed = bytes.AsSpan(starts[section]..starts[section + 1]);
        var count = 0;
        for (var at = 0; at < packed.Length && count < target.Length;) target[count++] = Varint.Read(packed, ref at);
        return count;
    }
}
