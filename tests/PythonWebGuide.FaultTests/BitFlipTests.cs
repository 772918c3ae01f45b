using System.Net;

namespace PythonWebGuide.FaultTests;

/// <summary>Bits that a disk turns over behind the back of a running site.</summary>
public sealed class BitFlipTests
{
    private const int Flips = 40;

    [Fact]
    public async Task Bits_that_flip_in_a_catalog_while_it_is_served_never_reach_an_article_page()
    {
        using var guide = new SmallGuide(articles: 12);
        guide.Write(version: 1);
        using var site = await RunningSite.StartAsync(guide, "--Guide:PageStoreMegabytes=0"); // so that each request reads the file
        await site.SaysAsync("healthy");
        var good = new List<(HttpStatusCode Status, string Body)>();
        await site.EventuallyAsync(async () => (good = await PagesAsync(site, guide)).All(page => page.Status == HttpStatusCode.OK));
        var random = new Random(1);
        var met = 0;
        for (var trial = 0; trial < Trials.Of(20, 300); trial++)
        {
            Flip(Directory.GetFiles(guide.Catalogs, "catalog-*.db").MaxBy(File.GetLastWriteTimeUtc)!, Flips, random);
            var pages = await PagesAsync(site, guide);
            foreach (var (number, page) in pages.Index())
            {
                if (page.Status == HttpStatusCode.OK) Assert.True(good[number].Body == page.Body, $"Trial {trial}: page {number} has wrong bytes.");
                else Assert.True((int)page.Status >= 500, $"Trial {trial}: page {number} is {page.Status}.");
            }

            if (pages.Any(page => page.Status != HttpStatusCode.OK)) met++;
            await site.EventuallyAsync(async () => (await PagesAsync(site, guide)).All(page => page.Status == HttpStatusCode.OK));
        }

        Assert.True(met > 0, "No page met a flipped bit, so nothing was tried.");
    }

    [Fact]
    public async Task Bits_that_flipped_in_catalog_and_cache_before_the_start_cost_nothing_but_time()
    {
        using var guide = new SmallGuide(articles: 12);
        guide.Write(version: 1);
        List<(HttpStatusCode Status, string Body)> good;
        using (var site = await RunningSite.StartAsync(guide))
        {
            await site.SaysAsync("healthy");
            good = await PagesAsync(site, guide);
        }

        var random = new Random(2);
        for (var trial = 0; trial < Trials.Of(3, 50); trial++)
        {
            foreach (var file in Directory.GetFiles(guide.Catalogs, "*.db", SearchOption.AllDirectories)) Flip(file, Flips, random);
            using var site = await RunningSite.StartAsync(guide);
            await site.SaysAsync("healthy");
            Assert.Equal(good, await PagesAsync(site, guide));
            Assert.Contains("is damaged and is not used", site.Log);
        }
    }

    private static void Flip(string file, int bits, Random random)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        for (var bit = 0; bit < bits; bit++)
        {
            stream.Position = random.NextInt64(stream.Length);
            var flipped = stream.ReadByte() ^ (1 << random.Next(8));
            stream.Position--;
            stream.WriteByte((byte)flipped);
        }
    }

    /// <summary>Each article as a page and as Markdown.</summary>
    private static async Task<List<(HttpStatusCode Status, string Body)>> PagesAsync(RunningSite site, SmallGuide guide)
    {
        var pages = new List<(HttpStatusCode, string)>();
        for (var article = 0; article < guide.Articles; article++)
        {
            pages.Add(await site.GetAsync(SmallGuide.Address(article)));
            pages.Add(await site.GetAsync(SmallGuide.Address(article) + ".md"));
        }

        return pages;
    }
}
