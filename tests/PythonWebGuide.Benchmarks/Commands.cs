namespace PythonWebGuide.Benchmarks;

/// <summary>What the program can measure.</summary>
internal static class Commands
{
    private const string Usage = """
        relevance CORPUS.jsonl QUERIES.tsv [PEERS.tsv]   success at 1, 3, 10 and MRR beside plain FTS5, with the CPU time of a search;
                                                         PEERS.tsv holds the answers of other engines (peers/minisearch.mjs)
        scale     CORPUS.jsonl QUERIES.tsv [COSTS.tsv]   what a search and the index cost on a large corpus, beside naive FTS5;
                                                         COSTS.tsv holds the costs of other engines (peers/postgres.py)
        misses    CORPUS.jsonl QUERIES.tsv               the queries whose page is not first, with what is, and why
        tune      CORPUS.jsonl QUERIES.tsv               learns the weights of ranking from half 0 of these and of the golden queries
        hostile   COUNT SEED                             random and hostile queries on the guide: none may throw, be slow or reach a page unencoded
        golden                                           the guide's own queries: both halves, and the misses of half 0
        measured TABLE.md [quick]                        compiling, rendering and searching the guide by BenchmarkDotNet, written as a table;
                                                         quick: one cold call each, only to see that it runs
        results                                          joins the records of all benchmarks into RESULTS.md and content/benchmarks.yml (tests/measure.sh)
        generate FOLDER ARTICLES [SEED]                  writes a guide of any size, the same for the same seed (compare.sh)
        """;

    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["relevance", var corpus, var queries]: return Relevance.Run(corpus, queries, null);
            case ["relevance", var corpus, var queries, var peers]: return Relevance.Run(corpus, queries, peers);
            case ["scale", var corpus, var queries]: return Scale.Run(corpus, queries, null);
            case ["scale", var corpus, var queries, var costs]: return Scale.Run(corpus, queries, costs);
            case ["misses", var corpus, var queries]: return Misses.Run(corpus, queries);
            case ["tune", var corpus, var queries]: return Tuning.Run(corpus, queries);
            case ["hostile", var count, var seed]: return HostileRun.Run(count, seed);
            case ["golden"]: return Golden.Run();
            case ["measured", var table]: return Measured.MeasuredRun.Run(table, isQuick: false);
            case ["measured", var table, "quick"]: return Measured.MeasuredRun.Run(table, isQuick: true);
            case ["results"]: return Results.Write(Repository.Root);
            case ["generate", var folder, var articles]: return Generate.Run(folder, articles, "1");
            case ["generate", var folder, var articles, var seed]: return Generate.Run(folder, articles, seed);
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }
}
