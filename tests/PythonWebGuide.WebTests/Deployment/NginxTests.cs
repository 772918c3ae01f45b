using System.Reflection;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PythonWebGuide.Web.Pipeline;

namespace PythonWebGuide.WebTests.Deployment;

/// <summary>The limits of nginx's configuration are those of the site. That it works is tried with nginx itself, in FaultTests.</summary>
public sealed class NginxTests(Site site) : IClassFixture<Site>
{
    private KestrelServerLimits Limits => site.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

    [Fact]
    public void It_waits_longer_than_the_site_works_and_closes_before_the_site_does()
    {
        var work = site.Services.GetRequiredService<IOptions<RequestTimeoutOptions>>().Value.DefaultPolicy!.Timeout!.Value;
        Assert.True(Seconds("proxy_read_timeout") > work);
        Assert.True(Seconds("proxy_next_upstream_timeout") > 2 * Seconds("proxy_read_timeout")); // so that the third replica is asked
        Assert.True(Seconds("keepalive_timeout") < Limits.KeepAliveTimeout);
    }

    [Fact]
    public void It_refuses_what_the_site_would_refuse()
    {
        Assert.Equal(Limits.RequestHeadersTimeout, Seconds("client_header_timeout"));
        Assert.Equal(Kilobytes(BodyGate.MostBytesOfErrors), Assert.Single(ShippedFiles.Directives("client_max_body_size")));
        Assert.Equal(Kilobytes(Limits.MaxRequestLineSize), Assert.Single(ShippedFiles.Directives("large_client_header_buffers")).Split(' ')[1]);
    }

    [Fact]
    public void Searches_are_allowed_as_the_site_allows_them_wherever_it_counts_them()
    {
        Assert.EndsWith($" rate={SearchAllowance.InProduction}r/s", Assert.Single(ShippedFiles.Directives("limit_req_zone")));
        Assert.Contains($" burst={SearchAllowance.InProduction * SearchAllowance.BurstFactor} ", Assert.Single(ShippedFiles.Directives("limit_req")));
        var limited = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(IsLimited).Select(endpoint => "/" + endpoint.RoutePattern.RawText).ToList();
        Assert.Contains("/search", limited);
        var location = LocationWith("limit_req ");
        Assert.All(limited, address => Assert.Matches(location, address));
        Assert.DoesNotMatch(location, "/searching");
        Assert.DoesNotMatch(location, "/guide/a/search");
    }

    [Fact]
    public async Task A_style_that_one_replica_does_not_have_is_asked_for_at_the_next()
    {
        var location = LocationWith("http_404");
        var page = await site.PageAsync("/");
        var assets = page.QuerySelectorAll("link[rel=stylesheet], script[src], link[rel=icon]").Select(link => link.GetAttribute("href") ?? link.GetAttribute("src")!).ToList();
        Assert.True(assets.Count >= 4);
        Assert.All(assets, asset => Assert.Matches(location, asset));
        Assert.DoesNotMatch(location, "/site.css");
    }

    [Fact]
    public void The_state_of_replicas_is_hidden()
    {
        var health = site.Addresses().Where(address => address.StartsWith("/health", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, health.Count);
        Assert.All(health, address => Assert.StartsWith("/health/", address));
        Assert.Contains("location /health/ {", ShippedFiles.Read("nginx.conf"));
    }

    private static bool IsLimited(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action
        && (action.MethodInfo.IsDefined(typeof(LimitedSearchAttribute)) || action.ControllerTypeInfo.IsDefined(typeof(LimitedSearchAttribute)));

    /// <summary>The expression of the location in which something is said.</summary>
    private static string LocationWith(string said)
    {
        var configuration = ShippedFiles.Read("nginx.conf");
        var before = configuration[..configuration.IndexOf(said, configuration.IndexOf("location", StringComparison.Ordinal), StringComparison.Ordinal)];
        var line = before[before.LastIndexOf("location ~ ", StringComparison.Ordinal)..].Split('\n')[0];
        return line["location ~ ".Length..^" {".Length].Trim('"');
    }

    private static TimeSpan Seconds(string directive) => ShippedFiles.Seconds(ShippedFiles.Directives(directive)[0]);

    private static string Kilobytes(long bytes) => $"{bytes / 1024}k";
}
