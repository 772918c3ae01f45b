using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace PythonWebGuide.Web.Pipeline;

/// <summary>
/// How much may be searched: a token bucket for each client, so that one cannot slow the site for the others, and a bound on
/// the searches that run at once.
/// </summary>
internal sealed class SearchAllowance(IOptions<GuideOptions> options, IHostEnvironment environment) : IDisposable
{
    /// <summary>Searches a second for each client, where nothing else is configured.</summary>
    internal const int InProduction = 20;

    /// <summary>A burst is so many times as much.</summary>
    internal const int BurstFactor = 3;

    private const int NetworkBytes = 8;
    private const int AtOncePerCore = 2;
    private const int Waiting = 32;

    private readonly ConcurrencyLimiter running = new(new ConcurrencyLimiterOptions { PermitLimit = AtOncePerCore * Environment.ProcessorCount, QueueLimit = Waiting });

    private readonly PartitionedRateLimiter<IPAddress?> clients = (options.Value.SearchPerSecond ?? (environment.IsProduction() ? InProduction : 0)) is var perSecond and > 0
        ? PartitionedRateLimiter.Create<IPAddress?, string>(address => RateLimitPartition.GetTokenBucketLimiter(ClientOf(address), _ => Bucket(perSecond)))
        : PartitionedRateLimiter.Create<IPAddress?, string>(_ => RateLimitPartition.GetNoLimiter("all"));

    /// <summary>To be disposed when the search has ended; not acquired: too many, now or by this client.</summary>
    public async ValueTask<RateLimitLease> AcquireAsync(HttpContext context)
    {
        using var allowed = clients.AttemptAcquire(context.Connection.RemoteIpAddress);
        return allowed.IsAcquired ? await running.AcquireAsync(cancellationToken: context.RequestAborted) : allowed;
    }

    public void Dispose()
    {
        running.Dispose();
        clients.Dispose();
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
