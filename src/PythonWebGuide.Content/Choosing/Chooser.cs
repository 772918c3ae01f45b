using System.Collections.Immutable;

namespace PythonWebGuide.Content.Choosing;

/// <summary>The questions of <c>choose.yml</c>, and what each answer says about each framework.</summary>
/// <param name="Tie">Why the first framework is named when the answers speak for none more than for another.</param>
/// <param name="Frameworks">What can be chosen; of equals the first.</param>
/// <param name="Questions">In their order.</param>
public sealed record Chooser(string Tie, ImmutableArray<Framework> Frameworks, ImmutableArray<ChooserQuestion> Questions)
{
    /// <summary>The frameworks, the best first, each with what speaks for and against it.</summary>
    /// <param name="answers">Keys of answers by keys of questions; whatever is no answer is "I do not know".</param>
    public ImmutableArray<RankedFramework> Rank(IReadOnlyDictionary<string, string> answers)
    {
        var given = Given(answers).ToList();
        return
        [
            .. Frameworks.Select(framework => new RankedFramework(framework,
                [
                    .. from pair in given
                       from reason in pair.Answer.Reasons
                       where reason.Framework == framework.Key
                       select new RankedReason(pair.Question, pair.Answer, reason.Points, reason.Text),
                ])).OrderByDescending(ranked => ranked.Points),
        ];
    }

    /// <summary>The questions that have an answer, with it.</summary>
    public IEnumerable<(ChooserQuestion Question, ChooserAnswer Answer)> Given(IReadOnlyDictionary<string, string> answers) =>
        from question in Questions
        let answer = question.AnswerOrNull(answers.GetValueOrDefault(question.Key))
        where answer is not null
        select (question, answer);
}
