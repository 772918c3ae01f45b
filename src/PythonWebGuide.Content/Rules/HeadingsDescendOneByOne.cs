using Markdig.Syntax;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rules;

internal sealed class HeadingsDescendOneByOne : ITextRule
{
    public string Id => RuleIds.HeadingOrder;

    public IEnumerable<Finding> Check(MarkdownDocument text)
    {
        var above = 1;
        foreach (var heading in text.Descendants<HeadingBlock>())
        {
            if (heading.Level > above + 1)
                yield return new Finding(heading.Line + 1, heading.Column + 1, $"this heading has level {heading.Level} below one of level {above}; use level {above + 1}");
            above = heading.Level;
        }
    }
}
