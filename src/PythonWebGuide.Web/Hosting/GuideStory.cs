using System.Collections.Immutable;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Web.Hosting;

/// <summary>One state of the guide.</summary>
/// <param name="ContentHash">The content that is served.</param>
/// <param name="Failure">Why it is not the content of now.</param>
/// <param name="Problems">The errors in the content of now.</param>
public sealed record GuideStory(string ContentHash, string? Failure, ImmutableArray<ContentProblem> Problems)
{
    private readonly TaskCompletionSource superseded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Task Superseded => superseded.Task;

    internal void Supersede() => superseded.TrySetResult();

    internal bool IsSameAs(GuideStory other) => ContentHash == other.ContentHash && Failure == other.Failure && Problems.SequenceEqual(other.Problems);
}
