using PythonWebGuide.Catalog.Search.Indexing;

namespace PythonWebGuide.Catalog.Search;

/// <summary>Unpacks a list of stems as far as somebody reads.</summary>
internal ref struct StemEnumerator(ReadOnlySpan<byte> packed)
{
    private readonly ReadOnlySpan<byte> packed = packed;
    private int at;

    public int Current { get; private set; }

    public bool MoveNext()
    {
        if (at >= packed.Length) return false;
        Current = Varint.Read(packed, ref at);
        return true;
    }
}
