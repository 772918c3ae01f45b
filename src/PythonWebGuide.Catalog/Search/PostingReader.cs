using PythonWebGuide.Catalog.Search.Indexing;

namespace PythonWebGuide.Catalog.Search;

internal ref struct PostingReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;

    /// <summary>Section or article, from 0.</summary>
    public int Id { get; private set; } = -1;

    public byte Impact { get; private set; }

    public bool MoveNext()
    {
        if (at >= bytes.Length) return false;
        Id += Varint.Read(bytes, ref at);
        Impact = bytes[at++];
        return true;
    }
}
