using PythonWebGuide.Catalog.Search;

namespace PythonWebGuide.Benchmarks;

/// <summary>What stands before the right page, and which features put it there.</summary>
internal static class Misses
{
    public static int Run(string corpusFile, string queryFile)
    {
        using var corpus = new Corpus(corpusFile);
        foreach (var query in QueryLine.Read(queryFile))
        {
            var explained = corpus.Reader.Explain(query.Query, 10);
            var pages = explained.Results.Select(result => corpus.Paths[result.Hit.Url.Split('#')[0]][..^".md".Length]).ToList();
            var place = query.Place(pages);
            if (place == 1) continue;
            Console.WriteLine($"{query.Category} {place,2} {query.Query}: {string.Join("; ", explained.Groups)}\n      wanted {string.Join(", ", query.Right)}");
            foreach (var at in new[] { 0, place - 1 }.Where(at => at >= 0)) Console.WriteLine($"   {at + 1,2} {pages[at]} {explained.Results[at].Hit.Heading}: {Parts(explained.Results[at])}");
        }

        return 0;
    }

    private static string Parts(ExplainedResult result) => $"{result.Score:0.00} = {string.Join(", ", result.Parts.Select(part => $"{part.Name} {part.Value * part.Weight:0.00}"))}";
}
