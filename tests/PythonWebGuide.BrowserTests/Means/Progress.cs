using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PythonWebGuide.BrowserTests.Means;

/// <summary>The code in which a browser keeps a reader's progress.</summary>
internal static class Progress
{
    private const int NameLength = 6;
    private const string DoneInJune = "CCl";

    public static string Of(params string[] articles) => "1." + string.Concat(articles.Select(slug => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(slug)))[..NameLength] + DoneInJune));
}
