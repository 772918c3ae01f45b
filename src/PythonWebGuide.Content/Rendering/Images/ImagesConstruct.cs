using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Rendering.Diagrams;
using PythonWebGuide.Content.Rendering.PlainText;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Rendering.Images;

/// <summary>Pictures beside the article: SVG is put into the page, PNG is served with its size known in advance.</summary>
internal sealed class ImagesConstruct : Construct
{
    /// <summary>Bytes of a picture; all of them lie in the catalog.</summary>
    private const int MaxBytes = 4 * 1024 * 1024;

    public override void Prepare(MarkdownDocument document, ArticleContext article)
    {
        var diagrams = 0;
        foreach (var image in document.Descendants<LinkInline>().Where(link => link.IsImage))
        {
            var alternative = InlineText.Of(image);
            if (alternative.Length == 0) article.Report(RuleIds.AlternativeText, image, "the image has no alternative text; say between the brackets what it shows");
            if (FileOrNull(image, article) is not { } file) image.SetData(typeof(Picture), new Picture("", alternative, 0, 0, null));
            else if (file.Path.Extension == ".svg") image.SetData(typeof(Picture), Diagram(image, file, alternative, ++diagrams, article));
            else image.SetData(typeof(Picture), Png(image, file, alternative, article));
        }
    }

    private static SourceFile? FileOrNull(LinkInline image, ArticleContext article)
    {
        var url = image.Url ?? "";
        if (url.Contains(':', StringComparison.Ordinal) || url.StartsWith('/') || !article.Path.TryResolve(Uri.UnescapeDataString(url), out var path))
        {
            article.Report(RuleIds.ImagesExist, image, $"'{url}' is not the relative path of a picture in the content folder");
            return null;
        }

        if (path.Extension is not (".svg" or ".png"))
        {
            article.Report(RuleIds.ImagesExist, image, $"'{url}' is neither .svg nor .png; convert it");
            return null;
        }

        article.Uses.Add(path);
        var file = article.Guide.Folder.FileOrNull(path);
        if (file is null) article.Report(RuleIds.ImagesExist, image, $"the picture '{path}' does not exist");
        return file;
    }

    private static Picture Diagram(LinkInline image, SourceFile file, string alternative, int number, ArticleContext article)
    {
        if (image.Parent is not { ParentBlock: ParagraphBlock } || image.PreviousSibling is not null || image.NextSibling is not null)
            article.Report(RuleIds.DiagramIsSafe, image, "a diagram stands on a line of its own, with blank lines around it");
        var svg = DiagramReader.ReadOrNull(file, $"site-diagram{number}-", alternative, out var problem);
        if (problem is not null) article.Report(RuleIds.DiagramIsSafe, image, $"{file.Path}: {problem}");
        return new Picture("", alternative, 0, 0, article.HasRoomFor(svg?.Length ?? 0, image) ? svg : null);
    }

    private static Picture Png(LinkInline image, SourceFile file, string alternative, ArticleContext article)
    {
        var nothing = new Picture("", alternative, 0, 0, null);
        if (file.Length > MaxBytes)
        {
            article.Report(RuleIds.ImagesExist, image, $"'{file.Path}' has {file.Length} bytes, over the limit of {MaxBytes}; save it smaller");
            return nothing;
        }

        if (file.ReadOrNull(out var problem) is { } bytes && PngSize.TryRead(bytes, out var width, out var height))
        {
            article.Images.Add(file.Path);
            return new Picture($"/guide/{file.Path}", alternative, width, height, null);
        }

        article.Report(RuleIds.ImagesExist, image, $"'{file.Path}': {problem ?? "this is not a PNG picture; save it again"}");
        return nothing;
    }
}
