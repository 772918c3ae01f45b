namespace PythonWebGuide.Content.Problems;

/// <summary>What a rule found in a file: line and column from 1, and a message that says what to do.</summary>
internal readonly record struct Finding(int Line, int Column, string Message);
