using System.Collections.Immutable;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Metadata;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Rendering;
using PythonWebGuide.Content.Rendering.Diagrams;
using PythonWebGuide.Content.Rendering.GuideLinks;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Compilation;

/// <summary>The landing text of a section: <c>index.md</c> with title and summary.</summary>
internal static class SectionCompiler
{
    public static (CompiledSection? Section, ImmutableArray<ContentProblem> Problems) Compile(SourceFile file, GuideContext guide)
    {
        var problems = new ProblemList(guide.Severities);
        return (CompileOrNull(file, guide, problems), problems.All);
    }

    private static CompiledSection? CompileOrNull(SourceFile file, GuideContext guide, ProblemList problems)
    {
        if (SourceText.ReadOrNull(file, problems) is not { } source) return null;
        if (FrontMatter.ReadOrNull(source, problems) is not { } frontMatter) return null;
        var (title, summary) = (frontMatter.Fields.Text("title", file.Path.Folder), frontMatter.Fields.Text("summary"));
        frontMatter.Fields.RefuseUnknownKeys();
        var context = new ArticleContext(file.Path, guide, problems);
        if (MarkdownCompiler.ParseOrNull(frontMatter.Body, context) is not { } document) return null;
        if (MarkdownCompiler.RenderOrNull(document, context) is not { } compiled) return null;
        var section = new Section { Path = GuideAddress.SectionOf(file.Path), Title = title, Summary = summary, Html = compiled.Html, Sections = compiled.Sections, Picture = DiagramReader.PictureOf(file.Path, context) };
        return new CompiledSection(section, ArticleCompiler.FileOf(context), [.. context.Regions]);
    }
}
