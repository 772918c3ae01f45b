using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Telemetry;

namespace PythonWebGuide.Web.Pipeline.Pages;

/// <summary>Marks an action whose page depends on its path and the catalog alone: it is rendered once, kept, and sent as ready bytes.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class StoredPageAttribute : Attribute, IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var services = http.RequestServices;
        if (services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            await next(); // views change under the author's hands
            return;
        }

        var (store, meter) = (services.GetRequiredService<PageStore>(), services.GetRequiredService<GuideMeter>());
        var (reader, path) = (services.GetRequiredService<CurrentCatalog>().Reader, http.Request.Path.Value!);
        if (store.PageOrNull(reader, path) is { } stored)
        {
            meter.Sent();
            context.Result = new EmptyResult();
            await PageSender.SendAsync(http, stored);
            return;
        }

        await PagePacker.RunAsync(context, next, page =>
        {
            meter.Made();
            if (services.GetRequiredService<GuideHost>().Current == reader) store.Put(reader, path, page); // not a late page of the catalog before
        });
    }
}
