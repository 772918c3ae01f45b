using PythonWebGuide.Catalog;
using PythonWebGuide.Catalog.Search;

namespace PythonWebGuide.UnitTests.Catalog;

/// <summary>A preview shows the content of now before its catalog is written.</summary>
public sealed class PreviewTests : IDisposable
{
    private readonly ContentFolderBuilder content = new();
    private readonly string folder = Directory.CreateTempSubdirectory("guide-preview-").FullName;
    private readonly CatalogBuilder builder;
    private readonly CatalogReader whole;

    public PreviewTests()
    {
        content.AddPage("a/one.md", "Text of one.\n", "title: One", "order: 1").AddPage("a/two.md", "Text of two.\n", "title: Two", "order: 2");
        builder = new CatalogBuilder(content.Path, new CatalogFolder(folder), false, TimeProvider.System);
        whole = builder.Build(null).Reader!;
    }

    public void Dispose()
    {
        whole.Dispose();
        builder.Dispose();
        content.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void It_has_the_changed_pages_and_searches_in_the_catalog_before()
    {
        content.AddPage("a/two.md", "Words anew.\n", "title: Second", "order: 0").AddPage("a/three.md", "Text of three.\n", "title: Three", "order: 3");
        using var preview = builder.Build(whole, mayPreview: true).Reader!;
        Assert.True(preview.IsPreview);
        Assert.Same(whole, preview.Whole);
        Assert.Equal(["Second", "One", "Three"], preview.Map.Articles.Select(article => article.Title));
        Assert.Equal("<p>Words anew.</p>", preview.TextOf(preview.Map.Articles[0]).Html.Trim());
        Assert.Equal("<p>Text of one.</p>", preview.TextOf(preview.Map.Articles[1]).Html.Trim());
        Assert.Equal("Two", Assert.Single(preview.Search(new SearchRequest("two")).Results).Article.Title);
        Assert.Single(Directory.GetFiles(folder, "*.db"));
    }

    [Fact]
    public void The_whole_catalog_follows_and_is_the_one_made_from_nothing()
    {
        content.AddPage("a/two.md", "Words anew.\n", "title: Second", "order: 2");
        using var preview = builder.Build(whole, mayPreview: true).Reader!;
        Assert.Same(preview, builder.Build(preview, mayPreview: true).Reader);
        using var complete = builder.Build(preview).Reader!;
        Assert.False(complete.IsPreview);
        Assert.Equal(preview.ContentHash, complete.ContentHash);
        Assert.Equal("Second", Assert.Single(complete.Search(new SearchRequest("anew")).Results).Article.Title);
    }

    [Fact]
    public void A_preview_upon_a_preview_searches_in_the_same_catalog_and_outlives_the_first()
    {
        content.AddPage("a/two.md", "Words anew.\n", "title: Second", "order: 2");
        var first = builder.Build(whole, mayPreview: true).Reader!;
        content.AddPage("a/two.md", "Words again.\n", "title: Second", "order: 2");
        using var second = builder.Build(first, mayPreview: true).Reader!;
        first.Dispose();
        Assert.Same(whole, second.Whole);
        Assert.Equal("<p>Words again.</p>", second.TextOf(second.Map.Articles[1]).Html.Trim());
        Assert.Single(second.Search(new SearchRequest("two")).Results);
    }

    [Fact]
    public void Writing_a_catalog_ends_when_the_content_changes_again_and_leaves_nothing()
    {
        content.AddPage("a/two.md", "Words anew.\n", "title: Second", "order: 2");
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Same(whole, builder.Build(whole, cancellation: cancelled.Token).Reader);
        Assert.Equal([".db", ".sha256"], Directory.GetFiles(folder).Select(Path.GetExtension).Order());
    }
}
