using System.Diagnostics;
using System.Text.Json;

namespace PythonWebGuide.WebTests.Deployment;

/// <summary>The Dockerfile, as far as that can be told without a registry: what it copies is there, what it starts is what is built.</summary>
public sealed class DockerfileTests
{
    [Fact]
    public void Images_are_pinned_to_the_framework_that_is_built_for()
    {
        var tag = Environment.Version.ToString(2) + "-";
        Assert.Equal(2, ShippedFiles.Instructions("FROM").Count);
        Assert.All(ShippedFiles.Instructions("FROM"), image => Assert.Contains(":" + tag, image));
        Assert.Contains("/sdk:", ShippedFiles.Instructions("FROM")[0]);
        Assert.Contains("/aspnet:", ShippedFiles.Instructions("FROM")[1]);
    }

    [Fact]
    public void What_is_copied_is_there_and_not_ignored()
    {
        var ignored = File.ReadAllLines(ShippedFiles.PathOf("Dockerfile.dockerignore")).Where(line => !line.StartsWith('#')).ToList();
        var sources = ShippedFiles.Instructions("COPY").Where(copy => !copy.StartsWith("--from=", StringComparison.Ordinal)).SelectMany(copy => copy.Split(' ')[..^1]).ToList();
        Assert.Contains("src/", sources);
        Assert.Equal("*", ignored[0]);
        foreach (var source in sources)
        {
            Assert.True(Path.Exists(ShippedFiles.InRepository(source)), source);
            Assert.Contains("!" + source.TrimEnd('/'), ignored);
        }

        // What builds read at the root, the solution aside: with that, the site would take the image for a checkout.
        Assert.Empty(Directory.EnumerateFiles(ShippedFiles.InRepository("."), "*.props").Concat(Directory.EnumerateFiles(ShippedFiles.InRepository("."), "*.targets")).Select(Path.GetFileName).Except(sources));
        Assert.Contains(".editorconfig", sources);
        Assert.DoesNotContain(sources, source => source.EndsWith(".sln", StringComparison.Ordinal));
    }

    [Fact]
    public void It_runs_as_a_user_who_is_not_root_and_is_given_by_number() => Assert.Matches("^[1-9][0-9]*:[1-9][0-9]*$", ShippedFiles.Instruction("USER"));

    [Fact]
    public void The_catalog_is_made_where_the_content_will_lie()
    {
        var program = Assert.IsType<string[]>(JsonSerializer.Deserialize<string[]>(ShippedFiles.Instruction("ENTRYPOINT")))[^1];
        Assert.Equal(typeof(Web.GuideSite).Assembly.GetName().Name + ".dll", program);
        var folder = ShippedFiles.Instruction("WORKDIR");
        Assert.EndsWith($"--output {folder}", ShippedFiles.Instructions("RUN")[0]);
        Assert.StartsWith($"dotnet {folder}/{program} index ", ShippedFiles.Instructions("RUN")[1]);
        Assert.Contains($"{folder}/{new Web.GuideOptions().CatalogPath}/", ShippedFiles.Instructions("RUN")[1]);
        Assert.Equal($"--from=build {folder} ./", ShippedFiles.Instruction("COPY"));
    }

    [Fact]
    public async Task The_health_check_tells_a_ready_site_from_one_that_is_not_and_from_none()
    {
        using var ready = new ServedSite();
        _ = ready.Client;
        Assert.Equal(0, await CheckAsync(ready.Client.BaseAddress!.Port));
        var empty = Directory.CreateTempSubdirectory("guide-empty-");
        using var notReady = new ServedSite { ContentPath = empty.FullName };
        Assert.NotEqual(0, await CheckAsync(notReady.Client.BaseAddress!.Port));
        Assert.NotEqual(0, await CheckAsync(1));
        empty.Delete();
    }

    private static async Task<int> CheckAsync(int port)
    {
        var check = ShippedFiles.Instruction("HEALTHCHECK");
        var command = JsonSerializer.Deserialize<string[]>(check[(check.IndexOf("CMD", StringComparison.Ordinal) + 3)..])!;
        var http = $"/{ShippedFiles.Instruction("EXPOSE")} ";
        Assert.Contains(http, command[^1]);
        using var shell = Process.Start(new ProcessStartInfo(command[0], [.. command[1..^1], command[^1].Replace(http, $"/{port} ")]) { UseShellExecute = false, RedirectStandardError = true })!;
        await shell.StandardError.ReadToEndAsync();
        await shell.WaitForExitAsync();
        return shell.ExitCode;
    }
}
