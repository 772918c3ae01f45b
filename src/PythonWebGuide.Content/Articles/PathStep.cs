namespace PythonWebGuide.Content.Articles;

/// <summary>One article of a path.</summary>
/// <param name="Article">Slug of the article.</param>
/// <param name="Minutes">Minutes for reading and doing; null for those of the article.</param>
/// <param name="CheckpointHtml">What the reader has running afterwards, as inline HTML.</param>
/// <param name="IsOptional">Whether the path is finished without it, and no later step builds on it.</param>
/// <param name="Line">Line in the path's file.</param>
public sealed record PathStep(Slug Article, int? Minutes, string CheckpointHtml, bool IsOptional, int Line);
