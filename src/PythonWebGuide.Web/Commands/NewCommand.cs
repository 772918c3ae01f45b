using System.Globalization;
using Microsoft.Extensions.Options;
using PythonWebGuide.Catalog;
using PythonWebGuide.Content;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Web.Commands;

/// <summary>Writes the file of a new article, complete enough to pass the check.</summary>
internal static class NewCommand
{
    private static readonly string Kinds = string.Join(", ", Enum.GetValues<ArticleKind>().Select(ArticleNames.Of));

    public static int Run(string[] configuration, string place, string kind)
    {
        using var host = GuideApplication.CreateBuilder(configuration).Build();
        if (ProblemOrNull(place, kind) is { } problem)
        {
            Console.Error.WriteLine(problem);
            return ExitCodes.Usage;
        }

        var content = GuideLocation.Resolve(host.Services.GetRequiredService<IOptions<GuideOptions>>().Value.ContentPath);
        if (!Directory.Exists(content)) throw new DirectoryNotFoundException($"The content folder {content} does not exist. Set Guide:ContentPath, or run in a checkout.");
        var path = Path.Combine(content, $"{place}.md");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            // CreateNew: an article that is there is never overwritten.
            using var file = new StreamWriter(new FileStream(path, FileMode.CreateNew));
            file.Write(Text(place.Split('/')[^1], kind, host.Services.GetRequiredService<TimeProvider>().GetUtcNow()));
        }
        catch (IOException) when (File.Exists(path))
        {
            Console.Error.WriteLine($"{path} is there already; choose another slug.");
            return ExitCodes.Usage;
        }

        Console.WriteLine($"{path} is yours to write. `check` tells what is wrong with it.");
        return ExitCodes.Good;
    }

    private static string? ProblemOrNull(string place, string kind)
    {
        var parts = place.Split('/');
        if (parts.Length < 2 || !parts.All(Slug.IsValid)) return $"'{place}' is not the place of an article; write section/slug, each of a-z, 0-9 and '-'.";
        if (parts[0] is "paths" or "samples" or "search") return $"Files in '{parts[0]}' are no articles; choose another section.";
        return Enum.GetValues<ArticleKind>().Any(known => ArticleNames.Of(known) == kind) ? null : $"'{kind}' is not a kind of article; use one of: {Kinds}.";
    }

    private static string Text(string slug, string kind, DateTimeOffset now)
    {
        var words = slug.Replace('-', ' ').Trim();
        var title = words.Length == 0 ? slug : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
        return $"""
            ---
            title: "{title}"
            summary: "Say here in one or two sentences what a reader can do after reading {Short(title)}."
            kind: {kind}
            level: beginner
            topics: []
            requires: []
            updated: {now:yyyy-MM-dd}
            ---

            Say in one paragraph what the reader will have at the end.

            ## First step

            Show the code as a region of a sample in `content/samples`; `content/FORMAT.md` has every construct.

            """;
    }

    /// <summary>Keeps the summary within its length.</summary>
    private static string Short(string title) => title.Length <= 60 ? title : title[..60].TrimEnd();
}
