using System.Collections.Frozen;
using Markdig.Renderers;
using Markdig.Syntax;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;
using PythonWebGuide.Content.Rendering.Samples;

namespace PythonWebGuide.Content.Rendering.CodeBlocks;

/// <summary>Code fences: own code, regions of samples, captured output.</summary>
internal sealed class CodeBlocksConstruct : Construct
{
    private const int MaxFreeLines = 6;
    private const int MaxIllustrative = 3;

    /// <summary>What readers type or see, rather than code that ought to be run by a sample's tests.</summary>
    private static readonly FrozenSet<string> NotCode = FrozenSet.Create(StringComparer.Ordinal, "console", "bash", "powershell", "text");

    public override void Prepare(MarkdownDocument document, ArticleContext article)
    {
        var illustrative = 0;
        foreach (var block in document.Descendants<CodeBlock>())
        {
            if (block is not FencedCodeBlock fence)
            {
                article.Report(RuleIds.CodeNamesItsLanguage, block, "indented code has no language; put it between ``` lines that name one, or remove the indent");
                block.SetData(typeof(CodeListing), new CodeListing("text", TextOf(block), null, [], false));
                continue;
            }

            var options = FenceOptions.Parse(fence.Arguments, out var problem);
            if (problem is not null) article.Report(RuleIds.FenceOptions, fence, problem);
            if (options["illustrative"] is not null && ++illustrative > MaxIllustrative)
                article.Report(RuleIds.FreeCodeIsShort, fence, $"this is the fourth illustrative block; at most {MaxIllustrative} an article: make a sample of it");
            fence.SetData(typeof(CodeListing), Listing(fence, options, article));
        }
    }

    protected override void Setup(HtmlRenderer renderer) => Replace(renderer, new CodeListingRenderer());

    private static CodeListing Listing(FencedCodeBlock fence, FenceOptions options, ArticleContext article)
    {
        var language = fence.Info ?? "";
        if (language.Length == 0) article.Report(RuleIds.CodeNamesItsLanguage, fence, "the fence names no language; write it behind the backticks (```python, or ```text)");
        else if (!Highlighter.Knows(language)) article.Report(RuleIds.CodeNamesItsLanguage, fence, $"the language '{language}' is not known; see FORMAT.md for the list, or use text");
        var text = Text(fence, language, options, article);
        var marked = options["hl"] is { } wanted ? MarkedLines.Of(wanted, text) : [];
        if (options["hl"] is not null && marked.IsEmpty && text.Length > 0) article.Report(RuleIds.FenceOptions, fence, $"hl=\"{options["hl"]}\" marks no line of this block; give line numbers or a text that it contains");
        return new CodeListing(language, text, options["title"] ?? TitleOf(options["sample"]), marked, options.IsDiff || options["since"] is not null, options["sample"]);
    }

    private static string Text(FencedCodeBlock fence, string language, FenceOptions options, ArticleContext article)
    {
        var body = TextOf(fence);
        if (!options.IsFilled)
        {
            var lines = body.Split('\n').Length;
            if (lines > MaxFreeLines && options["illustrative"] is null && !NotCode.Contains(language))
                article.Report(RuleIds.FreeCodeIsShort, fence, $"{lines} lines of code that no test runs; make it a sample (`sample=`), or say `illustrative=\"why\"` (limit: {MaxFreeLines} lines)");
            return body;
        }

        if (body.Trim().Length > 0) article.Report(RuleIds.FenceOptions, fence, "the body of this fence is filled by the compiler; leave it empty");
        if ((options["sample"] ?? options["output"])!.Split('/') is [var project, var step, _, ..]) article.Steps.Add($"{project}/{step}");
        if (options["output"] is { } output)
        {
            var captured = article.Guide.Samples.OutputOrNull(output, article);
            if (captured is null) article.Report(RuleIds.OutputsExist, fence, $"there is no captured output '{output}'; name it in outputs.toml of that step and run `content/samples/run.py outputs --refresh`");
            return article.HasRoomFor(captured?.Length ?? 0, fence) ? captured ?? "" : "";
        }

        var text = article.Guide.Samples.TextOrNull(options["sample"]!, options["region"], article, out var problem);
        if (problem is not null) article.Report(RuleIds.SamplesExist, fence, problem);
        if (!article.HasRoomFor(text?.Length ?? 0, fence)) return "";
        return options["since"] is { } since ? Changes(fence, since, options, text ?? "", article) : text ?? "";
    }

    /// <summary>What changed in a sample since an earlier step of the same project; a file that is new there changed as a whole.</summary>
    private static string Changes(FencedCodeBlock fence, string since, FenceOptions options, string after, ArticleContext article)
    {
        var earlier = options["sample"]!.Split('/', 3) is [var project, _, var file] ? $"{project}/{since}/{file}" : "";
        var before = article.Guide.Samples.TextOrNull(earlier, options["region"], article, out _) ?? "";
        if (!article.HasRoomFor(before.Length, fence)) return "";
        var changes = StepDiff.BetweenOrNull(before, after);
        if (changes is null) article.Report(RuleIds.SamplesExist, fence, $"a file of over {StepDiff.MaxLines} lines is too long to be compared; leave `since` out, or name a region");
        else if (changes.Length == 0 && after.Length > 0) article.Report(RuleIds.SamplesExist, fence, $"nothing changed in it since '{earlier}'; leave `since` out, or name an earlier step");
        return changes ?? "";
    }

    private static string TextOf(CodeBlock block) => block.Lines.ToString().TrimEnd('\n');

    /// <summary>The file within its step: <c>cairn-django/01/trails/views.py</c> is shown as <c>trails/views.py</c>.</summary>
    private static string? TitleOf(string? sample) => sample?.Split('/', 3) is [_, _, var file] ? file : sample;
}
