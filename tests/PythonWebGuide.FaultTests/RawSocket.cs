using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PythonWebGuide.FaultTests;

/// <summary>A client without manners: it sends what it is told to.</summary>
internal sealed class RawSocket : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

    public RawSocket(int receiveBuffer = 0)
    {
        if (receiveBuffer > 0) socket.ReceiveBufferSize = receiveBuffer;
    }

    public static async Task<RawSocket> ConnectAsync(int port, int receiveBuffer = 0)
    {
        var client = new RawSocket(receiveBuffer);
        await client.socket.ConnectAsync(IPAddress.Loopback, port);
        return client;
    }

    public Task SendAsync(string text) => SendAsync(Encoding.Latin1.GetBytes(text));

    /// <returns>Whether the other side still took it.</returns>
    public async Task<bool> SendAsync(byte[] bytes)
    {
        try
        {
            for (var sent = 0; sent < bytes.Length;) sent += await socket.SendAsync(bytes.AsMemory(sent));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Reads one answer, or all until the server closes.</summary>
    /// <returns>What came; null when neither an answer nor an end came in time.</returns>
    public async Task<string?> AnswerOrNullAsync(TimeSpan patience, bool toTheEnd = false, bool hasBody = true)
    {
        using var late = new CancellationTokenSource(patience);
        var (read, buffer) = (new StringBuilder(), new byte[16 * 1024]);
        try
        {
            while (await socket.ReceiveAsync(buffer, late.Token) is > 0 and var count)
            {
                read.Append(Encoding.Latin1.GetString(buffer, 0, count));
                if (!toTheEnd && IsWhole(read.ToString(), hasBody)) break;
            }

            return read.ToString();
        }
        catch (SocketException)
        {
            return read.ToString(); // cut off
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Dispose();
    }

    private static bool IsWhole(string answer, bool hasBody)
    {
        var end = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0 || !hasBody) return end >= 0;
        var (head, body) = (answer[..end], answer[(end + 4)..]);
        if (head.Contains("\r\nTransfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase)) return body.EndsWith("0\r\n\r\n", StringComparison.Ordinal);
        var length = head.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase));
        return length is null || body.Length >= int.Parse(length.Split(' ')[1]);
    }
}
