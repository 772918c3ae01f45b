using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace PythonWebGuide.Web.Pipeline;

/// <summary>A token bucket for each client's searches, so that one client cannot slow the site for the others.</summary>
internal static class SearchLimits
{
    public const string Policy = "search";

    private const int InProduction = 20;
    private const int BurstFactor = 3;
    private const int NetworkBytes = 8;

    public static void AddSearchLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<GuideOptions>, IHostEnvironment>((limiter, options, environment) =>
        {
            var perSecond = options.Value.SearchPerSecond ?? (environment.IsProduction() ? InProduction : 0);
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = "1";
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(Policy, context => perSecond == 0
                ? RateLimitPartition.GetNoLimiter("all")
                : RateLimitPartition.GetTokenBucketLimiter(ClientOf(context.Connection.RemoteIpAddress), _ => Bucket(perSecond)));
        });
    }

    /// <summary>An IPv4 address, or the /64 network of an IPv6 address: what one client usually has.</summary>
    internal static string ClientOf(IPAddress? address)
    {
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4().ToString();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes()[..NetworkBytes]) : address.ToString();
    }

    private static TokenBucketRateLimiterOptions Bucket(int perSecond) => new()
    {
        TokenLimit = perSecond * BurstFactor,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };
}
