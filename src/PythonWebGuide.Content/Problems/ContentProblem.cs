namespace PythonWebGuide.Content.Problems;

/// <summary>An author's mistake: where it is (line and column from 1), which rule found it, what it is and what to do.</summary>
public sealed record ContentProblem(Severity Severity, SourcePath Path, int Line, int Column, string RuleId, string Message)
    : IComparable<ContentProblem>
{
    public int CompareTo(ContentProblem? other)
    {
        if (other is null) return 1;
        var place = (Path, Line, Column).CompareTo((other.Path, other.Line, other.Column));
        if (place != 0) return place;
        var rule = string.CompareOrdinal(RuleId, other.RuleId);
        return rule != 0 ? rule : string.CompareOrdinal(Message, other.Message);
    }

    /// <summary>In MSBuild's form, which editors and build logs make clickable.</summary>
    public string Format(string folder) =>
        $"{folder}/{Path}({Line},{Column}): {(Severity == Severity.Error ? "error" : "warning")} {RuleId}: {Message}";

    public override string ToString() => Format("content");

    public static bool operator <(ContentProblem left, ContentProblem right) => left.CompareTo(right) < 0;

    public static bool operator >(ContentProblem left, ContentProblem right) => left.CompareTo(right) > 0;

    public static bool operator <=(ContentProblem left, ContentProblem right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ContentProblem left, ContentProblem right) => left.CompareTo(right) >= 0;
}
