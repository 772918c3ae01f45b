using PythonWebGuide.Content.Articles;
using PythonWebGuide.Web.Features.Check;
using PythonWebGuide.Web.Features.Progress;

namespace PythonWebGuide.Web.Features.Paths;

/// <summary>The buttons of a step, and the answers to the two questions that go with "I know this already".</summary>
public sealed record MarkForm(string? Action, IReadOnlyList<string>? Answer1, IReadOnlyList<string>? Answer2)
{
    public StepState? StateOrNull => Action switch
    {
        "done" => StepState.Done,
        "known" => StepState.Known,
        "undo" => StepState.None,
        _ => null,
    };

    /// <summary>The questions that were answered; the reader may leave them out.</summary>
    public IReadOnlyList<JudgedQuestion> Judged(IReadOnlyList<Question> questions) =>
    [
        .. questions.Zip([Answer1, Answer2], (question, answer) => (question, chosen: Chosen.From(answer)))
            .Select((entry, index) => new JudgedQuestion(index + 1, entry.question, entry.chosen))
            .Where(judged => judged.Chosen.Count > 0),
    ];
}
