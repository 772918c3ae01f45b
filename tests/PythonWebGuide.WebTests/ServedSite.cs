using System.Net.Sockets;
using System.Text;

namespace PythonWebGuide.WebTests;

/// <summary>The site on a port of its own, so that the server and its limits are part of the test.</summary>
public sealed class ServedSite : Site
{
    private readonly Lazy<HttpClient> client;

    public ServedSite()
    {
        UseKestrel(0);
        client = new(() =>
        {
            StartServer();
            return new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = ClientOptions.BaseAddress };
        });
    }

    public HttpClient Client => client.Value;

    /// <summary>Sends bytes as they are, and returns all that comes back until the server closes.</summary>
    public async Task<string> RawAsync(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(Client.BaseAddress!.Host, Client.BaseAddress.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(20));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && client.IsValueCreated) client.Value.Dispose();
        base.Dispose(disposing);
    }
}
