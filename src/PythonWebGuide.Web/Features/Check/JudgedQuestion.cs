using PythonWebGuide.Content.Articles;

namespace PythonWebGuide.Web.Features.Check;

/// <summary>A question with the choices that a reader made.</summary>
/// <param name="Number">Place in the article, from 1.</param>
/// <param name="Question">The question.</param>
/// <param name="Chosen">Numbers of the choices, from 1.</param>
public sealed record JudgedQuestion(int Number, Question Question, IReadOnlySet<int> Chosen)
{
    public bool IsRight => Question.IsAnsweredBy(Chosen);

    public string Verdict => IsRight ? "Right." : Question.HasSeveral ? "Not quite: each choice is explained below." : "Not this one. Each choice is explained below.";
}
