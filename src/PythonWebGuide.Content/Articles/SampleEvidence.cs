using System.Collections.Immutable;

namespace PythonWebGuide.Content.Articles;

/// <summary>That a step of a sample was run: written by a full green run of all samples.</summary>
/// <param name="Hash">Hex SHA-256 of the files that were run.</param>
/// <param name="Date">The day of the run.</param>
/// <param name="Python">Version of Python.</param>
/// <param name="Packages">Packages of the step's project file with the versions that were installed.</param>
/// <param name="Tests">How many tests passed.</param>
public sealed record SampleEvidence(string Hash, DateOnly Date, string Python, ImmutableArray<TestedPackage> Packages, int Tests);

/// <summary>A package and the version that a sample was run with.</summary>
public sealed record TestedPackage(string Name, string Version);
