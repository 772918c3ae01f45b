using PythonWebGuide.Catalog;
using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Web.Features.Articles;
using PythonWebGuide.Web.Features.Progress;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Paths;

/// <summary>An article in the frame of a path. The article's own page is the canonical one.</summary>
public sealed record StepPage : SitePage
{
    public required PathProgress Progress { get; init; }

    public required StepProgress Current { get; init; }

    public required ArticleText Text { get; init; }

    /// <summary>The samples that it quotes and that were run.</summary>
    public required IReadOnlyList<SampleEntry> Tested { get; init; }

    /// <summary>What it was tested with and what is out in a newer feature release.</summary>
    public required IReadOnlyList<OlderVersion> Older { get; init; }

    public required PageLinks Links { get; init; }

    /// <summary>That the browser keeps no cookie.</summary>
    public required bool IsRefused { get; init; }

    public PathEntry Path => Progress.Path;

    public PathStepEntry Step => Current.Step;

    public PathStepEntry? Before => Path.Before(Step);

    public PathStepEntry? After => Path.After(Step);

    /// <summary>What changed since the reader finished the step.</summary>
    public IEnumerable<ArticleChange> News => Current.IsUpdatedSince ? Text.Changes.Where(change => change.Date > Current.Mark.Day) : [];

    public override string Area => "paths";

    public override bool IsArranged => true;

    public override string Picture => OpenGraphPicture.OfPath(Path.Slug);

    public static StepPage Of(CatalogReader catalog, PathEntry path, PathStepEntry step, string? sourceUrl, ReaderProgress reader, bool isRefused)
    {
        var progress = new PathProgress(path, reader);
        IReadOnlyList<SampleEntry> tested = [.. catalog.Map.SamplesOf(step.Article).Where(sample => sample.Evidence is not null)];
        return new StepPage
        {
            Title = $"{step.Article.Title} ({step.Name} of {path.Title})",
            Description = step.Article.Summary,
            CanonicalPath = step.Article.Url,
            Progress = progress,
            Current = progress.Of(step),
            Text = catalog.TextOf(step.Article),
            Tested = tested,
            Older = OlderVersion.Of(catalog.Map, tested),
            Links = PageLinks.Of(step.Article, sourceUrl),
            IsRefused = isRefused,
        };
    }
}
