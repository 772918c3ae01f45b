namespace PythonWebGuide.Catalog.Navigation;

/// <summary>One step of a path.</summary>
/// <param name="Path">Address of the path.</param>
/// <param name="Number">Place in the path, from 1.</param>
/// <param name="Stage">Title of the stage that it belongs to.</param>
/// <param name="Article">What is read.</param>
/// <param name="Minutes">Minutes for reading and doing.</param>
/// <param name="CheckpointHtml">What the reader has running afterwards, as safe inline HTML.</param>
public sealed record PathStepEntry(string Path, int Number, string Stage, ArticleEntry Article, int Minutes, string CheckpointHtml)
{
    public string Url => $"{Path}/{Article.Slug}";
}
