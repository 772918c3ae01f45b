using System.Text.RegularExpressions;
using PythonWebGuide.Web;

namespace PythonWebGuide.WebTests.Deployment;

/// <summary>The compose file agrees with the Dockerfile, with nginx's configuration and with the site.</summary>
public sealed partial class ComposeTests(Site site) : IClassFixture<Site>
{
    private readonly Yaml compose = Assert.Single(Yaml.Read("compose.yaml"));

    private IReadOnlyList<Yaml> Replicas => [.. compose["services"].Entries.Where(service => service.Key.StartsWith("guide-", StringComparison.Ordinal)).Select(service => service.Value)];

    [Fact]
    public void Three_replicas_are_the_image_of_this_version_and_cannot_write()
    {
        Assert.Equal(3, Replicas.Count);
        foreach (var replica in Replicas)
        {
            Assert.Equal(ShippedFiles.Image, replica["image"].Text);
            var context = Path.GetFullPath(Path.Combine(ShippedFiles.PathOf("."), replica["build/context"].Text));
            Assert.True(File.Exists(Path.Combine(context, replica["build/dockerfile"].Text)));
            Assert.Equal(ShippedFiles.PathOf("Dockerfile"), Path.Combine(context, replica["build/dockerfile"].Text));
            AssertLocked(replica);
        }
    }

    [Fact]
    public void Their_settings_are_those_of_the_site_and_they_may_take_their_time_to_stop()
    {
        foreach (var replica in Replicas)
        {
            var options = OptionsOf(replica);
            Assert.Equal(compose["services/front/networks/inner/ipv4_address"].Text, options.KnownProxies);
            Assert.True(ShippedFiles.Seconds(replica["stop_grace_period"].Text) >= site.LongestStop(options));
        }
    }

    [Fact]
    public void Nginx_is_given_the_addresses_of_the_replicas()
    {
        var port = ShippedFiles.Instruction("EXPOSE");
        var servers = ShippedFiles.Directives("server").Select(server => server.Split(' ')[0]);
        Assert.Equal(Replicas.Select(replica => $"{replica["networks/inner/ipv4_address"].Text}:{port}"), servers);
        Assert.True(compose["networks/inner/internal"].IsTrue);
        var network = System.Net.IPNetwork.Parse(compose["networks/inner/ipam/config"].Items[0]["subnet"].Text);
        Assert.All(compose["services"].Entries.Values, service => Assert.True(network.Contains(System.Net.IPAddress.Parse(service["networks/inner/ipv4_address"].Text))));
    }

    [Fact]
    public void The_front_starts_with_the_shipped_configuration_on_the_port_that_is_published()
    {
        var front = compose["services/front"];
        AssertLocked(front);
        Assert.Matches(@"^nginx:\d+\.\d+", front["image"].Text);
        Assert.Equal(["8080:" + ShippedFiles.Directives("listen")[0].Split(' ')[0]], front["ports"].Items.Select(port => port.Text));
        var mounted = Assert.Single(front["volumes"].Items).Text.Split(':');
        Assert.Equal((".", "ro"), (mounted[0], mounted[2]));
        Assert.Contains($"{mounted[1]}/nginx.conf", front["command"].Items.Select(word => word.Text));
        Assert.Equal(Replicas.Count, front["depends_on"].Entries.Count(replica => replica.Value["condition"].Text == "service_healthy"));
    }

    [Fact]
    public void Content_of_a_checkout_is_mounted_for_reading_where_the_settings_say()
    {
        var services = Assert.Single(Yaml.Read("compose.content.yaml"))["services"];
        Assert.Equal(compose["services"].Entries.Keys.Where(name => name != "front"), services.Entries.Keys);
        foreach (var replica in services.Entries.Values)
        {
            var options = OptionsOf(replica);
            Assert.True(options.Watch);
            var mounted = Assert.Single(replica["volumes"].Items).Text.Split(':');
            Assert.Equal((ShippedFiles.InRepository("content"), options.ContentPath, "ro"), (Path.GetFullPath(Path.Combine(ShippedFiles.PathOf("."), mounted[0])), mounted[1], mounted[2]));
            Assert.Equal([options.CatalogPath], replica["tmpfs"].Items.Select(folder => folder.Text));
        }
    }

    private static void AssertLocked(Yaml service)
    {
        Assert.True(service["read_only"].IsTrue);
        Assert.Equal(["/tmp"], service["tmpfs"].Items.Select(folder => folder.Text));
        Assert.Equal(["ALL"], service["cap_drop"].Items.Select(capability => capability.Text));
        Assert.Equal(["no-new-privileges:true"], service["security_opt"].Items.Select(option => option.Text));
    }

    private static GuideOptions OptionsOf(Yaml service) => ShippedFiles.Options(service["environment"].Entries.Select(setting => KeyValuePair.Create(setting.Key, Default().Replace(setting.Value.Text, "${default}"))));

    [GeneratedRegex(@"\$\{[A-Z_]+:-(?<default>[^}]*)\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Default();
}
