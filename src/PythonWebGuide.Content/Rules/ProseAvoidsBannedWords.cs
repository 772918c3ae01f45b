using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rules;

internal sealed partial class ProseAvoidsBannedWords : ITextRule
{
    public string Id => RuleIds.BannedWords;

    public IEnumerable<Finding> Check(MarkdownDocument text) =>
        from literal in text.Descendants<LiteralInline>()
        from match in Banned().Matches(literal.Content.ToString())
        select new Finding(literal.Line + 1, literal.Column + 1 + match.Index, $"'{match.Value}' tells a stuck reader that it is their fault; leave it out");

    [GeneratedRegex(@"\b(simply|just|easily|obviously)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Banned();
}
