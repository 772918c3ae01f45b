using System.Net;

namespace PythonWebGuide.FaultTests;

/// <summary>Disks that are full or cannot be written.</summary>
public sealed class DiskTests
{
    [MountFact]
    public async Task A_disk_of_any_size_gets_a_whole_catalog_or_none_and_a_reason()
    {
        using var guide = new SmallGuide(articles: 30);
        guide.Write(version: 1);
        guide.BuiltVersion();
        var enough = new DirectoryInfo(guide.Catalogs).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) / 1024 * 5 / 4;
        var sizes = Trials.Of(5, 40);
        var made = 0;
        for (var size = 1; size <= sizes; size++)
        {
            using var disk = Tmpfs.Mount(Math.Max(8, enough * size / sizes));
            guide.Catalogs = disk.Folder;
            using var program = new GuideProgram(guide, "index");
            var code = await program.EndAsync();
            Assert.True(code is 0 or 3, $"{code} at {size} of {sizes}: {program.Output}");
            Assert.Equal(code == 0 ? 1 : null, guide.ServedVersionOrNull());
            Assert.Empty(guide.Leftovers);
            if (code == 0) made++;
            else Assert.Contains("No catalog was made: ", program.Output);
        }

        Assert.InRange(made, 1, sizes - 1);
    }

    [MountFact]
    public async Task A_disk_that_fills_while_the_site_serves_costs_no_request_and_heals_when_there_is_room()
    {
        using var disk = Tmpfs.Mount(64 * 1024);
        using var guide = new SmallGuide(articles: 6) { Catalogs = disk.Folder };
        guide.Write(version: 1);
        using (var site = await RunningSite.StartAsync(guide, "--Guide:Watch=true"))
        {
            await site.SaysAsync("healthy");
            disk.Fill();
            guide.Write(version: 2);
            await site.SaysAsync("degraded");
            Assert.Matches("disk is full|No space left|not enough space", site.Log);
            for (var article = 0; article < guide.Articles; article++) Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(SmallGuide.Address(article))).Status);
            Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/search?q=version")).Status);
            Assert.Equal(1, guide.ServedVersionOrNull());
            disk.MakeRoom();
            await site.EventuallyAsync(() => Task.FromResult(guide.ServedVersionOrNull() == 2));
            await site.SaysAsync("healthy");
        }
    }

    [MountFact]
    public async Task A_catalog_on_a_disk_that_cannot_be_written_is_served()
    {
        using var disk = Tmpfs.Mount(64 * 1024);
        using var guide = new SmallGuide(articles: 6) { Catalogs = disk.Folder };
        guide.Write(version: 1);
        Assert.Equal(1, guide.BuiltVersion());
        disk.MakeReadOnly();
        using (var site = await RunningSite.StartAsync(guide))
        {
            await site.SaysAsync("healthy");
            for (var article = 0; article < guide.Articles; article++) Assert.Contains(SmallGuide.Sentence(1, article), (await site.GetAsync(SmallGuide.Address(article))).Body);
            Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/search?q=version")).Status);
        }

        guide.Write(version: 2); // which nobody can make a catalog of
        using (var site = await RunningSite.StartAsync(guide))
        {
            await site.SaysAsync("degraded");
            for (var article = 0; article < guide.Articles; article++) Assert.Contains(SmallGuide.Sentence(1, article), (await site.GetAsync(SmallGuide.Address(article))).Body);
        }
    }

    [MountFact]
    public async Task Without_a_catalog_a_disk_that_cannot_be_written_is_not_ready_and_says_why()
    {
        using var disk = Tmpfs.Mount(1024);
        using var guide = new SmallGuide(articles: 2) { Catalogs = disk.Folder };
        guide.Write(version: 1);
        disk.MakeReadOnly();
        using var site = await RunningSite.StartAsync(guide);
        await site.SaysAsync("unhealthy");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await site.GetAsync("/")).Status);
        Assert.Contains("Read-only file system", site.Log);
        Assert.Contains(disk.Folder, site.Log);
    }
}
