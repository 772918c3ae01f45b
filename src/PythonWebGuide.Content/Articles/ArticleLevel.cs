namespace PythonWebGuide.Content.Articles;

public enum ArticleLevel
{
    Beginner,
    Intermediate,
    Advanced,
}
