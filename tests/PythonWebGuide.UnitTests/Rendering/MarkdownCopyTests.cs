using PythonWebGuide.Content.Articles;

namespace PythonWebGuide.UnitTests.Rendering;

/// <summary>Articles as Markdown for other programs: everything that only this guide understands is filled in or taken out.</summary>
public sealed class MarkdownCopyTests : IDisposable
{
    private readonly ContentFolderBuilder content = new ContentFolderBuilder()
        .Add("guide.yml", "rules:\n  PWG127: \"off\"\n")
        .Add("glossary.yml", "orm:\n  term: ORM\n  definition: Maps.\n")
        .Add("versions.yml", "django:\n  tested: 5.2.17\n  newest: 6.1.3\n")
        .Add("a/box.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 10\"><path class=\"d-line\" d=\"M0 0h9\"/></svg>")
        .Add("samples/p/01/app.py", "# region: x\nx = 1\ny = \"```\"\n# endregion\nz = 2\n")
        .Add("samples/p/01/outputs/run.txt", "$ run\ndone\n")
        .AddPage("b/other.md", "```python sample=p/01/app.py region=x\n```\n", "title: Other");

    public void Dispose() => content.Dispose();

    [Theory]
    [InlineData("```python sample=p/01/app.py region=x hl=1\n```", "````python title=\"app.py\"\nx = 1\ny = \"```\"\n````")]
    [InlineData("```console output=p/01/run\n```", "```console\n$ run\ndone\n```")]
    [InlineData("- Run:\n\n  ```console output=p/01/run\n  ```", "- Run:\n\n  ```console\n  $ run\n  done\n  ```")]
    [InlineData("> [!NOTE]\n> ```console output=p/01/run\n> ```", "> [!NOTE]\n> ```console\n> $ run\n> done\n> ```")]
    [InlineData("See [it](../b/other.md), [part](#part-one), [ORM](term:orm) and [out](https://example.org/x).\n\n## Part one {#part-one}", "See [it](https://guide.example/guide/b/other), [part](#part-one), [ORM](https://guide.example/glossary#orm) and [out](https://example.org/x).\n\n## Part one")]
    [InlineData("Django {{v:django}} and {{v:django}}, not `{{v:django}}`.", "Django 5.2.17 and 5.2.17, not `{{v:django}}`.")]
    [InlineData("![A box](box.svg)", "*Diagram: A box*")]
    [InlineData(":::: tabs os\n::: tab Linux\nOne.\n:::\n::: tab Windows\nTwo.\n:::\n::::", "**Linux**\n\nOne.\n\n**Windows**\n\nTwo.")]
    [InlineData("```text\n::: tab kept\n## Kept {#kept}\n```", "```text\n::: tab kept\n## Kept {#kept}\n```")]
    public void What_the_guide_fills_in_is_filled_in(string markdown, string copy) => Assert.Equal(copy, Copy(markdown).Trim());

    [Fact]
    public void It_begins_with_title_summary_and_address()
    {
        var article = content.AddPage("a/x.md", "Text.\n", "title: A title", "updated: 2026-11-20").Load().Guide!.Articles.Single(article => article.Slug.ToString() == "x");
        Assert.StartsWith("# A title\n\n> A summary that is long enough to be shown in search results.\n\nhttps://guide.example/guide/a/x (updated 2026-11-20)\n\nText.", ArticleBody.MarkdownFor(article.Body.PackedMarkdown, "https://guide.example"));
    }

    private string Copy(string markdown)
    {
        var load = content.AddPage("a/x.md", markdown + "\n", "title: X").Load();
        Assert.True(load.Guide is not null, string.Join('\n', load.Problems));
        var text = ArticleBody.MarkdownFor(load.Guide.Articles.Single(article => article.Slug.ToString() == "x").Body.PackedMarkdown, "https://guide.example");
        return text[(text.IndexOf("/guide/a/x\n", StringComparison.Ordinal) + "/guide/a/x\n".Length)..];
    }
}
