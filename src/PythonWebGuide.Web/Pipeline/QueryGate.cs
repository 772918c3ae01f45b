using Microsoft.AspNetCore.Http.Features;

namespace PythonWebGuide.Web.Pipeline;

/// <summary>Refuses queries that no page of this site asks for, before anything takes them apart.</summary>
internal sealed class QueryGate(RequestDelegate next)
{
    public const int MostCharacters = 2048;
    public const int MostParameters = 20;

    public Task InvokeAsync(HttpContext context)
    {
        // As it was sent: HttpRequest.QueryString is the same text, but allocates.
        if (RefusalOrNull(context.Request.Path, context.Features.GetRequiredFeature<IHttpRequestFeature>().QueryString) is not { } status) return next(context);
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    internal static int? RefusalOrNull(PathString path, string query)
    {
        if (query.Length == 0) return null;
        if (query.Length > MostCharacters && !IsSearch(path)) return StatusCodes.Status414UriTooLong;
        return query.AsSpan().Count('&') >= MostParameters ? StatusCodes.Status400BadRequest : null;
    }

    /// <summary>What is searched for is counted in characters, of which each may take twelve here; the server's limit of a line bounds it.</summary>
    private static bool IsSearch(PathString path) =>
        path.StartsWithSegments("/search", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/api/search", StringComparison.OrdinalIgnoreCase);
}
