namespace PythonWebGuide.Content.Articles;

/// <summary>What a page is for, after Diátaxis, with comparisons added.</summary>
public enum ArticleKind
{
    Tutorial,
    HowTo,
    Concept,
    Reference,
    Comparison,
}
