namespace PythonWebGuide.Catalog.Search.Indexing;

/// <summary>The stems of all texts in large blocks: millions of small arrays would be copied again and again by the garbage collector.</summary>
internal sealed class StemPool
{
    private const int BlockSize = 1 << 18;

    private readonly List<int[]> blocks = [];
    private int used = BlockSize;

    public StemRun Add(ReadOnlySpan<int> stems)
    {
        if (stems.IsEmpty) return default;
        if (used + stems.Length > BlockSize)
        {
            blocks.Add(new int[Math.Max(BlockSize, stems.Length)]);
            used = 0;
        }

        stems.CopyTo(blocks[^1].AsSpan(used));
        var run = new StemRun(blocks.Count - 1, used, stems.Length);
        used += stems.Length;
        return run;
    }

    public ReadOnlySpan<int> this[StemRun run] => run.Length == 0 ? [] : blocks[run.Block].AsSpan(run.Start, run.Length);
}
