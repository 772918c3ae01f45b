using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PythonWebGuide.Web;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.WebTests.Deployment;

/// <summary>What lies in <c>src/deploy</c>, to be compared with the site that it is for.</summary>
internal static partial class ShippedFiles
{
    /// <summary>The image of this version.</summary>
    public static string Image { get; } = "python-web-guide:" + XDocument.Load(InRepository("Directory.Build.props")).Descendants("Version").Single().Value;

    public static string InRepository(string path) => GuideLocation.Resolve(path);

    public static string PathOf(string file) => Path.Combine(InRepository("src/deploy"), file);

    public static string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>As nginx and compose write it: 5s, 64k, 60m.</summary>
    public static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(int.Parse(text.TrimEnd('s'), CultureInfo.InvariantCulture));

    /// <summary>The values of a directive of nginx's configuration, in the order in which they stand there.</summary>
    public static IReadOnlyList<string> Directives(string name)
    {
        var found = Directive().Matches(Read("nginx.conf")).Where(match => match.Groups["name"].Value == name).Select(match => match.Groups["value"].Value.Trim()).ToList();
        Assert.NotEmpty(found);
        return found;
    }

    public static string Instruction(string name) => Instructions(name)[^1];

    /// <summary>What follows an instruction of the Dockerfile, with continued lines joined.</summary>
    public static IReadOnlyList<string> Instructions(string name) =>
        [.. Read("Dockerfile").Replace("\\\n", " ", StringComparison.Ordinal).Split('\n').Where(line => line.StartsWith(name + " ", StringComparison.Ordinal)).Select(line => line[name.Length..].Trim())];

    /// <summary>Fails when a setting is not one of the site's, or not valid there.</summary>
    public static GuideOptions Options(IEnumerable<KeyValuePair<string, string>> environment)
    {
        var section = new ConfigurationBuilder().AddInMemoryCollection(environment.Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value))).Build().GetSection(GuideOptions.SectionName);
        Assert.NotEmpty(section.GetChildren());
        Assert.Empty(GuideOptions.UnknownKeys(section));
        var options = section.Get<GuideOptions>()!;
        Assert.True(new GuideOptionsValidator().Validate(null, options).Succeeded);
        Assert.True(Web.Pipeline.Proxies.TryParse(options.KnownProxies, out _));
        return options;
    }

    /// <summary>The longest that a replica takes to stop, and a little more.</summary>
    public static TimeSpan LongestStop(this Site site, GuideOptions options) =>
        TimeSpan.FromSeconds(options.DrainSeconds!.Value + 5) + site.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout;

    public static IReadOnlyList<string> Addresses(this Site site) =>
        [.. site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))];

    [GeneratedRegex(@"^\s*(?<name>[a-z0-9_]+)\s+(?<value>[^;{}]+);", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Directive();
}
