using Microsoft.AspNetCore.Diagnostics;
using PythonWebGuide.Catalog;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Web.Pipeline;

/// <summary>Tells the host of a request that failed because the catalog's file is damaged. The reader gets the page for failures all the same.</summary>
internal sealed class DamagedCatalog(GuideHost guide) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (CatalogReader.IsDamage(exception) && httpContext.RequestServices.GetRequiredService<CurrentCatalog>().ReaderOrNull is { } reader) guide.Distrust(reader);
        return ValueTask.FromResult(false);
    }
}
