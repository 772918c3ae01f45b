using System.Diagnostics;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;

namespace PythonWebGuide.Web.Telemetry;

/// <summary>Times every page that is made, from its action to its last byte; one that was stored is not made.</summary>
internal sealed class RenderTimes(GuideMeter meter) : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var begun = Stopwatch.GetTimestamp();
        var executed = await next();
        if (!executed.Canceled && context.ActionDescriptor is ControllerActionDescriptor action) meter.Rendered($"{action.ControllerName}.{action.ActionName}", Stopwatch.GetElapsedTime(begun));
    }
}
