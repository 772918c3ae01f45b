using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Content;
using PythonWebGuide.Content.Choosing;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Choose;

/// <summary>The questions and, once some were sent, what the answers say.</summary>
public sealed record ChoosePage : SitePage
{
    public required Chooser Chooser { get; init; }

    /// <summary>What was chosen, by the keys of the questions.</summary>
    public required IReadOnlyDictionary<string, string> Answers { get; init; }

    /// <summary>Null until the form was sent.</summary>
    public required ChooserResult? Result { get; init; }

    /// <summary>The article that compares them at length, where the guide has one.</summary>
    public required ArticleEntry? Comparison { get; init; }

    public override string Area => "choose";

    public bool IsChosen(ChooserQuestion question, string answer) =>
        (question.AnswerOrNull(Answers.GetValueOrDefault(question.Key))?.Key ?? ChooserAnswer.Unknown) == answer;

    public static ChoosePage Of(GuideMap map, Chooser chooser, IReadOnlyDictionary<string, string> answers)
    {
        var result = answers.Count == 0 ? null : ChooserResult.Of(map, chooser, answers);
        return new ChoosePage
        {
            Title = result?.Title ?? "Choose a framework",
            Description = "A few questions about your project lead to Django, Flask or FastAPI, with the reason for each point and what you give up.",
            CanonicalPath = "/choose",
            Chooser = chooser,
            Answers = answers,
            Result = result,
            Comparison = map.ArticleOrNull(Slug.Parse("choose-a-framework")),
        };
    }
}
