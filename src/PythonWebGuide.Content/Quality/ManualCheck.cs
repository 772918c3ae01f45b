namespace PythonWebGuide.Content.Quality;

/// <summary>Something that people look at, or that nobody has run.</summary>
/// <param name="Title">What.</param>
/// <param name="Result">What is known of it.</param>
/// <param name="Date">When it was last looked at.</param>
public sealed record ManualCheck(string Title, string Result, DateOnly Date);
