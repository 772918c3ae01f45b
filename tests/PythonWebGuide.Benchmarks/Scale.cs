using System.Globalization;
using PythonWebGuide.Catalog.Search;

namespace PythonWebGuide.Benchmarks;

/// <summary>What a search costs on a large corpus, in each class of queries, beside naive FTS5 and other engines; and what the index costs.</summary>
internal static class Scale
{
    private const int Rounds = 5;
    private const int SmallGuide = 5000;
    private const int Hostile = 3000;

    public static int Run(string corpusFile, string queryFile, string? costsFile)
    {
        using (var small = new Corpus(corpusFile, SmallGuide)) Console.WriteLine($"{small.Sections} sections: {small.MemoryMegabytes:0.0} MB of memory");
        using var corpus = new Corpus(corpusFile);
        Console.WriteLine($"{corpus.Sections} sections: {corpus.MemoryMegabytes:0.0} MB of memory");
        var (ours, plain) = (corpus.Build, corpus.Plain.Build);
        Console.WriteLine($"catalog {ours.Cpu:0.0} s of processor time, {ours.Wall:0.0} s by the clock, {corpus.Megabytes:0.0} MB; plain FTS5 {plain.Cpu:0.0} s, {plain.Wall:0.0} s, {corpus.Plain.Megabytes:0.0} MB: "
            + $"{ours.Cpu / plain.Cpu:0.00} of the processor time, {ours.Wall / plain.Wall:0.00} by the clock, {corpus.Megabytes / corpus.Plain.Megabytes:0.00} of the size");
        var queries = QueryLine.Read(queryFile).ConvertAll(query => query.Query);
        List<string> fives = [.. Enumerable.Range(0, corpus.CommonWords.Length - 5).Select(from => string.Join(' ', corpus.CommonWords.Skip(from).Take(5)))];
        void Search(string query) => corpus.Reader.Search(new SearchRequest(query));

        var full = Cost.Print("full queries", queries, Search, Rounds);
        Cost.Print("each keystroke", [.. queries.SelectMany(query => Enumerable.Range(1, query.Length).Select(length => query[..length]))], Search, 1);
        Cost.Print("one or two common words", [.. corpus.CommonWords, .. corpus.CommonWords.Zip(corpus.CommonWords.Skip(1), (one, other) => $"{one} {other}")], Search, Rounds);
        var common = Cost.Print("five common words", fives, Search, Rounds);
        var naive = Cost.Print("five common words, FTS5 OR", fives, query => corpus.Plain.SearchAny(query), Rounds, warmUp: 5); // right after ours: the machine's speed may change
        Cost.Print("hostile", [.. HostileQueries.Of(1, Hostile, corpus.CommonWords)], Search, 1);
        Console.WriteLine($"p99 of five common words: 1/{naive / common:0.0} of naive ranked FTS5");
        if (costsFile is null) return 0;
        foreach (var peer in File.ReadLines(costsFile).Select(line => line.Split('\t')).GroupBy(cells => cells[0], cells => double.Parse(cells[2], CultureInfo.InvariantCulture), StringComparer.Ordinal))
            Console.WriteLine($"{peer.Key}: {peer.Count()} full queries, CPU ms p50 {Cost.At([.. peer], .5):0.0} p99 {Cost.At([.. peer], Cost.Tail):0.0}: p99 of ours 1/{Cost.At([.. peer], Cost.Tail) / full:0.0}");
        return 0;
    }
}
