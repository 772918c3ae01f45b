namespace PythonWebGuide.Content.Articles;

/// <summary>An error message that an article explains, and where.</summary>
/// <param name="Message">As front matter has it.</param>
/// <param name="Anchor">Id of the heading whose section explains it; empty when no section shows the message.</param>
/// <param name="Heading">Text of that heading.</param>
/// <param name="Place">How the section shows it.</param>
/// <param name="Html">The section, or the row of its table that has the message, as safe HTML; empty when there is none, or a very long one.</param>
public sealed record KnownError(string Message, string Anchor, string Heading, ErrorPlace Place, string Html);
