using PythonWebGuide.Catalog.Search;

namespace PythonWebGuide.Benchmarks;

/// <summary>The right page for real queries, and what a search costs, beside other engines on the same sections.</summary>
internal static class Relevance
{
    private const int Rounds = 5;

    public static int Run(string corpusFile, string queryFile, string? peersFile)
    {
        using var corpus = new Corpus(corpusFile);
        var queries = QueryLine.Read(queryFile);
        Console.WriteLine($"{corpus.Sections} sections; catalog {corpus.Build.Cpu:0.0} s of processor time, {corpus.Megabytes:0.0} MB, {corpus.MemoryMegabytes:0.0} MB of memory; plain FTS5 {corpus.Plain.Build.Cpu:0.0} s, {corpus.Plain.Megabytes:0.0} MB");
        var guide = queries.ConvertAll(query => query.Place(Pages(corpus, query.Query)));
        var ours = Quality.Of(guide).Mrr;
        Print("guide", queries, guide, ours);
        Print("plain FTS5 AND", queries, queries.ConvertAll(query => query.Place(corpus.Plain.Search(query.Query).Select(page => page[..^".md".Length]))), ours);
        if (peersFile is not null)
        {
            foreach (var peer in File.ReadLines(peersFile).Select(line => line.Split('\t')).GroupBy(cells => cells[0], StringComparer.Ordinal))
            {
                var answers = peer.ToDictionary(cells => cells[1], cells => cells[2].Split('|'), StringComparer.Ordinal);
                Print(peer.Key, queries, queries.ConvertAll(query => query.Place(answers.GetValueOrDefault(query.Query, []))), ours);
            }
        }

        Cost.Print("guide", [.. queries.Select(query => query.Query)], query => corpus.Reader.Search(new SearchRequest(query)), Rounds);
        Cost.Print("guide, each keystroke", [.. queries.SelectMany(query => Enumerable.Range(1, query.Query.Length).Select(length => query.Query[..length]))], query => corpus.Reader.Search(new SearchRequest(query)), 1);
        Cost.Print("plain FTS5 AND", [.. queries.Select(query => query.Query)], query => corpus.Plain.Search(query), Rounds);
        return 0;
    }

    public static IEnumerable<string> Pages(Corpus corpus, string query) =>
        corpus.Reader.Search(new SearchRequest(query)).Results.Select(result => result.Article.Source[..^".md".Length]);

    private static void Print(string engine, List<QueryLine> queries, List<int> places, double ours)
    {
        var quality = Quality.Of(places);
        Console.WriteLine($"{engine,-24}{quality}   MRR of ours {ours / quality.Mrr:0.00} times");
        foreach (var category in queries.Zip(places).GroupBy(entry => entry.First.Category, entry => entry.Second, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            Console.WriteLine($"    {category.Key,-20}{Quality.Of([.. category])}");
    }
}
