using Markdig.Syntax;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rules;

/// <summary>A rule for any Markdown of the guide: articles, landing texts, paths and their checkpoints. It reads, and changes nothing.</summary>
internal interface ITextRule
{
    string Id { get; }

    IEnumerable<Finding> Check(MarkdownDocument text);
}
