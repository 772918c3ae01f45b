using Markdig.Syntax;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rules;

internal sealed class BodyHasNoSecondTitle : ITextRule
{
    public string Id => RuleIds.OneTitle;

    public IEnumerable<Finding> Check(MarkdownDocument text) =>
        text.Descendants<HeadingBlock>()
            .Where(heading => heading.Level == 1)
            .Select(heading => new Finding(heading.Line + 1, heading.Column + 1, "the title in the front matter is the page's only first-level heading; use `##` here"));
}
