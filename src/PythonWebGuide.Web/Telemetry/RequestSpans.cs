using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace PythonWebGuide.Web.Telemetry;

/// <summary>
/// Says in a request's span which kind of page was asked for and what came of it: method, route and status. The address
/// itself stays out, because of its query, and so does the client.
/// </summary>
internal sealed class RequestSpans(RequestDelegate next)
{
    private const string OtherMethod = "_OTHER";

    public Task InvokeAsync(HttpContext context) =>
        context.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } span ? DescribedAsync(context, span) : next(context);

    private async Task DescribedAsync(HttpContext context, Activity span)
    {
        try
        {
            await next(context);
        }
        finally
        {
            Describe(context, span);
        }
    }

    private static void Describe(HttpContext context, Activity span)
    {
        var method = IsKnown(context.Request.Method) ? context.Request.Method : OtherMethod;
        var route = RouteOrNull(context);
        span.DisplayName = route is null ? method : $"{method} {route}";
        span.SetTag("http.request.method", method);
        span.SetTag("http.route", route);
        span.SetTag("http.response.status_code", context.Response.StatusCode);
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError) span.SetStatus(ActivityStatusCode.Error);
    }

    /// <summary>Of what was asked for, not of the page that explains a failure. A stored page is sent before there is a route.</summary>
    private static string? RouteOrNull(HttpContext context)
    {
        var endpoint = context.Features.Get<IExceptionHandlerFeature>() is { } failed ? failed.Endpoint
            : context.Features.Get<IStatusCodeReExecuteFeature>() is { } refused ? refused.Endpoint
            : context.GetEndpoint();
        return (endpoint as RouteEndpoint)?.RoutePattern.RawText;
    }

    private static bool IsKnown(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method) || HttpMethods.IsPut(method)
        || HttpMethods.IsDelete(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method) || HttpMethods.IsPatch(method) || HttpMethods.IsConnect(method);
}
