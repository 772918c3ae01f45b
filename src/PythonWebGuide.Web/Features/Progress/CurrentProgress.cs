using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Web.Features.Progress;

/// <summary>The progress of the reader who asks, in the catalog that the request works on.</summary>
public sealed class CurrentProgress(ProgressCookie cookie, CurrentCatalog current, TimeProvider clock)
{
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private GuideMap Map => current.Reader.Map;

    public bool IsStored(HttpContext context) => cookie.IsSent(context.Request);

    /// <summary>What the address after a mark ends in: after the very first one, what lets the next page tell a refused cookie.</summary>
    public string FirstTick(HttpContext context, StepState state) => state == StepState.None || IsStored(context) ? "" : "?first=1";

    /// <summary>A browser that was just given the cookie and does not send it keeps none.</summary>
    public bool IsRefused(HttpContext context, string? first) => first is not null && !IsStored(context);

    public ReaderProgress Of(HttpContext context) => cookie.Read(context.Request, Map);

    public void Store(HttpContext context, ReaderProgress progress) => cookie.Write(context.Response, progress, Map);

    public void Forget(HttpContext context) => Store(context, ReaderProgress.Empty);

    /// <summary>Keeps the cookie for another while, with what could be read of it.</summary>
    public void Renew(HttpContext context)
    {
        if (IsStored(context)) Store(context, Of(context));
    }
}
