using Microsoft.Extensions.Options;
using PythonWebGuide.Catalog.Navigation;

namespace PythonWebGuide.Web.Features.Progress;

/// <summary>
/// The one cookie of the site. Rubbish in it is read as nothing and replaced. It is not signed and scripts may read it: it
/// holds no secret, and public pages show its ticks without being made for one reader.
/// </summary>
public sealed class ProgressCookie(IOptions<GuideOptions> options)
{
    /// <summary>The longest time that browsers keep a cookie; every visit of a path begins it anew.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    private readonly bool isSecure = options.Value.PublicUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    public string Name => isSecure ? "__Host-progress" : "progress";

    public bool IsSent(HttpRequest request) => request.Cookies.ContainsKey(Name);

    public ReaderProgress Read(HttpRequest request, GuideMap map) =>
        ReaderProgress.Parse(request.Cookies[Name]).Moved(id => map.ArticleOrNull(id)?.ProgressId ?? id);

    public void Write(HttpResponse response, ReaderProgress progress, GuideMap map)
    {
        var code = progress.Bounded(id => map.ArticleOrNull(id) is not null).Format();
        if (code.Length == 0) response.Cookies.Delete(Name, Options());
        else response.Cookies.Append(Name, code, Options(Kept));
    }

    private CookieOptions Options(TimeSpan? kept = null) => new() { Path = "/", Secure = isSecure, SameSite = SameSiteMode.Lax, MaxAge = kept };
}
