using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Progress;

/// <summary>What the reader said of an article, and where to go on.</summary>
public sealed record MarkPage : SitePage
{
    public required ArticleEntry Article { get; init; }

    public required StepMark Mark { get; init; }

    /// <summary>The paths that have it, each with its next step.</summary>
    public required IReadOnlyList<PathProgress> Paths { get; init; }

    /// <summary>That the browser keeps no cookie.</summary>
    public required bool IsRefused { get; init; }

    public override bool NoIndex => true;

    public override string Area => "learn";

    public static MarkPage Of(GuideMap map, ArticleEntry article, ReaderProgress progress, bool isRefused)
    {
        var mark = progress.MarkOf(article.ProgressId);
        return new MarkPage
        {
            Title = $"{(mark.IsFinished ? "Done" : "Not done yet")}: {article.Title}",
            Description = "Your mark for a page of the guide.",
            CanonicalPath = null,
            Article = article,
            Mark = mark,
            Paths = [.. map.Paths.Where(path => path.StepOrNull(article.Slug) is not null).Select(path => new PathProgress(path, progress))],
            IsRefused = isRefused,
        };
    }
}
