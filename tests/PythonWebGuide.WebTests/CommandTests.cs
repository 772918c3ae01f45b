using System.Diagnostics;
using System.Text.Json;

namespace PythonWebGuide.WebTests;

/// <summary>The verbs as an author or operator runs them: what they print, what they leave, how they exit.</summary>
public sealed class CommandTests : IDisposable
{
    private const string Page = "---\ntitle: A page\nsummary: A summary that is long enough to be shown in search results.\nkind: how-to\nlevel: beginner\n---\nText about anchovies.\n";

    private readonly string folder = Directory.CreateTempSubdirectory("guide-commands-").FullName;

    public CommandTests() => Add("start/page.md", Page);

    private string Content => Path.Combine(folder, "content");

    private string Out => Path.Combine(folder, "out");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Check_is_good_without_a_word_more_than_the_counts()
    {
        Assert.Equal((0, "0 errors, 0 warnings.\n", ""), await RunAsync("check"));
    }

    [Fact]
    public async Task Check_prints_every_problem_with_the_place_that_an_editor_opens()
    {
        Add("start/page.md", Page + "[x](none.md)\n\n<b>\n");
        var (code, output, _) = await RunAsync("check");
        Assert.Equal(1, code);
        var lines = output.TrimEnd().Split('\n');
        Assert.StartsWith($"{Content}/start/page.md(8,1): error PWG103: ", lines[0]);
        Assert.StartsWith($"{Content}/start/page.md(10,1): error PWG101: ", lines[1]);
        Assert.Equal("2 errors, 0 warnings.", lines[2]);
    }

    [Fact]
    public async Task Check_answers_tools_in_json()
    {
        Add("start/page.md", Page + "You just do it.\n");
        var (code, output, _) = await RunAsync("check", "--format", "json");
        Assert.Equal(0, code);
        var problem = Assert.Single(JsonDocument.Parse(output).RootElement.EnumerateArray());
        Assert.Equal(("warning", "start/page.md", 8, 5, "PWG202"), (problem.GetProperty("severity").GetString(), problem.GetProperty("path").GetString(), problem.GetProperty("line").GetInt32(), problem.GetProperty("column").GetInt32(), problem.GetProperty("rule").GetString()));
    }

    [Theory]
    [InlineData("tutorial")]
    [InlineData("how-to")]
    [InlineData("concept")]
    [InlineData("reference")]
    [InlineData("comparison")]
    public async Task A_new_article_passes_the_check(string kind)
    {
        Assert.Equal(0, (await RunAsync("new", "article", "start/my-very-new-topic", "--kind", kind)).Code);
        Assert.Contains($"kind: {kind}\n", await File.ReadAllTextAsync(Path.Combine(Content, "start/my-very-new-topic.md")));
        Assert.Equal((0, "0 errors, 0 warnings.\n", ""), await RunAsync("check"));
    }

    [Fact]
    public async Task A_new_article_never_overwrites_one()
    {
        var (code, _, error) = await RunAsync("new", "article", "start/page", "--kind", "how-to");
        Assert.Equal(2, code);
        Assert.Contains("is there already; choose another slug", error);
        Assert.Equal(Page, await File.ReadAllTextAsync(Path.Combine(Content, "start/page.md")));
    }

    [Theory]
    [InlineData("start", "how-to", "write section/slug")]
    [InlineData("../page", "how-to", "write section/slug")]
    [InlineData("start/My Page", "how-to", "write section/slug")]
    [InlineData("samples/page", "how-to", "choose another section")]
    [InlineData("start/other", "essay", "use one of: tutorial")]
    public async Task A_new_article_in_a_wrong_place_is_refused_with_the_cure(string place, string kind, string cure)
    {
        var (code, _, error) = await RunAsync("new", "article", place, "--kind", kind);
        Assert.Equal(2, code);
        Assert.Contains(cure, error);
        Assert.Single(Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Index_makes_a_catalog_that_search_explains()
    {
        var (code, output, progress) = await RunAsync("index");
        Assert.Equal((0, "1 articles are compiled; writing the catalog.\n"), (code, progress));
        Assert.StartsWith("1 articles are in catalog ", output);
        Assert.Single(Directory.GetFiles(Path.Combine(folder, "catalog"), "catalog-*.db"));
        (code, output, _) = await RunAsync("search", "explain", "anchovy");
        Assert.Equal(0, code);
        Assert.Contains("1. A page  /guide/start/page  score", output);
    }

    [Fact]
    public async Task Export_writes_the_guide_again_in_place_of_the_export_before()
    {
        var (code, output, _) = await RunAsync("export", "--out", Out, "--Guide:PublicUrl=https://guide.example");
        Assert.Equal((0, $"1 articles are in catalog "), (code, output[..26]));
        Assert.EndsWith($" files are in {Out}.\n", output);
        Assert.Contains("anchovies", await File.ReadAllTextAsync(Path.Combine(Out, "guide/start/page.html")));
        Assert.Contains("https://guide.example/guide/start/page", await File.ReadAllTextAsync(Path.Combine(Out, "sitemap.xml")));
        Add("start/page.md", Page.Replace("anchovies", "sardines"));
        await File.WriteAllTextAsync(Path.Combine(Out, "left-over.html"), "");
        Directory.CreateDirectory(Out + ".part"); // as an export leaves it that was killed
        await File.WriteAllTextAsync(Path.Combine(Out + ".part", "nginx-headers.conf"), (await File.ReadAllLinesAsync(Path.Combine(Out, "nginx-headers.conf")))[0]);
        Assert.Equal(0, (await RunAsync("export", "--out", Out)).Code);
        Assert.Contains("sardines", await File.ReadAllTextAsync(Path.Combine(Out, "guide/start/page.html")));
        Assert.False(File.Exists(Path.Combine(Out, "left-over.html")));
        Assert.Equal(["catalog", "content", "out"], Directory.GetDirectories(folder).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("")]
    [InlineData(".part")]
    [InlineData(".old")]
    public async Task Export_touches_no_folder_that_it_did_not_write(string ending)
    {
        Directory.CreateDirectory(Out + ending);
        await File.WriteAllTextAsync(Path.Combine(Out + ending, "thesis.txt"), "years of work");
        var (code, _, error) = await RunAsync("export", "--out", Out);
        Assert.Equal(2, code);
        Assert.Equal($"{Out}{ending} is not empty, and no export wrote it; name another folder, or empty this one.\n", error);
        Assert.Equal("years of work", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Out + ending))));
    }

    [Fact]
    public async Task A_guide_with_errors_is_not_exported()
    {
        Assert.Equal(0, (await RunAsync("export", "--out", Out)).Code);
        Add("start/page.md", Page + "[x](none.md)\n");
        var (code, output, _) = await RunAsync("export", "--out", Out);
        Assert.Equal(1, code);
        Assert.Contains("error PWG103: ", output);
        Assert.DoesNotContain("none.md", await File.ReadAllTextAsync(Path.Combine(Out, "guide/start/page.html")));
    }

    [Theory]
    [InlineData(2, "is neither a verb", "chekc")]
    [InlineData(2, "Option '--out' is required", "export")]
    [InlineData(2, "Run with --help", "check", "--format", "xml")]
    [InlineData(2, "Option '--kind' is required", "new", "article", "start/x")]
    [InlineData(2, "Guide:AllowedHosts names no host", "check", "--Guide:AllowedHosts=;")]
    [InlineData(2, "There is no configuration key Guide:ContentPat", "check", "--Guide:ContentPat=x")]
    [InlineData(3, "does not exist. Set Guide:ContentPath", "check", "--Guide:ContentPath=/nowhere/at/all")]
    public async Task What_cannot_be_done_says_why_and_exits_with_its_code(int expected, string why, params string[] arguments)
    {
        var (code, _, error) = await RunAsync(arguments);
        Assert.Equal(expected, code);
        Assert.Contains(why, error);
        Assert.DoesNotContain("   at ", error);
    }

    [Fact]
    public async Task A_catalog_folder_that_cannot_be_written_is_a_fault_of_the_environment()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "catalog"), "a file, not a folder");
        var (code, _, error) = await RunAsync("index");
        Assert.Equal(3, code);
        Assert.Contains("No catalog was made: ", error);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("serve", "--help")]
    [InlineData("check", "--help")]
    [InlineData("index", "--help")]
    [InlineData("export", "--help")]
    [InlineData("new", "article", "--help")]
    [InlineData("search", "explain", "--help")]
    public async Task Every_verb_explains_itself(params string[] arguments)
    {
        var (code, output, _) = await RunAsync(arguments);
        Assert.Equal(0, code);
        Assert.Contains("Usage:", output);
        Assert.Contains("Exit codes: 0 good; ", output);
        Assert.Contains("4 a bug of the program.", output.ReplaceLineEndings(" "));
    }

    [Fact]
    public async Task The_program_says_its_version() => Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+", (await RunAsync("--version")).Output);

    [Fact]
    public async Task An_address_that_is_in_use_is_a_fault_of_the_environment()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var (code, _, error) = await RunAsync("serve", $"--urls=http://127.0.0.1:{((System.Net.IPEndPoint)taken.LocalEndpoint).Port}");
        Assert.Equal(3, code);
        Assert.Contains("address already in use", error);
    }

    private void Add(string path, string text)
    {
        var file = Path.Combine(Content, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var own = arguments.Any(argument => argument.StartsWith("--Guide:ContentPath", StringComparison.Ordinal));
        string[] all = ["exec", typeof(Program).Assembly.Location, .. arguments, .. own ? Array.Empty<string>() : [$"--Guide:ContentPath={Content}"], $"--Guide:CatalogPath={folder}/catalog"];
        var start = new ProcessStartInfo("dotnet", all) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
