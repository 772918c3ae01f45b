using PythonWebGuide.Catalog;
using PythonWebGuide.Catalog.Search;

namespace PythonWebGuide.Benchmarks;

/// <summary>The golden queries on the guide itself; the content tests hold the figures that must not be lost.</summary>
internal static class Golden
{
    public static int Run()
    {
        using var guide = new GuideCatalog();
        var (reader, queries) = (guide.Reader, GuideCatalog.Queries());
        foreach (var half in queries.GroupBy(query => query.Half).OrderBy(group => group.Key))
        {
            Console.WriteLine($"half {half.Key}: {Quality.Of([.. half.Select(query => query.Place(Pages(reader, query.Query)))])}");
            foreach (var category in half.GroupBy(query => query.Category, StringComparer.Ordinal)) Console.WriteLine($"    {category.Key,-14}{Quality.Of([.. category.Select(query => query.Place(Pages(reader, query.Query)))])}");
        }

        foreach (var query in queries.Where(query => query.Half == 0 && query.Place(Pages(reader, query.Query)) != 1))
            Console.WriteLine($"{query.Place(Pages(reader, query.Query)),2} {query.Query}   wanted {string.Join(", ", query.Right)}   got {string.Join(", ", Pages(reader, query.Query).Take(3))}");
        Cost.Print("guide", [.. queries.Select(query => query.Query)], query => reader.Search(new SearchRequest(query)), 5);
        Cost.Print("guide, each keystroke", [.. queries.SelectMany(query => Enumerable.Range(1, query.Query.Length).Select(length => query.Query[..length]))], query => reader.Search(new SearchRequest(query)), 1);
        Console.WriteLine($"suggested for queries that are not misspelled: {string.Join(", ", queries.Where(query => query.Category != "typo").Select(query => (query.Query, reader.Search(new SearchRequest(query.Query)).Suggestion)).Where(entry => entry.Suggestion is not null).Select(entry => $"{entry.Query} -> {entry.Suggestion}"))}");
        Console.WriteLine($"suggested for typos: {string.Join(", ", queries.Where(query => query.Category == "typo").Select(query => $"{query.Query} -> {reader.Search(new SearchRequest(query.Query)).Suggestion}"))}");
        return 0;
    }

    private static IEnumerable<string> Pages(CatalogReader reader, string query) => reader.Search(new SearchRequest(query)).Results.Select(result => result.Article.Slug.ToString());
}
