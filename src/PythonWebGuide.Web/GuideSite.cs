using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.Options;
using PythonWebGuide.Web.Features.Health;
using PythonWebGuide.Web.Features.Live;
using PythonWebGuide.Web.Features.Pictures;
using PythonWebGuide.Web.Features.Progress;
using PythonWebGuide.Web.Features.Sections;
using PythonWebGuide.Web.Features.Shared;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Pipeline;
using PythonWebGuide.Web.Pipeline.Pages;
using PythonWebGuide.Web.Telemetry;

namespace PythonWebGuide.Web;

/// <summary>All wiring of the site, shared by the program, the tests and the benchmarks.</summary>
public static class GuideSite
{
    public static void AddGuideSite(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var section = builder.Configuration.GetSection(GuideOptions.SectionName);
        builder.AddGuideLogging();
        services.AddOptions<GuideOptions>()
            .Bind(section)
            .Validate(_ => !GuideOptions.UnknownKeys(section).Any(), $"There is no configuration key {string.Join(", ", GuideOptions.UnknownKeys(section).Select(key => $"Guide:{key}"))}; the README lists the keys.")
            .Validate(options => Proxies.TryParse(options.KnownProxies, out _), "Guide:KnownProxies is not a list of addresses and networks, as in 127.0.0.1;10.0.0.0/8")
            .Validate(options => options.Hosts().Length > 0, "Guide:AllowedHosts names no host; write names separated by semicolons, as in guide.example;localhost")
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<GuideOptions>, GuideOptionsValidator>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<GuideHost>();
        services.AddScoped<CurrentCatalog>();
        services.AddSingleton<ProgressCookie>();
        services.AddScoped<CurrentProgress>();
        services.AddHostedService<GuideStart>();
        services.AddHostedService<ContentWatcher>();
        services.AddSingleton<SearchAllowance>();
        services.AddSingleton<PageStore>();
        services.AddSingleton<GuideHeaders>();
        services.AddSingleton<AssetHashes>();
        services.AddSingleton<GuideMeter>();
        services.AddHostedService<GuideGauges>();
        services.AddHostedService<TelemetryExport>();
        services.AddSingleton<PictureCache>();
        services.AddHealthChecks().AddCheck<GuideHealth>("guide");
        services.AddProblemDetails();
        services.AddExceptionHandler<FailureLog>();
        services.AddExceptionHandler<DamagedCatalog>();
        services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy { Timeout = TimeSpan.FromSeconds(5), TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable });
        services.AddControllersWithViews(mvc =>
        {
            mvc.Filters.Add<RenderTimes>();
            mvc.Filters.Add<UnreadForms>();
            mvc.Filters.Add<RepeatedParameters>();
            mvc.MaxModelBindingCollectionSize = 16;
            mvc.MaxModelBindingRecursionDepth = 4;
        });
        services.Configure<FormOptions>(forms =>
        {
            forms.ValueCountLimit = 16;
            forms.KeyLengthLimit = 64;
            forms.ValueLengthLimit = 4096;
        });
        services.KeepNoKeys();
        services.Configure<RouteOptions>(routes => routes.ConstraintMap["section"] = typeof(SectionConstraint));
        services.Configure<RazorViewEngineOptions>(razor =>
        {
            razor.ViewLocationFormats.Clear();
            razor.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
            razor.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
        });
        services.Configure<HostOptions>(host =>
        {
            host.StartupTimeout = TimeSpan.FromSeconds(60);
            host.ShutdownTimeout = TimeSpan.FromSeconds(25);
            host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore;
        });
        if (builder.Environment.IsProduction()) WarmServer.Add(services);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(75);
            kestrel.Limits.MaxRequestBodySize = BodyGate.MostBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.MaxRequestHeaderCount = 64;
            kestrel.Limits.MaxConcurrentConnections = 4096;
            kestrel.Limits.MaxConcurrentUpgradedConnections = 0;
            kestrel.Limits.Http2.KeepAlivePingDelay = TimeSpan.FromSeconds(60);
        });
    }

    /// <summary>MVC brings data protection along. The site signs nothing, so the service that would write a key file at start is taken out.</summary>
    private static void KeepNoKeys(this IServiceCollection services)
    {
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        var library = typeof(DataProtectionBuilderExtensions).Assembly;
        foreach (var writer in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == library).ToList()) services.Remove(writer);
    }

    /// <summary>The pipeline, in the order in which a request meets it. The order is part of the design: moving a line fails a test.</summary>
    public static void UseGuideSite(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<GuideOptions>>().Value;
        app.UseMiddleware<RequestSpans>();
        app.UseExceptionHandler("/error/500");
        app.UseMiddleware<HostGate>(options.AllowedHosts);
        app.UseMiddleware<StoredPages>();
        app.UseMiddleware<ResponseHeaders>();
        if (Proxies.TryParse(options.KnownProxies, out var proxies) && proxies.Count > 0) app.UseForwardedHeaders(Proxies.Believed(proxies));
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseWhen(IsFirstRun, gated => gated.UseMiddleware<BodyGate>().UseMiddleware<OriginGate>(options.PublicUrl).UseMiddleware<QueryGate>());
        app.UseMiddleware<CanonicalAddress>();
        app.UseRouting();
        app.UseMiddleware<ReadyGate>();
        app.UseRequestTimeouts();
        app.MapGuideHealth();
        app.MapLiveReload();
        app.MapStaticAssets();
        app.MapControllers().WithStaticAssets();
    }

    /// <summary>The page that explains a refusal must not be refused for the same reason.</summary>
    private static bool IsFirstRun(HttpContext context) => context.Features.Get<IStatusCodeReExecuteFeature>() is null;
}
