namespace PythonWebGuide.Catalog;

internal static class Ahead
{
    private const int PerCore = 8;

    /// <summary>Does work on all cores and gives its results in order; only a few wait to be taken.</summary>
    public static IEnumerable<TResult> Of<TSource, TResult>(IEnumerable<TSource> source, Func<TSource, TResult> work)
    {
        var begun = new Queue<Task<TResult>>();
        foreach (var one in source)
        {
            begun.Enqueue(Task.Run(() => work(one)));
            if (begun.Count >= Environment.ProcessorCount * PerCore) yield return begun.Dequeue().GetAwaiter().GetResult();
        }

        while (begun.TryDequeue(out var next)) yield return next.GetAwaiter().GetResult();
    }
}
