using PythonWebGuide.Content.Rendering.GuideLinks;

namespace PythonWebGuide.Content.Rules;

/// <summary>A Markdown file with another ending would be left out without a word.</summary>
internal sealed class ArticlesEndInMd : IGuideRule
{
    public string Id => RuleIds.ArticlesEndInMd;

    public IEnumerable<(SourcePath Path, Finding Finding)> Check(GuideDraft guide) =>
        from file in guide.Folder.Files
        where GuideAddress.IsMisnamedArticle(file.Path)
        select (file.Path, new Finding(1, 1, $"'{file.Path.Extension}' is not the ending of an article, so this file is not read; rename it to '{Slug.From(file.Path.Name)}.md'"));
}
