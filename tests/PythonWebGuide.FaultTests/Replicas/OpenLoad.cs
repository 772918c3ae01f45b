using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PythonWebGuide.FaultTests.Replicas;

/// <summary>Readers who ask at a fixed rate, whether they are answered or not, each from an address of their own.</summary>
internal sealed class OpenLoad : IDisposable
{
    private const int PerSecond = 200;
    private const int Readers = 100;

    /// <summary>At once, because the pool's own slow growth would hold back requests, and the front would look slow.</summary>
    private const int Threads = 64;

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly ConcurrentBag<ReaderAnswer> answers = [];
    private readonly CancellationTokenSource stop = new();
    private readonly IReadOnlyList<ReaderRequest> requests;
    private readonly List<HttpClient> readers;
    private readonly Task<List<Task>> sending;

    public OpenLoad(Uri address, IReadOnlyList<ReaderRequest> requests)
    {
        this.requests = requests;
        readers = [.. Enumerable.Range(1, Readers).Select(reader => NewReader(address, IPAddress.Parse($"127.0.1.{reader}")))];
        ThreadPool.SetMinThreads(Threads, Threads);
        sending = Task.Factory.StartNew(Send, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public TimeSpan Elapsed => clock.Elapsed;

    /// <summary>All answers, after the last one came.</summary>
    public async Task<IReadOnlyList<ReaderAnswer>> StopAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(await sending);
        return [.. answers.OrderBy(answer => answer.Due)];
    }

    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
        foreach (var reader in readers) reader.Dispose();
    }

    private static HttpClient NewReader(Uri site, IPAddress from) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(from, 0));
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    { BaseAddress = site, Timeout = TimeSpan.FromSeconds(30) };

    private List<Task> Send()
    {
        var sent = new List<Task>();
        for (var number = 0; !stop.IsCancellationRequested; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / PerSecond);
            while (clock.Elapsed < due) Thread.Sleep(1);
            var (reader, request) = (readers[number % Readers], requests[number % requests.Count]);
            sent.Add(Task.Run(() => AskAsync(reader, request, due)));
        }

        return sent;
    }

    private async Task AskAsync(HttpClient reader, ReaderRequest request, TimeSpan due)
    {
        string said;
        try
        {
            said = await request.SendAsync(reader);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            said = $"{failure.Message} {failure.InnerException?.Message}";
        }

        answers.Add(new ReaderAnswer(request, due, clock.Elapsed - due, said));
    }
}
