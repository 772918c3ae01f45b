namespace PythonWebGuide.Content.Rendering.Questions;

/// <summary>Which question of which article this is.</summary>
/// <param name="Article">Slug of the article.</param>
/// <param name="Number">Place among the questions of the article, from 1.</param>
internal sealed record QuestionPlace(Slug Article, int Number)
{
    public string Id => $"check-{Number}";
}
