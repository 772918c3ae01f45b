namespace PythonWebGuide.Catalog.Navigation;

/// <summary>One step of a path.</summary>
/// <param name="Path">Address of the path.</param>
/// <param name="Place">Place among all steps, from 0.</param>
/// <param name="Number">Number among those that are not optional, from 1; 0 for an optional one.</param>
/// <param name="Stage">Title of the stage that it belongs to.</param>
/// <param name="Article">What is read.</param>
/// <param name="Minutes">Minutes for reading and doing.</param>
/// <param name="CheckpointHtml">What the reader has running afterwards, as safe inline HTML.</param>
public sealed record PathStepEntry(string Path, int Place, int Number, string Stage, ArticleEntry Article, int Minutes, string CheckpointHtml)
{
    /// <summary>That the path is finished without it.</summary>
    public bool IsOptional => Number == 0;

    /// <summary>"step 3".</summary>
    public string Name => IsOptional ? "an optional step" : $"step {Number}";

    public string Url => $"{Path}/{Article.Slug}";
}
