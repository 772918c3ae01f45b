using System.Collections.Immutable;

namespace PythonWebGuide.Content.Comparing;

/// <summary>A task that every application fulfils.</summary>
/// <param name="Key">As addresses name it.</param>
/// <param name="Title">As readers see it.</param>
/// <param name="Html">What is asked for, as safe inline HTML.</param>
/// <param name="Test">The test of the contract that holds it: file and function.</param>
/// <param name="Cells">How each framework's application does it, in the order of the frameworks.</param>
/// <param name="Line">Line in the file.</param>
public sealed record ComparedTask(string Key, string Title, string Html, ComparedTest Test, ImmutableArray<ComparedCell> Cells, int Line);
