namespace PythonWebGuide.Catalog.Errors;

/// <summary>A message that an article explains, ready to be compared.</summary>
/// <param name="Id">Number of its row.</param>
/// <param name="Entry">What is shown of it.</param>
/// <param name="Line">The message, taken apart.</param>
internal sealed record KnownMessage(int Id, KnownErrorEntry Entry, ErrorLine Line);
