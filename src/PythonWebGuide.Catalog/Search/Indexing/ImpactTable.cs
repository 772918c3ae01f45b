namespace PythonWebGuide.Catalog.Search.Indexing;

/// <summary>Computes the postings of all stems over documents.</summary>
internal static class ImpactTable
{
    /// <param name="documents">Sections or articles.</param>
    /// <param name="pool">Their stems.</param>
    /// <param name="fields">How fields count.</param>
    /// <param name="stems">How many stems there are.</param>
    /// <param name="cancellation">Stops between documents.</param>
    public static PostingWriter[] Build(StemDocuments documents, StemPool pool, ImpactFields fields, int stems, CancellationToken cancellation)
    {
        var averages = AverageLengths(documents, fields.Weights.Length);
        var postings = new PostingWriter[stems];
        for (var stem = 0; stem < stems; stem++) postings[stem] = new PostingWriter();
        var counts = new double[stems];
        var weights = new double[fields.Weights.Length];
        var seen = new List<int>();
        for (var id = 0; id < documents.Count; id++)
        {
            cancellation.ThrowIfCancellationRequested();
            Weigh(documents[id], fields, averages, weights);
            foreach (var (field, run) in documents[id])
            {
                foreach (var stem in pool[run])
                {
                    if (counts[stem] == 0) seen.Add(stem);
                    counts[stem] += weights[field];
                }
            }

            foreach (var stem in seen)
            {
                postings[stem].Add(id, (byte)Math.Clamp(Math.Round(byte.MaxValue * counts[stem] / (fields.Saturation + counts[stem])), 1, byte.MaxValue));
                counts[stem] = 0;
            }

            seen.Clear();
        }

        return postings;
    }

    /// <summary>How much an occurrence in each field of this document counts.</summary>
    private static void Weigh(ReadOnlySpan<(int Field, StemRun Run)> document, ImpactFields fields, double[] averages, double[] weights)
    {
        Array.Clear(weights);
        foreach (var (field, run) in document) weights[field] += run.Length;
        for (var field = 0; field < weights.Length; field++)
        {
            var norm = fields.LengthNorms[field];
            weights[field] = fields.Weights[field] / (1 - norm + norm * weights[field] / Math.Max(averages[field], 1));
        }
    }

    private static double[] AverageLengths(StemDocuments documents, int fields)
    {
        var lengths = new double[fields];
        for (var id = 0; id < documents.Count; id++) foreach (var (field, run) in documents[id]) lengths[field] += run.Length;
        return [.. lengths.Select(length => length / Math.Max(1, documents.Count))];
    }
}
