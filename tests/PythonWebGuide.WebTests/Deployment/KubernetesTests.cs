using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace PythonWebGuide.WebTests.Deployment;

/// <summary>The Kubernetes manifest agrees with the Dockerfile and with the site.</summary>
public sealed class KubernetesTests(Site site) : IClassFixture<Site>
{
    private readonly IReadOnlyList<Yaml> all = Yaml.Read("kubernetes.yaml");

    private Yaml Deployment => Of("Deployment");

    private Yaml Pod => Deployment["spec/template/spec"];

    private Yaml Container => Assert.Single(Pod["containers"].Items);

    [Fact]
    public void Three_replicas_are_rolled_one_by_one_and_two_always_stay()
    {
        Assert.Equal(3, Deployment["spec/replicas"].Number);
        Assert.Equal((0, 1), (Deployment["spec/strategy/rollingUpdate/maxUnavailable"].Number, Deployment["spec/strategy/rollingUpdate/maxSurge"].Number));
        Assert.Equal(2, Of("PodDisruptionBudget")["spec/minAvailable"].Number);
    }

    [Fact]
    public void Everything_selects_the_pods()
    {
        var labels = Labels(Deployment["spec/template/metadata/labels"]);
        Assert.NotEmpty(labels);
        Assert.Equal(labels, Labels(Deployment["spec/selector/matchLabels"]));
        Assert.Equal(labels, Labels(Of("Service")["spec/selector"]));
        Assert.Equal(labels, Labels(Of("PodDisruptionBudget")["spec/selector/matchLabels"]));
        Assert.Equal(labels, Labels(Of("NetworkPolicy")["spec/podSelector/matchLabels"]));
        Assert.Equal(labels, Labels(Pod["topologySpreadConstraints"].Items[0]["labelSelector/matchLabels"]));
    }

    [Fact]
    public void The_port_is_that_of_the_image()
    {
        var port = Assert.Single(Container["ports"].Items);
        Assert.Equal(ShippedFiles.Instruction("EXPOSE"), port["containerPort"].Text);
        Assert.Contains($"ASPNETCORE_HTTP_PORTS={port["containerPort"].Text} ", ShippedFiles.Instruction("ENV"));
        Assert.Equal(port["name"].Text, Of("Service")["spec/ports"].Items[0]["targetPort"].Text);
        Assert.Equal(port["name"].Text, Of("NetworkPolicy")["spec/ingress"].Items[0]["ports"].Items[0]["port"].Text);
        Assert.All(new[] { "startupProbe", "readinessProbe", "livenessProbe" }, probe => Assert.Equal(port["name"].Text, Container[$"{probe}/httpGet/port"].Text));
    }

    [Fact]
    public void Probes_ask_addresses_of_the_site_and_are_as_patient_as_it_needs()
    {
        var addresses = site.Addresses();
        Assert.All(new[] { "startupProbe", "readinessProbe", "livenessProbe" }, probe => Assert.Contains(Container[$"{probe}/httpGet/path"].Text, addresses));
        Assert.Equal("/health/ready", Container["readinessProbe/httpGet/path"].Text);
        Assert.Equal("/health/live", Container["livenessProbe/httpGet/path"].Text); // ready would restart replicas because of their content
        Assert.Equal("/health/live", Container["startupProbe/httpGet/path"].Text);
        Assert.True(Patience("startupProbe") >= site.Services.GetRequiredService<IOptions<HostOptions>>().Value.StartupTimeout);
        Assert.True(Patience("livenessProbe") >= TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void The_drain_is_longer_than_it_takes_to_notice_and_there_is_time_for_all_of_the_stop()
    {
        var options = Options();
        Assert.True(TimeSpan.FromSeconds(options.DrainSeconds!.Value) > Patience("readinessProbe") + TimeSpan.FromSeconds(Container["readinessProbe/timeoutSeconds"].Number));
        var before = TimeSpan.FromSeconds(Container["lifecycle/preStop/sleep/seconds"].Number);
        Assert.True(TimeSpan.FromSeconds(Pod["terminationGracePeriodSeconds"].Number) >= before + site.LongestStop(options));
    }

    [Fact]
    public void Pods_are_the_image_of_this_version_run_as_its_user_and_cannot_write()
    {
        Assert.Equal(ShippedFiles.Image, Container["image"].Text);
        Assert.True(Pod["securityContext/runAsNonRoot"].IsTrue);
        Assert.Equal(ShippedFiles.Instruction("USER"), $"{Pod["securityContext/runAsUser"].Text}:{Pod["securityContext/runAsGroup"].Text}");
        Assert.True(Container["securityContext/readOnlyRootFilesystem"].IsTrue);
        Assert.False(Container["securityContext/allowPrivilegeEscalation"].IsTrue);
        Assert.Equal(["ALL"], Container["securityContext/capabilities/drop"].Items.Select(capability => capability.Text));
        Assert.Equal(Pod["volumes"].Items.Select(volume => volume["name"].Text), Container["volumeMounts"].Items.Select(mount => mount["name"].Text));
    }

    [Fact]
    public void The_public_address_is_a_host_that_is_answered()
    {
        var options = Options();
        Assert.Contains(new Uri(options.PublicUrl).Host, options.AllowedHosts.Split(';'));
        Assert.StartsWith("https://", options.PublicUrl);
        Assert.NotNull(options.KnownProxies);
    }

    private static Dictionary<string, string> Labels(Yaml place) => place.Entries.ToDictionary(label => label.Key, label => label.Value.Text);

    private Web.GuideOptions Options() => ShippedFiles.Options(Container["env"].Items.Select(setting => KeyValuePair.Create(setting["name"].Text, setting["value"].Text)));

    private TimeSpan Patience(string probe) => TimeSpan.FromSeconds(Container[$"{probe}/periodSeconds"].Number * Container[$"{probe}/failureThreshold"].Number);

    private Yaml Of(string kind) => Assert.Single(all, document => document["kind"].Text == kind);
}
