namespace PythonWebGuide.Catalog.Search.Indexing;

/// <summary>Where one stem occurs: for each place the distance from the place before, then one byte of impact.</summary>
internal sealed class PostingWriter
{
    private readonly List<byte> bytes = [];
    private int last = -1;

    public int Count { get; private set; }

    public byte[] Bytes => [.. bytes];

    public void Add(int id, byte impact)
    {
        Varint.Write(bytes, id - last);
        bytes.Add(impact);
        last = id;
        Count++;
    }
}
