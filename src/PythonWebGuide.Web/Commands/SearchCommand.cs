using PythonWebGuide.Catalog.Search;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Web.Commands;

internal static class SearchCommand
{
    private const int Results = 5;

    /// <summary>Prints how a query is understood, and why each result stands where it stands.</summary>
    public static int Explain(string[] configuration, string query)
    {
        using var host = GuideApplication.CreateBuilder(configuration).Build();
        var builder = host.Services.GetRequiredService<GuideHost>().Builder;
        var build = builder.Build(builder.LastGoodOrNull());
        if (build.Reader is not { } reader)
        {
            Console.Error.WriteLine($"There is no catalog to search: {build.Failure}. Run check.");
            return build.Problems.All(problem => problem.Severity == Severity.Warning) ? ExitCodes.Environment : ExitCodes.ContentErrors;
        }

        Print(reader.Explain(query, Results));
        reader.Dispose();
        return ExitCodes.Good;
    }

    private static void Print(SearchExplanation explanation)
    {
        Console.WriteLine("Looked for:");
        foreach (var group in explanation.Groups) Console.WriteLine($"  {group}");
        if (explanation.Suggestion is not null) Console.WriteLine($"Suggested: {explanation.Suggestion}");
        if (explanation.Results.IsEmpty) Console.WriteLine("Nothing was found.");
        foreach (var (result, place) in explanation.Results.Select((result, index) => (result, index + 1)))
        {
            Console.WriteLine($"{place}. {result.Title}{(result.Hit.Heading is null ? "" : $": {result.Hit.Heading}")}  {result.Hit.Url}  score {result.Score:0.00}");
            foreach (var part in result.Parts) Console.WriteLine($"     {part.Value * part.Weight,6:0.00} = {part.Name} {part.Value:0.00} x {part.Weight:0.##}");
        }
    }
}
