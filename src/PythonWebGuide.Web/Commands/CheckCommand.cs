using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Web.Commands;

internal static class CheckCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static int Run(string[] configuration, OutputFormat format)
    {
        using var host = GuideApplication.CreateBuilder(configuration).Build();
        var load = host.Services.GetRequiredService<GuideHost>().Builder.Check();
        var errors = load.Problems.Count(problem => problem.Severity == Severity.Error);
        if (format == OutputFormat.Json) Console.WriteLine(JsonSerializer.Serialize(load.Problems.Select(Entry), Json));
        else Print(load.Problems, errors, GuideLocation.Display(host.Services.GetRequiredService<IOptions<GuideOptions>>().Value.ContentPath));
        return errors == 0 ? ExitCodes.Good : ExitCodes.ContentErrors;
    }

    private static void Print(IReadOnlyCollection<ContentProblem> problems, int errors, string folder)
    {
        foreach (var problem in problems) Console.WriteLine(problem.Format(folder));
        Console.WriteLine($"{errors} errors, {problems.Count - errors} warnings.");
    }

    private static object Entry(ContentProblem problem) => new
    {
        problem.Severity,
        Path = problem.Path.ToString(),
        problem.Line,
        problem.Column,
        Rule = problem.RuleId,
        problem.Message,
    };
}
