using Microsoft.Extensions.Options;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Web.Commands;

internal static class IndexCommand
{
    public static int Run(string[] configuration)
    {
        using var host = GuideApplication.CreateBuilder(configuration).Build();
        return Index(host.Services);
    }

    /// <summary>Makes the catalog of the content as it is now, and says what is wrong with that.</summary>
    public static int Index(IServiceProvider services)
    {
        var builder = services.GetRequiredService<GuideHost>().Builder;
        using var before = builder.LastGoodOrNull();
        var build = IndexProgress.Show(builder, () => builder.Build(before));
        var folder = GuideLocation.Display(services.GetRequiredService<IOptions<GuideOptions>>().Value.ContentPath);
        foreach (var problem in build.Problems) Console.WriteLine(problem.Format(folder));
        if (build.Reader is not { } reader)
        {
            Console.Error.WriteLine($"No catalog was made: {build.Failure}.");
            return build.Problems.All(problem => problem.Severity == Severity.Warning) ? ExitCodes.Environment : ExitCodes.ContentErrors;
        }

        Console.WriteLine($"{reader.ArticleCount} articles are in catalog {reader.ContentHash[..12]}.");
        if (reader != before) reader.Dispose();
        return ExitCodes.Good;
    }
}
