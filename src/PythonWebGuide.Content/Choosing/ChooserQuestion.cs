using System.Collections.Immutable;

namespace PythonWebGuide.Content.Choosing;

/// <summary>A question about the reader's project.</summary>
/// <param name="Key">Its name in the address.</param>
/// <param name="Line">Line in the file.</param>
public sealed record ChooserQuestion(string Key, string Text, ImmutableArray<ChooserAnswer> Answers, int Line)
{
    public ChooserAnswer? AnswerOrNull(string? key) => Answers.FirstOrDefault(answer => answer.Key == key);
}
