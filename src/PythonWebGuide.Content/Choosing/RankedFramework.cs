using System.Collections.Immutable;

namespace PythonWebGuide.Content.Choosing;

/// <summary>A framework with what the answers say about it.</summary>
public sealed record RankedFramework(Framework Framework, ImmutableArray<RankedReason> Reasons)
{
    public int Points => Reasons.Sum(reason => reason.Points);
}

/// <summary>A line of the explanation.</summary>
public sealed record RankedReason(ChooserQuestion Question, ChooserAnswer Answer, int Points, string Text);
