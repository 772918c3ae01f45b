using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace PythonWebGuide.Web.Pipeline;

/// <summary>Marks actions that search: beyond the allowance they are answered with 429.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class LimitedSearchAttribute : Attribute, IAsyncResourceFilter
{
    private const string RetryAfterSeconds = "1";

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        using var lease = await http.RequestServices.GetRequiredService<SearchAllowance>().AcquireAsync(http);
        if (lease.IsAcquired)
        {
            await next();
            return;
        }

        http.Response.Headers.RetryAfter = RetryAfterSeconds;
        context.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
    }
}
