using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Rendering.GuideLinks;

namespace PythonWebGuide.Content.Rules;

/// <summary>A Markdown file with another ending, or below the folder of paths, would be left out without a word.</summary>
internal sealed class ArticlesEndInMd : IGuideRule
{
    public string Id => RuleIds.ArticlesEndInMd;

    public IEnumerable<(SourcePath Path, Finding Finding)> Check(GuideDraft guide) =>
        guide.Folder.Files.Select(file => (file.Path, Text: TextOrNull(file.Path))).Where(entry => entry.Text is not null).Select(entry => (entry.Path, new Finding(1, 1, entry.Text!)));

    private static string? TextOrNull(SourcePath path) =>
        GuideAddress.IsMisnamedArticle(path) ? $"'{path.Extension}' is not the ending of an article, so this file is not read; rename it to '{Slug.From(path.Name)}.md'"
        : GuideAddress.IsNestedPath(path) ? $"paths have no folders of their own, so this file is not read; move it to 'paths/{Slug.From(path.Name)}.md'"
        : null;
}
