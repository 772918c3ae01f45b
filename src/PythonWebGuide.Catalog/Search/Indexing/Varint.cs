namespace PythonWebGuide.Catalog.Search.Indexing;

/// <summary>Numbers in as few bytes as they need, seven bits each.</summary>
internal static class Varint
{
    private const int Bits = 7;
    private const byte More = 0x80;

    public static void Write(List<byte> target, int number)
    {
        var rest = (uint)number;
        for (; rest >= More; rest >>= Bits) target.Add((byte)(rest | More));
        target.Add((byte)rest);
    }

    public static int Read(ReadOnlySpan<byte> source, ref int at)
    {
        var number = 0;
        for (var shift = 0; ; shift += Bits)
        {
            var part = source[at++];
            number |= (part & ~More) << shift;
            if (part < More) return number;
        }
    }

    /// <param name="buffer">Used again for the next.</param>
    /// <param name="first">Numbers.</param>
    /// <param name="second">Those that follow.</param>
    public static byte[] Pack(List<byte> buffer, ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        buffer.Clear();
        foreach (var number in first) Write(buffer, number);
        foreach (var number in second) Write(buffer, number);
        return [.. buffer];
    }
}
