namespace PythonWebGuide.Catalog.Search.Indexing;

/// <summary>Computes the postings of all stems over documents, which are sections or articles.</summary>
internal static class ImpactTable
{
    /// <param name="documents">Documents as fields as stems.</param>
    /// <param name="fields">How fields count.</param>
    /// <param name="stems">How many stems there are.</param>
    /// <param name="cancellation">Stops between documents.</param>
    public static PostingWriter[] Build(IReadOnlyList<int[][]> documents, ImpactFields fields, int stems, CancellationToken cancellation)
    {
        var averages = AverageLengths(documents, fields.Weights.Length);
        var postings = new PostingWriter[stems];
        for (var stem = 0; stem < stems; stem++) postings[stem] = new PostingWriter();
        var counts = new double[stems];
        var seen = new List<int>();
        for (var id = 0; id < documents.Count; id++)
        {
            cancellation.ThrowIfCancellationRequested();
            Count(documents[id], fields, averages, counts, seen);
            foreach (var stem in seen)
            {
                postings[stem].Add(id, (byte)Math.Clamp(Math.Round(byte.MaxValue * counts[stem] / (fields.Saturation + counts[stem])), 1, byte.MaxValue));
                counts[stem] = 0;
            }

            seen.Clear();
        }

        return postings;
    }

    private static void Count(int[][] document, ImpactFields fields, double[] averages, double[] counts, List<int> seen)
    {
        for (var field = 0; field < document.Length; field++)
        {
            var norm = fields.LengthNorms[field];
            var weight = fields.Weights[field] / (1 - norm + norm * document[field].Length / Math.Max(averages[field], 1));
            foreach (var stem in document[field])
            {
                if (counts[stem] == 0) seen.Add(stem);
                counts[stem] += weight;
            }
        }
    }

    private static double[] AverageLengths(IReadOnlyList<int[][]> documents, int fields)
    {
        var averages = new double[fields];
        for (var field = 0; field < fields; field++) averages[field] = documents.Count == 0 ? 0 : documents.Average(document => document[field].Length);
        return averages;
    }
}
