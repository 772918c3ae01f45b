using PythonWebGuide.Content.Rendering;
using PythonWebGuide.Content.Rendering.Containers;

namespace PythonWebGuide.UnitTests.Rendering;

/// <summary>
/// The <c>spec.md</c> of each construct: pairs of Markdown and HTML, in fences named <c>example</c>, the two parts divided by a
/// line with a single dot. Examples may use the files below.
/// </summary>
public sealed class SpecTests : IDisposable
{
    private const string Fence = "````````";
    private const string Divider = "\n.\n";

    private readonly ContentFolderBuilder content = new ContentFolderBuilder()
        .Add("glossary.yml", "orm:\n  term: Object-relational mapper\n  definition: Maps \"rows\" to objects.\n")
        .Add("versions.yml", "django:\n  tested: 5.2.17\n  newest: 6.1.3\nuv:\n  newest: 0.13.8\n")
        .Add("a/index.md", "---\ntitle: A\nsummary: S\n---\n")
        .Add("a/box.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 10\"><path id=\"p\" class=\"d-line\" d=\"M0 0h9\"/></svg>")
        .Add("a/screen.png", [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 1, 0x40, 0, 0, 0, 0xF0, 8, 2, 0, 0, 0])
        .Add("samples/p/01/app.py", "class A:\n    # region: view\n    def view(self):\n        return 1\n    # endregion\n")
        .Add("samples/p/02/app.py", "class A:\n    def view(self):\n        return 2\n")
        .Add("samples/p/01/outputs/hello.txt", "$ echo hello\nhello\n")
        .AddPage("b/other.md", "## Part one\n\n```python sample=p/01/app.py region=view\n```\n", "title: Other");

    public static IEnumerable<object[]> Examples => Folders.SelectMany(folder => Enumerable.Range(1, Read(folder).Count).Select(number => new object[] { folder, number }));

    private static string Root { get; } = Path.Combine(AppContext.BaseDirectory, "Specs");

    private static IEnumerable<string> Folders => Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    public void Dispose() => content.Dispose();

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_spec_becomes_its_html(string construct, int number)
    {
        var (markdown, html) = Read(construct)[number - 1];
        var load = content.AddPage("a/x.md", markdown + "\n").Load();
        Assert.True(load.Guide is not null, string.Join('\n', load.Problems));
        Assert.Equal(html, load.Guide.Articles.Single(article => article.Slug.ToString() == "x").Html.Trim());
    }

    [Fact]
    public void Every_construct_has_a_spec()
    {
        var folders = typeof(Construct).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && (type.IsSubclassOf(typeof(Construct)) || type.IsSubclassOf(typeof(ContainerConstruct))) && type != typeof(ContainersConstruct))
            .Select(type => type.Namespace!.Split('.')[^1]).Distinct();
        Assert.Equal(folders.Append("Samples").Order(StringComparer.Ordinal), Folders.Where(folder => Read(folder).Count > 0));
    }

    private static List<(string Markdown, string Html)> Read(string construct) =>
    [
        .. File.ReadAllText(Path.Combine(Root, construct, "spec.md")).Split($"\n{Fence} example\n").Skip(1)
            .Select(rest => rest[..rest.IndexOf($"\n{Fence}\n", StringComparison.Ordinal)].Split(Divider))
            .Select(parts => (parts[0], parts[1])),
    ];
}
