using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace PythonWebGuide.FaultTests.Replicas;

/// <summary>Something that a reader asks for.</summary>
/// <param name="Address">Path and query.</param>
/// <param name="Encoding">Which packing is taken: br, gzip or identity.</param>
/// <param name="Form">What is posted; null: it is a GET.</param>
internal sealed record ReaderRequest(string Address, string Encoding, string? Form = null)
{
    private static readonly MediaTypeHeaderValue FormType = new("application/x-www-form-urlencoded");

    /// <summary>All that one can tell of an answer: its status, its tag, and the hash of its bytes as they came.</summary>
    public async Task<string> SendAsync(HttpClient client)
    {
        using var message = new HttpRequestMessage(Form is null ? HttpMethod.Get : HttpMethod.Post, new Uri(Address, UriKind.Relative));
        message.Headers.AcceptEncoding.ParseAdd(Encoding);
        if (Form is not null) message.Content = new StringContent(Form, FormType);
        using var response = await client.SendAsync(message);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return $"{(int)response.StatusCode} {response.Headers.ETag} {Convert.ToHexString(SHA256.HashData(bytes))}";
    }
}
