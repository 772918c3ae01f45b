namespace PythonWebGuide.Catalog.Errors;

/// <summary>An error that the pasted one may be.</summary>
/// <param name="Entry">What the guide knows.</param>
/// <param name="IsSure">Whether type and words agree.</param>
/// <param name="Html">The part of the article that explains it, as safe HTML; empty when the article has to be read.</param>
public sealed record DiagnosedError(KnownErrorEntry Entry, bool IsSure, string Html);
