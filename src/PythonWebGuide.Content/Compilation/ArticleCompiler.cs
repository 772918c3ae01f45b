using System.Collections.Immutable;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Metadata;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Rendering;
using PythonWebGuide.Content.Rendering.Errors;
using PythonWebGuide.Content.Rendering.GuideLinks;
using PythonWebGuide.Content.Rendering.PlainText;
using PythonWebGuide.Content.Rules;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Compilation;

/// <summary>One article file: read, parsed once, checked by the article rules, rendered.</summary>
internal static class ArticleCompiler
{
    /// <returns>The compiled article, or what is wrong with it when it cannot be one.</returns>
    public static (ArticleFacts? Article, ImmutableArray<ContentProblem> Problems) Compile(SourceFile file, GuideContext guide, DateOnly today)
    {
        var problems = new ProblemList(guide.Severities);
        var article = CompileOrNull(file, guide, today, problems);
        return article is null ? (null, problems.All) : (article with { Problems = problems.All }, problems.All);
    }

    internal static CompiledFile FileOf(ArticleContext context) =>
        new(context.Path, [.. context.Anchors.Order(StringComparer.Ordinal)], [.. context.Links], [.. context.Images.Order()]);

    private static ArticleFacts? CompileOrNull(SourceFile file, GuideContext guide, DateOnly today, ProblemList problems)
    {
        if (SourceText.ReadOrNull(file, problems) is not { } source) return null;
        if (FrontMatter.ReadOrNull(source, problems) is not { } frontMatter) return null;
        var metadata = ArticleFields.Read(frontMatter.Fields);
        var context = new ArticleContext(file.Path, guide, problems);
        if (MarkdownCompiler.ParseOrNull(frontMatter.Body, context) is not { } document) return null;
        var parsed = new ParsedArticle(file.Path, metadata, frontMatter.Fields.Lines, today);
        foreach (var rule in AllRules.OfArticles)
        {
            foreach (var found in rule.Check(parsed)) problems.Add(rule.Id, file.Path, found.Line, found.Column, found.Message);
        }

        if (MarkdownCompiler.RenderOrNull(document, context) is not { } compiled) return null;
        return new ArticleFacts(
            Article(file.Path, metadata, compiled, MarkdownCopy.Of(frontMatter.Body, document, metadata, GuideAddress.Of(file.Path)), context) with { Errors = KnownErrorReader.Read(document, metadata.Errors, GuideAddress.Of(file.Path)) },
            FileOf(context),
            parsed.Lines,
            [],
            [.. context.Uses.Order().Select(path => UsedFile.Of(guide.Folder, path))],
            [.. context.Values.Select(used => new UsedValue(used.Key, used.Value))],
            [.. context.Regions]);
    }

    private static Article Article(SourcePath path, ArticleMetadata metadata, CompiledMarkdown compiled, string markdown, ArticleContext context)
    {
        // Packed here, on all cores, before the next article is begun.
        var body = ArticleBody.Of(compiled.Html, compiled.Sections, markdown);
        return new Article
        {
            Source = path,
            Metadata = metadata,
            Section = GuideAddress.SectionOf(path),
            Slug = Slug.From(path.Name),
            Minutes = metadata.Minutes ?? compiled.Minutes,
            Outline = compiled.Outline,
            Questions = compiled.Questions,
            Errors = [],
            Links = [.. context.Links],
            Samples = [.. context.Steps],
            Fetch = () => body,
        };
    }
}
