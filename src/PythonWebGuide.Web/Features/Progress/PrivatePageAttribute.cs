using Microsoft.AspNetCore.Mvc.Filters;

namespace PythonWebGuide.Web.Features.Progress;

/// <summary>Pages that are made for one reader: no cache may keep them, and a visit renews the cookie.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PrivatePageAttribute : ActionFilterAttribute
{
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        var (http, method) = (context.HttpContext, context.HttpContext.Request.Method);
        http.Response.Headers.CacheControl = "private, no-store";
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method)) http.RequestServices.GetRequiredService<CurrentProgress>().Renew(http);
    }
}
