using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Progress;

public sealed record ProgressPage : SitePage
{
    public required string Code { get; init; }

    /// <summary>An absolute address that another browser can open.</summary>
    public required string Link { get; init; }

    public required IReadOnlyList<(ArticleEntry Article, StepMark Mark)> Marks { get; init; }

    public required Saying Said { get; init; }

    public bool IsEmpty => Code.Length == 0;

    public int Finished => Marks.Count(mark => mark.Mark.IsFinished);

    public override string Area => "paths";

    public override bool NoIndex => true;

    public static ProgressPage Of(GuideMap map, ReaderProgress progress, GuideOptions options, Saying said) => new()
    {
        Title = "Your progress",
        Description = "What the guide remembers of you and where, how to take it along, bring it back or remove it.",
        CanonicalPath = "/progress",
        Code = progress.Format(),
        Link = options.Absolute($"/progress#p={progress.Format()}"),
        Marks = [.. map.Articles.Select(article => (article, progress.MarkOf(article.ProgressId))).Where(mark => !mark.Item2.IsEmpty)],
        Said = said,
    };
}
