using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Progress;

/// <summary>What taking over a code would change. Nothing is lost by it: the result is the union.</summary>
public sealed record ImportPage : SitePage
{
    public required ReaderProgress Merged { get; init; }

    /// <summary>The part of the pasted code that this guide knows.</summary>
    public required string Code { get; init; }

    public required IReadOnlyList<ImportChange> Changes { get; init; }

    /// <summary>Marks of pages that this guide does not have.</summary>
    public required int Unknown { get; init; }

    public bool IsNothing => Code.Length == 0 && Unknown == 0;

    public override bool NoIndex => true;

    public override string Area => "paths";

    public static ImportPage Of(GuideMap map, ReaderProgress reader, ReaderProgress pasted)
    {
        var known = pasted.Moved(id => map.ArticleOrNull(id)?.ProgressId ?? id).Where(id => map.ArticleOrNull(id) is not null);
        var merged = reader.Merge(known);
        return new ImportPage
        {
            Title = "Take this progress over?",
            Description = "What would change when this code is taken over.",
            CanonicalPath = null,
            Merged = merged,
            Code = known.Format(),
            Unknown = pasted.Count - known.Count,
            Changes =
            [
                .. map.Articles.Select(article => new ImportChange(article, reader.MarkOf(article.ProgressId), merged.MarkOf(article.ProgressId)))
                    .Where(change => change.Before != change.After),
            ],
        };
    }
}
