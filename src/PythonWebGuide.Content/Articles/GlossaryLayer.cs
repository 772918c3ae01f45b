namespace PythonWebGuide.Content.Articles;

/// <summary>A part of a web application by which the glossary's terms are mapped, such as the browser or the database.</summary>
public sealed record GlossaryLayer(string Key, string Title);
