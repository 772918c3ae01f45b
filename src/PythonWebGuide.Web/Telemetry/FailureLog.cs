using Microsoft.AspNetCore.Diagnostics;

namespace PythonWebGuide.Web.Telemetry;

/// <summary>Names the request that failed as its reader was told it, beside the framework's line about the exception.</summary>
internal sealed partial class FailureLog(ILogger<FailureLog> logger) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        LogFailed(logger, httpContext.TraceIdentifier, RouteOrNull(httpContext), exception.GetType().FullName!);
        return ValueTask.FromResult(false);
    }

    private static string? RouteOrNull(HttpContext context) => (context.Features.Get<IExceptionHandlerFeature>()?.Endpoint as RouteEndpoint)?.RoutePattern.RawText;

    [LoggerMessage(LogLevel.Error, "Request {RequestId} for {Route} failed: {Exception}")]
    private static partial void LogFailed(ILogger logger, string requestId, string? route, string exception);
}
