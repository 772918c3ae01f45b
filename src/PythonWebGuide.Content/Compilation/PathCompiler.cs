using System.Collections.Immutable;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Metadata;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Rendering;
using PythonWebGuide.Content.Rendering.Diagrams;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Compilation;

/// <summary>A learning path: front matter with stages and steps, then an introduction.</summary>
internal static class PathCompiler
{
    private const int MostMinutes = 600;

    public static (CompiledPath? Path, ImmutableArray<ContentProblem> Problems) Compile(SourceFile file, GuideContext guide)
    {
        var problems = new ProblemList(guide.Severities);
        return (CompileOrNull(file, guide, problems), problems.All);
    }

    private static CompiledPath? CompileOrNull(SourceFile file, GuideContext guide, ProblemList problems)
    {
        if (SourceText.ReadOrNull(file, problems) is not { } source) return null;
        if (FrontMatter.ReadOrNull(source, problems) is not { } frontMatter) return null;
        var context = new ArticleContext(file.Path, guide, problems);
        if (MarkdownCompiler.ParseOrNull(frontMatter.Body, context) is not { } document) return null;
        if (MarkdownCompiler.RenderOrNull(document, context) is not { } introduction) return null;
        var fields = frontMatter.Fields;
        var path = new LearningPath
        {
            Source = file.Path,
            Slug = Slug.From(file.Path.Name),
            Title = fields.Text("title", file.Path.Name),
            Summary = fields.Text("summary"),
            ForWhom = fields.Text("for"),
            Outcome = fields.Text("outcome"),
            Entry = fields.Slugs("entry"),
            Stages = [.. fields.Mappings("stages").Select(stage => Stage(stage, context))],
            Challenge = SlugOrNull(fields, "challenge"),
            Next = fields.Slugs("next"),
            Html = introduction.Html,
            Picture = DiagramReader.PictureOf(file.Path, context),
        };
        fields.RefuseUnknownKeys();
        return new CompiledPath(path, ArticleCompiler.FileOf(context), [.. context.Regions], fields);
    }

    private static PathStage Stage(YamlFields fields, ArticleContext context)
    {
        var stage = new PathStage(fields.Text("title"), [.. fields.Mappings("steps").Select(step => Step(step, context))]);
        fields.RefuseUnknownKeys();
        return stage;
    }

    private static PathStep Step(YamlFields fields, ArticleContext context)
    {
        var article = fields.Text("article");
        if (article.Length > 0 && !Slug.IsValid(article)) fields.Report(RuleIds.InvalidValue, fields.LineOfKey("article"), $"'{article}' is not a slug");
        var step = new PathStep(
            Slug.From(article),
            fields.NumberOrNull("minutes", 1, MostMinutes),
            MarkdownCompiler.Paragraph(fields.Text("checkpoint"), fields.LineOfKey("checkpoint"), context),
            fields.Flag("optional"),
            fields.Line);
        fields.RefuseUnknownKeys();
        return step;
    }

    private static Slug? SlugOrNull(YamlFields fields, string key)
    {
        if (fields.TextOrNull(key) is not { } text) return null;
        if (Slug.TryParse(text, null, out var slug)) return slug;
        fields.Report(RuleIds.InvalidValue, fields.LineOfKey(key), $"'{text}' is not a slug");
        return null;
    }
}
