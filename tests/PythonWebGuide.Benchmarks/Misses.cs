namespace PythonWebGuide.Benchmarks;

internal static class Misses
{
    public static int Run(string corpusFile, string queryFile)
    {
        using var corpus = new Corpus(corpusFile);
        foreach (var query in QueryLine.Read(queryFile))
        {
            var pages = Relevance.Pages(corpus, query.Query).ToList();
            var place = query.Place(pages);
            if (place != 1) Console.WriteLine($"{query.Category} {place,2} {query.Query}\n      wanted {string.Join(", ", query.Right)}\n      got    {string.Join(", ", pages.Take(3))}");
        }

        return 0;
    }
}
