using System.Collections.Frozen;
using System.Collections.Immutable;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Metadata;
using PythonWebGuide.Content.Rendering;
using PythonWebGuide.Content.Rendering.GuideLinks;
using PythonWebGuide.Content.Rules;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Compilation;

/// <summary>One article file: read, parsed once, checked by the article rules, rendered.</summary>
internal static class ArticleCompiler
{
    public static (CompiledArticle? Article, ImmutableArray<ContentProblem> Problems) Compile(SourceFile file, GuideContext guide, DateOnly today)
    {
        var problems = new ProblemList(guide.Severities);
        return (CompileOrNull(file, guide, today, problems), problems.All);
    }

    internal static CompiledFile FileOf(ArticleContext context) =>
        new(context.Path, context.Anchors.ToFrozenSet(StringComparer.Ordinal), [.. context.Links], [.. context.Images.Order()]);

    private static CompiledArticle? CompileOrNull(SourceFile file, GuideContext guide, DateOnly today, ProblemList problems)
    {
        if (SourceText.ReadOrNull(file, problems) is not { } source) return null;
        if (FrontMatter.ReadOrNull(source, problems) is not { } frontMatter) return null;
        var metadata = ArticleFields.Read(frontMatter.Fields);
        var context = new ArticleContext(file.Path, guide, problems);
        if (MarkdownCompiler.ParseOrNull(frontMatter.Body, context) is not { } document) return null;
        var parsed = new ParsedArticle(metadata, frontMatter.Fields, document, today);
        foreach (var rule in AllRules.OfArticles)
        {
            foreach (var found in rule.Check(parsed)) problems.Add(rule.Id, file.Path, found.Line, found.Column, found.Message);
        }

        if (MarkdownCompiler.RenderOrNull(document, context) is not { } compiled) return null;
        return new CompiledArticle(Article(file.Path, metadata, compiled, context), FileOf(context), frontMatter.Fields);
    }

    private static Article Article(SourcePath path, ArticleMetadata metadata, CompiledMarkdown compiled, ArticleContext context) => new()
    {
        Source = path,
        Metadata = metadata,
        Section = GuideAddress.SectionOf(path),
        Slug = Slug.From(path.Name),
        Html = compiled.Html,
        Minutes = metadata.Minutes ?? compiled.Minutes,
        Outline = compiled.Outline,
        Sections = compiled.Sections,
        Questions = compiled.Questions,
        Links = [.. context.Links],
        Samples = [.. context.Steps],
    };
}
