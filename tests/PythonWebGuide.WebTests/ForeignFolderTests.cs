using System.Net;

namespace PythonWebGuide.WebTests;

/// <summary>A folder from elsewhere: nested sections, names with capital letters.</summary>
public sealed class ForeignFolderTests : IDisposable
{
    private readonly string content = Directory.CreateTempSubdirectory("guide-foreign-").FullName;

    public ForeignFolderTests()
    {
        byte[] png = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 1, 0x40, 0, 0, 0, 0xF0, 8, 2, 0, 0, 0];
        Add("guide.yml", "rules:\n  default: warning\n"u8);
        Add("Docs/Deep Down/Intro.md", "---\ntitle: Intro\n---\n![S](Img/Screen.png)\n\n```dockerfile sample=P/01/Dockerfile\n```\n"u8);
        Add("Docs/Deep Down/Img/Screen.png", png);
        Add("samples/P/01/Dockerfile", "FROM python\n"u8);
        Add("samples/P/01/pyproject.toml", "[project]\n"u8);
    }

    public void Dispose() => Directory.Delete(content, recursive: true);

    [Fact]
    public async Task Every_file_that_a_page_shows_is_there_under_its_own_name()
    {
        await using var site = new Site { ContentPath = content };
        var page = await site.PageAsync("/guide/docs/deep-down/intro");
        var addresses = page.QuerySelectorAll("main img, main figcaption a").Select(element => element.GetAttribute("src") ?? element.GetAttribute("href")!).ToList();
        Assert.Equal(["/guide/Docs/Deep%20Down/Img/Screen.png", "/samples/P/01/Dockerfile", "/samples/P/01.zip"], addresses);
        using var client = site.NewClient();
        foreach (var address in addresses) Assert.Equal((address, HttpStatusCode.OK), (address, (await client.GetAsync(new Uri(address, UriKind.Relative))).StatusCode));
    }

    [Fact]
    public async Task A_picture_with_a_capital_letter_is_served()
    {
        Add("Docs/Plain.png", File.ReadAllBytes(Path.Combine(content, "Docs/Deep Down/Img/Screen.png")));
        Add("Docs/Page.md", "---\ntitle: Page\n---\n![S](Plain.png)\n"u8);
        await using var site = new Site { ContentPath = content };
        using var client = site.NewClient();
        using var response = await client.GetAsync(new Uri((await site.PageAsync("/guide/docs/page")).QuerySelector("main img")!.GetAttribute("src")!, UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "image/png"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    private void Add(string path, ReadOnlySpan<byte> bytes)
    {
        var file = Path.Combine(content, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }
}
