using System.Collections.Immutable;

namespace PythonWebGuide.Catalog.Errors;

/// <summary>What the guide knows of a pasted error.</summary>
/// <param name="Lines">How many lines were pasted.</param>
/// <param name="Conclusion">The line that says what is wrong; empty when there is none.</param>
/// <param name="SearchText">That line as a query, without names, paths and numbers.</param>
/// <param name="OwnFrame">The last place of the traceback in the reader's own code; null when there is none.</param>
/// <param name="Found">What explains it, the likeliest first.</param>
public sealed record ErrorDiagnosis(int Lines, string Conclusion, string SearchText, ErrorFrame? OwnFrame, ImmutableArray<DiagnosedError> Found);
