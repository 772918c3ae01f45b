using Microsoft.AspNetCore.Mvc.Controllers;
using PythonWebGuide.Web.Features.Errors;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Web.Pipeline;

/// <summary>Without a catalog no controller can answer but the one for errors: 503. Assets and the state of the process can.</summary>
internal sealed class ReadyGate(RequestDelegate next, GuideHost guide)
{
    private const string RetryAfterSeconds = "5";

    public Task InvokeAsync(HttpContext context)
    {
        if (guide.Current is not null || !NeedsCatalog(context.GetEndpoint())) return next(context);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return Task.CompletedTask;
    }

    private static bool NeedsCatalog(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action && action.ControllerTypeInfo != typeof(ErrorsController);
}
