using System.Collections.Immutable;

namespace PythonWebGuide.Content.Choosing;

/// <summary>A choice of a question.</summary>
/// <param name="Key">Its name in the address.</param>
/// <param name="Reasons">What it says about the frameworks.</param>
/// <param name="Path">Slug of the path to begin with; null when the framework's own is.</param>
/// <param name="PathFor">Only when this framework is named; null for any.</param>
/// <param name="Line">Line in the file.</param>
public sealed record ChooserAnswer(string Key, string Text, ImmutableArray<ChooserReason> Reasons, string? Path, string? PathFor, int Line)
{
    /// <summary>Stands beside the answers of every question, and says nothing.</summary>
    public const string Unknown = "unknown";
}

/// <summary>What an answer says about a framework: points for it, or against it when negative.</summary>
public sealed record ChooserReason(string Framework, int Points, string Text);
