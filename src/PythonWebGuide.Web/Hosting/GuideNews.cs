using System.Runtime.CompilerServices;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Web.Hosting;

/// <summary>The latest news of the guide, for the browsers that wait for it.</summary>
public sealed class GuideNews
{
    private volatile GuideStory latest = new("", null, []);

    /// <summary>This content is served now.</summary>
    public void Tell(string contentHash) => Tell(new GuideStory(contentHash, null, []));

    /// <summary>The content of now is not served.</summary>
    public void Tell(string failure, IEnumerable<ContentProblem> problems) =>
        Tell(new GuideStory(latest.ContentHash, failure, [.. problems.Where(problem => problem.Severity == Severity.Error)]));

    /// <summary>The latest story at once, then each new one; what came in between is left out.</summary>
    public async IAsyncEnumerable<GuideStory> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            var story = latest;
            yield return story;
            await story.Superseded.WaitAsync(cancellation);
        }
    }

    private void Tell(GuideStory story)
    {
        var before = latest;
        if (story.IsSameAs(before)) return;
        latest = story;
        before.Supersede();
    }
}
