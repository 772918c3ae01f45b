namespace PythonWebGuide.Catalog.Search;

/// <summary>Adds up scores of sections or articles: of each group only its best alternative counts. Used again for the next search.</summary>
internal sealed class Accumulator(int size)
{
    private readonly float[] scores = new float[size];
    private readonly float[] best = new float[size];
    private readonly ushort[] masks = new ushort[size];
    private readonly List<int> touched = [];

    public IReadOnlyList<int> Touched => touched;

    public float Score(int id) => scores[id];

    /// <summary>A bit for each group that was found there.</summary>
    public ushort Mask(int id) => masks[id];

    public void Clear()
    {
        foreach (var id in touched) (scores[id], masks[id]) = (0, 0);
        touched.Clear();
    }

    public void Add(int id, int group, float value)
    {
        var bit = (ushort)(1 << group);
        if (masks[id] == 0) touched.Add(id);
        if ((masks[id] & bit) == 0)
        {
            masks[id] |= bit;
            scores[id] += value;
            best[id] = value;
        }
        else if (value > best[id])
        {
            scores[id] += value - best[id];
            best[id] = value;
        }
    }
}
