using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Web.Features.Live;

/// <summary>In Development, tells open browsers to show what was saved, or what is wrong with it. Not there otherwise.</summary>
internal static class LiveReload
{
    public const string Address = "/live";

    public static void MapLiveReload(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) return;
        app.MapGet(Address, (GuideHost guide, IHostApplicationLifetime lifetime, HttpContext context) =>
            TypedResults.ServerSentEvents(Stories(guide.News, lifetime.ApplicationStopping, context.RequestAborted))).DisableRequestTimeout();
    }

    private static async IAsyncEnumerable<SseItem<LiveMessage>> Stories(GuideNews news, CancellationToken stopping, [EnumeratorCancellation] CancellationToken aborted)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        await using var stories = news.ReadAsync(end.Token).GetAsyncEnumerator(end.Token);
        while (await NextAsync(stories))
        {
            // Soon again after the server was started anew, as `dotnet watch` does.
            yield return new SseItem<LiveMessage>(LiveMessage.Of(stories.Current), "guide") { ReconnectionInterval = TimeSpan.FromMilliseconds(500) };
        }
    }

    /// <summary>The end of a request or of the site is the end of the stream, not a failure.</summary>
    private static async Task<bool> NextAsync(IAsyncEnumerator<GuideStory> stories)
    {
        try
        {
            return await stories.MoveNextAsync();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
