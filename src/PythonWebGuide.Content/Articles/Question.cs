using System.Collections.Immutable;

namespace PythonWebGuide.Content.Articles;

/// <summary>A question to readers of an article.</summary>
/// <param name="Html">The question as safe HTML.</param>
/// <param name="Answers">The choices in their order.</param>
public sealed record Question(string Html, ImmutableArray<Answer> Answers)
{
    /// <summary>That more than one choice is right, so that several can be made.</summary>
    public bool HasSeveral => Answers.Count(answer => answer.IsRight) > 1;

    /// <summary>Whether exactly the right choices were made.</summary>
    /// <param name="chosen">Numbers from 1.</param>
    public bool IsAnsweredBy(IReadOnlySet<int> chosen) => chosen.SetEquals(Answers.Select((answer, index) => (answer, index)).Where(entry => entry.answer.IsRight).Select(entry => entry.index + 1));
}

/// <summary>A choice, as safe HTML, and why it is right or wrong.</summary>
public sealed record Answer(string Html, bool IsRight, string ReasonHtml);
