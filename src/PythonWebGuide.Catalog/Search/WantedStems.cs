namespace PythonWebGuide.Catalog.Search;

/// <summary>Which stems are looked for, by which groups, and how much each counts.</summary>
internal sealed class WantedStems(int stems)
{
    private readonly ushort[] masks = new ushort[stems];
    private readonly float[] weights = new float[stems];
    private readonly List<int> set = [];

    public ushort Mask(int stem) => masks[stem];

    public float Weight(int stem) => weights[stem];

    public void Read(QueryPlan plan)
    {
        foreach (var stem in set) (masks[stem], weights[stem]) = (0, 0);
        set.Clear();
        for (var group = 0; group < plan.Groups.Length; group++)
        {
            foreach (var alternative in plan.Groups[group].Alternatives)
            {
                // Of several words that stand for one, each has its share.
                foreach (var stem in alternative.Stems) Add(stem, group, (float)alternative.Weight / alternative.Stems.Length);
            }
        }
    }

    private void Add(int stem, int group, float weight)
    {
        if (masks[stem] == 0) set.Add(stem);
        masks[stem] |= (ushort)(1 << group);
        weights[stem] = Math.Max(weights[stem], weight);
    }
}
