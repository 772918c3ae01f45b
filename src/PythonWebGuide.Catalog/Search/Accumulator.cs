namespace PythonWebGuide.Catalog.Search;

/// <summary>Adds up scores of sections or articles: of each group only its best alternative counts. Used again for the next search.</summary>
internal sealed class Accumulator(int size)
{
    private readonly Sum[] sums = new Sum[size];
    private readonly int[] touched = new int[size];
    private int count;

    public ReadOnlySpan<int> Touched => touched.AsSpan(0, count);

    public float Score(int id) => sums[id].Score;

    /// <summary>A bit for each group that was found there.</summary>
    public ushort Mask(int id) => sums[id].Mask;

    public void Clear()
    {
        foreach (var id in Touched) sums[id] = default;
        count = 0;
    }

    public void Add(int id, int group, float value)
    {
        ref var sum = ref sums[id];
        var bit = (ushort)(1 << group);
        if (sum.Mask == 0) touched[count++] = id;
        if ((sum.Mask & bit) == 0)
        {
            sum.Mask |= bit;
            sum.Score += value;
            sum.Best = value;
        }
        else if (value > sum.Best)
        {
            sum.Score += value - sum.Best;
            sum.Best = value;
        }
    }

    private struct Sum
    {
        public float Score;
        public float Best;
        public ushort Mask;
    }
}
