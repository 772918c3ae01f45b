using System.Collections.Immutable;

namespace PythonWebGuide.Content.Problems;

/// <summary>Collects problems at the severity that <c>guide.yml</c> gives their rule.</summary>
internal sealed class ProblemList(RuleSeverities severities)
{
    private readonly List<ContentProblem> problems = [];

    public ImmutableArray<ContentProblem> All => [.. problems];

    public Severity SeverityOf(string ruleId) => severities.Of(ruleId);

    public void Add(string ruleId, SourcePath path, int line, int column, string message)
    {
        var severity = severities.Of(ruleId);
        if (severity != Severity.Off) problems.Add(new ContentProblem(severity, path, Math.Max(line, 1), Math.Max(column, 1), ruleId, message));
    }
}
