using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace PythonWebGuide.Web.Hosting;

/// <summary>Answers requests of this process, without a port: the whole pipeline, as a browser would meet it.</summary>
internal sealed class InProcessServer : IServer
{
    private Func<IFeatureCollection, RecordedResponse, Task>? process;

    public IFeatureCollection Features { get; } = new FeatureCollection();

    /// <param name="path">Path of an address of the site, and its query.</param>
    /// <param name="host">A host that the site answers.</param>
    /// <param name="form">A form to send; null to get the page.</param>
    public async Task<ServedFile> AskAsync(string path, string host, string? form = null)
    {
        var sent = Encoding.UTF8.GetBytes(form ?? "");
        using var body = new MemoryStream();
        var response = new RecordedResponse();
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Method = form is null ? HttpMethods.Get : HttpMethods.Post,
            Path = Uri.UnescapeDataString(path.Split('?')[0]),
            QueryString = path.Contains('?', StringComparison.Ordinal) ? path[path.IndexOf('?', StringComparison.Ordinal)..] : "",
            RawTarget = path,
            Scheme = Uri.UriSchemeHttp,
            Protocol = HttpProtocol.Http11,
            Headers = new HeaderDictionary { ["Host"] = host },
            Body = new MemoryStream(sent),
        });
        if (form is not null)
        {
            var headers = features.GetRequiredFeature<IHttpRequestFeature>().Headers;
            (headers.ContentType, headers.ContentLength) = ("application/x-www-form-urlencoded", sent.Length);
        }

        features.Set<IHttpResponseFeature>(response);
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        await (process ?? throw new InvalidOperationException("The site was not started."))(features, response);
        return new ServedFile(path, response.StatusCode, response.Headers, body.ToArray());
    }

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        process = async (features, response) =>
        {
            var context = application.CreateContext(features);
            try
            {
                await application.ProcessRequestAsync(context);
                await response.FireOnStartingAsync();
            }
            finally
            {
                application.DisposeContext(context, null);
                await response.FireOnCompletedAsync();
            }
        };
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => process = null;

    /// <summary>Keeps what is to be done when headers are sent, which here is when the whole answer is there, and what is given back afterwards.</summary>
    private sealed class RecordedResponse : HttpResponseFeature
    {
        private readonly Stack<(Func<object, Task> Callback, object State)> starting = new();
        private readonly Stack<(Func<object, Task> Callback, object State)> completed = new();

        public override void OnStarting(Func<object, Task> callback, object state) => starting.Push((callback, state));

        public override void OnCompleted(Func<object, Task> callback, object state) => completed.Push((callback, state));

        public Task FireOnStartingAsync() => FireAsync(starting);

        public Task FireOnCompletedAsync() => FireAsync(completed);

        private static async Task FireAsync(Stack<(Func<object, Task> Callback, object State)> callbacks)
        {
            while (callbacks.TryPop(out var entry)) await entry.Callback(entry.State);
        }
    }
}
