namespace PythonWebGuide.Catalog.Search;

/// <summary>A section in the second stage.</summary>
/// <param name="Section">Its number from 0.</param>
/// <param name="Features">In the order of <see cref="Feature"/>.</param>
/// <param name="Score">The weighted sum.</param>
internal readonly record struct Candidate(int Section, double[] Features, double Score);
