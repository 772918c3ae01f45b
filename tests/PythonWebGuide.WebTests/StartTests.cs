using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.WebTests;

/// <summary>The start table: what is served for each state of the content and of the catalog folder.</summary>
public sealed class StartTests : IDisposable
{
    private const string Page = "---\ntitle: {0}\nsummary: A summary that is long enough to be shown in search results.\nkind: how-to\nlevel: beginner\n---\nText of {0}.\n";

    private readonly string content = Directory.CreateTempSubdirectory("guide-start-content-").FullName;
    private readonly string catalogs = Directory.CreateTempSubdirectory("guide-start-catalog-").FullName;

    public StartTests()
    {
        foreach (var name in new[] { "one", "two", "three" }) Write(name, string.Format(Page, name));
    }

    public void Dispose()
    {
        if (Directory.Exists(content)) Directory.Delete(content, recursive: true);
        if (Directory.Exists(catalogs)) Directory.Delete(catalogs, recursive: true);
    }

    [Fact]
    public async Task Good_content_without_a_catalog_is_built_and_served() => await Expect(HttpStatusCode.OK, "healthy");

    [Fact]
    public async Task Good_content_with_its_catalog_is_served_at_once()
    {
        await Expect(HttpStatusCode.OK, "healthy");
        await Expect(HttpStatusCode.OK, "healthy");
    }

    [Fact]
    public async Task Good_content_with_an_older_catalog_is_soon_the_new_one()
    {
        await Expect(HttpStatusCode.OK, "healthy");
        Write("four", string.Format(Page, "four"));
        await using var site = Start();
        using var client = site.NewClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Address("/guide/a/one"))).StatusCode);
        await Eventually(async () => (await client.GetAsync(Address("/guide/a/four"))).StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Broken_content_with_a_last_good_catalog_is_degraded_and_nothing_is_missing()
    {
        await Expect(HttpStatusCode.OK, "healthy");
        Write("two", "broken");
        await Expect(HttpStatusCode.OK, "degraded", "/guide/a/two");
    }

    [Fact]
    public async Task Broken_content_without_a_catalog_is_never_a_smaller_guide()
    {
        Write("two", "broken");
        await Expect(HttpStatusCode.ServiceUnavailable, "unhealthy");
        await Expect(HttpStatusCode.ServiceUnavailable, "unhealthy", "/");
    }

    [Fact]
    public async Task Missing_content_with_a_last_good_catalog_is_degraded()
    {
        await Expect(HttpStatusCode.OK, "healthy");
        Directory.Delete(content, recursive: true);
        await Expect(HttpStatusCode.OK, "degraded");
    }

    [Fact]
    public async Task Missing_content_without_a_catalog_is_not_ready()
    {
        Directory.Delete(content, recursive: true);
        await Expect(HttpStatusCode.ServiceUnavailable, "unhealthy");
    }

    [Fact]
    public async Task Without_a_catalog_a_page_says_so_and_when_to_come_back()
    {
        Directory.Delete(content, recursive: true);
        await using var site = Start();
        using var client = site.NewClient();
        using var answer = await client.GetAsync(Address("/guide/a/one"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
        Assert.Contains("<h1", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Emptied_content_never_replaces_a_good_catalog()
    {
        await Expect(HttpStatusCode.OK, "healthy");
        foreach (var file in Directory.GetFiles(Path.Combine(content, "a"))) File.Delete(file);
        await Expect(HttpStatusCode.OK, "degraded");
    }

    [Fact]
    public async Task Under_half_of_the_articles_needs_permission()
    {
        await Expect(HttpStatusCode.OK, "healthy");
        File.Delete(Path.Combine(content, "a", "two.md"));
        File.Delete(Path.Combine(content, "a", "three.md"));
        await Expect(HttpStatusCode.OK, "degraded", "/guide/a/two");
        await using var allowed = new Site { ContentPath = content, CatalogPath = catalogs, Settings = { ["Guide:AllowShrink"] = "true" } };
        using var client = allowed.NewClient();
        await Eventually(async () => (await client.GetAsync(Address("/guide/a/two"))).StatusCode == HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_damaged_catalog_is_not_served_and_built_anew()
    {
        await Expect(HttpStatusCode.OK, "healthy");
        var file = Assert.Single(Directory.GetFiles(catalogs, "*.db"));
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        await Expect(HttpStatusCode.OK, "healthy");
    }

    [Fact]
    public async Task A_damaged_catalog_and_broken_content_are_not_ready()
    {
        await Expect(HttpStatusCode.OK, "healthy");
        await File.WriteAllTextAsync(Assert.Single(Directory.GetFiles(catalogs, "*.db")), "rubbish");
        Write("two", "broken");
        await Expect(HttpStatusCode.ServiceUnavailable, "unhealthy");
    }

    [Fact]
    public async Task A_catalog_folder_that_cannot_be_written_is_not_ready()
    {
        var file = Path.Combine(catalogs, "file");
        await File.WriteAllTextAsync(file, "");
        await using var site = new Site { ContentPath = content, CatalogPath = Path.Combine(file, "catalog") };
        using var client = site.NewClient();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync(Address("/health/ready"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Address("/health/live"))).StatusCode);
    }

    [Fact]
    public async Task A_catalog_that_is_damaged_while_it_is_served_is_made_anew()
    {
        await using var site = Start();
        using var client = site.NewClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Address("/guide/a/one"))).StatusCode);
        var file = Assert.Single(Directory.GetFiles(catalogs, "*.db"));
        var length = new FileInfo(file).Length;
        await using (var stream = File.OpenWrite(file)) await stream.WriteAsync(new byte[length]);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Address("/guide/a/one"))).StatusCode); // it is stored
        await Eventually(async () => (await client.GetAsync(Address("/guide/a/two"))).StatusCode == HttpStatusCode.OK);
        await Eventually(async () => (await client.GetAsync(Address("/search?q=%22text+of+one%22"))).StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_change_while_serving_is_swapped_in_and_a_mistake_changes_nothing()
    {
        await using var site = new Site { ContentPath = content, CatalogPath = catalogs, Settings = { ["Guide:Watch"] = "true" } };
        using var client = site.NewClient();
        var host = site.Services.GetRequiredService<GuideHost>();
        Write("two", string.Format(Page, "two").Replace("Text of", "New text of"));
        await Eventually(async () => (await client.GetStringAsync(Address("/guide/a/two"))).Contains("New text of two"));
        Write("two", "broken");
        await Eventually(() => Task.FromResult(host.State == GuideState.Degraded));
        Assert.Contains("New text of two", await client.GetStringAsync(Address("/guide/a/two")));
    }

    private static Uri Address(string path) => new(path, UriKind.Relative);

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        for (var trial = 0; trial < 200; trial++)
        {
            if (await holds()) return;
            await Task.Delay(50);
        }

        Assert.Fail("It did not happen within 10 seconds.");
    }

    private Site Start() => new() { ContentPath = content, CatalogPath = catalogs };

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.Combine(content, "a"));
        File.WriteAllText(Path.Combine(content, "a", name + ".md"), text);
    }

    private async Task Expect(HttpStatusCode page, string word, string address = "/guide/a/one")
    {
        await using var site = Start();
        using var client = site.NewClient();
        await Eventually(async () => await (await client.GetAsync(Address("/health/ready"))).Content.ReadAsStringAsync() == word);
        Assert.Equal(page, (await client.GetAsync(Address(address))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Address("/health/live"))).StatusCode);
    }
}
